"""Which stretches of a text are one name."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.name_spans import Names, named_spans

pytestmark = pytest.mark.model

WHOLE = [
    pytest.param(
        "Prosecutors charged Park Min-jun on Monday.", {"Park Min": "person"}, ["Park Min-jun"], id="second-syllable"
    ),
    pytest.param("A Roe-era rule was upheld.", {"Roe": "person"}, ["Roe"], id="era-of-a-person"),
    pytest.param("A Roe-appointed judge ruled.", {"Roe": "person"}, ["Roe"], id="judge-of-a-person"),
    pytest.param(
        "He sued U.S. Customs and Border Protection.",
        {"U.S. Customs": "gov", "Border Protection": "gov"},
        ["U.S. Customs and Border Protection"],
        id="body-with-and",
    ),
    pytest.param(
        "He sued the Food and Drug Administration.", {}, ["Food and Drug Administration"], id="body-that-was-no-name"
    ),
    pytest.param(
        "She sued the Air Board and Water Board.",
        {"Air Board": "gov", "Water Board": "gov"},
        ["Air Board", "Water Board"],
        id="two-bodies",
    ),
    pytest.param("Shops sell food and drug tests.", {}, [], id="no-name"),
    pytest.param("An employment tribunal dismissed her claim.", {}, ["employment tribunal"], id="described-court"),
    pytest.param("A lower court dismissed her claim.", {}, [], id="any-court"),
    pytest.param("He walked past a special tribunal.", {}, [], id="court-that-does-nothing"),
    pytest.param("A special tribunal in Reno cleared him.", {"tribunal in Reno": "court"}, ["tribunal in Reno"], id="named-court"),
    pytest.param(
        "The Fraud Division's Tax Unit sued.", {"Fraud Division's Tax Unit": "gov"}, ["Fraud Division", "Tax Unit"],
        id="unit-of-a-division",
    ),
    pytest.param(
        "The Fraud Divisions Tax Unit sued.", {"Fraud Divisions Tax Unit": "gov"}, ["Fraud Divisions", "Tax Unit"],
        id="lost-apostrophe",
    ),
    pytest.param(
        "The Department of Roads' Office of Bridges sued.", {"Department of Roads' Office of Bridges": "gov"},
        ["Department of Roads", "Office of Bridges"],
        id="office-of-a-department",
    ),
    pytest.param(
        "The Ostrava Attorney's Office sued.", {"Ostrava Attorney's Office": "gov"}, ["Ostrava Attorney's Office"],
        id="office-of-an-officer",
    ),
    pytest.param(
        "The Human Services Office sued.", {"Human Services Office": "gov"}, ["Human Services Office"], id="services"
    ),
    pytest.param(
        "The Ostrava Field Office and Harbour Service helped.", {"Ostrava Field Office and Harbour Service": "gov"},
        ["Ostrava Field Office", "Harbour Service"],
        id="two-bodies-in-one-name",
    ),
    pytest.param("The House and Senate voted.", {"House and Senate": "gov"}, ["House", "Senate"], id="chambers"),
    pytest.param(
        "The Fish and Harbour Service sued.", {"Fish and Harbour Service": "gov"}, ["Fish and Harbour Service"],
        id="body-with-an-and-of-its-own",
    ),
    pytest.param(
        "Jane Roe, Director of Public Prosecutions, will appeal.", {"Jane Roe": "person", "Public Prosecutions": "gov"},
        ["Jane Roe"], id="field-of-an-office",
    ),
    pytest.param(
        "The Director of Public Prosecutions charged Jane Roe.", {"Jane Roe": "person", "Public Prosecutions": "gov"},
        ["Director of Public Prosecutions", "Jane Roe"], id="office-that-acts",
    ),
    pytest.param(
        "Jane Roe, director of Mill Services, will appeal.", {"Jane Roe": "person", "Mill Services": "org"},
        ["Jane Roe", "Mill Services"], id="body-of-a-director",
    ),
    pytest.param("He left the mighty Roe Union.", {"mighty Roe Union": "org"}, ["Roe Union"], id="epithet"),
    pytest.param(
        "He left the federal Roe Court.", {"federal Roe Court": "court"}, ["federal Roe Court"], id="no-epithet"
    ),
    pytest.param("The 2nd Roe Circuit ruled.", {"2nd Roe Circuit": "court"}, ["2nd Roe Circuit"], id="number"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "expected"), WHOLE)
def test_named_spans(text: str, names: dict[str, str], expected: list[str]) -> None:
    """A name has its last syllable and both its halves, and nothing that is no name."""
    assert [span.text for span in named_spans(read(text, names))] == expected


HEADLINES = [
    pytest.param("Free Jane Roe", "Jane Roe spoke.", "person", "person", "Jane Roe", id="word-before-a-person"),
    pytest.param("Sue Ostrava", "Ostrava is old.", "person", "place", "Ostrava", id="place-taken-for-a-person"),
    pytest.param("Jane Roe", "Roe spoke.", "person", "person", "Jane Roe", id="surname-below"),
    pytest.param("Breach Quillon Inc", "Quillon Inc spoke.", "company", "company", "Quillon Inc", id="company"),
    pytest.param("Harbour Quillon", "Quillon spoke.", "company", "company", "Harbour Quillon", id="short-form-below"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "below", "kind", "kind_below", "expected"), HEADLINES)
def test_headline(title: str, below: str, kind: str, kind_below: str, expected: str) -> None:
    """A headline's capitals are no part of a name that the text below writes without them."""
    name = below.removesuffix(" spoke.").removesuffix(" is old.")
    doc = read(f"{title}\n\n{below}", {title: kind, name: kind_below})
    doc.user_data["title_end"] = len(title)

    assert named_spans(doc)[0].text == expected


def test_holder_with_a_hyphen() -> None:
    """A person is found by the last word of the whole name."""
    doc = read("Park Min-jun, the mayor, spoke.", {"Park Min": "person"})
    comma = next(token.i for token in doc if token.text == ",")
    person = Names(doc).person_before(comma)

    assert person is not None
    assert person.text == "Park Min-jun"
