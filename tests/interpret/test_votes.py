"""How a bench divided and who took no part, as its sentences say."""

from __future__ import annotations

import pytest
from interpret.test_opinions import observed

from kg.interpret.votes import find_votes

pytestmark = pytest.mark.model

COUNTED = [
    ("A 5-4 vote at the quarry council, and no verb in sight.", []),
    ("The justices ruled 6-3 that the ban is lawful.", ["6-3"]),
    ("The justices voted 6-3 to uphold the law.", ["6-3"]),
    ("In a 5-4 decision, the court struck down the law.", ["5-4"]),
    ("In a 2-to-1 decision, the panel ruled for the union.", ["2-1"]),
    ("The court, by a vote of 7-2, struck down the law.", ["7-2"]),
    ("The justices, voting 7 to 2, struck down the law.", ["7-2"]),
    ("By a 6-3 margin, the justices struck down the tax.", ["6-3"]),
    ("By a seven to two majority the law lords found for the tenants.", ["7-2"]),
    ("The Supreme Court split 4-4 on the law.", ["4-4"]),
    ("The court ruled against the union. The vote was 6-3.", ["6-3"]),
    ("The justices unanimously rejected the appeal.", ["unanimous"]),
    ("A unanimous Supreme Court rejected the appeal.", ["unanimous"]),
    ("The ruling was unanimous.", ["unanimous"]),
    # no bench's
    ("The jury voted 10-2 to acquit, and Judge Ada Lomax declared a mistrial.", []),
    ("The House panel voted 9-5 to send the bill to the floor.", []),
    ("The city council voted 5-4 to appeal to the Supreme Court.", []),
    ("The Giants won 6-3, the court was told.", []),
    ("The jury's verdict was unanimous.", []),
    # no vote
    ("The Supreme Court has a 6-3 conservative majority.", []),
    ("The court is expected to rule 5-4.", []),
    ("The court sat from 10-11 on Monday.", []),
    ("The hearing will last 2-3 days.", []),
]
ABSENT = [
    ("Justice Pavel Reyes did not take part in the case.", ["Pavel Reyes"]),
    ("Justice Pavel Reyes took no part in the decision.", ["Pavel Reyes"]),
    ("Justice Pavel Reyes, who did not participate in the ruling, is a former prosecutor.", ["Pavel Reyes"]),
    ("Justice Pavel Reyes recused himself from the case.", ["Pavel Reyes"]),
    ("With Justice Oto Brandt recused, the court split 4-4.", ["Oto Brandt"]),
    ("Justice Mara Holt sat out the case.", ["Mara Holt"]),
    ("Justice Mara Holt stepped aside from the case.", ["Mara Holt"]),
    ("Justice Mara Holt declined to recuse herself.", []),
    ("Lawyers asked Justice Mara Holt to recuse herself.", []),
    ("Justice Mara Holt should recuse herself, the group said.", []),
    ("Justice Mara Holt took part in the case.", []),
    ("Justice Mara Holt stepped aside as chief judge.", []),
    ("Rhea Stark took no part in the talks.", []),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED, ids=[text for text, _ in COUNTED])
def test_counts(text: str, expected: list[str]) -> None:
    """A bench's count is read wherever it stands; a jury's, a parliament's and a game's are none."""
    assert [division.text for division in find_votes(observed(text)) if division.text] == expected


@pytest.mark.parametrize(("text", "expected"), ABSENT, ids=[text for text, _ in ABSENT])
def test_absent(text: str, expected: list[str]) -> None:
    """A judge took no part where the sentence says so as a fact."""
    seen = observed(text)
    absent = [seen.index.entity(key).label for division in find_votes(seen) for key in division.absent]

    assert absent == expected
