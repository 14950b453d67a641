"""A lawyer, a prosecutor or a lawyer's client may be asked for in any words; a client may be a name, a role or a noun."""

from __future__ import annotations

from functools import cache

import pytest
from factories import at, entity, make_document

from kg.ask import ask
from kg.build.local import state_reading
from kg.model import Case, Event, Position, Reading
from kg.resolve import Judgements, resolve
from kg.store import Store, open_store

TEXT = """Sawmill sued

The Varn Sawmill was sued by Ada Holt and the Reed Trust. Otto Prahl, a lawyer for the lodgers, smiled. Ida Quist of \
Quist LLP represents the Varn Sawmill. Hugo Dell is the attorney for Ada Holt. Bela Orr and Karl Finn appeared for the \
Reed Trust, which hired Karl Finn.

Deputy Prosecutors Lena Falk and Omar Pell are prosecuting the case against Timo Voss on behalf of the Harbor Office. \
Nils Berg is the attorney for Voss. Her lawyer, Vera Stone, said the widow would appeal. The Harbor Office charged Voss.
"""


@cache
def store() -> Store:
    """The store with the sawmill's suit and the prosecution of Voss."""
    d = make_document(TEXT)

    def event(number: int, agents: str, target: str, quote: str, relation: str | None = "represents") -> Event:
        return Event(
            id=f"v{number}", kind="Action", label=quote, agents=tuple(agents.split()), targets=tuple(target.split()), relation=relation,
            evidence=(at(d, quote),),
        )  # fmt: skip

    reading = Reading(
        document=d,
        entities=(
            entity(d, "mill", "Company", "Varn Sawmill"), entity(d, "holt", "Person", "Ada Holt"),
            entity(d, "trust", "Organization", "Reed Trust"), entity(d, "prahl", "Attorney", "Otto Prahl"),
            entity(d, "quist", "Attorney", "Ida Quist"), entity(d, "firm", "LawFirm", "Quist LLP"),
            entity(d, "dell", "Attorney", "Hugo Dell"), entity(d, "orr", "Attorney", "Bela Orr"),
            entity(d, "finn", "Person", "Karl Finn"), entity(d, "falk", "Attorney", "Lena Falk"),
            entity(d, "pell", "Attorney", "Omar Pell"), entity(d, "voss", "Person", "Timo Voss", "Voss"),
            entity(d, "office", "GovernmentBody", "Harbor Office"), entity(d, "berg", "Attorney", "Nils Berg"),
            entity(d, "stone", "Attorney", "Vera Stone"),
        ),
        cases=(
            Case(id="c1", plaintiffs=("holt", "trust"), defendants=("mill",), evidence=(at(d, "The Varn Sawmill was sued"),)),
            Case(id="c2", plaintiffs=("office",), defendants=("voss",), evidence=(at(d, "The Harbor Office charged Voss"),)),
        ),
        claims=(),
        events=(
            event(1, "prahl", "", "Otto Prahl, a lawyer for the lodgers"),
            event(2, "quist", "mill", "Ida Quist of Quist LLP represents the Varn Sawmill"),
            event(3, "dell", "holt", "Hugo Dell is the attorney for Ada Holt"),
            event(4, "orr finn", "trust", "Bela Orr and Karl Finn appeared for the Reed Trust"),
            event(5, "falk pell", "voss", "Deputy Prosecutors Lena Falk and Omar Pell are prosecuting the case against Timo Voss", None),
            event(6, "berg", "voss", "Nils Berg is the attorney for Voss"),
            event(7, "stone", "", "Her lawyer, Vera Stone, said the widow"),
            event(8, "trust", "finn", "which hired Karl Finn", None),
        ),
        positions=(
            Position(id="p1", holder="quist", organization="firm", title="partner", evidence=(at(d, "Ida Quist of Quist LLP"),)),
            Position(id="p2", holder="falk", title="Deputy Prosecutors", evidence=(at(d, "Deputy Prosecutors Lena Falk"),)),
        ),
    )  # fmt: skip
    resolved = resolve(reading)
    filled = open_store()
    filled.extend(resolved.document, state_reading(resolved, Judgements()))
    return filled


QUIST, BERG, STONE, PRAHL = ["Ida Quist"], ["Nils Berg"], ["Vera Stone"], ["Otto Prahl"]
TRUST, STATE, PLAINTIFFS = ["Bela Orr", "Karl Finn"], ["Lena Falk", "Omar Pell"], ["Bela Orr", "Hugo Dell", "Karl Finn"]
QUESTIONS = [
    ("Who is the Varn Sawmill represented by?", QUIST),
    ("What is the name of the Varn Sawmill's lawyer?", QUIST),
    ("Who is acting for the Varn Sawmill?", QUIST),
    ("Who acts for the Varn Sawmill?", QUIST),
    ("Which lawyer does the Varn Sawmill have?", QUIST),
    ("Who does the Varn Sawmill have as its lawyer?", QUIST),
    ("Who has the Varn Sawmill hired to defend it?", QUIST),
    ("Who is the legal representative of the Varn Sawmill?", QUIST),
    ("Name the Varn Sawmill's lawyers.", QUIST),
    ("Which law firm represents the Varn Sawmill?", ["Quist LLP"]),
    ("What law firm does the Varn Sawmill use?", ["Quist LLP"]),
    # the client is a noun that stands in a name, or that only the words of the statement have
    ("Who represents the sawmill?", QUIST),
    ("Who is the lawyer for the lodgers?", PRAHL),
    ("Who is the lodgers' lawyer?", PRAHL),
    ("Who represents the lodgers?", PRAHL),
    ("Who is the widow's lawyer?", STONE),
    ("Who represents the miners?", []),
    # a row is complete, whatever kind of person each is
    ("Who spoke for the Reed Trust in court?", TRUST),
    ("Who appeared on behalf of the Reed Trust?", TRUST),
    ("Who argued on the Reed Trust's behalf?", TRUST),
    ("Which attorneys appeared for the Reed Trust?", TRUST),
    ("Who is on the Reed Trust's legal team?", TRUST),
    ("Which lawyer was hired by the Reed Trust?", ["Karl Finn"]),
    # the client is a side
    ("Who represents the plaintiffs?", PLAINTIFFS),
    ("Who is counsel for the plaintiffs?", PLAINTIFFS),
    ("Who is Voss's defense attorney?", BERG),
    ("Who led the defence of Voss?", BERG),
    # who prosecutes, by what is said, whoever holds which post
    ("Who is prosecuting the case?", STATE),
    ("Who prosecuted Voss?", STATE),
    ("Which attorneys are prosecuting the case against Voss?", STATE),
    ("Who are the prosecutors?", STATE),
    ("Who handled the case for the Harbor Office?", STATE),
    # the client is asked for
    ("For whom did Bela Orr appear?", ["Reed Trust"]),
    ("Whose lawyer is Hugo Dell?", ["Ada Holt"]),
    ("Which clients does Hugo Dell have?", ["Ada Holt"]),
    # nobody's lawyer
    ("Who is Otto Prahl's lawyer?", []),
    ("Who acts for the Harbor Office?", []),
]


@pytest.mark.parametrize(("question", "expected"), QUESTIONS, ids=[question for question, _ in QUESTIONS])
def test_counsel(question: str, expected: list[str]) -> None:
    """Each way of asking finds those whom the store states, all of them and nobody else, with a quote."""
    answer = ask(question, store())

    assert sorted(found.label for found in answer.answers) == expected
    assert all(found.evidence for found in answer.answers)
