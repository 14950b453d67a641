"""Counts wherever they are named → the offences charged: which counts are one offence, and which only sum others up.

"Fraud charges" of a headline are the wire fraud of the one count below, and where two counts are of fraud no offence of their
own. What one list names twice is two: "conspiracy to commit fraud and fraud".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kg.interpret.counts import Count, find_counts
from kg.interpret.observation import Observation
from kg.interpret.topics import load_vocabulary

_SHORT = 5  # words of content; a longer name of an offence is a tale of what was done


@dataclass(frozen=True, slots=True)
class Offence:
    """One offence charged: its counts, and whether it only sums up several others."""

    number: int
    sums_up: bool
    formal: bool  # told in a number of counts, as a conspiracy, in a list, or by the law's own word


def offence_at(seen: Observation, start: int, end: int) -> tuple[Count, Offence] | None:
    """The count in which most of the tokens [start, end) stand, and its offence."""
    best, most = None, 0
    for count, offence in _offences(seen):
        shared = min(count.end, end) - max(count.start, start)
        if shared > most:
            best, most = (count, offence), shared
    return best if most * 2 > end - start else None


def are_one_offence(seen: Observation, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two phrases stand in one count, or in counts of one offence."""
    first, second = offence_at(seen, *one), offence_at(seen, *two)
    return first is not None and second is not None and first[1].number == second[1].number


def are_two_offences(seen: Observation, one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two phrases stand in counts of two offences: in one list, or both in the law's own words."""
    first, second = offence_at(seen, *one), offence_at(seen, *two)
    if first is None or second is None or first[1].number == second[1].number:
        return False
    if first[0].listed == second[0].listed:
        return True
    if first[1].sums_up or second[1].sums_up or not (first[1].formal and second[1].formal):
        return False
    return first[0].form != second[0].form or not first[0].words & second[0].words


def sums_up(seen: Observation, start: int, end: int) -> bool:
    """Whether the phrase only sums up several offences that are named elsewhere: "fraud charges"."""
    found = offence_at(seen, start, end)
    return found is not None and found[1].sums_up


@lru_cache(maxsize=4)
def _offences(seen: Observation) -> tuple[tuple[Count, Offence], ...]:
    """Every count of the text with its offence."""
    counts = find_counts(seen)
    named = list(dict.fromkeys(count.offence for count in counts))
    together = {
        frozenset((a.offence, b.offence)) for a in counts for b in counts if a.listed == b.listed and a is not b
    }
    found = {}
    for offence in named:
        fuller = [
            other for other in named if _is_fuller(other, offence) and frozenset((other, offence)) not in together
        ]
        most = [each for each in fuller if not any(_is_fuller(other, each) for other in fuller)]
        found[offence] = (most[0] if len(most) == 1 else offence, len(most) > 1)
    number = {offence: n for n, offence in enumerate(named)}
    formal = {found[count.offence][0] for count in counts if _is_formal(seen, count, counts)}
    return tuple(
        (count, Offence(number[whole], several, whole in formal))
        for count in counts
        for whole, several in [found[count.offence]]
    )


def _is_fuller(other: tuple[str, frozenset[str]], offence: tuple[str, frozenset[str]]) -> bool:
    """Whether the other name of an offence says all that this one does, and more: "wire fraud" of "fraud"."""
    if other == offence or not offence[1] <= other[1]:
        return False
    return offence[0] == other[0] or not offence[0]


def _is_formal(seen: Observation, count: Count, counts: tuple[Count, ...]) -> bool:
    """Whether a count is told as the law tells it."""
    if any(other.listed == count.listed and other is not count for other in counts):
        return True
    if seen.doc[count.core - 1].lemma_.lower() in ("count", "charge"):
        return False  # "the conspiracy charge" speaks of one that is told elsewhere
    text = seen.doc[count.start : count.core].text
    counted = any(token.lemma_.lower() in ("count", "charge") for token in seen.doc[count.start : count.core])
    return (
        bool(count.form) or counted or len(count.words) <= _SHORT and load_vocabulary("topics").find([text]) is not None
    )
