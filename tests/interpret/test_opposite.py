"""What grants and what denies are told apart, where neither is about the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.interpret.observation import observe
from kg.interpret.opposite import are_opposite
from kg.interpret.triggers import find_triggers
from kg.parse import load, parse
from kg.read import read_text

PAIRS = [
    ("The judge denied the motion. The judge allowed Roe to call a clerk.", "denied", "allowed", True),
    ("The judge struck down the ban. The judge rejected the petition.", "struck", "rejected", True),
    ("The court upheld the law. The court blocked the order.", "upheld", "blocked", True),
    # a case goes on because the motion to end it fails, and a judgment may be undone or left for either side
    ("The judge denied the motion. The judge allowed the lawsuit to proceed.", "denied", "allowed", False),
    ("The court upheld the verdict. The court blocked the order.", "upheld", "blocked", False),
    ("The judge denied the motion. The judge rejected the petition.", "denied", "rejected", False),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "first", "second", "expected"), PAIRS, ids=[text for text, *_ in PAIRS])
def test_are_opposite(text: str, first: str, second: str, expected: bool) -> None:
    """Two acts of opposite meaning are two, if the odds of their sides are better than even."""
    document = read_text(text)
    seen = observe(document, parse(document, load()), {})
    found = {seen.doc[each.token].text: each for each in find_triggers(seen)}
    pair = [
        replace(
            found[word], sides=tuple({"accepted": 0.3, "rejected": 0.3, _own(found[word].predication): 0.6}.items())
        )
        for word in (first, second)
    ]

    assert are_opposite(seen, pair[0], pair[1]) is expected


def _own(predication: object) -> str:
    return str(getattr(predication, "side", "accepted"))
