"""Who is told to have been found by a court to violate which law."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.assembly import Concluded
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.interpret.violations import is_found_by_court, laws_violated, violators
from kg.model import Case, Document

pytestmark = pytest.mark.model

NAMES = {
    "Quillon": "company",
    "Norland": "gov",
    "Harbor Police": "gov",
    "Jane Roe": "person",
    "Mill Act": "statute",
    "Fish Act": "statute",
}
CASES = [
    pytest.param("The court found that Quillon violated the Mill Act.", {("Quillon", "Mill Act")}, id="named"),
    pytest.param("A judge ruled that Norland's ban violates the Mill Act.", {("Norland", "Mill Act")}, id="whose-ban"),
    pytest.param("A judge ruled that the refusal by the Harbor Police violates the Mill Act.", {("Harbor Police", "Mill Act")}, id="refusal-by"),
    pytest.param("The judge held that the Harbor Police's tactics violated the Mill Act's protection against searches.",
                 {("Harbor Police", "Mill Act")}, id="what-a-law-provides"),
    pytest.param("The judge ruled that all of the defendants violated the Mill Act.",
                 {("Quillon", "Mill Act"), ("Jane Roe", "Mill Act")}, id="each-defendant"),
    pytest.param("The court upheld a decision that found that Quillon violated the Mill Act.", {("Quillon", "Mill Act")}, id="upheld"),
    pytest.param("The court reversed a decision that found that Quillon violated the Mill Act.", set(), id="reversed"),
    pytest.param("Jane Roe says that Norland's ban violates the Mill Act.", set(), id="a-party-says-so"),
    pytest.param("The judge said Norland's capital violates the Mill Act.", set(), id="no-doing-of-its"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_violators(text: str, expected: set[tuple[str, str]]) -> None:
    """Whose doing a court finds unlawful violated the law."""
    said = f"{text} Quillon and Jane Roe were sued."
    doc, index = index_of(said, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=said, title="")
    seen = Observation(document, doc, index, tuple(find_predications(doc, load_frames())))
    sued = tuple(entity.id for entity in index.entities if entity.label in ("Quillon", "Jane Roe"))
    concluded = Concluded((), (Case(id="c1", defendants=sued),), (), ())
    found = {
        (index.entity(who).label, index.entity(law).label)
        for predication in seen.predications
        if predication.frame.relation == "violated" and is_found_by_court(seen, predication)
        for who in violators(seen, concluded, predication)
        for law in laws_violated(seen, predication)
    }

    assert found == expected
