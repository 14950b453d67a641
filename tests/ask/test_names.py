"""Names in a question find the things of the store, short, misspelt or with a title."""

from __future__ import annotations

import pytest
from ask.stories import story_store

from kg.ask.names import Names, key
from kg.ask.words import words

NAMES = Names(story_store())

MEANT = [
    ("Northwind Pilots Guild", ["Northwind Pilots Guild"]),
    ("Halvorsen Lines", ["Halvorsen Lines Inc."]),
    ("Judge Castellan", ["Miriam Castellan"]),
    ("Mr. Velt", ["Dorian Velt"]),
    ("Halvorsn", ["Halvorsen Lines Inc."]),  # misspelt
    ("Tarn Ferries and Brightwater", ["Tarn Ferries", "Brightwater Freight"]),
    ("the Tarn County Court", ["Tarn County Court"]),
    ("15 U.S.C. § 1", ["15 U.S.C. § 1"]),
    # nothing near
    ("Samsung", []),
    ("the judge of the case", []),
]


@pytest.mark.parametrize(("text", "labels"), MEANT, ids=[text for text, _ in MEANT])
def test_find(text, labels):
    """The longest name wins; what only looks like one finds nothing."""
    found = [NAMES.things[iri].label for named in NAMES.find(words(text)) for iri in named.things]

    assert found == labels


def test_key_ignores_form():
    """Names that differ in case, accents, titles and kinds of company are one."""
    assert key("ACME, Inc.") == key("Acme") == key("the Acme Company")
    assert key("Judge Núñez") == key("Nunez")
    assert key("Acme") != key("Acne")
