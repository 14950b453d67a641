"""Whom grammar gives a word of ruling to, and when two words are given to two benches."""

from __future__ import annotations

import pytest

from kg.interpret.deciding import Bench, bench_told
from kg.interpret.observation import Observation, observe
from kg.interpret.predications import Predication
from kg.interpret.reviews import RULING_KINDS

LEVELS = [
    ("The Supreme Court rejected the appeal.", "rejected", "top"),
    ("The justices rejected the appeal.", "rejected", "top"),
    ("The state's highest court upheld the ban.", "upheld", "top"),
    ("The 3rd Circuit upheld the ban.", "upheld", "appeals"),
    ("The ban was upheld by an appeals court.", "upheld", "appeals"),
    ("A federal judge blocked the ban.", "blocked", "trial"),
    ("The jury awarded the cyclist $3 million.", "awarded", "trial"),
    ("A lower court struck down the ban.", "struck", "lower"),
    ("An employment tribunal dismissed her claim.", "dismissed", "trial"),
    ("The Employment Appeal Tribunal upheld the ban.", "upheld", "appeals"),
    ("Lady Justice Crewe upheld the ban.", "upheld", "appeals"),
    # whose decision it is that does it
    ("An appeals court ruling struck down the ban.", "struck", "appeals"),
    ("The mayor praised the trial judge who blocked the ban.", "blocked", "trial"),
    # whose hands the decision comes from
    ("The ruling, issued by an appeals court, reversed the ban.", "reversed", "appeals"),
    # below the court of appeals that decides there is only one of trial
    ("An appeals court upheld a lower court's decision that struck down the ban.", "struck", "trial"),
    # the words do not say
    ("The court upheld the ban.", "upheld", ""),
    ("The ban was upheld.", "upheld", ""),
    # whom it is done to is not who does it
    ("The court reversed the trial judge's order.", "reversed", ""),
]


def seen_of(text: str) -> Observation:
    """The text, observed without heads."""
    from kg.parse import load, parse
    from kg.read import read_text

    document = read_text(text)
    return observe(document, parse(document, load()), {})


def ruling(seen: Observation, word: str) -> Predication:
    """The predication of ruling that the word evokes."""
    return next(p for p in seen.predications if seen.doc[p.trigger].text == word and p.frame.makes in RULING_KINDS)


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "level"), LEVELS, ids=[text for text, _, _ in LEVELS])
def test_bench_told(text: str, word: str, level: str) -> None:
    """A bench is of the level that its own words name, or of none."""
    seen = seen_of(text)

    assert bench_told(seen, ruling(seen, word)).level == level


TRIAL = Bench(level="trial")
OTHERS = [
    pytest.param(Bench(level="trial", kind="jury"), Bench(level="trial", kind="judge"), True, id="a-jury-is-no-judge"),
    pytest.param(Bench(kind="arbitrator"), Bench(kind="court"), True, id="an-arbitrator-is-no-court"),
    pytest.param(Bench(kind="arbitrator"), Bench(), False, id="an-arbitrator-may-be-whoever-is-not-named"),
    pytest.param(Bench(kind="judge"), Bench(kind="court"), False, id="a-judge-is-a-court"),
    pytest.param(Bench(level="top"), Bench(level="appeals"), True, id="above"),
    pytest.param(Bench(level="appeals"), TRIAL, True, id="below"),
    pytest.param(Bench(level="lower"), Bench(level="top"), True, id="a-lower-court-is-not-the-highest"),
    pytest.param(
        Bench(level="appeals", number="3"), Bench(level="appeals", number="8"), True, id="circuits-of-two-numbers"
    ),
    pytest.param(
        Bench(level="trial", judges=frozenset({"rhee"})),
        Bench(level="trial", judges=frozenset({"moss"})),
        True,
        id="trial-judges-sit-alone",
    ),
    pytest.param(
        Bench(level="appeals", places=frozenset({"denver"})),
        Bench(level="appeals", places=frozenset({"boston"})),
        True,
        id="two-cities",
    ),
    pytest.param(
        Bench(level="top", places=frozenset({"nation"})),
        Bench(level="top", places=frozenset({"state"})),
        True,
        id="the-nations-and-a-states",
    ),
    # may be one
    pytest.param(Bench(level="lower"), TRIAL, False, id="a-lower-court-may-be-one-of-trial"),
    pytest.param(
        Bench(level="appeals", judges=frozenset({"rhee"})),
        Bench(level="appeals", judges=frozenset({"moss"})),
        False,
        id="judges-of-one-panel",
    ),
    pytest.param(Bench(), TRIAL, False, id="no-level-told"),
    pytest.param(Bench(level="appeals", number="3"), Bench(level="appeals"), False, id="no-number-told"),
]


@pytest.mark.parametrize(("one", "two", "expected"), OTHERS)
def test_is_other(one: Bench, two: Bench, expected: bool) -> None:
    """Two benches are two only where what is told of both excludes that they are one."""
    assert one.is_other(two) is expected
    assert two.is_other(one) is expected
