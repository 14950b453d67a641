"""Of what fits, what is asked for: of its kind, once, and one where one is asked for."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest
from ask.stories import fill
from factories import at, entity, make_document

from kg.ask import ask
from kg.model import Case, Claim, Event, Money, Position, Reading
from kg.store import Store, open_store

LOCK = """Lock keeper's permit back in court

The Essel Court of Appeals reversed the injunction against the lock permit on Friday. Another permit dispute is before the Tarn \
County Court, which heard it in May.

Hugo Brandt faces fraud charges. Prosecutors say the charges grew out of a long inquiry. He was indicted for wire fraud in June, \
and for arson. Attempted arson of a barge was added later.

The Harbour Agency fined Lock Holdings $9,000. Brandt was sentenced to two years of probation. Lock Holdings agreed to settle. \
Dana Mirov said that the gate was shut. Mr. Brandt must pay $40,000 in restitution. Rita Solano is vice president of Lock \
Holdings, and Pavel Ness is president. Globex is contesting the charges of arson.
"""


@cache
def lock() -> Store:
    """A graph as it is read where two courts were taken for one, and a charge for two."""
    d = make_document(LOCK, issued="2024-05-08", source="/articles/lock.txt")

    def charge(key: str, label: str) -> Claim:
        return Claim(
            id=key, kind="Charge", label=label, texts=(label,), against=("brandt",), case="c1", evidence=(at(d, label),)
        )

    def said(key: str, kind: str, words: str, **more: object) -> Event:
        return Event(id=key, kind=kind, label=words, evidence=(at(d, words),), **more)  # type: ignore[arg-type]

    reading = Reading(
        document=d,
        entities=(
            entity(d, "appeals", "Court", "Essel Court of Appeals"),
            entity(d, "tarn", "Court", "Tarn County Court"),
            entity(d, "brandt", "Person", "Hugo Brandt", "Brandt"),
            entity(d, "agency", "GovernmentBody", "Harbour Agency"),
            entity(d, "lock", "Company", "Lock Holdings"),
            entity(d, "globex", "Company", "Globex"),
            entity(d, "mirov", "Person", "Dana Mirov"),
            entity(d, "solano", "Person", "Rita Solano"),
            entity(d, "ness", "Person", "Pavel Ness"),
        ),
        cases=(Case(id="c1", defendants=("brandt",), courts=("appeals", "tarn"), evidence=(at(d, "Hugo Brandt faces fraud charges"),)),),
        claims=(
            Claim(id="k1", kind="ReliefRequest", label="injunction", texts=("injunction",), remedy="injunction", case="c1", evidence=(at(d, "injunction"),)),
            charge("k2", "fraud charges"),
            charge("k3", "wire fraud"),
            charge("k4", "arson"),
            charge("k5", "Attempted arson of a barge"),
        ),
        events=(
            said("e1", "Ruling", "The Essel Court of Appeals reversed the injunction against the lock permit", outcome="reversed", side="accepted", ruled_on=("k1",), ruled_by=("appeals", "tarn"), case="c1"),
            said("e2", "Action", "The Harbour Agency fined Lock Holdings", agents=("agency",), targets=("lock",), relation="fined", amount=Money(amount=Decimal(9000), currency="USD", text="$9,000")),
            said("e3", "Action", "Lock Holdings $9,000", agents=("tarn",), targets=("lock",), relation="fined"),
            said("e4", "Action", "Brandt was sentenced to two years of probation", agents=("brandt",), relation="sentencedTo", literal="two years of probation"),
            said("e5", "Settlement", "Lock Holdings agreed to settle", agents=("lock",)),
            said("e6", "Statement", "Dana Mirov said that the gate was shut", agents=("mirov",)),
            said("e7", "Filing", "Globex is contesting the charges of arson", agents=("globex",)),
        ),
        positions=(
            Position(id="p1", holder="solano", organization="lock", title="vice president", evidence=(at(d, "Rita Solano is vice president"),)),
            Position(id="p2", holder="ness", organization="lock", title="president", evidence=(at(d, "Pavel Ness is president"),)),
        ),
    )  # fmt: skip
    return fill(open_store(), reading)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("Which court reversed the injunction against the lock permit?", ["Essel Court of Appeals"], id="named-where-it-is-said"),
        pytest.param("Which courts reversed the injunction against the lock permit?", ["Essel Court of Appeals", "Tarn County Court"], id="several-are-asked-for"),
        pytest.param("What is Hugo Brandt charged with?", ["Attempted arson of a barge", "arson", "wire fraud"], id="a-summary-is-no-charge"),
        pytest.param("Which agency fined Lock Holdings?", ["Harbour Agency"], id="a-court-is-no-agency"),
        pytest.param("Who fined Lock Holdings?", ["Harbour Agency", "Tarn County Court"], id="anybody"),
        pytest.param("How long will Brandt go to prison?", [], id="probation-is-no-prison"),
        pytest.param("What sentence did Brandt receive?", ["two years of probation"], id="but-a-sentence"),
        pytest.param("Which companies settled?", ["Lock Holdings"], id="with-nobody-named"),
        pytest.param("What did Dana Mirov say?", ["Dana Mirov said that the gate was shut"], id="statement"),
        pytest.param("What did Hugo Brandt say?", [], id="who-said-nothing"),
        pytest.param("Who is the president of Lock Holdings?", ["Pavel Ness"], id="a-vice-president-is-none"),
        pytest.param("Who is the vice president of Lock Holdings?", ["Rita Solano"], id="unless-asked-for"),
        pytest.param("Who is the national president of Lock Holdings?", ["Pavel Ness"], id="a-fuller-title"),
        pytest.param("Which company is contesting the charges of arson?", ["Globex"], id="a-defence-is-no-suit"),
    ],
)  # fmt: skip
def test_what_is_asked_for(question: str, expected: list[str]) -> None:
    """Of what fits, what is asked for answers, and nothing else."""
    assert sorted(found.label for found in ask(question, lock()).answers) == expected


def test_the_query_finds_what_is_answered() -> None:
    """The query beside the answer finds no more than it."""
    answer = ask("Which court reversed the injunction against the lock permit?", lock())

    assert len({str(row["answer"]) for row in lock().query(answer.sparql)}) == 1
