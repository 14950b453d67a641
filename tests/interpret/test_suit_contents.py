"""What a suit accuses somebody of tells whom it is against."""

from __future__ import annotations

import pytest
from interpret.test_told_sides import key_of, observed

from kg.interpret.suit_contents import find_content_suits

pytestmark = pytest.mark.model

ROWS = [
    pytest.param("Jane Roe filed a lawsuit alleging that Quillon copied her design.", True, id="filed-alleging"),
    pytest.param("Jane Roe sued, accusing Quillon of fraud.", True, id="sued-accusing"),
    pytest.param("A lawsuit brought by Jane Roe says that Quillon copied her design.", True, id="suit-says"),
    pytest.param(
        "The court will hear a case brought by Jane Roe, who contends that Quillon copied her design.",
        True,
        id="who-contends",
    ),
    pytest.param(
        "Jane Roe's request is part of a larger lawsuit alleging that Quillon broke its contract.", True, id="part-of"
    ),
    pytest.param("The petitioners, led by Jane Roe, accuse Quillon of fraud.", True, id="petitioners-led-by"),
    pytest.param(
        "A lawsuit brought by Jane Roe against Harbeck says that Quillon copied her design.",
        False,
        id="against-another",
    ),
    pytest.param("Jane Roe filed a lawsuit alleging that Quillon suffered under the tariff.", False, id="what-befell"),
    pytest.param("Jane Roe may file a lawsuit alleging that Quillon copied her design.", False, id="may-file"),
    pytest.param("Jane Roe wrote an article alleging that Quillon copied her design.", False, id="article"),
]


@pytest.mark.parametrize(("text", "sued"), ROWS)
def test_find_content_suits(text: str, sued: bool) -> None:
    """Whom a suit blames it is against, where it names nobody else; what merely befell him, a plan and an article tell of none."""
    seen = observed(text)
    pairs = {(suit.plaintiff, suit.defendant) for suit in find_content_suits(seen)}

    assert ((key_of(seen, "Jane Roe"), key_of(seen, "Quillon")) in pairs) == sued
