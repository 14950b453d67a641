"""A question that no statement answers → the sentence of a document that answers it in the question's own words.

Nothing is concluded: the name must stand where the verb has its doer or its object, the sum, date, term or number must be
the only one in the sentences that tell of the matter. The answer is quoted with the whole sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.ask.answer import Found, Quote
from kg.ask.evidence import in_words, labels, sum_of
from kg.ask.roles import Roles
from kg.ask.seeking import Sought, sought
from kg.ask.sentences import Sentence, find_telling
from kg.ask.sparql import Queryable, literal, prologue, values
from kg.ask.words import content

NOTE = "no statement of the graph answers this; the words of the document do"
NUMBER_NOTE = "the number is the one that the document gives"
# What is said where only statements may answer.
ASK_FOR_IT = "--sentences shows it (in Python: sentences=True)"
COULD_TELL = f"no statement of the graph answers this, but a sentence of a document may: {ASK_FOR_IT}"
COULD_COUNT = f"a sentence of a document gives another number: {ASK_FOR_IT}"
ENOUGH = 0.5  # the share of what the question speaks of that the sentence must speak of
PRONOUN = re.compile(r"\b(?:he|she|it|they|him|her|them|his|its|their)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What sentences tell: the answers with their sentences as quotes, and the query that finds those sentences."""

    answers: tuple[Found, ...]
    sparql: str


def told(roles: Roles, store: Queryable, *, enough: float = ENOUGH) -> Told | None:
    """What the sentences of the documents tell; None where none does, or where several tell different things."""
    clause = roles.clause
    if not clause.verb or clause.negated or clause.superlative:
        return None
    return next((found for each in sought(roles) if (found := _answered(each, roles, store, enough))), None)


def _answered(each: Sought, roles: Roles, store: Queryable, enough: float) -> Told | None:
    """What the sentences tell that speak most of the matter."""
    groups = [some for phrase in each.about for some in phrase.groups]
    wanted = _wanted(each)
    sentences = [
        (share, sentence)
        for sentence in find_telling(store, roles.names, each.words, groups)
        if (share := _share(sentence, wanted, groups)) >= enough
        and all(unknown in sentence.text for unknown in roles.unknown)
    ]
    said: dict[str, list[Sentence]] = {}
    best = 0.0
    for share, sentence in sorted(sentences, key=lambda each: -each[0]):
        if said and share < best:
            break
        for answer in each.read(sentence):
            best = share
            said.setdefault(answer, []).append(sentence)
    if not said:
        return None
    return _told(said, store)


def _wanted(each: Sought) -> frozenset[str]:
    """The stems of what the question speaks of, beside its names, its verb and what it asks for."""
    return frozenset().union(*(phrase.about for phrase in each.about)) - content(" ".join(each.words))


def _share(sentence: Sentence, wanted: frozenset[str], groups: Sequence[Sequence[str]]) -> float:
    """How much of what the question speaks of the sentence does; names of the sentence before count half."""
    if not wanted and not groups:
        return 1.0
    there = float(len(wanted & sentence.stems))
    for some in groups:
        meant = sentence.before if PRONOUN.search(sentence.text) else frozenset()
        there += 1.0 if set(some) & sentence.things else 0.5 if set(some) & meant else 0.0
    return there / (len(wanted) + len(groups))


def _told(said: dict[str, list[Sentence]], store: Queryable) -> Told | None:
    """The answers, each with its sentences; words that differ are no answer."""
    literals = [answer for answer in said if not answer.startswith("http")]
    if len({sum_of(answer) or answer for answer in literals}) > 1:
        return None
    about = labels(store, said)
    answers = []
    for answer, sentences in said.items():
        quotes = tuple(
            Quote(document=each.document, title=each.title, quote=each.text, start=each.start, end=each.end)
            for each in dict.fromkeys(sentences)
        )
        base = about.get(answer)
        answers.append(
            Found(
                label=base.label,
                iri=answer,
                alt_labels=base.alt_labels,
                type=base.type,
                detail=base.detail,
                evidence=quotes,
            )
            if base
            else Found(label=answer, alt_labels=in_words(answer), type="text", evidence=quotes)
        )
    return Told(answers=tuple(sorted(answers, key=lambda each: each.label.lower())), sparql=_query(said))


def _query(said: dict[str, list[Sentence]]) -> str:
    """The query that finds each answer in the sentence that tells it."""
    lines = []
    for answer, sentences in said.items():
        for each in dict.fromkeys(sentences):
            bound = values("answer", [answer]) if answer.startswith("http") else f"BIND({literal(answer)} AS ?answer)"
            held = f"?why lkg:text ?text . FILTER(CONTAINS(?text, {literal(each.text)}))"
            lines.append(f"{{ {values('why', [each.document])} {held} {bound} }}")
    body = "\n  UNION ".join(dict.fromkeys(lines))
    return prologue(f"SELECT DISTINCT ?answer ?why WHERE {{\n  {body}\n}} ORDER BY ?answer ?why")
