"""Articles written for training, with their marks in the text: names, parties, claims with their status, rulings.

    [[Corvane Inc.|COMPANY|P]] sued [[Delmont|COMPANY|D]] for {{breach of contract|CAUSE|pending}}. The judge
    <<denied|rejected>> its {{request for an injunction|RELIEF|rejected}}.

A name carries its kind and, of a party, its side; a claim its kind and how it stands; a word that reports a ruling what it
means for the claim. Names may stand inside claims. Articles are parted by a line "=====". Everything in them is invented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kg.model import Span
from training.places import Marks

WRITTEN = Path(__file__).with_name("written")
_MARK = re.compile(
    r"\[\[(?P<name>[^\[\]{}<>|]+)\|(?P<type>[A-Z]+)(?:\|(?P<side>[PD]))?\]\]"
    r"|<<(?P<ruling>[^<>|]+)\|(?P<means>[a-z]+)>>"
    r"|(?P<opens>\{\{)"
    r"|\|(?P<kind>[A-Z]+)\|(?P<status>[a-z]+)\}\}"
)
_SIDES = {"P": "PLAINTIFF", "D": "DEFENDANT", None: "O"}


def read_written(folder: Path = WRITTEN) -> Iterator[tuple[str, str, Marks]]:
    """The key, the bare text and the marks of each article, file by file."""
    for path in sorted(folder.glob("*.txt")):
        articles = re.split(r"^=+$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for number, article in enumerate(filter(None, map(str.strip, articles)), start=1):
            try:
                yield (f"{path.stem}-{number}", *unmark(article))
            except ValueError as error:
                raise ValueError(f"{path}: article {number}: {error}") from None


def unmark(article: str) -> tuple[str, Marks]:
    """The text without its marks, and what they say.

    Raises:
        ValueError: a claim that is closed and was never opened, or the other way round.
    """
    text, at = "", 0
    names, claims, rulings = [], [], []
    opened: list[int] = []
    for mark in _MARK.finditer(article):
        text += article[at : mark.start()]
        at = mark.end()
        start = len(text)
        if mark["name"]:
            text += mark["name"]
            names.append((Span(start, len(text)), mark["type"], _SIDES[mark["side"]]))
        elif mark["ruling"]:
            text += mark["ruling"]
            rulings.append((Span(start, len(text)), mark["means"]))
        elif mark["opens"]:
            opened.append(start)
        elif opened:
            claims.append((Span(opened.pop(), start), mark["kind"], mark["status"]))
        else:
            raise ValueError(f'a claim that ends was never begun: "…{text[-40:]}"')
    if opened:
        raise ValueError(f'a claim that was begun never ends: "{text[opened[0] : opened[0] + 40]}…"')
    return text + article[at:], Marks(tuple(names), tuple(claims), tuple(rulings))
