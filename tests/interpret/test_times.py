"""The dates of a happening are those of its own clause, not of what is done to it or what it sets."""

from __future__ import annotations

import pytest

from kg.interpret.times import find_dates
from kg.parse import load, parse
from kg.read import read_text

pytestmark = pytest.mark.model

DATES = [
    pytest.param("The judge ruled in February 2025.", "ruled", ["February"], id="when-it-was-done"),
    pytest.param("She set a trial for February 2025.", "set", [], id="what-it-sets"),
    pytest.param("A judge extended the ban until June 2025.", "extended", [], id="until"),
    pytest.param("The union filed the lawsuit on May 6, 2024.", "lawsuit", ["May"], id="a-suit-brought"),
    pytest.param("A judge threw out the lawsuit on May 6, 2024.", "lawsuit", [], id="a-suit-thrown-out"),
    pytest.param("A panel reversed the dismissal on May 6, 2024.", "dismissal", [], id="a-decision-reviewed"),
    pytest.param("A panel reversed the dismissal on May 6, 2024.", "reversed", ["May"], id="the-review"),
    pytest.param(
        "A panel on May 6, 2024, upheld a verdict that Quillon infringed the patent.",
        "infringed",
        [],
        id="what-was-found",
    ),
    pytest.param("The clinic won a dismissal on May 6, 2024.", "dismissal", ["May"], id="a-decision-won"),
]


@pytest.mark.parametrize(("text", "word", "expected"), DATES)
def test_find_dates(text: str, word: str, expected: list[str]) -> None:
    """What is set or reviewed on a day has another day of its own."""
    doc = parse(read_text(text), load())
    trigger = next(token for token in doc if token.text == word)

    assert [doc[i].text for i in find_dates(trigger)] == expected
