"""Text as it came → text as it is kept: one encoding, one kind of space, one paragraph a block."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

__all__ = ["clean", "joined", "paragraphs"]

# Lines of hard-wrapped text are no longer than this; an unwrapped paragraph nearly always is somewhere in a document.
WRAPPED_AT_MOST = 110
WRAPPED_AT_LEAST = 45

_SPACES = re.compile(r"[^\S\n]+")
# Zero-width characters, soft hyphens, byte order marks, direction marks: seen by no reader.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]{2,}")
# The replacement character where only an apostrophe can have stood: "Department\ufffds", "didn\ufffdt".
_LOST_APOSTROPHE = re.compile(r"(?<=[A-Za-z])\ufffd(?=(?:s|t|re|ve|ll|d|m)\b)")
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")


def clean(text: str) -> str:
    """The text in NFC, its line ends `\\n`, its spaces plain and single, invisible and control characters gone."""
    text = _CONTROL.sub("", _LINE_ENDS.sub("\n", text))
    text = _NOT_ASCII.sub(_mended, text)
    text = _LOST_APOSTROPHE.sub("’", _INVISIBLE.sub("", text))
    text = _SPACES.sub(" ", unicodedata.normalize("NFC", text))
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def _mended(match: re.Match[str]) -> str:
    """UTF-8 that was read as Windows-1252, read aright: "â€™" is "’"; anything else stays."""
    try:
        # errors: bytes that Windows-1252 leaves undefined came through as the control characters of Latin-1
        return b"".join(_byte(character) for character in match.group()).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return match.group()


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def paragraphs(text: str) -> list[str]:
    """The paragraphs of clean text, each on one line: hard-wrapped lines are joined, other lines stand alone."""
    lines = [line for line in text.split("\n") if line]
    wrapped = bool(lines) and max(map(len, lines)) <= WRAPPED_AT_MOST
    known = set(re.findall(r"[\w-]+", text.lower())) if wrapped else set()
    found: list[str] = []
    for block in re.split(r"\n{2,}", text):
        block_lines = [line for line in block.split("\n") if line]
        if wrapped and is_wrapped(block_lines):
            found.append(joined(block_lines, known))
        else:
            found += block_lines
    return found


def is_wrapped(lines: list[str]) -> bool:
    """Whether these lines are one paragraph broken to a width: most are full, and few end as sentences end."""
    if len(lines) < 2:
        return False
    width = max(map(len, lines))
    if not WRAPPED_AT_LEAST <= width <= WRAPPED_AT_MOST:
        return False
    pairs = list(pairwise(lines))
    # A line is full when the next word would not have fitted; texts wrapped by hand are less exact.
    full = sum(len(line) >= 0.7 * width or len(line) + len(after.split()[0]) >= width for line, after in pairs)
    ended = sum(bool(_SENTENCE_END.search(line)) for line, _ in pairs)
    return full >= 0.7 * len(pairs) and ended <= 0.5 * len(pairs)


def joined(lines: Iterable[str], known: set[str]) -> str:
    """The lines as one; a word broken by a hyphen is made whole unless the text writes it with the hyphen."""
    whole = ""
    for line in lines:
        broken = re.search(r"(\w+)-$", whole)
        rest = re.match(r"[a-z]+", line)
        if broken and rest:
            hyphenated = f"{broken.group(1)}-{rest.group()}".lower()
            whole = whole + line if hyphenated in known else whole[:-1] + line
        else:
            whole = f"{whole} {line}" if whole else line
    return whole
