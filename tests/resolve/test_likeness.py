"""How alike names are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.likeness import ALIKE, organizations_alike, people_alike

PEOPLE = [
    ("Miriam Castellan", "Castellan, Miriam", True),
    ("Miriam Castellan", "Miriam Castelan", True),
    ("Miriam Castellan", "M. Castellan", True),
    ("Miriam Castellan", "MiriamCastellan", True),
    ("Miriam Castellan", "Miriam Josefa Castellan", True),
    ("Miriam Castellan", "Dr. Miriam Castellan", True),
    ("Yevgenia Petrova", "Евгения Петрова", True),
    # another first or last name is another person
    ("Miriam Castellan", "Tobias Castellan", False),
    ("Miriam Castellan", "Miriam Renner", False),
    ("Ali Hassan Tarr Harbi", "Ali Hassan Tarr Ghamdi", False),
]
BODIES = [
    ("Halvorsen Lines Inc.", "Halvorsen Lines, Incorporated", True),
    ("Halvorsen Lines", "Halverson Lines", True),
    ("Halvorsen Lines AG", "Halvorsen Lines Aktiengesellschaft", True),
    ("The Port Authority", "Port Authority", True),
    ("HLS", "Halvorsen Lines Seafarers", True),
    ("Good Will Marine", "Goodwill Marine", True),
    ("U.S. Department of Ports", "United States Department of Ports", True),
    # a word more or other is another body
    ("Halvorsen Lines", "Halvorsen Foods", False),
    ("Bank of Salem", "Bank of Boston", False),
    ("Halvorsen Lines", "Halvorsen Lines Pension Trust", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), PEOPLE, ids=[f"{one} = {other}" for one, other, _ in PEOPLE])
def test_people_alike(one, other, alike):
    """Typos, initials, order and titles are forgiven; another name is not."""
    assert (people_alike(one, other) >= ALIKE) is alike
    assert people_alike(one, other) == people_alike(other, one)


@pytest.mark.parametrize(("one", "other", "alike"), BODIES, ids=[f"{one} = {other}" for one, other, _ in BODIES])
def test_organizations_alike(one, other, alike):
    """Typos and legal forms are forgiven; another word is not."""
    assert (organizations_alike(one, other) >= ALIKE) is alike


@given(st.text(), st.text())
def test_from_0_to_1(one, other):
    """Any two texts can be compared, and a name is like itself."""
    assert 0 <= people_alike(one, other) <= 1
    assert 0 <= organizations_alike(one, other) <= 1
    assert people_alike(one, one) == 1
