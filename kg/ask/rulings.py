"""Questions about decisions: what was decided, by which court or judge, when → plans."""

from __future__ import annotations

from collections.abc import Iterable

from kg.ask.claims import STATUS
from kg.ask.courts import BY_JURY, JURIES, court_lines, level_lines
from kg.ask.function_words import HAVE, MODAL
from kg.ask.lexicon import BY_VERB, OUTCOMES, senses, verb_forms
from kg.ask.names import Names
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, lines
from kg.ask.roles import APPEALS, Roles
from kg.ask.sparql import values
from kg.ask.words import content

RULING = "?why a lkg:Ruling ; lkg:modality lkgv:stated ."
# Senses in which a court acts on something that is no claim: the outcome says more than the side.
BY_OUTCOME = frozenset(OUTCOMES)
SIDES = {sense: status for sense, status in STATUS.items() if sense in {"reject", "dismiss", "accept"}}
# What only a plaintiff brings; a "case" or a "fight" is either side's.
SUITS = frozenset({"lawsuit", "lawsuits", "suit", "suits", "complaint", "complaints", "countersuit"})
# What a higher court, or the same one later, does with a decision that stands; what only a trial ends in.
DECISIONS = frozenset(
    "dismissal ruling rulings decision decisions verdict conviction convictions sentence judgment judgement award order orders injunction injunctions".split()
)
ISSUED = frozenset({"order", "orders", "injunction", "injunctions"})  # what is asked for, too
REVIEW = (
    "upheld", "affirmed", "reversed", "overturned", "vacated", "remanded", "lifted", "stayed", "quashed", "confirmed", "reinstated", "blocked",
)  # fmt: skip
AT_TRIAL = ("convicted", "acquitted", "sentenced", "fined", "awarded")
BENCHES = frozenset({"court", "courts", "judge", "judges", "panel", "justice", "justices"})
JUDGED = (
    "FILTER(NOT EXISTS { ?why lkg:ruledBy ?anyone } || "
    "EXISTS { ?why lkg:ruledBy ?bench . ?bench a ?benchType VALUES ?benchType { lkg:Court lkg:Judge } } && "
    "NOT EXISTS { ?why lkg:ruledBy ?office . ?office a lkg:GovernmentBody })"  # what an office decided is no court's
)
NAMELESS = "FILTER NOT EXISTS { ?why lkg:ruledBy ?anyone }"


def outcome_lines(sense: str, verb: str = "") -> tuple[str, ...]:
    """The outcome or side that the verb leaves behind."""
    if verb in BY_VERB:
        return (
            f"?why lkg:outcome ?outcome . VALUES ?outcome {{ {' '.join(f'lkgv:{name}' for name in BY_VERB[verb])} }}",
        )
    if sense in SIDES:
        return (f"?why lkg:side lkgv:{SIDES[sense]} .",)
    if sense in BY_OUTCOME:
        return (
            f"?why lkg:outcome ?outcome . VALUES ?outcome {{ {' '.join(f'lkgv:{name}' for name in OUTCOMES[sense])} }}",
        )
    return ()


def matter(*phrases: Phrase, without: frozenset[str] = frozenset()) -> tuple[frozenset[str], tuple[str, ...], str]:
    """What a ruling must be about: the words and the named things of these phrases."""
    stems = frozenset().union(*(phrase.about for phrase in phrases)) - without
    others = tuple(
        dict.fromkeys(
            iri for phrase in phrases for iri in (*phrase.things, *phrase.owners, *phrase.against, *phrase.others)
        )
    )
    return stems, others, " ".join(phrase.about_text for phrase in phrases if phrase.about_text)


def rulings(roles: Roles) -> list[Plan]:
    """What did the court decide? How did Judge Ruiz rule on the appeal? Has a court ruled on the plan?

    "How did it rule?" says that it ruled: where no words of a ruling name the matter, the one ruling of a document that
    does is meant. "Has it ruled?" says no such thing.
    """
    asked, court = roles.target, _court(roles)
    about = [asked, roles.hole] if roles.hole.text else [asked]
    if not roles.clause.passive and court.text and not court.things and not court.is_bench:
        about.append(court)
    stems, others, text = matter(*about)
    if "amount" in asked.classes:  # "on the fine": a ruling about a fine
        stems, text = stems | content(asked.head), f"{text} {asked.head}".strip()
    outcome, second = _both(roles)
    if court.unknown and not court.things and not (court.head in BENCHES and is_presupposed(roles)):
        return [
            Plan(
                pattern=lines(RULING, "FILTER(false)", "BIND(?why AS ?answer)"),
                note=f"no {court.unknown[0]} in the store",
            )
        ]
    who, suit, kinds = deciders(court), suit_lines(asked), _kinds(roles)
    if suit or _on_request(asked):
        stems, others, text = asked.about, asked.others, asked.about_text
    stems -= second | (content("guilty") if _finds_guilty(roles) else frozenset())
    wordings = _wordings(
        roles, suit, outcome or outcome_lines(roles.sense, roles.clause.verb if roles.clause.wh == "yes/no" else "")
    )
    # a case that is named or described ("the senators' lawsuit") is that case and no other that the document tells of
    presupposed = is_presupposed(roles) and not (suit or others or asked.is_claim or "Case" in asked.classes)
    return [
        Plan(
            pattern=lines(RULING, *bench, *kind, *wording, "BIND(?why AS ?answer)"),
            stems=stems, others=others, text=text, date=roles.date, strict=strict, lone=not strict, own=asked.is_claim,
            worded=not is_presupposed(roles),
        )
        for strict, kind in [*((True, kind) for kind in kinds), *([(False, kinds[0])] if presupposed and stems else [])]
        for wording in wordings
        for bench in who
    ]  # fmt: skip


def _wordings(roles: Roles, suit: tuple[str, ...], outcome: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What the ruling must have decided, and how, strictest first."""
    asked = roles.target
    if suit:
        found = [(*suit, *outcome)]
    elif _on_request(asked):
        found = [(*outcome, *_request_lines(asked, roles.names))]
    elif roles.sense == "rule":
        found = list(dict.fromkeys((outcome, ())))
    else:
        ruled = "?why lkg:outcome lkgv:ruled ; lkg:side lkgv:accepted ."
        found = [outcome, *([(ruled,)] if _finds_guilty(roles) else [])]
    if asked.head in APPEALS:
        elsewhere = f"FILTER NOT EXISTS {{ ?why lkg:outcome ?kind . {_any_of('kind', AT_TRIAL)} }}"
        found = [(*wording, elsewhere) for wording in found]
    if roles.sense == "rule" and _reviewed(roles):
        found.insert(0, (*found[0], f"?why lkg:outcome ?review . {_any_of('review', REVIEW)}"))
    return found


def _finds_guilty(roles: Roles) -> bool:
    """Whether somebody is found guilty, by whomever: a tribunal does not convict."""
    return roles.sense == "convict" and roles.clause.verb == "find"


def _both(roles: Roles) -> tuple[tuple[str, ...], frozenset[str]]:
    """The outcomes of two verbs that "and" joins ("convicted and sentenced"), and the second's stem; nothing for one."""
    rest = [word.low for word in roles.clause.rest]
    readings = verb_forms().get(rest[1], ()) if rest[:1] == ["and"] and len(rest) > 1 else ()
    other = next((senses().get(reading.verb, "") for reading in readings if reading.form == "participle"), "")
    if other not in OUTCOMES or roles.sense not in OUTCOMES:
        return (), frozenset()
    either = _any_of("outcome", (*OUTCOMES[roles.sense], *OUTCOMES[other]))
    return (f"?why lkg:outcome ?outcome . {either}",), content(rest[1])


def _any_of(variable: str, outcomes: Iterable[str]) -> str:
    """The line that holds a variable to these outcomes."""
    return f"VALUES ?{variable} {{ {' '.join(f'lkgv:{name}' for name in outcomes)} }}"


def _reviewed(roles: Roles) -> bool:
    """Whether it asks what became of a decision: "What happened to the verdict?", "What did it do with the dismissal?"."""
    asked = roles.target
    if asked.head not in DECISIONS or roles.clause.wh == "yes/no":
        return False
    return asked.head not in ISSUED or roles.clause.verb in {"happen", "do", "become"}


def _court(roles: Roles) -> Phrase:
    """Who is said to rule; nobody where the question asks for just that."""
    return Phrase() if roles.agent_is_hole or roles.clause.passive and not roles.agent.text else roles.agent


def _on_request(asked: Phrase) -> bool:
    """Whether it is a ruling on "the motion to dismiss", "Roof's appeal", whatever else was decided that day."""
    return asked.is_claim and asked.head != "order" and not (asked.is_bare and asked.head not in APPEALS)


def is_presupposed(roles: Roles) -> bool:
    """Whether the question takes the decision for granted: "How did the court rule?", not "Has it ruled?"."""
    return roles.clause.wh != "yes/no" and roles.clause.auxiliary not in HAVE | MODAL


def suit_lines(asked: Phrase) -> tuple[str, ...]:
    """The lines that hold a ruling to one case: "Acme's lawsuit against Globex" is the case with these sides."""
    if "Case" not in asked.classes or not (asked.owners or asked.against):
        return ()
    side = "plaintiff" if asked.head in SUITS else "plaintiff|lkg:defendant"
    return lines(
        "?why lkg:inCase|lkg:ruledOn|lkg:ruledOn/lkg:inCase ?suit . ?suit a lkg:Case .",
        f"?suit lkg:{side} ?by . {values('by', asked.owners)}" if asked.owners else "",
        f"?suit lkg:defendant ?accused . {values('accused', asked.against)}" if asked.against else "",
    )


def _request_lines(asked: Phrase, names: Names) -> tuple[str, ...]:
    """The lines that hold a ruling to what was asked for: a request, a charge or a claim of this party."""
    kind = (
        "?matter a lkg:ReliefRequest ."
        if "ReliefRequest" in asked.classes
        else "?matter a lkg:Charge ."
        if "Charge" in asked.classes
        else "?matter a lkg:Claim ."
    )
    by = f"?matter lkg:claimant ?by . {values('by', asked.owners)}" if asked.owners else ""
    if "Charge" in asked.classes:
        against = f"?matter lkg:against ?accused . {values('accused', asked.against)}" if asked.against else ""
        return lines("?why lkg:ruledOn ?matter .", kind, against)
    laws = [iri for iri in asked.others if iri in names.things and names.things[iri].type == "Statute"]
    if laws:  # "the First Amendment claim" is the one that invokes it
        invoked = f"?matter lkg:invokes ?law . {values('law', laws)}"
        return lines("?why lkg:ruledOn ?matter .", kind, by, invoked)
    if asked.head == "permission" and "appeal" in asked.about:
        return lines("?why lkg:ruledOn ?matter .", kind, by, "?matter lkg:remedy lkgv:leave-to-appeal .")
    if asked.head in APPEALS and not asked.owners:  # what came of an appeal is said in the words of appeals
        return (
            "?why lkg:ruledOn ?matter .",
            kind,
            "?matter rdfs:label|skos:altLabel ?asked FILTER(REGEX(?asked, 'appeal|overturn|revers|review|petition', 'i'))",
        )
    return lines("?why lkg:ruledOn ?matter .", kind, by)


def deciders(court: Phrase) -> list[tuple[str, ...]]:
    """Who ruled, strictest first: the named court, a court of that level, one that the text does not name."""
    if court.things or not court.text:
        return [court_lines(court)]
    judged = (JUDGED,) if court.head in BENCHES else ()
    if court.head in JURIES:
        return [(BY_JURY,)]
    level = level_lines(court)
    return [level, (NAMELESS,)] if level else [judged]


def _kinds(roles: Roles) -> list[tuple[str, ...]]:
    """Which decisions are meant: a verdict; a finding against someone; not the mere consent to hear a case."""
    asked = {word.low for word in (*roles.clause.noun, *roles.clause.rest)}
    if "verdict" in asked or "verdicts" in asked:
        return [("?why a lkg:Verdict .",), *([()] if is_presupposed(roles) else [])]
    if "liable" in asked and roles.clause.verb == "find":
        return [("?why lkg:side lkgv:accepted .",)]
    if "merits" in asked:
        return [("FILTER NOT EXISTS { ?why lkg:side lkgv:none }",)]
    if roles.sense == "rule" and is_presupposed(roles):
        ruled = ("FILTER NOT EXISTS { ?why lkg:outcome lkgv:granted ; lkg:side lkgv:none }",)
        return (
            [ruled] if roles.clause.wh == "how" else [ruled, ()]
        )  # to hear a case is to decide, and not to rule on it
    return [()]
