"""A remedy that is only possible is asked for by nobody."""

from __future__ import annotations

import pytest
from interpret.test_asked_lists import observed, place

from kg.interpret.only_possible import is_only_possible

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("The law allows penalties of up to $500 for each worker.", "penalties", True, id="allowed"),
        pytest.param("The statute lets workers seek an injunction.", "injunction", True, id="let"),
        pytest.param(
            "Under federal law, employees can recover damages for the hours.", "damages", True, id="under-a-law"
        ),
        pytest.param("Firms often ask judges for a stay of the case.", "stay of the case", True, id="as-a-rule"),
        pytest.param(
            "A plaintiff who waits will struggle to obtain an injunction.", "injunction", True, id="anybody-who"
        ),
        # somebody asks for these, or argues that the law gives them
        pytest.param("The suit seeks an injunction under the wage law.", "injunction", False, id="a-suit-seeks"),
        pytest.param("The workers can seek an injunction, a judge ruled.", "injunction", False, id="the-workers"),
        pytest.param(
            "The union argued that the law allows an injunction.", "injunction", False, id="argued-to-be-allowed"
        ),
        pytest.param("Jane Roe said the law allows an injunction.", "injunction", False, id="said-by-somebody-named"),
        pytest.param("Jane Roe asked the court to allow damages.", "damages", False, id="asked-to-allow"),
        pytest.param("The law allows fishing at night.", "fishing at night", False, id="no-remedy"),
    ],
)
def test_is_only_possible(text: str, words: str, expected: bool) -> None:
    """What a law allows, or people in general ask for, is no claim of anybody's."""
    seen = observed(text)

    assert is_only_possible(seen, *place(seen, words)) is expected
