"""A decision said to be held ("ruled that she need not pay") beside one that does so ("refused the order") → one decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.interpret.apart import are_apart
from kg.interpret.decisions import Decision
from kg.interpret.observation import Observation
from kg.interpret.opposite import are_opposite
from kg.interpret.triggers import date_values

Decided = tuple[Decision, tuple[int, ...]]


def as_one(seen: Observation, decided: Sequence[Decided]) -> list[Decided]:
    """The decisions with the claims that each is on, where what is held joins what is done to the very same claims."""
    kept: list[Decided] = []
    for decision, claims in decided:
        at = next((n for n, other in enumerate(kept) if _are_one(seen, (decision, claims), other)), None)
        if at is None:
            kept.append((decision, claims))
            continue
        triggers = sorted((*kept[at][0].triggers, *decision.triggers), key=lambda trigger: trigger.token)
        kept[at] = (replace(kept[at][0], triggers=tuple(triggers)), claims)
    return kept


def _are_one(seen: Observation, one: Decided, two: Decided) -> bool:
    (first, claims), (second, others) = one, two
    if not claims or set(claims) != set(others) or first.side != second.side:
        return False
    if first.side not in ("accepted", "rejected") or "ruled" not in (first.outcome, second.outcome):
        return False
    dates = [{date for trigger in each.triggers for date in date_values(seen, trigger)} for each in (first, second)]
    if all(dates) and not dates[0] & dates[1]:
        return False
    # an order that is only asked for tells nothing: "denied the request for an order requiring it"
    facts = [[t for t in each.triggers if t.predication is None or t.predication.is_fact] for each in (first, second)]
    pairs = [(a, b) for a in facts[0] for b in facts[1]]
    return bool(pairs) and not any(
        are_apart(seen, a.predication, b.predication) or are_opposite(seen, a, b) for a, b in pairs
    )
