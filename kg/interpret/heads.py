"""Small learned judges: named features of one candidate → the probability of each class.

A head is a multinomial logistic regression, so that every judgement can be explained by the features that weigh most.
The heads are made by `training/heads.py` from annotated articles and shipped as one `.npz` and one `.json` file.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

_LEAST = 1e-4  # a probability below it is as good as none
Features = Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One judge; `weights` has one row per class and one column per feature."""

    name: str
    classes: tuple[str, ...]
    columns: Mapping[str, int]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]
    no: str = ""  # the class that says "none of these"
    bar: float = 0.5  # the least odds of any other class at which the head says yes; chosen where F1 is best

    def probabilities(self, features: Features) -> dict[str, float]:
        """The probability of each class; features that were never seen in training count for nothing."""
        scores = self.bias.astype(np.float64)
        for name, value in features.items():
            column = self.columns.get(name)
            if column is not None:
                scores = scores + self.weights[:, column] * value
        odds = np.exp(scores - scores.max())
        return {label: float(p) for label, p in zip(self.classes, odds / odds.sum(), strict=True)}

    def odds(self, features: Features) -> float:
        """The odds of anything but `no`."""
        return 1.0 - self.probabilities(features).get(self.no, 0.0)

    def says_yes(self, features: Features) -> bool:
        """Whether the odds of anything but `no` reach the bar."""
        return self.odds(features) >= self.bar

    def reasons(self, features: Features, label: str, *, most: int = 3) -> tuple[str, ...]:
        """The features that speak most for `label`, the strongest first."""
        row = self.classes.index(label)
        weighed = {n: self.weights[row, self.columns[n]] * v for n, v in features.items() if n in self.columns}
        strongest: Sequence[str] = sorted(weighed, key=lambda n: (-weighed[n], n))[:most]
        return tuple(name for name in strongest if weighed[name] > 0)


def as_features(odds: Mapping[str, float]) -> dict[str, float]:
    """What one head judged, as the next one takes it: the logarithm of each class's probability.

    A judge that has nothing to add then needs only ones for its weights to say the same.
    """
    return {f"grammar:{label}": math.log(max(p, _LEAST)) for label, p in odds.items()}


@cache
def load_heads() -> Mapping[str, Head]:
    """All heads that ship with the package, by name."""
    folder = resources.files("kg.interpret") / "weights"
    about = json.loads((folder / "heads.json").read_text(encoding="utf-8"))
    with resources.as_file(folder / "heads.npz") as path, np.load(path, allow_pickle=False) as arrays:
        return {
            name: Head(
                name=name,
                classes=tuple(entry["classes"]),
                columns={feature: column for column, feature in enumerate(entry["features"])},
                weights=arrays[f"{name}.weights"].astype(np.float32),
                bias=arrays[f"{name}.bias"].astype(np.float32),
                no=entry["no"],
                bar=float(entry["bar"]),
            )
            for name, entry in about.items()
        }
