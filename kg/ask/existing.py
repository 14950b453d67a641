"""Questions of what there is: "Is there a lawsuit against Acme?", "Is the claim pending?", "What are the charges?" → plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.ask.claims import CHARGES, claim_plans, kinds_of
from kg.ask.clause import Clause
from kg.ask.function_words import DETERMINERS
from kg.ask.lawsuits import OPEN, cases_between, claiming, matter_of
from kg.ask.literals import amounts
from kg.ask.party import of_kind
from kg.ask.phrases import Phrase, read_phrase
from kg.ask.plans import Plan, a, lines
from kg.ask.roles import APPEALS, Roles
from kg.ask.sides import SIDES
from kg.ask.sparql import values
from kg.ask.words import Word, content

# Words for the state of a claim, as the vocabulary calls it.
STATES = {
    "pending": "pending", "open": "pending", "undecided": "pending", "unresolved": "pending", "alive": "pending",
    "accepted": "accepted", "rejected": "rejected", "withdrawn": "withdrawn", "settled": "settled",
}  # fmt: skip
# What somebody makes or faces: the plain nouns for claims of each kind.
MADE = frozenset(
    "claim claims counterclaim counterclaims charge charges count counts allegation allegations accusation accusations request "
    "requests motion motions demand demands application applications petition petitions argument arguments".split()
)


def existing(clause: Clause, roles: Roles) -> list[Plan] | None:
    """The plans for a question of what there is; None for any other."""
    rest = [*clause.subject, *clause.rest]
    for step in (_there, _in_state, _about, _made, _side):
        plans = step(clause, roles, rest)
        if plans is not None:
            return plans
    return None


def _there(clause: Clause, roles: Roles, rest: Sequence[Word]) -> list[Plan] | None:
    """Is there a lawsuit against Acme? Are there claims over towing?"""
    if clause.wh != "yes/no" or not rest or rest[0].low != "there":
        return None
    status = next((STATES[word.low] for word in rest if word.low in STATES), "")  # "any pending appeals"
    phrase = read_phrase([word for word in rest[1:] if word.low not in {*STATES, "still", "yet"}], roles.names)
    return _of(roles, phrase, status=status)


def _in_state(clause: Clause, roles: Roles, rest: Sequence[Word]) -> list[Plan] | None:
    """Is the claim against Acme still pending?"""
    at = next((at for at, word in enumerate(rest) if word.low in STATES), 0)
    if clause.wh != "yes/no" or not at:
        return None
    words = [word for word in rest[:at] if word.low not in {"still", "yet", "already", "now"}]
    status = "" if clause.negated else STATES[rest[at].low]
    phrase = read_phrase(words, roles.names)
    return _of(roles, phrase, status=status) if status else []


def _about(clause: Clause, roles: Roles, rest: Sequence[Word]) -> list[Plan] | None:
    """What is the lawsuit against Acme about? Which claims are about towing?"""
    if clause.wh == "what" and not clause.noun and rest and rest[-1].low == "about":
        suit = read_phrase(rest[:-1], roles.names)
        named = any((thing := roles.names.things.get(iri)) and thing.type == "Case" for iri in suit.things)
        return matter_of(roles, suit) if named or "Case" in suit.classes or suit.is_claim else None
    if roles.hole.is_claim and rest and rest[0].low == "about":
        told = read_phrase(rest[1:], roles.names)
        return _of(roles, replace(roles.hole, about=roles.hole.about | told.about, others=told.things))
    if "Case" in roles.hole.classes and rest and rest[0].low == "about":
        return claiming(roles, read_phrase(rest[1:], roles.names))
    return None


def _made(clause: Clause, roles: Roles, rest: Sequence[Word]) -> list[Plan] | None:
    """What are the charges against Doe? What are Acme's claims? What was the fine?"""
    if clause.wh != "what" or clause.noun or clause.preposition or not rest:
        return None
    phrase = read_phrase(rest, roles.names)
    if phrase.head in MADE and phrase.is_claim:
        return _of(roles, phrase)
    return amounts(roles) if "amount" in phrase.classes else None


def _side(clause: Clause, roles: Roles, rest: Sequence[Word]) -> list[Plan] | None:
    """Which cases is Acme a defendant in?"""
    side = next((SIDES[word.low] for word in rest if word.low in SIDES), "")
    if clause.wh == "yes/no" and side and (told := _is_side(roles, rest, side)):
        return told
    if "Case" not in roles.hole.classes or side not in {"plaintiff", "defendant"}:
        return None
    parties = [iri for named in roles.names.find(rest) for iri in named.things]
    if not parties:
        return _of_kind(
            roles,
            read_phrase([word for word in rest if word.low not in SIDES and word.low not in DETERMINERS], roles.names),
            side,
        )
    by, against = (parties, []) if side == "plaintiff" else ([], parties)
    return cases_between(roles, by=by, against=against, about=roles.hole)


def _is_side(roles: Roles, rest: Sequence[Word], side: str) -> list[Plan]:
    """Is Acme a defendant? The cases in which it is."""
    first = next(iter(roles.names.find(rest)), None)
    after = [word.low for word in rest[first.end :]] if first and first.start == 0 else []
    if not first or after[:1] not in (["a"], ["the"], ["one"]):
        return []
    held = f"?answer a lkg:Case ; lkg:{side} ?party . {values('party', first.things)} BIND(?answer AS ?why)"
    about = read_phrase(rest[first.end + 2 :], roles.names)
    others = tuple(iri for iri in (*about.things, *about.owners, *about.others) if iri not in first.things)
    return [Plan(pattern=(held,), stems=about.about, others=others, text=about.about_text, strict=True)]


def _of_kind(roles: Roles, party: Phrase, side: str) -> list[Plan]:
    """In which cases was the government the plaintiff? Those with such a body on that side."""
    kind = of_kind("party", party)
    held = f"?answer a lkg:Case ; lkg:{side} ?party . BIND(?answer AS ?why)"
    return [Plan(pattern=lines(held, kind), without=roles.named)] if kind else []


def _of(roles: Roles, phrase: Phrase, *, status: str = "") -> list[Plan] | None:
    """The claims that the phrase speaks of, or the cases; None where it speaks of neither."""
    if phrase.unknown and not phrase.named:
        return []
    if phrase.head in APPEALS:
        phrase = replace(phrase, about=phrase.about | content("appeal"))
    by, against = phrase.owners, phrase.against
    if phrase.is_claim:
        kinds = kinds_of(phrase)
        if kinds == CHARGES and by and not against:
            by, against = (), by  # "Doe's charges" are those against her
        return claim_plans(roles, kinds=kinds, by=by, against=against, status=status, about=[phrase])
    if "Case" not in phrase.classes:
        return None
    if status:
        return claim_plans(roles, kinds=("Claim",), by=by, against=against, status=status, about=[phrase])
    return cases_between(roles, by=by, against=against, about=phrase)


def in_state(clause: Clause, roles: Roles) -> list[Plan]:
    """Which claims are still pending? Which of the finalists sit … is not one of these."""
    words = {word.low for word in clause.rest}
    status = next(
        (name for name in ("pending", "accepted", "rejected", "mixed", "withdrawn", "settled") if name in words), ""
    )
    if "open" in words or "undecided" in words:
        status = "pending"
    if status == "pending" and "Case" in roles.hole.classes:
        told = read_phrase([word for word in clause.rest if word.low not in {"still", "yet", status}], roles.names)
        sides = {"by": (*roles.hole.owners, *told.owners), "against": (*roles.hole.against, *told.against)}
        plans = cases_between(roles, **sides, about=roles.hole)
        return [replace(plan, pattern=(*plan.pattern, OPEN)) for plan in plans]
    if not status or not roles.hole.is_claim:
        return []
    kinds = a("answer", () if roles.hole.head in {"claim", "claims"} else roles.hole.classes) or "?answer a lkg:Claim ."
    told = read_phrase([word for word in clause.rest if word.low not in {"still", "yet", status}], roles.names)
    owners, accused = (*roles.hole.owners, *told.owners), (*roles.hole.against, *told.against)
    by = f"?answer lkg:claimant ?by . {values('by', owners)}" if owners else ""
    against = f"?answer lkg:against ?against . {values('against', accused)}" if accused else ""
    negated = clause.negated
    state = f"?answer lkg:status ?status . FILTER(?status {'!=' if negated else '='} lkgv:{status})"
    return [
        Plan(
            pattern=lines(kinds, by, against, state, "BIND(?answer AS ?why)"),
            stems=roles.hole.about,
            others=tuple(iri for iri in (*roles.hole.others, *told.things, *told.others) if iri not in accused),
            text=roles.hole.about_text,
        )
    ]
