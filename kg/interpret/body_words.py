"""The words of a body's name, by `bodies.toml` → what kind of body it is, what it does, or that the name says nothing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from kg.model import EntityType
from kg.ontology import read as ontology_file


@dataclass(frozen=True, slots=True)
class _Table:
    last: Mapping[EntityType, frozenset[str]]
    first: Mapping[EntityType, frozenset[str]]
    which: frozenset[str]  # what says which court is meant
    described: frozenset[str]  # what names a court where a text has no name for it
    units: frozenset[str]
    parts: frozenset[str]
    nobody: frozenset[str]
    callings: Mapping[str, str]  # word → what it makes of the body
    titles: re.Pattern[str]


@cache
def _table() -> _Table:
    raw = tomllib.loads(ontology_file("bodies.toml"))

    def kinds(part: str) -> dict[EntityType, frozenset[str]]:
        return {cast(EntityType, kind): frozenset(words) for kind, words in raw[part].items()}

    return _Table(
        last=kinds("last"),
        first=kinds("first"),
        which=frozenset(raw["courts"]["which"]),
        described=frozenset(raw["courts"]["described"]),
        units=frozenset(raw["units"]["words"]),
        parts=frozenset(raw["units"]["parts"]),
        nobody=frozenset(raw["nobody"]["names"]),
        callings={word: calling for calling, words in raw["callings"].items() for word in words},
        titles=re.compile(f"({'|'.join(map(re.escape, raw['officials']['titles']))})\\W*$"),
    )


def kind_by_words(forms: Iterable[str]) -> EntityType | None:
    """What a body's names say of its kind: "Roe Holdings LLC" is a company; None when they say nothing."""
    table = _table()
    for form in forms:
        words = [word.strip(".,'’") for word in form.lower().split()]
        if len(words) < 2:
            continue
        for kind, known in table.last.items():
            if words[-1] in known:
                return kind
        for kind, known in table.first.items():
            if words[0] in known and words[1] in ("of", "for"):
                return kind
    return None


def is_vague_court(form: str) -> bool:
    """Whether the name says no more than where a court sits: "German court"; "German high court" says which."""
    words = form.split()
    return len(words) <= 3 and words[-1] == "court" and not any(map(says_which_court, map(str.lower, words[:-1])))


def says_which_court(word: str) -> bool:
    """Whether the word of a court's name says which court it is: "supreme", "federal"; not "special"."""
    return word in _table().which


def describes_court(word: str) -> bool:
    """Whether the word before "court" or "tribunal" says of what sort it is: "employment", "high"; not "lower", "federal"."""
    return word in _table().described


def is_unit(word: str) -> bool:
    """Whether a public body or a part of one ends in that word: "division", "department"."""
    return word in _table().units


def is_part_of_body(form: str) -> bool:
    """Whether the name is that of a part of a body: "Criminal Investigation Division", "Sector Orin Bay"."""
    words = form.lower().split()
    return len(words) > 1 and not {words[0], words[-1]}.isdisjoint(_table().parts)


def is_nobody(form: str) -> bool:
    """Whether the name is of nobody that a court could hear: "God", "Medicare"."""
    return form.lower() in _table().nobody


def callings_of(names: Iterable[str]) -> frozenset[str]:
    """What the words of a body's names make of it: "Ostrava Prosecutors Office" is "prosecutor" and "office"."""
    callings = _table().callings
    words = {word for name in names for word in re.findall(r"[a-z]+", name.lower())}
    return frozenset(callings[word] for word in words & callings.keys())


def official_title(before: str) -> str | None:
    """The title of an official that the words before a name end with: "attorney general"; None for any other words."""
    match = _table().titles.search(before.lower().replace("’", "'"))
    return match.group(1) if match else None
