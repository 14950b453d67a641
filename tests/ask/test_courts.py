"""What a phrase for a court says of who ruled."""

from __future__ import annotations

import pytest

from kg.ask.courts import level_lines
from kg.ask.phrases import Phrase


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        pytest.param("appeals court", "court", "appea|appellate|circuit", id="of-appeals"),
        pytest.param("supreme court", "court", "supreme|high court", id="highest"),
        pytest.param("lower court", "court", "NOT EXISTS", id="lower-is-not-the-highest"),
        pytest.param("trial judge", "judge", "NOT EXISTS", id="trial-is-not-above"),
        pytest.param("court", "court", "", id="no-level"),
        pytest.param("lower house", "house", "", id="no-court"),
    ],
)
def test_level_lines(text: str, head: str, expected: str) -> None:
    """The level that a court's words name is asked of who ruled; no level asks nothing."""
    lines = "".join(level_lines(Phrase(text=text, head=head)))

    assert expected in lines
    assert bool(lines) is bool(expected)
