"""Two phrases in one sentence, of which a court grants one and refuses the other → two claims."""

from __future__ import annotations

from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase, root_of
from kg.interpret.predications import Predication
from kg.interpret.reviews import DECIDING, REVIEWS, RULING_KINDS

_OPPOSED = frozenset({"accepted", "rejected"})


def have_two_fates(seen: Observation, one: Phrase, two: Phrase) -> bool:
    """Whether a court does one thing to the first and the opposite to the second: "granted [the stay] but refused [costs]".

    A court that undoes a refusal speaks of one request twice.
    """
    if one.overlap(two) or seen.sentence_of[one.start] != seen.sentence_of[two.start]:
        return False
    first, second = (_decided_by(seen, phrase) for phrase in (one, two))
    if first is None or second is None or first.trigger == second.trigger:
        return False
    return {first.side, second.side} == _OPPOSED


def _decided_by(seen: Observation, phrase: Phrase) -> Predication | None:
    """The predication of a plain ruling in whose object the phrase stands, the one with the fewest words."""
    root = root_of(seen, phrase).i
    found = [
        (filler.end - filler.start, each.trigger, each)
        for each in seen.by_sentence.get(seen.sentence_of[root], ())
        if each.is_fact and each.frame.makes in RULING_KINDS and each.frame.outcome not in REVIEWS
        for role, fillers in each.roles.items()
        if role not in DECIDING
        for filler in fillers
        if filler.start <= root < filler.end
    ]
    return min(found, key=lambda each: each[:2])[2] if found else None
