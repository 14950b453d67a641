"""Suits beside the one that is the news, told by a verb or an indefinite noun: which stand apart, and which are the news."""

from __future__ import annotations

from functools import cache

import pytest

from kg.interpret import interpret
from kg.model import Reading
from kg.parse import load, parse
from kg.read import read_text

pytestmark = pytest.mark.model

NEWS = """Corvane sues Delmont over port fees

Corvane Inc. filed a lawsuit against Delmont Ports LLC on Monday, accusing it of breach of contract.
"""
JOINED = """More states join suit against drugmaker

Oregon and Nevada on Monday joined a lawsuit against drugmaker Delmont Inc. over insulin prices.
"""


@cache
def sides(text: str) -> set[tuple[str, ...]]:
    """The plaintiffs of each case of a text of May 2022."""
    document = read_text(text, issued="2022-05-10")
    said: Reading = interpret(document, parse(document, load()))
    label = {entity.id: entity.label for entity in said.entities}
    return {tuple(sorted(label[key] for key in case.plaintiffs)) for case in said.cases}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            NEWS + "Bremer Lines sued Delmont in 2017 over the same fees.",
            {("Corvane Inc.",), ("Bremer Lines",)},
            id="another plaintiff, years before",
        ),
        pytest.param(
            NEWS + "In 2020 Delmont paid $3 million to settle charges brought by the Federal Trade Commission.",
            {("Corvane Inc.",), ("Federal Trade Commission",)},
            id="charges brought by a regulator",
        ),
        pytest.param(
            NEWS + "Corvane sued Delmont in state court after talks failed.",
            {("Corvane Inc.",)},
            id="the same two sides",
        ),
        pytest.param(
            NEWS + "Corvane and Bremer Lines sued Delmont in 2020.",
            {("Bremer Lines", "Corvane Inc.")},
            id="who sue together",
        ),
        pytest.param(
            JOINED + "Minnesota sued Delmont in 2018 in federal court.",
            {("Minnesota", "Nevada", "Oregon")},
            id="who join a suit",
        ),
    ],
)
def test_other_suits_stand_apart(text: str, expected: set[tuple[str, ...]]) -> None:
    """Another plaintiff with a date of his own sues in another case."""
    assert sides(text) == expected
