"""Claims told without a word for a suit put those who make them on the side of the plaintiffs."""

from __future__ import annotations

import pytest
from interpret.test_told_sides import key_of, observed

from kg.interpret.claims_in_court import find_claiming

pytestmark = pytest.mark.model

CLAIMING = [
    pytest.param("Jane Roe accuses Quillon in the Ostrava District Court of fraud.", True, id="accuses-in-court"),
    pytest.param("Jane Roe demands compensation before the Ostrava District Court.", True, id="demands-before"),
    pytest.param("Jane Roe was asking for punitive damages.", True, id="asking-for-damages"),
    pytest.param("The judge threw out a claim by Jane Roe.", True, id="claim-by"),
    pytest.param("A challenge by Jane Roe was dismissed.", True, id="challenge-dismissed"),
    pytest.param("Jane Roe accuses Quillon of fraud.", False, id="accuses"),
    pytest.param("Jane Roe may demand compensation before the Ostrava District Court.", False, id="may"),
    pytest.param("The judge rejected a claim by Jane Roe that the files were lost.", False, id="argument"),
    pytest.param("The court dismissed a challenge by Jane Roe to her conviction.", False, id="of-a-conviction"),
    pytest.param("The newspaper rejected a claim by Jane Roe.", False, id="no-court"),
]


@pytest.mark.parametrize(("text", "claims"), CLAIMING)
def test_who_makes_a_claim_in_court(text: str, claims: bool) -> None:
    """Who accuses or demands before a court, or has his claim decided, sues; who only accuses, argues or may, does not."""
    seen = observed(text)

    assert (key_of(seen, "Jane Roe") in set(find_claiming(seen))) == claims
