"""What a party decides for himself is no claim; what he decides to ask a court for is."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.own_acts import is_own_act
from kg.interpret.predications import find_predications
from kg.model import Document

pytestmark = pytest.mark.model

ROWS = [
    pytest.param("Belmar decided to close the bridge.", "close the bridge", True, id="an-act"),
    pytest.param("It was old, so Belmar chose to close the bridge.", "close the bridge", True, id="chosen"),
    pytest.param("Belmar decided to sue the county over the bridge.", "sue the county", False, id="to-sue"),
    pytest.param("The judge decided to close the bridge.", "close the bridge", False, id="a-court"),
    pytest.param("Belmar defended its move to close the bridge.", "close the bridge", True, id="a-move-of-its-own"),
    pytest.param(
        "A judge upheld its move to close the bridge.", "close the bridge", False, id="a-move-of-nobody-named"
    ),
    pytest.param(
        "Belmar said it had prevented the carters from crossing the bridge.",
        "crossing the bridge",
        True,
        id="a-firm-prevents",
    ),
    pytest.param(
        "The court prevented Belmar from crossing the bridge.", "crossing the bridge", False, id="a-court-prevents"
    ),
    pytest.param("Belmar asked the judge to close the bridge.", "close the bridge", False, id="asked"),
    pytest.param("The justices voted 6-3 to close the bridge.", "close the bridge", True, id="a-bench-votes"),
    pytest.param("The members voted to close the bridge.", "close the bridge", False, id="others-vote"),
]


@pytest.mark.parametrize(("text", "phrase", "expected"), ROWS)
def test_is_own_act(text: str, phrase: str, expected: bool) -> None:
    """A firm decides what it does; a court decides what was asked of it."""
    doc, index = index_of(text, {"Belmar": "company"})
    predications = tuple(find_predications(doc, load_frames()))
    seen = Observation(Document(id="0" * 16, sha256="0" * 64, text=text, title=""), doc, index, predications)
    at = text.index(phrase)
    span = doc.char_span(at, at + len(phrase))

    assert span is not None
    assert is_own_act(seen, span.start, span.end) is expected
