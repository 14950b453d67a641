"""Courts in text, and which court of courts-db each is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.parse import bench, places
from kg.parse.courts import find_court_clues, find_courts

COURTS = [
    # federal districts
    (
        "The U.S. District Court for the Western District of Washington ruled.",
        "U.S. District Court for the Western District of Washington",
        "wawd",
    ),
    ("It is in W.D. Wash. now.", "W.D. Wash.", "wawd"),
    ("a case in the S.D.N.Y. docket", "S.D.N.Y.", "nysd"),
    ("a judge of the Western District of Washington", "Western District of Washington", "wawd"),
    ("A US District Court in Seattle heard it.", "US District Court in Seattle", "wawd"),
    ("A Seattle federal court heard it.", "Seattle federal court", "wawd"),
    ("a federal court in Seattle on Monday", "federal court in Seattle", "wawd"),
    ("in U.S. District Court in Newark, N.J., on Friday", "U.S. District Court in Newark, N.J.", "njd"),
    ("a Maryland federal court", "Maryland federal court", "mdd"),
    (
        "the U.S. Bankruptcy Court for the District of Delaware",
        "U.S. Bankruptcy Court for the District of Delaware",
        "deb",
    ),
    # federal appeals
    ("The Ninth Circuit said no.", "Ninth Circuit", "ca9"),
    ("The 9th U.S. Circuit Court of Appeals said no.", "9th U.S. Circuit Court of Appeals", "ca9"),
    ("the U.S. Court of Appeals for the D.C. Circuit", "U.S. Court of Appeals for the D.C. Circuit", "cadc"),
    ("a federal appeals court in Cincinnati said", "federal appeals court in Cincinnati", "ca6"),
    # supreme and state courts
    ("The Supreme Court heard it.", "Supreme Court", "scotus"),
    ("The Illinois Supreme Court heard it.", "Illinois Supreme Court", "ill"),
    ("The Supreme Court of Georgia heard it.", "Supreme Court of Georgia", "ga"),
    ("the Texas Court of Criminal Appeals", "Texas Court of Criminal Appeals", "texcrimapp"),
    ("the Delaware Court of Chancery", "Delaware Court of Chancery", "delch"),
    ("in King County Superior Court on Monday", "King County Superior Court", ""),
    ("a state court in Oregon", "state court in Oregon", ""),
    # other countries
    ("The Supreme Court of India heard it.", "Supreme Court of India", ""),
    ("The UK Supreme Court heard it.", "UK Supreme Court", ""),
    ("the High Court in London said", "High Court in London", ""),
    ("The Court of Appeal said no.", "Court of Appeal", ""),
    ("the European Court of Justice said", "European Court of Justice", ""),
    ("at the Old Bailey today", "Old Bailey", ""),
    ("at Leeds Crown Court today", "Leeds Crown Court", ""),
    ("the Delhi High Court said", "Delhi High Court", ""),
    ("a Dutch court ruled", "Dutch court", ""),
    ("The ECJ said no.", "ECJ", ""),
    ("The Queen's Bench Division of the High Court said no.", "Queen's Bench Division of the High Court", ""),
    ("the Madurai Bench of the Madras High Court said", "Madurai Bench of the Madras High Court", ""),
    ("the National Company Law Tribunal said", "National Company Law Tribunal", ""),
]
NO_COURTS = [
    "The court said no.",
    "He walked down Court Street to the Food Court.",
    "Court papers show it.",
    "A Texas court hearing is set.",
    "The U.S. Attorney for the Western District of Texas spoke.",
    "She lives in the District of Columbia.",
    "Appeals Court Rejects Bid",
    "He appeared in court in Boston.",
]


@pytest.mark.parametrize(("text", "words", "court"), COURTS, ids=[words for _, words, _ in COURTS])
def test_courts_are_found_and_identified(text: str, words: str, court: str) -> None:
    """A court is found with its place, and has courts-db's id where courts-db lists it."""
    assert [(found.span.of(text), found.id) for found in find_courts(text)] == [(words, court)]


@pytest.mark.parametrize("text", NO_COURTS)
def test_other_courts_are_not_found(text: str) -> None:
    """Streets, papers, offices and "the court" are no names of courts."""
    assert list(find_courts(text)) == []


def test_lists_of_circuits_are_told_apart() -> None:
    """ "Fourth and Ninth Circuits" are two courts."""
    found = [(name.span.of(text), name.id) for text in ["the Fourth and Ninth Circuits"] for name in find_courts(text)]
    assert found == [("Fourth", "ca4"), ("Ninth Circuits", "ca9")]


@pytest.mark.parametrize(
    ("text", "court"),
    [
        pytest.param("The Supreme Court agreed with Ohio.", "scotus", id="default"),
        pytest.param("The Texas Supreme Court met. The Supreme Court agreed.", "tex", id="the only one named"),
        pytest.param("In Kenya, Kenyan police said the Supreme Court ruled in Nairobi, Kenya.", "", id="abroad"),
    ],
)
def test_bare_supreme_court_is_the_one_the_text_is_about(text: str, court: str) -> None:
    """ "Supreme Court" alone is the United States' unless the text is about another."""
    assert list(find_courts(text))[-1].id == court


def test_a_judges_city_is_a_clue() -> None:
    """ "A federal judge in Brooklyn" names no court and tells which it is."""
    text = "A federal judge in Brooklyn agreed; a judge in Leeds did not."
    assert [(clue.span.of(text), clue.id) for clue in find_court_clues(text)] == [("federal judge in Brooklyn", "nyed")]
    assert list(find_courts(text)) == []


def test_every_id_is_known_to_courts_db() -> None:
    """No city, name or district of ours has an id that courts-db lacks."""
    known = bench._ids()
    book = bench.book()
    assert {*book["cities"], *book["appeals"], *filter(None, book["names"].values())} <= known
    for state, (_, _, letters) in places._places()["states"].items():
        for region in list(letters) or [""]:
            word = {
                "N": "Northern ",
                "S": "Southern ",
                "E": "Eastern ",
                "W": "Western ",
                "M": "Middle ",
                "C": "Central ",
            }.get(region, "")
            assert bench.court_id(f"U.S. District Court for the {word}District of {state}") in known, (state, region)


@given(
    st.lists(
        st.sampled_from(
            "the U.S. District Court Circuit 9th in Seattle , of for Supreme ( ) Texas federal 's \n court".split(" ")
        )
    )
)
@settings(deadline=None)
def test_spans_stand_in_the_text_and_do_not_overlap(words: list[str]) -> None:
    """Whatever the words, each court's span is within the text and after the one before it."""
    text = " ".join(words)
    end = 0
    for found in find_courts(text):
        assert end <= found.span.start < found.span.end <= len(text)
        end = found.span.end
