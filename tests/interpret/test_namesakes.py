"""Which of two firms of like names a report means."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.frames import load_frames
from kg.interpret.namesakes import may_be_meant
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {"Corvane": "company", "Corvane Services": "company", "Corvanessa": "company", "Corvane Roe": "person"}
ROWS = [
    pytest.param("Corvane lost. Corvane Services had cut the line.", "Corvane", "Corvane Services", True, id="goes-on"),
    pytest.param("Corvane Services lost. Corvane wept.", "Corvane Services", "Corvane", True, id="the-other-way"),
    pytest.param("He sued Corvane and Corvane Services.", "Corvane", "Corvane Services", False, id="side-by-side"),
    pytest.param("Corvane lost. Corvanessa won.", "Corvane", "Corvanessa", False, id="another-word"),
    pytest.param("Corvane lost. Corvane Roe won.", "Corvane", "Corvane Roe", False, id="a-person"),
]


@pytest.mark.parametrize(("text", "one", "two", "expected"), ROWS)
def test_may_be_meant(text: str, one: str, two: str, *, expected: bool) -> None:
    """Only firms, only where one name begins with all of the other, and never two that are named as a list."""
    doc, index = index_of(text, {name: kind for name, kind in NAMES.items() if name in (one, two)})
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, index, find_predications(doc, load_frames()))
    key = {entity.label: entity.id for entity in index.entities}

    assert may_be_meant(seen, key[one], key[two]) is expected
