"""Claims that read as charges beside the counts of the text → the claims without those that only retell the counts."""

from __future__ import annotations

from collections.abc import Sequence

from kg.interpret.charged import all_accused
from kg.interpret.claims import Draft
from kg.interpret.observation import Observation
from kg.interpret.offences import offence_at, sums_up
from kg.interpret.phrases import Phrase

_SURE = 0.5  # odds of being a claim at which a phrase in the law's own words is one


def is_count(seen: Observation, draft: Draft) -> bool:
    """Whether some wording is a count told as the law tells it: such a claim needs no other sign."""
    return draft.kind == "charge" and any(_is_formal(seen, phrase) for phrase in draft.phrases)


def _is_formal(seen: Observation, phrase: Phrase) -> bool:
    found = offence_at(seen, phrase.start, phrase.end)
    return (
        found is not None
        and found[1].formal
        and not found[1].sums_up
        and phrase.start < found[0].core
        and phrase.probability >= _SURE
    )


def retells(seen: Observation, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a claim that reads as a charge only sums up the counts of the text, or tells what was done."""
    others = [each for each in drafts if each is not draft and is_count(seen, each)]
    if not others or draft.kind != "charge" or is_count(seen, draft):
        return False
    mine, theirs = _accused_in(seen, [draft]), _accused_in(seen, others)
    if mine and not mine & theirs:
        return False
    inside = [phrase for phrase in draft.phrases if offence_at(seen, phrase.start, phrase.end)]
    return not inside or all(sums_up(seen, phrase.start, phrase.end) for phrase in inside)


def _accused_in(seen: Observation, drafts: Sequence[Draft]) -> frozenset[str]:
    """Whom the clauses of the claims name as accused."""
    return all_accused(seen, [(phrase.start, phrase.end) for draft in drafts for phrase in draft.phrases])
