"""What words settle of a thing's kind where a head that finds too little said of everything leaves all out."""

from __future__ import annotations

import numpy as np
import pytest
from interpret.named import read
from spacy.tokens import Doc, Span

from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.heads import Head

pytestmark = pytest.mark.model

# It keeps only what a text names first.
SHY = Head(
    name="kind", classes=("Company", "none"), columns={"from the start": 0},
    weights=np.array([[50.0], [0.0]], np.float32), bias=np.array([-48.0, 0.0], np.float32), no="none", bar=0.5,
)  # fmt: skip

KEPT = [
    pytest.param("Quillon, Corvane and Tellmar sued.", {"Quillon": "company", "Corvane": "company", "Tellmar": "company"}, ["Quillon", "Corvane", "Tellmar"], id="row-of-firms"),
    pytest.param("Quillon sued. Corvane watched.", {"Quillon": "company", "Corvane": "company"}, ["Quillon"], id="no-row"),
    pytest.param("Quillon sued with the Corvane and Tellmar brands.", {"Quillon": "company", "Corvane": "company", "Tellmar": "company"}, ["Quillon"], id="row-of-brands"),
    pytest.param("Quillon lost before Judge Jane Roe.", {"Quillon": "company", "Jane Roe": "person"}, ["Quillon", "Jane Roe"], id="judge"),
    pytest.param("Quillon lost before District Court Judge Jane Roe.", {"Quillon": "company", "District Court": "court", "Jane Roe": "person"}, ["Quillon", "District Court", "Jane Roe"], id="court-of-a-judge"),
    pytest.param("Quillon walked past the District Court.", {"Quillon": "company", "District Court": "court"}, ["Quillon"], id="court-of-nobody"),
    pytest.param("Quillon was advised by Brand & Lund LLP.", {"Quillon": "company", "Brand & Lund LLP": "firm"}, ["Quillon", "Brand & Lund LLP"], id="law-firm"),
    pytest.param("Quillon sued a mill in Ashdale. Then it sued the city.", {"Quillon": "company", "Ashdale": "place"}, ["Quillon", "Ashdale"], id="city-that-is-sued"),
    pytest.param("Quillon sued a mill in Ashdale. Then it left the city.", {"Quillon": "company", "Ashdale": "place"}, ["Quillon"], id="city-that-is-left"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "expected"), KEPT)
def test_words_settle_kinds(text: str, names: dict[str, str], expected: list[str]) -> None:
    """A title, a row with a body of the story and the name of a law firm keep a thing however little is said of it."""
    doc = read(text, names)

    assert [entity.label for entity in find_entities(doc, resolve_mentions(doc), SHY).entities] == expected


def test_the_state_of_is_a_government() -> None:
    """A name that a noun explains as a place is a government, whatever the name was taken for."""
    doc = read("Tolland denied it. The state of Tolland sued Quillon.", {"Tolland": "company", "Quillon": "company"})
    found = find_entities(doc, resolve_mentions(doc)).entities

    assert [(entity.label, entity.type) for entity in found] == [("Tolland", "GovernmentBody"), ("Quillon", "Company")]


CAPTIONS = [
    pytest.param("The case is Marlow v. Tarn, 17-cv-01331.", "Marlow v. Tarn", ["Marlow", "Tarn"], id="its-own"),
    pytest.param("He ruled in the case of Marlow v. Oregon.", "Marlow v. Oregon", ["Marlow", "Oregon"], id="case-of"),
    pytest.param("He cited the ruling in Marlow v. Tarn.", "Marlow v. Tarn", ["Marlow v. Tarn"], id="cited"),
    pytest.param("He cited the landmark case of Marlow v. Tarn.", "Marlow v. Tarn", ["Marlow v. Tarn"], id="landmark"),
    pytest.param("The case is People v. Tarn.", "People v. Tarn", ["Tarn"], id="people"),
]  # fmt: skip


def _with_case(text: str, caption: str) -> Doc:
    doc = read(text, {})
    span = doc.char_span(text.index(caption), text.index(caption) + len(caption), label="CASE")
    assert isinstance(span, Span)
    doc.set_ents([span])
    return doc  # type: ignore[no-any-return]


@pytest.mark.parametrize(("text", "caption", "expected"), CAPTIONS)
def test_captions_name_their_sides(text: str, caption: str, expected: list[str]) -> None:
    """The caption of the text's own case names those on its two sides; that of a cited one only the case."""
    doc = _with_case(text, caption)

    assert sorted(entity.label for entity in find_entities(doc, resolve_mentions(doc), SHY).entities) == sorted(
        expected
    )
