"""Cleaning and paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.text import clean, paragraphs

WRAPPED = """The owners of the quay asked the court to stop the work, which had begun
before a permit was given, and to have the cranes removed within a month. The
court heard both sides in June and has not said when it will decide the mat-
ter, though the state-owned yard has asked it to hurry.

The yard is state-owned."""

TABLE = [
    ("wrapped", WRAPPED, 2),
    ("lines", "By Jo Roe\nThe Example\nMay 3", 3),
    # one long line shows that the text is not wrapped
    (
        "not wrapped",
        "A heading that is about as long as a line of a wrapped text would be\nBy Jo Roe\n\n" + "word " * 40,
        3,
    ),
    (
        "sentences",
        "The court ruled for the owner of the quay this Monday.\nThe owner of the quay was glad to hear about it.",
        2,
    ),
]


@pytest.mark.parametrize(("text", "count"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_paragraphs(text, count):
    """Hard-wrapped lines are one paragraph; other lines stand by themselves."""
    assert len(paragraphs(clean(text))) == count


def test_broken_words_are_whole():
    """A hyphen at a line's end goes, unless the word is written with it elsewhere."""
    first, _ = paragraphs(clean(WRAPPED))

    assert "decide the matter" in first
    assert "state-owned yard" in first


@given(st.text())
def test_clean_twice_is_clean_once(text):
    """Clean text is left as it is."""
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet="abc dé\n.-"))
def test_paragraphs_keep_every_word(text):
    """No letter is lost when lines are joined."""
    letters = [character for character in clean(text) if character.isalpha()]

    assert [
        character for paragraph in paragraphs(clean(text)) for character in paragraph if character.isalpha()
    ] == letters
