"""The words of a question → where its verb stands, and in which form: word order and endings decide, no model."""

from __future__ import annotations

from kg.ask.function_words import ADJECTIVES, ADVERBS, AUXILIARY, DETERMINERS, NEGATIONS, PREPOSITIONS
from kg.ask.lexicon import NOUN_LIKE, Reading, verb_forms
from kg.ask.words import Form, Word


def noun_before_verb(some: tuple[Word, ...], wh: str) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words up to the first auxiliary, or, where there is none in front, up to the first finite verb."""
    if wh in {"who", "whom", "when", "where", "how"}:
        if some and some[0].low == "else":
            some = some[1:]
        return (), some
    for at, word in enumerate(some):
        if word.low in AUXILIARY and word.text != "May":
            before = finite(some[:at])
            if before is None:
                return some[:at], some[at:]
            return some[:before], some[before:]
        if word.low in NEGATIONS:
            return some[:at], some[at:]
    if wh == "what" and some and any(reading.form == "past" for reading in verb_forms().get(some[0].low, ())):
        return (), some  # "What happened to the charges?"
    at_verb = finite(some)
    if at_verb is None:
        return some, ()
    return without_adverbs(some[:at_verb]), some[at_verb:]


def without_adverbs(some: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without the adverbs at their end: "the jury originally"."""
    while len(some) > 1 and some[-1].low in ADVERBS:
        some = some[:-1]
    return some


def finite(some: tuple[Word, ...]) -> int | None:
    """Where the first finite verb stands, after at least one word; a noun that looks like a verb is none."""
    for at in range(1, len(some)):
        word = some[at]
        if word.low in {"that", "who"} and at + 1 < len(some):
            return at
        if word.is_name or some[at - 1].low in PREPOSITIONS | DETERMINERS:
            continue
        readings = verb_forms().get(word.low, ())
        if any(reading.form == "past" for reading in readings):
            return at
        if any(reading.form == "s" and reading.verb not in NOUN_LIKE for reading in readings) and at + 1 < len(some):
            return at
        if any(reading.form == "base" and reading.verb not in NOUN_LIKE for reading in readings) and some[
            at - 1
        ].low.endswith("s"):
            return at
        if not readings and word.low.endswith("ed") and len(word.low) > 4:
            return at
    return next((at for at in range(1, len(some) - 1) if _agrees(some, at)), None)


def _agrees(some: tuple[Word, ...], at: int) -> bool:
    """Whether a noun-like verb stands there in the number of its subject, before its object: "agency supports the", "states back Acme"."""
    before, after = some[at - 1], some[at + 1]
    form = "base" if before.low.endswith("s") and not before.low.endswith("ss") else "s"
    return (
        (after.low in DETERMINERS or after.is_name)
        and not (some[at].is_name or before.is_name or before.low in PREPOSITIONS | DETERMINERS | ADJECTIVES)
        and any(reading.form == form for reading in verb_forms().get(some[at].low, ()))
    )


def skip_adverbs(some: tuple[Word, ...]) -> tuple[tuple[Word, ...], bool]:
    """The words after the adverbs in front, and whether one of them negates."""
    negated = False
    while some and some[0].low in ADVERBS:
        negated = negated or some[0].low in NEGATIONS
        some = some[1:]
    return some, negated


def reading_of(word: Word, wanted: tuple[Form, ...]) -> Reading | None:
    """The verb that `word` is a form of, in the first form wanted that fits."""
    readings = verb_forms().get(word.low, ())
    for form in wanted:
        for reading in readings:
            if reading.form == form:
                return reading
    return None


def guess(word: Word) -> Reading | None:
    """An unknown verb by its ending, so that it can be named in the refusal."""
    low = word.low
    if word.is_name or not low.isalpha():
        return None
    if low.endswith("ed"):
        return Reading(low[:-1] if low[:-1].endswith("e") else low, "past")
    return Reading(low, "base")
