"""Asked plans → the same with what each leaves unread: the phrases whose removal from the question would not change it.

A plan that reads "Which judges ruled against the government?" as "Which judges ruled?" would answer another question.
What it does not turn into a pattern must at least stand in the words around a statement that it finds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from kg.ask.clause import Clause
from kg.ask.function_words import PREPOSITIONS
from kg.ask.plans import Asked, NotUnderstood, Plan
from kg.ask.words import Word, content, text_of

# Words that say no more than the question itself does: that there was a case, and that a text tells of it.
GENERAL = content(
    "case cases lawsuit lawsuits suit complaint action litigation matter issue dispute trial proceedings court courts judge jury panel bench prison jail "
    "together according text article report document story decision ruling judgment order part side favor favour behalf question end "
    "committing violating doing making having being giving getting obtaining bringing granting allowing "
    "monday tuesday wednesday thursday friday saturday sunday first second third last"
)
MONTHS = content("january february march april may june july august september october november december")


def with_unheeded(asked: Asked, clause: Clause, understand: Callable[[Clause], Asked | NotUnderstood]) -> Asked:
    """The question with the phrases that each plan leaves unread; `understand` compiles a clause with a phrase less."""
    left: dict[Plan, list[str]] = {}
    for phrase, shorter in _without_a_phrase(clause):
        less = understand(shorter)
        if isinstance(less, NotUnderstood):
            continue
        same = {_bare(plan) for plan in (*less.plans, *less.denials)}
        for plan in (*asked.plans, *asked.denials):
            if _bare(plan) in same:
                left.setdefault(plan, []).append(phrase)
    if not left:
        return asked
    plans, denials = (
        tuple(replace(plan, unheeded=tuple(left.get(plan, ()))) for plan in some)
        for some in (asked.plans, asked.denials)
    )
    return replace(asked, plans=plans, denials=denials)


def words_left(phrase: str, known: frozenset[str]) -> tuple[frozenset[str], bool]:
    """The words of an unread phrase that must be found, and whether near the statement: a date is one of the whole text."""
    words = content(phrase) - GENERAL - known
    dates = {word for word in words if re.fullmatch(r"(?:1[6-9]|20)\d\d", word)} or words & MONTHS
    return (frozenset(dates), False) if dates else (words, True)


def _bare(plan: Plan) -> Plan:
    """The plan without what is only said of it, or only kept out of the answer."""
    return replace(plan, without=(), text="", note="", looked_for="", alleged=())


def _without_a_phrase(clause: Clause) -> Iterator[tuple[str, Clause]]:
    """Each prepositional phrase that says something, and the clause without it."""
    for phrase, rest in _parted(clause.rest, first=0):
        yield phrase, replace(clause, rest=rest)
    for phrase, rest in _parted(clause.noun, first=1):
        yield phrase, replace(clause, noun=rest)
    for phrase, rest in _parted(clause.subject, first=1):
        yield phrase, replace(clause, subject=rest)


def _parted(some: tuple[Word, ...], *, first: int) -> Iterator[tuple[str, tuple[Word, ...]]]:
    """Each such phrase that begins at the word `first` or later, and the words without it."""
    starts = [at for at, word in enumerate(some) if word.low in PREPOSITIONS and at >= first]
    for start, end in pairwise([*starts, len(some)]):
        phrase = text_of(some[start:end])
        if content(phrase) - GENERAL:
            yield phrase, (*some[:start], *some[end:])
