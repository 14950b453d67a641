"""Dates in their sentences → what a court has set for them: who is to be sentenced, tried or heard when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Span as Words
from spacy.tokens import Token

from kg.interpret.accused import accused_at
from kg.interpret.assembly import Concluded
from kg.interpret.factuality import find_factuality, tense_of
from kg.interpret.measured import beside, beside_noun, doer, lemma, measure_names, measure_words
from kg.interpret.observation import Observation
from kg.interpret.subjects import is_passive, is_verb, objects, subject
from kg.model import Date, Evidence

BY = "rule:setting"
_MONTH = 7  # characters of "2024-05": a year alone is no day in court
_UNDONE = frozenset({"cancel", "vacate", "scrap", "strike", "miss", "skip", "avoid"})
_BENCH = frozenset({"Court", "Judge"})
_ACTIVE = frozenset({"appear", "return", "argue"})  # who appears, and not who is sentenced
_DATED = frozenset({"date", "day", "time"})
_PAST = frozenset({"past", "perfect", "pluperfect"})
_WISHES = frozenset({"ask", "seek", "request", "want", "urge", "propose", "move", "hope"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A day in court that lies ahead: of which kind, for whom, set by which judge."""

    sitting: str
    date: Date
    who: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a date stands: the verb of the day and the noun or verb that says what sits then."""

    verb: Token
    word: Token  # "sentencing", "sentenced", "return"
    sitting: str


def find_settings(seen: Observation, concluded: Concluded) -> tuple[Setting, ...]:
    """Every day in court that the text says is set, each once, in the order of the text."""
    kept: dict[tuple[str, str, tuple[str, ...]], Setting] = {}
    for words in seen.doc.ents:
        found = _read(seen, concluded, words)
        if found is not None:
            kept.setdefault((found.sitting, found.date.value, found.who), found)
    return tuple(each for each in kept.values() if each.who or not _is_told_better(each, kept.values()))


def _is_told_better(one: Setting, others: Iterable[Setting]) -> bool:
    return any(o.who and o.sitting == one.sitting and o.date.value == one.date.value for o in others)


def _read(seen: Observation, concluded: Concluded, words: Words) -> Setting | None:
    if words.label_ != "DATE" or len(words.kb_id_) < _MONTH:
        return None
    place = _place(words.root)
    if place is None or not _is_ahead(seen, words.kb_id_, place):
        return None
    who = _who(seen, concluded, place)
    if not who and lemma(place.word) in _ACTIVE:
        return None  # jurors and witnesses return to court, too
    scheduling = _scheduling(place.verb)
    by = _keys(seen, [doer(place.verb), *([doer(scheduling)] if scheduling is not None else [])], _BENCH)
    by = by or _keys(seen, [*beside(place.verb, "before"), *beside_noun(place.word, "before")], _BENCH)
    over = scheduling if scheduling is not None else place.verb
    start, end = seen.clause(over)
    evidence = seen.evidence(min(start, words.start), max(end, words.end), BY)
    return Setting(
        sitting=place.sitting, date=Date(value=words.kb_id_, text=words.text), who=who, by=by, evidence=evidence
    )


def _place(date: Token) -> _Place | None:
    """The day's verb and what sits: by the noun that the date belongs to, else by the verb."""
    head = date.head
    if any(child.dep_ == "cop" for child in date.children):  # "the next hearing is on May 3"
        return _being(date)
    if head.i == date.i:
        return None
    if date.dep_ == "conj":
        head = head.head
    if not is_verb(head) and head.pos_ in {"NOUN", "PROPN"}:
        noun = _sitting_noun(head)
        verb = _over(head)
        if noun is None or verb is None:
            return None
        return _Place(verb, noun, measure_names("sittings")[lemma(noun)])
    if not is_verb(head) and lemma(head) != "due":
        return None
    word = _sitting_word(head)
    return _Place(head, word, measure_names("sittings")[lemma(word)]) if word is not None else None


def _being(date: Token) -> _Place | None:
    what = next((c for c in date.children if c.dep_ in {"nsubj", "nsubj:outer"}), None)
    noun = _sitting_noun(what) if what is not None else None
    return _Place(date, noun, measure_names("sittings")[lemma(noun)]) if noun is not None else None


def _over(noun: Token) -> Token | None:
    token = noun
    while token.head.i != token.i and not is_verb(token):
        token = token.head
    return token if is_verb(token) else noun


def _sitting_noun(noun: Token) -> Token | None:
    """The noun itself if it is a sitting, or what kind of date it is: "trial date", "court date"."""
    names = measure_names("sittings")
    if lemma(noun) in _DATED:
        return next((c for c in noun.children if c.dep_ in {"compound", "amod"} and lemma(c) in names), None)
    return noun if lemma(noun) in names and lemma(noun) != "court" and noun.pos_ == "NOUN" else None


def _sitting_word(verb: Token) -> Token | None:
    """What is to take place: "be sentenced", "return to court", "the trial is set", "set a hearing", "stand trial"."""
    names, settings = measure_names("sittings"), measure_words("settings")
    name = lemma(verb)
    if name in {"sentence", "resentence", "try", "retry", "arraign"}:
        return verb if is_passive(verb) else None
    if name == "adjourn":
        return verb
    if name in {"appear", "return"}:
        courts = [t for t in beside(verb, "in", "to", "before", "at") if _is_court(t)]
        return verb if courts else None
    if name == "hear":
        return verb
    if name not in settings["verbs"] | settings["begin"]:
        return None
    who = subject(verb)
    things = [*([who] if who is not None else []), *objects(verb), *beside(verb, "on", "for", "to")]
    noun = next((found for t in things if (found := _sitting_noun(t)) is not None), None)
    if noun is None and (name == "due" or name in {"be", "go", "expect", "order"}):
        return next((t for t in beside(verb, "in", "to", "before", "at") if _is_court(t) and lemma(t) in names), None)
    return noun


def _is_court(token: Token) -> bool:
    return token.ent_type_ == "COURT" or lemma(token) in {"court", "judge", "magistrate", "courtroom"}


def _scheduling(verb: Token) -> Token | None:
    """The verb that sets the day of what this one says: "scheduled" of "scheduled to be sentenced"."""
    token = verb
    while token.dep_ == "conj" and is_verb(token.head):
        token = token.head
    over = token.head
    sets = lemma(over) in measure_words("settings")["verbs"] and token.dep_ in {"xcomp", "ccomp"}
    return over if sets and over.i != token.i else None


def _is_ahead(seen: Observation, day: str, place: _Place) -> bool:
    """Whether the day is said to come, and not wished for, denied or past."""
    issued = seen.document.issued or ""
    if issued and day < issued[: len(day)]:
        return False
    if lemma(place.verb) in _UNDONE:
        return False
    scheduling = _scheduling(place.verb)
    over = scheduling if scheduling is not None else place.verb
    said = find_factuality(over)
    sets = lemma(over) in measure_words("settings")["verbs"]
    if said.negated or said.conditional or lemma(over.head) in _WISHES and over.dep_ in {"xcomp", "ccomp"}:
        return False
    if sets:
        return said.modality in ("stated", "predicted")
    will = said.modality == "predicted" or tense_of(over) not in _PAST
    return will and (bool(issued) and day > issued[: len(day)] or said.modality == "predicted")


def _who(seen: Observation, concluded: Concluded, place: _Place) -> tuple[str, ...]:
    """Who must come: whose sentencing it is, who is to be tried, who stands trial."""
    if is_verb(place.word) and lemma(place.word) != "hear":
        active = lemma(place.word) in _ACTIVE
        own = subject(place.word)
        return accused_at(seen, concluded, [own]) if own is not None and (active or is_passive(place.word)) else ()
    word = place.word
    owners = [c for noun in (word, word.head) for c in noun.children if c.dep_ == "nmod:poss"]
    owners += [*beside_noun(word, "for", "of", "against"), *beside_noun(word.head, "for")]
    found = accused_at(seen, concluded, owners)
    who = subject(place.verb)
    if not found and who is not None and who.i != word.i and word.i != who.head.i:
        found = accused_at(seen, concluded, [who])
    return found or accused_at(seen, concluded, beside(place.verb, "for"))


def _keys(seen: Observation, tokens: Iterable[Token | None], kinds: frozenset[str]) -> tuple[str, ...]:
    found = dict.fromkeys(key for token in tokens if token is not None for key in seen.index.all_of(token.i))
    return tuple(key for key in found if seen.index.type_of(key) in kinds)
