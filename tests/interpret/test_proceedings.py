"""Two suits of the same parties: when a text tells of two, and what it says of which."""

from __future__ import annotations

from functools import cache

import pytest

from kg.interpret import interpret
from kg.model import Reading
from kg.parse import load, parse
from kg.read import read_text

pytestmark = pytest.mark.model

TWO = """Corvane drops lawsuit against Delmont

Corvane Inc. has dropped its federal lawsuit against Delmont Ports LLC, which accused the port operator of trade secret theft. \
On Tuesday Corvane filed a second complaint against Delmont in Marion County Superior Court. \
The new complaint alleges breach of contract and seeks monetary damages.
"""
ONLY_ONE = """Corvane sues Delmont

Corvane Inc. filed a new lawsuit against Delmont Ports LLC on Monday. The complaint alleges breach of contract.
"""
PLANNED = """Corvane drops lawsuit against Delmont

Corvane Inc. has dropped its lawsuit against Delmont Ports LLC, which accused the port operator of trade secret theft. \
Corvane may file a new complaint against Delmont in state court.
"""
OF_ANOTHER = """Corvane drops lawsuit against Delmont

Corvane Inc. has dropped its lawsuit against Delmont Ports LLC, which accused the port operator of trade secret theft. \
Quillon LLC filed another lawsuit against Delmont on Friday.
"""


@cache
def reading(text: str) -> Reading:
    """What the text says."""
    document = read_text(text)
    return interpret(document, parse(document, load()))


def claims_by_case(text: str) -> dict[str, set[str]]:
    """The wordings of the claims of each case."""
    said = reading(text)
    return {case.id: {t for claim in said.claims if claim.case == case.id for t in claim.texts} for case in said.cases}


def test_a_second_complaint_is_a_second_case() -> None:
    """The same two firms stand in both cases, and each claim in the suit that makes it."""
    first, second = reading(TWO).cases
    wordings = claims_by_case(TWO)

    assert first.plaintiffs == second.plaintiffs
    assert first.defendants == second.defendants
    assert any("contract" in text for text in wordings[second.id])
    assert not any("contract" in text for text in wordings[first.id])


def test_what_is_dropped_is_the_first_suit() -> None:
    """A withdrawal ends the suit that stood before, and leaves the new one as it is."""
    said = reading(TWO)
    dropped = {target for event in said.events if event.kind == "Withdrawal" for target in event.targets}

    assert said.cases[1].id not in dropped


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ONLY_ONE, id="a new suit that follows none is the news"),
        pytest.param(PLANNED, id="a suit that may be filed is none yet"),
    ],
)
def test_one_suit_stays_one(text: str) -> None:
    """Nothing is split on a word alone."""
    assert len(reading(text).cases) == 1


def test_another_partys_suit_splits_nothing() -> None:
    """Somebody else's other suit gives nobody two cases against the same."""
    sides = [(case.plaintiffs, case.defendants) for case in reading(OF_ANOTHER).cases]

    assert len(sides) == len(set(sides))
