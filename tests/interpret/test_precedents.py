"""Which decisions told beside the news are the end of another case."""

from __future__ import annotations

from functools import cache

import pytest

from kg.interpret import interpret
from kg.model import Reading
from kg.parse import load, parse
from kg.read import read_text

pytestmark = pytest.mark.model

NEWS = """Judge strikes down city's fence ordinance

A federal judge struck down the fence ordinance of Harlan County on Monday, March 3, 2014. \
The suit was filed by Corvane Inc. The ordinance limits fences to four feet. U.S. District Judge Paul Roe called it arbitrary. \
Neighbors had complained about tall fences for years.
"""


@cache
def reading(text: str) -> Reading:
    """What the text says."""
    document = read_text(text)
    return interpret(document, parse(document, load()))


@pytest.mark.parametrize(
    ("sentence", "is_other"),
    [
        pytest.param("In 2010 the U.S. Supreme Court struck down a ban on tall hedges.", True, id="another year"),
        pytest.param("In 2010 the U.S. Supreme Court ruled against Corvane.", False, id="against a party of the case"),
        pytest.param("The U.S. Supreme Court ruled that fences are property.", False, id="no year"),
    ],
)
def test_a_precedent_is_another_case(sentence: str, is_other: bool) -> None:
    """It has the court that decided it, and the decision is on it alone."""
    said = reading(NEWS + sentence)
    others = [case for case in said.cases if case.courts and not case.plaintiffs and not case.defendants]
    ruled = [event for event in said.events if event.case in {case.id for case in others}]

    assert bool(others) is is_other
    assert bool(ruled) is is_other
