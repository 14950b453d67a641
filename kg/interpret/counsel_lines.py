"""Lines at the end of a report that name counsel: "For Roe: Ada Lund of Poe & Orr", "Counsel for the mill: Ada Lund"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from kg.interpret.subjects import case_of

_NOUNS = frozenset({"counsel", "lawyer", "lawyers", "attorney", "attorneys", "solicitor", "solicitors"})
_AT = frozenset({"of", "at", "with", "from"})
_LONGEST = 7  # tokens before the colon: a longer phrase is a sentence that happens to have one


class CounselLine(NamedTuple):
    """The word for whom counsel acts, and the tokens [start, end) after it that name counsel."""

    whom: Token
    start: int
    end: int


def find_counsel_lines(doc: Doc) -> Iterator[CounselLine]:
    """Every sentence that is such a line, in the order of the text."""
    for sentence in doc.sents:
        if (line := _line(sentence)) is not None:
            yield line


def is_named_as_counsel(doc: Doc, start: int) -> bool:
    """Whether the name that begins there stands first in such a line, or in its list: not a firm, "of Poe & Orr"."""
    line = _line(doc[start].sent)
    return line is not None and line.start <= start < line.end and doc[start - 1].lower_ not in _AT


def _line(sentence: Span) -> CounselLine | None:
    words = [token for token in sentence if not token.is_space]
    colon = next((n for n, token in enumerate(words[: _LONGEST + 1]) if token.text == ":"), 0)
    if colon < 2:
        return None
    is_noun = words[0].lower_ in _NOUNS and words[1].lower_ == "for"
    if words[0].lower_ != "for" and not is_noun or any(token.pos_ in ("VERB", "AUX") for token in words[:colon]):
        return None
    named = [token for token in words[1 + is_noun : colon] if token.pos_ in ("NOUN", "PROPN")]
    whom = next((token for token in named if token.head not in named or case_of(token) == "for"), None)
    return CounselLine(whom, words[colon].i + 1, sentence.end) if whom is not None else None
