"""No phrase of a question is left out of its answer."""

from __future__ import annotations

import pytest
from ask.stories import story_store

from kg.ask import ask
from kg.ask.clause import read_clause
from kg.ask.words import content


def labels(question: str) -> set[str]:
    """What the answers are called."""
    return {found.label for found in ask(question, story_store()).answers}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("Which judges ruled against the government?", set(), id="no-ruling-went-against-it"),
        pytest.param("Which judges ruled for the government?", {"Petra Lindqvist"}, id="for-the-government"),
        pytest.param("Which judge ruled against the defendant?", {"Petra Lindqvist"}, id="against-a-side"),
        pytest.param("Which judge ruled in favor of the company?", {"Miriam Castellan"}, id="for-a-kind"),
        pytest.param("Which judge sentenced Velt over bribery?", {"Petra Lindqvist"}, id="over-what-it-was"),
        pytest.param("Which judge sentenced Velt over piracy?", set(), id="over-what-it-was-not"),
        pytest.param(
            "Which rulings went against the guild?",
            {"denied the guild's request for a preliminary injunction"},
            id="a-ruling-goes-against-somebody",
        ),
        pytest.param("Which rulings went against Tobias Renner?", set(), id="and-against-nobody-else"),
        pytest.param("Which companies sued the government?", set(), id="nobody-sued-a-public-body"),
        pytest.param("Which lawyers represent the defendants?", {"Anselm Okoro"}, id="of-a-side"),
        pytest.param("Which claims are pending in Antarctica?", set(), id="unknown-place"),
    ],
)
def test_what_is_said_holds(question: str, expected: set[str]) -> None:
    """A side, a kind of party and a place narrow the answer, whether or not the graph has a name for them."""
    assert labels(question) == expected


def test_all_of_a_kind_are_listed_and_said_to_be():
    """Of men the graph knows that they are people: where several fit, the answer says so."""
    men = ask("Which men are there?", story_store())

    assert len(men.answers) > 1
    assert any("every person that fits is listed" in note for note in men.notes)


def test_with_and_without_prejudice_are_opposites():
    """The one word that tells the two dismissals apart is kept."""
    assert content("dismissed with prejudice") != content("dismissed without prejudice")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("Which claims are alleged but not decided?", True, id="not-before-a-participle"),
        pytest.param("Which claims were decided?", False, id="no-negation"),
        pytest.param("Was the request not granted?", True, id="yes-or-no"),
    ],
)
def test_a_negation_is_read(question: str, expected: bool) -> None:
    """ "Not" counts wherever it stands before the verb."""
    clause = read_clause(question)
    assert clause is not None
    assert clause.negated is expected


def test_a_case_by_its_name_is_about_its_claims():
    """ "What is Acme v. Roe about?" asks for what is claimed in it."""
    case = "Office of the State Attorney v. Dorian Velt"
    assert labels(f"What is {case} about?") == labels("Which charges does Dorian Velt face?") != set()


def test_what_the_store_has_is_counted():
    """No sentence's own number stands against a count of all that there is."""
    assert labels("How many judges are there?") == {"2"}
