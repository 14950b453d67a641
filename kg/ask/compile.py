"""A clause, its names looked up → the plans that can answer it, or why it is not understood."""

from __future__ import annotations

from dataclasses import replace

from kg.ask import being, claims, deeds, listing, literals, people, positions, relations, rulings
from kg.ask.ahead import is_ahead, leaves_undecided
from kg.ask.clause import Clause
from kg.ask.function_words import MODAL
from kg.ask.lexicon import AGENT_KINDS, OUTCOMES
from kg.ask.names import Names
from kg.ask.phrases import Phrase
from kg.ask.plans import Asked, NotUnderstood, Plan
from kg.ask.roles import NOBODY, Roles, read_roles

DECIDING = frozenset(OUTCOMES) | {"reject", "dismiss", "accept", "rule", "issue", "receive"}
DECIDED = frozenset(claims.STATUS)
BENCH = frozenset({"Judge", "Court"})


def compile_clause(clause: Clause, names: Names) -> Asked | NotUnderstood:
    """The plans for the clause, most literal first; none is made for what the graph does not speak of."""
    roles = read_roles(clause, names)
    plans = _plans(clause, roles)
    if plans:
        return Asked(plans=tuple(plans), sense=roles.sense or clause.verb)
    if clause.verb and clause.verb != "be" and not roles.sense:
        return NotUnderstood(why=f"the verb {clause.verb!r} says nothing that the graph holds", unknown=roles.unknown)
    return NotUnderstood(why="no part of the graph answers this", unknown=roles.unknown)


def _plans(clause: Clause, roles: Roles) -> list[Plan]:
    """The plans, by what the hole asks for."""
    wh, hole, sense = clause.wh, roles.hole, roles.sense
    classes = set(hole.classes)
    if wh == "why" or wh == "yes/no" and clause.auxiliary in MODAL:
        return []  # reasons and what may come are not in the graph
    if wh in {"when", "until when"} and is_ahead(clause):
        return literals.settings(roles)
    if wh == "when" or "date" in classes:
        if clause.verb == "be" or sense == "preside":
            return (
                literals.dates(replace(roles, sense="sue"))
                if clause.verb == "be" and clause.preposition == "since"
                else literals.dates(replace(roles, sense="rule"))
            )
        return (
            literals.dates(roles)
            if sense
            in DECIDING
            | DECIDED
            | {"sue", "file", "charge", "appeal", "withdraw", "appoint", "acquire", "plead guilty"}
            else []
        )
    if wh in {"how much", "how large", "how high", "how big"} or "amount" in classes and wh in {"what", "which"}:
        return literals.amounts(roles) if sense or clause.verb == "be" else []
    if wh == "how long" or "sentence" in classes:
        if sense in {"ask"}:
            return claims.claims_by(replace(roles, hole=NOBODY), claims.RELIEF)
        return (
            literals.sentences(roles)
            if sense in {"sentence", "receive", "face", "award", "issue", "be"} or clause.verb == "be"
            else []
        )
    if wh == "how many":
        return _counted(clause, roles)
    if "Document" in classes and sense == "mention":
        return listing.documents(roles)
    if "position" in classes and clause.verb in {"hold", "have"}:
        return positions.posts(roles)
    if clause.verb == "be" and wh != "yes/no":
        return listing.listed(clause, roles) or being.being(clause, roles)
    if wh in {"what", "how"} and not clause.noun and (clause.verb == "become" or clause.verb == "end"):
        return listing.status_of(roles, roles.target if clause.verb == "become" else roles.agent) or rulings.rulings(
            replace(roles, sense="rule")
        )
    if wh in {"how", "yes/no"}:
        return _whether(clause, roles)
    if clause.noun and clause.noun[-1].low == "behalf":
        return relations.behalf(roles)
    if wh == "whose":
        return _whose(clause, roles)
    if wh == "where":
        return rulings.where(roles) if sense in {"file", "sue", "charge", "preside"} else []
    if "Statute" in classes:
        return people.laws(roles)
    if (
        clause.verb == "involve"
        and classes & (AGENT_KINDS | {"Agent"})
        or clause.verb == "remain"
        and roles.target.classes == ("Agent",)
    ):
        return being.involved(roles)
    if (
        clause.slot == "subject"
        and sense == "sue"
        and {"LawFirm", "Attorney"} & set(hole.classes)
        or hole.text.lower().endswith("law firm")
    ):
        return [*relations.filers(roles), *_agents(clause, roles)]
    if "Ruling" in classes:
        return rulings.rulings(
            replace(
                roles,
                sense=sense if sense in OUTCOMES or sense in {"reject", "dismiss"} else "rule",
                hole=NOBODY,
            )
        )
    if hole.is_claim and not (clause.preposition in {"in"} and not classes & {"Charge"}):
        return _claims(clause, roles)
    if not clause.noun and wh == "what" or clause.preposition and wh == "what" and not clause.noun:
        return _what(clause, roles)
    return _agents(clause, roles)


def _counted(clause: Clause, roles: Roles) -> list[Plan]:
    """How many claims did the court reject? The plans of "which", counted."""
    if {word.low for word in clause.noun} & {"years", "months", "days"}:
        return literals.sentences(roles) if roles.sense in {"sentence", "receive", "face"} else []
    inner = _plans(replace(clause, wh="which"), replace(roles, clause=replace(clause, wh="which")))
    return [replace(plan, pattern=(*plan.pattern, "BIND(?answer AS ?counted)")) for plan in inner]


def _whether(clause: Clause, roles: Roles) -> list[Plan]:
    """Has the court ruled on the plan? Did X sue Y? How did the judge rule? The statements that say so."""
    if clause.wh == "yes/no" and roles.sense == "plead guilty":
        return people.pleas(roles)
    if clause.wh == "yes/no" and roles.sense in {"withdraw", "settle"} | (
        {"dismiss"} if clause.verb == "drop" else set()
    ):
        return listing.ended(roles)
    if roles.sense in {"win", "lose"} and roles.agent.things:
        return claims.decided_claims(roles)
    if roles.sense in DECIDING | DECIDED and clause.slot != "subject":
        return rulings.rulings(roles)
    if clause.verb == "do" or clause.verb == "end":
        return rulings.rulings(replace(roles, sense="rule"))
    if clause.wh == "yes/no" and roles.sense in relations.PROPERTY:
        return relations.between(roles)
    return []


def _claims(clause: Clause, roles: Roles) -> list[Plan]:
    """Which claims, requests, arguments or charges …?"""
    sense = roles.sense
    if sense == "plead guilty":
        return people.pleas(roles)
    if sense in {"face", "charge", "accuse", "sentence"}:
        return claims.claims_against(roles, claims.CHARGES)
    if sense == "ask":
        return claims.claims_by(roles, claims.RELIEF, pending=leaves_undecided(clause))
    if sense == "sue" and clause.slot == "object":
        return claims.claims_by(roles, claims.CAUSES)
    if sense in {"argue", "invoke", "issue", "accuse"} or clause.verb in {"make", "bring", "raise", "file"}:
        return claims.claims_by(roles, ("Claim",))
    if sense == "rule" and clause.negated:
        return listing.undecided(roles)
    if sense == "rule":
        return rulings.rulings(roles)
    if sense in DECIDED:
        return claims.decided_claims(roles)
    return []


def _what(clause: Clause, roles: Roles) -> list[Plan]:
    """What is he charged with? What does she allege? What did the court decide?"""
    sense = roles.sense
    if clause.verb == "find" and not clause.passive and {"guilty", "liable"} & {word.low for word in clause.rest}:
        return claims.claims_found(roles)
    if sense == "plead guilty":
        return people.pleas(roles)
    if sense in {"charge", "accuse"} and clause.passive:
        kinds = (*claims.CHARGES, *claims.CAUSES) if sense == "accuse" else claims.CHARGES
        return claims.claims_against(roles, kinds) + claims.claims_against(roles, claims.CAUSES)
    if sense in {"accuse", "argue", "sue"}:
        return claims.claims_by(roles, claims.CAUSES) + claims.claims_by(roles, claims.CHARGES)
    if sense == "ask":
        return claims.claims_by(roles, claims.RELIEF)
    if sense == "sentence" and clause.passive:
        return literals.sentences(roles)
    if sense in {"face"}:
        return claims.claims_against(roles, claims.CHARGES)
    if sense == "rule" and (clause.auxiliary in MODAL or "yet" in {word.low for word in clause.rest}):
        return listing.undecided(roles)
    if sense == "happen" and roles.date and not roles.target.about:
        return listing.happenings(roles)
    if sense in {"rule", "happen"} or clause.verb == "do":
        return rulings.rulings(replace(roles, sense="rule", agent=NOBODY if sense == "happen" else roles.agent))
    if sense == "order":
        ordered = replace(roles, target=replace(roles.target, things=(), owners=()))
        return claims.decided_claims(ordered)
    if sense in {"acquire", "own", "represent", "invoke"}:
        return relations.related(roles)
    if sense == "pay":
        return literals.amounts(roles)
    if sense in DECIDED:
        return claims.decided_claims(roles)
    return []


def _whose(clause: Clause, roles: Roles) -> list[Plan]:
    """Whose claims did the court accept? Those who made them."""
    if not roles.hole.is_claim or roles.sense not in DECIDED:
        return []
    return [people.claimants(plan) for plan in claims.decided_claims(roles)]


def _agents(clause: Clause, roles: Roles) -> list[Plan]:
    """Who, which court, which judge, which company …?"""
    sense, classes = roles.sense, set(roles.hole.classes)
    bench = bool(classes & BENCH)
    if bench and (
        sense in {"file", "sue", "charge", "preside", "plead guilty"} or clause.verb in {"appear", "stand", "have"}
    ):
        if clause.verb == "sit" and not {"case", "appeal", "trial", "hearing"} & {word.low for word in clause.rest}:
            return positions.leading(clause, roles)
        if sense == "preside" and classes & {"Court"} and clause.slot == "subject":
            return rulings.where(roles)
        return [
            *([rulings.sitting(roles)]),
            *(rulings.benches(replace(roles, sense="rule")) if sense in {"preside", "charge"} else []),
        ]
    if sense == "pay" and roles.agent_is_hole and (bench or not classes):
        return rulings.benches(replace(roles, sense="order"))
    if bench and sense in {"lead", "receive", "preside"} and not clause.passive and clause.verb in {"serve", "sit"}:
        return positions.leading(clause, roles)
    if bench and sense == "appeal":
        return people.appealed_to(roles)
    if sense in {"convict", "acquit"} and clause.passive and roles.target_is_hole:
        return people.decided_about(roles)
    if clause.verb == "find" and clause.slot == "object" and "liable" in {word.low for word in clause.rest}:
        return people.liable(roles)
    if sense == "plead guilty" and roles.agent_is_hole:
        return people.pleaders(roles)
    if sense == "sentence" and clause.passive and roles.target_is_hole:
        return people.sentenced(roles)
    if sense == "charge" and clause.passive and roles.target_is_hole:
        return people.charged(roles)
    if "Case" in classes and "hear" in {clause.verb, *(word.low for word in clause.rest)} and clause.slot == "object":
        return listing.heard_cases(roles)
    if "Case" in classes and sense in {"withdraw", "settle", "dismiss"} and not roles.agent_is_hole:
        return listing.dropped_cases(roles)
    if sense == "accuse":
        return people.accusers(roles)
    if sense == "represent":
        return relations.lawyers(roles, roles.target) if roles.agent_is_hole else relations.related(roles)
    if sense == "prosecute" or sense == "preside" and classes & {"Attorney"}:
        return relations.prosecutors(roles)
    if clause.verb == "sit" and not bench:
        return positions.leading(clause, roles)
    if sense == "found":
        return [*positions.founding(roles), *deeds.deeds(roles)]
    if sense == "receive" and clause.verb == "serve" and roles.agent_is_hole:
        return people.sentenced(roles)
    if sense == "preside" and not bench and "for" in {word.low for word in clause.rest} and roles.target.others:
        return relations.lawyers(roles, Phrase(things=roles.target.others))
    if sense == "preside" and not bench:
        return [rulings.sitting(roles)]
    if sense == "lead" and (roles.agent_is_hole or clause.slot == "object"):
        return positions.leading(clause, roles)
    if sense == "settle" and clause.slot == "subject" and clause.passive:
        return []
    if sense in {"ask", "argue"} and roles.agent_is_hole and not clause.passive:
        return people.seekers(roles)
    if clause.verb in {"challenge", "contest", "dispute"} and roles.agent_is_hole and not clause.passive:
        return [*people.challengers(roles), *relations.related(roles), *people.seekers(roles)]
    if sense in relations.PROPERTY and not (bench and sense not in {"appeal", "appoint"}):
        return relations.related(roles)
    if sense in {"win", "lose"} and roles.agent_is_hole:
        return people.winners(roles)
    if (
        sense in DECIDING
        and (bench or roles.agent_is_hole or clause.preposition == "by")
        and not (clause.passive and roles.target_is_hole)
    ) and (not classes or classes & (BENCH | {"GovernmentBody", "Agent", "Person"})):
        return rulings.benches(roles)
    if sense in deeds.DEEDS:
        return deeds.deeds(roles)
    if bench and clause.passive and clause.preposition in {"by"}:
        return rulings.benches(roles)
    if clause.passive and sense in {"fine", "award", "order"} and classes <= AGENT_KINDS:
        return []
    return []
