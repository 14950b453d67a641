"""Sums of money in their sentences → who pays how much to whom, for what: imposed, agreed, asked for, or possible at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from spacy.tokens import Span as Words

from kg.interpret.amounts import bound_of, is_alternative, is_converted, is_rounded, money_of, purpose_of
from kg.interpret.assembly import Concluded
from kg.interpret.measured import find_place
from kg.interpret.observation import Observation
from kg.interpret.shares import find_shares, role_of_share
from kg.interpret.sum_places import InPlace
from kg.interpret.sum_roles import roles_of
from kg.model import Evidence, Modality, Money

BY = "rule:sum"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A sum, who pays it and who gets it, by keys; `by` sets it, `asker` asks for it, `on` is the charge that carries it."""

    money: Money
    purpose: str | None
    payers: tuple[str, ...] = ()
    payees: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    askers: tuple[str, ...] = ()
    on: str | None = None
    modality: Modality = "stated"
    bound: str | None = None
    evidence: Evidence
    in_title: bool = False


def find_sums(seen: Observation, concluded: Concluded) -> tuple[Sum, ...]:
    """Every sum that grammar ties to a verb of paying, awarding, fining, asking or settling, each once."""
    sums = [found for words in seen.doc.ents if (found := _read(seen, concluded, words)) is not None]
    return tuple(_once(sums))


def _read(seen: Observation, concluded: Concluded, words: Words) -> Sum | None:
    if words.label_ != "MONEY" or not words.kb_id_ or is_converted(words) or is_alternative(words):
        return None
    share = find_shares(seen).get(words.start)
    place = find_place(share.leader.root if share is not None else words.root)
    if place.verb is None:
        return None
    known, purpose = purpose_of(words, place)
    if not known:
        return None  # what was stolen, earned or spent
    found = InPlace(seen, concluded, share.leader if share is not None else words, place, place.verb, purpose)
    roles = roles_of(found)
    if roles is None:
        return None
    if share is not None and (role := role_of_share(place.verb, share)) is not None:
        roles = {**roles, role: share.of(cast(tuple[str, ...], roles.get(role, ())))}
    start, end = seen.clause(place.verb)
    read = Sum(
        money=money_of(words, bail=roles.get("purpose", purpose) == "bail"),
        purpose=purpose,
        bound=bound_of(words, place),
        evidence=seen.evidence(min(start, words.start), max(end, words.end), BY),
        in_title=words.start < seen.title_end,
    )
    read = replace(read, **roles)  # type: ignore[arg-type]
    if set(read.payers) & {*read.by, *read.payees}:
        return None  # nobody fines himself: a pronoun was misread
    is_known = read.payers or read.payees or read.askers or read.on
    return read if is_known or read.purpose == "settlement-sum" else None


def _once(sums: Sequence[Sum]) -> Iterator[Sum]:
    """The sums without those that say again what another says: of the title, rounded, without somebody's name."""
    kept: list[Sum] = []
    for each in sorted(
        sums,
        key=lambda s: (s.in_title, -len(s.payers) - len(s.payees), -len(s.money.amount.normalize().as_tuple().digits)),
    ):
        if not any(_says_again(each, other) for other in kept):
            kept.append(each)
    yield from sorted(kept, key=lambda s: s.evidence.span)


def _says_again(one: Sum, other: Sum) -> bool:
    same = one.money.amount == other.money.amount or is_rounded(one.money, other.money)
    return (
        same
        and one.money.currency == other.money.currency
        and one.modality == other.modality
        and one.on == other.on
        and (one.purpose == other.purpose or not one.purpose or not other.purpose or one.in_title)
        and set(one.payers) <= set(other.payers)
        and set(one.payees) <= set(other.payees)
    )
