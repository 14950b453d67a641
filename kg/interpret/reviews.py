"""What one word of ruling does to another: to reverse a dismissal helps the one who sued, and "finding that …" gives the ground."""

from __future__ import annotations

from collections.abc import Container, Iterable

from spacy.tokens import Doc, Token

from kg.interpret.fillers import Filler
from kg.interpret.predications import Predication
from kg.interpret.subjects import mark_of

RULING_KINDS = frozenset({"Ruling", "Verdict", "Sentencing"})
DECIDING = frozenset({"agent", "court", "judge"})  # roles of who decides
# Outcomes of a review, and what became of the decision reviewed.
REVIEWS = {
    "reversed": "undone", "overturned": "undone", "vacated": "undone", "quashed": "undone",
    "upheld": "left", "affirmed": "left",
}  # fmt: skip
_OTHER = {"accepted": "rejected", "rejected": "accepted"}
_BREACH = "find violated"
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


def side_by_review(doc: Doc, predications: Iterable[Predication], review: Predication) -> str:
    """The side that a review takes by what became of the decision that its own object tells; "" where it tells none.

    "Overturned the decision to block the plan" rejects the challenge to the plan; "upheld the ruling that struck it down"
    accepts it.
    """
    fate = REVIEWS.get(review.frame.outcome, "")
    before = _side_within(doc, predications, review) if fate else ""
    if before not in _OTHER:
        return ""
    return before if fate == "left" else _OTHER[before]


def _side_within(doc: Doc, predications: Iterable[Predication], review: Predication) -> str:
    """The side of the ruling that is told within the object of a review, if only one is; a verdict has its own reviews."""
    objects = [filler for role, found in review.roles.items() if role not in DECIDING for filler in found]
    sides = {
        "accepted"
        for other in predications
        if other.frame.name == _BREACH
        and other.is_fact
        and any(_finds(doc[other.trigger], filler) for filler in objects)
    }
    sides |= {
        side
        for other in predications
        if other.frame.makes == "Ruling"
        and other.trigger != review.trigger
        and not other.negated
        # of what was decided in part just that part comes before the court above
        and (side := other.frame.side if other.partial and other.side == "mixed" else other.side) in _OTHER
        and any(_tells(doc[other.trigger], filler) for filler in objects)
    }
    return sides.pop() if len(sides) == 1 else ""


def _finds(breach: Token, filler: Filler) -> bool:
    """Whether the phrase is a decision that finds a breach: "a verdict that the firm infringed the patent"."""
    return breach.dep_ in ("acl", "ccomp") and breach.head.i == filler.head and mark_of(breach) == "that"


def _tells(trigger: Token, filler: Filler) -> bool:
    """Whether a word stands in a phrase, or in the relative clause on its head."""
    on_head = trigger.dep_ in ("acl", "acl:relcl") and trigger.head.i == filler.head
    return on_head or filler.start <= trigger.i < filler.end


def is_ground(token: Token, ruled: Container[int]) -> bool:
    """Whether a participle gives the ground of a decision: "denied the request, finding that …" is one decision."""
    return token.dep_ == "advcl" and token.tag_ == "VBG" and token.head.i in ruled and token.lemma_.lower() in _FINDING
