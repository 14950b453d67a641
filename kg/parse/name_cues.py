"""What words in and around a name say of its type (`ontology/name_cues.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg.ontology import read
from kg.parse import places

Scores = defaultdict[str, float]
Weights = dict[str, list[tuple[str, float]]]
LONGEST_PHRASE = 4  # words of `before` and `after`


@dataclass(frozen=True, slots=True)
class CueBook:
    """Each cue word or phrase with the labels that it speaks for."""

    last: Weights = field(default_factory=lambda: defaultdict(list))
    first: Weights = field(default_factory=lambda: defaultdict(list))
    any: Weights = field(default_factory=lambda: defaultdict(list))
    last_two: Weights = field(default_factory=lambda: defaultdict(list))
    exact: Weights = field(default_factory=lambda: defaultdict(list))
    before: Weights = field(default_factory=lambda: defaultdict(list))
    after: Weights = field(default_factory=lambda: defaultdict(list))
    roles: dict[str, re.Pattern[str]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def book() -> CueBook:
    """The cues, ready to be asked."""
    cues = CueBook()
    table = tomllib.loads(read("name_cues.toml"))
    for row in table["cue"]:
        worth = (row["label"], float(row["strength"]))
        for name, kind in (("last", cues.last), ("first", cues.first), ("any", cues.any)):
            for word in row.get(name, "").split():
                kind[word].append(worth)
        for name, kind in (
            ("exact", cues.exact),
            ("before", cues.before),
            ("after", cues.after),
            ("last2", cues.last_two),
        ):
            for phrase in filter(None, (part.strip() for part in row.get(name, "").split(";"))):
                kind[phrase].append(worth)
    cues.roles.update({name: re.compile(pattern) for name, pattern in table["roles"].items()})
    for place in places.jurisdictions() | places.cities():
        is_people = places.countries().get(place, place) != place and not place.isupper() and "." not in place
        cues.exact[place].append(("OTHER" if is_people else "PLACE", 6.0))
    return cues


def scores_of_form(words: Sequence[str]) -> Scores:
    """What the words of a name say of its type, by label; the strongest cue of a kind counts once."""
    cues, found = book(), Scores(float)
    name = " ".join(words).replace("’", "'")
    bare = name.removeprefix("The ").removeprefix("the ")
    for label, strength in cues.exact.get(name, ()) or cues.exact.get(bare, ()):
        found[label] += strength
    if len(words) < 2:
        return found
    for label, strength in cues.last_two.get(" ".join(words[-2:]), ()):
        found[label] = max(found[label], strength)
    for kind, places_in_name in ((cues.last, words[-1:]), (cues.first, words[:1]), (cues.any, words)):
        for word in places_in_name:
            for label, strength in kind.get(word, ()):
                found[label] = max(found[label], strength)
    return found


def scores_of_context(before: Sequence[str], after: Sequence[str]) -> Scores:
    """What the words beside a name say of its type, by label."""
    cues, found = book(), Scores(float)
    for kind, phrases in ((cues.before, _endings(before)), (cues.after, _beginnings(after))):
        for phrase in phrases:
            for label, strength in kind.get(phrase, ()):
                found[label] = max(found[label], strength)
    return found


def role_of(before: str, after: str) -> str:
    """ "judge" or "attorney" by the title before a person's name or the apposition after it, else ""."""
    roles = book().roles
    if roles["judge_before"].search(before):
        return "judge"
    if roles["attorney_before"].search(before):
        return "attorney"
    if roles["judge_after"].match(after):
        return "judge"
    return "attorney" if roles["attorney_after"].match(after) else ""


def _endings(words: Sequence[str]) -> list[str]:
    lower = [word.lower() for word in words[-LONGEST_PHRASE:]]
    return [" ".join(lower[index:]) for index in range(len(lower))]


def _beginnings(words: Sequence[str]) -> list[str]:
    lower = [word.lower().replace("’", "'") for word in words[:LONGEST_PHRASE]]
    return [" ".join(lower[: index + 1]) for index in range(len(lower))]
