"""What a court holds and what it does to the same claims is one ruling; what differs stays apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.interpret.decisions import Decision
from kg.interpret.heads import load_heads
from kg.interpret.held_and_done import as_one
from kg.interpret.observation import observe
from kg.interpret.triggers import find_triggers
from kg.parse import load, parse
from kg.read import read_text

pytestmark = pytest.mark.model

REFUSED = "Judge Ada Holm denied Quillon's request for an order. The judge ruled against Quillon."


@pytest.mark.parametrize(
    ("text", "claims", "sides", "expected"),
    [
        pytest.param(REFUSED, ((0,), (0,)), ("rejected", "rejected"), 1, id="the-same-claim"),
        pytest.param(REFUSED, ((0,), (1,)), ("rejected", "rejected"), 2, id="another-claim"),
        pytest.param(REFUSED, ((), ()), ("rejected", "rejected"), 2, id="no-claim"),
        pytest.param(REFUSED, ((0,), (0,)), ("rejected", "accepted"), 2, id="another-side"),
        pytest.param(
            "The appeals court denied Quillon's request for an order. A trial judge ruled against Quillon.",
            ((0,), (0,)), ("rejected", "rejected"), 2, id="another-bench",
        ),
    ],
)  # fmt: skip
def test_as_one(text: str, claims: tuple[tuple[int, ...], ...], sides: tuple[str, ...], expected: int) -> None:
    """Claims, side and bench must agree."""
    document = read_text(text)
    seen = observe(document, parse(document, load()), load_heads())
    told = [t for t in find_triggers(seen) if t.predication is not None and t.predication.frame.makes == "Ruling"]
    first, second = (next(t for t in told if seen.doc[t.token].text == word) for word in ("denied", "ruled"))
    decisions = [
        (Decision((replace(trigger, sides=((side, 1.0),)),)), on)
        for trigger, side, on in zip((first, second), sides, claims, strict=True)
    ]

    assert len(as_one(seen, decisions)) == expected
