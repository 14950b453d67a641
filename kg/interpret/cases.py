"""Who is against whom: parties that stand in one proceeding → cases, with their courts and judges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

import numpy as np

from kg.interpret.bench import SITTING, bench_features, decides, is_decision
from kg.interpret.grouping import joined
from kg.interpret.heads import Head
from kg.interpret.litigation import ACCUSED, ACCUSING, acts_of
from kg.interpret.observation import Observation
from kg.interpret.parties import PartyOdds
from kg.interpret.together import are_coordinated, together_features
from kg.model import Evidence

__all__ = ["Dispute", "find_disputes", "together_features"]


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
    told: frozenset[int] | None = None  # the tokens that tell of this one, where another has the same parties

    @property
    def parties(self) -> tuple[str, ...]:
        """Both sides."""
        return (*self.plaintiffs, *self.defendants)

    @property
    def bench(self) -> tuple[str, ...]:
        """Who sits."""
        return (*self.courts, *self.judges)


def find_disputes(seen: Observation, odds: Mapping[str, PartyOdds], heads: Mapping[str, Head]) -> tuple[Dispute, ...]:
    """The cases of the document, the most spoken of first, with the courts and judges that sit in them."""
    parties = _without_namesakes(seen, {key: side for key, side in odds.items() if side.yes})
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
        if not plaintiffs and defendants:
            plaintiffs = _facing(seen, defendants, "plaintiff", parties)
        elif plaintiffs and not defendants:
            defendants = _facing(seen, plaintiffs, "defendant", parties)
        if defendants or len(keys) == len(members):  # a plaintiff against nobody is no case, unless it is all there is
            disputes.append(Dispute(plaintiffs, defendants))
    disputes.sort(key=lambda d: -sum(len(seen.mention_heads.get(key, ())) for key in d.parties))
    if disputes:
        return _seat_bench(seen, disputes, heads)
    # A ruling on a law may name no party, only who ruled.
    alone = _seat_bench(seen, [Dispute((), ())], heads)
    return tuple(dispute for dispute in alone if any(decides(seen, key) for key in dispute.bench))


def _without_namesakes(seen: Observation, parties: Mapping[str, PartyOdds]) -> dict[str, PartyOdds]:
    """The parties, where of a firm and another whose name goes on from its own ("Corvane", "Corvane Shipping") one stays.

    A report that calls both a party mostly means one; the less likely goes, unless they are named side by side.
    """
    words = {
        key: tuple(seen.index.entity(key).label.lower().split())
        for key in parties
        if seen.index.type_of(key) == "Company"
    }
    gone = set()
    for short, long in permutations(words, 2):
        if (
            len(words[short]) < len(words[long])
            and words[long][: len(words[short])] == words[short]
            and parties[short].side == parties[long].side
            and not are_coordinated(seen, short, long)
        ):
            gone.add(min((short, long), key=lambda key: (round(parties[key].best, 3), key)))
    return {key: side for key, side in parties.items() if key not in gone}


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


def _seat_bench(seen: Observation, disputes: Sequence[Dispute], heads: Mapping[str, Head]) -> tuple[Dispute, ...]:
    """The disputes with each court and judge that sits seated in the one it is most often mentioned with.

    What sat in another proceeding, of which the text says not who was against whom, has a dispute of its own.
    """
    seated: dict[int, list[str]] = {n: [] for n in range(len(disputes))}
    elsewhere: list[str] = []
    head = heads["bench"]
    parties = {key for dispute in disputes for key in dispute.parties}
    for entity in seen.index.entities:
        if entity.type not in SITTING or entity.id in parties:  # nobody sits in judgment on himself
            continue
        odds = head.probabilities(bench_features(seen, entity.id))
        if 1.0 - odds.get(head.no, 0.0) < head.bar:
            continue
        if odds.get("elsewhere", 0.0) > odds.get("sits", 0.0):
            elsewhere.append(entity.id)
        else:
            seated[_nearest(seen, entity.id, disputes)].append(entity.id)
    kind = {entity.id: entity.type for entity in seen.index.entities}
    found = [
        replace(
            dispute,
            courts=tuple(key for key in seated[n] if kind[key] == "Court"),
            judges=tuple(key for key in seated[n] if kind[key] == "Judge"),
        )
        for n, dispute in enumerate(disputes)
    ]
    found += [Dispute((), (), courts=(key,)) for key in elsewhere if kind[key] == "Court"]
    return tuple(
        dispute if dispute.parties else replace(dispute, evidence=_sitting(seen, dispute)) for dispute in found
    )


def _sitting(seen: Observation, dispute: Dispute) -> tuple[Evidence, ...]:
    """The sentence that says that one of the bench decided, or else the first that names one."""
    for key in dispute.bench:
        for predication, role in seen.played.get(key, ()):
            if is_decision(predication, role):
                return (seen.predication_evidence(predication),)
    for key in dispute.bench:
        for i in seen.mention_heads.get(key, ()):
            return (seen.evidence(*seen.clause(seen.doc[i].sent.root), "head:bench"),)
    return ()


def _nearest(seen: Observation, key: str, disputes: Sequence[Dispute]) -> int:
    """The dispute whose parties stand nearest to the mentions of an entity; among equals the first."""
    where = seen.places(key)

    def closeness(dispute: Dispute) -> float:
        places = Counter[int]()
        for party in dispute.parties:
            places.update(seen.places(party))
        return sum(max((1.0 / (1 + abs(s - t)) for t in places), default=0.0) for s in where)

    return max(range(len(disputes)), key=lambda n: (round(closeness(disputes[n]), 6), -n))
