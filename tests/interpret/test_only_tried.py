"""Who is only prosecuted is no opponent of those who sue."""

from __future__ import annotations

import pytest
from interpret.test_told_sides import key_of, observed

from kg.interpret.opposing import is_only_tried

pytestmark = pytest.mark.model

ACCUSED = [
    pytest.param("The state charged Otto Brand with theft. Jane Roe was there.", "Jane Roe", True, id="charged"),
    pytest.param("Otto Brand pleaded guilty to theft. Jane Roe was there.", "Jane Roe", True, id="pleaded"),
    pytest.param("Otto Brand pleaded guilty to theft. Jane Roe sued Otto Brand.", "Jane Roe", False, id="sued-as-well"),
    pytest.param("Otto Brand pleaded guilty. The Arson Section was there.", "Arson Section", False, id="prosecutor"),
    pytest.param("Jane Roe sued Otto Brand.", "Jane Roe", False, id="sued"),
    pytest.param("Otto Brand was acquitted of theft. Jane Roe was there.", "Jane Roe", True, id="acquitted"),
    pytest.param("Otto Brand was thanked. Jane Roe was there.", "Jane Roe", False, id="nothing-in-law"),
]


@pytest.mark.parametrize(("text", "plaintiff", "only"), ACCUSED)
def test_who_is_only_tried(text: str, plaintiff: str, only: bool) -> None:
    """Nobody private stands against an accused, unless somebody sued him."""
    seen = observed(text)

    assert is_only_tried(seen, key_of(seen, "Otto Brand"), key_of(seen, plaintiff)) == only
