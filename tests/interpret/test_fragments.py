"""A piece of a sentence is no claim."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.fragments import is_fragment
from kg.interpret.observation import Observation
from kg.model import Document

pytestmark = pytest.mark.model

ROWS = [
    pytest.param("The mill had neither the men nor the tools to clean it.", "the tools", True, id="behind-nor"),
    pytest.param("The rival posted the same and was left alone.", "was left", True, id="a-passive-alone"),
    pytest.param("Roe wants the ban while the dispute is decided.", "decided", True, id="a-participle"),
    pytest.param("Roe seeks an amount to be set at trial.", "to be set at trial", True, id="of-a-noun-outside"),
    pytest.param("Roe lost once before.", "once", True, id="an-adverb"),
    pytest.param("Roe said that the contract was broken.", "contract was broken", False, id="with-its-subject"),
    pytest.param("Roe accused the mill of fraud.", "fraud", False, id="a-topic"),
    pytest.param("Roe said that the law is unconstitutional.", "unconstitutional", False, id="an-adjective"),
    pytest.param("Roe asked that the ban be lifted.", "ban be lifted", False, id="a-request"),
    pytest.param("Roe asked the mayor to resign.", "resign", False, id="an-act"),
]


@pytest.mark.parametrize(("text", "phrase", "expected"), ROWS)
def test_is_fragment(text: str, phrase: str, expected: bool) -> None:
    """What a "nor" joins and a passive without a noun name nothing by themselves."""
    doc, index = index_of(text, {"Roe": "person"})
    seen = Observation(Document(id="0" * 16, sha256="0" * 64, text=text, title=""), doc, index, ())
    at = text.index(phrase)
    span = doc.char_span(at, at + len(phrase))

    assert span is not None
    assert is_fragment(seen, span.start, span.end) is expected
