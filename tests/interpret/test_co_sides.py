"""Who is named in a suit or a charge that was told before stands in one case with those it was told of."""

from __future__ import annotations

import pytest
from interpret.test_told_sides import key_of, observed

from kg.interpret.co_sides import find_naming_suits, told_together

pytestmark = pytest.mark.model

NAMED = [
    pytest.param("Jane Roe filed the lawsuit on Monday. It names Delmont as a defendant.", True, id="it-names"),
    pytest.param("Jane Roe sued Quillon on Monday. Delmont is also named as a defendant.", True, id="passive"),
    pytest.param("Jane Roe sued Quillon on Monday. The suit also names Delmont", True, id="suit-names"),
    pytest.param("Jane Roe sued Quillon on Monday. Another defendant is Delmont", False, id="another"),
    pytest.param("Jane Roe sued Quillon on Monday. Delmont is not named as a defendant.", False, id="negated"),
    pytest.param("Jane Roe sued Quillon on Monday. A separate suit names Delmont", False, id="separate"),
    pytest.param("Jane Roe may sue Quillon on Monday. The suit names Delmont", False, id="may-sue"),
]


@pytest.mark.parametrize(("text", "sued"), NAMED)
def test_find_naming_suits(text: str, sued: bool) -> None:
    """Who brought the suit sued whom it names; not whom another suit names, or who is said not to be named."""
    seen = observed(text)
    pairs = {(suit.plaintiff, suit.defendant) for suit in find_naming_suits(seen)}

    assert ((key_of(seen, "Jane Roe"), key_of(seen, "Delmont")) in pairs) == sued


TOGETHER = [
    pytest.param("Jane Roe was charged with theft. Also charged was Otto Brand.", True, id="also-charged"),
    pytest.param("Jane Roe was indicted for fraud. The indictment also names Otto Brand.", True, id="indictment"),
    pytest.param(
        "Jane Roe was jailed for fraud. Her co-defendant, Otto Brand, was acquitted.", True, id="co-defendant"
    ),
    pytest.param("Jane Roe was charged with theft. Otto Brand was praised.", False, id="praised"),
    pytest.param("Jane Roe was charged. In a separate case, a defendant is Otto Brand.", False, id="separate"),
]


@pytest.mark.parametrize(("text", "one_case"), TOGETHER)
def test_told_together(text: str, one_case: bool) -> None:
    """Accused of whom one is said to be charged or tried as well stand in one case."""
    seen = observed(text)
    pair = frozenset((key_of(seen, "Jane Roe"), key_of(seen, "Otto Brand")))

    assert (pair in told_together(seen)) == one_case
