"""What somebody decided is reviewed in court: who asked for it sued whoever decided."""

from __future__ import annotations

import pytest
from interpret.test_told_sides import key_of, observed

from kg.interpret.review_suits import find_review_suits

pytestmark = pytest.mark.model

ROWS = [
    pytest.param(
        "Jane Roe's application to overturn the decision of Quillon is before the court.", False, id="of-a-company"
    ),
    pytest.param("The court heard Jane Roe's application to overturn Quillon's decision.", True, id="genitive"),
    pytest.param("The court dismissed a petition by Jane Roe to overturn Quillon's order.", True, id="petition-by"),
    pytest.param("Jane Roe sought judicial review of Quillon's refusal.", True, id="sought-review"),
    pytest.param("Jane Roe asked the court to quash Quillon's decision.", True, id="asked-the-court"),
    pytest.param("Jane Roe challenged Quillon's ban in court.", True, id="challenged-in-court"),
    pytest.param("Jane Roe challenged Quillon's ban at a meeting.", False, id="at-a-meeting"),
    pytest.param("Jane Roe may seek judicial review of Quillon's refusal.", False, id="may-seek"),
    pytest.param("Jane Roe did not ask the court to quash Quillon's decision.", False, id="negated"),
    pytest.param("Jane Roe praised Quillon's decision in court.", False, id="praised"),
]


@pytest.mark.parametrize(("text", "sued"), ROWS)
def test_find_review_suits(text: str, sued: bool) -> None:
    """Whoever takes another's decision to a court sues him; a protest outside it, a plan and a mere denial are no suit."""
    seen = observed(text)
    pairs = {(suit.plaintiff, suit.defendant) for suit in find_review_suits(seen)}

    assert ((key_of(seen, "Jane Roe"), key_of(seen, "Quillon")) in pairs) == sued
