"""Who wrote, joined or opposed a decision, who took no part, and what the vote was, asked in words."""

from __future__ import annotations

import pytest
from ask.divided import divided_store

from kg.ask import ask
from kg.store.check import problems

DISSENTERS = ["Hugo Finch", "Lena Stroud", "Pavel Reyes"]
QUESTIONS = [
    ("Which justices dissented?", DISSENTERS),
    ("Who dissented?", DISSENTERS),
    ("Which judges disagreed?", DISSENTERS),
    ("Which justices disagreed with the decision?", DISSENTERS),
    ("Who were the dissenting justices?", DISSENTERS),
    ("Which justice dissented in part?", ["Hugo Finch"]),
    ("Did Justice Reyes dissent?", ["Pavel Reyes"]),
    ("Did Justice Holt dissent?", []),
    ("Who was the lone dissenter?", []),
    ("Who wrote the majority opinion?", ["Mara Holt"]),
    ("Which justice wrote for the majority?", ["Mara Holt"]),
    ("Which justice delivered the opinion of the court?", ["Mara Holt"]),
    ("By whom was the majority opinion written?", ["Mara Holt"]),
    ("Who is the author of the majority opinion?", ["Mara Holt"]),
    ("Who wrote the opinion on the pilots' tax?", ["Lena Stroud"]),
    ("Who wrote the concurrence?", ["Ada Lomax"]),
    ("Who concurred?", ["Ada Lomax", "Hugo Finch"]),
    ("Who joined Justice Holt?", ["Ines Quill", "Oto Brandt"]),
    ("Which justices joined the majority opinion?", ["Ines Quill", "Oto Brandt"]),
    ("Who joined the dissent?", ["Lena Stroud"]),
    ("Whom did Justice Stroud join?", ["Pavel Reyes"]),
    ("Who sided with the liberals?", ["Oto Brandt"]),
    ("Which justices were in the majority?", ["Ines Quill", "Mara Holt", "Oto Brandt"]),
    ("Which justice did not take part in the case?", ["Nora Keane"]),
    ("Who recused herself?", ["Nora Keane"]),
    ("Which justice took part in the case?", []),
    ("How did the justices vote?", ["5-3"]),
    ("What was the vote?", ["5-3"]),
    ("By what margin did the court strike down the fees?", ["5-3"]),
    ("How many justices dissented?", ["3"]),
    ("How did Justice Finch vote?", ["partly-dissenting"]),
    ("Was the ruling unanimous?", []),
    ("Who appointed the justice who dissented?", ["Ruth Stone"]),
    ("Who appointed the justice who wrote the majority opinion?", []),
    ("Who joined Justice Keane?", []),
    ("Which justice did not dissent?", []),
    # not asked of judges, or of no decision
    ("Who disagreed with Ira Dunn?", []),
    ("Which senators disagreed with the ruling?", []),
    ("Which officials dissented?", []),
    ("Who wrote the opinion piece?", []),
    ("Who did not take part in the talks?", []),
    ("Which witnesses did not take part?", []),
    ("Who joined the court?", []),
]


@pytest.mark.parametrize(("question", "expected"), QUESTIONS, ids=[question for question, _ in QUESTIONS])
def test_answer(question: str, expected: list[str]) -> None:
    """The answer is what the opinions and votes of the store say."""
    assert [found.label for found in ask(question, divided_store()).answers] == expected


def test_answer_is_quoted() -> None:
    """An answer shows the words that say it."""
    (found,) = ask("Who wrote the majority opinion?", divided_store()).answers

    assert [quote.quote for quote in found.evidence] == ["Justice Mara Holt wrote the majority opinion"]


def test_graph_keeps_its_shapes() -> None:
    """Opinions and votes are as their shapes want them."""
    assert problems(divided_store().quads()) == []
