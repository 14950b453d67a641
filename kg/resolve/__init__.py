"""A reading whose keys are ids: the same for one thing in every document, different for two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TypeVar

from kg.errors import InternalError
from kg.model import Case, Claim, Entity, Event, Evidence, Opinion, Position, Reading, Vote
from kg.resolve.ids import case_id, distinct_case_ids, entity_id, hashed_id, shared_id
from kg.resolve.judgements import Judgement, Judgements, read_judgements, write_judgements

__all__ = ["Judgement", "Judgements", "read_judgements", "resolve", "write_judgements"]

_T = TypeVar("_T")

# Of one name with two types, the first is the general word for the second.
_BROADER = {("Person", "Judge"), ("Person", "Attorney")}


def resolve(reading: Reading, *, judgements: Judgements | None = None) -> Reading:
    """The reading with ids for keys; entities that turn out to be one thing are one.

    A pure function of the document's content and the judgements.
    """
    _refuse_twins(reading)
    decided = judgements or Judgements()
    ids: dict[str, str] = {}
    entities = _entities(reading, decided, ids)
    known = partial(_known, ids, reading)

    wanted = [case_id(case, reading.document, ids) for case in reading.cases]
    distinct = distinct_case_ids(zip(reading.cases, wanted, strict=True), ids)
    for case, id_ in zip(reading.cases, distinct, strict=True):
        ids[case.id] = decided.canonical(id_)
    _hashed(reading, ids)
    return replace(
        reading,
        entities=entities,
        cases=tuple(_unique(_case(case, known) for case in reading.cases)),
        claims=tuple(_claim(claim, known) for claim in reading.claims),
        events=tuple(_event(event, known) for event in reading.events),
        positions=tuple(_position(position, known) for position in reading.positions),
        opinions=tuple(_opinion(opinion, known) for opinion in reading.opinions),
        votes=tuple(_vote(vote, known) for vote in reading.votes),
    )


def _refuse_twins(reading: Reading) -> None:
    """Nothing, if each key is one thing's; two of one key would be one thing that says what both say."""
    keys = chain(
        (each.id for each in reading.entities), (each.id for each in reading.cases), (each.id for each in reading.claims),
        (each.id for each in reading.events), (each.id for each in reading.positions),
        (each.id for each in reading.opinions), (each.id for each in reading.votes),
    )  # fmt: skip
    for key, count in Counter(keys).items():
        if count > 1:
            raise InternalError(f"document {reading.document.id}: {count} things have the key {key!r}")


def _entities(reading: Reading, judgements: Judgements, ids: dict[str, str]) -> tuple[Entity, ...]:
    merged: dict[str, Entity] = {}
    for entity in reading.entities:
        id_ = judgements.canonical(entity_id(entity, reading.document))
        other = merged.get(id_)
        if other is not None and not _same_kind(entity, other):
            # One name, two things: "Judge John Marsh" and his namesake at the bar.
            id_ = f"{id_}-{entity.type.lower()}"
            other = merged.get(id_)
        merged[id_] = replace(entity, id=id_) if other is None else _merged(other, entity)
        ids[entity.id] = id_
    return tuple(merged.values())


def _same_kind(one: Entity, other: Entity) -> bool:
    kinds = (one.type, other.type)
    return one.type == other.type or kinds in _BROADER or kinds[::-1] in _BROADER


def _merged(one: Entity, other: Entity) -> Entity:
    narrow = other if (one.type, other.type) in _BROADER else one
    return replace(
        one,
        type=narrow.type,
        names=_union((one.label, *one.names), (other.label, *other.names)),
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
        identifier=one.identifier or other.identifier,
        evidence=_union(one.evidence, other.evidence),
    )


def _hashed(reading: Reading, ids: dict[str, str]) -> None:
    """Give each claim, event, post, opinion and vote its id; what shares kind and place differs by its label, then by order."""
    document, taken = reading.document, set(ids.values())

    def give(
        key: str, folder: str, kind: str, evidence: tuple[Evidence, ...], label: str, shared: str | None = None
    ) -> None:
        id_ = shared or hashed_id(folder, document, kind, evidence)
        number = 0
        while id_ in taken:
            number += 1
            id_ = hashed_id(folder, document, kind, evidence, label, str(number))
        taken.add(id_)
        ids[key] = id_

    for claim in reading.claims:
        give(claim.id, "claim", claim.kind, claim.evidence, claim.label)
    for event in reading.events:
        folder = "ruling" if event.outcome or event.kind == "Ruling" else "event"
        give(event.id, folder, event.kind, event.evidence, event.label)
    for position in reading.positions:
        give(position.id, "position", position.title, position.evidence, position.holder)
    for opinion in reading.opinions:
        whose = opinion.authors or opinion.holders
        shared = shared_id("opinion", ids, opinion.case, opinion.kind or "", whose)
        give(opinion.id, "opinion", opinion.kind or "", opinion.evidence, opinion.label, shared)
    for vote in reading.votes:
        shared = shared_id("vote", ids, vote.case, vote.text or "", vote.absent)
        give(vote.id, "vote", vote.text or "", vote.evidence, vote.label, shared)


def _case(case: Case, known: Callable[[str], str]) -> Case:
    return replace(
        case,
        id=known(case.id),
        plaintiffs=_each(case.plaintiffs, known),
        defendants=_each(case.defendants, known),
        courts=_each(case.courts, known),
        judges=_each(case.judges, known),
        cites=_each(case.cites, known),
    )


def _claim(claim: Claim, known: Callable[[str], str]) -> Claim:
    return replace(
        claim,
        id=known(claim.id),
        claimants=_each(claim.claimants, known),
        against=_each(claim.against, known),
        case=known(claim.case) if claim.case else None,
        statutes=_each(claim.statutes, known),
        supports=known(claim.supports) if claim.supports else None,
    )


def _event(event: Event, known: Callable[[str], str]) -> Event:
    return replace(
        event,
        id=known(event.id),
        agents=_each(event.agents, known),
        targets=_each(event.targets, known),
        case=known(event.case) if event.case else None,
        asserted_by=_each(event.asserted_by, known),
        ruled_on=_each(event.ruled_on, known),
        ruled_by=_each(event.ruled_by, known),
        set_by=_each(event.set_by, known),
    )


def _position(position: Position, known: Callable[[str], str]) -> Position:
    return replace(
        position,
        id=known(position.id),
        holder=known(position.holder),
        organization=known(position.organization) if position.organization else None,
    )


def _opinion(opinion: Opinion, known: Callable[[str], str]) -> Opinion:
    return replace(
        opinion,
        id=known(opinion.id),
        authors=_each(opinion.authors, known),
        joined=_each(opinion.joined, known),
        held=_each(opinion.held, known),
        ruling=known(opinion.ruling) if opinion.ruling else None,
        case=known(opinion.case) if opinion.case else None,
    )


def _vote(vote: Vote, known: Callable[[str], str]) -> Vote:
    return replace(
        vote,
        id=known(vote.id),
        absent=_each(vote.absent, known),
        ruling=known(vote.ruling) if vote.ruling else None,
        case=known(vote.case) if vote.case else None,
    )


def _each(keys: Iterable[str], known: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known(key) for key in keys))  # two keys may have become one thing


def _known(ids: dict[str, str], reading: Reading, key: str) -> str:
    if key not in ids:
        raise InternalError(f"document {reading.document.id}: {key!r} is spoken of and is nothing in the reading")
    return ids[key]


def _unique(cases: Iterable[Case]) -> Iterable[Case]:
    """One case an id: a judgement may have made two into one."""
    merged: dict[str, Case] = {}
    for case in cases:
        one = merged.get(case.id)
        merged[case.id] = case if one is None else _merged_case(one, case)
    return merged.values()


def _merged_case(one: Case, other: Case) -> Case:
    return replace(
        one,
        names=_union(one.names, other.names),
        plaintiffs=_union(one.plaintiffs, other.plaintiffs),
        defendants=_union(one.defendants, other.defendants),
        courts=_union(one.courts, other.courts),
        judges=_union(one.judges, other.judges),
        docket_number=one.docket_number or other.docket_number,
        cites=_union(one.cites, other.cites),
        evidence=_union(one.evidence, other.evidence),
    )


def _union(one: Iterable[_T], other: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys((*one, *other)))
