"""Which words tell a ruling in other words, and which are acts of a party."""

from __future__ import annotations

import pytest

from kg.interpret.observation import Observation, observe
from kg.interpret.retelling import as_ruling
from kg.interpret.triggers import find_triggers

TOLD = [
    # a judge's finding
    ("The court said the curfew violates the constitution.", "said", True),
    ("Judge Ana Rhee wrote that the map is unlawful.", "wrote", True),
    # not a finding: what the judge is to do, a dissent, another's words
    ("Judge Ana Rhee said she would rule in May.", "said", False),
    ("In dissent, Judge Ana Rhee said the map is lawful.", "said", False),
    ("The mayor said the map is unlawful.", "said", False),
    # told from the winner's side
    ("The gardener won her case against the council.", "won", True),
    ("The gardener won the raffle.", "won", False),
    # what is won is the decision, and tells of itself for whom it is
    ("The council won dismissal of the lawsuit.", "won", False),
    ("The council won dismissal of the lawsuit.", "dismissal", True),
    # the highest court chooses what it hears; others hear what comes, and a date says when
    ("The Supreme Court will hear the appeal.", "hear", True),
    ("The Supreme Court would not hear the appeal.", "hear", True),
    ("The appeals court will hear the appeal.", "hear", False),
    ("The Supreme Court will hear the appeal on Monday.", "hear", False),
    ("The Supreme Court did not hear the appeal.", "hear", False),
    ("The justices said they would hear arguments in the dispute.", "hear", True),
    # a party does what courts do
    ("Mayor Otto Brand spoke on Monday. He blocked the rule himself.", "blocked", False),
    ("Judge Ana Rhee spoke on Monday. She blocked the rule herself.", "blocked", True),
    # who it is, another sentence says
    ("Judge Ana Rhee heard the case. She dismissed the fraud claim.", "dismissed", True),
    ("Prosecutor Ana Rhee heard the case. She dismissed the fraud charges.", "dismissed", False),
]

ANNOUNCED = [
    # what a court says that it does is done, for it or against it
    ("Judge Ana Rhee said she would stay her ruling.", "stay", "none"),
    ("The judges announced that they would not block the merger.", "block", "rejected"),
    # nothing is done: another says it, it is left open, or depends on something, or it is the ruling that is to come
    ("The mayor said he would not block the merger.", "block", None),
    ("Judge Ana Rhee said she would likely stay her ruling.", "stay", None),
    ("Judge Ana Rhee said she would stay her ruling if the state appealed.", "stay", None),
    ("Judge Ana Rhee did not say whether she would stay her ruling.", "stay", None),
    ("Judge Ana Rhee said she would rule on the motion in May.", "rule", None),
]


def seen_of(text: str) -> Observation:
    """The text, observed without heads."""
    from kg.parse import load, parse
    from kg.read import read_text

    document = read_text(text)
    return observe(document, parse(document, load()), {})


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "expected"), TOLD, ids=[text for text, _, _ in TOLD])
def test_told_as_ruling(text: str, word: str, expected: bool) -> None:
    """A finding that a judge states, and a case won, may report a ruling."""
    seen = seen_of(text)
    framed = {seen.doc[t.token].text for t in find_triggers(seen) if t.predication is not None}
    assert (word in framed) is expected


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "side"), ANNOUNCED, ids=[text for text, _, _ in ANNOUNCED])
def test_as_ruling_of_what_is_announced(text: str, word: str, side: str | None) -> None:
    """A judge who says that she will stay an order has stayed it."""
    seen = seen_of(text)
    told = [ruling for each in seen.predications if (ruling := as_ruling(seen, each)) is not None]
    assert [each.side for each in told if seen.doc[each.trigger].text == word and each.is_fact] == [side] * bool(side)


ACTS = [
    ("The company dismissed the lawsuit, saying it has no merit.", "dismissed", True),
    ("The lawyer rejected the claims.", "rejected", True),
    ("The judge dismissed the lawsuit.", "dismissed", False),
    ("The lawsuit was dismissed by the company.", "dismissed", False),
    ("The company hired a clerk.", "hired", False),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "expected"), ACTS, ids=[text for text, _, _ in ACTS])
def test_is_act_of_party(text: str, word: str, expected: bool) -> None:
    """What a company or lawyer dismisses or rejects is decided by nobody."""
    from kg.interpret.retelling import is_act_of_party

    seen = seen_of(text)
    token = next(t for t in seen.doc if t.text == word)
    assert is_act_of_party(seen, token) is expected
