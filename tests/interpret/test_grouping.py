"""Candidates that are likely the same thing are joined, in the same way every time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.interpret.grouping import joined

CASES = [
    pytest.param([], [], id="nothing"),
    pytest.param([[1.0]], [[0]], id="one"),
    pytest.param([[1, 0.9], [0.9, 1]], [[0, 1]], id="two-alike"),
    pytest.param([[1, 0.1], [0.1, 1]], [[0], [1]], id="two-apart"),
    # the third is like the first alone, and on average like neither
    pytest.param([[1, 0.9, 0.6], [0.9, 1, 0.1], [0.6, 0.1, 1]], [[0, 1], [2]], id="average-decides"),
]


@pytest.mark.parametrize(("same", "expected"), CASES)
def test_joined(same: list[list[float]], expected: list[list[int]]) -> None:
    """Groups join while they agree on average."""
    assert joined(np.array(same, dtype=np.float64).reshape(len(same), len(same)), bar=0.5) == expected


@pytest.mark.parametrize(
    ("veto", "expected"),
    [pytest.param(0.0, [[0, 1, 2]], id="none"), pytest.param(0.2, [[0, 2], [1]], id="two-that-cannot-be-one")],
)
def test_veto(veto: float, expected: list[list[int]]) -> None:
    """What is like both of two different things does not make them one."""
    same = np.array([[1, 0.1, 0.95], [0.1, 1, 0.9], [0.95, 0.9, 1]])

    assert joined(same, bar=0.5, veto=veto) == expected


@given(st.integers(0, 7), st.integers(0, 2**32 - 1))
def test_groups_part_the_rows(count: int, seed: int) -> None:
    """Every row is in one group, and only in one."""
    odds = np.random.default_rng(seed).random((count, count))
    groups = joined((odds + odds.T) / 2, bar=0.5)

    assert sorted(i for group in groups for i in group) == list(range(count))
