"""A clause that asks for somebody (who, which court, which company) → its plans, by what its verb says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.ask import benches, claims, counsel, deeds, lawsuits, listing, matters, people, pleading, positions, relations
from kg.ask.clause import Clause
from kg.ask.lexicon import OUTCOMES
from kg.ask.phrases import Phrase
from kg.ask.plans import Plan
from kg.ask.roles import Roles

# The plans of a clause; None where the step does not know its kind.
Step = Callable[[Clause, Roles], list[Plan] | None]
DECIDING = frozenset(OUTCOMES) | {"reject", "dismiss", "accept", "rule", "issue", "receive"}
# The senses whose plans know what was not done; who did not do anything else is not in the graph.
DENIED = frozenset({"convict", "acquit", "plead guilty", "dismiss", "reject", "accept"})
BENCH = frozenset({"Judge", "Court"})


def agents(clause: Clause, roles: Roles) -> list[Plan]:
    """Who, which court, which judge, which company …? The first step that knows the verb makes the plans."""
    for step in STEPS:
        plans = step(clause, roles)
        if plans is not None:
            return plans if not clause.negated or roles.sense in DENIED else []
    return []


def _of_bench(roles: Roles) -> bool:
    return bool(BENCH & set(roles.hole.classes))


def _sitting(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Which judge hears the case? In which court was it filed? Which judge sits on the board?"""
    sense, classes = roles.sense, set(roles.hole.classes)
    bench = _of_bench(roles)
    before = sense in {"file", "sue", "charge", "preside", "plead guilty"} or clause.verb in {"appear", "stand", "have"}
    if bench and before:
        if clause.verb == "sit" and not {"case", "appeal", "trial", "hearing"} & {word.low for word in clause.rest}:
            return positions.leading(clause, roles)
        if sense == "preside" and "Court" in classes and clause.slot == "subject":
            return benches.where(roles)
        ruled = benches.benches(replace(roles, sense="rule")) if sense in {"preside", "charge"} else []
        return [benches.sitting(roles), *ruled]
    if sense == "pay" and roles.agent_is_hole and (bench or not classes):
        return benches.benches(replace(roles, sense="order"))
    if bench and sense in {"lead", "receive", "preside"} and not clause.passive and clause.verb in {"serve", "sit"}:
        return positions.leading(clause, roles)
    return people.appealed_to(roles) if bench and sense == "appeal" else None


def _accused(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Who was convicted, found liable, sentenced, charged? Who pleaded guilty?"""
    undergone = clause.passive and roles.target_is_hole
    if roles.sense in {"convict", "acquit"} and undergone:
        return people.decided_about(roles)
    if clause.verb == "find" and clause.slot == "object" and "liable" in {word.low for word in clause.rest}:
        return people.liable(roles)
    if roles.sense == "plead guilty" and roles.agent_is_hole:
        return pleading.pleaders(roles)
    if roles.sense == "sentence" and undergone:
        return people.sentenced(roles)
    return people.charged(roles) if roles.sense == "charge" and undergone else None


def _lawsuits(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Which case did the court agree to hear? Which suit did Acme drop?"""
    if "Case" not in roles.hole.classes:
        return None
    if clause.verb == "involve":
        parties = [*roles.agent.things, *roles.target.things, *roles.target.owners, *roles.target.others]
        return lawsuits.cases_with(roles, parties) or lawsuits.claiming(roles, roles.target)
    if "hear" in {clause.verb, *(word.low for word in clause.rest)} and clause.slot == "object":
        return [*listing.heard_cases(roles), *(lawsuits.heard_by(roles) if clause.verb == "hear" else [])]
    if roles.sense == "rule" and (roles.agent.things or roles.date):
        return lawsuits.ruled_in(roles)
    if roles.sense == "invoke" and not roles.agent_is_hole:
        return people.cited(roles)
    if roles.sense in people.DONE_TO_LAW and {"precedent", "precedents"} & {word.low for word in clause.noun}:
        return people.decided_themselves(roles, "?answer a lkg:Case .")
    if roles.sense in {"sue", "file"} and not roles.agent_is_hole:
        return lawsuits.brought(roles)
    if roles.sense in {"reject", "dismiss", "accept"} and (
        clause.passive or roles.agent.is_bench or roles.agent.things
    ):
        ended = listing.dropped_cases(roles) if roles.sense == "dismiss" and not clause.passive else []
        return [
            *ended,
            *lawsuits.decided(roles),
            *claims.decided_claims(replace(roles, hole=replace(roles.hole, classes=("Claim",), head="claim"))),
        ]
    if roles.sense in {"withdraw", "settle", "dismiss"} and not roles.agent_is_hole:
        return listing.dropped_cases(roles)
    return None


def _counsel(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Who accused him? Who represents her? Who prosecutes the case? Who sits on the board, who founded it?"""
    sense = roles.sense
    if sense == "accuse":
        return people.accusers(roles)
    if sense == "represent":
        return counsel.lawyers(roles, roles.target) if roles.agent_is_hole else relations.related(roles)
    if sense == "prosecute" or sense == "preside" and "Attorney" in roles.hole.classes:
        return counsel.prosecutors(roles)
    if clause.verb == "sit" and not _of_bench(roles):
        return positions.leading(clause, roles)
    if sense == "found":
        return [*positions.founding(roles), *deeds.deeds(roles)]
    if sense == "receive" and clause.verb == "serve" and roles.agent_is_hole:
        return people.sentenced(roles)
    if sense == "preside" and not _of_bench(roles):
        if "for" in {word.low for word in clause.rest} and roles.target.others:
            return counsel.lawyers(roles, Phrase(things=roles.target.others))
        return [benches.sitting(roles)]
    return None


def _doers(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Who leads it, asked for it, challenged it, sued, won?"""
    sense, acting = roles.sense, roles.agent_is_hole
    if sense == "lead" and (acting or clause.slot == "object"):
        spoken = relations.related(replace(roles, sense="represent")) if clause.verb == "speak" else []
        return [*positions.leading(clause, roles), *spoken]
    if sense == "settle" and clause.slot == "subject" and clause.passive:
        return []
    if sense in {"ask", "argue"} and acting and not clause.passive:
        return people.seekers(roles)
    if clause.verb in {"challenge", "contest", "dispute", "fight"} and acting and "Charge" in roles.target.classes:
        return []  # it is the accused who does that, and not who sues
    if clause.verb in {"challenge", "contest", "dispute"} and acting and not clause.passive:
        return [*people.challengers(roles), *relations.related(roles), *people.seekers(roles)]
    if sense == "own" and not _of_bench(roles):  # who bought it owns it
        return [*relations.related(roles), *relations.related(replace(roles, sense="acquire"))]
    if sense in relations.PROPERTY and not (_of_bench(roles) and sense not in {"appeal", "appoint"}):
        found = relations.related(roles)
        return [*found, *relations.settlers(roles)] if sense == "settle" and acting else found
    return people.winners(roles) if sense in {"win", "lose"} and acting else None


def _deciders(clause: Clause, roles: Roles) -> list[Plan] | None:
    """Which court denied it? By whom was it decided? Who did what no relation tells?"""
    classes = set(roles.hole.classes)
    acting = _of_bench(roles) or roles.agent_is_hole or clause.preposition == "by"
    fits = not classes or classes & (BENCH | {"GovernmentBody", "Agent", "Person"})
    if roles.sense in DECIDING and acting and fits and not (clause.passive and roles.target_is_hole):
        return benches.benches(roles)
    if roles.sense in deeds.DEEDS:
        return deeds.deeds(roles)
    return benches.benches(roles) if _of_bench(roles) and clause.passive and clause.preposition == "by" else None


STEPS: tuple[Step, ...] = (matters.told_by_claims, _sitting, _accused, _lawsuits, _counsel, _doers, _deciders)
