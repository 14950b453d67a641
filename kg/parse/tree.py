"""Scores of head and dependent into a tree: every word has one head, one word hangs from the root, nothing circles."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Heads = NDArray[np.int64]

# Greater than any difference of scores, so that a second word under the root costs more than any other tree.
ONE_ROOT = 1e5


def find_heads(scores: Scores) -> Heads:
    """The head of each word in the best tree; `scores[i, j]` is for word `i` (from 0) under word `j` (from 1; 0 is the root).

    The best head for each word alone is the best tree in nine sentences of ten; only the others need the algorithm of
    Chu, Liu and Edmonds.
    """
    words = scores.shape[0]
    allowed = scores.astype(np.float64)
    allowed[np.arange(words), np.arange(1, words + 1)] = -np.inf
    heads: Heads = allowed.argmax(axis=1)
    if is_tree(heads):
        return heads
    square = np.full((words + 1, words + 1), -np.inf)
    square[1:] = allowed
    best: Heads = _best_arborescence(square)[1:]
    if int((best == 0).sum()) > 1:
        square[1:, 0] -= ONE_ROOT
        best = _best_arborescence(square)[1:]
    return best


def is_tree(heads: Heads) -> bool:
    """Whether just one word hangs from the root and every word is below it."""
    if int((heads == 0).sum()) != 1:
        return False
    above = np.concatenate(([0], heads))
    # Pointer doubling: after k rounds each word points 2**k steps up, and the root to itself.
    for _ in range(max(1, len(heads).bit_length())):
        if not above.any():
            return True
        above = above[above]
    return not above.any()


def _best_arborescence(scores: NDArray[np.float64]) -> Heads:
    """The heads of the best tree below node 0, by contracting circles until there are none."""
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    found = _find_circle(heads)
    if found is None:
        return heads
    circle = np.asarray(found)
    inside = np.zeros(len(scores), dtype=bool)
    inside[circle] = True
    outside = np.flatnonzero(~inside)
    gain = (
        scores[circle] - scores[circle, heads[circle]][:, None]
    )  # what it costs to enter the circle at each of its nodes
    entry = gain[:, outside].argmax(axis=0)  # for each outside head, where in the circle to enter
    exit_ = scores[np.ix_(outside, circle)].argmax(axis=1)  # for each outside word, which head in the circle
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = gain[entry, outside]
    small[:-1, -1] = scores[outside, circle[exit_]]
    small[0] = -np.inf
    small[0, 0] = 0.0
    chosen = _best_arborescence(small)
    result = heads.copy()
    for i, node in enumerate(outside):
        if i:
            result[node] = circle[exit_[i]] if chosen[i] == len(outside) else outside[chosen[i]]
    into = chosen[-1]
    result[circle[entry[into]]] = outside[into]
    return result


def _find_circle(heads: Heads) -> list[int] | None:
    colour = np.zeros(len(heads), dtype=np.int64)
    colour[0] = -1
    for start in range(1, len(heads)):
        node = start
        while colour[node] == 0:
            colour[node] = start
            node = int(heads[node])
        if colour[node] == start:
            circle, walk = [node], int(heads[node])
            while walk != node:
                circle.append(walk)
                walk = int(heads[walk])
            return circle
        path = start
        while colour[path] == start:
            colour[path] = -1
            path = int(heads[path])
    return None
