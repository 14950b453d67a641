"""Questions for a sum that somebody pays, gets, asks for or may have to pay → plans over the payments of the graph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType

from kg.ask.function_words import MODAL
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan, lines
from kg.ask.roles import Roles
from kg.ask.rulings import matter
from kg.ask.sparql import values
from kg.ask.words import content

# What a sum is called in a question → the purposes that it may have in the graph.
PURPOSES = MappingProxyType(
    {
        "damages": ("damages",), "compensation": ("damages", "restitution"), "fine": ("fine", "civil-penalty"), "fines": ("fine", "civil-penalty"),
        "penalty": ("civil-penalty", "fine"), "penalties": ("civil-penalty", "fine"), "restitution": ("restitution",), "forfeiture": ("forfeiture",),
        "bail": ("bail",), "bond": ("bail",), "settlement": ("settlement-sum",), "fees": ("legal-fees",), "costs": ("legal-fees",),
    }
)  # fmt: skip
SEVERAL = frozenset({"fines", "penalties", "sums", "amounts"})
BY_SENSE = MappingProxyType(
    {
        "fine": ("fine", "civil-penalty"), "settle": ("settlement-sum",), "award": ("damages", "restitution"), "release": ("bail",),
        "win": ("damages", "settlement-sum", "restitution"), "receive": ("damages", "settlement-sum", "restitution", "fine", "civil-penalty"),
    }
)  # fmt: skip
BY_VERB = MappingProxyType({"forfeit": ("forfeiture",), "repay": ("restitution",), "reimburse": ("restitution",)})
BENCHES = frozenset({"Court", "Judge", "Case", "Statute"})
POSSIBLE = frozenset({"could", "may", "might", "can"})
WANTING = frozenset({"ask", "sue"})
# Verbs whose doer gets the sum; of every other it is who pays, or who sets it.
GETTING = frozenset({"win", "receive", "ask", "sue"})
SETTING = frozenset(
    {"impose", "set", "levy", "assess", "give", "issue", "fine", "award", "order"}
)  # who does it sets the sum
NOBODY = "FILTER NOT EXISTS { ?why lkg:agent|lkg:target|lkg:assertedBy ?other }"
ANYONE = "lkg:agent|lkg:target|lkg:assertedBy|lkg:setBy"


@dataclass(frozen=True, slots=True)
class _Asked:
    """What kind of sum is asked for: whether due, wanted or possible, and for what."""

    modality: str
    purposes: tuple[str, ...]
    is_named: bool  # the question itself says what for


def payments(roles: Roles) -> list[Plan]:
    """How much must Quillon pay Roe? How much was it fined? How much does Roe seek? On what bail was Brand released?"""
    asked = _asked(roles)
    if asked is None:
        return []
    who, benches = _parties(roles)
    if not who and not benches and any(phrase.unknown for phrase in (roles.agent, roles.target)):
        return []
    stems, _, text = matter(Phrase(about=_about(roles), about_text=roles.target.about_text))
    base = (
        "?why a lkg:Payment ; lkg:amountText ?answer ; lkg:modality ?how .",
        f"FILTER(?how = lkgv:{asked.modality})",
        _purposes(asked),
    )
    several = bool(SEVERAL & {word.low for word in roles.clause.noun})
    first = Plan(pattern=(), kind="literal", stems=stems, text=text, date=roles.date, strict=True, sole=not several)
    plans = [replace(first, pattern=lines(*base, *held)) for held in _holdings(roles, who, benches)]
    if stems:
        plans.append(replace(plans[0], stems=frozenset(), text="", strict=False))
    if "settlement-sum" in asked.purposes and (said := content(f"{roles.agent.text} {roles.target.text}")):
        # of directors who have no name, of two of whom it is not said who pays
        plans.append(replace(first, pattern=lines(*base, NOBODY), stems=said, text=roles.agent.text, worded=True))
    return plans


def _asked(roles: Roles) -> _Asked | None:
    """The kind of sum, by the noun, the verb and its auxiliary; None for a sum of another kind, as the price of a firm."""
    clause, sense = roles.clause, roles.sense
    said = [word.low for word in (*clause.noun, *clause.subject, *clause.rest)]
    named = next((PURPOSES[word] for word in said if word in PURPOSES), ())
    purposes = named or BY_VERB.get(clause.verb) or BY_SENSE.get(sense, ())
    is_wanted = sense in WANTING or clause.verb in {"seek", "demand", "want", "claim", "propose"}
    is_possible = sense == "face" or clause.auxiliary in POSSIBLE or "maximum" in said
    if purposes == ("bail",):
        return _Asked("stated", purposes, bool(named))
    if is_wanted:
        return _Asked("requested", named, bool(named))
    if is_possible:
        return _Asked("predicted", purposes, bool(named))
    known = sense in {"pay", "fine", "award", "settle", "win", "receive", "order", "accept", "issue"}
    known = (
        known or clause.verb in {"impose", "set", "levy", "assess", "forfeit", "repay", "be", "total"} and bool(named)
    )
    known = known or clause.auxiliary in MODAL and clause.verb == "pay"
    return _Asked("stated", purposes, bool(named)) if known else None


def _purposes(asked: _Asked) -> str:
    """The test of what the sum is paid for; a payment that says nothing of it is none of a named kind."""
    if not asked.purposes:  # who must pay need not pay the bail
        return "FILTER NOT EXISTS { ?why lkg:purpose lkgv:bail }" if asked.modality == "stated" else ""
    concepts = [f"https://w3id.org/lkg/vocab/{name}" for name in asked.purposes]
    return f"?why lkg:purpose ?for . {values('for', concepts)}"


def _parties(roles: Roles) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """The names in the question, each with all that it may mean: those of parties, and those of courts and judges."""
    groups = dict.fromkeys(g for phrase in (roles.agent, roles.target, roles.hole) for g in phrase.groups if g)
    types = {group: {roles.names.things[iri].type for iri in group if iri in roles.names.things} for group in groups}
    return [g for g in groups if not types[g] & BENCHES], [g for g in groups if types[g] & {"Court", "Judge"}]


def _holdings(roles: Roles, who: list[tuple[str, ...]], benches: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """What holds the payment to those who are named, strictest first: all of them; who pays, of payee unsaid; their case."""
    by = [
        f"?why lkg:setBy|lkg:inCase/lkg:court|lkg:inCase/lkg:judge ?bench{at} . {values(f'bench{at}', g)}"
        for at, g in enumerate(benches)
    ]
    each = [f"?why {ANYONE} ?party{at} . {values(f'party{at}', group)}" for at, group in enumerate(who)]
    agent = [g for g in who if set(g) & {*roles.agent.things, *roles.agent.owners}]
    role = _role(roles)
    doing = [f"?why {role} ?doer . {values('doer', group)}" for group in agent[:1]] if role else []
    found = [(*by, *doing, *each)]
    if len(who) > 1:
        payer = _payer(roles, who)
        one = (
            f"?why lkg:agent ?payer . {values('payer', payer)} FILTER NOT EXISTS {{ ?why lkg:target|lkg:setBy ?other }}"
            if payer
            else ""
        )
        other = [g for g in who if g != payer]
        payee = (
            f"?why lkg:target ?payee . {values('payee', other[0])} FILTER NOT EXISTS {{ ?why lkg:agent|lkg:setBy ?other }}"
            if other
            else ""
        )
        found += [(*by, line) for line in (one, payee) if line]
    elif len(who) == 1:
        charged = f"?why lkg:target/lkg:against ?accused . {values('accused', who[0])} FILTER(?how = lkgv:predicted)"
        found.append((*by, charged))
        case = f"?why lkg:inCase/(lkg:defendant|lkg:plaintiff) ?party . {values('party', who[0])}"
        found.append((*by, case, NOBODY))
    return found


def _role(roles: Roles) -> str:
    """As what the doer of the question's verb stands in the payment."""
    if roles.clause.passive or not roles.agent.things:
        return ""
    if roles.clause.verb in SETTING:
        return "lkg:setBy"
    if roles.sense in GETTING:
        return "lkg:assertedBy|lkg:target"
    return "lkg:agent" if roles.sense == "pay" and roles.clause.verb in {"pay", "agree", "have", "forfeit"} else ""


def _payer(roles: Roles, who: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Who pays, by the verb: its subject in "pay", its object in "sue", "fine" and "seek from"."""
    paid_by_subject = roles.sense == "pay" and not roles.clause.passive or roles.clause.passive
    side = roles.agent if paid_by_subject and not roles.clause.passive else roles.target
    return next((g for g in who if set(g) & {*side.things, *side.others}), ())


def _about(roles: Roles) -> frozenset[str]:
    """The words that say which sum is meant, without those that say what kind."""
    said = " ".join(word.low for word in (*roles.clause.subject, *roles.clause.rest))
    kinds = " ".join(word for word in PURPOSES if word in said.split())
    return (roles.target.about | roles.agent.about) - content(
        f"{kinds} pay total sum amount money civil agree agreed order ordered jury originally original damages"
    )
