"""Which names are one thing's."""

from __future__ import annotations

import pytest

from kg.interpret.aliases import is_acronym, same_agency, same_body, same_person
from kg.interpret.court_aliases import same_court

PEOPLE = [
    pytest.param("Roe", "Jane Roe", True, id="surname"),
    pytest.param("Jane Roe", "Jane Q. Roe", True, id="middle-initial"),
    pytest.param("J. Roe", "Jane Roe", True, id="initial"),
    pytest.param("Jane Roe", "John Roe", False, id="another-given-name"),
    pytest.param("Carlos Mendez", "Carlos Mendez Soto", True, id="second-surname-left-out"),
    pytest.param("Otto Brand Jr.", "Otto Brand Sr.", False, id="father-and-son"),
    pytest.param("Otto Brand", "Otto Brandt", False, id="another-surname"),
    pytest.param("Rosalind Voss", "Rosalnid Voss", True, id="letters-exchanged"),
    pytest.param("Rosalinde Voss", "Rosalind Voss", False, id="another-ending"),
    pytest.param("Otto Brennhauer", "Otto Brenhauer", True, id="letter-lost"),
    pytest.param("Brenhauer", "Otto Brennhauer", True, id="letter-lost-of-the-surname-alone"),
    pytest.param("Rosalnid Vsos", "Rosalind Voss", False, id="two-slips"),
    pytest.param("Jaen Roe", "Jane Roe", False, id="short-names-are-not-misspelt"),
]
BODIES = [
    pytest.param("Lund Institute", "Lund Free Speech Institute at Harbour College", True, id="first-word-and-head"),
    pytest.param("Lund Institute", "Lund Free Speech Foundation", False, id="another-head"),
    pytest.param("Quillon", "Quillon Inc.", True, id="legal-form"),
    pytest.param("Quillon", "Quillon Pharma", True, id="first-word"),
    pytest.param("Quillon", "Quillon Web Services", False, id="another-business-of-the-brand"),
    pytest.param("Readers Union", "Readers Union of Ohio", False, id="chapter"),
    pytest.param("Braddock and Lyle", "Braddock & Lyle", True, id="ampersand"),
    pytest.param("Lyle Foundation", "Braddock Foundation", False, id="common-head-only"),
    pytest.param("CRU", "Civic Readers Union", True, id="acronym"),
    pytest.param("Quillon Inc", "Quillon SA", False, id="companies-of-two-countries"),
    pytest.param("Quillon Inc", "Quillon Corp.", True, id="one-country"),
    pytest.param("Quillon Ltd", "Quillon SA", True, id="form-of-many-countries"),
    pytest.param("Roe", "Martin Roe", True, id="named-after-a-person"),
    pytest.param("Roe", "Quillon Roe", False, id="last-word-of-no-person"),
]
AGENCIES = [
    pytest.param("Justice Department", "U.S. Department of Justice", True, id="turned-round"),
    pytest.param("Commission", "Coast Commission", True, id="what-a-body-is"),
    pytest.param("Ministry", "Ministry of Justice", True, id="what-a-body-is-first"),
    pytest.param("Police", "Coast Police", False, id="no-such-noun"),
    pytest.param("DOJ", "Justice Department", True, id="known-short-form"),
    pytest.param("Labor Department", "Labor Department's Wage Division", False, id="part-of-a-body"),
    pytest.param("Department of Justice", "Civil Division of the Department of Justice", False, id="part-before"),
    pytest.param("Homeland Security", "Department of Homeland Security", True, id="left-out-department"),
    pytest.param("DA", "Marin County District Attorney's Office", True, id="district-attorney-by-initials"),
    pytest.param("Marin DA's Office", "District Attorney's Office", True, id="district-attorneys-office"),
    pytest.param("Marin District Attorney", "Sonoma County District Attorney's Office", False, id="another-district"),
    pytest.param("DA", "District Attorney's Fraud Unit", False, id="part-of-the-office"),
    pytest.param("ICE", "U.S. Immigration and Customs Enforcement", True, id="acronym-without-country"),
]
COURTS = [
    pytest.param("9th Circuit", "Ninth Circuit Court of Appeals", True, id="ordinal-in-words"),
    pytest.param("4th Circuit", "9th Circuit", False, id="another-circuit"),
    pytest.param("Supreme Court", "U.S. Supreme Court", True, id="the-nations"),
    pytest.param("Supreme Court", "Utah Supreme Court", False, id="a-states"),
    pytest.param("Superior Court", "Marin County Superior Court", True, id="place-left-out"),
    pytest.param("Court of Appeal", "Harbour Appeals Commission", False, id="a-commission-is-no-court"),
    pytest.param("federal court in Boise", "federal court in Reno", False, id="another-city"),
]


@pytest.mark.parametrize(("short", "long", "same"), PEOPLE)
def test_same_person(short: str, long: str, same: bool) -> None:
    """A person's short name agrees with the full one, and with nobody else's."""
    assert same_person(short, long) is same


@pytest.mark.parametrize(("short", "long", "same"), BODIES)
def test_same_body(short: str, long: str, same: bool) -> None:
    """A body's names agree across legal forms and acronyms, not across its chapters and offshoots."""
    assert same_body(short, long) is same


@pytest.mark.parametrize(("short", "long", "same"), AGENCIES)
def test_same_agency(short: str, long: str, same: bool) -> None:
    """An agency's names agree in any word order; its divisions are other bodies."""
    assert same_agency(short, long) is same


@pytest.mark.parametrize(("short", "long", "same"), COURTS)
def test_same_court(short: str, long: str, same: bool) -> None:
    """Courts agree by number, kind and place."""
    assert same_court(short, long) is same


@pytest.mark.parametrize(
    ("short", "long", "is_one"),
    [
        pytest.param("FTB", "Fair Trade Bureau", True, id="initials"),
        pytest.param("BoT", "Bank of Tallinn", True, id="small-word-counted"),
        pytest.param("Fair", "Fair Trade Bureau", False, id="no-capitals"),
        pytest.param("FTC", "Fair Trade Bureau", False, id="another-letter"),
    ],
)
def test_is_acronym(short: str, long: str, is_one: bool) -> None:
    """An acronym has the initials of the name in their order."""
    assert is_acronym(short, long) is is_one
