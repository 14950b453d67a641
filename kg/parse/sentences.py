"""Text into sentences: nupunkt's boundaries, with a break at every blank line and repairs for titles and captions."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.model import Span
from kg.ontology import read

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

_WORDS = {name: frozenset(words.split()) for name, words in tomllib.loads(read("abbreviations.toml")).items()}

# What follows "U.S." and the like inside a name: "U.S. Secretary of State", "D.C. Circuit", "U.K. Supreme Court".
NAME_AFTER_STATE = re.compile(
    r"(?:Judge|Justice|Magistrate|Senat|Sen\.|Rep\.|Reps?\b|Representative|Secretary|District|Attorney|Supreme|Court|"
    r"Circuit|Bankruptcy|Congress|Department|Dep|Dept|Marshal|Army|Navy|Air\b|Marine|Coast|Customs|Border|House|"
    r"Treasury|President|Ambassador|Embassy|Solicitor|Trade|Code|Const|Patent|Probation|Postal|Secret|Chamber|Council|"
    r"Superior|Court|Mayor|Metro|Government|High\b|Home\b|Foreign|Parliament|Prime|Security|Special|Human|Steel|Bank|"
    r"Sentencing|Citizenship|Immigration|Securities|Equal|Environmental|Food|Fish|Forest|Steel|Tax|Commodity|Agency)"
)
ENDING = re.compile(r"([\w.'’&]*?)\.[\"”’')\]]*\s*$")
# A boundary that nupunkt did not see, because its list of abbreviations holds words of scanned books ("so", "tax",
# "story"): "his tax. South Dakota"; not "it.Then".
HIDDEN = re.compile(r"(?<![.\w'’])([A-Za-z][\w'’]+|[\w.]+\.\w+)([.?!])([\"”’)\]]*)\s+(?=[\"“‘(\[]?([A-Z][\w'’]*))")
BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")  # lines up to a blank one
BULLET = re.compile(r"\s*(?:[-•*–—▪●]\s|\(?[0-9a-zA-Z]{1,3}[.)]\s)")
FINAL = re.compile(r"[.?!:;,][\"”’')\]]*\s*$")


def find_sentences(text: str) -> Iterator[Span]:
    """Sentences in order, without the white space between them; every other character is in exactly one.

    A blank line always ends a sentence, as does the end of a heading that stands on a line of its own.
    """
    for block in BLOCK.finditer(text):
        for start, end in _split_lines(block[0]):
            yield from _split_paragraph(text, block.start() + start, block.start() + end)


def _split_lines(block: str) -> Iterator[tuple[int, int]]:
    """Parts of a block of lines that can hold one sentence: hard-wrapped lines together, headings and items alone."""
    lines = block.split("\n")
    widest = max(map(len, lines))
    start = place = 0
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        place += len(line) + 1
        if following is None or _ends_part(line, following, widest=widest):
            yield start, place - 1
            start = place


def _ends_part(line: str, following: str, *, widest: int) -> bool:
    if BULLET.match(following):
        return True
    begins_anew = following.lstrip()[:1].isupper() or not following.lstrip()[:1].isalnum()
    # A line much shorter than its block was not wrapped: it is a heading, an address or a caption.
    return begins_anew and not FINAL.search(line) and len(line.strip()) < 0.6 * max(widest, 60)


def _split_paragraph(text: str, start: int, end: int) -> Iterator[Span]:
    part = text[start:end]
    cuts = {begin for _, (begin, _) in _tokenizer().tokenize_with_spans(part)}
    cuts.update(match.end() for match in HIDDEN.finditer(part) if _is_hidden_boundary(match))
    kept = [0, *sorted(cut for cut in cuts if 0 < cut < len(part) and not _must_join(part, cut)), len(part)]
    for left, right in pairwise(kept):
        piece = part[left:right]
        if words := piece.strip():
            begin = start + left + len(piece) - len(piece.lstrip())
            yield Span(begin, begin + len(words))


def _is_hidden_boundary(match: re.Match[str]) -> bool:
    word, mark, quote, following = match.groups()
    if word in _WORDS["opening"] or following == "I" and not quote:
        return False
    if word in _WORDS["closing"] or "." in word:
        return mark == "." and not quote and following in _WORDS["starters"]
    known = _WORDS["lower"] if word[0].islower() else _WORDS["inner"]
    return mark == "." and not quote and word.lower() not in known


def _must_join(part: str, cut: int) -> bool:
    following = part[cut:]
    # "Debbie Roe (R-Pa.), whose": no sentence begins with a closing mark; "LLC. and": nor, after a point, with "and".
    if following[:1] in ")],;:”’" or re.match(r"(?!i[A-Z])[a-z]+\b(?![.])", following):
        return True
    before = part[max(0, cut - 40) : cut]
    if re.search(r"\w!\s*$", before) and re.match(r"(?:Inc|LLC|Corp|Ltd)\b", following):
        return True  # "Yahoo! Inc."
    ending = ENDING.search(before)
    if ending is None:
        return False
    word = ending[1]
    if word == "No" and following[:1].isdigit() or word in _WORDS["opening"]:
        return True
    if re.fullmatch(r"(?:[A-Z]\.)+[A-Z]", word) and NAME_AFTER_STATE.match(following):
        return True
    # "Attorney P. Michael Roe": an initial after a title or a name, unless a sentence clearly begins: "Plan B. The".
    first = re.match(r"[A-Z][\w'’]*", following)
    if first and first[0] not in _WORDS["starters"] and re.search(r"\b[A-Z][\w.]* [A-HJ-Z]\.\s*$", before):
        return True
    # "(AP Photo/J. Roe": an initial after a stroke; "John F. Roe" is nupunkt's own.
    return re.search(r"/[A-Z]\.\s*$", before) is not None


@lru_cache(maxsize=1)
def _tokenizer() -> PunktSentenceTokenizer:
    import nupunkt  # takes 0.3 s, and only parsing needs it

    return nupunkt.load("default")
