"""A question for yes or no → whether the statements found mean yes, and the plans whose statements mean no."""

from __future__ import annotations

from dataclasses import replace

from kg.ask.benches import KEPT_ALIVE, favouring
from kg.ask.clause import Clause
from kg.ask.function_words import HAVE
from kg.ask.lexicon import OUTCOMES
from kg.ask.plans import Plan
from kg.ask.relations import PROPERTY
from kg.ask.roles import Roles
from kg.ask.rulings import SIDES, rulings

# The sense of a verb → that of the decision which means that it was not done.
OPPOSITE = {
    "accept": "reject", "reject": "accept", "convict": "acquit", "acquit": "convict", "uphold": "overturn", "overturn": "uphold", "strike": "uphold",
}  # fmt: skip
# To block is to grant an injunction, to order is to grant a request: of what was granted only the words tell which.
LOOSE = frozenset({"block", "order"})
TOLD = (frozenset(OUTCOMES) | set(SIDES) | set(PROPERTY) | {"be", "rule", "dissent"}) - LOOSE
NOT_UPHELD = "FILTER NOT EXISTS { ?why lkg:outcome ?kept VALUES ?kept { lkgv:upheld lkgv:affirmed } }"
NOT_REFUSED = "FILTER NOT EXISTS { ?why lkg:side lkgv:rejected }"


def affirms(clause: Clause, roles: Roles) -> bool:
    """Whether what is found says yes: "Did X sue Y?", "Is the claim pending?"; not "Did X not sue Y?", nor "Did X win?"."""
    told = (roles.sense or clause.verb) in TOLD or roles.sense == "pay" and clause.verb == "order"
    return clause.wh == "yes/no" and not clause.negated and told


def exact(clause: Clause, roles: Roles, plans: list[Plan]) -> list[Plan]:
    """The plans without what means no: what was refused was not granted, and a fine that was upheld not thrown out."""
    if not affirms(clause, roles):
        return plans
    test = NOT_REFUSED if roles.sense == "accept" else ""
    if roles.sense in {"reject", "dismiss"} and not (roles.target.is_claim or "Case" in roles.target.classes):
        test = NOT_UPHELD
    return [replace(plan, pattern=(*plan.pattern, test)) for plan in plans] if test else plans


def denials(clause: Clause, roles: Roles) -> list[Plan]:
    """The plans for the decision the other way: "Was Doe convicted?" of an acquittal; none where nothing says no."""
    if not affirms(clause, roles) or clause.slot == "subject" or clause.auxiliary in HAVE:
        return []  # that it was once refused does not say that it has not been granted since
    if favoured := favouring(roles, turned=True):
        return favoured
    if roles.sense == "dismiss" and "Case" in roles.target.classes:  # a suit that may go on was not dismissed
        told = rulings(replace(roles, sense="rule", clause=replace(clause, verb="rule", particle="")))
        return [replace(plan, pattern=(*plan.pattern, KEPT_ALIVE)) for plan in told]
    other = OPPOSITE.get(roles.sense)
    if other is None or roles.sense == "reject" and not roles.target.is_claim:
        return []
    return rulings(replace(roles, sense=other, clause=replace(clause, verb=other, particle="")))
