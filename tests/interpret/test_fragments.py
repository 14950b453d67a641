"""A piece of a sentence is no claim."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.fragments import is_fragment, says_nothing
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

EMPTY_ROWS = [
    pytest.param(
        "The mill said that there was no merit to the claims.", "there was no merit to the claims", True, id="there-is"
    ),
    pytest.param("The mill said that the lawsuit has no merit.", "lawsuit has no merit", True, id="has"),
    pytest.param("The mill argued that her claims lack merit.", "her claims lack merit", True, id="lacks"),
    pytest.param("The mill called the lawsuit baseless.", "the lawsuit baseless", True, id="an-adjective"),
    pytest.param("The judge found the charges to be groundless.", "the charges to be groundless", True, id="to-be"),
    pytest.param(
        "The mill said that the fraud claims have no merit.", "the fraud claims have no merit", False, id="of-what"
    ),
    pytest.param("Roe went to an employment tribunal.", "employment tribunal", True, id="a-bench"),
    pytest.param("The plan is to jail murderers for longer.", "murderers", True, id="who-did-it"),
    pytest.param(
        "Roe asked for a court to open the gate.", "court to open the gate", False, id="what-a-bench-shall-do"
    ),
    pytest.param("Roe said that the fence was unfounded.", "the fence was unfounded", False, id="of-a-thing"),
    pytest.param("Roe said that the mill has no permit.", "the mill has no permit", False, id="lacks-another-thing"),
]


@pytest.mark.parametrize(("text", "phrase", "expected"), EMPTY_ROWS)
def test_says_nothing(text: str, phrase: str, expected: bool) -> None:
    """That a suit is without merit says nothing of what it is about, whichever way it is put."""
    doc, index = index_of(text, {"Roe": "person"})
    seen = Observation(Document(id="0" * 16, sha256="0" * 64, text=text, title=""), doc, index, ())
    at = text.index(phrase)
    span = doc.char_span(at, at + len(phrase))

    assert span is not None
    assert says_nothing(seen, span.start, span.end) is expected


@pytest.mark.parametrize(("text", "phrase", "expected"), ROWS)
def test_is_fragment(text: str, phrase: str, expected: bool) -> None:
    """What a "nor" joins and a passive without a noun name nothing by themselves."""
    doc, index = index_of(text, {"Roe": "person"})
    seen = Observation(Document(id="0" * 16, sha256="0" * 64, text=text, title=""), doc, index, ())
    at = text.index(phrase)
    span = doc.char_span(at, at + len(phrase))

    assert span is not None
    assert is_fragment(seen, span.start, span.end) is expected
