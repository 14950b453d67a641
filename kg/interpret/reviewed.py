"""A decision on a judgment below → the side that it takes where the claim is a charge, or a request to undo that judgment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.interpret.claims import Draft
from kg.interpret.decisions import Decision
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.phrases import root_of
from kg.interpret.predications import Predication
from kg.interpret.reviews import DECIDING, REVIEWS
from kg.interpret.sides import given


def undoes(predication: Predication) -> bool:
    """Whether a judgment is undone."""
    return REVIEWS.get(predication.frame.outcome) == "undone"


def grants_it(seen: Observation, decision: Decision, draft: Draft) -> bool:
    """Whether a word for the decision has a wording of the claim as its object: "granted the stay", "would not hear the appeal"."""
    told = [t.predication for t in decision.triggers if t.predication is not None]
    fillers = [f for each in told for role, fs in each.roles.items() if role not in DECIDING for f in fs]
    return any(f.start <= root_of(seen, phrase).i < f.end for f in fillers for phrase in draft.phrases)


def for_accused(seen: Observation, decision: Decision, claims: Sequence[int], drafts: Sequence[Draft]) -> Decision:
    """The decision as one against the charges, where it undoes a verdict on them: "overturned his conviction for theft"."""
    predication = decision.best.predication
    if predication is None or not undoes(predication) or decision.side != "accepted":
        return decision
    themes = [seen.doc[f.head].lemma_.lower() for f in predication.roles.get("theme", ())]
    is_on_charges = all(drafts[n].kind == "charge" for n in claims) if claims else "conviction" in themes
    if not is_on_charges:
        return decision
    return replace(decision, triggers=tuple(given(trigger, "rejected") for trigger in decision.triggers))


def against_appeal(
    seen: Observation, decision: Decision, claims: tuple[int, ...], drafts: Sequence[Draft]
) -> tuple[Decision, tuple[int, ...]]:
    """The decision as one against the request to undo a judgment that it leaves as it is: "upheld her conviction on appeal"."""
    done = [t.predication for t in decision.triggers if t.predication is not None]
    reviews = [each for each in done if REVIEWS.get(each.frame.outcome) == "left"]
    if decision.side != "accepted" or not reviews or any(_grants(seen, each) for each in reviews):
        return decision, claims
    asked = tuple(n for n in claims if drafts[n].kind == "relief" and not grants_it(seen, decision, drafts[n]))
    if not asked:
        return decision, claims
    return replace(decision, triggers=tuple(given(trigger, "rejected") for trigger in decision.triggers)), asked


def _grants(seen: Observation, review: Predication) -> bool:
    """Whether what is left as it is is what somebody asked for: "upheld the injunction", "upheld her appeal"."""
    themes = [seen.doc[filler.head] for filler in review.roles.get("theme", ())]
    return any(kinds_of(theme) & {"Injunction", "Request", "Appeal"} for theme in themes)
