"""Where the phrase that names a claim ends."""

from __future__ import annotations

import pytest
from interpret.measured_text import seen_in

from kg.interpret.phrase_edges import trimmed

pytestmark = pytest.mark.model

EDGES = [
    pytest.param("Jane Roe was convicted of theft after a long trial.", "theft after a long trial", "theft", id="after-a-trial"),
    pytest.param("Jane Roe admitted theft at an earlier hearing.", "theft at an earlier hearing", "theft", id="at-an-earlier-hearing"),
    pytest.param("Jane Roe was charged with perjury at a hearing.", "perjury at a hearing", "perjury at a hearing", id="what-was-done-there"),
    pytest.param("Jane Roe was charged with theft after a party.", "theft after a party", "theft after a party", id="no-trial"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "expected"), EDGES)
def test_what_was_tried_ends_before_its_trial(text: str, phrase: str, expected: str) -> None:
    """Where and after what it was decided is no part of the charge's name."""
    seen = seen_in(text)
    start = text.index(phrase)
    span = seen.doc.char_span(start, start + len(phrase))
    first, last = trimmed(seen, span.start, span.end)
    assert seen.doc[first:last].text == expected
