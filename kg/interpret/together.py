"""Two parties → what speaks for their standing in one case: where they are named, what they do, how they fare."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from kg.interpret.litigation import CRIMINAL, all_acts, opponents
from kg.interpret.observation import Observation
from kg.interpret.parties import PartyOdds
from kg.interpret.standing import caption_sides


def together_features(seen: Observation, one: str, two: str, odds: Mapping[str, PartyOdds]) -> dict[str, float]:
    """What speaks for two parties standing in one case."""
    sides = {one: odds[one].side, two: odds[two].side}
    pair = "+".join(sorted(sides.values()))
    first, second = sorted((one, two), key=lambda k: (sides[k], k))
    row: dict[str, float] = {"": 1.0, pair: 1.0}
    theirs = {id(predication): role for predication, role in seen.played.get(second, ())}
    for predication, role in seen.played.get(first, ()):
        if id(predication) in theirs:
            row[f"{pair}:{predication.frame.makes}:{role}+{theirs[id(predication)]}"] = 1.0
            row["one predication"] = 1.0
            row["same role" if role == theirs[id(predication)] else "other role"] = 1.0
    types = "+".join(sorted(seen.index.entity(key).type for key in (one, two)))
    row[f"{pair}:{types}"] = 1.0
    heads = {key: seen.mention_heads.get(key, ()) for key in (one, two)}
    where = {key: seen.places(key) for key in (one, two)}
    shared = where[one].keys() & where[two].keys()
    fewer = max(min(len(where[one]), len(where[two])), 1)
    begins = sorted(min(where[key], default=0) for key in (one, two))
    ends = sorted(max(where[key], default=0) for key in (one, two))
    count = max(len(seen.by_sentence), 1)
    nearest = min((abs(s - t) for s in where[one] for t in where[two]), default=20)
    row["coordinated"] = float(are_coordinated(seen, one, two))
    row["shared"] = min(len(shared), 3) / 3
    row["share"] = len(shared) / fewer
    row["apart"] = float(not shared)
    row["nearest"] = min(nearest, 10) / 10
    row["far"] = float(nearest > 3)
    row["begins apart"] = min(begins[1] - begins[0], 20) / 20
    row["both early"] = float(begins[1] <= 3)
    row["one late"] = float(begins[0] <= 3 and begins[1] >= 8)
    row["ends apart"] = min(ends[1] - ends[0], 20) / 20
    row["once"] = float(min(len(heads[one]), len(heads[two])) <= 1)
    row["late once"] = float(any(len(heads[k]) <= 2 and min(where[k], default=0) > count / 2 for k in (one, two)))
    row["often"] = float(min(len(heads[one]), len(heads[two])) >= 3)
    row["two in all"] = float(len(odds) == 2)
    row["three in all"] = float(len(odds) == 3)
    row["many in all"] = float(len(odds) > 5)
    row["both in title"] = float(all(any(i < seen.title_end for i in heads[key]) for key in (one, two)))
    row["one in title"] = float(any(any(i < seen.title_end for i in heads[key]) for key in (one, two)))
    row["odds"] = odds[one].best * odds[two].best
    row["other case said"] = float(any(_speaks_of_other_case(seen, min(where[k], default=0)) for k in (one, two)))
    acts = [all_acts(seen).get(key, Counter[str]()) for key in (one, two)]
    same = acts[0].keys() & acts[1].keys()
    row["same acts"] = min(len(same), 3) / 3
    row["criminal and not"] = float(len([a for a in acts if a.keys() & CRIMINAL]) == 1)
    row["both criminal"] = float(all(a.keys() & CRIMINAL for a in acts))
    row["facing in caption"] = float(_face_in_caption(seen, one, two))
    row |= _other_fates(acts) | _opponents_of_both(seen, first, second)
    for name in (*_BY_SIDES, *_FATES):
        row[f"{pair}:{name}"] = row.get(name, 0.0)
    if row["both criminal"]:
        # Accused who are never named in one breath mostly stand in trials of their own.
        for name in ("one predication", "coordinated", "apart", "share", "nearest", *_FATES):
            row[f"{pair}:both criminal:{name}"] = row.get(name, 0.0)
    return row


_BY_SIDES = ("apart", "shared", "coordinated", "begins apart", "late once", "both early", "share", "other case said",
             "face each other", "one faces others", "same opponent", "other opponents")  # fmt: skip
_FATES = ("one testifies", "one pleads", "one sentenced", "same fate")


def _other_fates(acts: Sequence[Counter[str]]) -> dict[str, float]:
    """Whether one of two has gone another way: who has pleaded or testifies stands in no trial with who has not."""
    row = {
        name: float(sum(mine[act] > 0 for mine in acts) == 1)
        for name, act in zip(_FATES, ("testifies", "pleads", "sentenced"), strict=False)
    }
    row["same fate"] = float(any(all(mine[act] for mine in acts) for act in ("pleads", "tried", "sentenced", "sued")))
    return row


def _opponents_of_both(seen: Observation, one: str, two: str) -> dict[str, float]:
    """Whether a clause sets the two against each other, or each of them against somebody else."""
    against = opponents(seen)
    mine, theirs = against.get(one, frozenset[str]()), against.get(two, frozenset[str]())
    return {
        "face each other": float(two in mine),
        "one faces others": float(bool(mine | theirs) and two not in mine),
        "same opponent": float(bool(mine & theirs)),
        "other opponents": float(bool(mine) and bool(theirs) and not mine & theirs and two not in mine),
    }


# "In a separate case", "another lawsuit", "earlier this year": what comes now is not the case so far.
_OTHER_CASE = frozenset({"separate", "separately", "another", "similar", "similarly", "previous", "previously", "earlier",
                         "meanwhile", "elsewhere", "other", "different", "unrelated", "recent", "also"})  # fmt: skip


@lru_cache(maxsize=4)
def _sentences(seen: Observation) -> tuple[frozenset[str], ...]:
    """The words of each sentence in lower case."""
    return tuple(frozenset(token.lower_ for token in sentence) for sentence in seen.doc.sents)


def _speaks_of_other_case(seen: Observation, sentence: int) -> bool:
    return bool(_sentences(seen)[sentence] & _OTHER_CASE)


def are_coordinated(seen: Observation, one: str, two: str) -> bool:
    """Whether the two are named as one list: "Corvane, Delmont and Ostrava"."""
    for i in (*seen.mention_heads.get(one, ()), *seen.mention_heads.get(two, ())):
        token = seen.doc[i]
        top = token.head.i if token.dep_ == "conj" else i
        if {one, two} <= set(seen.index.all_of(top)):
            return True
    return False


def _face_in_caption(seen: Observation, one: str, two: str) -> bool:
    mine, theirs = caption_sides(seen, one), caption_sides(seen, two)
    return ("left" in mine and "right" in theirs) or ("right" in mine and "left" in theirs)
