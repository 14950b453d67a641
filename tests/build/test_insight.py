"""What is seen in a document is told word by word, name by name, frame by frame."""

from __future__ import annotations

import pytest

from kg.build.insight import Insight, look_into
from kg.read import read_text

pytestmark = pytest.mark.model

TEXT = """Judge lets bakery suit go on
Date: 2024-05-02

Hartl Bakery Inc. sued Moss Mill Inc. in March.

The company said a judge did not dismiss the lawsuit on Thursday.
"""


@pytest.fixture(scope="module")
def insight() -> Insight:
    """What is seen in the text."""
    return look_into(read_text(TEXT))


def test_words_tile_each_sentence(insight: Insight) -> None:
    """The words of each sentence are all of its letters, and each hangs on a word of the same sentence."""
    text = insight.document.text
    for sentence in insight.sentences:
        letters = "".join(word.span.of(text) for word in sentence.words)
        assert letters == "".join(sentence.span.of(text).split())
        assert all(0 <= word.head < len(sentence.words) for word in sentence.words)
        assert [at for at, word in enumerate(sentence.words) if word.head == at] == [
            at for at, word in enumerate(sentence.words) if word.relation == "root"
        ]


def test_names_and_frames(insight: Insight) -> None:
    """A suit has both its sides as roles, and their names stand where the text has them."""
    suit = insight.sentences[1]
    text = insight.document.text
    (filed,) = [frame for frame in suit.frames if frame.makes == "Filing"]

    assert [name.span.of(text) for name in suit.names if name.is_named] == ["Hartl Bakery Inc.", "Moss Mill Inc."]
    assert {role.span.of(text) for role in filed.roles} >= {"Hartl Bakery Inc.", "Moss Mill Inc."}
    assert (filed.modality, filed.negated) == ("stated", False)


def test_what_did_not_happen(insight: Insight) -> None:
    """A dismissal that did not happen is seen as a frame and as negated, and no ruling is concluded from it."""
    said = insight.sentences[2]
    (dismissal,) = [frame for frame in said.frames if frame.name == "dismiss"]

    assert dismissal.negated
    assert not any(note.sort == "ruling" and "dismissed" in note.text for note in said.notes)


def test_conclusions_say_by_what(insight: Insight) -> None:
    """A conclusion carries what drew it beside its words, not in them."""
    suits = [note for note in insight.sentences[1].notes if note.sort == "event"]

    assert suits
    assert all(note.by and "[" not in note.text for note in suits)
