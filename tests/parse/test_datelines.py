"""Where a report was written stands before its first sentence and is no part of it."""

from __future__ import annotations

import pytest

from kg.model import Document
from kg.parse import load, parse
from kg.parse.datelines import end_of_dateline

DATELINES = [
    ("SALEM — A judge ruled .", "—"),
    ("SALEM , Ore . ( AP ) — The tenants sued .", "—"),
    ("SAN MARINO , May 3 ( Wire ) - Quillon sued .", "-"),
    ("Ostrava – The High Court ruled .", "–"),
    ("Ostrava , 4 May 2024 -- Quillon sued .", "--"),
    # an aside, a compound, a rank, a sentence
    ("Roe — a former mayor — was charged .", ""),
    ("Roe — The Hammer to his friends — was charged by a court .", ""),
    ("Anglo - Swiss traders sued .", ""),
    ("YMCA - Roe talks failed .", ""),
    ("Tenants sued the mill - Quillon .", ""),
    ("The tenants — Roe and Poe — sued .", ""),
]


@pytest.mark.parametrize(("text", "last"), DATELINES, ids=[text for text, _ in DATELINES])
def test_end_of_dateline(text: str, last: str) -> None:
    """A dateline goes from a town in capitals, with a date or an agency's name, to its dash."""
    words = text.split()

    assert end_of_dateline(words) == (words.index(last) + 1 if last else 0)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "subject"),
    [
        pytest.param("SALEM — The tenants of the mill sued Quillon on Monday.", "tenants", id="bare"),
        pytest.param("SALEM, Ore. (AP) — The tenants who own the mill sued Quillon.", "tenants", id="with an agency"),
        pytest.param("SALEM, Oct 2 - The families of six people killed in a fire sued Quillon.", "families", id="with a date"),
        pytest.param("SALEM – A former mayor was sued by Quillon on Monday.", "mayor", id="passive"),
    ],
)  # fmt: skip
def test_nothing_hangs_from_a_dateline(text: str, subject: str) -> None:
    """The verb has its own subject, and the town is none."""
    doc = parse(Document(id="0" * 16, sha256="0" * 64, text=text, title=""), load())
    verb = next(token for token in doc if token.lemma_ == "sue")

    assert [token.text for token in verb.children if token.dep_.startswith("nsubj")] == [subject]
    assert verb.dep_ == "root"
