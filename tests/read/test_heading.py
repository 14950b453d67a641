"""What stands above an article."""

import pytest

from kg.read.heading import split_heading

TABLE = [
    (
        "title and date",
        "Quay closed\nDate: 2020-02-03\n\nThe court ruled.",
        ("Quay closed", "2020-02-03", "The court ruled."),
    ),
    ("title", "Quay closed\n\nThe court ruled.", ("Quay closed", None, "The court ruled.")),
    ("date after a space", "Quay closed\n\nDate: 2020-02\n\nIt ruled.", ("Quay closed", "2020-02", "It ruled.")),
    ("date first", "Date: 2020\n\nQuay closed\n\nThe court ruled.", ("Quay closed", "2020", "The court ruled.")),
    # a sentence is no title
    ("sentence", "The court ruled.\n\nIt was late.", (None, None, "The court ruled.\n\nIt was late.")),
    ("quoted sentence", "“It is over.”\n\nSo he said.", (None, None, "“It is over.”\n\nSo he said.")),
    ("abbreviation", "Roe sues Halvorsen Inc.\n\nIt is late.", ("Roe sues Halvorsen Inc.", None, "It is late.")),
    ("question", "Who owns the quay?\n\nNobody does.", ("Who owns the quay?", None, "Nobody does.")),
    # two lines together are no title and text
    ("two lines", "Quay closed\nby the court", (None, None, "Quay closed\nby the court")),
    ("alone", "Quay closed", (None, None, "Quay closed")),
    ("long", "word " * 60 + "\n\nText.", (None, None, "word " * 60 + "\n\nText.")),
    ("not a date", "Quay closed\nDate: Monday\n\nIt ruled.", (None, None, "Quay closed\nDate: Monday\n\nIt ruled.")),
    ("empty", "", (None, None, "")),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_split_heading(text, expected):
    """A short first line by itself is a title; a line `Date:` under or over it is its date."""
    assert split_heading(text) == expected
