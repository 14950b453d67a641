"""Questions for what somebody is accused or found guilty of → plans over all that is claimed against them."""

from __future__ import annotations

from kg.ask import claims
from kg.ask.plans import Plan, a, lines
from kg.ask.roles import Roles
from kg.ask.sparql import values


def claims_found(roles: Roles) -> list[Plan]:
    """What did the jury find Doe guilty of? The claims against her that were accepted."""
    against = [*roles.target.things, *roles.target.others]
    return claims.claim_plans(roles, kinds=("Claim",), against=against, status="accepted", about=[]) if against else []


def accusations(roles: Roles) -> list[Plan]:
    """What does the state accuse Doe of? Its charges and its claims, and those of its case that nobody else makes."""
    by, against = roles.agent.things, roles.target.things
    if not by or not against:
        return []
    own = f"?answer lkg:claimant ?by . {values('by', by)}"
    nobody = "FILTER NOT EXISTS { ?answer lkg:claimant ?anyone }"
    told = f"?answer a lkg:Charge ; lkg:inCase/lkg:plaintiff ?by . {values('by', by)} {nobody}"
    made = f"{{ {own} }} UNION {{ {told} }}"
    stems, text = roles.target.about, roles.target.about_text
    kind = a("answer", [*claims.CAUSES, *claims.CHARGES])
    pattern = lines(kind, claims.holders("against", against, "against"), made, "BIND(?answer AS ?why)")
    return [
        Plan(pattern=pattern, stems=stems, others=roles.target.others, text=text, without=roles.named, topical=True)
    ]
