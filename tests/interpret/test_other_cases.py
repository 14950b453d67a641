"""Cases that a text calls other ones than the one it tells of: which are found, who stands in them, what is decided there."""

from __future__ import annotations

from functools import cache

import pytest

from kg.interpret import interpret
from kg.interpret.told_cases import BY
from kg.model import Case, Reading
from kg.parse import load, parse
from kg.parse.bench import are_of_other_systems
from kg.read import read_text

pytestmark = pytest.mark.model

NEWS = """Corvane sues Delmont over port fees

Corvane Inc. filed a lawsuit against Delmont Ports LLC on Monday, accusing it of breach of contract. \
A judge denied Delmont's motion to dismiss.
"""


@cache
def reading(text: str) -> Reading:
    """What the text says."""
    document = read_text(text)
    return interpret(document, parse(document, load()))


def sides(said: Reading) -> set[tuple[str, str]]:
    """The labels of plaintiffs and of defendants of each case."""
    label = {entity.id: entity.label for entity in said.entities}

    def named(case: Case) -> tuple[str, str]:
        ours, theirs = (" & ".join(sorted(label[key] for key in keys)) for keys in (case.plaintiffs, case.defendants))
        return ours, theirs

    return {named(case) for case in said.cases}


@pytest.mark.parametrize(
    ("sentence", "other"),
    [
        pytest.param(
            "A separate lawsuit by Quillon Shipping against Delmont is pending.",
            ("Quillon Shipping", "Delmont Ports LLC"),
            id="by and against",
        ),
        pytest.param(
            "Ostrava Holdings filed a similar suit against Bremer Lines last year.",
            ("Ostrava Holdings", "Bremer Lines"),
            id="filed by its subject",
        ),
        pytest.param(
            "Corvane has a further action against Paul Roe.",
            ("Corvane Inc.", "Paul Roe"),
            id="had by its subject",
        ),
        pytest.param("In a separate case, Paul Roe was convicted of fraud.", ("", "Paul Roe"), id="in a separate case"),
    ],
)
def test_another_case_is_told_apart(sentence: str, other: tuple[str, str]) -> None:
    """The case that is the news keeps its two sides, and the other one has its own."""
    assert sides(reading(NEWS + sentence)) == {("Corvane Inc.", "Delmont Ports LLC"), other}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Quillon Shipping is considering a separate lawsuit against Bremer Lines.", id="not brought yet"),
        pytest.param("The case has drawn attention in other ports.", id="no other case"),
        pytest.param("A separate lawsuit is pending.", id="nobody named"),
    ],
)
def test_no_case_is_made_of_less(sentence: str) -> None:
    """What is only planned, or names nobody, is no other case."""
    cases = reading(NEWS + sentence).cases
    assert not [case for case in cases if any(evidence.by == BY for evidence in case.evidence)]


def test_what_is_decided_in_another_case_is_decided_there() -> None:
    """The conviction in the separate case is no ruling on the suit."""
    said = reading(NEWS + "In a separate case, Paul Roe was convicted of fraud.")
    (other,) = (case for case in said.cases if not case.plaintiffs)
    (conviction,) = (event for event in said.events if event.outcome == "convicted")

    assert conviction.case == other.id


def test_who_sues_is_tried_in_a_case_of_its_own() -> None:
    """One sentence tells of the suit that somebody filed, another of the verdict in his own trial."""
    text = """Roe sues newspaper

Paul Roe filed a lawsuit against Quillon Media on Friday for defamation. Roe was acquitted of murder by a jury in 2013.
"""
    assert sides(reading(text)) == {("Paul Roe", "Quillon Media"), ("", "Paul Roe")}


def test_who_is_liable_was_not_tried() -> None:
    """Who sues and loses the countersuit is no accused."""
    text = """Roe sues newspaper

Paul Roe filed a lawsuit against Quillon Media on Friday for defamation. The jury found Roe liable for trespass.
"""
    assert len(reading(text).cases) == 1


def test_who_sues_and_is_co_accused_is_tried_with_the_other() -> None:
    """The trial that is told of already is the one of whoever is said to be accused beside its defendant."""
    text = """Roe sues newspaper

Paul Roe filed a lawsuit against Quillon Media on Friday for defamation. \
In a separate case, Otto Brand was charged with bribery. Roe was convicted of bribery. His co-defendant, Otto Brand, was acquitted.
"""
    assert sides(reading(text)) == {("Paul Roe", "Quillon Media"), ("", "Otto Brand & Paul Roe")}


RELATED = "In a related case, Ostrava Holdings sued Bremer Lines in May. "


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param("Judge Paul Roe is presiding over that case.", {"Paul Roe"}, id="that case"),
        pytest.param("That lawsuit is pending before Judge Paul Roe.", {"Paul Roe"}, id="that lawsuit"),
        pytest.param("Judge Paul Roe will hear the latter case.", {"Paul Roe"}, id="the latter"),
        pytest.param("Judge Paul Roe will hear the case against Delmont.", set[str](), id="the case that is the news"),
        pytest.param("It rained. Judge Paul Roe said that he knew the case.", set[str](), id="that as a conjunction"),
    ],
)
def test_who_sits_in_that_case(sentence: str, expected: set[str]) -> None:
    """A sentence that takes the other case up as "that case" says who sits there."""
    said = reading(NEWS + RELATED + sentence)
    label = {entity.id: entity.label for entity in said.entities}
    other = next(case for case in said.cases if "Ostrava Holdings" in {label[key] for key in case.plaintiffs})

    assert {label[key] for key in other.judges} == expected


def test_another_case_that_is_told_at_length_is_none_that_the_text_is_about() -> None:
    """What is decided there later is decided in the case called another, however often its parties are named."""
    said = reading(
        "Surgeon sues hospital\n\nOtto Brand, a surgeon, sued Marsh Hospital in state court on Friday for breach of contract."
        "\n\nIn a separate case, nurse Jane Roe sued Tarn Clinic in federal court for unpaid overtime. "
        "Judge Nora Keane dismissed her suit in May. Roe has appealed.\n"
    )
    (dismissal,) = (event for event in said.events if event.outcome == "dismissed")
    (separate,) = (case for case in said.cases if case.id == dismissal.case)
    clinic = next(entity.id for entity in said.entities if entity.label == "Tarn Clinic")

    assert sides(said) == {("Otto Brand", "Marsh Hospital"), ("Jane Roe", "Tarn Clinic")}
    assert separate.defendants == (clinic,)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        pytest.param("ca4", "ca9", True, id="two circuits"),
        pytest.param("wawd", "cand", True, id="two federal districts"),
        pytest.param("tex", "tenn", True, id="two states"),
        pytest.param("ca5", "tex", True, id="a circuit and a state's highest court"),
        pytest.param("ca9", "cand", False, id="a circuit and a district"),
        pytest.param("ca9", "scotus", False, id="the nation's highest court"),
        pytest.param("tex", "texapp", False, id="one state's courts"),
        pytest.param("ca9", "", False, id="not known"),
    ],
)
def test_courts_that_hear_no_case_in_common(one: str, two: str, expected: bool) -> None:
    """Both ways round."""
    assert are_of_other_systems(one, two) is expected
    assert are_of_other_systems(two, one) is expected
