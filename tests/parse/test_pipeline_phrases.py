"""Scores become phrases, and words become pieces."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from kg.parse.bio import find_phrases
from kg.parse.pieces import Pieces, find_shape

LABELS = ["O", "B-CAUSE", "I-CAUSE", "B-RELIEF", "I-RELIEF"]

PHRASES = [
    ("nothing", "O O O", [], []),
    ("one phrase", "O B-CAUSE I-CAUSE O", [], [(1, 3, "CAUSE")]),
    ("two that touch", "B-CAUSE B-CAUSE I-CAUSE", [], [(0, 1, "CAUSE"), (1, 3, "CAUSE")]),
    ("an I that continues nothing", "O I-RELIEF O", [], [(1, 2, "RELIEF")]),
    ("an I of another kind", "B-CAUSE I-RELIEF", [], [(0, 1, "CAUSE"), (1, 2, "RELIEF")]),
    ("cut at the end of a sentence", "B-CAUSE I-CAUSE I-CAUSE", [2], [(0, 2, "CAUSE"), (2, 3, "CAUSE")]),
    ("up to the last word", "O B-RELIEF I-RELIEF", [], [(1, 3, "RELIEF")]),
]


@pytest.mark.parametrize(("labels", "cuts", "expected"), [row[1:] for row in PHRASES], ids=[row[0] for row in PHRASES])
def test_find_phrases(labels: str, cuts: list[int], expected: list[tuple[int, int, str]]) -> None:
    """Phrases begin at B, go on with I of the same kind, and end with the sentence."""
    said = labels.split()
    scores = np.zeros((len(said), len(LABELS)), dtype=np.float32)
    for row, label in zip(scores, said, strict=True):
        row[LABELS.index(label)] = 8
    bounds = [0, *cuts, len(said)]
    sentences = list(pairwise(bounds))

    assert [(p.start, p.end, p.label) for p in find_phrases(scores, LABELS, sentences)] == expected


def test_probability() -> None:
    """A phrase is as sure as its words are on average, B and I of its kind taken together."""
    scores = np.log(np.array([[0.1, 0.6, 0.2, 0.05, 0.05]], dtype=np.float32))

    (phrase,) = find_phrases(scores, LABELS, [(0, 1)])
    assert (phrase.label, phrase.probability) == ("CAUSE", pytest.approx(0.8))


def test_doubtful_phrase() -> None:
    """With doubt a phrase is found though O is a little likelier, and it says itself how unsure it is."""
    scores = np.log(np.array([[0.5, 0.3, 0.1, 0.05, 0.05], [0.9, 0.1, 0.0001, 0.0001, 0.0001]], dtype=np.float32))

    assert find_phrases(scores, LABELS, [(0, 2)]) == ()
    (phrase,) = find_phrases(scores, LABELS, [(0, 2)], doubt=1.1)
    assert (phrase.start, phrase.end, phrase.probability) == (0, 1, pytest.approx(0.4))


def test_no_words() -> None:
    """No words give no phrases."""
    assert find_phrases(np.zeros((0, 5), dtype=np.float32), LABELS, []) == ()


WORDS = [
    # the longest pieces from the left
    ("unlawful", ["un", "##law", "##ful"]),
    ("Court", ["court"]),
    # marks are pieces of their own, accents are dropped
    ("12(b)", ["12", "(", "b", ")"]),
    ("José", ["jose"]),
    # what cannot be spelt is unknown, and so is nothing
    ("∮", ["[UNK]"]),
    ("\u200b", ["[UNK]"]),
    ("q" * 200, ["[UNK]"]),
]


@pytest.mark.parametrize(("word", "expected"), WORDS, ids=[word[:10] for word, _ in WORDS])
def test_pieces(word: str, expected: list[str]) -> None:
    """Words are spelt with the vocabulary's pieces as BERT's own tokenizer spells them."""
    vocabulary = ["[UNK]", "[CLS]", "[SEP]", "un", "##law", "##ful", "court", "12", "(", ")", "b", "jose"]
    pieces = Pieces(vocabulary)

    assert [vocabulary[i] for i in pieces.of(word)] == expected


SHAPES = [("court", 0), ("2019", 0), ("Court", 1), ("A", 1), ("FTC", 2), ("U.S.", 2), ("McCoy", 3), ("eBay", 3)]


@pytest.mark.parametrize(("word", "shape"), SHAPES, ids=[word for word, _ in SHAPES])
def test_shapes(word: str, shape: int) -> None:
    """How a word is written, which uncased pieces do not say, is one of four shapes."""
    assert find_shape(word) == shape
