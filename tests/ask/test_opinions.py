"""Who wrote, joined or opposed a decision, who took no part, and what the vote was, asked in words."""

from __future__ import annotations

from functools import cache

import pytest
from factories import at, entity, make_document

from kg.ask import ask
from kg.model import Case, Event, Opinion, Position, Reading, Vote
from kg.resolve import resolve
from kg.state import state
from kg.store import Store, open_store
from kg.store.check import problems
from kg.store.oxigraph import derive

TEXT = """Top court strikes down harbour fees

The Supreme Court of Tarn struck down the harbour fees on Monday, ruling 5-3 for Halvorsen Lines. Justice Mara Holt wrote \
the majority opinion. She was joined by Justices Oto Brandt and Ines Quill.

Justice Pavel Reyes dissented, joined by Justice Lena Stroud. Justice Hugo Finch dissented in part. Brandt sided with the \
liberals to strike down the fees. Justice Ada Lomax wrote a concurring opinion. Justice Nora Keane did not take part in the \
case. Governor Ruth Stone appointed Reyes. Senator Ira Dunn disagreed with the ruling.

In 2012, Justice Lena Stroud wrote the opinion that upheld the pilots' tax.
"""
JUDGES = "Mara Holt|Oto Brandt|Ines Quill|Pavel Reyes|Lena Stroud|Hugo Finch|Ada Lomax|Nora Keane".split("|")


@cache
def store() -> Store:
    """The article as a perfect reader would fill it."""
    d = make_document(TEXT)
    keys = {name.split()[-1].lower(): f"e{number}" for number, name in enumerate(JUDGES, start=1)}
    on = {"ruling": "r1", "case": "c1"}

    def opinion(number: int, words: str, **fields: object) -> Opinion:
        return Opinion(id=f"o{number}", label=words, evidence=(at(d, words),), **fields)  # type: ignore[arg-type]

    reading = Reading(
        document=d,
        entities=(
            *(entity(d, keys[name.split()[-1].lower()], "Judge", name, name.split()[-1]) for name in JUDGES),
            entity(d, "e10", "Court", "Supreme Court of Tarn"),
            entity(d, "e11", "Company", "Halvorsen Lines"),
            entity(d, "e12", "Person", "Ruth Stone"),
            entity(d, "e13", "Person", "Ira Dunn"),
        ),
        cases=(Case(id="c1", plaintiffs=("e11",), courts=("e10",), evidence=(at(d, "struck down the harbour fees"),)),),
        events=(
            Event(id="r1", kind="Ruling", label="struck down the harbour fees", agents=("e10",), case="c1", outcome="struck down",
                  side="accepted", ruled_on=("c1",), ruled_by=("e10",), evidence=(at(d, "struck down the harbour fees"),)),
            Event(id="v1", kind="Appointment", label="Governor Ruth Stone appointed Reyes", agents=("e12",), targets=(keys["reyes"],),
                  relation="appointedBy", evidence=(at(d, "Governor Ruth Stone appointed Reyes"),)),
        ),
        positions=(Position(id="p1", holder="e13", title="senator", evidence=(at(d, "Senator Ira Dunn"),)),),
        opinions=(
            opinion(1, "Justice Mara Holt wrote the majority opinion", kind="majority", authors=(keys["holt"],),
                    joined=(keys["brandt"], keys["quill"]), **on),
            opinion(2, "Justice Pavel Reyes dissented, joined by Justice Lena Stroud", kind="dissenting", held=(keys["reyes"],),
                    joined=(keys["stroud"],), **on),
            opinion(3, "Justice Hugo Finch dissented in part", kind="partly-dissenting", held=(keys["finch"],), **on),
            opinion(4, "Brandt sided with the liberals to strike down the fees", kind="majority", held=(keys["brandt"],), **on),
            opinion(5, "Justice Ada Lomax wrote a concurring opinion", kind="concurring", authors=(keys["lomax"],), **on),
            opinion(6, "Justice Lena Stroud wrote the opinion that upheld the pilots' tax", kind="majority", authors=(keys["stroud"],)),
        ),
        votes=(
            Vote(id="b1", label="ruling 5-3", text="5-3", count=(5, 3), evidence=(at(d, "ruling 5-3"),), **on),  # type: ignore[arg-type]
            Vote(id="b2", label="Justice Nora Keane did not take part in the case", absent=(keys["keane"],),
                 evidence=(at(d, "Justice Nora Keane did not take part in the case"),), **on),  # type: ignore[arg-type]
        ),
    )  # fmt: skip
    quads = state(resolve(reading))
    made = open_store()
    made.extend(d, quads + derive(quads))
    return made


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
]


@pytest.mark.parametrize(("question", "expected"), QUESTIONS, ids=[question for question, _ in QUESTIONS])
def test_answer(question: str, expected: list[str]) -> None:
    """The answer is what the opinions and votes of the store say."""
    assert [found.label for found in ask(question, store()).answers] == expected


def test_answer_is_quoted() -> None:
    """An answer shows the words that say it."""
    (found,) = ask("Who wrote the majority opinion?", store()).answers

    assert [quote.quote for quote in found.evidence] == ["Justice Mara Holt wrote the majority opinion"]


def test_graph_keeps_its_shapes() -> None:
    """Opinions and votes are as their shapes want them."""
    assert problems(store().quads()) == []
