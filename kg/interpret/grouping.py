"""Odds that two candidates are the same thing → groups of candidates that are."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def joined(same: NDArray[np.float64], *, bar: float) -> list[list[int]]:
    """The rows of a matrix of odds in groups: the two that agree best on average are joined, until none reach `bar`.

    Ties go to the earlier rows, so that the same candidates always give the same groups.
    """
    groups = [[i] for i in range(len(same))]
    while len(groups) > 1:
        pairs = [(i, j) for i in range(len(groups)) for j in range(i)]
        best, i, j = max((float(same[np.ix_(groups[i], groups[j])].mean()), -i, -j) for i, j in pairs)
        if best < bar:
            break
        groups[-j] = sorted(groups[-j] + groups[-i])
        del groups[-i]
    return sorted(groups)
