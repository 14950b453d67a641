"""A question of what holds for "both Acme and Roe" → the same question of each: only what answers both answers it."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.ask.answer import Answer, Found
from kg.ask.function_words import AUXILIARY

_NAME = r"[A-Z][\w&'’-]*(?: (?:of |the )?[A-Z][\w&'’-]*)*"
_BOTH = re.compile(rf"^(?P<before>(?:who|whom|which|what)\b.*?) both (?P<one>{_NAME}) and (?P<other>{_NAME})(?P<after>.*)$", re.IGNORECASE)  # fmt: skip
_SELECT = "SELECT DISTINCT ?answer ?why WHERE {"


def each_of_both(question: str) -> tuple[str, str] | None:
    """The question of the one and of the other; None where it asks for nothing that two have in common.

    >>> each_of_both("Who represents both Acme and Roe?")
    ('Who represents Acme?', 'Who represents Roe?')
    """
    match = _BOTH.match(question.strip())
    if match is None or not match["one"][0].isupper() or not match["other"][0].isupper():
        return None
    if match["before"].split()[-1].lower() in AUXILIARY:
        return None  # "which charges were both … convicted of"
    before, after = match["before"], match["after"]
    return f"{before} {match['one']}{after}", f"{before} {match['other']}{after}"


def common(question: str, one: Answer, other: Answer) -> Answer:
    """What answers both, with the quotes of each; refused where either is."""
    if one.refused or other.refused:
        return one if one.refused else other
    known = {found.iri or found.label: found for found in other.answers}
    shared = tuple(found for found in one.answers if (found.iri or found.label) in known)
    return Answer(
        question=question,
        sparql=_joined(one.sparql, other.sparql) if shared else one.sparql,
        answers=tuple(_with(found, known[found.iri or found.label]) for found in shared),
        notes=tuple(dict.fromkeys((*one.notes, *other.notes, *([] if shared else ["nothing answers it for both"])))),
    )


def _with(found: Found, again: Found) -> Found:
    return replace(found, evidence=tuple(dict.fromkeys((*found.evidence, *again.evidence))))


def _joined(one: str, other: str) -> str:
    """One query for what both find; why the second does is a variable of its own."""
    prefixes, _, first = one.partition(_SELECT)
    second = other.partition(_SELECT)[2]
    return f"{prefixes}{_SELECT}\n{{ {_SELECT}{first} }}\n{{ SELECT DISTINCT ?answer WHERE {{{second} }}\n}}"
