"""A question that no statement answers is answered by the one sentence that does, where that is asked for."""

from __future__ import annotations

from functools import cache

import pytest
from ask.stories import fill
from factories import at, entity, make_document

from kg.ask import ask
from kg.ask.told import COULD_COUNT, COULD_TELL, NOTE, NUMBER_NOTE
from kg.model import Event, Reading
from kg.store import Store, open_store

FERRY = """Ferry verdict divides the bench

Chief Justice Mara Holt and Justices Oto Brandt, Ines Quill and Pavel Reyes dissented. In her dissent, Justice Ada \
Lomax called the ruling cruel. The lighthouse keeper Tomas Vane recorded the collision. Vane praised the crew.

Engineer Rolf Stein, 59, cook Bea Lund, 42, and deckhand Ivo Marsh were shot and killed at the Salt Quay Depot. The \
widow's lawyer, Greta Pohl, called it a scandal. Harbour Mutual, which insured the Blue Heron Line, praised nobody.

Prosecutors allege that Nils Orsted poisoned Kaja Dahl. Orsted faces a maximum sentence of 20 years in prison if \
convicted, and Lena Frost faces up to 5 years. The trial is scheduled for June 4, 2024. Frost was fined.

Harbour Mutual paid the Blue Heron Line $2 million (£1.6 million) for the wreck. The suit was brought by 187 islanders. \
Ines Quill sued Harbour Mutual, and Pavel Reyes never sued anybody. In all, Quill sued three companies.
"""
PEOPLE = ("Rolf Stein", "Bea Lund", "Ivo Marsh", "Nils Orsted", "Lena Frost", "Kaja Dahl", "Tomas Vane")
JUDGES = ("Mara Holt", "Oto Brandt", "Ines Quill", "Pavel Reyes", "Ada Lomax")


def ferry() -> Reading:
    """The names of the article, and next to no statements."""
    d = make_document(FERRY, issued="2024-03-01", source="/articles/ferry.txt")
    return Reading(
        document=d,
        entities=(
            *(entity(d, name.split()[-1].lower(), "Person", name) for name in PEOPLE),
            *(entity(d, name.split()[-1].lower(), "Judge", name) for name in JUDGES),
            entity(d, "pohl", "Attorney", "Greta Pohl"),
            entity(d, "mutual", "Company", "Harbour Mutual"),
            entity(d, "line", "Company", "Blue Heron Line"),
            entity(d, "depot", "Company", "Salt Quay Depot"),
        ),
        events=(
            Event(id="v1", kind="Filing", label="sued", agents=("quill",), targets=("mutual",), relation="sued", evidence=(at(d, "Ines Quill sued Harbour Mutual"),)),
        ),
    )  # fmt: skip


@cache
def ferry_store() -> Store:
    """A store in memory that only reads."""
    return fill(open_store(), ferry())


TOLD = [
    # who did it, in lists, with asides, as a noun
    ("Which justices dissented?", ["Ada Lomax", "Ines Quill", "Mara Holt", "Oto Brandt", "Pavel Reyes"]),
    ("Who recorded the collision?", ["Tomas Vane"]),
    ("Who praised the crew?", ["Tomas Vane"]),
    ("Which company insured the Blue Heron Line?", ["Harbour Mutual"]),
    # to whom it was done
    ("Who was killed at the Salt Quay Depot?", ["Bea Lund", "Ivo Marsh", "Rolf Stein"]),
    ("Which company did Harbour Mutual insure?", ["Blue Heron Line"]),
    # what one is called
    ("Who is the widow's lawyer?", ["Greta Pohl"]),
    # terms, days, sums, numbers
    ("How many years in prison does Orsted face?", ["20 years"]),
    ("How many years in prison does Frost face?", ["5 years"]),
    ("How much did Harbour Mutual pay the Blue Heron Line?", ["$2 million"]),
    ("When is the trial scheduled for?", ["2024-06-04"]),
    ("How many islanders brought the suit?", ["187"]),
]
SILENT = [
    # what is only alleged, denied, possible, or told of another
    "Whom did Orsted poison?",
    "Who praised Harbour Mutual?",
    "What sentence did Orsted receive?",
    "Who recorded the Blue Heron Line?",
    "Which company did the Blue Heron Line insure?",
    "Whom did Pavel Reyes sue?",
    "Who painted the ferry?",
    "Which judge was killed at the Salt Quay Depot?",
]


@pytest.mark.parametrize(("question", "expected"), TOLD, ids=[question for question, _ in TOLD])
def test_told(question: str, expected: list[str]) -> None:
    """The names, sums, days and numbers of the sentence that tells are the answer, and the sentence is its quote."""
    answer = ask(question, ferry_store(), sentences=True)

    assert sorted(found.label for found in answer.answers) == expected
    assert {NOTE, NUMBER_NOTE} & set(answer.notes)
    for found in answer.answers:
        assert found.evidence
        assert all(FERRY[quote.start : quote.end] == quote.quote for quote in found.evidence)


@pytest.mark.parametrize("question", SILENT)
def test_silent(question: str) -> None:
    """What no sentence tells as a fact stays unanswered, and nothing says that one could."""
    assert ask(question, ferry_store(), sentences=True).answers == ()
    assert COULD_TELL not in ask(question, ferry_store()).notes


def test_statement_comes_first() -> None:
    """Where the graph states an answer, no sentence is asked."""
    answer = ask("Who sued Harbour Mutual?", ferry_store(), sentences=True)

    assert [found.label for found in answer.answers] == ["Ines Quill"]
    assert NOTE not in answer.notes


@pytest.mark.parametrize("question", [question for question, _ in TOLD])
def test_statements_alone(question: str) -> None:
    """Unless it is asked for, no sentence answers; one line says that it could, and with which option."""
    answer = ask(question, ferry_store())

    assert answer.answers == ()
    assert [note for note in answer.notes if "--sentences" in note] == [COULD_TELL]
    assert not {NOTE, NUMBER_NOTE} & set(answer.notes)


def test_another_number() -> None:
    """Where a text gives another number than the graph counts, neither is the answer; that there is one is said."""
    answer = ask("How many people did Quill sue?", ferry_store())
    assert COULD_COUNT not in answer.notes

    counted = ask("How many companies did Quill sue?", ferry_store())
    assert counted.answers == ()
    assert COULD_COUNT in counted.notes
    told = ask("How many companies did Quill sue?", ferry_store(), sentences=True)
    assert [found.label for found in told.answers] == ["3"]


def test_query_finds_what_is_told() -> None:
    """The query shown finds the same answers in the same documents."""
    store = ferry_store()
    answer = ask("Who recorded the collision?", store, sentences=True)

    assert {str(term) for term in store.query(answer.sparql).column("answer")} == {
        found.iri for found in answer.answers
    }
