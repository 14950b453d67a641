"""Names as they are compared."""

import pytest

from kg.resolve.names import bare_company, bare_government, bare_person, bare_statute, is_full_person, words

COMPANIES = [
    ("Halvorsen Lines, Inc.", "halvorsen lines"),
    ("The Quay Company", "quay"),
    ("Quay.com Inc.", "quay"),
    ("Rope & Sons Co., Ltd.", "rope and sons"),
    ("Tarr & Co.", "tarr"),
    ("Société du Port S.A.", "societe du port"),
    ("L.M. Tarr LLC", "lm tarr"),
    ("Tarr's", "tarrs"),
    # a form alone is a name
    ("Company", "company"),
    ("The Limited", "limited"),
]
PEOPLE = [
    ("Judge Miriam Castellan", "miriam castellan"),
    ("U.S. District Judge Miriam J. Castellan", "miriam j castellan"),
    ("Tobias Renner, Jr.", "tobias renner jr"),
    ("Tobias “Toby” Renner, Esq.", "tobias renner"),
    ("Mrs. O'Dea", "odea"),
    # a title alone is what there is
    ("Judge", "judge"),
]
BODIES = [
    ("Immigration and Customs Enforcement’s", "immigration and customs enforcement"),
    ("U.S. Department of Justice", "department of justice"),
    ("Justice Department", "department of justice"),
    ("DOJ", "department of justice"),
    ("the Department of the Interior", "department of interior"),
    ("SEC", "securities and exchange commission"),
    ("U.S. Securities and Exchange Commission", "securities and exchange commission"),
    ("United States of America", "united states"),
    ("U.S.", "united states"),
    # not every department is the nation's
    ("Salem Police Department", "salem police department"),
    ("Federal Trade Commission", "federal trade commission"),
    ("State of Oregon", "state of oregon"),
    ("U.S. Attorney's Office", "us attorneys office"),
]
LAWS = [("the Sherman Act", "sherman act"), ("the Ports Act of 1894", "ports act"), ("15 U.S.C. § 1", "15 usc 1")]


@pytest.mark.parametrize(
    ("bare", "name", "expected"),
    [
        (bare, *row)
        for bare, rows in (
            (bare_company, COMPANIES),
            (bare_person, PEOPLE),
            (bare_government, BODIES),
            (bare_statute, LAWS),
        )
        for row in rows
    ],
    ids=[name for rows in (COMPANIES, PEOPLE, BODIES, LAWS) for name, _ in rows],
)
def test_bare(bare, name, expected):
    """What does not tell two things apart is taken off, and never everything."""
    assert " ".join(bare(name)) == expected


FULL = [("Miriam Castellan", True), ("Castellan", False), ("M. Castellan", False), ("Castellan Jr.", False)]


@pytest.mark.parametrize(("name", "full"), FULL, ids=[name for name, _ in FULL])
def test_is_full_person(name, full):
    """Only a first and a last name name one person in every document."""
    assert is_full_person(bare_person(name)) is full


def test_words_of_another_script():
    """A name without Latin letters has no words here; its id is made otherwise."""
    assert words("最高法院") == []
