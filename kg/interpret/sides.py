"""Triggers → triggers with the side that one takes from another: from the decision it reviews, or from the one it is likened to.

"Upheld the ruling that found a breach", "blocked the plan, an order that was reversed", "another court ruled the other way".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg.interpret.deciding import bench_told
from kg.interpret.fillers import Filler
from kg.interpret.kinds import kinds_of
from kg.interpret.observation import Observation
from kg.interpret.predications import Predication
from kg.interpret.reviews import DECIDING, REVIEWS
from kg.interpret.triggers import Trigger

_OTHER = {"accepted": "rejected", "rejected": "accepted"}
_SURE = 0.6  # odds at which what one word tells is taken for the side of another
_EVEN = 0.15  # less between the odds of the two sides, and the frame's own side decides
_POINTING = frozenset({"that", "this", "those", "these", "such"})
_NO_PARTY = frozenset({"Judge", "Court", "Statute", "Case"})
_LIKENED = "rule likewise"  # the frame of "ruled the same way", "in the opposite manner"
_OPPOSITE = frozenset("other opposite different contrary opposing reverse".split())
_SAME = frozenset("same similar like identical".split())


def with_sides(seen: Observation, triggers: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """The triggers in order, each whose side follows from an earlier or inner one with that side for sure."""
    done: list[Trigger] = []
    for trigger in triggers:
        side = _from_another(seen, trigger, (*done, *triggers[len(done) + 1 :])) or _of_frame(trigger)
        done.append(given(trigger, side) if side else trigger)
    return tuple(done)


def given(trigger: Trigger, side: str) -> Trigger:
    """The trigger with all that speaks for a decision speaking for the one side."""
    no = dict(trigger.sides).get("no", 0.0)
    return replace(trigger, sides=tuple(sorted({side: 1.0 - no, "no": no}.items())))


def _from_another(seen: Observation, trigger: Trigger, others: Sequence[Trigger]) -> str:
    predication = trigger.predication
    if predication is None:
        return ""
    fate = REVIEWS.get(predication.frame.outcome, "")
    if fate:
        before = _sure(_reviewed(seen, predication, others))
        return before if fate == "left" else _OTHER.get(before, "")
    if predication.frame.name == _LIKENED:
        before = _sure(_before(seen, predication, others))
        words = {word.lower_ for word in _near(seen.doc[predication.trigger])}
        return _OTHER.get(before, "") if words & _OPPOSITE else before if words & _SAME else ""
    return ""


def _of_frame(trigger: Trigger) -> str:
    """The side that the word itself has, where the odds of the two are all but even."""
    own = trigger.predication.side if trigger.predication is not None else ""
    odds = dict(trigger.sides)
    best = max((p, side) for side, p in odds.items() if side != "no")[1]
    is_even = abs(odds.get("accepted", 0.0) - odds.get("rejected", 0.0)) < _EVEN
    return own if own in _OTHER and best in _OTHER and is_even else ""


def _sure(trigger: Trigger | None) -> str:
    """The side that a word surely tells, "" for none."""
    sides = dict(trigger.sides) if trigger is not None else {}
    return next((side for side in _OTHER if sides.get(side, 0.0) >= _SURE), "")


def _reviewed(seen: Observation, review: Predication, others: Sequence[Trigger]) -> Trigger | None:
    """The one word that tells the decision reviewed: within the object, or told just before and pointed at."""
    objects = _objects(review)
    inner = [
        other
        for other in others
        if _outcome(other) not in REVIEWS
        and any(f.start <= other.token < f.end or _is_on(seen.doc[other.token], f.head) for f in objects)
        and seen.doc[other.token].pos_ == "VERB"
    ]
    if inner:
        return inner[0] if len({_sure(other) for other in inner}) == 1 else None
    if any(_points_back(seen.doc[f.head]) for f in objects):
        return _before(seen, review, others)
    return _on_same(seen, review, objects, others)


def _on_same(
    seen: Observation, review: Predication, objects: Sequence[Filler], others: Sequence[Trigger]
) -> Trigger | None:
    """The one decision told before on somebody whom the review names: "reversed the judgment in Roe's case"."""
    named = set(_named(seen, objects))
    told = [
        other
        for other in others
        if other.token < review.trigger
        and other.predication is not None
        and _outcome(other)
        and named & set(_named(seen, _objects(other.predication)))
        and _sure(other)
    ]
    return told[-1] if told and len({_sure(other) for other in told}) == 1 else None


def _named(seen: Observation, fillers: Sequence[Filler]) -> Iterator[str]:
    """The people and bodies that phrases speak of, those that decide left out."""
    for filler in fillers:
        for i in range(filler.start, filler.end):
            yield from (key for key in seen.index.all_of(i) if seen.index.type_of(key) not in _NO_PARTY)


def _objects(predication: Predication) -> list[Filler]:
    """The phrases for what is decided on."""
    roles = predication.roles.items()
    return [filler for role, found in roles if role not in (*DECIDING, "decision", "date") for filler in found]


def _is_on(word: Token, noun: int) -> bool:
    return word.dep_ in ("acl", "acl:relcl") and word.head.i == noun


def _outcome(trigger: Trigger) -> str:
    return trigger.predication.frame.outcome if trigger.predication is not None else ""


def _points_back(noun: Token) -> bool:
    """Whether a decision told before is meant: "that ruling", "blocked it, an order that was upheld"."""
    if "Decision" not in kinds_of(noun):
        return False
    if any(child.lower_ in _POINTING and child.dep_ == "det" for child in noun.children):
        return True
    return noun.dep_ in ("appos", "parataxis") and noun.head.pos_ == "VERB"


def _before(seen: Observation, predication: Predication, others: Sequence[Trigger]) -> Trigger | None:
    """The last decision told before, in the same sentence or the one before, by another bench."""
    bench = bench_told(seen, predication)
    told = [
        other
        for other in others
        if other.token < predication.trigger
        and predication.sentence - seen.sentence_of[other.token] <= 1
        and (other.predication is None or bench_told(seen, other.predication) != bench or not bench.level)
        and _sure(other)
    ]
    return max(told, key=lambda other: other.token, default=None)


def _near(verb: Token) -> Iterator[Token]:
    """The words for the manner: those of the verb's objects and adjuncts, not of its subject."""
    for child in verb.children:
        if child.dep_ in ("obj", "obl", "obl:npmod", "obl:tmod", "advmod", "dobj"):
            yield from child.subtree
