"""What looks like a way of asking something else and is not keeps its words."""

from __future__ import annotations

import pytest

from kg.ask.wording import plainly


@pytest.mark.parametrize(
    "question",
    [
        "Which lawyers did not work for Acme",
        "What did Acme fail to disclose",
        "Which lawyer convinced the judge",
        "Who represents Roe AG",
        "Who took on the case",
        "Who handed over the letters",
        "What did Acme do",
        "Who took action against Acme",
        "Which justice agreed with Holt",
        "Who wanted to leave the company",
    ],
)
def test_the_question_stays_as_it_is(question: str) -> None:
    """No other question is answered in its place."""
    assert plainly(question) == question
