"""Other names for the parties of an article, so that the network learns what a sentence says and not who is who.

Shown the same article again and again, a network learns by heart that a company is a defendant. With its name taken by
another of the same kind and length, now and then, only the words around it can tell.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Pieces = tuple[int, ...]
# Which names stand in for each other; courts, statutes, agencies and places are known by name, and stay.
PEOPLE, FIRMS = "people", "firms"
GROUPS = {"PERSON": PEOPLE, "JUDGE": PEOPLE, "ATTORNEY": PEOPLE, "COMPANY": FIRMS, "ORG": FIRMS}


@dataclass(frozen=True, slots=True)
class Name:
    """Where a name stands in a sentence, from one word to another, and which others may stand there."""

    start: int
    end: int
    group: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A name as the network sees it, word by word."""

    pieces: tuple[Pieces, ...]
    shapes: tuple[int, ...]


def find_names(marks: Sequence[str]) -> list[Name]:
    """The names in a sentence whose words are marked "B-COMPANY", "I-COMPANY", "O" …"""
    found: list[Name] = []
    for i, mark in enumerate(marks):
        group = GROUPS.get(mark[2:])
        if group and mark[0] == "I" and found and found[-1].end == i and found[-1].group == group:
            found[-1] = Name(found[-1].start, i + 1, group)
        elif group and mark[0] == "B":
            found.append(Name(i, i + 1, group))
    return found


class Pool:
    """All names that were seen, by group and length."""

    def __init__(self, names: Iterable[tuple[str, Wording]]) -> None:
        self._wordings: dict[tuple[str, int], list[Wording]] = {}
        for group, wording in dict.fromkeys(names):
            self._wordings.setdefault((group, len(wording.pieces)), []).append(wording)

    def draw(self, name: Name, rng: random.Random) -> Wording:
        """Some name of the same group and length."""
        return rng.choice(self._wordings[name.group, name.end - name.start])


class Renaming:
    """One showing of one article: each of its names has one other name throughout."""

    def __init__(self, pool: Pool, rng: random.Random) -> None:
        self._pool, self._rng = pool, rng
        self._given: dict[Wording, Wording] = {}

    def of(
        self, names: Sequence[Name], pieces: Sequence[Pieces], shapes: Sequence[int]
    ) -> tuple[list[Pieces], list[int]]:
        """The sentence's pieces and shapes, its names exchanged."""
        new_pieces, new_shapes = list(pieces), list(shapes)
        for name in names:
            old = wording(name, pieces, shapes)
            if old not in self._given:
                self._given[old] = self._pool.draw(name, self._rng)
            new = self._given[old]
            new_pieces[name.start : name.end] = new.pieces
            new_shapes[name.start : name.end] = new.shapes
        return new_pieces, new_shapes


def wording(name: Name, pieces: Sequence[Pieces], shapes: Sequence[int]) -> Wording:
    """How the name is written where it stands."""
    return Wording(tuple(pieces[name.start : name.end]), tuple(shapes[name.start : name.end]))
