"""What a question presupposes, what it only asks, and the second paths to an answer, on one made-up dispute."""

from __future__ import annotations

from functools import cache

import pytest
from ask.stories import fill
from factories import at, entity, make_document

from kg.ask import ask
from kg.ask.answer import Found
from kg.ask.portrait import portrait
from kg.ask.pronouns import follow_ups
from kg.ask.questions import names_of
from kg.ask.several import questions_in
from kg.model import Case, Claim, Event, Position, Reading
from kg.resolve import resolve
from kg.store import Store, open_store

QUARRY = """Villagers win round against quarry

Sable & Finch LLP filed a lawsuit for the Otter Valley Trust against Marrow Stone and Pell Gravel. The trust seeks $3 \
million in damages and says that the blasting is unlawful. Pell Gravel settled with the trust. Marrow Stone was founded \
by Edda Krol.

Judge Ilse Baum of the Corran District Court ruled that the blasting is unlawful. Baum stayed her order. The Corran \
Court of Appeal lifted the stay. The Roads Agency fined Marrow Stone. Marrow Stone sued Edda Krol over a loan.

Gunnar Haas, a foreman, was sentenced to 18 months in jail. Vera Lund is the Corran Prosecutor.
"""


def quarry() -> Reading:
    """Two suits, a settlement, a stay that was lifted, and a sentence that only its own words tell."""
    d = make_document(QUARRY, issued="2022-05-05", source="/articles/quarry.txt")
    return Reading(
        document=d,
        entities=(
            entity(d, "firm", "LawFirm", "Sable & Finch LLP"),
            entity(d, "trust", "Organization", "Otter Valley Trust"),
            entity(d, "marrow", "Company", "Marrow Stone"),
            entity(d, "pell", "Company", "Pell Gravel"),
            entity(d, "krol", "Person", "Edda Krol"),
            entity(d, "baum", "Judge", "Ilse Baum", "Baum"),
            entity(d, "corran", "Court", "Corran District Court"),
            entity(d, "appeal", "Court", "Corran Court of Appeal"),
            entity(d, "roads", "GovernmentBody", "Roads Agency"),
            entity(d, "haas", "Person", "Gunnar Haas"),
            entity(d, "lund", "Person", "Vera Lund"),
            entity(d, "office", "GovernmentBody", "Corran Prosecutor"),
        ),
        cases=(
            Case(id="c1", plaintiffs=("trust",), defendants=("marrow", "pell"), courts=("corran",), evidence=(at(d, "filed a lawsuit for the Otter Valley Trust"),)),
            Case(id="c2", plaintiffs=("marrow",), defendants=("krol",), evidence=(at(d, "Marrow Stone sued Edda Krol"),)),
            Case(id="c3", defendants=("haas",), evidence=(at(d, "Gunnar Haas, a foreman"),)),
        ),
        claims=(
            Claim(id="k1", kind="CauseOfAction", label="blasting is unlawful", texts=("blasting is unlawful",), claimants=("trust",), against=("marrow",), case="c1", evidence=(at(d, "the blasting is unlawful"),)),
            Claim(id="k2", kind="ReliefRequest", label="$3 million in damages", texts=("$3 million in damages",), claimants=("trust",), against=("marrow", "pell"), case="c1", evidence=(at(d, "$3 million in damages"),)),
        ),
        events=(
            Event(id="v1", kind="Filing", label="filed", agents=("trust",), targets=("marrow",), relation="sued", case="c1", evidence=(at(d, "filed a lawsuit for the Otter Valley Trust against Marrow Stone"),)),
            Event(id="v2", kind="Action", label="represents", agents=("firm",), targets=("trust",), relation="represents", evidence=(at(d, "Sable & Finch LLP filed a lawsuit for the Otter Valley Trust"),)),
            Event(id="v3", kind="Settlement", label="settled", agents=("pell",), targets=("trust",), relation="settledWith", case="c1", evidence=(at(d, "Pell Gravel settled with the trust"),)),
            Event(id="v4", kind="Ruling", label="ruled that the blasting is unlawful", outcome="ruled", side="accepted", ruled_on=("k1",), ruled_by=("baum", "corran"), case="c1", evidence=(at(d, "ruled that the blasting is unlawful"),)),
            Event(id="v5", kind="Ruling", label="stayed her order", outcome="stayed", side="none", ruled_on=("c1",), ruled_by=("baum",), case="c1", evidence=(at(d, "Baum stayed her order"),)),
            Event(id="v6", kind="Ruling", label="lifted the stay", outcome="vacated", side="none", ruled_on=("c1",), ruled_by=("appeal",), case="c1", evidence=(at(d, "lifted the stay"),)),
            Event(id="v7", kind="Ruling", label="fined Marrow Stone", outcome="fined", side="accepted", ruled_by=("roads",), evidence=(at(d, "fined Marrow Stone"),)),
            Event(id="v8", kind="Filing", label="sued", agents=("marrow",), targets=("krol",), relation="sued", case="c2", evidence=(at(d, "Marrow Stone sued Edda Krol over a loan"),)),
            Event(id="v9", kind="Sentencing", label="Gunnar Haas, a foreman, was sentenced to 18 months in jail", outcome="sentenced", side="accepted", ruled_on=("c3",), case="c3", evidence=(at(d, "Gunnar Haas, a foreman, was sentenced to 18 months in jail"),)),
        ),
        positions=(
            Position(id="p1", holder="krol", title="founder", organization="marrow", evidence=(at(d, "founded by Edda Krol"),)),
            Position(id="p2", holder="lund", title="Prosecutor", organization="office", evidence=(at(d, "Vera Lund is the Corran Prosecutor"),)),
        ),
    )  # fmt: skip


@cache
def quarry_store() -> Store:
    """One store in memory of the dispute, for tests that only read."""
    return fill(open_store(), quarry())


QUESTIONS = [
    # a suit's rulings are those of the case with these sides
    ("How did the court rule on Marrow Stone's lawsuit against Edda Krol?", []),
    ("Has a court ruled on Marrow Stone's lawsuit?", []),
    # what a court did is what a court did, not an agency
    ("How did the court rule on the fine?", []),
    # a stay is answered by a stay only; its lifting by the other court
    ("Which judge stayed the order?", ["Ilse Baum"]),
    ("Which court lifted the stay?", ["Corran Court of Appeal"]),
    ("Which court upheld the blasting?", []),
    ("Which judge ruled in the Otter Valley Trust's favor?", ["Ilse Baum"]),
    ("Which judge ruled against Marrow Stone?", ["Ilse Baum"]),
    ("Which judge ruled in Marrow Stone's favour?", []),
    # parties, and those who act for them
    ("Which law firm filed the lawsuit against Marrow Stone?", ["Sable & Finch LLP"]),
    ("On whose behalf did Sable & Finch sue?", ["Otter Valley Trust"]),
    ("Which companies are involved in the lawsuit against Marrow Stone?", ["Otter Valley Trust", "Pell Gravel"]),
    ("Which companies remain defendants in the Otter Valley Trust's lawsuit?", ["Marrow Stone"]),
    ("Who challenged the blasting?", ["Otter Valley Trust"]),
    # posts
    ("Who founded Marrow Stone?", ["Edda Krol"]),
    ("Who founded Pell Gravel?", []),
    ("Who is the Corran Prosecutor?", ["Vera Lund"]),
    ("Who is Gunnar Haas?", ["defendant in case against Gunnar Haas"]),
    # words that tell a sum or a term
    ("How much does the Otter Valley Trust seek in damages?", ["$3 million"]),
    ("How much does Marrow Stone seek?", []),
    ("What sentence did Gunnar Haas receive?", ["18 months in jail"]),
    ("What sentence did Judge Baum receive?", []),
    # decided, undecided, and not
    ("Which claims were not rejected?", ["$3 million in damages", "blasting is unlawful"]),
    ("Which relief does the trust seek that the court has not yet decided?", ["$3 million in damages"]),
    ("Did the Otter Valley Trust win?", ["blasting is unlawful"]),
    ("Did Pell Gravel win?", []),
    # a date that is set is no date of a decision
    ("When is the trial set for?", []),
    # typed in a hurry
    ("who founded marrow stone?", ["Edda Krol"]),
    ("WHO SUED EDDA KROL?", ["Marrow Stone"]),
    # two questions in one
    ("Who founded Marrow Stone and whom did it sue?", ["Edda Krol"]),
    ("Who sued Edda Krol and who founded Marrow Stone?", ["Marrow Stone", "Edda Krol"]),
]


@pytest.mark.parametrize(("question", "answers"), QUESTIONS, ids=[question for question, _ in QUESTIONS])
def test_answers(question: str, answers: list[str]) -> None:
    """The dispute's statements answer the question, and nothing else does."""
    found = ask(question, quarry_store())

    assert found.refused is None
    assert sorted(answers) == sorted(each.label for each in found.answers)


def test_every_answer_is_quoted() -> None:
    """An answer found on a second path has words that say it, too."""
    for question, answers in QUESTIONS:
        found = ask(question, quarry_store())

        assert all(each.evidence for each in found.answers), question
        assert bool(answers) == bool(found.answers)


def test_joined_query_finds_both() -> None:
    """The query of a question that asks two things finds the answers of both."""
    answer = ask("Who sued Edda Krol and who founded Marrow Stone?", quarry_store())
    found = {str(row["answer"]) for row in quarry_store().query(answer.sparql)}

    assert {each.iri for each in answer.answers} == found


def test_half_understood_is_refused() -> None:
    """Where one of two questions is not understood, neither is answered, and the other is proposed."""
    answer = ask("Who sued Edda Krol and who ate the cake?", quarry_store())

    assert answer.refused
    assert "Who sued Edda Krol?" in answer.suggestions


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Which claims were accepted and which were rejected?", ["Which claims were accepted?", "Which claims were rejected?"]),
        ("Who represents Acme and Globex?", ["Who represents Acme and Globex?"]),
        ("Which judges and which courts are named?", ["Which judges and which courts are named?"]),
    ],
    ids=["noun carried over", "two names", "two nouns"],
)  # fmt: skip
def test_questions_in(question: str, parts: list[str]) -> None:
    """A question falls apart at "and" only where both parts are questions."""
    assert parts == questions_in(question)


def test_pronouns_fit_their_kind() -> None:
    """ "She" is a person and "it" is none, whichever was named last."""
    spoken = [Found(label="Ilse Baum", type="Judge"), Found(label="Marrow Stone", type="Company")]
    names = names_of(quarry_store())

    assert follow_ups("What did she decide?", spoken, names) == ["What did Ilse Baum decide?"]
    assert follow_ups("Whom did it sue?", spoken, names) == ["Whom did Marrow Stone sue?"]


def test_relation_is_quoted_by_its_statement() -> None:
    """A portrait quotes the words that state a relation, not the bare name."""
    krol = next(entity.id for entity in resolve(quarry()).entities if entity.label == "Edda Krol")
    shown = portrait(f"https://w3id.org/lkg/id/{krol}", quarry_store())

    assert shown is not None
    line = next(line for line in shown.lines if line.text == "was sued by Marrow Stone")
    assert tuple(quote.quote for quote in line.evidence) == ("Marrow Stone sued Edda Krol over a loan",)
