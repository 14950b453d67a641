"""A question for yes or no is answered so, by the statement that says it; a line that asks nothing is refused."""

from __future__ import annotations

import pytest
from ask.stories import story_store

from kg.ask import ask
from kg.ask.clause import read_clause
from kg.ask.counting import COMPARED

WHETHER = [
    ("Was Velt acquitted of smuggling?", "yes"),
    ("Did the jury acquit Velt of smuggling?", "yes"),
    ("Was Velt convicted of smuggling?", "no"),
    ("Did the court of appeals refuse the bid for a new trial?", "yes"),
    ("Did the court of appeals grant the bid for a new trial?", "no"),
    ("Did Brightwater acquire Tarn Ferries?", "yes"),
    ("Does Okoro represent Velt?", "yes"),
    ("Did the court of appeals rule against Velt?", "yes"),
    ("Did the court of appeals rule in favor of Velt?", "no"),
    ("Are there any rejected charges?", "yes"),
    ("Are there any withdrawn charges?", ""),
    # what nobody says
    ("Did Tarn Ferries acquire Brightwater?", ""),
    ("Has the court of appeals granted the bid for a new trial?", ""),  # since then it may have
    # what a question for something else gets
    ("Who was acquitted?", ""),
]


@pytest.mark.parametrize(("question", "whether"), WHETHER, ids=[question for question, _ in WHETHER])
def test_yes_or_no(question: str, whether: str) -> None:
    """The word, and the quote that says it."""
    answer = ask(question, story_store())
    assert answer.whether == whether
    assert not whether or answer.answers[0].evidence
    assert str(answer).startswith(whether)


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("Who represents both Velt and Tarn Ferries?", ["Anselm Okoro"]),
        ("Who represents both Velt and Brightwater?", []),
        ("Who was sentenced in 2021?", ["Dorian Velt"]),
        ("Who was sentenced in 2020?", []),
        ("Who was sentenced after 2020?", ["Dorian Velt"]),
        ("Who was sentenced after 2021?", []),
        ("Which law firms are involved in the case against Velt?", []),
    ],
)
def test_what_holds_for_both_and_when(question: str, labels: list[str]) -> None:
    """Only what answers the whole question answers it."""
    assert [found.label for found in ask(question, story_store()).answers] == labels


@pytest.mark.parametrize("question", ["bla bla", "asdf qwer", "hello there", "foo"])
def test_what_asks_nothing_is_refused(question: str) -> None:
    """With the nearest questions that are understood."""
    answer = ask(question, story_store())
    assert answer.refused
    assert answer.suggestions


@pytest.mark.parametrize(
    "question", ["Who was sentenced?", "Velt's lawyer", "smuggling charges", "Who is the provost?"]
)
def test_what_asks_something_is_not(question: str) -> None:
    """However little it is, and whether or not the store has it."""
    assert not ask(question, story_store()).refused


@pytest.mark.parametrize(
    ("question", "compares"),
    [
        ("Who got the longer sentence?", True),
        ("Who was sentenced to longer, Doe or Roe?", True),
        ("Was Doe's sentence longer than Roe's?", True),
        ("Who was sentenced to more than five years?", False),
        ("Who paid more than $2 million?", False),
        ("Which company paid the most?", True),
        ("Which fines were over $10 million?", True),
        ("Who received the most votes?", False),
        ("Which higher court reversed it?", False),
    ],
)
def test_comparisons_are_not_made(question: str, *, compares: bool) -> None:
    """The graph says how much each is; not which is more."""
    assert bool(COMPARED.search(question)) is compares


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("When is the next hearing in the case?", "be"),
        ("When is the sentencing?", "be"),
        ("When is the court hearing the appeal?", "hear"),
        ("What happened in May 2023?", "happen"),
        ("Which court annulled the fine?", "annul"),
    ],
)
def test_the_verb_of_the_clause(question: str, verb: str) -> None:
    """A noun that looks like a verb is none, nor is a month."""
    clause = read_clause(question)
    assert clause is not None
    assert clause.verb == verb
