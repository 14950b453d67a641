"""When a decision was made: its own date, its sentence's, or the day by which the text calls it."""

from __future__ import annotations

import pytest

from kg.interpret.decision_dates import date_of
from kg.interpret.decisions import Decision
from kg.interpret.observation import observe
from kg.interpret.triggers import find_triggers
from kg.parse import load, parse
from kg.read import read_text

ISSUED = "2021-06-04"  # a Friday
DATES = [
    ("A judge dismissed the suit on Tuesday.", "dismissed", "2021-06-01"),
    # the date of another decision
    ("Ada Holm, who was convicted of theft in 2016, was refused leave to appeal.", "refused", None),
    ("Ada Holm, who was convicted of theft in 2016, was refused leave to appeal.", "convicted", "2016"),
    ("A panel upheld an order from last month.", "upheld", None),
    # the day of which the text speaks
    ("A judge dismissed the suit. A clerk ran. Monday's ruling pleased the mill.", "dismissed", "2021-05-31"),
    ("A judge dismissed the suit. A clerk ran. The ruling on Monday pleased the mill.", "dismissed", "2021-05-31"),
    ("A judge dismissed the suit. A clerk ran. Monday's parade pleased the mill.", "dismissed", None),
    ("A judge had dismissed the suit. A clerk ran. Monday's ruling pleased the mill.", "dismissed", None),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "expected"), DATES, ids=[f"{word}: {text}" for text, word, _ in DATES])
def test_date_of(text: str, word: str, expected: str | None) -> None:
    """A decision has no date of what else was decided."""
    document = read_text(text, issued=ISSUED)
    seen = observe(document, parse(document, load()), {})
    found = next(each for each in find_triggers(seen) if seen.doc[each.token].text == word)
    date = date_of(seen, Decision((found,), 0.9))

    assert (date.value if date else None) == expected
