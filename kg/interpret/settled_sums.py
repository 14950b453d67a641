"""The sum of a settlement in its place → who pays it to whom: who was sued pays, and nobody where that is not told."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.interpret.measured import beside, beside_noun, doer, lemma, measure_words, standing, sufferers
from kg.interpret.subjects import is_passive, subject
from kg.interpret.suitors import find_suitors
from kg.interpret.sum_places import InPlace, Roles


def settled(found: InPlace) -> Roles | None:
    """ "Settled with Roe for $5 million", "agreed to a $5 million settlement": who was sued pays."""
    modality = standing(found.verb)
    if modality not in ("stated", "alleged"):
        return None
    if found.purpose != "settlement-sum" and not (
        lemma(found.verb) in measure_words("sums")["settle"] and found.place.link == "for"
    ):
        return None
    verb, noun = found.verb, found.place.top
    one = found.parties([doer(verb)]) if verb.dep_ != "acl" else ()  # "announced a deal to settle": whose is not said
    two = [*beside(verb, "with"), *(beside_noun(noun, "with") if noun is not None else ())]
    other = found.parties(_told_with(found, two))
    if not one:
        suit = subject(verb) if is_passive(verb) else next(iter(sufferers(verb)), None)
        claimants, sued = find_suitors(found.seen, found.concluded, suit, alone=is_passive(verb))
        other, one = other or claimants, sued
    if not other and len(one) > 1:  # "Quillon and Roe settled": who pays is told by who sued
        one, other = _parted(found, one)
    payers, payees = (other, one) if _is_paid(found, one, other) else (one, other)
    return {"payers": payers, "payees": payees, "modality": modality, "purpose": "settlement-sum"}


def _parted(found: InPlace, every: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those who were sued and those who sued; nobody where that is not told."""
    cases = found.concluded.cases
    sued = tuple(key for key in every if any(key in case.defendants for case in cases))
    suing = tuple(key for key in every if any(key in case.plaintiffs for case in cases))
    return (sued, suing) if set(sued) | set(suing) == set(every) and not set(sued) & set(suing) else ((), ())


def _is_paid(found: InPlace, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the first is who sued, or else the state, which settles with those whom it pursued."""
    suing = {key for case in found.concluded.cases for key in case.plaintiffs}
    sued = {key for case in found.concluded.cases for key in case.defendants}
    if not one or not other:
        return bool(one) and set(one) <= suing - sued
    if {*one, *other} & (suing | sued):
        return bool(set(one) & suing) or bool(set(other) & sued)
    kinds = [{found.seen.index.type_of(key) for key in some} for some in (one, other)]
    return kinds[0] == {"GovernmentBody"} and "GovernmentBody" not in kinds[1]


def _told_with(found: InPlace, others: Sequence[Token]) -> list[Token]:
    """Of "settled with A for $1 and B for $2" those named between the sum before and this one."""
    before = [ent.end for ent in found.verb.sent.ents if ent.label_ == "MONEY" and ent.end <= found.words.start]
    start = max([end for end in before if end > found.verb.i], default=0)
    every = [each for token in others for each in (token, *(c for c in token.children if c.dep_ == "conj"))]
    return [token for token in every if token.i >= start] if start else [*others]
