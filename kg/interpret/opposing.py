"""Parties, and the odds that two of them stand in one case → the two sides of each case.

Each side is grouped by itself, and then the groups are set against each other: so one defendant may face several
plaintiffs who never met, each in a suit of its own, and one who sues here may be sued there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from kg.interpret.bargains import settles_only_another
from kg.interpret.co_sides import find_naming_suits, told_together
from kg.interpret.grouping import joined
from kg.interpret.litigation import ACCUSED, ACCUSING, CRIMINAL, acts_of, all_acts
from kg.interpret.observation import Observation
from kg.interpret.parties import DEEDS, PartyOdds
from kg.interpret.suit_nouns import is_only_thought_of
from kg.interpret.told_settlements import find_settled_suits, settled_together
from kg.interpret.told_suits import find_told_suits

Sides = tuple[tuple[str, ...], tuple[str, ...]]  # the plaintiffs and the defendants of a case
# Accused who are tried apart are told of in one breath all the same, so they need surer odds than two who sue; calibrated
# on articles with several cases, where .5 to .7 and .2 to .5 are as good.
_TRIED_TOGETHER = 0.65
_SUED_TOGETHER = 0.5
_SUE_TOGETHER = 0.3
_PROSECUTED = frozenset({"charged", "pleads", "tried"})
_PRIVATE = frozenset({"Company", "Organization", "Person"})
_SUES = frozenset({"sues"})
_SUED = frozenset({"sued"})
_SURELY = 3.0  # as odds: so sure that those stand together too who stand beside one of the two
_NEVER = -1.0  # as odds: below any veto
_FACING = 0.3  # the least odds at which plaintiffs are set against the likeliest defendants


def set_against(
    seen: Observation, parties: Mapping[str, PartyOdds], keys: Sequence[str], together: NDArray[np.float64]
) -> list[Sides]:
    """The sides of each case; `together` has a row for each of `keys`.

    A plaintiff against nobody is no case, unless it is all there is.
    """
    likely = _with_told(seen, keys, together / _bars(seen, parties, keys))
    enough = _without_opponents(seen, keys, likely)
    suing, sued = (
        _groups([i for i, key in enumerate(keys) if parties[key].side == side], enough)
        for side in ("plaintiff", "defendant")
    )
    made: list[Sides] = []
    faced: set[int] = set()
    for group in suing:
        plaintiffs = tuple(keys[i] for i in group)
        outright = (*find_naming_suits(seen), *find_settled_suits(seen))
        named = {suit.defendant for suit in outright if suit.plaintiff in plaintiffs}
        said = {*_facing(seen, plaintiffs, "defendant", parties), *named}
        against = [n for n, other in enumerate(sued) if any(keys[i] in said for i in other)]
        is_told = any(one in plaintiffs and two in parties for one, two in _stated(seen))
        if not against and sued and not is_told:  # whom they sued the text says
            odds = [float(together[np.ix_(group, other)].mean()) for other in sued]
            odds = [
                0.0
                if all(is_only_tried(seen, keys[i], p) for p in plaintiffs for i in other)
                or all(settles_only_another(seen, keys[i]) for i in other)
                else each
                for each, other in zip(odds, sued, strict=True)
            ]
            likeliest = max(range(len(sued)), key=lambda n: (odds[n], -n))
            against = [likeliest] if odds[likeliest] >= _FACING else []
        faced.update(against)
        made += [(plaintiffs, tuple(keys[i] for i in sued[n])) for n in against]
        if len(group) == len(keys):
            made.append((plaintiffs, ()))
    for n, other in enumerate(sued):
        if n not in faced:
            defendants = tuple(keys[i] for i in other)
            made.append((_facing(seen, defendants, "plaintiff", parties), defendants))
    return _with_stated(seen, parties, made)


def is_only_tried(seen: Observation, accused: str, plaintiff: str) -> bool:
    """Whether all that the text says in law of an accused is a prosecution, which nobody private brings."""
    if seen.index.type_of(plaintiff) not in _PRIVATE:
        return False
    said = [(p.frame.name, act) for p, role in seen.played.get(accused, ()) for act in acts_of(p, role)]
    is_prosecuted = any(act in _PROSECUTED and name not in DEEDS for name, act in said)
    return is_prosecuted and all(act != "sued" for _, act in said)


def _bars(seen: Observation, parties: Mapping[str, PartyOdds], keys: Sequence[str]) -> NDArray[np.float64]:
    """For each two of `keys` the odds from which on they stand on one side of one case."""
    accused = {key for key in keys if CRIMINAL & all_acts(seen).get(key, Counter[str]()).keys()}
    bars = np.full((len(keys), len(keys)), _SUE_TOGETHER)
    for i, one in enumerate(keys):
        for j, two in enumerate(keys):
            if parties[one].side == parties[two].side == "defendant":
                bars[i, j] = _TRIED_TOGETHER if accused & {one, two} else _SUED_TOGETHER
    return bars


def _with_told(seen: Observation, keys: Sequence[str], enough: NDArray[np.float64]) -> NDArray[np.float64]:
    """`enough` with certainty for each two who are said to be sued or charged in one case."""
    place = {key: i for i, key in enumerate(keys)}
    settling = (frozenset(pair) for side in settled_together(seen) for pair in combinations(side, 2))
    for one, two in map(sorted, {*told_together(seen), *settling}):
        if one in place and two in place:
            enough[place[one], place[two]] = enough[place[two], place[one]] = _SURELY
    return enough


def _without_opponents(seen: Observation, keys: Sequence[str], enough: NDArray[np.float64]) -> NDArray[np.float64]:
    """`enough` with a veto for each two of whom one is said to have sued the other: they stand on no side together."""
    place = {key: i for i, key in enumerate(keys)}
    for one, two in (*_stated(seen), *_in_other_suits(seen), *_fined(seen)):
        if one in place and two in place:
            enough[place[one], place[two]] = enough[place[two], place[one]] = _NEVER
    return enough


def _fined(seen: Observation) -> Iterator[tuple[str, str]]:
    """Who is said to have fined whom."""
    for each in seen.predications:
        if each.frame.name == "fine" and each.is_fact:
            fining = seen.keys(seen.fillers(each, "agent"))
            yield from ((one, two) for one in fining for two in seen.keys(seen.fillers(each, "target")) if one != two)


def _in_other_suits(seen: Observation) -> Iterator[tuple[str, str]]:
    """Each two of whom clauses say whom they sued, or who sued them, and never the same: "A sued B. C sued D"."""
    suits = _suits_stated(seen)
    for these, others in ((0, 1), (1, 0)):
        facing: dict[str, set[str]] = {}
        for suit in suits:
            facing.setdefault(suit[these], set()).add(suit[others])
        for one, two in combinations(sorted(facing), 2):
            if facing[one].isdisjoint(facing[two]):
                yield one, two


def _groups(side: Sequence[int], enough: NDArray[np.float64]) -> list[list[int]]:
    """The rows of one side in groups that stand in one case: those whose odds are on average as much as is enough."""
    return [[side[i] for i in group] for group in joined(enough[np.ix_(side, side)], bar=1.0)] if side else []


def _with_stated(seen: Observation, parties: Mapping[str, PartyOdds], made: Sequence[Sides]) -> list[Sides]:
    """The cases, with one more for each party that is said to have sued or charged another whom it faces in none.

    So a countersuit is found, though each of the two is known for a plaintiff or a defendant above all.
    """
    sides = list(made)
    more: dict[str, dict[str, None]] = {}
    for one, two in _stated(seen):
        if one in parties and two in parties and not any(one in ours and two in theirs for ours, theirs in sides):
            more.setdefault(one, {})[two] = None
    for one, others in more.items():
        alone = next((n for n, (ours, theirs) in enumerate(sides) if one in ours and not theirs), None)
        named = {suit.defendant for suit in find_naming_suits(seen) if suit.plaintiff == one}
        unsued = next(
            (
                n
                for n, (ours, theirs) in enumerate(sides)
                if not ours and ({*others} <= {*theirs} or {*theirs} <= named)
            ),
            None,
        )
        joint = next(
            (n for n, (ours, theirs) in enumerate(sides) if ours == (one,) and _are_joint(seen, theirs, others)), None
        )
        if joint is not None:  # "Quillon sued Roe, who sued it too; Quillon's suit also names Poe"
            sides[joint] = (sides[joint][0], tuple(dict.fromkeys((*others, *sides[joint][1]))))
        elif alone is not None:
            sides[alone] = (sides[alone][0], tuple(others))
        elif unsued is not None:
            sides[unsued] = ((one,), tuple(dict.fromkeys((*others, *sides[unsued][1]))))
        else:
            sides.append(((one,), tuple(others)))
    return sides


def _are_joint(seen: Observation, some: Collection[str], others: Collection[str]) -> bool:
    """Whether each of the others is said to be sued in one case with some of them."""
    together = told_together(seen)
    return bool(some) and all(any(frozenset((one, other)) in together for one in some) for other in others)


def sues_another(seen: Observation, plaintiff: str, defendant: str) -> bool:
    """Whether the text's words say whom the one sued, and the other is not among those.

    Whom a later clause names as a defendant too need not be the last.
    """
    named = {suit.defendant for suit in find_naming_suits(seen) if suit.plaintiff == plaintiff}
    sued = {two for one, two in _suits_stated(seen) if one == plaintiff}
    return bool(sued - named) and defendant not in sued


@lru_cache(maxsize=2)
def _suits_stated(seen: Observation) -> frozenset[tuple[str, str]]:
    return frozenset(_stated(seen, suing=_SUES, sued=_SUED))


def _stated(
    seen: Observation, *, suing: frozenset[str] = _SUES | {"charges"}, sued: frozenset[str] = _SUED | {"charged"}
) -> Iterator[tuple[str, str]]:
    """Who is said to have sued or charged whom, in one clause or one noun phrase."""
    for predication in seen.predications:
        if predication.negated or (predication.frame.makes == "Filing" and not predication.is_fact):
            continue
        if predication.frame.name in ("sue", "lawsuit") and is_only_thought_of(seen.doc[predication.trigger]):
            continue
        sides: tuple[list[str], list[str]] = ([], [])
        for role, fillers in predication.roles.items():
            acts = set(acts_of(predication, role))
            for side, wanted in zip(sides, (suing, sued), strict=True):
                side.extend(seen.keys(fillers) if acts & wanted else ())
        yield from ((one, two) for one in sides[0] for two in sides[1] if one != two)
    for suit in (*find_told_suits(seen), *find_settled_suits(seen)):
        yield suit.plaintiff, suit.defendant


def _facing(seen: Observation, keys: Sequence[str], side: str, parties: Mapping[str, PartyOdds]) -> tuple[str, ...]:
    """The parties of the other side that one sentence puts against one of `keys`: one may stand in several cases."""
    ours, theirs = (ACCUSING, ACCUSED) if side == "defendant" else (ACCUSED, ACCUSING)
    found: dict[str, None] = {}
    for key in keys:
        for predication, role in seen.played.get(key, ()):
            if not ours.intersection(acts_of(predication, role)):
                continue
            for other_role, fillers in predication.roles.items():
                if theirs.intersection(acts_of(predication, other_role)):
                    for other in seen.keys(fillers):
                        if other in parties and parties[other].side == side:
                            found[other] = None
    return tuple(found)
