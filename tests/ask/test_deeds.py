"""A deed that no relation tells is told by an event's own words, and by nothing that only stands near them."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import pytest
from ask.stories import fill
from factories import at, entity, make_document

from kg.ask import ask
from kg.model import Case, Claim, Event, Money, Reading
from kg.store import Store, open_store

QUAY = """Quay tenants win at the full bench

Dana Mirov, who argued the case before the full bench, said that Orla Finch hired the surveyors. The Wharf Trust, which \
filed a brief for the other side, did not comment. Hugo Brandt was criticized by the bench. Pavel Ness intervened.

Orla Finch of Quay Holdings owns the Morning Bell. Rita Solano announced the indictment of Hugo Brandt, who was fined \
$9,000. He was sentenced to two years in prison: "2 Years In Prison" is what the posters say.

The Quay Tenants sued Quay Holdings in 2023, and Ann Mott is a plaintiff, too. Years ago the Quay Tenants were in court with Sluice Ltd.
"""


@cache
def quay() -> Store:
    """The tenants' case, told by events of which few have a relation."""
    d = make_document(QUAY, issued="2024-05-08", source="/articles/quay.txt")

    def said(key: str, words: str, *agents: str, kind: str = "Action", **more: object) -> Event:
        return Event(id=key, kind=kind, label=words, agents=agents, evidence=(at(d, words),), **more)  # type: ignore[arg-type]

    reading = Reading(
        document=d,
        entities=(
            entity(d, "mirov", "Attorney", "Dana Mirov"),
            entity(d, "finch", "Person", "Orla Finch"),
            entity(d, "brandt", "Person", "Hugo Brandt"),
            entity(d, "ness", "Person", "Pavel Ness"),
            entity(d, "solano", "Person", "Rita Solano"),
            entity(d, "trust", "Organization", "Wharf Trust"),
            entity(d, "quay", "Company", "Quay Holdings"),
            entity(d, "tenants", "Organization", "Quay Tenants"),
            entity(d, "mott", "Person", "Ann Mott"),
            entity(d, "sluice", "Company", "Sluice Ltd"),
        ),
        cases=(
            Case(id="c1", plaintiffs=("tenants", "mott"), defendants=("quay",), evidence=(at(d, "Quay Tenants sued Quay Holdings"),)),
            Case(id="c2", plaintiffs=("tenants",), defendants=("sluice",), evidence=(at(d, "in court with Sluice Ltd"),)),
        ),
        claims=(Claim(id="k1", kind="Charge", label="indictment of Hugo Brandt", against=("brandt",), evidence=(at(d, "indictment of Hugo Brandt"),)),),
        events=(
            said("e1", "Dana Mirov, who argued the case before the full bench", "mirov", kind="Hearing"),
            said("e2", "Dana Mirov, who argued the case before the full bench, said that Orla Finch hired the surveyors", "mirov", kind="Statement"),
            said("e3", "The Wharf Trust, which filed a brief for the other side", "trust", kind="Filing"),
            said("e4", "Hugo Brandt was criticized by the bench", "brandt"),
            said("e5", "Pavel Ness intervened", "ness"),
            said("e6", "Orla Finch of Quay Holdings owns the Morning Bell", "finch"),
            said("e7", "Rita Solano announced the indictment of Hugo Brandt", "solano"),
            said("e11", "Quay Tenants sued Quay Holdings", "tenants", kind="Filing", relation="sued", targets=("quay",), case="c1"),
            said("e8", "Hugo Brandt, who was fined $9,000", "brandt", kind="Payment", purpose="fine", amount=Money(amount=Decimal(9000), currency="USD", text="$9,000")),
            said("e9", "sentenced to two years in prison", "brandt", kind="Punishment", relation="sentencedTo", literal="two years in prison", term="P2Y"),
            said("e10", "2 Years In Prison", "brandt", kind="Punishment", relation="sentencedTo", literal="2 Years In Prison", term="P2Y"),
        ),
    )  # fmt: skip
    return fill(open_store(), reading)


QUESTIONS = [
    ("Who argued the case before the full bench?", ["Dana Mirov"]),
    ("Which organization filed a brief for the other side?", ["Wharf Trust"]),
    ("Who owns the Morning Bell?", ["Orla Finch"]),
    ("Who announced the indictment of Brandt?", ["Rita Solano"]),
    # a verb that the graph has no relation for, told of one alone
    ("Who intervened in the case?", ["Pavel Ness"]),
    ("Who was fined?", ["Hugo Brandt"]),
    # "that" begins what somebody else did
    ("Who hired the surveyors?", []),
    # it was done to him
    ("Who criticized the bench?", []),
    # of this nothing is told
    ("Who argued the case before the arbitrators?", []),
    ("Which brokers own the Morning Bell?", []),
    ("Is Quay Holdings a defendant?", ["Quay Tenants, Ann Mott v. Quay Holdings"]),
    ("Is Orla Finch a defendant?", []),
    # who stands beside the one that sued has sued; not whoever else it was in court with
    ("Who sued Quay Holdings?", ["Ann Mott", "Quay Tenants"]),
    ("Whom did the Quay Tenants sue?", ["Quay Holdings"]),
]


@pytest.mark.parametrize(("question", "answers"), QUESTIONS, ids=[question for question, _ in QUESTIONS])
def test_deeds(question: str, answers: list[str]) -> None:
    """Who did it is whom an event has as its doer, in those words."""
    assert [found.label for found in ask(question, quay()).answers] == answers


def test_one_term_in_two_wordings_is_one_answer() -> None:
    """ "Two years in prison" and "2 Years In Prison" are one sentence."""
    assert len(ask("What sentence did Hugo Brandt get?", quay()).answers) == 1


@pytest.mark.parametrize("question", ["Who got the longest sentence?", "Who paid the larger fine?"])
def test_what_is_not_compared_is_refused(question: str) -> None:
    """The graph does not say which of two terms or sums is the greater."""
    assert ask(question, quay()).refused


def test_no_words_of_such_a_deed_are_no_answer() -> None:
    """A verb of which neither the graph nor an event speaks is refused, and the verb is named."""
    assert "repainted" in (ask("Who repainted the quay?", quay()).refused or "")
