"""A wording of a charge → who its own clause says is accused of it: "Roe pleaded guilty to [theft]", "charged Poe with [fraud]"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.interpret.fillers import Filler
from kg.interpret.observation import Observation
from kg.interpret.offences import offence_at
from kg.interpret.predications import Predication

_AGAINST = ("target",)
_NO_ACCUSED = frozenset({"Court", "Judge", "Statute", "Case", "GovernmentBody"})


def accused_of(seen: Observation, start: int, end: int) -> frozenset[str]:
    """The entities that the clauses with the tokens [start, end) as their charge name as accused, those of its list among them."""
    found = offence_at(seen, start, end)
    ranges = [(start, end)]
    if found is not None and found[0].listed != found[0].start:
        ranges.append((found[0].listed, found[0].listed + 1))
    return frozenset(key for first, last in ranges for key in _accused_at(seen, first, last))


def all_accused(seen: Observation, places: Iterable[tuple[int, int]]) -> frozenset[str]:
    """The entities that any of the wordings' clauses name as accused."""
    return frozenset(key for start, end in places for key in accused_of(seen, start, end))


def _accused_at(seen: Observation, start: int, end: int) -> Iterable[str]:
    for predication in seen.about(start, end):
        charges = predication.roles.get("charge", ())
        if any(_is_worded(f, start, end) for f in charges):
            for key in _named(seen, seen.fillers(predication, *_roles(predication))):
                if seen.index.type_of(key) not in _NO_ACCUSED:
                    yield key


def _named(seen: Observation, accused: Sequence[Filler]) -> tuple[str, ...]:
    """The entities meant, also those whose names stand beside a noun: "a third man, [Carl Poe], was charged"."""
    named = seen.keys(accused)
    beside = (child.i for each in accused for child in seen.doc[each.head].children if child.dep_ in ("appos", "punct"))
    return named or tuple(key for i in beside for key in seen.index.all_of(i))


def _is_worded(charge: Filler, start: int, end: int) -> bool:
    """Whether the tokens [start, end) word the charge, and no mere part of it: not "theft" of "lying about a theft"."""
    shared = min(charge.end, end) - max(charge.start, start)
    return start <= charge.head < end or 2 * shared >= charge.end - charge.start


def _roles(predication: Predication) -> tuple[str, ...]:
    """The roles that the accused play: of a plea who enters it."""
    return ("agent",) if predication.frame.makes == "Plea" else _AGAINST
