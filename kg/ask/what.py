"""A "what" without a noun → plans, by its verb: "What is he charged with?", "What did the court order Acme to do?"."""

from __future__ import annotations

from dataclasses import replace

from kg.ask import accusing, benches, claims, listing, literals, payments, pleading, relations, rulings
from kg.ask.claims import DECIDED
from kg.ask.clause import Clause
from kg.ask.function_words import MODAL
from kg.ask.plans import Plan, lines
from kg.ask.roles import NOBODY, Roles
from kg.ask.rulings import matter
from kg.ask.sparql import values


def told(clause: Clause, roles: Roles) -> list[Plan]:
    """What is he charged with? What does she allege? What did the court decide?"""
    sense = roles.sense
    said = {word.low for word in clause.rest}
    if clause.verb in {"find", "hold"} and (
        {"liable", "responsible"} & said or "guilty" in said and not clause.passive
    ):
        return accusing.claims_found(roles)
    if sense == "plead guilty":
        return pleading.pleas(roles)
    if sense in {"charge", "accuse"} and clause.passive:
        kinds = (*claims.CHARGES, *claims.CAUSES) if sense == "accuse" else claims.CHARGES
        return claims.claims_against(roles, kinds) + claims.claims_against(roles, claims.CAUSES)
    if sense in {"accuse", "argue", "sue"}:
        claimed = claims.claims_by(roles, claims.CAUSES) + claims.claims_by(roles, claims.CHARGES)
        if sense == "accuse":
            claimed = [*accusing.accusations(roles), *claimed]
        return [*claimed, *_said(roles)] if clause.verb == "say" else claimed
    if sense == "ask":
        return claims.claims_by(roles, claims.RELIEF)
    if sense in {"sentence", "fine"} and clause.passive and "for" in {clause.preposition, roles.stranded}:
        return claims.decided_claims(replace(roles, sense="convict"))
    if sense == "sentence" and clause.passive:
        return literals.sentences(roles)
    if sense == "receive" and clause.slot == "object":
        return literals.sentences(roles) + claims.decided_claims(replace(roles, sense="win"))
    if sense == "face":
        return claims.claims_against(roles, claims.CHARGES) + claims.claims_against(roles, claims.CAUSES)
    if sense == "rule" and (clause.auxiliary in MODAL or "yet" in {word.low for word in clause.rest}):
        return listing.undecided(roles)
    if sense == "happen" and roles.date and not roles.target.about:
        return listing.happenings(roles)
    if clause.verb == "do" and clause.auxiliary in {"must", "should"} and roles.agent.things:
        return _ordered(replace(roles, sense="order", agent=NOBODY, target=roles.agent))
    if sense == "happen" and roles.target.things and benches.are_benches(roles, roles.target.things):
        return rulings.rulings(replace(roles, sense="rule", agent=roles.target, target=NOBODY))
    if sense in {"rule", "happen"} or clause.verb == "do":
        return rulings.rulings(replace(roles, sense="rule", agent=NOBODY if sense == "happen" else roles.agent))
    if sense == "order":
        return _ordered(roles)
    if sense in {"acquire", "own", "represent", "invoke"}:
        return relations.related(roles)
    if sense == "pay":
        return [*payments.payments(roles), *literals.amounts(roles)]
    if sense in DECIDED:
        return claims.decided_claims(roles)
    return []


def _said(roles: Roles) -> list[Plan]:
    """What did Roe say? What is told that she said, where she claims nothing."""
    if not roles.agent.things:
        return []
    by = values("by", roles.agent.things)
    told = f"?why a lkg:Statement ; lkg:agent ?by ; lkg:modality lkgv:stated . {by} BIND(?why AS ?answer)"
    stems, others, text = matter(roles.target)
    return [Plan(pattern=lines(told), stems=stems, others=others, text=text, strict=True)]


def _ordered(roles: Roles) -> list[Plan]:
    """What did the court order Acme to do? What was asked of Acme and granted, before what else was."""
    whom = roles.target.things
    others = (*roles.target.others, *whom)
    granted = claims.decided_claims(replace(roles, target=replace(roles.target, things=(), owners=(), others=others)))
    of_them = claims.holders("whom", whom, "against")
    if not whom:
        return granted
    nobody = "FILTER NOT EXISTS { ?answer lkg:against ?anyone }"  # what was asked of others was not ordered of them
    return [replace(plan, pattern=(*plan.pattern, test)) for test in (of_them, nobody) for plan in granted]
