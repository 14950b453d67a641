"""The question set is well formed, its answers stand in the samples, and its matcher tells right from wrong."""

from __future__ import annotations

import pytest

from benchmarks.questions import Question, Tally, is_right, load_questions, names_alike
from kg.sources import samples

QUESTIONS = load_questions()
TEXTS = {sample.name: sample.text for sample in samples()}
NEVER_LITERAL = {"yes", "rejected", "settled"}  # what the graph says of a thing, not words of a text


def test_enough_questions():
    """There are at least 120 wordings, about half of them paraphrases of another."""
    wordings = [wording for question in QUESTIONS for wording in question.asks]

    assert len(wordings) >= 120
    assert len(set(wordings)) == len(wordings)
    assert 0.45 <= 1 - len(QUESTIONS) / len(wordings) <= 0.6


def test_every_kind_is_asked():
    """Each kind of question is there, with those that have no answer."""
    kinds = {question.kind for question in QUESTIONS}

    assert {"who", "whom", "which", "what", "when", "where", "how many", "how much", "did", "list", "status"} <= kinds
    assert {"negation", "empty", "refused"} <= kinds


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asks[0])
def test_question_fits_samples(question):
    """The documents exist, and each answer that is a phrase has its words in one of them."""
    assert set(question.documents) <= set(TEXTS)
    assert question.kind != "refused" or (question.refused and not question.answers)
    for answer in question.answers:
        if answer in NEVER_LITERAL or answer.isdigit() or answer[:4].isdigit():
            continue
        assert any(
            wording.strip().casefold() in " ".join(TEXTS[name].split()).casefold()
            for wording in answer.split("|")
            for name in question.documents
        ), answer


MATCHES = [
    # the same name, with and without what belongs to it
    ("Parler", ["Parler LLC", "Parler"], True),
    ("Barbara Jacobs Rothstein", ["Judge Barbara Jacobs Rothstein"], True),
    # one word of a name is not the name
    ("Andrea Swift", ["Swift"], False),
    ("Andrea Swift", ["Taylor Swift"], False),
    # a phrase is known by most of its words
    ("25 years in prison", ["25 years"], True),
    ("interference with contract", ["claim of interference with contract"], True),
    ("breach of contract", ["antitrust"], False),
    # either wording will do
    ("$787.5 million | 787500000 USD", ["787500000 USD"], True),
    # dates and numbers are what they are
    ("2021-01-21", ["2021-01-21"], True),
    ("2021-01-21", ["2021-01-20"], False),
    ("3", ["3"], True),
    ("3", ["13"], False),
    # another court with the same last words is another court
    ("King County Superior Court", ["Delaware Superior Court"], False),
    ("Fourth Circuit", ["U.S. Court of Appeals for the Fourth Circuit"], True),
]


@pytest.mark.parametrize(("wanted", "names", "alike"), MATCHES, ids=lambda value: str(value))
def test_names_alike(wanted, names, alike):
    """An answer names what was wanted, in one of its wordings, or it does not."""
    assert names_alike(wanted, names) is alike


REPLIES = [
    # the whole answer and nothing else
    ({"answers": ("Parler", "Uber")}, [["Parler"], ["Uber"]], None, True),
    ({"answers": ("Parler", "Uber")}, [["Parler"]], None, False),
    ({"answers": ("Parler",)}, [["Parler"], ["Otto"]], None, False),
    # an extra that may be there
    ({"answers": ("Parler",), "also": ("Otto",)}, [["Parler"], ["Otto"]], None, True),
    # nothing wanted: empty and refused are both right, anything else is invented
    ({}, [], None, True),
    ({}, [], "no such name", True),
    ({}, [["Parler"]], None, False),
    # "yes" is any answer at all
    ({"answers": ("yes",)}, [["whatever"], ["more"]], None, True),
    ({"answers": ("yes",)}, [], None, False),
    # what must be refused may not be answered with nothing
    ({"refused": True}, [], "not a question about cases", True),
    ({"refused": True}, [], None, False),
]


@pytest.mark.parametrize(("wanted", "found", "refused", "right"), REPLIES)
def test_is_right(wanted, found, refused, right):
    """A reply is right when it names all that was wanted and nothing that was not."""
    tally = Tally()

    assert is_right(Question(kind="what", asks=("?",), **wanted), found, refused, tally) is right
    assert (tally.asked, tally.right) == (1, right)
