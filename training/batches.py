"""Examples into batches of windows: consecutive sentences of one document, seen together by the network."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import torch
from torch import Tensor

from kg.parse.pieces import Pieces, find_shape
from training.examples import Example, allowed
from training.renaming import Name, Pool, Renaming, find_names, wording

# What a window holds in use: 0 is one sentence. Trained on both, the network finds better trees in a sentence alone
# (EWT dev LAS 89.8 against 89.3 in windows of 120) and loses half a point of names.
READING_PIECES = 0
LIMITS = (60, 120, 200, 200, 200)
# How often a document is shown sentence by sentence, so that a lone question is read as well as an article.
LONE = {"ewt": 0.6, "gum": 0.6, "wikigold": 0.5, "legal": 0.6, "events": 0.5, "written": 0.6}
BATCH_PIECES = 1000
LONGEST = 250  # pieces; a longer sentence is no good example
SKIP = -100  # a target that is not given
TIMES = {"legal": 2, "events": 2, "written": 2}  # how often an epoch sees a source
ANNOTATED = frozenset({"legal", "events", "written"})  # sources whose names are marked with their kinds
RENAMED = 0.5  # how often an annotated article is shown with other names
# How often a sentence is shown as if typed without capitals, as a headline, or all in capitals: text reaches users so.
REWRITTEN = ((0.04, 0), (0.04, 1), (0.02, 2))


@dataclass(slots=True)
class Encoded:
    """A sentence in numbers."""

    source: str
    document: str
    pieces: list[tuple[int, ...]]
    shapes: list[int]
    xpos: list[int]
    upos: list[int]
    heads: list[int]
    relations: list[int]
    targets: dict[str, list[int]]
    names: list[Name]

    @property
    def length(self) -> int:
        """How many pieces it has."""
        return sum(map(len, self.pieces))


class Targets:
    """The distinct targets of a head, and which labels each leaves open."""

    def __init__(self, labels: list[str]) -> None:
        self.labels = labels
        self.numbers: dict[str, int] = {"?": 0}

    def number(self, target: str) -> int:
        """The number of a target."""
        return self.numbers.setdefault(target, len(self.numbers))

    def open(self) -> Tensor:
        """A row for each target: True where a label is right."""
        return torch.tensor([allowed(target, self.labels) for target in self.numbers])


class Encoder:
    """Turns examples into numbers."""

    def __init__(self, labels: Mapping[str, list[str]], pieces: Pieces) -> None:
        self.pieces = pieces
        self.places = {
            name: {label: i for i, label in enumerate(labels[name])} for name in ("xpos", "upos", "dependency")
        }
        heads = ("names", "claims", "status", "rulings", "parties")
        self.targets = {name: Targets(labels[name]) for name in heads}

    def encode(self, example: Example) -> Encoded:
        """The example in numbers."""
        return Encoded(
            example.source,
            example.document,
            [self.pieces.of(word) for word in example.words],
            [find_shape(word) for word in example.words],
            [self.places["xpos"].get(label, SKIP) for label in example.xpos],
            [self.places["upos"].get(label, SKIP) for label in example.upos],
            example.heads,
            [self.places["dependency"].get(label, SKIP) for label in example.relations],
            {name: [self.targets[name].number(t) for t in given] for name, given in example.targets.items()},
            find_names(example.targets.get("names", ())) if example.source in ANNOTATED else [],
        )


Window = list[Encoded]


def pool_of(sentences: Sequence[Encoded]) -> Pool:
    """The names that may stand for each other."""
    return Pool((name.group, wording(name, s.pieces, s.shapes)) for s in sentences for name in s.names)


def renamed(sentences: Sequence[Encoded], pool: Pool, rng: random.Random) -> list[Encoded]:
    """The sentences of one article with other names throughout."""
    renaming, made = Renaming(pool, rng), []
    for sentence in sentences:
        pieces, shapes = renaming.of(sentence.names, sentence.pieces, sentence.shapes)
        made.append(replace(sentence, pieces=pieces, shapes=shapes))
    return made


def windows(sentences: Sequence[Encoded], pool: Pool, rng: random.Random) -> Iterator[Window]:
    """Windows of one epoch; where they begin and how much they hold is drawn anew."""
    for (source, _), group in groupby(sentences, key=lambda sentence: (sentence.source, sentence.document)):
        held = list(group)
        for _ in range(TIMES.get(source, 1)):
            window: Window = []
            limits = (1,) if rng.random() < LONE[source] else LIMITS
            length, limit = 0, rng.choice(limits)
            shown = renamed(held, pool, rng) if source in ANNOTATED and rng.random() < RENAMED else held
            for sentence in shown:
                size = sentence.length
                if size > LONGEST:
                    continue
                if window and length + size > limit:
                    yield window
                    window, length, limit = [], 0, rng.choice(limits)
                window.append(sentence)
                length += size
            if window:
                yield window


def batches(sentences: Sequence[Encoded], pool: Pool, rng: random.Random) -> list[list[Window]]:
    """The batches of one epoch in random order, windows of like length together."""
    found = list(windows(sentences, pool, rng))
    rng.shuffle(found)
    made: list[list[Window]] = []
    for i in range(0, len(found), 200):
        batch: list[Window] = []
        for window in sorted(found[i : i + 200], key=_length):
            if batch and (len(batch) + 1) * _length(window) > BATCH_PIECES:
                made.append(batch)
                batch = []
            batch.append(window)
        made.append(batch)
    rng.shuffle(made)
    return made


def _length(window: Window) -> int:
    return sum(sentence.length for sentence in window)


def _shapes(sentence: Encoded, rng: random.Random) -> list[int]:
    drawn = rng.random()
    for share, shape in REWRITTEN:
        if drawn < share:
            return [shape] * len(sentence.shapes)
        drawn -= share
    return sentence.shapes


def tensors(batch: list[Window], pieces: Pieces, rng: random.Random) -> dict[str, Tensor]:
    """A batch as the model takes it: rows of pieces, and one entry a word for all else."""
    length = max(map(_length, batch)) + 2
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    mask, shapes = torch.zeros_like(ids), torch.zeros_like(ids)
    flat: dict[str, list[int]] = {name: [] for name in ("first", "sentence", "xpos", "upos", "heads", "relations")}
    heads = ("names", "claims", "status", "rulings", "parties")
    flat.update({name: [] for name in heads})
    count = 0
    for i, window in enumerate(batch):
        row, row_shapes = [pieces.first], [0]
        for sentence in window:
            size, base = len(sentence.pieces), len(flat["first"])
            for word, shape in zip(sentence.pieces, _shapes(sentence, rng), strict=True):
                flat["first"].append(i * length + len(row))
                row.extend(word)
                row_shapes.extend([shape] * len(word))
            flat["sentence"].extend([count] * size)
            count += 1
            flat["xpos"].extend(sentence.xpos or [SKIP] * size)
            flat["upos"].extend(sentence.upos or [SKIP] * size)
            flat["relations"].extend(sentence.relations or [SKIP] * size)
            flat["heads"].extend([base + h if h else 0 for h in sentence.heads] or [SKIP] * size)
            for name in heads:
                flat[name].extend(sentence.targets.get(name) or [0] * size)
        row.append(pieces.last)
        ids[i, : len(row)] = torch.tensor(row)
        shapes[i, : len(row_shapes)] = torch.tensor(row_shapes)
        mask[i, : len(row)] = 1
    made = {name: torch.tensor(values) for name, values in flat.items()}
    return {"ids": ids, "mask": mask, "shapes": shapes, **made}
