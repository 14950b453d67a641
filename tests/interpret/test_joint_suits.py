"""Those who are among others that sue, who answer a suit with one, or whose suit another faces."""

from __future__ import annotations

import pytest
from interpret.test_told_sides import key_of, observed

from kg.interpret.joint_suits import find_joint_suits

pytestmark = pytest.mark.model

ROWS = [
    pytest.param("Jane Roe was among the bakers who sued Quillon.", True, id="among"),
    pytest.param("Jane Roe, one of the bakers who sued Quillon, smiled.", True, id="one-of"),
    pytest.param("Jane Roe was among the bakers who praised Quillon.", False, id="praised"),
    pytest.param("Jane Roe was among the bakers who may sue Quillon.", False, id="may-sue"),
    pytest.param("Quillon sued Jane Roe in March. Jane Roe has countersued.", True, id="countersued"),
    pytest.param("Quillon praised Jane Roe in March. Jane Roe has countersued.", False, id="no-first-suit"),
    pytest.param("Quillon faces a lawsuit filed by Jane Roe.", True, id="faces"),
    pytest.param("Quillon faces a possible lawsuit by Jane Roe.", False, id="faces-a-possible"),
    pytest.param("Quillon is a defendant in a suit in which Jane Roe alleges fraud.", True, id="defendant-in"),
    pytest.param("Quillon is a witness in a suit in which Jane Roe alleges fraud.", False, id="witness-in"),
]


@pytest.mark.parametrize(("text", "sued"), ROWS)
def test_find_joint_suits(text: str, sued: bool) -> None:
    """One of those who sue sues, whoever faces a suit is sued by who brings it; other groups and threats tell of none."""
    seen = observed(text)
    pairs = {(suit.plaintiff, suit.defendant) for suit in find_joint_suits(seen)}

    assert ((key_of(seen, "Jane Roe"), key_of(seen, "Quillon")) in pairs) == sued
