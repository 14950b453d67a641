"""Who is against whom: parties that stand in one proceeding → cases, with their courts and judges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from kg.interpret.bench import SITTING, bench_features, decides, is_decision, is_in_heading, is_trial_judge, row_mates
from kg.interpret.heads import Head
from kg.interpret.namesakes import may_be_meant
from kg.interpret.observation import Observation
from kg.interpret.off_bench import is_off
from kg.interpret.opposing import set_against
from kg.interpret.parties import PartyOdds
from kg.interpret.together import together_features
from kg.model import Evidence
from kg.parse.bench import are_of_other_systems, court_id

__all__ = ["Dispute", "find_disputes", "together_features"]

_SURELY_ELSEWHERE = 2.0  # times as likely; a case that is its court alone is seldom worth telling
_SHARED = 0.5  # what the nearness of a party says of one case if it stands in several
_AHEAD = 2.0  # a court is named after those whose case it hears rather than before them
_LEAST_NEAR = 0.001  # so that where nobody is named near, the head's odds decide
_EITHER = 0.5  # how little the head's odds say of which case is meant


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
    alone: frozenset[int] = frozenset()  # the tokens that tell of this one and of no other

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
    disputes = [Dispute(*sides) for sides in set_against(seen, parties, keys, together)]
    disputes.sort(key=lambda d: -sum(len(seen.mention_heads.get(key, ())) for key in d.parties))
    if disputes:
        return _seat_bench(seen, disputes, heads)
    # A ruling on a law may name no party, only who ruled.
    alone = _seat_bench(seen, [Dispute((), ())], heads)
    return tuple(dispute for dispute in alone if any(decides(seen, key) for key in dispute.bench))


def _without_namesakes(seen: Observation, parties: Mapping[str, PartyOdds]) -> dict[str, PartyOdds]:
    """The parties, where of two firms of which the report may mean one ("Corvane", "Corvane Shipping") the likelier stays."""
    gone = {
        min(pair, key=lambda key: (round(parties[key].best, 3), key))
        for pair in combinations(parties, 2)
        if parties[pair[0]].side == parties[pair[1]].side and may_be_meant(seen, *pair)
    }
    return {key: side for key, side in parties.items() if key not in gone}


def _seat_bench(seen: Observation, disputes: Sequence[Dispute], heads: Mapping[str, Head]) -> tuple[Dispute, ...]:
    """The disputes with each court and judge that sits seated in the one that the text most likely tells it of.

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
        if is_in_heading(seen, entity.id):
            seated[0].append(entity.id)
            continue
        is_told = is_trial_judge(seen, entity.id)
        if not is_told and (1.0 - odds.get(head.no, 0.0) < head.bar or is_off(seen, entity.id)):
            continue
        sits, sits_elsewhere = odds.get("sits", 0.0), odds.get("elsewhere", 0.0)
        if len(disputes) == 1 and sits_elsewhere > _SURELY_ELSEWHERE * sits:
            elsewhere.append(entity.id)
        else:
            seated[_seat(seen, entity.id, disputes, sits, sits_elsewhere)].append(entity.id)
    _seat_rows(seen, seated, parties)
    kind = {entity.id: entity.type for entity in seen.index.entities}
    found = [
        replace(
            dispute,
            courts=tuple(key for key in seated[n] if kind[key] == "Court"),
            judges=tuple(key for key in seated[n] if kind[key] == "Judge"),
        )
        for n, dispute in enumerate(disputes)
    ]
    found, strangers = _without_strangers(seen, found)
    found += [Dispute((), (), courts=(key,)) for key in (*elsewhere, *strangers) if kind[key] == "Court"]
    return tuple(
        dispute if dispute.parties else replace(dispute, evidence=_sitting(seen, dispute)) for dispute in found
    )


def _seat_rows(seen: Observation, seated: Mapping[int, list[str]], parties: AbstractSet[str]) -> None:
    """Seats beside each judge those who are named in one list with him."""
    for keys in seated.values():
        mates = {mate for key in keys for mate in row_mates(seen, key)} - parties
        sitting = {key for others in seated.values() for key in others}
        keys += sorted(mates - sitting, key=lambda key: int(key[1:]))


def _without_strangers(seen: Observation, disputes: Sequence[Dispute]) -> tuple[list[Dispute], list[str]]:
    """The disputes, each without the courts that hear no case which its main court hears, and those courts.

    The main court is the one that decides, or else the one that is spoken of most.
    """
    kept: list[Dispute] = []
    strangers: list[str] = []
    for dispute in disputes:
        ranked = sorted(dispute.courts, key=lambda key: (not decides(seen, key), -len(seen.mention_heads.get(key, ()))))
        out = {key for key in ranked[1:] if are_of_other_systems(_court_id(seen, ranked[0]), _court_id(seen, key))}
        strangers += [key for key in dispute.courts if key in out]
        kept.append(replace(dispute, courts=tuple(key for key in dispute.courts if key not in out)))
    return kept, strangers


def _court_id(seen: Observation, key: str) -> str:
    """courts-db's id of a court by any of its names, "" where none says which court it is."""
    return next((found for name in seen.index.entity(key).names if (found := court_id(name))), "")


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


def _seat(seen: Observation, key: str, disputes: Sequence[Dispute], sits: float, elsewhere: float) -> int:
    """The dispute in which a court or judge sits, by where its parties are named and by what the bench's head thinks.

    The first dispute is the one most spoken of, so whoever sits `elsewhere` rather sits in another. Among equals the first.
    """
    cases = Counter(party for dispute in disputes for party in dispute.parties)

    def worth(n: int) -> float:
        places = [
            (sentence, 1.0 if cases[party] == 1 else _SHARED)
            for party in disputes[n].parties
            for sentence in seen.places(party)
        ]
        near = sum(
            max((weight / (1 + (s - t if t <= s else _AHEAD * (t - s))) for t, weight in places), default=0.0)
            for s in seen.places(key)
        )
        return round((near + _LEAST_NEAR) * (_EITHER + (elsewhere if n else sits)), 6)

    return max(range(len(disputes)), key=lambda n: (worth(n), -n))
