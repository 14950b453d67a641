"""Questions whose answers are words of a text: sentences, sums of money, dates, titles → plans."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.ask.courts import bench_lines, court_lines
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, lines
from kg.ask.roles import Roles
from kg.ask.rulings import RULING, matter, outcome_lines
from kg.ask.sparql import literal, values
from kg.ask.words import content

# payments have plans of their own, which know who asks for a sum and who must pay it
MONEY = "?why lkg:amountText ?answer . FILTER NOT EXISTS { ?why a lkg:Payment }"
# A sum as texts write it: "more than $2.5 million", "£2,450", "100,000 kroner".
SUM = (
    r"((more than |over |nearly |almost |about |around |at least |up to )?([A-Z]{0,2}[$£€] ?[0-9][0-9.,]*[0-9]|[A-Z]{0,2}[$£€] ?[0-9])"
    r"( ?(million|billion|trillion|bn|m|k)\b)?|[0-9][0-9.,]* (million |billion )?(kroner|kronor|dollars|euros|pounds|rand|rupees|yen|francs)\b)"
)
WORDED = lines(
    "?why rdfs:label|skos:altLabel|lkg:literalTarget ?wording .",
    f"FILTER(REGEX(?wording, {literal(SUM)}, 'i') && !REGEX(?wording, '[0-9] (pounds|tons) of ', 'i'))",
    f"BIND(REPLACE(?wording, {literal('^.*?' + SUM + '.*$')}, '$1', 'is') AS ?answer)",
)
# What sums are called; a fine is none of the others. Verbs that say which sum it is.
NO_FINE = frozenset({"restitution", "compensation", "bail", "bond", "forfeiture"})
SUMS = NO_FINE | {"fine", "damages"}
GIVING = frozenset({"forfeit", "donate", "repay", "refund", "return"})
WANTED = "?why rdfs:label ?told . FILTER(REGEX(?told, 'ask|seek|sought|demand|want|request|damages|suing|sues|sued', 'i') && !REGEX(?told, 'paid|pay |pays|settle|award', 'i'))"
FRESH = "FILTER NOT EXISTS { ?why lkg:remedy lkgv:reversal }"  # an appeal names the sum that it is against
PAID = "FILTER NOT EXISTS { ?why lkg:claimant ?asker }"  # what is only asked for has not been paid
GRANTING = frozenset({"award", "order", "win", "receive"})
GRANTED = "FILTER NOT EXISTS { ?why lkg:side lkgv:rejected }"  # who loses the case is awarded nothing
OUT_OF_PRISON = (
    "FILTER(!REGEX(?answer, 'release|probation|community|parole', 'i') || REGEX(?answer, 'prison|jail', 'i'))"
)
ON_PEOPLE = frozenset({"convict", "acquit", "sentence"})
NOT_FINED = "FILTER NOT EXISTS { ?why lkg:relation lkg:fined }"
# A term as texts write it: "110 years in prison", "15 months", "a year and a day".
TERM = (
    r"((about |nearly |almost |more than |at least |up to )?([0-9]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
    r"[ -](years?|months?|weeks?|days?)( and ([0-9]+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven) (months?|days?))?"
    r"( (in|of) ((federal|state|county) )?(prison|jail|custody|probation|imprisonment|confinement))?)"
)
# The words of a sentencing say how long where nothing else does: of the one who is sentenced there, or whom they name.
TOLD = lines(
    "?why a lkg:Sentencing ; lkg:modality lkgv:stated ; rdfs:label ?wording .",
    f"FILTER(REGEX(?wording, {literal(TERM)}, 'i'))",
    "?why lkg:ruledOn/lkg:against|lkg:inCase/lkg:defendant ?person . ?person rdfs:label ?name .",
    "FILTER(CONTAINS(?wording, REPLACE(?name, '^.* ', '')) || NOT EXISTS { ?why lkg:ruledOn/lkg:against|lkg:inCase/lkg:defendant ?fellow FILTER(?fellow != ?person) })",
    f"BIND(REPLACE(?wording, {literal('^.*?' + TERM + '.*$')}, '$1', 'is') AS ?answer)",
)
# The event that a verb's date is the date of; of every other verb it is a ruling's.
EVENTS = {
    "sue": "Filing", "file": "Filing", "charge": "Charging", "settle": "Settlement", "appeal": "Appeal", "withdraw": "Withdrawal",
    "appoint": "Appointment", "acquire": "Acquisition", "plead guilty": "Plea",
}  # fmt: skip
# What is announced or signed has the date of its own event.
VERDICTS = frozenset({"verdict", "verdicts"})
TOLD_OF = frozenset({"announce", "reach", "sign", "strike", "unveil", "complete", "finalize", "finalise", "close"})
BEGUN_BY = {
    "settlement": "settle", "deal": "settle", "agreement": "settle", "acquisition": "acquire", "purchase": "acquire",
    "takeover": "acquire", "charges": "charge", "indictment": "charge", "appointment": "appoint", "nomination": "appoint",
}  # fmt: skip
SENTENCED = (
    "?person lkg:sentencedTo ?answer . "
    "OPTIONAL { ?event lkg:relation lkg:sentencedTo ; lkg:agent ?person ; lkg:literalTarget ?answer } BIND(COALESCE(?event, ?person) AS ?why)"
)


def sentences(roles: Roles) -> list[Plan]:
    """What sentence did Perez receive? How long is her prison term? What was he sentenced to?"""
    named = [*roles.target.things, *roles.target.owners, *roles.agent.things, *roles.agent.owners, *roles.hole.owners]
    people = [iri for iri in named if not _is_of(roles, iri, {"Court", "Judge", "Case"})]
    unknown = [name for phrase in (roles.target, roles.agent) for name in phrase.unknown]
    if not people and (unknown or named):
        nobody = lines("?why lkg:sentencedTo ?answer .", "FILTER(false)")
        return [Plan(pattern=nobody, kind="literal", note=f"no {unknown[0]} in the store" if unknown else "")]
    hold = values("person", people) if people else ""
    how = "lkg:agent ?person ; lkg:modality ?how . FILTER(?how != lkgv:stated)"
    count = lines(hold, f"?counted lkg:relation lkg:sentencedTo ; {how}")
    tests = [*_terms_of(roles)]
    tests = [*tests, *([] if any(OUT_OF_PRISON in test for test in tests) else [""])]
    plans = [Plan(pattern=lines(hold, SENTENCED, test), kind="literal", alleged=count) for test in tests]
    if people:
        plans.append(Plan(pattern=lines(hold, *TOLD), kind="literal"))
    stems, others, text = _in_case(roles, people)
    return [replace(plan, stems=stems, others=others, text=text, strict=True) for plan in plans]


def _terms_of(roles: Roles) -> Iterator[str]:
    """Yield the tests of the kind of sentence that is asked for, strictest first."""
    asked = f"{roles.clause.wh} {roles.hole.text} {roles.target.text}".lower()
    in_prison = "prison" in asked or "jail" in asked
    if in_prison:
        yield "FILTER(REGEX(?answer, 'prison|jail|custod|incarcerat|behind bars|imprison', 'i'))"
    if in_prison or roles.clause.wh == "how long":
        yield f"FILTER(REGEX(?answer, 'year|month|week|day|life', 'i')) {OUT_OF_PRISON if in_prison else ''}".rstrip()


def _is_of(roles: Roles, iri: str, types: Container[str]) -> bool:
    """Whether the store knows the thing as one of these types."""
    thing = roles.names.things.get(iri)
    return thing is not None and thing.type in types


def _in_case(roles: Roles, people: Sequence[str]) -> tuple[frozenset[str], tuple[str, ...], str]:
    """What "in the bribery case" holds a sentence to; nothing where the question names no case."""
    if not {"case", "cases", "trial"} & {word.low for word in roles.clause.rest}:
        return frozenset(), (), ""
    stems, others, text = matter(roles.target)
    return (
        stems - content("prison jail term sentence year month day life"),
        tuple(iri for iri in others if iri not in people),
        text,
    )


def amounts(roles: Roles) -> list[Plan]:
    """How much did Google agree to pay Texas? How much was the firm fined? What damages does she seek?"""
    agent, target = roles.agent, roles.target
    groups = dict.fromkeys(group for phrase in (agent, target, roles.hole) for group in phrase.groups)
    benches = {"Court", "Judge", "Case", "Statute"}
    parties = [group for group in groups if not any(_is_of(roles, iri, benches) for iri in group)]
    roles_of = "lkg:agent|lkg:target|lkg:claimant|lkg:against|(lkg:inCase|lkg:ruledOn)/(lkg:defendant|lkg:plaintiff|lkg:against|lkg:claimant)"
    hold = [f"?why {roles_of} ?party{at} . {values(f'party{at}', group)}" for at, group in enumerate(parties)]
    kinds = {"fine": "?why lkg:relation lkg:fined .", "settle": "?why a lkg:Settlement .", "ask": "?why a lkg:Claim .", "sue": "?why a lkg:Claim .",
             "award": "?why a lkg:Ruling .", "acquire": "?why a lkg:Acquisition .", "pay": "?why a lkg:Event ."}.get(roles.sense, "")  # fmt: skip
    words = {"fine": "fine", "settle": "settle"}
    asked = Phrase(about=target.about - content("pay total"), about_text=target.about_text)
    stems, _, text = matter(asked)
    head = _called(roles)
    stems -= content(head if head in SUMS else "")
    if head == "fine" or words.get(roles.sense) == "fine":
        kinds = "?why lkg:relation|lkg:outcome ?fining . VALUES ?fining { lkg:fined lkgv:fined }"
    money = f"{MONEY} {GRANTED}" if roles.sense in GRANTING else MONEY
    if roles.sense in {"ask", "sue"}:
        kinds = f"{kinds} {FRESH}"
    first = Plan(pattern=lines(money, kinds, *hold), kind="literal", stems=stems, text=text, date=roles.date)
    if not parties and agent.unknown:  # whose sum it is has no name in the store: only words that name him tell
        named = stems | content(" ".join(agent.unknown))
        return [Plan(pattern=lines(money, kinds), kind="literal", stems=named, text=agent.text, worded=True, best=True)]
    wider = [
        Plan(pattern=lines(money, *hold, only), kind="literal", stems=stems, text=text, date=roles.date)
        for only in ([WANTED] if roles.sense in {"ask", "sue"} else [PAID] if head != "fine" else [])
        if kinds
    ]
    single = [
        Plan(pattern=lines(money, kinds, line), kind="literal", stems=stems, text=text, strict=True)
        for line in hold[:1]
        if len(hold) > 1
    ]
    direct = []
    if len(parties) > 1:  # whose sum it is, before sums that only their case has to do with
        near = [
            f"?why lkg:agent|lkg:target|lkg:claimant|lkg:against ?party{at} . {values(f'party{at}', group)}"
            for at, group in enumerate(parties)
        ]
        direct = [Plan(pattern=lines(money, kinds, *near), kind="literal", stems=stems, text=text, date=roles.date)]
    plans = _so_called(roles, [*direct, first, *wider, *single], hold[:1], stems)
    return [*plans, *_worded(roles, groups, asked)]


def _so_called(roles: Roles, plans: list[Plan], hold: Sequence[str], stems: frozenset[str]) -> list[Plan]:
    """The plans, and before them the sum whose own words call it what the question does: restitution is no fine."""
    head, verb = _called(roles), roles.clause.verb
    named = head if head in NO_FINE else verb if verb in GIVING else ""
    if not named:
        return plans
    first = Plan(pattern=lines(MONEY, *hold), kind="literal", stems=stems | content(named), text=named, worded=True)
    if head in NO_FINE:
        plans = [replace(plan, pattern=(*plan.pattern, NOT_FINED)) for plan in plans]
    return [first, *plans]


def _called(roles: Roles) -> str:
    """What the sum is called: "how much restitution", "the fine that the court imposed"."""
    said = [word.low for word in (*roles.clause.noun, *roles.clause.subject)]
    return next(
        (word for word in said if word in SUMS),
        roles.hole.head or (roles.target.head if roles.target.head in SUMS else ""),
    )


def _worded(roles: Roles, groups: Iterable[tuple[str, ...]], asked: Phrase) -> list[Plan]:
    """The sum that the wording of a claim or a sentence names: "sued for $25m" says how much."""
    parties = [iri for group in groups for iri in group]
    hold = values("party", parties) if parties else ""
    if roles.sense in {"ask", "sue"}:
        asked_by = "claimant" if roles.agent.text and not roles.clause.passive else "against"
        tests = [f"?why a lkg:Claim ; lkg:{asked_by} ?party . {hold}"]
    elif roles.sense in {"pay", "award", "order", "fine", "receive", "win"}:
        tests = [
            f"?why lkg:relation lkg:sentencedTo ; lkg:agent ?party . {hold}",
            f"?why a lkg:Claim ; lkg:claimant|lkg:against ?party ; lkg:status lkgv:accepted . {hold}",
        ]
    else:
        return []
    plans = [Plan(pattern=lines(test, *WORDED), kind="literal") for test in tests]
    if not asked.about:
        return plans
    return [replace(plan, stems=asked.about, text=asked.about_text, strict=True) for plan in plans] + plans


def dates(roles: Roles) -> list[Plan]:
    """When did the court rule? When was the case dismissed? When was the injunction granted?"""
    stems, others, text = matter(roles.target, *(() if roles.agent.things else (roles.agent,)))
    court = roles.agent if not roles.clause.passive else Phrase()
    kind = EVENTS.get(roles.sense)
    if kind:
        hold = f"?why lkg:agent ?agent . {values('agent', roles.agent.things)}" if roles.agent.things else ""
        patterns = [lines(f"?why a lkg:{kind} ; lkg:date ?answer .", hold)]
    else:
        judging = any(_is_of(roles, iri, {"Court", "Judge"}) for iri in court.things)
        verdict = (
            "?why a lkg:Verdict ."
            if VERDICTS & {word.low for word in (*roles.clause.subject, *roles.clause.rest)}
            else ""
        )
        held = lines(RULING, verdict, "?why lkg:date ?answer .", *(court_lines if judging else bench_lines)(court))
        cases = [iri for iri in roles.target.things if _is_of(roles, iri, {"Case"})]
        if cases and not court.text:  # that one and no other which the document tells of
            held = lines(*held, f"?why lkg:ruledOn|lkg:inCase ?held . {values('held', cases)}")
        outcome, exact = outcome_lines(roles.sense), outcome_lines(roles.sense, roles.clause.verb)
        people = [*roles.target.things, *(() if judging else roles.agent.things)]
        if roles.sense in ON_PEOPLE and people and roles.clause.passive:
            of_them = f"?why lkg:ruledOn/lkg:against ?person . {values('person', people)}"
            first = Plan(
                pattern=lines(*held, *outcome, of_them), kind="literal", stems=stems, text=text, date="", strict=True
            )
            return [first, *_dated([(*held, *outcome), held] if outcome else [held], stems, others, text)]
        patterns = list(dict.fromkeys([(*held, *exact), (*held, *outcome), held]))
    return _dated(patterns, stems, others, text)


def announced(roles: Roles) -> list[Plan]:
    """When was the settlement announced? The date of the settlement; nothing for what has no event of its own."""
    clause, begun = roles.clause, BEGUN_BY.get(roles.target.head)
    return dates(replace(roles, sense=begun)) if clause.passive and clause.verb in TOLD_OF and begun else []


def _dated(
    patterns: Sequence[tuple[str, ...]], stems: frozenset[str], others: tuple[str, ...], text: str
) -> list[Plan]:
    """The plans for the dates of these; what is no longer held to the verb must speak of the matter itself."""
    return [
        Plan(pattern=pattern, kind="literal", stems=stems, others=others, text=text, strict=0 < at == len(patterns) - 1)
        for at, pattern in enumerate(patterns)
    ]


def settings(roles: Roles) -> list[Plan]:
    """When is the trial set for? The dates of hearings; never that of the decision that set them."""
    if roles.clause.preposition == "until":
        return []  # how long an order holds is not in the graph
    asked = Phrase(
        about=roles.agent.about
        | roles.target.about
        | content(" ".join(word.low for word in roles.clause.subject)) - content("set"),
        others=(*roles.agent.things, *roles.agent.owners, *roles.target.things, *roles.target.owners),
    )
    stems, others, text = matter(asked)
    return [
        Plan(
            pattern=lines("?why a lkg:Hearing ; lkg:date ?answer .", "FILTER NOT EXISTS { ?why lkg:sitting ?kind }"),
            kind="literal",
            stems=stems,
            others=others,
            text=text,
            strict=True,
        )
    ]
