"""Annotations become targets: words inside names, claims where they are worded, triggers where a ruling is told."""

from __future__ import annotations

from typing import Any

import pytest

from kg.parse.lemmas import words as word_table
from training.examples import LABELS, allowed
from training.legal import find_names
from training.rulings import find_triggers

TARGETS = [
    ("B-JUDGE", {"B-JUDGE"}),
    ("O", {"O"}),
    # coarse names leave their kinds open, an entity's head also where in the name it stands
    ("I-PERSON*", {"I-PERSON", "I-JUDGE", "I-ATTORNEY"}),
    ("+PLACE*", {"B-PLACE", "I-PLACE", "B-GOV", "I-GOV"}),
    ("?", set(LABELS["names"])),
]


@pytest.mark.parametrize(("target", "expected"), TARGETS, ids=[target for target, _ in TARGETS])
def test_allowed(target: str, expected: set[str]) -> None:
    """A target leaves open the labels that may be right, and no others."""
    labels = LABELS["names"]

    assert {label for label, is_open in zip(labels, allowed(target, labels), strict=True) if is_open} == expected


def test_longest_name_first() -> None:
    """A short form inside a long one is no name of its own; elsewhere it is."""
    names = [{"text": "Vega", "type": "COMPANY"}, {"text": "Vega Mills", "type": "COMPANY"}]

    assert [chars for chars, _ in find_names("Vega Mills and Vega, not Vegas.", names)] == [(0, 10), (15, 19)]


GOLD: dict[str, Any] = {
    "entities": [{"id": "j", "names": ["Judge Roe"]}],
    "cases": [{"id": "c", "plaintiffs": [], "defendants": []}],
    "claims": [{"id": "k", "texts": ["request for a stay"], "status": "rejected"}],
    "rulings": [{"outcome": "denied", "side": "rejected", "by": ["j"], "on": ["k"], "case": "c"}],
}
TRIGGERS = [
    ("the sentence with claim and judge", "Judge Roe rejected the request for a stay .", "rejected", "B-rejected"),
    ("an infinitive reports nothing", "They asked Judge Roe to reject the request for a stay .", "reject", "O"),
    ("no claim, judge or party: left open", "The union rejected an offer .", "rejected", "?"),
    ("other words are no triggers", "Judge Roe rejected the request for a stay .", "request", "O"),
]


@pytest.mark.parametrize(("text", "word", "target"), [row[1:] for row in TRIGGERS], ids=[row[0] for row in TRIGGERS])
def test_find_triggers(text: str, word: str, target: str) -> None:
    """A ruling's trigger is a word for its outcome beside what it is about."""
    words = text.split()
    places = [(len(" ".join(words[:i])) + (i > 0), len(" ".join(words[: i + 1]))) for i in range(len(words))]
    found = find_triggers(text, words, places, [(0, len(words))], GOLD, word_table())

    assert found[words.index(word)] == target
