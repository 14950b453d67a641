"""Wordings of claims → the topic or remedy that each names, and whether two of them name two."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.interpret.topics import load_vocabulary, stems

# What tells one degree of an offense from the next: "second" of "second-degree assault".
_DEGREES = frozenset("first second third fourth fifth sixth".split())
# Words that name a claim as one and not what it is about.
_BARE = frozenset(
    stems(
        "claim charge count request motion case lawsuit suit allegation accusation bid appeal petition argument offense crime"
    )
)
# A remedy → the wider one of which it is a sort.
_SORT_OF = {"preliminary-injunction": "injunction", "temporary-restraining-order": "injunction"}
# What a request is called, whatever is asked for: two motions may be for two things.
_REQUESTS = frozenset(stem for noun in ("motion", "request", "bid", "application", "petition") for stem in stems(noun))
_NAMED = 0.5  # the share of its words of content that a wording has from a topic which it names


@lru_cache(maxsize=4096)
def concept_name(kind: str, text: str) -> str:
    """The topic or remedy ("topics", "remedies") that a wording names, or nothing."""
    concept = load_vocabulary(kind).find([text])
    return concept.name if concept else ""


def topic_name(text: str) -> str:
    """The topic that a wording names, or nothing."""
    return concept_name("topics", text)


def names_another(one: str, two: str) -> bool:
    """Whether two wordings name two remedies, or two grounds without a word in common, or one offense in two degrees.

    A tale names no ground: "showed the sergeant's medical file" may be the invasion of privacy and the libel that is sued for.
    """
    degrees = [_DEGREES.intersection(re.findall(r"[a-z]+", text.lower())) for text in (one, two)]
    if all(degrees) and not degrees[0] & degrees[1]:
        return True
    if set(stems(one)) & set(stems(two)) - _REQUESTS:
        return False
    remedies = concept_name("remedies", one), concept_name("remedies", two)
    grounds = topic_name(one), topic_name(two)
    if all(remedies) and remedies[0] != remedies[1] and not _is_sort_of(*remedies):
        return True
    return all(grounds) and grounds[0] != grounds[1] and _is_name(one) and _is_name(two)


def _is_sort_of(one: str, two: str) -> bool:
    """Whether one remedy is a sort of the other: who seeks to restore a service asks for the restraining order that does it."""
    return _SORT_OF.get(one) == two or _SORT_OF.get(two) == one


@lru_cache(maxsize=4096)
def _is_name(text: str) -> bool:
    """Whether the wording is the name of its topic, and no tale in which a word of the topic stands."""
    concept, words = load_vocabulary("topics").find([text]), set(stems(text)) - _BARE
    if concept is None:
        return False
    most = max(len(wording) for wording in concept.wordings if wording <= set(stems(text)))
    return most >= _NAMED * len(words)
