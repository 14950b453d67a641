"""The form of a name that is shown."""

from __future__ import annotations

import pytest

from kg.interpret.labels import best_label, in_name_case
from kg.model import EntityType


@pytest.mark.parametrize(
    ("forms", "kind", "label"),
    [
        pytest.param(("Roe", "Jane Roe"), "Person", "Jane Roe", id="the whole name"),
        pytest.param(("JANE ROE", "ROE"), "Person", "Jane Roe", id="capitals alone"),
        pytest.param(("JANE ROE", "Jane Roe", "ROE"), "Attorney", "Jane Roe", id="capitals in the caption"),
        pytest.param(("JANE Q. ROE", "Jane Roe"), "Judge", "Jane Roe", id="mixed case before length"),
        pytest.param(("ROE HOLDINGS INC.", "Roe Holdings"), "Company", "Roe Holdings", id="a company"),
        pytest.param(("Roe", "Roe app"), "Company", "Roe", id="a company and what it makes"),
        pytest.param(("Roe app",), "Company", "Roe app", id="a company by no other name"),
        pytest.param(("Leeds", "Leeds council"), "GovernmentBody", "Leeds council", id="a body by its noun"),
        pytest.param(("NASDAQ",), "Company", "NASDAQ", id="a company's own capitals stay"),
        pytest.param(("JFK",), "Person", "JFK", id="initials stay"),
        pytest.param(("Roe&#39;s Mill &amp; Co",), "Company", "Roe's Mill & Co", id="as a page codes it"),
    ],
)
def test_the_label_is_the_whole_name_in_mixed_case(forms: tuple[str, ...], kind: EntityType, label: str) -> None:
    """Capitals throughout are shown only where they are the name's own."""
    assert best_label(forms, kind) == label


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("JANE ROE", "Jane Roe"),
        ("JEAN-LUC O'DOE", "Jean-Luc O'Doe"),
        ("JOHN MCROE JR.", "John McRoe Jr."),
        ("JOHN ROE III", "John Roe III"),
        ("J.D. DOE", "J.D. Doe"),
        ("Jane Roe", "Jane Roe"),
        ("JFK", "JFK"),
    ],
)
def test_a_name_in_capitals_is_shown_in_name_case(written: str, shown: str) -> None:
    """Ranks and initials keep their capitals."""
    assert in_name_case(written) == shown
