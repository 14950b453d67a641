"""Doc → its named spans, found by their first, last or any token."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Span, Token

from kg.interpret.body_words import describes_court
from kg.interpret.caption_sides import caption_sides
from kg.interpret.span_edges import HYPHENS, bodies_of, without_epithet, without_headline_words
from kg.interpret.titles import Title, find_titles
from kg.ontology import read as ontology_file
from kg.parse.places import countries


class Names:
    """The named spans of a doc, found by their first, last or any token."""

    def __init__(self, doc: Doc) -> None:
        spans = named_spans(doc)
        self.starting = {span.start: span for span in spans}
        self.ending = {span.end - 1: span for span in spans}
        self.holding = {token.i: span for span in spans for token in span}

    def person_at(self, start: int) -> Span | None:
        """The person's name that begins at this token."""
        span = self.starting.get(start)
        return span if span is not None and span.label_ == "PERSON" else None

    def person_before(self, end: int) -> Span | None:
        """The person's name whose last token stands just before this one."""
        span = self.ending.get(end - 1)
        return span if span is not None and span.label_ == "PERSON" else None


def named_spans(doc: Doc) -> tuple[Span, ...]:
    """The named spans in the order of the text, each whole and of one thing; not found: dates and sums of money.

    Whole are given names of two syllables ("Park Min-jun") and bodies with an "and" ("Customs and Border Protection").
    """
    spans = [
        without_epithet(body)
        for span in doc.ents
        if span.label_ not in ("DATE", "MONEY")
        for body in bodies_of(_with_last_syllable(span))
    ]
    for start, end in _joined(doc):
        inside = [span for span in spans if span.start < end and start < span.end]
        if any(span.start <= start and end <= span.end for span in inside):
            continue
        first, last = min([start, *(s.start for s in inside)]), max([end, *(s.end for s in inside)])
        spans = [span for span in spans if span not in inside] + [Span(doc, first, last, label="GOV")]
    for court in _described_courts(doc, spans):
        spans = [span for span in spans if span.end <= court.start or court.end <= span.start] + [court]
    spans = [*without_headline_words(spans, int(doc.user_data.get("title_end") or 0)), *caption_sides(doc)]
    titles = {title.end: title for title in find_titles(doc)}
    whole = (_of_office(doc, span, titles.get(span.end)) for span in spans)
    return tuple(sorted((span for span in whole if span is not None), key=lambda span: span.start))


def _of_office(doc: Doc, name: Span, title: Title | None) -> Span | None:
    """The name; where it is the field of an office, the office, or None for that of somebody named beside it.

    "The Director of Public Prosecutions charged her" has a body, "Otto Brand, Director of Public Prosecutions," a person.
    """
    if title is None or title.start >= name.start or doc[name.start - 1].lower_ not in ("of", "for"):
        return name
    before, after = doc[max(title.start - 3, 0) : title.start], doc[title.end : title.end + 2]
    is_held = any(token.ent_type_ == "PERSON" for token in (*before, *after[:1]))
    is_held = is_held or len(after) > 1 and after[0].is_punct and after[1].ent_type_ == "PERSON"
    return None if is_held else Span(doc, title.start, title.end, label="GOV")


def _with_last_syllable(span: Span) -> Span:
    """ "Park Min" of "Park Min-jun" with what the hyphen ties to it, if that is a name: not "Obama" of "Obama-era"."""
    doc, end = span.doc, span.end
    if span.label_ != "PERSON" or end + 1 >= len(doc) or doc[end].text not in HYPHENS or doc[end - 1].whitespace_:
        return span
    syllable = doc[end + 1]
    if doc[end].whitespace_ or syllable.tag_ != "NNP" or not syllable.is_lower or syllable.ent_type_:
        return span
    return Span(doc, span.start, end + 2, label=span.label, kb_id=span.kb_id, span_id=span.id)


def _described_courts(doc: Doc, spans: list[Span]) -> Iterator[Span]:
    """The courts that a text without a named one describes, if one acts: "Kenya's high court ruled", "an employment tribunal"."""
    if any(span.label_ == "COURT" for span in spans):
        return
    found = list(_courts_by_sort(doc))
    if any(court.root.dep_ in ("nsubj", "obl:agent") for court in found):
        yield from found


def _courts_by_sort(doc: Doc) -> Iterator[Span]:
    """The courts of which the words before "court" or "tribunal" say which they are."""
    for token in doc:
        if token.lemma_.lower() not in ("court", "tribunal") or token.ent_type_ or token.pos_ not in ("NOUN", "PROPN"):
            continue
        start = token.i
        for child in sorted(token.lefts, key=lambda child: -child.i):
            if child.right_edge.i != start - 1 or not _says_which(child):
                break
            start = child.left_edge.i
        if start < token.i and doc[start].lower_ not in ("the", "a", "an"):
            yield Span(doc, start, token.i + 1, label="COURT")


def _says_which(modifier: Token) -> bool:
    """Whether what stands before "court" says which it is: where it sits, or of what sort it is."""
    if modifier.dep_ not in ("compound", "amod", "nmod:poss"):
        return False
    return modifier.ent_type_ == "PLACE" or modifier.text in countries() or describes_court(modifier.lower_)


@cache
def _bodies() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The first word of a body with an "and" in its name → the words of all such names."""
    names = [tuple(name.split()) for name in tomllib.loads(ontology_file("aliases.toml"))["joined"]]
    return {name[0]: tuple(other for other in names if other[0] == name[0]) for name in names}


def _joined(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where the bodies stand whose names have an "and" in them; commas in a name do not count."""
    for token in doc:
        for name in _bodies().get(token.lower_, ()) if token.text[0].isupper() else ():
            end = _match(token, name)
            if end is not None:
                yield token.i, end
                break


def _match(token: Token, name: tuple[str, ...]) -> int | None:
    position, doc = token.i, token.doc
    for word in name:
        while position < len(doc) and doc[position].text == "," and position > token.i:
            position += 1
        if position >= len(doc) or doc[position].lower_ not in (word, "&" if word == "and" else word):
            return None
        if not doc[position].text[0].isupper() and word not in ("and", "for", "of"):
            return None
        position += 1
    return position
