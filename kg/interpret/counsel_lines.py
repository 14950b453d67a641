"""Lines that name counsel: "For Roe: Ada Lund of Poe & Orr", "Counsel for the mill: Ada Lund", "Ada Lund KC for the Appellant"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from kg.interpret.subjects import case_of

_NOUNS = frozenset({"counsel", "lawyer", "lawyers", "attorney", "attorneys", "solicitor", "solicitors"})
_BEHIND = frozenset({"of", "at", "with", "from", "by"})
# For whom counsel in a judgment's heading acts: "(instructed by Poe & Orr) for the Appellant".
_SIDES = frozenset(
    """plaintiff plaintiffs claimant claimants petitioner petitioners applicant applicants appellant appellants appellee appellees
    respondent respondents defendant defendants accused crown prosecution""".split()
)
_ACTING = frozenset({"instructed", "appearing", "acting", "briefed", "assisted"})
_STYLES = frozenset({"mr", "ms", "mrs", "miss", "dr", "sir", "dame"})
_LONGEST = 7  # tokens before the colon: a longer phrase is a sentence that happens to have one


class CounselLine(NamedTuple):
    """The word for whom counsel acts, and the tokens [start, end) after it or before it that name counsel."""

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
    return line is not None and line.start <= start < line.end and (start == 0 or doc[start - 1].lower_ not in _BEHIND)


def _line(sentence: Span) -> CounselLine | None:
    words = [token for token in sentence if not token.is_space]
    if (line := _closed_by_side(words)) is not None:
        return line
    colon = next((n for n, token in enumerate(words[: _LONGEST + 1]) if token.text == ":"), 0)
    if colon < 2:
        return None
    is_noun = words[0].lower_ in _NOUNS and words[1].lower_ == "for"
    if words[0].lower_ != "for" and not is_noun or any(token.pos_ in ("VERB", "AUX") for token in words[:colon]):
        return None
    named = [token for token in words[1 + is_noun : colon] if token.pos_ in ("NOUN", "PROPN")]
    whom = next((token for token in named if token.head not in named or case_of(token) == "for"), None)
    return CounselLine(whom, words[colon].i + 1, sentence.end) if whom is not None else None


def _closed_by_side(words: list[Token]) -> CounselLine | None:
    """A line of names that ends with the side that they act for: "Ada Lund KC (instructed by Poe & Orr) for the Claimant"."""
    bare = [token for token in words if token.text not in (".", ";", ",")]
    if len(bare) < 3 or bare[-1].lower_ not in _SIDES or bare[-1].i != words[-1].i and words[-1].text == ",":
        return None
    at = len(bare) - 2 - (bare[-2].lower_ == "the")
    is_verbless = all(token.lower_ in _ACTING for token in bare if token.pos_ in ("VERB", "AUX"))
    is_named = bare[0].ent_type_ == "PERSON" or bare[1].ent_type_ == "PERSON" and bare[0].lower_.rstrip(".") in _STYLES
    if at < 1 or bare[at].lower_ != "for" or not is_verbless or not is_named:
        return None
    return CounselLine(bare[-1], bare[0].i, bare[at].i)
