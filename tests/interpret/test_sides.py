"""The side of a decision that follows from another: from what it reviews, what it is likened to, who wins."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.interpret.observation import Observation, observe
from kg.interpret.sides import with_sides
from kg.interpret.triggers import Trigger, find_triggers

UNSURE = (("accepted", 0.45), ("no", 0.1), ("rejected", 0.45))

# The words of ruling in each row whose side is known, the word asked about, and its side.
SIDES = [
    pytest.param(
        "An appeals court upheld the ruling that dismissed the suit.", {"dismissed": "rejected"}, "upheld", "rejected",
        id="a-review-within",
    ),
    pytest.param(
        "An appeals court reversed the ruling that dismissed the suit.", {"dismissed": "rejected"}, "reversed",
        "accepted", id="undone",
    ),
    pytest.param(
        "A judge blocked the toll. An appeals court overturned that ruling.", {"blocked": "accepted"}, "overturned",
        "rejected", id="pointed-at",
    ),
    pytest.param(
        "A judge blocked the toll. An appeals court ruled the other way.", {"blocked": "accepted"}, "ruled", "rejected",
        id="the-other-way",
    ),
    pytest.param(
        "A judge blocked the toll. An appeals court ruled the same way.", {"blocked": "accepted"}, "ruled", "accepted",
        id="the-same-way",
    ),
    pytest.param(
        "Otto Brand lost a lawsuit brought by Jane Roe.", {}, "lost", "accepted", id="who-was-sued-loses"
    ),
    pytest.param("Otto Brand lost his bid to stop the ferry.", {"lost": "accepted"}, "lost", "rejected", id="own-bid-lost"),
    pytest.param(
        "Ada Holm sued Otto Brand. Brand won a ruling in Texas.", {"won": "accepted"}, "won", "rejected",
        id="ruling-won-by-who-is-sued",
    ),
    pytest.param("Otto Brand won his appeal.", {"won": "rejected"}, "won", "accepted", id="own-appeal-won"),
    pytest.param(
        "The judge granted in part and denied in part the motion.", {"denied": "rejected"}, "denied", "mixed",
        id="in-part-and-in-part",
    ),
    pytest.param("The judge denied the motion.", {"denied": "rejected"}, "denied", "rejected", id="denied-whole"),
    pytest.param(
        "Ada Holm sued Otto Brand. A judge agreed with Brand that the suit came too late.", {"agreed": "accepted"},
        "agreed", "rejected", id="agrees-with-who-is-sued",
    ),
    pytest.param(
        "Ada Holm sued Otto Brand. A judge agreed with Holm that the suit came in time.", {"agreed": "rejected"},
        "agreed", "accepted", id="agrees-with-who-sues",
    ),
    pytest.param("Otto Brand sued the ferry line. Otto Brand lost the lawsuit.", {}, "lost", "rejected", id="who-sued-loses"),
    pytest.param("Jane Roe sued Otto Brand. Otto Brand won the case.", {}, "won", "rejected", id="who-was-sued-wins"),
    pytest.param("The judge cut the award to $2 million.", {}, "cut", "mixed", id="less-than-was-awarded"),
    pytest.param("The jury deadlocked on the fraud charge.", {}, "deadlocked", "neutral", id="no-agreement"),
    pytest.param("The ombudsman upheld the tenant's complaint.", {}, "upheld", "accepted", id="a-complaint-upheld"),
    pytest.param("Otto Brand sued Jane Roe. Otto Brand lost his appeal.", {}, "lost", "rejected", id="his-own-request"),
]  # fmt: skip


def seen_of(text: str) -> Observation:
    """The text, observed without heads."""
    from kg.parse import load, parse
    from kg.read import read_text

    document = read_text(text)
    return observe(document, parse(document, load()), {})


def judged(seen: Observation, trigger: Trigger, known: dict[str, str]) -> Trigger:
    """The trigger with the side that the row gives it, else with even odds."""
    side = known.get(seen.doc[trigger.token].text)
    return replace(trigger, sides=((side, 0.9), ("no", 0.1)) if side else UNSURE)


@pytest.mark.model
@pytest.mark.parametrize(("text", "known", "word", "expected"), SIDES)
def test_with_sides(text: str, known: dict[str, str], word: str, expected: str) -> None:
    """What one word surely tells is the side of the other; where nothing tells it the odds stay, or the word's own side."""
    seen = seen_of(text)
    triggers = with_sides(seen, [judged(seen, trigger, known) for trigger in find_triggers(seen)])
    found = next(trigger for trigger in triggers if seen.doc[trigger.token].text == word)
    sides = dict(found.sides)
    best = max(("accepted", "rejected", "mixed", "neutral"), key=lambda side: sides.get(side, 0.0))

    assert best == expected
