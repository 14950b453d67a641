"""Both sides of a case in short, "Acme v. Roe" → the cases of the store that have such sides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kg.ask.words import Word, text_of

LONGEST = 4  # words of the short name of one side
VERSUS = frozenset({"v", "v.", "vs", "vs.", "versus"})


class Sides(NamedTuple):
    """The words of the two sides in one name of a case."""

    case: str
    first: frozenset[str]
    second: frozenset[str]


def sides_of(case: str, name: str) -> Sides:
    """The sides in a name as names are compared.

    >>> sides_of("id/case/1", "acme v jane roe").first
    frozenset({'acme'})
    """
    first, _, second = name.partition(" v ")
    return Sides(case, frozenset(first.split()), frozenset(second.split()))


def find_by_sides(
    some: Sequence[Word], known: Sequence[Sides], key: Callable[[str], str]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield where words name a case by its sides, and the cases that have them: "Acme v. Roe" is Acme Corp. v. Jane Roe."""
    for middle in range(1, len(some) - 1):
        if some[middle].low not in VERSUS:
            continue
        spans = [
            (start, end)
            for start in range(max(0, middle - LONGEST), middle)
            for end in range(middle + 2, min(len(some), middle + 1 + LONGEST) + 1)
        ]
        for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
            first, second = (key(text_of(part)).split() for part in (some[start:middle], some[middle + 1 : end]))
            fits = [
                each.case for each in known if first and second and {*first} <= each.first and {*second} <= each.second
            ]
            if fits:
                yield start, end, tuple(dict.fromkeys(fits))
                break
