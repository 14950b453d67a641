"""The lines above an article: its title, and the date when it was published."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date as Day
from itertools import islice

# "Date: 2021-01-21", "date: 2021-01"; not "Date: Thursday".
_DATE = re.compile(r"^date:\s*((?:1[6-9]|20)\d\d(?:-[01]\d(?:-[0-3]\d)?)?)\s*$", re.IGNORECASE)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember|\.)?"
_YEAR = r"(?:1[6-9]|20)\d\d"
# "March 4, 2024", "4th Mar. 2024", "2024-03-04"; not "March 2024".
_FULL = rf"(?:{_MONTH}\s+\d\d?,?\s+{_YEAR}|\d\d?(?:st|nd|rd|th)?\s+{_MONTH},?\s+{_YEAR}|{_YEAR}-[01]\d-[0-3]\d)"
# "Published: Monday, March 4, 2024, 10:15 GMT"; not "The ruling of March 4, 2024 stands".
_DATED = re.compile(
    rf"(?:(?:first |last )?(?:published|posted|updated|issued|filed|date)(?: on| at)?:?\s+)?(?:[a-z]{{3,6}}day,?\s+)?"
    rf"(?P<date>{_FULL})(?:[,\s|·-]+(?:at\s+)?\d\d?[:.]\d\d.{{0,12}})?",
    re.IGNORECASE,
)
# "PORTLAND, Ore., March 4, 2024 (Wire) — Tarr sued", "London, 4 March 2024 – …"; not "On March 4, 2024, Tarr sued".
_DATELINE = re.compile(
    rf"(?:[A-Z][\w.'’-]*,?\s+){{0,6}}(?P<date>(?i:{_FULL}))\s*(?:\([^)]{{1,40}}\)|/[^/]{{1,40}}/)?\s*(?:[—–]|--?)\s"
)
_ABOVE = 5  # paragraphs among which a date of the whole stands
TITLE_AT_MOST = 200
_SHOWN = 80


def split_heading(text: str) -> tuple[str | None, str | None, str]:
    """The title, the date and the rest of clean text; None for what does not stand above it.

    A title is a first line by itself, short, and no sentence: a line that ends in a full stop is the text's first.
    """
    lines = text.split("\n")
    title, issued = None, None
    if lines and (date := _DATE.match(lines[0])):
        issued, lines = date.group(1), _without_blanks(lines[1:])
    if lines and is_title(lines[0]) and (len(lines) == 1 or not lines[1] or _DATE.match(lines[1])):
        rest = _without_blanks(lines[1:])
        if rest and (date := _DATE.match(rest[0])):
            issued, rest = date.group(1), _without_blanks(rest[1:])
        if rest:  # a lone line is a text, not a title without one
            title, lines = lines[0], rest
    return title, issued, "\n".join(lines)


def day_above(body: Iterable[str]) -> str | None:
    """The day that the first paragraphs give the whole: a paragraph that is nothing but a date, or a dateline's."""
    for paragraph in islice(body, _ABOVE):
        if match := _DATED.fullmatch(paragraph) or _DATELINE.match(paragraph):
            return _iso(match["date"])
    return None


def _iso(day: str) -> str | None:
    """The day as 2024-03-04; None for a day that no calendar has."""
    numbers = [int(number) for number in re.findall(r"\d+", day)]
    if name := re.search(r"[a-z]{3}", re.sub(r"\d+(?:st|nd|rd|th)", "", day.lower())):
        numbers = [max(numbers), _MONTHS.index(name.group()) + 1, min(numbers)]
    try:
        return Day(*numbers).isoformat()
    except ValueError:
        return None


def is_title(line: str) -> bool:
    """Whether a line by itself reads as a title."""
    return 0 < len(line) < TITLE_AT_MOST and not re.search(
        r"(?<!\b[A-Z])(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bLtd)\.[\"'”’)]*$", line
    )


def opening(text: str) -> str:
    """The first words of a text that has no title, for lists."""
    line = text.split("\n", 1)[0]
    return line if len(line) <= _SHOWN else line[:_SHOWN].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def _without_blanks(lines: list[str]) -> list[str]:
    start = next((index for index, line in enumerate(lines) if line), len(lines))
    return lines[start:]
