"""What is known of places (`ontology/places.toml`): the states, their abbreviations, countries and their adjectives."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any

from kg.ontology import read


@lru_cache(maxsize=1)
def _places() -> dict[str, Any]:
    return tomllib.loads(read("places.toml"))


@lru_cache(maxsize=1)
def states() -> dict[str, str]:
    """Each way to write a U.S. state or territory, with its postal code: "Wash.", "Washington" and "WA" are "WA"."""
    forms: dict[str, str] = {}
    for name, (postal, news, _) in _places()["states"].items():
        forms.update(dict.fromkeys((name, postal, news), postal))
    return forms | {"D.C": "DC", "Washington State": "WA", "New York State": "NY", "Calif": "CA"}


@lru_cache(maxsize=1)
def state_names() -> frozenset[str]:
    """The states' names in full."""
    return frozenset(_places()["states"])


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Each country's name and adjective, with its name: "Nigerian" is "Nigeria"."""
    table: dict[str, str] = _places()["countries"]
    more = {
        "U.S.": "United States",
        "US": "United States",
        "UK": "United Kingdom",
        "U.K.": "United Kingdom",
        "EU": "European Union",
    }
    adjectives = {adjective: name for name, adjective in table.items()}
    return (
        adjectives
        | {"British": "United Kingdom", "American": "United States", "European": "European Union"}
        | {name: name for name in table}
        | more
    )


@lru_cache(maxsize=1)
def cities() -> frozenset[str]:
    """Great cities and provinces outside the United States."""
    return frozenset(name.strip() for name in _places()["cities"]["names"].split(";"))


@lru_cache(maxsize=1)
def jurisdictions() -> frozenset[str]:
    """Words that say whose a law or a court is: states, countries, their adjectives, "federal"."""
    return frozenset(states()) | frozenset(countries()) | {"Federal", "State", "National", "European"}
