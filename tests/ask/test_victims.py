"""Who was killed, who the victims are, which law was struck down, who was hired: what events tell is what is answered."""

from __future__ import annotations

from functools import cache

import pytest
from ask.stories import fill
from factories import at, entity, make_document

from kg.ask import ask
from kg.model import Case, Claim, Event, Position, Reading
from kg.store import Store, open_store

DOCK = """Dock foreman convicted

Ivo Marsh and Ana Lund were killed at the Salt Quay in May. A jury convicted Otto Brand of murder. Rolf Stein was shot \
in the arm but lived. Lea Orr hired the lawyer Nils Quist. The Supreme Court struck down the Tidal Code. Judge Mara \
Holt cited Roe v. Lund. Brand worked for the Lomax Ferry. Gene Vane praised the verdict.
"""


def dock() -> Reading:
    """Two are killed and their case names them; a third is shot in no case."""
    d = make_document(DOCK, issued="2024-05-08", source="/articles/dock.txt")
    killed = at(d, "Ivo Marsh and Ana Lund were killed at the Salt Quay")
    return Reading(
        document=d,
        entities=(
            *(entity(d, name.split()[-1].lower(), "Person", name) for name in
              ("Ivo Marsh", "Ana Lund", "Otto Brand", "Rolf Stein", "Lea Orr", "Gene Vane")),
            entity(d, "quist", "Attorney", "Nils Quist"),
            entity(d, "supreme", "Court", "Supreme Court"),
            entity(d, "code", "Statute", "Tidal Code"),
            entity(d, "roe", "Case", "Roe v. Lund"),
            entity(d, "holt", "Judge", "Mara Holt", "Mara \nHolt"),
            entity(d, "ferry", "Company", "Lomax Ferry"),
        ),
        cases=(Case(id="c1", defendants=("brand",), evidence=(at(d, "convicted Otto Brand of murder"),)),),
        claims=(Claim(id="k1", kind="Charge", label="murder", texts=("murder",), against=("brand",), case="c1", evidence=(at(d, "murder"),)),),
        events=(
            Event(id="h1", kind="Action", label="Ivo Marsh and Ana Lund were killed at the Salt Quay", targets=("marsh",), relation="victim", case="c1", evidence=(killed,)),
            Event(id="h2", kind="Action", label="Ivo Marsh and Ana Lund were killed at the Salt Quay", targets=("lund",), relation="victim", case="c1", evidence=(killed,)),
            Event(id="h3", kind="Action", label="Rolf Stein was shot", targets=("stein",), evidence=(at(d, "Rolf Stein was shot"),)),
            Event(id="v1", kind="Action", label="Lea Orr hired the lawyer Nils Quist", agents=("orr",), targets=("quist",), evidence=(at(d, "Lea Orr hired the lawyer Nils Quist"),)),
            Event(id="v2", kind="Statement", label="Gene Vane praised the verdict", agents=("vane",), evidence=(at(d, "Gene Vane praised the verdict"),)),
            Event(id="q1", kind="Action", label="cited Roe v. Lund", agents=("holt",), targets=("roe",), evidence=(at(d, "cited Roe v. Lund"),)),
            Event(id="r1", kind="Ruling", label="The Supreme Court struck down the Tidal Code", agents=("supreme",), targets=("code",), outcome="struck down",
                  side="accepted", ruled_on=("c1",), ruled_by=("supreme",), case="c1", evidence=(at(d, "The Supreme Court struck down the Tidal Code"),)),
        ),
        positions=(Position(id="p1", holder="brand", title="employee", organization="ferry", evidence=(at(d, "Brand worked for the Lomax Ferry"),)),),
    )  # fmt: skip


@cache
def dock_store() -> Store:
    """A store in memory that only reads."""
    return fill(open_store(), dock())


ASKED = [
    ("Who was killed at the Salt Quay?", ["Ana Lund", "Ivo Marsh"]),
    ("Who were the victims?", ["Ana Lund", "Ivo Marsh"]),
    ("Who were the victims in the Brand case?", ["Ana Lund", "Ivo Marsh"]),
    ("Who was shot?", ["Rolf Stein"]),
    ("Who hired Nils Quist?", ["Lea Orr"]),
    ("Which lawyer was hired?", ["Nils Quist"]),
    ("Who praised the verdict?", ["Gene Vane"]),
    ("Which law did the Supreme Court strike down?", ["Tidal Code"]),
    ("Which case did the judge cite?", ["Roe v. Lund"]),
    ("For which company did the defendant work?", ["Lomax Ferry"]),
    # nobody
    ("Who was stabbed?", []),
    ("Who are the plaintiffs?", []),
    ("Which law did the Supreme Court uphold?", []),
    ("Who recommended Nils Quist?", []),
]


@pytest.mark.parametrize(("question", "expected"), ASKED, ids=[question for question, _ in ASKED])
def test_asked(question: str, expected: list[str]) -> None:
    """The statement that the events make is the answer, with its quote; a victim is on no side."""
    answer = ask(question, dock_store())

    assert not answer.refused
    assert sorted(found.label for found in answer.answers) == expected
    assert all(found.evidence for found in answer.answers)
