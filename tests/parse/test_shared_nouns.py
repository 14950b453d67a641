"""Bodies that share one plural noun."""

from __future__ import annotations

import pytest

from kg.parse.shared_nouns import find_bodies_of_shared_noun

LISTS = [
    pytest.param("It settled with Marlow and Trent counties.", ["Marlow", "Trent"], id="two"),
    pytest.param("Santa Oria, Marlow and Trent Counties sued.", ["Santa Oria", "Marlow", "Trent"], id="three"),
    pytest.param("The Harbor and Treasury departments sued.", ["Harbor", "Treasury"], id="departments"),
    pytest.param("The farms lie in Marlow and Trent counties.", [], id="where"),
    pytest.param("Although Marlow and Trent counties sued, it paid.", ["Marlow", "Trent"], id="sentence-start"),
    pytest.param("Roe LLC and Trent counties sued.", [], id="not-only-counties"),
    pytest.param("Both Marlow and the counties sued.", [], id="no-list"),
    pytest.param("Marlow and Trent told the counties.", [], id="no-noun"),
]


@pytest.mark.parametrize(("text", "names"), LISTS)
def test_find_bodies_of_shared_noun(text: str, names: list[str]) -> None:
    """Each name of the list is a body's; counties in which something happens are places."""
    assert [span.of(text) for span in find_bodies_of_shared_noun(text)] == names
