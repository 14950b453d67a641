"""What a party gives as the reason for its own act is no claim; what is brought before a court is."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.frames import load_frames
from kg.interpret.given_reasons import is_given_reason
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {"Belmar": "company", "Corvane": "company", "Clara Poe": "person"}
ROWS = [
    pytest.param("Belmar said it closed the bridge because Corvane was dumping waste.", "dumping waste", True, id="because"),
    pytest.param("Belmar closed the bridge, citing fraud by the owner.", "fraud", True, id="citing"),
    pytest.param('"We closed the bridge because Corvane dumped waste," Belmar said.', "dumped waste", True, id="in-the-first-person"),
    pytest.param("A spokesman for Belmar said Belmar fired her because of her fraud.", "fraud", True, id="said-for-it"),
    pytest.param("Belmar sued because Corvane was dumping waste.", "dumping waste", False, id="why-it-sued"),
    pytest.param("Clara Poe said Belmar fired her because she complained of fraud.", "complained of fraud", False, id="another's-act"),
    pytest.param("The judge said she dismissed the suit because it named no fraud.", "fraud", False, id="a-court's-reason"),
    pytest.param("Belmar said it fired her because Corvane accused her of fraud.", "fraud", False, id="an-accusation"),
    pytest.param("It was a tenant who ignored our rules by stealing power.", "ignored our rules", True, id="our-rules"),
    pytest.param("Belmar called the film a violation of its policy on fraud.", "fraud", True, id="its-policy"),
    pytest.param("The suit says the film violated the rules of the trade.", "violated the rules of the trade", False, id="rules-of-others"),
    pytest.param("Clara Poe accused Belmar of violating its policy on fraud.", "violating its policy on fraud", False, id="accused-of"),
    pytest.param("Belmar said there was no precedent for a court to order a firm to print letters.", "order a firm to print letters", True, id="no-precedent"),
    pytest.param("Belmar asked the court to order a firm to print letters.", "order a firm to print letters", False, id="asked"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phrase", "expected"), ROWS)
def test_is_given_reason(text: str, phrase: str, expected: bool) -> None:
    """A firm explains what it did; a suit, an accusation and a ruling tell what is claimed."""
    doc, index = index_of(text, NAMES)
    predications = tuple(find_predications(doc, load_frames()))
    seen = Observation(Document(id="0" * 16, sha256="0" * 64, text=text, title=""), doc, index, predications)
    span = doc.char_span(text.index(phrase), text.index(phrase) + len(phrase))

    assert span is not None
    assert is_given_reason(seen, span.start, span.end) is expected
