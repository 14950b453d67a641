"""Captions over several lines, as court papers head them → who stands on which side, and the number of the case.

ORIN HARBOR LLC,
          Plaintiff,
     v.                         Case No. 3:22-cv-01187
QUILLON MARINE, INC., and
JANE ROE,
          Defendants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kg.interpret.observation import Observation
from kg.interpret.party_nouns import Side

# The line between the two sides: "v.", "vs.    Criminal No. 21-cr-20344", "- and -"; not "v. Roe".
_BETWEEN = re.compile(
    r"^[ \t)]*(?:v\.?|vs\.?|versus|-v-|[-–—] ?and ?[-–—]|[-–—] ?v(?:s|ersus)?\.? ?[-–—])(?:[ \t]{2,}.*| [A-Z][a-z]+ No\b.*)?[ \t:)]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST = "plaintiff|claimant|complainant|petitioner|pursuer|applicant|prosecutor|plaintiffs|relator"
_SECOND = "defendant|respondent|defender|accused"
_APPEAL = "appellant|appellee"
# A line of what the parties above it are called, or the end of one: "Plaintiff-Appellant,", "JANE ROE, Defendant.", "... Appellant".
_ROLE = re.compile(rf"\b(?:{_FIRST}|{_SECOND}|{_APPEAL})s?\b", re.IGNORECASE)
_ROLE_LINE = re.compile(
    rf"^\W*(?:(?:{_FIRST}|{_SECOND}|{_APPEAL})s?(?:\s*[-/,&]\s*|\s+and\s+|\s*$|[.,:;)]+\s*))+\W*$", re.IGNORECASE
)
_ROLE_END = re.compile(rf"(?:,|\.\.|…|\s{{2,}})\s*\W*(?:{_FIRST}|{_SECOND}|{_APPEAL})s?\W*$", re.IGNORECASE)
# Over the first side stands the court, the number, a date or "Between".
_OVER = re.compile(
    r"\b(?:courts?|division|jurisdiction|bench|tribunal|district of|county of|in and for|circuit|number|case|before|between|justice|judge|date|strand|sitting|reportable|registry)\b|\bnos?[.:]|^\W*$",
    re.IGNORECASE,
)
_LONGEST = 12  # lines of one side
# "Case No. 3:22-cv-01187-MR", "CIVIL APPEAL NO. 4471 OF 2019", "No. CV2021-00417"; not "No. 4".
_NUMBER = re.compile(
    r"\b(?:(?:case|docket|file|claim|cause|index|criminal|civil|appeal|action|petition|application|suit)\s+)*(?:no|nos|number)\b[.:]?[ \t]*(?:\(\w\) ?)?((?=[\w:/-]*\d)[A-Z\d][\w:/-]*[-:/\w]\w{2,}(?: of \d{4})?|\d{1,5}(?: of |/)\d{4})",
    re.IGNORECASE,
)
_NO_PARTIES = frozenset({"Court", "Judge", "Statute", "Case", "LawFirm"})
_TOP = 4000  # characters within which a paper's caption stands


class CaptionBlock(NamedTuple):
    """The stretches of the text [start, end) that name the first and the second side, and the case's number."""

    above: tuple[int, int]
    below: tuple[int, int]
    is_swapped: bool  # whether who is named first is the defendant: an appeal's "Appellant/Defendant"
    called: tuple[str, str]  # the words for the two sides, lower case
    number: str | None

    def side_called(self, noun: str) -> Side | None:
        """The side that the caption calls by a party noun: an appeal's "appellant" may be who was sued."""
        is_above, is_below = (noun in words.split() for words in self.called)
        if is_above is is_below:
            return None
        return "plaintiff" if is_above is not self.is_swapped else "defendant"

    def side_at(self, start: int) -> Side | None:
        """The side of who is named at this character."""
        for (first, last), is_first in ((self.above, True), (self.below, False)):
            if first <= start < last:
                return "plaintiff" if is_first is not self.is_swapped else "defendant"
        return None


@lru_cache(maxsize=4)
def find_caption_block(text: str) -> CaptionBlock | None:
    """The caption that heads the text, if it has one over several lines whose sides are called what they are."""
    for between in _BETWEEN.finditer(text[:_TOP]):
        above = list(_above(text, _lines(text, 0, between.start())))
        below = _below(text, _lines(text, between.end(), min(len(text), between.end() + _TOP)))
        if not above or not below:
            continue
        first, last = (above[-1][0], above[0][1]), (below[0][0], below[-1][1])
        called, others = (
            " ".join(word.lower().removesuffix("s") for word in _ROLE.findall(text[s:e])) for s, e in (first, last)
        )
        if called and others:
            number = _NUMBER.search(text[: last[1] + _TOP // 8])
            is_swapped = _is_swapped(called, others)
            return CaptionBlock(first, last, is_swapped, (called, others), number.group(1) if number else None)
    return None


def _lines(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """Where the lines begin and end."""
    return [(start + m.start(), start + m.end()) for m in re.finditer(r"[^\n]+", text[start:end])]


def _above(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of the first side, from the last one up to the court or the number over it."""
    for start, end in lines[::-1][:_LONGEST]:
        line = text[start:end].strip()
        if _OVER.search(line) and not _is_role(line):
            return
        yield start, end


def _below(text: str, lines: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines of the second side down to the one that calls it what it is; none where no line does."""
    found: list[tuple[int, int]] = []
    for start, end in lines[:_LONGEST]:
        line = text[start:end].strip()
        if _is_role(line):
            return [*found, (start, end)]
        if not _OVER.search(line):
            found.append((start, end))
    return []


def _is_role(line: str) -> bool:
    return bool(_ROLE_LINE.match(line) or _ROLE_END.search(line))


def _is_swapped(above: str, below: str) -> bool:
    """Whether the words for the two sides say that the second sues: who appeals may have been sued."""

    def has(words: str, called: str) -> bool:
        return any(word in called for word in words.split("|"))

    is_first = has(_FIRST, above) or has(_SECOND, below) and not has(_FIRST, below)
    return not is_first and (has(_FIRST, below) or has(_SECOND, above))


def sides_captioned(seen: Observation) -> Mapping[str, Side]:
    """For each entity that such a caption names the side on which it stands there."""
    block = find_caption_block(seen.document.text)
    found: dict[str, Side] = {}
    for entity in seen.index.entities if block is not None else ():
        sides = {side for span in entity.mentions if block is not None and (side := block.side_at(span.start))}
        if entity.type not in _NO_PARTIES and len(sides) == 1:
            found[entity.id] = sides.pop()
    return found
