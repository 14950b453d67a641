"""Rows of a pattern with what it is said as → a text with each row applied in turn; what several such tables share."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kg.ask.lexicon import AGENT_KINDS, CLAIM_KINDS, KINDS
from kg.ask.words import forms

Plain = str | Callable[[re.Match[str]], str]
Row = tuple[re.Pattern[str], Plain]

PERSON = r"(?:person|people|one|ones|individual|individuals|man|woman|guy|guys|persons)"
ASK = r"(?:list|name|show|give|find|tell)(?: me| us)?"
NOUNS = r"(?:[\w.’'&-]+ ){0,3}?[\w.’'&-]+"
CLAIM = "|".join(sorted((noun for noun, kinds in KINDS.items() if CLAIM_KINDS & set(kinds)), key=len, reverse=True))
AGENT = "|".join(sorted((noun for noun, kinds in KINDS.items() if AGENT_KINDS & set(kinds)), key=len, reverse=True))
BODY = r"(?:law )?(?:firm|company|organi[sz]ation|agency|group|body|department|office|bank|university|union|corporation|business|ministry|bureau|school|party|charity|institution|employer)"
NAME = r"(?-i:[A-Z])[\w.-]+(?: (?:(?-i:[A-Z])|of |de |van )[\w.-]+)*"
BENCH = r"(?:the |a |any )?(?:\w+ ){0,2}(?:court|courts|judge|judges|jury|justices|panel|bench)"


def rows_of(*some: tuple[str, Plain]) -> tuple[Row, ...]:
    """The rows, their patterns compiled; capitals and small letters are one."""
    return tuple((re.compile(pattern, re.IGNORECASE), plain) for pattern, plain in some)


def said_plainly(text: str, table: Sequence[Row]) -> str:
    """The text with each row of the table applied in turn."""
    for pattern, plain in table:
        text = pattern.sub(plain, text).strip()
    return text


def past_of(verb: str) -> str:
    """The past of a verb and what belongs to it: "pleaded guilty"."""
    first, _, after = verb.lower().partition(" ")
    return " ".join(part for part in (next(form for form, name in forms(first) if name == "past"), after) if part)
