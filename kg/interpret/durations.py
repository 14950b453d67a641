"""A text → the terms of punishment in it: "five years in prison", "life without parole", with their length in ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.parse.dates import NUMBERS

_MORE = "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()
_TENS = "thirty forty fifty sixty seventy eighty ninety hundred".split()
_HIGHER = {word: 13 + at for at, word in enumerate(_MORE)} | {word: 30 + 10 * at for at, word in enumerate(_TENS)}
_VALUES = {**NUMBERS, **_HIGHER}
_WORD = "|".join(sorted(_VALUES, key=len, reverse=True))
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?(?: \d/\d)?|(?:{_WORD})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)(?:[ -]and[ -]a[ -]half)?(?: \(\d+\))?"
_UNIT = r"(?:years?|months?|weeks?|days?|hours?|yr)(?!\w)['’]?"
_LENGTH = rf"{_NUMBER}[ -]{_UNIT}(?!-old| old)(?: and (?:{_NUMBER}[ -]{_UNIT}|day\b))?"
_RANGE = rf"{_LENGTH}(?: to (?:{_LENGTH}|life))?"
_PLACE = (
    r"(?:['’]?s? ?(?:in|of|behind|on|under) |['’]? )(?:(?:a|the|his|her|federal|state|county|jail|maximum-security|supervised|home|house|hard|community|pretrial|"
    r"suspended|probationary|mandatory|minimum|maximum|military|solitary) )*"
    r"(?:prison(?: (?:time|term|sentence))?|jail(?: (?:time|term|sentence))?|custody|imprisonment|bars|probation|release|service|arrest|confinement|detention|"
    r"incarceration|parole|labou?r|sentence|term|lockup|supervision)\b"
)
_LIFE = r"life(?: (?:in (?:federal |state )?prison|behind bars|imprisonment|sentence|term))?(?: without (?:the possibility of |the chance of |any chance of )?parole)?"
_DEATH = r"death (?:penalty|sentence)"
_ONE = rf"(?:(?P<length>{_RANGE})(?P<place>{_PLACE})?|(?P<life>{_LIFE})|(?P<death>{_DEATH}))"
# "40 months in jail followed by two years of probation"; not "15 months after".
_TERM = re.compile(
    rf"\b{_ONE}(?: each)?(?:(?:,? (?:and|plus|followed by|to be followed by|along with)|,) (?:an additional |a further |another |up to )?(?:{_RANGE}{_PLACE}|probation\b))*"
    rf"(?: without (?:the possibility of )?parole)?",
    re.IGNORECASE,
)
_ISO = re.compile(rf"^({_NUMBER})[ -]({_UNIT})(?: and ({_NUMBER}[ -]|)({_UNIT}))?", re.IGNORECASE)
_LETTERS = {"y": "Y", "m": "M", "w": "W", "d": "D"}


class TermWords(NamedTuple):
    """Where a term stands in the text, and how long it is; `is_penal` where its own words say that it is a punishment."""

    start: int
    end: int
    iso: str | None
    is_penal: bool


def find_terms(text: str) -> Iterator[TermWords]:
    """Yield the terms left to right; how old somebody is is none."""
    for match in _TERM.finditer(text):
        if match["life"] and match["life"].lower() == "life" and not re.search(r"\bto $", text[: match.start()]):
            continue  # "destroyed my own life"
        is_penal = bool(match["place"] or match["death"] or match["life"] and " " in match["life"])
        yield TermWords(match.start(), match.end(), iso_of(match[0]), is_penal)


def iso_of(words: str) -> str | None:
    """How long a term is; None for a range, for life, and where it goes on with another.

    >>> iso_of("18 months in prison"), iso_of("one year and a day"), iso_of("three-and-a-half years"), iso_of("20 years to life")
    ('P18M', 'P1Y1D', 'P3Y6M', None)
    >>> iso_of("a year and day in prison")
    'P1Y1D'
    """
    match = _ISO.match(words)
    if match is None or re.match(r" to\b", words[match.end() :]):
        return None
    date, time = "", ""
    for number, unit in ((match[1], match[2]), (match[3], match[4])):
        if not unit:
            continue
        value, half = _value(number.rstrip(" -") or "a")
        if value is None or half and not unit.lower().startswith("year"):
            return None
        letter = _LETTERS.get(unit[0].lower(), "H")
        if letter == "H":
            time += f"T{value}H"
        else:
            date += f"{value}{letter}" + ("6M" if half else "")
    return f"P{date}{time}" if date or time else None


def _value(number: str) -> tuple[int | None, bool]:
    words = re.sub(r" \(\d+\)$", "", number.lower())
    half = bool(re.search(r"[ -]and[ -]a[ -]half$", words))
    words = re.sub(r"[ -]and[ -]a[ -]half$", "", words).replace(",", "")
    if words.isdigit():
        return int(words), half
    tens, _, ones = words.partition("-")
    if tens not in _VALUES or ones and ones not in _VALUES:
        return None, half
    return _VALUES[tens] + (_VALUES[ones] if ones else 0), half
