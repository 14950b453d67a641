"""Who is accused of what a phrase words is told by the phrase's own clause."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.charged import accused_of
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.model import Document

pytestmark = pytest.mark.model

TEXT = "The indictment charges Clara Poe with forging an invoice to hide the theft of timber."
ROWS = [
    pytest.param("forging an invoice", {"Clara Poe"}, id="the-charge"),
    pytest.param("forging an invoice to hide the theft of timber", {"Clara Poe"}, id="with-its-purpose"),
    pytest.param("theft of timber", set(), id="a-deed-that-it-only-mentions"),
]


BESIDE = [
    pytest.param("A third man, Carl Poe, was charged with theft.", {"Carl Poe"}, id="beside-a-noun"),
    pytest.param("A third man was charged with theft, Carl Poe said.", set(), id="who-says-so"),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_accused_named_beside_a_noun(text: str, expected: set[str]) -> None:
    """A name in apposition says who the man is."""
    doc, index = index_of(text, {"Carl Poe": "person"})
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, index, find_predications(doc, load_frames()))
    at = next(token.i for token in doc if token.text == "theft")

    assert {index.entity(key).label for key in accused_of(seen, at, at + 1)} == expected


@pytest.mark.parametrize(("phrase", "expected"), ROWS)
def test_accused_of(phrase: str, expected: set[str]) -> None:
    """Whoever hid a theft is accused of hiding it; of the theft the clause accuses nobody."""
    doc, index = index_of(TEXT, {"Clara Poe": "person"})
    document = Document(id="0" * 16, sha256="0" * 64, text=TEXT, title="")
    seen = Observation(document, doc, index, find_predications(doc, load_frames()))
    span = doc.char_span(TEXT.index(phrase), TEXT.index(phrase) + len(phrase))

    assert {index.entity(key).label for key in accused_of(seen, span.start, span.end)} == expected
