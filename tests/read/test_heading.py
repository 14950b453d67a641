"""What stands above an article."""

import pytest

from kg.read.heading import day_above, split_heading

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


DAYS = [
    ("PORTLAND, Ore., March 4, 2024 — Tarr sued.", "2024-03-04"),
    ("LUXEMBOURG, Nov 20, 2025 - The court ruled.", "2025-11-20"),
    ("NEW YORK, Sept. 5, 2023 /Wire/ -- Tarr sued.", "2023-09-05"),
    ("SALEM (Wire), June 1, 2023 (Wire) – Tarr sued.", None),
    ("London, 4th May 2024 – Tarr sued.", "2024-05-04"),
    ("March 4, 2024 — Tarr sued.", "2024-03-04"),
    ("Published: Monday, March 4, 2024, 10:15 GMT", "2024-03-04"),
    ("Last updated on 4 July 2024", "2024-07-04"),
    ("2024-03-04", "2024-03-04"),
    # a day that something happened on is not the day of the whole
    ("On March 4, 2024, Tarr sued.", None),
    ("The ruling of March 4, 2024 - a surprise - stands.", None),
    ("Tarr sued on March 4, 2024 — a Monday.", None),
    ("March 2024", None),
    ("SALEM, March 4 — Tarr sued.", None),
    ("February 30, 2024", None),
]


@pytest.mark.parametrize(("paragraph", "day"), DAYS, ids=[paragraph for paragraph, _ in DAYS])
def test_day_above(paragraph, day):
    """A dateline, or a date by itself, dates an article; a date in a sentence does not."""
    assert day_above([paragraph, "More of it."]) == day


def test_a_day_far_down_is_not_the_articles():
    """Only the first paragraphs are looked at."""
    assert day_above(["Words."] * 5 + ["March 4, 2024"]) is None
