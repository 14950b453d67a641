"""Words in sentences into what the trained network sees in them: scores of tags, trees, names and roles."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from kg.parse.datelines import end_of_dateline
from kg.parse.pieces import Pieces, find_shape
from kg.parse.tree import find_heads

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MODEL = Path(__file__).parent / "model"
LONGEST_WORD = 50  # pieces
LONGEST_WINDOW = 500  # pieces; the network has 512 positions
BATCH_PIECES = 2_400  # together in one run: more is no faster on one core and takes memory
# Trees are better where a sentence is read alone, what a word is in the case where its neighbours are read too: the marks
# are the mean of both readings. On 59 articles never seen, the same weights in one run: status of a claim's words .730 → .754 right,
# sides of names .859 → .867, names F1 .792 → .798, claims and rulings alike (counted once; `training.evaluate` prints the mean's).
MARKS = ("names", "claims", "status", "rulings", "parties")
MARKING_PIECES = 200
APART = np.float32(1e4)  # greater than any difference of scores
Floats = NDArray[np.float32]
Sentence = tuple[int, int]  # first word, and the word after the last


@dataclass(frozen=True, slots=True)
class Seen:
    """What the network sees in the words of a text; every field has a row a word."""

    vectors: Floats  # 384 wide
    heads: NDArray[np.int64]  # distance to the head, in words; 0 for the root of its sentence
    relations: NDArray[np.int64]  # numbers into `labels["dependency"]`
    scores: dict[str, Floats]  # a linear head's scores: "xpos", "upos", "names", "claims", ...


class Network:
    """The exported graph, run over windows of whole sentences."""

    def __init__(self, folder: Path = MODEL, *, threads: int = 1) -> None:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self.labels: dict[str, list[str]] = config["labels"]
        self.window_pieces: int = config["window_pieces"]
        self.pieces = Pieces.read(folder / "vocab.txt")
        self._session = _open(folder / "network.onnx", threads)
        self._outputs = [output.name for output in self._session.get_outputs()]
        self._takes_shapes = any(given.name == "shapes" for given in self._session.get_inputs())
        self._root = self.labels["dependency"].index("root")
        self._loose, self._punct = (self.labels["dependency"].index(name) for name in ("dep", "punct"))

    def see(self, words: Sequence[str], sentences: Sequence[Sentence]) -> Seen:
        """What the network sees; the sentences must tile the words, and each is parsed on its own."""
        pieces = [self.pieces.of(word) for word in words]
        shapes = [find_shape(word) for word in words]
        scores = self._no_scores([name for name in self.labels if name in self._outputs], len(words))
        vectors = np.zeros((len(words), 384), dtype=np.float32)
        heads = np.zeros(len(words), dtype=np.int64)
        relations = np.full(len(words), self._root, dtype=np.int64)
        for batch in self._batches(pieces, sentences, self.window_pieces):
            places, made = self._run(pieces, shapes, batch)
            vectors[places] = made["words"]
            for name, rows in scores.items():
                rows[places] = made[name]
            offset = 1  # row 0 is the root's
            for start, end in batch.sentences:
                rows_ = slice(offset, offset + end - start)
                heads[start:end], relations[start:end] = self._tree(made, rows_, end_of_dateline(words[start:end]))
                offset = rows_.stop
        if len(sentences) > 1:
            for name, among in self._marks_among_neighbours(pieces, shapes, sentences).items():
                scores[name] = np.float32(0.5) * (_log_softmax(scores[name]) + _log_softmax(among))
        return Seen(vectors, heads, relations, scores)

    def _no_scores(self, heads: Sequence[str], words: int) -> dict[str, Floats]:
        return {name: np.zeros((words, len(self.labels[name])), dtype=np.float32) for name in heads}

    def _marks_among_neighbours(
        self, pieces: Sequence[Sequence[int]], shapes: Sequence[int], sentences: Sequence[Sentence]
    ) -> dict[str, Floats]:
        """The scores of the marks where each sentence is read in a window of its neighbours."""
        scores = self._no_scores([name for name in MARKS if name in self._outputs], len(pieces))
        for batch in self._batches(pieces, sentences, MARKING_PIECES):
            places, made = self._run(pieces, shapes, batch, outputs=list(scores))
            for name, rows in scores.items():
                rows[places] = made[name]
        return scores

    def _tree(self, made: dict[str, Floats], rows: slice, dateline: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Distances to heads and relations; nothing in the sentence hangs from the dateline before it."""
        count = rows.stop - rows.start
        above = np.concatenate((made["arc_head"][:1], made["arc_head"][rows]))
        scores = made["arc_dependent"][rows] @ above.T
        scores[dateline:, 1 : dateline + 1] -= APART
        scores[:dateline, 0] -= APART
        heads = find_heads(scores)
        chosen = np.concatenate((made["label_head"][:1], made["label_head"][rows]))[heads]
        chosen = np.concatenate((chosen, np.ones((count, 1), dtype=np.float32)), axis=1)
        # Both contiguous: a product of slices would copy 22 kB a word.
        labels = np.matmul(made["label_dependent"][rows].reshape(count, -1, chosen.shape[1]), chosen[:, :, None])[
            :, :, 0
        ]
        labels[:, self._root] = np.where(heads == 0, np.inf, -np.inf)
        relations = labels.argmax(axis=1)
        loose = (heads > dateline) & (np.arange(count) < dateline) & (relations != self._punct)
        relations[loose] = self._loose
        distance = heads - np.arange(1, count + 1)
        distance[heads == 0] = 0
        return distance, relations

    def _batches(self, pieces: Sequence[Sequence[int]], sentences: Sequence[Sentence], most: int) -> Iterator[_Batch]:
        """Windows of about one length together, so that little is padded."""
        windows = sorted(self._windows(pieces, sentences, most), key=lambda window: window.length)
        batch: list[_Window] = []
        for window in windows:
            if batch and window.length * (len(batch) + 1) > BATCH_PIECES:
                yield _Batch(batch)
                batch = []
            batch.append(window)
        if batch:
            yield _Batch(batch)

    @staticmethod
    def _windows(pieces: Sequence[Sequence[int]], sentences: Sequence[Sentence], most: int) -> Iterator[_Window]:
        """Consecutive sentences up to so many pieces; a longer sentence has a window of its own."""
        held: list[Sentence] = []
        length = 2
        for start, end in sentences:
            size = sum(len(pieces[i]) for i in range(start, end))
            if held and length + size > most:
                yield _Window(held, length)
                held, length = [], 2
            held.append((start, end))
            length += size
        if held:
            yield _Window(held, length)

    def _run(
        self,
        pieces: Sequence[Sequence[int]],
        shapes: Sequence[int],
        batch: _Batch,
        *,
        outputs: Sequence[str] | None = None,
    ) -> tuple[NDArray[np.int64], dict[str, Floats]]:
        rows = [row for window in batch.windows for row in _rows(window, pieces)]
        length = max(row.length for row in rows) + 2
        ids = np.zeros((len(rows), length), dtype=np.int32)
        fed = {"ids": ids, "mask": np.zeros_like(ids), "shapes": np.zeros_like(ids)}
        first: list[int] = []
        for i, row in enumerate(rows):
            inside = slice(1, row.length + 1)
            ids[i, 0], ids[i, row.length + 1] = self.pieces.first, self.pieces.last
            ids[i, inside] = [piece for word in row.words for piece in row.cut(pieces[word])]
            fed["shapes"][i, inside] = [shapes[word] for word in row.words for _ in row.cut(pieces[word])]
            fed["mask"][i, : row.length + 2] = 1
            first.extend(i * length + 1 + start for start in row.starts)
        if not self._takes_shapes:
            del fed["shapes"]
        fed["first"] = np.asarray(first, dtype=np.int64)
        wanted = outputs or self._outputs
        made = dict(zip(wanted, self._session.run(wanted, fed), strict=True))
        return np.concatenate([np.arange(start, end) for start, end in batch.sentences]), made


class _Window:
    """Sentences that the network sees together."""

    __slots__ = ("length", "sentences")

    def __init__(self, sentences: list[Sentence], length: int) -> None:
        self.sentences, self.length = sentences, length


class _Batch:
    """Windows that run together."""

    __slots__ = ("sentences", "windows")

    def __init__(self, windows: list[_Window]) -> None:
        self.windows = windows
        self.sentences = [sentence for window in windows for sentence in window.sentences]


class _Row:
    """Words that stand in one row of a batch."""

    __slots__ = ("length", "starts", "words")

    def __init__(self) -> None:
        self.words: list[int] = []
        self.starts: list[int] = []
        self.length = 0

    @staticmethod
    def cut(word: Sequence[int]) -> Sequence[int]:
        """The pieces of a word that are seen; the rest of a very long one tells nothing more."""
        return word[:LONGEST_WORD]


def _rows(window: _Window, pieces: Sequence[Sequence[int]]) -> Iterator[_Row]:
    """One row, or several if the window is longer than the network."""
    row = _Row()
    for start, end in window.sentences:
        for i in range(start, end):
            size = len(row.cut(pieces[i]))
            if row.length + size > LONGEST_WINDOW:
                yield row
                row = _Row()
            row.words.append(i)
            row.starts.append(row.length)
            row.length += size
    yield row


def _log_softmax(scores: Floats) -> Floats:
    shifted: Floats = scores - scores.max(axis=1, keepdims=True)
    made: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return made


def _open(path: Path, threads: int) -> InferenceSession:
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Threads that wait without sleeping would count as work; one core is the default.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
