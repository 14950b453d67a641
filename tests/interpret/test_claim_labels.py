"""Of a claim's wordings the one is shown that says most by itself."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.claim_labels import claim_label
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase
from kg.model import Document

pytestmark = pytest.mark.model

ROWS = [
    pytest.param(
        "Roe said the mill had harmed her. Her suit alleges breach of contract.",
        ("had harmed her", "breach of contract"),
        "breach of contract",
        id="a-concept-before-a-pronoun",
    ),
    pytest.param(
        "Roe lost part of it. She had asked for a refund of the fees.",
        ("part of it", "refund of the fees"),
        "refund of the fees",
        id="a-noun-before-a-part-of-it",
    ),
    pytest.param(
        "The jury convicted Roe of ten of the counts, among them wire fraud.",
        ("ten of the counts", "wire fraud"),
        "wire fraud",
        id="an-offence-before-a-number",
    ),
    pytest.param(
        "Roe filed a motion. She wants the court to reopen the footpath.",
        ("motion", "reopen the footpath"),
        "reopen the footpath",
        id="what-is-asked-before-the-means",
    ),
    pytest.param(
        "The suit was thrown out. Roe had said that dumping waste in the river poisoned the wells.",
        ("suit", "dumping waste in the river poisoned the wells"),
        "dumping waste in the river poisoned the wells",
        id="what-happened-before-the-suit",
    ),
    pytest.param(
        "Should the mill have to close the sluice? Roe wants it to close the sluice.",
        ("Should the mill have to close the sluice", "close the sluice"),
        "close the sluice",
        id="an-infinitive-before-a-question",
    ),
    pytest.param("Roe wants to be heard.", ("be heard",), "be heard", id="the-only-one"),
]


@pytest.mark.parametrize("turned", [False, True], ids=["as-written", "turned"])
@pytest.mark.parametrize(("text", "wordings", "expected"), ROWS)
def test_claim_label(text: str, wordings: tuple[str, ...], expected: str, turned: bool) -> None:
    """Neither a pronoun, nor a bare number, nor the name of the proceeding says what is claimed; order does not matter."""
    doc, index = index_of(text, {"Roe": "person"})
    seen = Observation(Document(id="0" * 16, sha256="0" * 64, text=text, title=""), doc, index, ())
    spans = [doc.char_span(text.index(words), text.index(words) + len(words)) for words in wordings]
    phrases = [Phrase(span.start, span.end, frozenset(), confidence=0.5) for span in spans]

    assert claim_label(seen, phrases[::-1] if turned else phrases) == expected
