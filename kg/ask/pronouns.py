"""A question with "he", "it" or "they" and what was spoken of → the question with a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.ask.answer import Found
from kg.ask.names import Names
from kg.ask.plans import PERSONS
from kg.ask.words import words

PERSONAL = frozenset({"he", "she", "him", "her", "his", "hers"})
PLURAL = frozenset({"they", "them", "their"})
IMPERSONAL = frozenset({"it", "its"})


def follow_ups(question: str, before: Sequence[Found], names: Names) -> list[str]:
    """The question once for each thing that its pronoun may mean: "he" and "she" are persons, "it" is none."""
    fits = fitting(question, before, names)
    return list(dict.fromkeys(follow_up(question, [found], names) for found in fits)) or [question]


def fitting(question: str, before: Sequence[Found], names: Names) -> list[Found]:
    """What the question's pronoun may mean of what was spoken of; nothing where there is none, or a name beside it."""
    low = {word.low for word in words(question)}
    if not low & (PERSONAL | IMPERSONAL | PLURAL) or names.find(words(question)):
        return []
    return [
        found
        for found in before
        if not (low & PERSONAL and found.type not in PERSONS) and not (low & IMPERSONAL and found.type in PERSONS)
    ]


def pronoun_of(question: str) -> str:
    """The first pronoun of the question that may mean what was spoken of; "" where there is none."""
    return next((word.text for word in words(question) if word.low in PERSONAL | IMPERSONAL | PLURAL), "")


def is_plural(question: str) -> bool:
    """Whether the question speaks of "them"."""
    return bool({word.low for word in words(question)} & PLURAL)


def is_nobodys(question: str, before: Sequence[Found], names: Names) -> bool:
    """Whether "he" or "she" stands in the question and nobody was spoken of."""
    some = words(question)
    return (
        bool({word.low for word in some} & PERSONAL) and not names.find(some) and not fitting(question, before, names)
    )


def follow_up(question: str, before: Sequence[Found], names: Names) -> str:
    """The question with "he", "it", "they" and "their" replaced by the one thing that was last spoken of.

    Only where the question names nothing itself: in "Did Acme sell its shares?" the pronoun means Acme.
    """
    if not before or names.find(words(question)):
        return question
    label = before[0].label

    def swap(match: re.Match[str]) -> str:
        return (
            f"{label}'s"
            if match[0].lower() in {"his", "its", "their"} or match[0].lower() == "her" and match["noun"]
            else label
        )

    return re.sub(
        r"\b(?:he|she|it|they|him|them|his|its|their|her)\b(?P<noun>(?= [a-z]+))?", swap, question, flags=re.IGNORECASE
    )
