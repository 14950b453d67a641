"""The best tree is found: against trying all trees where they are few, and with one root always."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.parse.tree import find_heads, is_tree

SEEDS = st.integers(0, 10_000)


def best_of_all(scores: np.ndarray) -> float:
    """The score of the best tree, by trying every choice of heads."""
    words = len(scores)
    trees = (heads for heads in product(range(words + 1), repeat=words) if is_tree(np.array(heads)))
    return max(float(sum(scores[i, head] for i, head in enumerate(heads))) for heads in trees)


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(1, 5))
def test_best_of_all_trees(seed: int, words: int) -> None:
    """No tree with one root has a higher score than the one found."""
    scores = np.random.default_rng(seed).normal(size=(words, words + 1)).astype(np.float32)

    heads = find_heads(scores)
    assert is_tree(heads)
    assert sum(scores[i, head] for i, head in enumerate(heads)) == pytest.approx(best_of_all(scores), abs=1e-3)


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(1, 80))
def test_always_a_tree(seed: int, words: int) -> None:
    """Any scores give a tree."""
    scores = np.random.default_rng(seed).normal(size=(words, words + 1)).astype(np.float32)

    assert is_tree(find_heads(scores))


HEADS = [
    ("one word", [0], True),
    ("a chain", [2, 3, 0], True),
    ("two roots", [0, 0], False),
    ("a circle", [2, 1, 0], False),
    ("no root", [2, 1], False),
    ("itself", [1, 0], False),
]


@pytest.mark.parametrize(("heads", "expected"), [row[1:] for row in HEADS], ids=[row[0] for row in HEADS])
def test_is_tree(heads: list[int], expected: bool) -> None:
    """A tree has one root and no circle."""
    assert is_tree(np.array(heads)) is expected
