"""A head weighs named features and says how sure it is."""

from __future__ import annotations

import numpy as np
import pytest

from kg.interpret.heads import Head, load_heads

HEAD = Head(
    name="coin",
    classes=("no", "yes"),
    columns={"heads up": 0, "edge": 1},
    weights=np.array([[-1.0, 0.0], [1.0, 0.0]], dtype=np.float32),
    bias=np.zeros(2, dtype=np.float32),
    no="no",
    bar=0.6,
)


def test_odds_add_up() -> None:
    """The probabilities of all classes add up to one."""
    assert sum(HEAD.probabilities({"heads up": 2.0, "edge": 3.0}).values()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("features", "says_yes"),
    [
        pytest.param({"heads up": 1.0}, True, id="speaks-for"),
        pytest.param({"heads up": -1.0}, False, id="speaks-against"),
        pytest.param({}, False, id="nothing-known-is-under-the-bar"),
        pytest.param({"never seen in training": 9.0}, False, id="unknown-features-count-for-nothing"),
    ],
)
def test_says_yes(features: dict[str, float], says_yes: bool) -> None:
    """The head says yes where the odds reach its bar, and nowhere else."""
    assert HEAD.says_yes(features) is says_yes


def test_reasons_name_what_weighs() -> None:
    """The reasons for a class are the features that speak for it, and no others."""
    assert HEAD.reasons({"heads up": 1.0, "edge": 1.0}, "yes") == ("heads up",)


def test_shipped_heads_are_whole() -> None:
    """Every head in the package has a row of weights for each class and a bar between nothing and certainty."""
    for head in load_heads().values():
        assert head.weights.shape == (len(head.classes), len(head.columns)), head.name
        assert head.bias.shape == (len(head.classes),), head.name
        assert 0 < head.bar < 1, head.name
        assert np.isfinite(head.weights).all(), head.name
