"""Sums, terms and days in court → payments, punishments and hearings, and the length of the sentences told already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.interpret.assembly import Concluded
from kg.interpret.durations import find_terms
from kg.interpret.observation import Observation
from kg.interpret.penalties import same_penalty
from kg.interpret.settings import find_settings
from kg.interpret.sums import find_sums
from kg.interpret.terms import Term, find_terms_of
from kg.model import Event, Evidence


def with_measures(seen: Observation, concluded: Concluded, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, sentences with their length, and after them the payments, punishments and hearings: keys "p1", "t1", "d1" …"""
    timed = [_timed(event) for event in events]
    return (
        *timed,
        *_payments(seen, concluded),
        *_punishments(seen, concluded, timed),
        *_hearings(seen, concluded),
    )


def _timed(event: Event) -> Event:
    if event.relation != "sentencedTo" or not event.literal:
        return event
    length = next((said.iso for said in find_terms(event.literal)), None)
    return replace(event, term=length)


def _payments(seen: Observation, concluded: Concluded) -> Iterator[Event]:
    for number, each in enumerate(find_sums(seen, concluded), start=1):
        case = _case(concluded, (*each.payers, *each.payees, *each.askers))
        yield Event(
            id=f"m{number}",
            kind="Payment",
            label=_label(seen, each.evidence),
            agents=each.payers,
            targets=(*each.payees, *([each.on] if each.on else [])),
            case=case or (_of_claim(concluded, each.on) if each.on else _only_case(concluded)),
            amount=each.money,
            purpose=each.purpose,
            bound=each.bound,
            asserted_by=each.askers,
            set_by=each.by,
            modality=each.modality,
            evidence=(each.evidence,),
        )


def _punishments(seen: Observation, concluded: Concluded, events: Sequence[Event]) -> Iterator[Event]:
    told = [
        (e.agents, e.literal) for e in events if e.relation == "sentencedTo" and e.modality == "stated" and e.literal
    ]
    for number, each in enumerate(find_terms_of(seen, concluded), start=1):
        is_imposed = each.modality == "stated" and each.is_sentence
        who = tuple(key for key in each.who if not (is_imposed and _is_told(key, each, told)))
        if not who and not each.on:
            continue
        yield Event(
            id=f"t{number}",
            kind="Punishment",
            label=_label(seen, each.evidence),
            agents=who,
            targets=(each.on,) if each.on else (),
            relation="sentencedTo" if is_imposed else None,
            literal=each.words,
            case=_case(concluded, who) or _of_claim(concluded, each.on),
            term=each.duration,
            bound=each.bound,
            asserted_by=each.askers,
            set_by=each.by,
            modality=each.modality,
            evidence=(each.evidence,),
        )


def _is_told(key: str, term: Term, told: Sequence[tuple[tuple[str, ...], str]]) -> bool:
    return any(key in agents and same_penalty(term.words, words) for agents, words in told)


def _hearings(seen: Observation, concluded: Concluded) -> Iterator[Event]:
    for number, each in enumerate(find_settings(seen, concluded), start=1):
        yield Event(
            id=f"d{number}",
            kind="Hearing",
            label=_label(seen, each.evidence),
            agents=each.who,
            case=_case(concluded, each.who) or _only_case(concluded),
            date=each.date,
            sitting=each.sitting,
            set_by=each.by,
            modality="predicted",
            evidence=(each.evidence,),
        )


def _label(seen: Observation, evidence: Evidence) -> str:
    return " ".join(evidence.span.of(seen.document.text).split())


def _case(concluded: Concluded, keys: Sequence[str]) -> str | None:
    return next((case.id for key in keys if (case := concluded.case_of(key)) is not None), None)


def _of_claim(concluded: Concluded, key: str | None) -> str | None:
    return next((claim.case for claim in concluded.claims if claim.id == key), None)


def _only_case(concluded: Concluded) -> str | None:
    return concluded.cases[0].id if len(concluded.cases) == 1 else None
