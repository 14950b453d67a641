"""A question → its clause: what is asked for, the verb, who stands before it and what stands after it.

Questions have a word order so strict that it is read from the words alone; no model is loaded for it. "Which claims of
Apple did the court reject in 2020?" has its hole at the object, the subject "the court" and the rest "in 2020".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from kg.ask.function_words import (
    ADJECTIVES,
    ADVERBS,
    AUXILIARY,
    DETERMINERS,
    DO,
    HAVE,
    LISTING,
    MODAL,
    NEGATIONS,
    PARTICLES,
    PREPOSITIONS,
    SUPERLATIVE,
    WH,
)
from kg.ask.lexicon import NOUN_LIKE, Reading
from kg.ask.verbs import guess, noun_before_verb, reading_of, skip_adverbs, without_adverbs
from kg.ask.wording import plainly
from kg.ask.words import Form, Word, text_of, words

SITTINGS = frozenset({"hearing", "sentencing"})  # nouns that look like verbs
Slot = Literal["subject", "object", "complement"]  # where the hole is


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A question taken apart; words that are absent are empty."""

    question: str
    wh: str  # "which", "who", "how much", "yes/no", "list", …
    noun: tuple[Word, ...] = ()  # what the hole is called: "claims of Apple"
    preposition: str = ""  # fronted: "in which court", "of what"
    slot: Slot = "object"
    auxiliary: str = ""
    subject: tuple[Word, ...] = ()
    verb: str = ""  # as in the lexicon; "be" for "who is the judge"
    form: Form = "base"
    particle: str = ""
    passive: bool = False
    negated: bool = False
    superlative: str = ""  # "most" or "fewest": "which judge rejected the most claims"
    rest: tuple[Word, ...] = ()

    @property
    def words(self) -> str:
        """The clause as one line, for reports."""
        parts = [self.preposition, self.wh, text_of(self.noun), "|", text_of(self.subject), "|"]
        return " ".join([*parts, self.verb, self.particle, "passive" if self.passive else "", "|", text_of(self.rest)])


@lru_cache(maxsize=1024)
def read_clause(question: str) -> Clause | None:
    """The clause of `question`; None when no verb or no hole is found."""
    ranked = SUPERLATIVE.search(question)
    if ranked is None:
        return _read(question)
    clause = _read(SUPERLATIVE.sub("", question))
    superlative = "fewest" if ranked["which"].lower() == "fewest" else "most"
    return clause and replace(clause, question=question, superlative=superlative)


def _read(question: str) -> Clause | None:
    text = plainly(question)
    some = words(text)
    if not some:
        return None
    clause = Clause(question=question, wh="")
    if some[0].low in LISTING and len(some) > 1:
        some = some[1:]
        while some and some[0].low in {"me", "all", "the", "every", "us"}:
            some = some[1:]
        if some and some[0].low not in WH:
            return _nominal(clause, some)
    if not some:
        return None
    if some[0].low in PREPOSITIONS and len(some) > 1 and some[1].low in WH:
        clause, some = replace(clause, preposition=some[0].low), some[1:]
    if some[0].low in WH:
        return _wh(clause, some)
    if some[0].low in AUXILIARY:
        return _after_auxiliary(replace(clause, wh="yes/no"), some[0], some[1:])
    return _nominal(clause, some)


def _nominal(clause: Clause, some: tuple[Word, ...]) -> Clause | None:
    """The clause of a question without a question word: "claims rejected by the court", "status of the claims"."""
    inside = _wh(replace(clause, wh="list"), (Word("which", 0, 0), *some))
    if inside is not None and inside.verb and inside.verb != "be":
        return replace(inside, wh="list")
    return replace(clause, wh="list", noun=some, verb="be", slot="complement")


def _wh(clause: Clause, some: tuple[Word, ...]) -> Clause | None:
    first, rest = some[0].low, some[1:]
    wh = clause.wh or first
    if first == "how" and rest and rest[0].low in {"much", "many", "long", "large", "high", "big", "old", "often"}:
        wh, rest = f"how {rest[0].low}", rest[1:]
    clause = replace(clause, wh=wh)
    noun, rest = noun_before_verb(rest, wh)
    while noun and noun[-1].low in {"that", "who", "which"}:
        noun = noun[:-1]  # "the companies that pleaded guilty"
    clause = replace(clause, noun=noun)
    rest, negated = skip_adverbs(rest)
    clause = replace(clause, negated=clause.negated or negated)
    if not rest:
        return None
    if rest[0].low in {"that", "who", "which"} and len(rest) > 1:
        rest = rest[1:]
    if rest[0].low in AUXILIARY or rest[0].low == "'s" and not noun:
        return _after_auxiliary(clause, rest[0], rest[1:])
    ends = len(rest) == 1 or rest[1].low in PREPOSITIONS
    said = ("participle",) if wh == "list" and ends else ()
    reading = reading_of(rest[0], (*said, "past", "s", "participle", "base"))
    if reading is not None and reading.verb == "become":
        return _with_particle(replace(clause, slot="object", verb="become", form=reading.form), rest[1:])
    verb = reading or guess(rest[0])
    if verb is None:
        return None
    passive = verb.form == "participle" and wh == "list"
    return _with_particle(replace(clause, slot="subject", verb=verb.verb, form=verb.form, passive=passive), rest[1:])


def _after_auxiliary(clause: Clause, auxiliary: Word, some: tuple[Word, ...]) -> Clause | None:
    """The clause after its first auxiliary: who acts and what is done to whom follows from the verb's form."""
    kind = auxiliary.low
    clause = replace(clause, auxiliary=kind)
    some, negated = skip_adverbs(some)
    clause = replace(clause, negated=clause.negated or negated)
    if kind in DO:
        if negated and clause.noun and some and (reading := reading_of(some[0], ("base",)) or guess(some[0])):
            return _with_particle(replace(clause, slot="subject", verb=reading.verb), some[1:])
        return _split(clause, some, ("base",))
    if kind in HAVE:
        if some and some[0].low == "been":
            return _be(clause, some[1:])
        if clause.wh != "yes/no" and some and (reading := reading_of(some[0], ("participle",))):
            return _with_particle(replace(clause, slot="subject", verb=reading.verb, form="participle"), some[1:])
        return _split(clause, some, ("participle",)) or _having(clause, some)
    if kind in MODAL:
        if some and some[0].low == "be":
            return _be(clause, some[1:])
        if clause.wh != "yes/no" and some and (reading := reading_of(some[0], ("base",))):
            return _with_particle(replace(clause, slot="subject", verb=reading.verb), some[1:])
        return _split(clause, some, ("base",))
    return _be(clause, some)


def _having(clause: Clause, some: tuple[Word, ...]) -> Clause | None:
    """The clause of a "have" that is no auxiliary: "Which judge has the case?"."""
    if clause.wh == "yes/no" or not some:
        return None
    return replace(clause, slot="subject", auxiliary="", verb="have", rest=some)


def _be(clause: Clause, some: tuple[Word, ...]) -> Clause | None:
    """The clause after a form of "be": passive, progressive, or what something is."""
    some, negated = skip_adverbs(some)
    clause = replace(clause, negated=clause.negated or negated)
    if not some:
        return None
    if clause.wh != "yes/no" and (reading := _undergone(some)):
        verb = replace(
            clause, slot="subject", verb=reading.verb, form=reading.form, passive=reading.form == "participle"
        )
        return _with_particle(verb, some[1:])
    for at in range(1, len(some)):
        reading = reading_of(some[at], ("participle", "ing"))
        if reading is None or some[at].is_name or some[at - 1].low in DETERMINERS | {"of", "for", "in"}:
            continue
        after = some[at + 1].low if at + 1 < len(some) else ""
        if reading.form == "ing" and clause.wh == "who" and at + 1 < len(some) and some[at + 1].is_name:
            continue  # "the attorneys general suing Acme"
        if (
            clause.wh == "when"
            and some[at].low in SITTINGS
            and (not after or after in {"in", "of", "for", "on", "over"})
        ):
            continue  # "the next hearing in the case"
        joined = after == "and" and at + 2 < len(some) and reading_of(some[at + 2], ("participle",)) is not None
        goes_on = (
            joined
            or not after
            or after in PREPOSITIONS | ADVERBS | PARTICLES | {"guilty", "liable", "responsible"} | DETERMINERS
            or after.isdigit()
        )
        if reading.form == "participle" and not goes_on:
            continue  # "the proposed fines"
        asked = clause.noun or clause.wh in {"what", "whom", "who", "how much", "how long"}
        verb = replace(
            clause,
            slot="object" if asked else "complement",
            subject=without_adverbs(some[:at]),
            verb=reading.verb,
            form=reading.form,
            passive=reading.form == "participle",
            negated=clause.negated or some[at - 1].low in NEGATIONS,
        )
        return _with_particle(verb, some[at + 1 :])
    return replace(clause, slot="complement", verb="be", rest=some)


def _undergone(some: tuple[Word, ...]) -> Reading | None:
    """The verb whose participle comes first; a participle before a noun is an adjective: "the accused company"."""
    reading = reading_of(some[0], ("participle", "ing"))
    if reading is None or reading.form != "participle" or len(some) < 2:
        return reading
    follows = some[1].low
    is_adjective = (
        follows not in {"guilty", "liable"} | PREPOSITIONS | DETERMINERS | ADVERBS | PARTICLES
        and not some[1].is_name
        and not reading_of(some[1], ("base", "past", "participle"))
    )
    return None if is_adjective else reading


def _split(clause: Clause, some: tuple[Word, ...], wanted: tuple[Form, ...]) -> Clause | None:
    """The subject, then the verb in the form that the auxiliary asks for."""
    for strict in (True, False):
        for at in range(1, len(some)):
            word, before = some[at], some[at - 1]
            if word.is_name or before.low in PREPOSITIONS:
                continue
            if word.low == "been":
                inner = _be(replace(clause, wh="list"), some[at + 1 :])
                return inner and replace(inner, wh=clause.wh, subject=without_adverbs(some[:at]), slot="object")
            if word.low == "be" and "base" in wanted:
                inner = _be(replace(clause, wh="list"), some[at + 1 :])
                return inner and replace(inner, wh=clause.wh, subject=without_adverbs(some[:at]), slot="object")
            reading = reading_of(word, wanted)
            if reading is None:
                continue
            if strict and before.low in DETERMINERS | ADJECTIVES:
                continue
            if (
                strict
                and reading.verb in NOUN_LIKE
                and any(reading_of(later, wanted) for later in some[at + 1 : at + 3] if not later.is_name)
            ):
                continue
            return _with_particle(
                replace(
                    clause, slot="object", subject=without_adverbs(some[:at]), verb=reading.verb, form=reading.form
                ),
                some[at + 1 :],
            )
    at = _unknown_verb(some) if wanted == ("base",) else 0
    return (
        _with_particle(replace(clause, slot="object", subject=some[:at], verb=some[at].low), some[at + 1 :])
        if at
        else None
    )


def _unknown_verb(some: tuple[Word, ...]) -> int:
    """Where a verb stands that no list has: the small word after the name in "did Acme insure"; 0 if nowhere."""
    return next(
        (
            at
            for at in range(1, len(some))
            if some[at - 1].is_name
            and not some[at].is_name
            and some[at].low.isalpha()
            and some[at].low not in PREPOSITIONS | DETERMINERS | ADVERBS | ADJECTIVES | {"and", "or"}
        ),
        0,
    )


def _with_particle(clause: Clause, rest: tuple[Word, ...]) -> Clause:
    """The clause with its particle taken out of the rest: "strike down", "throw the suit out"."""
    rest, negated = skip_adverbs(rest)
    at = next(
        (at for at, word in enumerate(rest[:6]) if word.low in PARTICLES and (at == 0 or at == len(rest) - 1)), None
    )
    if at is None or rest[at].low == "over" and clause.verb not in {"take", "preside"}:
        return replace(clause, rest=rest, negated=clause.negated or negated)
    return replace(clause, particle=rest[at].low, rest=(*rest[:at], *rest[at + 1 :]), negated=clause.negated or negated)
