"""A decision → the day, month or year when it was made, as far as the text says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Span, Token

from kg.interpret.decisions import Decision
from kg.interpret.observation import Observation
from kg.interpret.reviews import RULING_KINDS
from kg.interpret.subjects import case_of, is_verb
from kg.interpret.times import is_ahead, is_undergone
from kg.interpret.triggers import Trigger, date_values
from kg.model import Date

_DECISIONS = frozenset({"ruling", "decision", "verdict", "judgment", "judgement", "opinion"})
_LEAD = 3  # the first sentences, which tell the news
_DAY = len("2021-01-21")


def date_of(seen: Observation, decision: Decision) -> Date | None:
    """The date that stands with the likeliest trigger that has one, else one in its sentence or of "Monday's ruling"."""
    for trigger in sorted(decision.triggers, key=lambda t: (-round(t.probability, 3), t.token)):
        for value in sorted(date_values(seen, trigger)):
            words = next(e.text for e in seen.doc.ents if e.label_ == "DATE" and e.kb_id_ == value)
            return Date(value=value, text=words)
    if any(_is_news(seen, trigger) for trigger in decision.triggers) and (day := _day_spoken_of(seen)) is not None:
        return day
    for trigger in decision.triggers:
        if is_undergone(seen.doc[trigger.token]):
            continue  # "reversed the dismissal on Monday"
        dates = [each for each in _dates(seen.doc[trigger.token].sent) if not _is_of_another(seen, decision, each)]
        if len({e.kb_id_ for e in dates}) == 1 and not is_ahead(
            dates[0].root
        ):  # "SALEM, March 4, 2024 — … on Monday" is one day
            return Date(value=dates[0].kb_id_, text=dates[0].text)
    return None


def _dates(sentence: Span) -> list[Span]:
    return [each for each in sentence.ents if each.label_ == "DATE" and each.kb_id_]


def _is_of_another(seen: Observation, decision: Decision, date: Span) -> bool:
    """Whether the date tells when something else was decided: "Roe, who was convicted in 2016, was refused leave to appeal"."""
    own = {trigger.token for trigger in decision.triggers}
    if case_of(date.root) == "from" and (is_verb(date.root.head) or date.root.head.i not in own):
        return True  # "upheld an order from last month"
    others = (p for p in seen.about(date.start, date.end) if p.frame.makes in RULING_KINDS and date.start in p.date)
    told = {p.trigger for p in others}
    # "was convicted of theft on Monday and acquitted of fraud": one day for both
    shared = {each.i for i in own for each in seen.doc[i].conjuncts}
    return bool(told) and not told & (own | shared)


def _is_news(seen: Observation, trigger: Trigger) -> bool:
    """Whether the word tells the news: a clause of the title or lead that is not put back before something else."""
    word = seen.doc[trigger.token]
    is_earlier = trigger.predication is not None and trigger.predication.tense == "pluperfect"
    return (
        word.pos_ == "VERB" and not word.dep_.startswith("acl") and seen.sentence_of[word.i] <= _LEAD and not is_earlier
    )


@lru_cache(maxsize=8)
def _day_spoken_of(seen: Observation) -> Date | None:
    """The one day by which the text calls its decision: "Monday's ruling", "today's decision", "the ruling on Tuesday"."""
    spans = [each for each in seen.doc.ents if each.label_ == "DATE" and len(each.kb_id_) == _DAY]
    called = [each for each in spans if any(map(_is_decision, _named_by(each.root)))]
    return Date(value=called[0].kb_id_, text=called[0].text) if len({e.kb_id_ for e in called}) == 1 else None


def _named_by(date: Token) -> Iterator[Token]:
    """The noun that a date belongs to."""
    if date.dep_ in ("nmod:poss", "nmod", "compound", "obl:tmod", "nmod:tmod") and not is_verb(date.head):
        yield date.head


def _is_decision(noun: Token) -> bool:
    return noun.lemma_.lower() in _DECISIONS
