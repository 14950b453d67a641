"""Captions over several lines give the sides of a paper's case and its number."""

from __future__ import annotations

import pytest

from kg.interpret.caption_blocks import find_caption_block

TRIAL = """UNITED STATES DISTRICT COURT
DISTRICT OF OREGON

QUILLON MARINE LLC,
an Oregon limited liability company,
    Plaintiff,
v.
CORVANE COATINGS, INC., and
JANE ROE,
    Defendants.

Case No. 3:22-cv-01187-MR

OPINION AND ORDER
"""
APPEAL = """Case No: CA-2021-003217
IN THE COURT OF APPEAL
Between:
QUILLON LIMITED
Appellant/Defendant
- and -
JANE ROE
Respondent/Claimant
JUDGMENT
"""
ROWS = """CIVIL APPEAL NO. 4471 OF 2019
M/s Quillon Mills Ltd. ...Appellant
Versus
State of Tolland & Ors. ...Respondents
"""
PROSECUTION = """UNITED STATES OF AMERICA,
Plaintiff,
v. Criminal No. 21-cr-20344
Hon. Otto Brand
D-1 JANE ROE,
Defendant.
"""
SIDES = [
    pytest.param(TRIAL, {"QUILLON": "plaintiff", "CORVANE": "defendant", "JANE": "defendant"}, "3:22-cv-01187-MR", id="plaintiff-first"),
    pytest.param(APPEAL, {"QUILLON": "defendant", "JANE": "plaintiff"}, "CA-2021-003217", id="who-appeals-was-sued"),
    pytest.param(ROWS, {"Quillon": "plaintiff", "Tolland": "defendant"}, "4471 OF 2019", id="called-at-the-line-s-end"),
    pytest.param(PROSECUTION, {"UNITED": "plaintiff", "JANE": "defendant"}, "21-cr-20344", id="number-beside-the-v"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sides", "number"), SIDES)
def test_a_block_gives_sides_and_number(text: str, sides: dict[str, str], number: str) -> None:
    """Who stands over the "v." and under it is on the side that his line calls; the court above is on none."""
    block = find_caption_block(text)

    assert block is not None
    assert {word: block.side_at(text.index(word)) for word in sides} == sides
    assert block.number == number
    assert block.side_at(0) is None or text is PROSECUTION


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Roe v. Quillon is a case.\nThe plaintiff lost.\n", id="caption-in-a-sentence"),
        pytest.param("Otto Brand\nv.\nJane Roe\nA fight in five rounds.\n", id="no-sides-called"),
        pytest.param("Quillon sued.\nCorvane answered.\nThe plaintiff won.\n", id="no-v"),
    ],
)
def test_no_block_where_no_line_calls_the_sides(text: str) -> None:
    """A "v." of its own is a caption only where lines call both sides plaintiffs, defendants or the like."""
    assert find_caption_block(text) is None
