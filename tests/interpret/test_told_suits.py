"""Words that tell a suit with both its sides also tell whom it is not against."""

from __future__ import annotations

import pytest
from interpret.test_told_sides import key_of, observed

from kg.interpret.opposing import sues_another

pytestmark = pytest.mark.model

ROWS = [
    pytest.param("Jane Roe sued Harbeck. Quillon was mentioned in court.", True, id="sued-another"),
    pytest.param("The court rejected a claim by Jane Roe against Harbeck. Quillon smiled.", True, id="claim-by"),
    pytest.param("Jane Roe sued Harbeck and Quillon.", False, id="sued-both"),
    pytest.param("Jane Roe sued. Quillon smiled.", False, id="whom-is-not-told"),
    pytest.param("Jane Roe may sue Harbeck. Quillon smiled.", False, id="may-sue"),
]


@pytest.mark.parametrize(("text", "another"), ROWS)
def test_sues_another(text: str, another: bool) -> None:
    """Whoever is said to have sued one is not said to have sued another; nothing follows where nobody is named."""
    seen = observed(text)

    assert sues_another(seen, key_of(seen, "Jane Roe"), key_of(seen, "Quillon")) == another
