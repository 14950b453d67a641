"""Ways of asking that go round about ask what they mean, and what only looks like one of them asks what it says."""

from __future__ import annotations

import pytest

from kg.ask.expressions import plain_verbs
from kg.ask.rephrasing import rephrased
from kg.ask.rewriting import examples, rewritten

ROWS = [
    (table, number, asked, meant)
    for table in ("ways", "states")
    for number, (asked, meant) in enumerate(examples(table))
]
FAMILIES = [
    ("did anyone sue Acme", "who sued Acme"),
    ("did either party settle with Acme", "who settled with Acme"),
    ("who is the buyer of Acme", "who acquired Acme"),
    ("who are Doe's accusers", "who accused Doe"),
    ("who is the author of the dissent", "who wrote the dissent"),
    ("prevailing party", "who won"),
    ("is there any appeal", "who appealed"),
    ("guilty pleas", "who pleaded guilty"),
    ("date of Doe's sentencing", "when was Doe sentenced"),
    ("what is the arraignment date for Doe", "when was Doe charged"),
    ("which claims have been proven", "which claims were accepted"),
    ("which motions did not convince the judge", "which motions were rejected"),
    ("which charges ended in an acquittal", "which charges were rejected"),
    ("which claims led to a settlement", "which claims were settled"),
    ("whom did the court acquit", "who was acquitted by the court"),
    ("who used to work for Acme", "who worked for Acme"),
    ("which claims got dismissed", "which claims was dismissed"),
    # no such question
    ("which lawyer convinced the judge", "which lawyer convinced the judge"),
    ("which winner sued Acme", "which winner sued Acme"),
    ("when was Doe's appeal", "when was Doe's appeal"),
    ("appeals", "appeals"),
    ("did Acme sue", "did Acme sue"),
]
VERBS = [
    ("who acted as counsel for Acme", "who represented Acme"),
    ("who is serving as the defence lawyer of Doe", "who is representing Doe"),
    ("who works as a lawyer for Acme", "who represents Acme"),
    ("who brought legal action against Acme", "who sued Acme"),
    ("who let Doe off the hook", "who acquitted Doe"),
    # work, and no lawyer's
    ("who acted as chairman for Acme", "who acted as chairman for Acme"),
    ("who brought flowers against hay fever", "who brought flowers against hay fever"),
]


@pytest.mark.parametrize(("table", "number", "asked", "meant"), ROWS, ids=[asked for *_, asked, _ in ROWS])
def test_each_row_is_asked_so(table: str, number: int, asked: str, meant: str) -> None:
    """The example beside a row of the table becomes what stands there, by that row."""
    assert rewritten(asked, table, rows=slice(number, number + 1)) == meant


@pytest.mark.parametrize(("asked", "meant"), FAMILIES, ids=[asked for asked, _ in FAMILIES])
def test_families_of_nouns_and_verbs(asked: str, meant: str) -> None:
    """A noun for somebody who does something, or for what happens, asks who did so."""
    assert rephrased(asked) == meant


@pytest.mark.parametrize(("asked", "meant"), VERBS, ids=[asked for asked, _ in VERBS])
def test_expressions(asked: str, meant: str) -> None:
    """Each way in which an expression can be put is the verb that it stands for."""
    assert plain_verbs(asked) == meant
