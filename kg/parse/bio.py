"""Scores of B-X, I-X and O for each word into phrases: where each begins and ends, what it is, how sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words from `start` to before `end` that read as `label`."""

    start: int
    end: int
    label: str
    probability: float  # the mean over its words


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities, row by row."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    made: NDArray[np.float32] = raised / raised.sum(axis=-1, keepdims=True)
    return made


def find_phrases(
    scores: NDArray[np.float32], labels: Sequence[str], sentences: Sequence[tuple[int, int]], *, doubt: float = 0.0
) -> tuple[Phrase, ...]:
    """The phrases in order; none crosses a sentence, and an I that continues nothing begins a phrase.

    With `doubt`, a word may be inside though O is likelier, by as much as that in log-odds.
    """
    if not len(scores):
        return ()
    chances = softmax(scores)
    outside = labels.index("O")
    best = (scores - doubt * np.eye(len(labels), dtype=np.float32)[outside]).argmax(axis=1)
    ends = {end for _, end in sentences}
    found: list[Phrase] = []
    begun: int | None = None
    kind = ""

    def close(end: int) -> None:
        if begun is not None:
            inside = [i for i, label in enumerate(labels) if label.endswith(f"-{kind}")]
            found.append(Phrase(begun, end, kind, float(chances[begun:end, inside].sum(axis=1).mean())))

    # Only words that are not O, and the ends of sentences that cut a phrase, are looked at one by one.
    for i in np.flatnonzero(best != outside).tolist():
        mark, _, label = labels[best[i]].partition("-")
        goes_on = begun is not None and mark == "I" and label == kind and best[i - 1] != outside and i not in ends
        if not goes_on:
            if begun is not None:
                close(_end(begun, i, best, outside, ends))
            begun, kind = i, label
    if begun is not None:
        close(_end(begun, len(best), best, outside, ends))
    return tuple(found)


def _end(start: int, limit: int, best: NDArray[np.int64], outside: int, ends: set[int]) -> int:
    end = start + 1
    while end < limit and best[end] != outside and end not in ends:
        end += 1
    return end
