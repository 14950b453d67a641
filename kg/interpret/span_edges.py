"""A named span → the names that it holds: two bodies run together are two, and an epithet is no part of a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from kg.interpret.body_words import is_unit, says_which_court

HYPHENS = frozenset({"-", "‐", "‑"})
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_CHAMBERS = ("house", "senate")
_BODIES = frozenset({"ORG", "GOV", "COURT", "COMPANY"})


def bodies_of(span: Span) -> Iterator[Span]:
    """The bodies that one name of a public body runs together; a name of one body is its own.

    "Fraud Division's Tax Unit" and the same without its apostrophe, "Ostrava Field Office and Harbour Service".
    """
    cut = _cut(span) if span.label_ == "GOV" else None
    if cut is None:
        yield span
    else:
        left, right = cut
        yield Span(span.doc, span.start, left, label=span.label)
        yield from bodies_of(Span(span.doc, right, span.end, label=span.label))


def _cut(span: Span) -> tuple[int, int] | None:
    """Where the first body ends and the next begins."""
    for token in span[1:-1]:
        before, after = span.doc[token.i - 1], span.doc[token.i + 1]
        whole = is_unit(before.lower_) or (is_unit(span[0].lower_) and span[1].lower_ == "of")
        if token.lower_ in _POSSESSIVES and whole and _names_unit(span, after):
            return token.i, token.i + 1
        if token.lower_ == "and" and _are_two(span, token):
            return token.i, token.i + 1
        if _lost_apostrophe(token) and _names_unit(span, after):
            return token.i + 1, token.i + 1
    return None


def _lost_apostrophe(token: Token) -> bool:
    """ "The Fraud Divisions Tax Unit"; services are many in names of one body too ("Human Services Office")."""
    return token.lower_.endswith("s") and token.lower_ != "services" and is_unit(token.lower_[:-1])


def _names_unit(span: Span, first: Token) -> bool:
    """Whether the rest of the span is a name of a unit of its own: "Tax Unit", "Office of Roads"; not "Unit", "of Roads"."""
    length = span.end - first.i
    if length < 2 or not first.text[0].isupper():
        return False
    return is_unit(span[-1].lower_) or (length > 2 and is_unit(first.lower_) and span.doc[first.i + 1].lower_ == "of")


def _are_two(span: Span, link: Token) -> bool:
    """Whether both sides of an "and" are names for themselves: "House and Senate", not "Fish and Harbour Service"."""
    left, right = span.doc[link.i - 1].lower_, span[-1].lower_
    if span.end - link.i == 2 and link.i - span.start == 1:
        return left in _CHAMBERS and right in _CHAMBERS
    return link.i - span.start >= 2 and is_unit(left) and span.end - link.i > 2 and is_unit(right)


def without_epithet(span: Span) -> Span:
    """The name without what is only said of it: "progressive Roe Union"; "federal" and "state" are parts of a name."""
    start = span.start
    while start < span.end - 1 and span.label_ in _BODIES and _is_epithet(span.doc[start]):
        start += 1
    if start == span.start or not span.doc[start].text[0].isupper():
        return span
    return Span(span.doc, start, span.end, label=span.label, kb_id=span.kb_id, span_id=span.id)


def _is_epithet(token: Token) -> bool:
    """Whether the word only describes; "2nd" of "2nd Circuit" is a number."""
    if token.text in HYPHENS:
        return True
    word = token.text.replace("-", "")
    return word.isalpha() and word.islower() and token.pos_ in ("ADJ", "ADV") and not says_which_court(word)


def without_headline_words(spans: Iterable[Span], title_end: int) -> Iterator[Span]:
    """The spans, those of the headline as the text below writes them: its capitals make names of other words.

    "Free Jane Roe" is "Jane Roe" where only she is named below, and "Sue Ostrava" the place.
    """
    found = list(spans)
    below = {span.text: span for span in found if span.start_char >= title_end}
    for span in found:
        if span.start_char < title_end and span.label_ in ("PERSON", "COMPANY") and span.text not in below:
            yield next(_endings(span, below), span)
        else:
            yield span


def _endings(span: Span, below: dict[str, Span]) -> Iterator[Span]:
    """The ends of a name that are names below, the longest first; of a person's no surname alone."""
    for start in range(span.start + 1, span.end):
        known = below.get(span.doc[start : span.end].text)
        if known is None:
            continue
        is_person = known.label_ == "PERSON"
        if (span.end - start > 1 and is_person == (span.label_ == "PERSON")) or (
            span.label_ == "PERSON" and not is_person
        ):
            yield Span(span.doc, start, span.end, label=known.label, kb_id=known.kb_id, span_id=known.id)
