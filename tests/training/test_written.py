"""Articles written for training: marks in the text become places, and every one of them can be read."""

from __future__ import annotations

import pytest

from training.examples import LABELS, UNKNOWN
from training.written import read_written, unmark

ARTICLE = (
    "[[Corvane|COMPANY|P]] sued for {{breach of its pact with [[Delmont|COMPANY|D]]|CAUSE|rejected}}; "
    "[[Ohio|PLACE]]'s court <<dismissed|rejected>> it."
)


def test_marks_become_places() -> None:
    """Each mark says what it stood at, in a text without marks."""
    written = unmark(ARTICLE)
    text, marks = written.text, written.marks

    assert text == "Corvane sued for breach of its pact with Delmont; Ohio's court dismissed it."
    assert [(span.of(text), kind, side) for span, kind, side in marks.names] == [
        ("Corvane", "COMPANY", "PLAINTIFF"), ("Delmont", "COMPANY", "DEFENDANT"), ("Ohio", "PLACE", "O"),
    ]  # fmt: skip
    assert [(span.of(text), kind, status) for span, kind, status in marks.claims] == [
        ("breach of its pact with Delmont", "CAUSE", "rejected")
    ]
    assert [(span.of(text), means) for span, means in marks.rulings] == [("dismissed", "rejected")]


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("He sued for fraud|CAUSE|pending}}.", id="ends without a beginning"),
        pytest.param("He sued for {{fraud.", id="begins without an end"),
    ],
)
def test_broken_marks_are_refused(article: str) -> None:
    """A claim must begin and end."""
    with pytest.raises(ValueError, match="claim"):
        unmark(article)


def test_every_written_article_uses_known_labels() -> None:
    """All marks name kinds, statuses and sides that the network knows, and no mark is left in a text."""
    known = {name: {label.partition("-")[2] or label for label in labels} for name, labels in LABELS.items()}
    for written in read_written():
        key, text, marks = written.key, written.text, written.marks
        assert not {"[[", "]]", "{{", "}}", "<<", ">>", "|"} & {
            text[i : i + n] for n in (1, 2) for i in range(len(text))
        }, key
        assert {kind for _, kind, _ in marks.names} <= known["names"], key
        assert {side for _, _, side in marks.names} <= known["parties"] | {UNKNOWN}, key
        assert {kind for _, kind, _ in marks.claims} <= known["claims"], key
        assert {status for _, _, status in marks.claims} <= known["status"], key
        assert {means for _, means in marks.rulings} <= known["rulings"], key
