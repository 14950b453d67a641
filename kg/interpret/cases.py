"""Who is against whom: parties that stand in one proceeding → cases, with their courts and judges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from kg.interpret.grouping import joined
from kg.interpret.heads import Head
from kg.interpret.observation import Observation
from kg.interpret.parties import PartyOdds, party_features
from kg.model import Evidence


@dataclass(frozen=True, slots=True)
class Dispute:
    """A case in the making: keys of entities."""

    plaintiffs: tuple[str, ...]
    defendants: tuple[str, ...]
    courts: tuple[str, ...] = ()
    judges: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    docket_number: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """Both sides."""
        return (*self.plaintiffs, *self.defendants)


def together_features(seen: Observation, one: str, two: str, odds: Mapping[str, PartyOdds]) -> dict[str, float]:
    """What speaks for two parties standing in one case."""
    sides = {one: odds[one].side, two: odds[two].side}
    pair = "+".join(sorted(sides.values()))
    features: Counter[str] = Counter()
    first, second = sorted((one, two), key=lambda k: (sides[k], k))
    theirs = {id(predication): role for predication, role in seen.played.get(second, ())}
    for predication, role in seen.played.get(first, ()):
        if id(predication) in theirs:
            features[f"{pair}:{predication.frame.makes}:{role}+{theirs[id(predication)]}"] = 1
            features[f"{pair}:one predication"] = 1
    where = seen.places(one), seen.places(two)
    shared = len(where[0].keys() & where[1].keys())
    types = "+".join(sorted(seen.index.entity(key).type for key in (one, two)))
    features[f"{pair}"] = 1
    features[f"{pair}:{types}"] = 1
    coordinated = any(
        seen.index.of_token(seen.doc[i].head.i) == other and seen.doc[i].dep_ == "conj"
        for key, other in ((one, two), (two, one))
        for i in seen.mention_heads.get(key, ())
    )
    row = {name: float(value) for name, value in features.items()}
    row[f"{pair}:coordinated"] = float(coordinated)
    row[f"{pair}:together"] = min(shared, 3) / 3
    row[f"{pair}:apart"] = float(shared == 0)
    row[f"{pair}:two in all"] = float(len(odds) == 2)
    row[f"{pair}:three in all"] = float(len(odds) == 3)
    row[f"{pair}:many in all"] = float(len(odds) > 5)
    in_title = [any(i < seen.title_end for i in seen.mention_heads.get(key, ())) for key in (one, two)]
    row[f"{pair}:both in title"] = float(all(in_title))
    row[f"{pair}:odds"] = odds[one].best * odds[two].best
    row[f"{pair}:often"] = float(all(len(seen.mention_heads.get(key, ())) >= 3 for key in (one, two)))
    return row


def bench_features(seen: Observation, key: str) -> dict[str, float]:
    """What speaks for a court or judge sitting in a case of the document, rather than being mentioned."""
    features = party_features(seen, key)
    kind = seen.index.entity(key).type
    same = [entity.id for entity in seen.index.entities if entity.type == kind]
    return {
        **features,
        "only one": float(len(same) == 1),
        "first": float(same[0] == key),
        f"of:{min(len(same), 4)}": 1.0,
    }


def find_disputes(seen: Observation, odds: Mapping[str, PartyOdds], heads: Mapping[str, Head]) -> tuple[Dispute, ...]:
    """The cases of the document, the most spoken of first, with the courts and judges that sit in them."""
    parties = {key: side for key, side in odds.items() if side.yes}
    keys = sorted(parties, key=lambda key: int(key[1:]))
    together = np.eye(len(keys))
    for i, one in enumerate(keys):
        for j in range(i):
            row = together_features(seen, one, keys[j], parties)
            together[i, j] = together[j, i] = heads["together"].odds(row)
    disputes = []
    for group in joined(together, bar=heads["together"].bar):
        members = [keys[i] for i in group]
        plaintiffs = tuple(key for key in members if parties[key].side == "plaintiff")
        defendants = tuple(key for key in members if parties[key].side == "defendant")
        if defendants or len(keys) == len(members):  # a plaintiff against nobody is no case, unless it is all there is
            disputes.append(Dispute(plaintiffs, defendants))
    disputes.sort(key=lambda d: -sum(len(seen.mention_heads.get(key, ())) for key in d.parties))
    # A ruling on a law may name no party, only who ruled.
    seated = _seat_bench(seen, disputes or [Dispute((), ())], heads)
    return tuple(dispute for dispute in seated if dispute.parties or dispute.courts or dispute.judges)


def _seat_bench(seen: Observation, disputes: Sequence[Dispute], heads: Mapping[str, Head]) -> tuple[Dispute, ...]:
    """The disputes with each court and judge that sits seated in the one it is most often mentioned with."""
    seated: dict[int, list[str]] = {n: [] for n in range(len(disputes))}
    for entity in seen.index.entities:
        if entity.type not in ("Court", "Judge"):
            continue
        if not heads["bench"].says_yes(bench_features(seen, entity.id)):
            continue
        seated[_nearest(seen, entity.id, disputes)].append(entity.id)
    kind = {entity.id: entity.type for entity in seen.index.entities}
    return tuple(
        replace(
            dispute,
            courts=tuple(key for key in seated[n] if kind[key] == "Court"),
            judges=tuple(key for key in seated[n] if kind[key] == "Judge"),
        )
        for n, dispute in enumerate(disputes)
    )


def _nearest(seen: Observation, key: str, disputes: Sequence[Dispute]) -> int:
    """The dispute whose parties stand nearest to the mentions of an entity; among equals the first."""
    where = seen.places(key)

    def closeness(dispute: Dispute) -> float:
        places = Counter[int]()
        for party in dispute.parties:
            places.update(seen.places(party))
        return sum(max((1.0 / (1 + abs(s - t)) for t in places), default=0.0) for s in where)

    return max(range(len(disputes)), key=lambda n: (round(closeness(disputes[n]), 6), -n))
