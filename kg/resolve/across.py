"""What several documents say of things → which of their ids are one thing, and why.

An id is made from a name, and a name is fuller in one article than in the next. Two ids become one where the names
agree as far as both go *and* the company they keep would be a coincidence in a namesake: one court's judge, one party's
lawyer, one opponent. All that is read is what the documents say, so their order never matters; what nothing supports
is left for a person to decide (`kg.resolve.pairs`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from kg.resolve.judgements import Judgement, Judgements
from kg.resolve.names import GENERATIONS, bare_company, words

__all__ = ["Sighting", "components", "one_in_all"]

_BODIES = frozenset({"company", "organization", "firm"})
_SIDES = frozenset({"with plaintiff", "with defendant"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One thing in one document: the id that its name gives it, and what it has to do with."""

    id: str
    document: str
    names: tuple[str, ...] = ()
    ties: frozenset[tuple[str, str]] = frozenset()  # ("counsel for", "company/tarr"); see `kg.build.settle`


def one_in_all(sightings: Iterable[Sighting], judgements: Judgements) -> tuple[Judgement, ...]:
    """A verdict of `same` for each id that is another's, with the reason, sorted by id.

    Nothing is said of two that one document tells apart, nor of a pair about which a person has noted anything.
    """
    seen = sorted(sightings, key=lambda each: (each.id, each.document))
    found: list[Judgement] = []
    # Bodies first, people next, cases last: what is one makes more alike what has to do with it.
    for folders, agree in ((_BODIES, _bodies_agree), ({"person"}, _people_agree), ({"case"}, _cases_agree)):
        things = _things(each for each in seen if each.id.partition("/")[0] in folders)
        same = list(_merged(things, agree, judgements))
        found += same
        seen = _renamed(seen, {each.other: each.kept for each in same})
    return tuple(sorted(found, key=lambda each: each.other))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Thing:
    """All sightings of one id."""

    id: str
    documents: frozenset[str]
    names: frozenset[str]
    ties: frozenset[tuple[str, str]]

    @property
    def words(self) -> list[str]:
        return self.id.partition("/")[2].split("-")


_Agree = Callable[[_Thing, _Thing], str | None]


def _things(sightings: Iterable[Sighting]) -> dict[str, _Thing]:
    by_id: dict[str, list[Sighting]] = defaultdict(list)
    for each in sightings:
        by_id[each.id].append(each)
    return {
        id_: _Thing(
            id=id_,
            documents=frozenset(each.document for each in some),
            names=frozenset(name for each in some for name in each.names),
            ties=frozenset(tie for each in some for tie in each.ties),
        )
        for id_, some in by_id.items()
    }


def _merged(things: Mapping[str, _Thing], agree: _Agree, judgements: Judgements) -> Iterator[Judgement]:
    """Yield the verdicts on each group of things that hang together, if every two of the group may be one.

    "John Smith" of a court where both "John A. Smith" and "John B. Smith" sit is neither of them.
    """
    why: dict[tuple[str, str], str] = {}
    linked: dict[str, set[str]] = defaultdict(set)
    for one, other in _candidates(things.values()):
        reason = agree(one, other)
        if reason is not None and _may_be_one(one, other, judgements):
            why[one.id, other.id] = why[other.id, one.id] = reason
            linked[one.id].add(other.id)
            linked[other.id].add(one.id)
    for group in components(linked):
        members = [things[id_] for id_ in group]
        if not all(_may_be_one(*pair, judgements) and _compatible(*pair) for pair in combinations(members, 2)):
            continue
        kept = min(members, key=_fullest_first)
        for each in members:
            if each is not kept:
                reason = why.get((each.id, kept.id)) or why[each.id, min(linked[each.id])]
                yield Judgement(verdict="same", kept=kept.id, other=each.id, reason=reason)


def _candidates(things: Iterable[_Thing]) -> Iterator[tuple[_Thing, _Thing]]:
    """Yield the pairs that share a tie, or a whole name, in the order of their ids; no others are compared."""
    blocks: dict[object, list[_Thing]] = defaultdict(list)
    for each in things:
        for tie in each.ties:
            blocks[tie].append(each)
        blocks[each.id.partition("/")[2]].append(each)
    pairs = {
        (one.id, other.id): (one, other) for block in blocks.values() for one, other in combinations(block, 2)
    }  # two may share more than one tie
    yield from (pairs[key] for key in sorted(pairs))


def _may_be_one(one: _Thing, other: _Thing, judgements: Judgements) -> bool:
    return not one.documents & other.documents and judgements.verdict(one.id, other.id) is None


def _compatible(one: _Thing, other: _Thing) -> bool:
    """Whether nothing in two names of one group speaks against it, though a third may be all that links them."""
    if one.id.startswith("person/"):
        return _middles_agree(one.words, other.words)
    short, long_ = sorted((one.words, other.words), key=len)
    return one.id.startswith("case/") or _is_short_for(short, long_)


def _fullest_first(thing: _Thing) -> tuple[object, ...]:
    """People and bodies keep the name that says most; a case the one that no second case of the parties made longer."""
    says = -len(thing.words) if not thing.id.startswith("case/") else len(thing.words)
    return says, -len("".join(thing.words)), -len(thing.documents), thing.id


def _people_agree(one: _Thing, other: _Thing) -> str | None:
    a, b = one.words, other.words
    first_and_last = [[name[0], _bare_of_generation(name)[-1]] for name in (a, b)]
    if min(len(a), len(b)) < 2 or first_and_last[0] != first_and_last[1] or len(a[0]) == 1:
        return None
    return _shared_tie(one, other) if _middles_agree(a, b) else None


def _middles_agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the middle names are the same as far as both go, initials counted: "Jacobs" and "J", not "W" and "H W"."""
    if set(a) & GENERATIONS != set(b) & GENERATIONS:
        return False
    pairs = zip(_bare_of_generation(a)[1:-1], _bare_of_generation(b)[1:-1], strict=False)
    return all(x == y or (1 in (len(x), len(y)) and x[0] == y[0]) for x, y in pairs)


def _bare_of_generation(name: Sequence[str]) -> list[str]:
    return [word for word in name if word not in GENERATIONS]


def _bodies_agree(one: _Thing, other: _Thing) -> str | None:
    """One name in full and in short, said to be so by a document; or one name held for a company here, a body there."""
    if one.words == other.words:
        return "the same name" if len(one.words) > 1 else _shared_tie(one, other)
    short, long_ = sorted((one, other), key=lambda each: len(each.words))
    if short.words not in (bare_company(name) for name in long_.names):
        return None
    # "Amazon.com Inc." is a full name of its own, and so is no short one of Amazon Web Services.
    if any(words(name) != short.words for name in short.names):
        return None
    return _shared_tie(one, other) if _is_short_for(short.words, long_.words) else None


def _is_short_for(short: Sequence[str], long_: Sequence[str]) -> bool:
    """Whether the one begins the other, or is its initials: "Tarr" and "AWS", not "Web Services"."""
    return _begins(short, long_) or "".join(word[0] for word in long_) == "".join(short)


def _cases_agree(one: _Thing, other: _Thing) -> str | None:
    """Two proceedings of one plaintiff against one defendant, with one court, judge or number, or nothing but those two.

    One report may name the subsidiary sued and another its parent, "Quay" for "Quay Mills": with one opponent before one
    judge that is one case.
    """
    shared = one.ties & other.ties
    numbers = [{tie for tie in each.ties if tie[0] == "numbered"} for each in (one, other)]
    sides = {kind for kind, _ in shared} & _SIDES
    if not sides or (all(numbers) and not numbers[0] & numbers[1]):
        return None
    if sides == _SIDES:
        return _told(tie for tie in shared if tie[0] not in _SIDES)
    (open_,) = _SIDES - sides
    judges = [tie for tie in shared if tie[0] == "before" and tie[1].startswith("person/")]
    return _told(judges) if _have_kin(open_, one, other) else None


def _have_kin(side: str, one: _Thing, other: _Thing) -> bool:
    """Whether a body on that side of the one has a name that goes on where one of the other ends."""
    mine, theirs = (
        [id_.partition("/")[2].split("-") for kind, id_ in each.ties if kind == side] for each in (one, other)
    )
    return any(_begins(*sorted((a, b), key=len)) for a in mine for b in theirs)


def _begins(short: Sequence[str], long_: Sequence[str]) -> bool:
    return list(long_[: len(short)]) == list(short)


def _shared_tie(one: _Thing, other: _Thing) -> str | None:
    return _told(one.ties & other.ties)


def _told(ties: Iterable[tuple[str, str]]) -> str | None:
    return next((f"both {kind} {what}".rstrip() for kind, what in sorted(ties)), None)


def components(linked: Mapping[str, set[str]]) -> Iterator[list[str]]:
    """Yield the groups of ids that hang together, each sorted."""
    left = set(linked)
    for start in sorted(linked):
        if start not in left:
            continue
        group, waiting = {start}, [start]
        while waiting:
            fresh = linked[waiting.pop()] - group
            group |= fresh
            waiting += fresh
        left -= group
        yield sorted(group)


def _renamed(sightings: Iterable[Sighting], kept: Mapping[str, str]) -> list[Sighting]:
    """The sightings by the ids that stay."""
    return [
        replace(
            each,
            id=kept.get(each.id, each.id),
            ties=frozenset((kind, kept.get(other, other)) for kind, other in each.ties),
        )
        for each in sightings
    ]
