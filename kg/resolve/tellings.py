"""Claims and rulings as single documents tell them → the groups of them that are one: which pairs hang together, and which must not.

What makes two tellings agree or clash is not known here (`kg.resolve.retold`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from kg.resolve.across import components
from kg.resolve.judgements import Judgement, Judgements

__all__ = ["Agree", "Clash", "Claimed", "Decided", "Telling", "merged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A ruling in one document; ids of other things are those that stay."""

    id: str
    document: str
    issued: str = ""  # of the document
    kind: str = "Ruling"
    outcome: str = ""
    side: str = ""
    date: str = ""
    case: str = ""
    on: frozenset[str] = frozenset()  # the claims; empty where it is on the case
    by: frozenset[str] = frozenset()
    what: tuple[str, ...] = ()  # its sum, its term


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A claim in one document; ids of other things are those that stay."""

    id: str
    document: str
    case: str
    kind: str
    issued: str = ""  # of the document
    wordings: tuple[str, ...] = ()
    topic: str = ""
    remedy: str = ""
    statutes: frozenset[str] = frozenset()
    amount: str = ""
    by: frozenset[str] = frozenset()
    against: frozenset[str] = frozenset()
    sides: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())  # plaintiffs, defendants there
    rulings: tuple[Decided, ...] = ()


Telling = TypeVar("Telling", Claimed, Decided)
# Why two are one, and whether that is certain enough to choose among several of a document; None where they are not.
Agree = Callable[[Telling, Telling], tuple[bool, str] | None]
Clash = Callable[[Telling, Telling], bool]


def merged(
    tellings: Sequence[Telling], agree: Agree[Telling], clash: Clash[Telling], judgements: Judgements
) -> Iterator[Judgement]:
    """Yield the verdicts on each group that hangs together, if no two of it are of one document or clash."""
    by_id = {each.id: each for each in tellings}
    found: dict[tuple[str, str], tuple[bool, str]] = {}
    for one, other in combinations(tellings, 2):
        if one.document == other.document or judgements.verdict(one.id, other.id) is not None or clash(one, other):
            continue
        if (reason := agree(one, other)) is not None:
            found[one.id, other.id] = reason
    chosen = _chosen(found, by_id)
    for group in _sound(chosen, by_id, clash, judgements):
        kept = min((by_id[id_] for id_ in group), key=lambda each: (each.issued or "9999", each.document, each.id))
        for id_ in group:
            if id_ != kept.id:
                why = next(reason for pair, (_, reason) in sorted(chosen.items()) if id_ in pair)
                yield Judgement(verdict="same", kept=kept.id, other=id_, reason=why)


def _chosen(
    found: Mapping[tuple[str, str], tuple[bool, str]], by_id: Mapping[str, Claimed] | Mapping[str, Decided]
) -> dict[tuple[str, str], tuple[bool, str]]:
    """The pairs of which each is the only one of its document that the other can be, certain ones before others."""
    partners: dict[tuple[str, str], list[tuple[bool, str]]] = defaultdict(list)
    for (one, other), (is_certain, _) in found.items():
        partners[one, by_id[other].document].append((is_certain, other))
        partners[other, by_id[one].document].append((is_certain, one))

    def only(one: str, other: str) -> bool:
        some = partners[one, by_id[other].document]
        best = [each for is_certain, each in some if is_certain] or [each for _, each in some]
        return best == [other]

    return {pair: why for pair, why in found.items() if only(*pair) and only(*pair[::-1])}


def _sound(
    pairs: Mapping[tuple[str, str], tuple[bool, str]],
    by_id: Mapping[str, Telling],
    clash: Clash[Telling],
    judgements: Judgements,
) -> Iterator[list[str]]:
    """Yield the groups of ids in which no two clash; of a group that fails, what certain pairs alone hold together."""
    linked: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        linked[one].add(other)
        linked[other].add(one)
    for group in components(linked):
        if not any(
            by_id[one].document == by_id[other].document
            or judgements.verdict(one, other) is not None
            or clash(by_id[one], by_id[other])
            for one, other in combinations(group, 2)
        ):
            yield group
            continue
        certain = {pair: why for pair, why in pairs.items() if pair[0] in group and why[0]}
        if len(certain) < sum(pair[0] in group for pair in pairs):
            yield from _sound(certain, by_id, clash, judgements)
