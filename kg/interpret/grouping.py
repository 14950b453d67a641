"""Odds that two candidates are the same thing → groups of candidates that are."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def joined(same: NDArray[np.float64], *, bar: float, veto: float = 0.0) -> list[list[int]]:
    """The rows of a matrix of odds in groups: the two that agree best on average are joined, until none reach `bar`.

    Groups stay apart in which any two have odds below `veto`: what is like both of two things does not make them one.
    Ties go to the earlier rows, so that the same candidates always give the same groups.
    """
    groups = [[i] for i in range(len(same))]
    while len(groups) > 1:
        pairs = [(i, j) for i in range(len(groups)) for j in range(i)]
        tables = [(same[np.ix_(groups[i], groups[j])], i, j) for i, j in pairs]
        best, i, j = max((float(table.mean()) if table.min() >= veto else -1.0, -i, -j) for table, i, j in tables)
        if best < bar:
            break
        groups[-j] = sorted(groups[-j] + groups[-i])
        del groups[-i]
    return sorted(groups)
