"""No phrase of a question is left out of its answer."""

from __future__ import annotations

import pytest
from ask.stories import fill, story_store
from factories import at, entity, make_document

from kg.ask import ask
from kg.ask.clause import read_clause
from kg.ask.words import content
from kg.model import Case, Event, Reading
from kg.store import Store, open_store


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


OFFICE = """Quillon sues Braddock over a name

Quillon sued Braddock in the Tarn County Court in June. The Trade Mark Office had awarded Quillon the name.
"""


def office_store() -> Store:
    """One suit, and a decision by an office and, as a reader may think, a court."""
    d = make_document(OFFICE, issued="2022-06-30", source="/articles/office.txt")
    reading = Reading(
        document=d,
        entities=(
            entity(d, "a", "Company", "Quillon"),
            entity(d, "b", "Company", "Braddock"),
            entity(d, "o", "GovernmentBody", "Trade Mark Office"),
            entity(d, "c", "Court", "Tarn County Court"),
        ),
        cases=(Case(id="c1", plaintiffs=("a",), defendants=("b",), evidence=(at(d, "Quillon sued Braddock"),)),),
        events=(
            Event(
                id="r1",
                kind="Ruling",
                label="awarded",
                case="c1",
                outcome="awarded",
                side="accepted",
                ruled_on=("c1",),
                ruled_by=("o", "c"),
                evidence=(at(d, "had awarded Quillon the name"),),
            ),
        ),
    )
    return fill(open_store(), reading)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        pytest.param("How did the court rule on Quillon's lawsuit against Braddock?", 0, id="no-court-did"),
        pytest.param("What did the Trade Mark Office decide?", 1, id="the-office-did"),
    ],
)
def test_what_an_office_decided_is_no_courts(question: str, number: int) -> None:
    """A decision of an authority answers no question for a court's."""
    assert len(ask(question, office_store()).answers) == number
