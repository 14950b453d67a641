"""Dates → what a court has set for them, and for whom."""

from __future__ import annotations

import pytest
from interpret.measured_text import concluded_of, labels, seen_in

from kg.interpret.settings import find_settings

pytestmark = pytest.mark.model

# text with June 27, 2024 → the kind of sitting, who must come
SET = [
    pytest.param("Otto Brand is scheduled to be sentenced on June 27, 2024.", "sentencing", ["Otto Brand"], id="scheduled-to-be"),
    pytest.param("Otto Brand will be sentenced on June 27, 2024.", "sentencing", ["Otto Brand"], id="will-be"),
    pytest.param("Otto Brand faces sentencing on June 27, 2024.", "sentencing", ["Otto Brand"], id="faces"),
    pytest.param("Otto Brand's sentencing has been scheduled for June 27, 2024.", "sentencing", ["Otto Brand"], id="his-sentencing"),
    pytest.param("Otto Brand's arraignment is set for June 27, 2024.", "arraignment", ["Otto Brand"], id="arraignment"),
    pytest.param("The trial is set for June 27, 2024.", "trial", [], id="trial-set"),
    pytest.param("A judge set a trial date of June 27, 2024.", "trial", [], id="trial-date"),
    pytest.param("The trial was postponed until June 27, 2024.", "trial", [], id="postponed"),
    pytest.param("Otto Brand's trial is scheduled to begin on June 27, 2024.", "trial", ["Otto Brand"], id="to-begin"),
    pytest.param("Otto Brand will stand trial on June 27, 2024.", "trial", ["Otto Brand"], id="stand-trial"),
    pytest.param("Otto Brand goes on trial on June 27, 2024.", "trial", ["Otto Brand"], id="goes-on-trial"),
    pytest.param("The judge scheduled a hearing for June 27, 2024.", "hearing", [], id="scheduled-a-hearing"),
    pytest.param("The next hearing is on June 27, 2024.", "hearing", [], id="next-hearing"),
    pytest.param("The case was adjourned to June 27, 2024.", "hearing", [], id="adjourned"),
    pytest.param("Otto Brand was ordered to return to court on June 27, 2024.", "court-appearance", ["Otto Brand"], id="return"),
    pytest.param("Otto Brand is due back in court on June 27, 2024.", "court-appearance", ["Otto Brand"], id="due-back"),
    pytest.param("Otto Brand is due to appear in court on June 27, 2024.", "court-appearance", ["Otto Brand"], id="due-to-appear"),
    pytest.param("Otto Brand's next court date is June 27, 2024.", "court-appearance", ["Otto Brand"], id="court-date"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sitting", "who"), SET)
def test_a_day_in_court_is_set(text, sitting, who):
    """The day has what sits then and who must come."""
    seen = seen_in(text)
    (found,) = find_settings(seen, concluded_of(seen))

    assert (found.sitting, found.date.value, labels(seen, found.who)) == (sitting, "2024-06-27", who)


NONE = [
    pytest.param("Otto Brand was sentenced on June 27, 2020.", id="past"),
    pytest.param("The trial began on June 27, 2020.", id="began"),
    pytest.param("The hearing on June 27, 2024 was cancelled.", id="cancelled"),
    pytest.param("Prosecutors asked that the trial be set for June 27, 2024.", id="only-asked-for"),
    pytest.param("The store is scheduled to open on June 27, 2024.", id="no-court"),
    pytest.param("Jurors will return to court on June 27, 2024.", id="jurors"),
]


@pytest.mark.parametrize("text", NONE)
def test_other_days_are_none(text):
    """What is past, undone, wished for or no court's is not set."""
    seen = seen_in(text)

    assert find_settings(seen, concluded_of(seen)) == ()


def test_the_defendants_are_those_of_the_only_case():
    """ "The defendant" is who is accused in the only case."""
    seen = seen_in("The defendant is Otto Brand. The defendant was ordered to return to court on June 27, 2024.")
    (found,) = find_settings(seen, concluded_of(seen, defendant="Otto Brand"))

    assert labels(seen, found.who) == ["Otto Brand"]
