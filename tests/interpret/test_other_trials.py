"""Steps of a prosecution that cannot belong to the one that is the news: which make a trial of its own, and which do not."""

from __future__ import annotations

from functools import cache

import pytest

from kg.interpret import interpret
from kg.model import Reading
from kg.parse import load, parse
from kg.read import read_text

pytestmark = pytest.mark.model

CHARGED = """Man charged with arson

Paul Roe was charged on Monday with arson, prosecutors said.
"""
SENTENCED = """Broker sentenced to two years

Jane Brandt was sentenced on Friday to two years in prison for fraud.
"""


@cache
def reading(text: str) -> Reading:
    """What a text of May 2022 says."""
    document = read_text(text, issued="2022-05-10")
    return interpret(document, parse(document, load()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            CHARGED + "Roe had been jailed for four years in 2009 for robbery.", 2, id="jailed before the charge"
        ),
        pytest.param(CHARGED + "He was convicted of theft in 2015.", 2, id="convicted in an earlier year"),
        pytest.param(CHARGED + "He has pleaded not guilty.", 1, id="pleads to the charge"),
        pytest.param(CHARGED + "He has been in custody since April.", 1, id="in custody"),
        pytest.param(CHARGED + "If convicted, he could be sentenced to ten years in prison.", 1, id="only foreseen"),
        pytest.param(
            SENTENCED
            + "In 2012 she was convicted of mail fraud and sentenced to six months in prison by a court in Omaha.",
            2,
            id="sentenced in an earlier year",
        ),
        pytest.param(SENTENCED + "Brandt had pleaded guilty in March.", 1, id="pleaded before the sentence"),
        pytest.param(SENTENCED + "A jury found her guilty in 2021.", 1, id="tried the year before the sentence"),
        pytest.param(
            SENTENCED + "She separately faces trial in Leeds Crown Court on a charge of perjury.",
            2,
            id="separately faces trial",
        ),
        pytest.param(
            """Retrial begins

The retrial of Carl Crane for murder began on Monday. Crane had been convicted of murder in 2007 and sentenced to life in \
prison, but an appeals court overturned the conviction in 2019.
""",
            1,
            id="tried anew",
        ),
        pytest.param(
            """Court cuts sentence

The Court of Appeal on Friday reduced the sentence of Carl Crane. Crane was convicted of murder in 2018 and sentenced to \
14 years in prison.
""",
            1,
            id="appeal",
        ),
    ],
)
def test_a_prosecution_goes_one_way(text: str, expected: int) -> None:
    """What comes after the news in every prosecution, and is told as long past, was done in another one."""
    assert len(reading(text).cases) == expected


def test_what_was_decided_before_was_decided_elsewhere() -> None:
    """The old sentence is a ruling in the old case, whose court does not sit in the new one."""
    said = reading(
        SENTENCED
        + "In 2012 she was convicted of theft and sentenced to six months in prison by the Omaha District Court."
    )
    new, old = said.cases
    assert new.defendants == old.defendants
    assert set(old.courts).isdisjoint(new.courts)
    assert {event.case for event in said.events if event.outcome == "convicted"} == {old.id}


def test_a_suit_is_no_prosecution() -> None:
    """Who is convicted here and was sued by a regulator stands in two cases, and the regulator in one."""
    said = reading(
        """Fund manager convicted of fraud

A jury convicted fund manager Owen Rusk of securities fraud on Monday. The Securities and Exchange Commission sued Rusk in 2019 \
over the same trades.
"""
    )
    assert [bool(case.plaintiffs) for case in said.cases] == [False, True]
