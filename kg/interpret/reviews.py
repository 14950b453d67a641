"""What one word of ruling does to another: to reverse a dismissal helps the one who sued, and "finding that …" gives the ground."""

from __future__ import annotations

from collections.abc import Container, Iterable

from spacy.tokens import Token

from kg.interpret.predications import Predication

RULING_KINDS = frozenset({"Ruling", "Verdict", "Sentencing"})
DECIDING = frozenset({"agent", "court", "judge"})  # roles of who decides
# Outcomes of a review, and what became of the decision reviewed.
REVIEWS = {
    "reversed": "undone", "overturned": "undone", "vacated": "undone", "quashed": "undone",
    "upheld": "left", "affirmed": "left",
}  # fmt: skip
_FINDING = frozenset("find conclude rule hold say note reason determine write state cite".split())


def side_reviewed(predications: Iterable[Predication], review: Predication) -> str:
    """The side of the decision that a review speaks of: one told within its object, or else the last told before it.

    "unknown" where none is told.
    """
    objects = [filler for role, found in review.roles.items() if role not in DECIDING for filler in found]
    before = "unknown"
    for other in predications:
        decides = other.frame.makes in RULING_KINDS and other.side in ("accepted", "rejected") and other.is_fact
        if not decides or other.frame.outcome in REVIEWS or other.trigger == review.trigger:
            continue
        words = {other.trigger, *(filler.head for filler in other.roles.get("decision", ()))}
        if any(filler.start <= word < filler.end for filler in objects for word in words):
            return other.side
        if other.trigger < review.trigger:
            before = other.side
    return before


def is_ground(token: Token, ruled: Container[int]) -> bool:
    """Whether a participle gives the ground of a decision: "denied the request, finding that …" is one decision."""
    return token.dep_ == "advcl" and token.tag_ == "VBG" and token.head.i in ruled and token.lemma_.lower() in _FINDING
