"""A firm and another whose name goes on from its own: "Corvane" and "Corvane Shipping", which a report seldom tells apart."""

from __future__ import annotations

from kg.interpret.observation import Observation
from kg.interpret.together import are_coordinated


def may_be_meant(seen: Observation, one: str, two: str) -> bool:
    """Whether the name of one firm begins with all of another's, and the text does not name the two side by side.

    A report that calls both a party mostly means one of them.
    """
    if {seen.index.type_of(one), seen.index.type_of(two)} != {"Company"}:
        return False
    short, long = sorted((seen.index.entity(key).label.lower().split() for key in (one, two)), key=len)
    return len(short) < len(long) and long[: len(short)] == short and not are_coordinated(seen, one, two)
