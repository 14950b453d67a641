"""The network's scores into names: where each stands, and how much speaks for each of its types."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Span

from kg.parse.bio import softmax
from kg.parse.rule_names import Mention

SEEN = "kg_seen"  # key of `doc.user_data` under which the pipeline keeps the scores
ROLES = {"JUDGE": "judge", "ATTORNEY": "attorney"}
TYPES = {"LOC": "PLACE", "MISC": "OTHER", "JUDGE": "PERSON", "ATTORNEY": "PERSON"}
LEAST_VOTE = 0.02


def find_network_names(doc: Doc, found: Sequence[Span]) -> list[Mention]:
    """The network's names in order, each with votes for its types.

    Where a name begins and ends is decided before what it is: "Federal Communications Commission" is one name though
    one of its words looks like a company's. Without scores in the Doc, the spans are taken as they are.
    """
    if SEEN not in doc.user_data:
        return [Mention(start=span.start, end=span.end, label=span.label_, role=span.id_) for span in found]
    seen, places, bounds, labels = doc.user_data[SEEN]
    if not len(places):
        return []
    chances = softmax(seen.scores["names"])
    return list(_mentions(chances, labels["names"], bounds, places))


def _mentions(
    chances: NDArray[np.float32],
    labels: Sequence[str],
    bounds: Sequence[tuple[int, int]],
    places: NDArray[np.int64],
) -> Iterator[Mention]:
    columns = {mark: [i for i, label in enumerate(labels) if label[0] == mark] for mark in "OBI"}
    marks = np.stack([chances[:, columns[mark]].sum(axis=1) for mark in "OBI"], axis=1).argmax(axis=1)
    kinds = sorted({label[2:] for label in labels if label != "O"})
    by_kind = np.stack(
        [chances[:, [i for i, label in enumerate(labels) if label[2:] == kind]].sum(axis=1) for kind in kinds], axis=1
    )
    begins_sentence = {start for start, _ in bounds}
    for start, end in _stretches(marks, begins_sentence):
        mass = by_kind[start:end].mean(axis=0)
        mass = mass / max(float(mass.sum()), 1e-6)
        yield _mention(dict(zip(kinds, mass.tolist(), strict=True)), int(places[start]), int(places[end - 1]) + 1)


def _stretches(marks: NDArray[np.int64], begins_sentence: set[int]) -> Iterator[tuple[int, int]]:
    """First word and the word after the last of each name; B begins one, I goes on, and none crosses a sentence."""
    start: int | None = None
    last = -2
    for i in np.flatnonzero(marks).tolist():
        if start is not None and (i != last + 1 or marks[i] == 1 or i in begins_sentence):
            yield start, last + 1
            start = None
        start = i if start is None else start
        last = i
    if start is not None:
        yield start, last + 1


def _mention(chances: dict[str, float], start: int, end: int) -> Mention:
    votes: dict[str, float] = defaultdict(float)
    for kind, chance in chances.items():
        votes[TYPES.get(kind, kind)] += chance
    label = max(votes, key=lambda each: votes[each])
    role = max(("", "judge", "attorney"), key=lambda each: _role_chance(chances, each)) if label == "PERSON" else ""
    kept = tuple((kind, vote) for kind, vote in sorted(votes.items()) if vote > LEAST_VOTE)
    return Mention(start=start, end=end, label=label, role=role, votes=kept)


def _role_chance(chances: dict[str, float], role: str) -> float:
    names = [kind for kind, each in ROLES.items() if each == role] or ["PERSON"]
    return sum(chances.get(name, 0.0) for name in names)
