"""Which ids may name one thing: proposed for a person to judge, never merged by the program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from kg.resolve.judgements import Judgements
from kg.resolve.likeness import ALIKE, organizations_alike, people_alike
from kg.resolve.names import GENERATIONS, bare_company, bare_person, words

# "Section 1" and "Section 2", the Second and the Tenth Circuit: alike, and never the same.
_BY_NUMBER = frozenset({"court", "statute"})


@dataclass(frozen=True, slots=True, order=True)
class Pair:
    """Two ids that may be one thing."""

    one: str
    other: str
    why: str


def doubtful_pairs(names: Mapping[str, Iterable[str]], judgements: Judgements) -> Iterator[Pair]:
    """Yield pairs of ids of one folder whose names are alike and about which nothing was decided, sorted.

    `names` holds the names of each id ("company/amazon").
    """
    compared = {id_: [" ".join(_bare(id_, name)) for name in all_names] for id_, all_names in names.items()}
    found = set()
    for group in _blocks(compared):
        for one, other in combinations(sorted(group), 2):
            if judgements.verdict(one, other) is None and (
                why := why_alike(one, compared[one], other, compared[other])
            ):
                found.add(Pair(one, other, why))
    yield from sorted(found)


def why_alike(one: str, names: Iterable[str], other: str, others: Iterable[str]) -> str | None:
    """Why the two may be one thing, or None."""
    if _folder(one) == "person":
        return _why_same_person(one.partition("/")[2].split("-"), other.partition("/")[2].split("-"))
    shared = sorted(set(names) & set(others) - {""})
    if shared:
        return f"both are called {shared[0]}"
    if _folder(one) in _BY_NUMBER:
        return None
    best = max(((organizations_alike(a, b), a, b) for a in names for b in others if a and b), default=(0.0, "", ""))
    return f"{best[1]} is written like {best[2]}" if best[0] >= ALIKE else None


def _why_same_person(one: list[str], other: list[str]) -> str | None:
    """People are alike who share first and last name and whose middle names do not contradict each other."""
    if set(one) & GENERATIONS != set(other) & GENERATIONS:
        return None
    one, other = ([word for word in name if word not in GENERATIONS] for name in (one, other))
    if len(one) < 2 or len(other) < 2 or people_alike(one[-1], other[-1]) < ALIKE:
        return None
    if one[0] != other[0] and one[0][:1] != other[0][:1]:
        return None
    if one[0] != other[0] and 1 not in (len(one[0]), len(other[0])):
        return None
    middle, other_middle = one[1:-1], other[1:-1]
    contradict = middle and other_middle and middle[0][0] != other_middle[0][0]
    return None if contradict else "same first and last name"


def _blocks(compared: Mapping[str, list[str]]) -> Iterator[set[str]]:
    """Yield groups of ids of like folders that share the start of a word; only those are compared."""
    groups: dict[tuple[str, str], set[str]] = defaultdict(set)
    for id_, names in compared.items():
        for name in names:
            for word in name.split():
                if len(word) > 2:
                    groups[_folder(id_), word[:4]].add(id_)
    # A word that hundreds share ("department") tells nothing.
    yield from (group for _, group in sorted(groups.items()) if 1 < len(group) <= 200)


def _folder(id_: str) -> str:
    folder = id_.partition("/")[0]
    return "body" if folder in ("company", "organization", "government", "firm") else folder


def _bare(id_: str, name: str) -> list[str]:
    if _folder(id_) == "person":
        return bare_person(name)
    return bare_company(name) if _folder(id_) == "body" else words(name)
