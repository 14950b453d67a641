"""Articles written for training, with their marks in the text: names, parties, claims with their status, rulings.

    [[Corvane Inc.|COMPANY|P]] sued [[Delmont|COMPANY|D]] for {{breach of contract|CAUSE|pending|a}}. The judge
    <<denied|rejected|1>> its {{request for an injunction|RELIEF|rejected|b}}.

A name carries its kind and, of a party, its side ("P", "D", in a second case "P2", in both "P1D2"); a claim its kind, how it
stands and which claim it is; a word that reports a ruling what it means for the claim and which ruling it is. Names may stand
inside claims. Which claim and which ruling is said in articles that have an annotation below a line "---" (`training/told.py`).
Articles are parted by a line "=====". Everything in them is invented.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.model import Span
from training.examples import UNKNOWN
from training.places import Marks

WRITTEN = Path(__file__).with_name("written")
KEPT = 5  # one annotated article in so many is learned from by nothing: `benchmarks/unseen.py` reads it
_MARK = re.compile(
    r"\[\[(?P<name>[^\[\]{}<>|]+)\|(?P<type>[A-Z]+)(?:\|(?P<sides>(?:[PD]\d?)+))?\]\]"
    r"|<<(?P<ruling>[^<>|]+)\|(?P<means>[a-z]+)(?:\|(?P<number>\d+))?>>"
    r"|(?P<opens>\{\{)"
    r"|\|(?P<kind>[A-Z]+)\|(?P<status>[a-z]+)(?:\|(?P<letter>[a-z]+))?\}\}"
)


@dataclass(frozen=True)
class Written:
    """One article without its marks, what they say, and its annotation as it was written."""

    key: str  # its file and its number there
    text: str
    marks: Marks
    sides: tuple[str, ...]  # of each name of `marks`: in which case on which side, "P", "D2", "" on none
    letters: tuple[str, ...]  # of each claim of `marks`: which claim
    numbers: tuple[str, ...]  # of each ruling of `marks`: which ruling
    annotation: str  # "" if it has none

    @property
    def is_kept(self) -> bool:
        """Whether it is for measuring alone; depends on its key and nothing else."""
        return bool(self.annotation) and hashlib.sha256(self.key.encode()).digest()[0] % KEPT == 0


def read_written(folder: Path = WRITTEN) -> Iterator[Written]:
    """Each article, file by file.

    Raises:
        ValueError: an article with broken marks; the message names it.
    """
    for path in sorted(folder.glob("*.txt")):
        articles = re.split(r"^=+$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for number, article in enumerate(filter(None, map(str.strip, articles)), start=1):
            try:
                yield unmark(article, f"{path.stem}-{number}")
            except ValueError as error:
                raise ValueError(f"{path}: article {number}: {error}") from None


def unmark(article: str, key: str = "") -> Written:
    """The article without its marks, and what they say.

    Raises:
        ValueError: a claim that is closed and was never opened, or the other way round.
    """
    marked, _, annotation = article.partition("\n---\n")
    text, at = "", 0
    names, claims, rulings = [], [], []
    sides, letters, numbers = [], [], []
    opened: list[int] = []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        start = len(text)
        if mark["name"]:
            text += mark["name"]
            names.append((Span(start, len(text)), mark["type"], _side(mark["sides"] or "")))
            sides.append(mark["sides"] or "")
        elif mark["ruling"]:
            text += mark["ruling"]
            rulings.append((Span(start, len(text)), mark["means"]))
            numbers.append(mark["number"] or "")
        elif mark["opens"]:
            opened.append(start)
        elif opened:
            claims.append((Span(opened.pop(), start), mark["kind"], mark["status"]))
            letters.append(mark["letter"] or "")
        else:
            raise ValueError(f'a claim that ends was never begun: "…{text[-40:]}"')
    if opened:
        raise ValueError(f'a claim that was begun never ends: "{text[opened[0] : opened[0] + 40]}…"')
    marks = Marks(tuple(names), tuple(claims), tuple(rulings))
    text += marked[at:]
    return Written(key, text, marks, tuple(sides), tuple(letters), tuple(numbers), annotation.strip())


def _side(sides: str) -> str:
    """The side of a name as the network learns it: who stands on both is left open."""
    if "P" in sides and "D" in sides:
        return UNKNOWN
    return "PLAINTIFF" if "P" in sides else "DEFENDANT" if "D" in sides else "O"
