"""Questions about how judges stood: who wrote, joined or opposed a decision, who took no part, what the vote was → plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.clause import Clause
from kg.ask.plans import Plan, a, lines
from kg.ask.roles import Roles
from kg.ask.rulings import matter
from kg.ask.sparql import values
from kg.ask.words import content

WRITING = frozenset({"write", "author", "pen", "deliver", "give", "issue", "file", "publish", "release", "compose"})
SPEAKING = frozenset({"write", "speak"})
JOINING = frozenset({"join"})
SIDING = frozenset({"side", "vote", "agree", "align", "join"})
DISSENTING = frozenset({"dissent", "disagree", "differ"})
CONCURRING = frozenset({"concur"})
DISSENTS = frozenset("dissent dissents dissenting dissenter dissenters dissented minority".split())
CONCURRENCES = frozenset("concurrence concurrences concurring concurred".split())
OPINIONS = frozenset("opinion opinions majority plurality ruling decision judgment judgement".split())
WHOLE_BENCH = frozenset("majority court panel bench judges justices unanimous".split())
SEVERAL = frozenset("opinions decisions dissents rulings judgments judgements concurrences".split())
VOTES = frozenset("vote votes split margin tally division breakdown".split())
BLOCS = frozenset("liberals liberal conservatives conservative wing bloc justices judges".split())
MEMBERS = frozenset("member members person people man men woman women".split())
WRITTEN_ELSEWHERE = frozenset("piece column article essay editorial op-ed poll".split())
# What says nothing of the matter: the words for opinions and benches themselves.
PLAIN = content(
    "opinion opinions dissent dissents dissenting dissenter dissenters dissented minority majority plurality concurrence concurring concurred lone sole "
    "only author writer court courts supreme appeals appellate judge judges justice justices panel member members part no himself herself "
    "themselves vote votes voted count split margin tally division divided unanimous decision ruling judgment judgement lead written else other case"
)
DISSENT = ("dissenting", "partly-dissenting")
COURTS = ("majority", "plurality")
REPORTED = "FILTER EXISTS { ?why lkg:onRuling|lkg:inCase ?decided }"
_WHOEVER = a("answer", ["Person"])


def opinions(clause: Clause, roles: Roles) -> list[Plan]:
    """The plans for a question about how judges stood; none for any other question."""
    if clause.wh in {"why", "when", "where", "how much", "how long"}:
        return []
    for step in (_absent, _vote, _appointers, _joined, _written, _sided, _held):
        plans = step(clause, roles)
        if plans:
            return plans
    return []


def _low(clause: Clause) -> set[str]:
    return {word.low for word in (*clause.noun, *clause.subject, *clause.rest)}


def _asks_who(clause: Clause, roles: Roles) -> bool:
    """Whether judges are asked for, or anybody, or whether somebody did so; not officials, witnesses or states."""
    if clause.wh == "yes/no" or "Judge" in roles.hole.classes:
        return True
    if not roles.hole.classes:
        return clause.wh in {"who", "whom", "whose", "which"}
    return "Person" in roles.hole.classes and roles.hole.head in MEMBERS


def _absent(clause: Clause, roles: Roles) -> list[Plan]:
    """Which justice did not take part? Who recused herself? Who sat out the case?"""
    low = _low(clause)
    stayed = (
        clause.verb in {"recuse", "abstain", "disqualify"}
        or clause.verb == "take" and "part" in low and (clause.negated or "no" in low)
        or clause.verb in {"participate", "vote"} and clause.negated
        or clause.verb == "sit" and clause.particle == "out"
        or clause.verb == "be" and "recused" in low
    )  # fmt: skip
    if not stayed or clause.negated and clause.verb in {"recuse", "abstain", "sit"} or not _asks_who(clause, roles):
        return []
    plans = _about_ruling(roles, ("?why a lkg:Vote ; lkg:notVoting ?answer .", _WHOEVER))
    return [replace(plan, strict=True) for plan in plans]


def _vote(clause: Clause, roles: Roles) -> list[Plan]:
    """What was the vote? How did the justices vote? How many justices dissented? Was it unanimous?"""
    low = _low(clause)
    if clause.wh == "how many":
        return _number(clause, roles, low)
    if clause.wh == "how" and clause.verb == "vote" and roles.agent.things:
        kind = "BIND(STRAFTER(STR(?kind), '/vocab/') AS ?answer)"
        held = f"?why a lkg:Opinion ; lkg:opinionKind ?kind ; lkg:heldBy ?judge . {values('judge', roles.agent.things)}"
        return [
            replace(plan, kind="literal", sole=True)
            for plan in _about_ruling(roles, (held, kind), known=roles.agent.things)
        ]
    if clause.wh == "yes/no" and clause.verb == "be" and "unanimous" in low:
        one = "?why a lkg:Vote ; lkg:voteText ?answer . OPTIONAL { ?why lkg:votesAgainst ?lost } FILTER(!BOUND(?lost) || ?lost = 0)"
        return [replace(plan, kind="literal") for plan in _about_ruling(roles, (one,))]
    asked = (
        clause.wh == "how" and (clause.verb in {"vote", "split", "divide"} or clause.verb == "be" and {"divided", "split"} & low)
        or clause.wh in {"what", "which"} and clause.verb == "be" and not clause.noun and bool(VOTES & _heads(clause))
        or clause.preposition == "by" and bool(VOTES & {word.low for word in clause.noun})
    )  # fmt: skip
    if not asked:
        return []
    told = "?why a lkg:Vote ; lkg:voteText ?answer ."
    plans = _about_ruling(roles, (told, "?why lkg:votesFor ?won .")) + _about_ruling(roles, (told,))
    return [replace(plan, kind="literal", sole=True) for plan in plans]


def _heads(clause: Clause) -> set[str]:
    """The words of the question's noun, before its first preposition."""
    found = []
    for word in (*clause.subject, *clause.rest):
        if word.low in {"in", "on", "of", "over", "for", "by", "at"}:
            break
        found.append(word.low)
    return set(found)


def _number(clause: Clause, roles: Roles, low: set[str]) -> list[Plan]:
    """How many justices dissented, or voted so? The counts of the vote."""
    if "Judge" not in roles.hole.classes or clause.negated:
        return []
    against = clause.verb in DISSENTING or bool(DISSENTS & low)
    if not against and not (clause.verb in {"vote", "agree"} or "majority" in low):
        return []
    term = "votesAgainst" if against else "votesFor"
    plans = _about_ruling(roles, (f"?why a lkg:Vote ; lkg:{term} ?number . BIND(STR(?number) AS ?answer)",))
    return [replace(plan, kind="number", sole=True) for plan in plans]


def _appointers(clause: Clause, roles: Roles) -> list[Plan]:
    """Who appointed the judge who dissented?"""
    kinds = _kinds(_low(clause))
    if roles.sense != "appoint" or not roles.agent_is_hole or roles.target.things or not kinds:
        return []
    whose = "author" if {"wrote", "author", "authored"} & _low(clause) else "heldBy"
    opinion = f"?opinion a lkg:Opinion ; lkg:opinionKind ?kind ; lkg:{whose} ?judge . {_of_kinds(kinds)}"
    event = "OPTIONAL { ?event lkg:relation lkg:appointedBy ; lkg:agent|lkg:target ?judge ; lkg:agent|lkg:target ?answer } BIND(COALESCE(?event, ?opinion) AS ?why)"
    return [Plan(pattern=lines(opinion, "?judge lkg:appointedBy ?answer .", event))]


def _joined(clause: Clause, roles: Roles) -> list[Plan]:
    """Who joined Breyer? Who joined the dissent? Whom did Kagan join?"""
    if clause.verb not in JOINING or clause.negated:
        return []
    if clause.slot != "subject" and roles.agent.things and clause.wh in {"who", "whom", "whose", "which"}:
        known = f"?why a lkg:Opinion ; lkg:joinedBy ?known ; lkg:heldBy ?answer . {values('known', roles.agent.things)}"
        others = "FILTER NOT EXISTS { ?why lkg:joinedBy ?answer }"
        return _about_ruling(roles, (known, others, _WHOEVER), known=roles.agent.things)
    if not _asks_who(clause, roles):
        return []
    leaders = _judges(roles, (*roles.target.things, *roles.target.owners))
    if leaders:
        led = f"?why a lkg:Opinion ; lkg:joinedBy ?answer ; lkg:heldBy ?leader . {values('leader', leaders)}"
        apart = "FILTER NOT EXISTS { ?why lkg:joinedBy ?leader }"
        return _about_ruling(roles, (led, apart, _WHOEVER), known=leaders)
    kinds = _kinds(_low(clause))
    if roles.target.unknown and not kinds:
        return [Plan(pattern=("?why a lkg:Opinion ; lkg:joinedBy ?answer .", "FILTER(false)"), text=roles.target.text)]
    if not kinds:
        return []
    joined = f"?why a lkg:Opinion ; lkg:opinionKind ?kind ; lkg:joinedBy ?answer . {_of_kinds(kinds)}"
    return _about_ruling(roles, (joined, _WHOEVER))


def _judges(roles: Roles, things: Sequence[str]) -> tuple[str, ...]:
    people = {"Judge", "Person"}
    return tuple(iri for iri in things if (thing := roles.names.things.get(iri)) and thing.type in people)


def _written(clause: Clause, roles: Roles) -> list[Plan]:
    """Who wrote the majority opinion? Which justice wrote for the court? Who is the author of the dissent?"""
    low = _low(clause)
    kinds = _kinds(low)
    by_verb = clause.verb in WRITING and (bool(OPINIONS & low) or bool(kinds))
    for_bench = clause.verb in SPEAKING and "for" in low and bool(WHOLE_BENCH & low)
    authorship = clause.verb == "be" and "author" in low
    if clause.negated or not (by_verb or for_bench or authorship) or not _asks_who(clause, roles):
        return []
    if WRITTEN_ELSEWHERE & low:
        return []
    is_named = bool(kinds) or for_bench or bool({"opinion", "opinions"} & low)
    kinds = kinds or COURTS
    sole = (
        not SEVERAL & low and not clause.noun[-1:] or bool(clause.noun) and clause.noun[-1].low in {"justice", "judge"}
    )
    written = f"?why a lkg:Opinion ; lkg:opinionKind ?kind ; lkg:author ?answer . {_of_kinds(kinds)}"
    plans = _about_ruling(roles, (written, _WHOEVER))
    if kinds == DISSENT or kinds == ("concurring",):
        held = f"?why a lkg:Opinion ; lkg:opinionKind ?kind ; lkg:heldBy ?answer . {_of_kinds(kinds)}"
        plans += [replace(plan, sole=True) for plan in _about_ruling(roles, (held, _WHOEVER))]
    if not is_named:  # "the ruling" is the one reported, unless the question says which
        plans = [plan for plan in plans if plan.worded or REPORTED in plan.pattern]
    return [replace(plan, sole=plan.sole or sole) for plan in plans]


def _sided(clause: Clause, roles: Roles) -> list[Plan]:
    """Who sided with the liberals? Who voted with the majority? Who cast the deciding vote?"""
    low = _low(clause)
    deciding = clause.verb == "cast" and bool({"deciding", "decisive", "swing"} & low)
    whom = BLOCS | WHOLE_BENCH | DISSENTS if clause.verb != "agree" else {"majority"} | DISSENTS
    siding = clause.verb in SIDING and "with" in low and bool(whom & low)
    if clause.negated or not (deciding or siding) or not _asks_who(clause, roles):
        return []
    kinds = _kinds(low) or COURTS
    held = f"?why a lkg:Opinion ; lkg:opinionKind ?kind ; lkg:heldBy ?answer . {_of_kinds(kinds)}"
    told = content(" ".join(low & (BLOCS | {"deciding", "decisive", "swing"}))) - content("justices judges")
    plans = _about_ruling(roles, (held, _WHOEVER))
    return [replace(plan, stems=told, worded=True) if told else plan for plan in plans]


def _held(clause: Clause, roles: Roles) -> list[Plan]:
    """Which justices dissented? Who was the lone dissenter? Who was in the majority? Who concurred?"""
    low = _low(clause)
    kinds = _kinds(low)
    of_judges = "Judge" in roles.hole.classes
    if roles.target.things and clause.verb in {"disagree", "differ"} and not of_judges:
        return []  # "Who disagreed with Doe?" need not ask for judges
    if clause.verb in DISSENTING or clause.verb == "oppose" and of_judges and bool(OPINIONS & low):
        kinds = ("partly-dissenting",) if {"part", "partly", "partially"} & low else DISSENT
    elif clause.verb in CONCURRING:
        kinds = ("concurring", "partly-dissenting")
    elif clause.verb == "cast" and "dissenting" in low:
        kinds = DISSENT
    elif clause.verb != "be" or clause.wh == "what" or not kinds:
        return []
    if clause.negated or not _asks_who(clause, roles):
        return []
    if kinds == COURTS and "in" not in low:
        return []
    held = f"?why a lkg:Opinion ; lkg:opinionKind ?kind ; lkg:heldBy ?answer . {_of_kinds(kinds)}"
    one = bool({"dissenter", "lone", "sole"} & low)
    known = _judges(roles, roles.agent.things) if clause.wh == "yes/no" else ()
    plans = _about_ruling(roles, (held, values("answer", known) if known else "", _WHOEVER), known=known)
    return [replace(plan, sole=one) for plan in plans]


def _kinds(low: set[str]) -> tuple[str, ...]:
    """The kinds of opinion that the words name; () for none."""
    if DISSENTS & low:
        return ("partly-dissenting",) if {"part", "partly", "partially"} & low else DISSENT
    if CONCURRENCES & low:
        return ("concurring",)
    if "plurality" in low:
        return ("plurality",)
    return COURTS if "majority" in low else ()


def _of_kinds(kinds: Sequence[str]) -> str:
    return f"VALUES ?kind {{ {' '.join(f'lkgv:{kind}' for kind in kinds)} }}"


def _about_ruling(roles: Roles, pattern: Sequence[str], *, known: Sequence[str] = ()) -> list[Plan]:
    """The plans: what says so in the words of the question, and what is on a decision that the document reports, first."""
    phrases = [phrase for phrase in (roles.agent, roles.target) if phrase.text]
    stems, others, text = matter(*phrases, without=PLAIN)
    benches = {iri for iri in others if (thing := roles.names.things.get(iri)) and thing.type in {"Court", "Judge"}}
    others = tuple(iri for iri in others if iri not in benches and iri not in known)
    text = text if stems else ""
    hidden = () if roles.clause.wh == "yes/no" else roles.named
    plans = [
        Plan(pattern=lines(*pattern, *more), stems=stems, others=others, text=text, without=hidden)
        for more in ((REPORTED,), ())
    ]
    in_so_many_words = [replace(plan, worded=True) for plan in plans] if stems else []
    return [*in_so_many_words, *plans]
