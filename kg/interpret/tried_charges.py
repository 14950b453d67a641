"""A verdict or sentence that names no charge → the charges of its case: "Roe was convicted and jailed for six years"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.interpret.claims import Draft
from kg.interpret.decisions import Decision
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.reviews import REVIEWS
from kg.interpret.verdicts import CRIMINAL_ACTS, is_left_open, is_of_other_accused, is_of_other_verdict
from kg.model import Case, Claim

_TRIED = frozenset({"conviction", "verdict", "sentence"})
# What a review means for the charges, by what becomes of the verdict.
_FATES = {"undone": "rejected", "left": "accepted"}
_SIDES = frozenset(_FATES.values())


def tried_charges(
    seen: Observation, decision: Decision, case: Case | None, drafts: Sequence[Draft], claims: Sequence[Claim]
) -> tuple[int, ...]:
    """The numbers of the charges that a verdict, a sentence or its reversal is on, which names none itself."""
    told = [trigger.predication for trigger in decision.triggers if trigger.predication is not None]
    if case is None or not any(_is_on_accused(seen, each, decision.side) for each in told):
        return ()
    if any(each.roles.get("charge") for each in told) or _is_of_somebody_else(seen, told):
        return ()  # a charge that is told, but is no claim of the text
    if len(case.defendants) > 1 and not any(seen.keys(each.roles.get("target", ())) for each in told):
        return ()  # one of several, and nobody knows who
    if any(_is_shared_out(seen, each) for each in told):
        return ()
    return tuple(
        number
        for number, (draft, claim) in enumerate(zip(drafts, claims, strict=True))
        if draft.kind == "charge"
        and claim.case == case.id
        and not is_of_other_accused(seen, decision, draft)
        and not is_of_other_verdict(seen, decision, draft)
        and not is_left_open(seen, decision, draft)
    )


def _is_on_accused(seen: Observation, predication: Predication, side: str) -> bool:
    """Whether somebody is convicted, acquitted or sentenced, or that is undone or left as it is."""
    if predication.frame.makes in CRIMINAL_ACTS and predication.frame.outcome != "ruled":
        return side in _SIDES
    themes = [seen.doc[filler.head].lemma_.lower() for filler in predication.roles.get("theme", ())]
    return _FATES.get(REVIEWS.get(predication.frame.outcome, "")) == side and bool(_TRIED & set(themes))


def _is_of_somebody_else(seen: Observation, told: Sequence[Predication]) -> bool:
    """Whether whoever is tried is nobody that the text names: "the ship's cook was sentenced in April"."""
    targets = [filler for each in told for filler in each.roles.get("target", ())]
    nouns = [seen.doc[filler.head] for filler in targets]
    return not seen.keys(targets) and any(n.pos_ == "NOUN" and "Party" not in kinds_of(n) for n in nouns)


def _is_shared_out(seen: Observation, predication: Predication) -> bool:
    """Whether whoever is tried is told to be convicted and acquitted: then each verdict is on charges of its own."""
    tried = set(seen.keys(predication.roles.get("target", ())))
    others = (p for p in seen.predications if p.frame.makes == "Verdict" and p.is_fact and p.side in _SIDES)
    verdicts = [p.side for p in others if tried & set(seen.keys(p.roles.get("target", ())))]
    return predication.frame.makes in CRIMINAL_ACTS and len(set(verdicts)) > 1
