"""Annotated articles: the text, what a careful reader found in it, and where each wording stands.

The format is described by the annotation guide that comes with the corpus: entities, cases, claims, rulings, relations.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.model import Span
from training.legal import fold_of
from training.places import Places, places_of

_SUFFIX = re.compile(
    r"\b(inc|incorporated|corp|corporation|co|company|llc|llp|lp|ltd|limited|plc|gmbh|ag|sa|nv|bv|the|mr|mrs|ms|dr|"
    r"judge|justice|chief justice|magistrate|hon|honorable|us district|district judge|sir|lord|lady|president)\b"
)
_EMPTY = frozenset(
    "a an the of to in on at by for with from and or its his her their it that this which who is was were be been as "
    "under into over against would should could had has have not no any all will s".split()
)


def normal_name(name: str) -> str:
    """The name without case, accents, punctuation, titles and corporate suffixes."""
    text = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    text = re.sub(r"['’]s\b", "", text)
    text = re.sub(r"\bu\.\s?s\.(?:\s?a\.)?", "us", text).replace("united states", "us").replace("&", " and ")
    text = re.sub(r"\s+", " ", re.sub(r"[^a-z0-9 ]+", " ", text.replace(".", ""))).strip()
    return re.sub(r"\s+", " ", _SUFFIX.sub(" ", text)).strip() or text


def content_words(phrase: str) -> frozenset[str]:
    """The stems of the words that carry the meaning of a phrase."""
    return frozenset(_stem(word) for word in normal_name(phrase).split() if word not in _EMPTY)


def _stem(word: str) -> str:
    for end in ("ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ed", "es", "ly", "s", "e"):
        if word.endswith(end) and len(word) - len(end) >= 4:
            return word[: -len(end)]
    return word


def alike(a: str, b: str) -> bool:
    """Whether most content words of the shorter phrase stand in the longer one."""
    x, y = content_words(a), content_words(b)
    if not x or not y:
        return False
    shared, shorter = len(x & y), min(len(x), len(y))
    return shared / shorter >= 0.6 and (shared >= 2 or shorter == 1)


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article with its annotation (`gold`, as read from JSON)."""

    name: str
    path: Path
    gold: Mapping[str, Any]
    places: Places | None  # where its claims and rulings stand in the text, if somebody marked it

    @property
    def fold(self) -> int:
        """The same fold for the same name on any machine; fold 0 is the fifth that the network never saw."""
        return fold_of(self.name)

    def entity_names(self) -> dict[str, frozenset[str]]:
        """The normal forms of each entity's names, by its key."""
        return {
            entity["id"]: frozenset(filter(None, map(normal_name, entity["names"]))) for entity in self.gold["entities"]
        }


def load_annotated(folder: Path) -> list[Annotated]:
    """Every annotated article of `folder`, in the order of its name."""
    found = []
    for path in sorted(folder.glob("*.gold.json")):
        name = path.name.removesuffix(".gold.json")
        gold = json.loads(path.read_text(encoding="utf-8"))
        found.append(Annotated(name, path.with_name(f"{name}.txt"), gold, places_of(name)))
    return found


def find_wordings(text: str, wordings: Iterable[str]) -> Iterator[Span]:
    """Yield each place where one of the wordings stands, whatever the case and the white space."""
    for wording in wordings:
        words: Sequence[str] = wording.split()
        if not words:
            continue
        pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield Span(*match.span())
