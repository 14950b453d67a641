"""Where the annotated claims and rulings of an article stand, which the annotation itself does not say.

An annotation quotes a claim in four wordings at most and a ruling in none. `places.jsonl` beside this file holds the rest
for the articles to learn from: characters only, no word of the texts, and of an article's name its hash. Language models
read each article with its annotation and marked every place; `docs/decisions/20261122-where-claims-and-rulings-stand.md`
says why, and how that was checked.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.model import Span

PLACES = Path(__file__).with_name("places.jsonl")


@dataclass(frozen=True)
class Places:
    """The characters of one article's text that word its claims and report its rulings."""

    claims: Mapping[str, tuple[Span, ...]]  # of each annotated claim
    rulings: Mapping[str, tuple[Span, ...]]  # of each annotated ruling, one word each
    loose_claims: tuple[Span, ...]  # words that only point back at a claim, or name one that is not annotated
    loose_rulings: tuple[Span, ...]  # the same of rulings


def _spans(pairs: Iterable[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)


def _read(data: Mapping[str, Any]) -> Places:
    return Places(
        {key: _spans(pairs) for key, pairs in data["claims"].items()},
        {key: _spans(pairs) for key, pairs in data["rulings"].items()},
        _spans(data["loose_claims"]),
        _spans(data["loose_rulings"]),
    )


def moved(places: Places, text: str, other: str) -> Places:
    """The places in `other`, which is `text` but for one stretch (a line of the date, a title that stands twice)."""
    same = min(len(text), len(other))
    before = next((i for i in range(same) if text[i] != other[i]), same)
    after = next((i for i in range(same - before) if text[-1 - i] != other[-1 - i]), same - before)

    def move(spans: Iterable[Span]) -> tuple[Span, ...]:
        late, shift = len(text) - after, len(other) - len(text)
        kept = [span for span in spans if span.end <= before]
        return (*kept, *(Span(s.start + shift, s.end + shift) for s in spans if s.start >= max(late, before)))

    return Places(
        {key: move(spans) for key, spans in places.claims.items()},
        {key: move(spans) for key, spans in places.rulings.items()},
        move(places.loose_claims),
        move(places.loose_rulings),
    )


def places_of(name: str) -> Places | None:
    """The places of the article of that name, if somebody marked them."""
    return load_places().get(hashlib.sha256(name.encode()).hexdigest()[:16])


@cache
def load_places(path: Path = PLACES) -> Mapping[str, Places]:
    """The places of each article by the first 16 hex digits of the SHA-256 of its name."""
    with path.open(encoding="utf-8") as lines:
        return {data["doc"]: _read(data) for data in map(json.loads, lines)}


ITEMS = Path(__file__).with_name("items.jsonl")


@dataclass(frozen=True)
class Marks:
    """What the characters of a short news item say."""

    names: tuple[tuple[Span, str, str], ...]  # the kind of a name, and its side: "PLAINTIFF", "DEFENDANT", "O"
    claims: tuple[tuple[Span, str, str], ...]  # the kind of a claim, and its status
    rulings: tuple[tuple[Span, str], ...]  # the word that reports a ruling, and its side


@cache
def load_items(path: Path = ITEMS) -> Mapping[str, Marks]:
    """The marks of each short item by its key, made in the same way as the places."""
    with path.open(encoding="utf-8") as lines:
        return {
            data["id"]: Marks(
                tuple((Span(start, end), kind, side) for start, end, kind, side in data["names"]),
                tuple((Span(start, end), kind, status) for start, end, kind, status in data["claims"]),
                tuple((Span(start, end), side) for start, end, side in data["rulings"]),
            )
            for data in map(json.loads, lines)
        }
