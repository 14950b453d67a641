"""The lines above an article: its title, and the date when it was published."""

from __future__ import annotations

import re

# "Date: 2021-01-21", "date: 2021-01"; not "Date: Thursday".
_DATE = re.compile(r"^date:\s*((?:1[6-9]|20)\d\d(?:-[01]\d(?:-[0-3]\d)?)?)\s*$", re.IGNORECASE)
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
