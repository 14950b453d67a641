"""A claim behind a word of conviction is none of those that somebody was cleared of, nor another's."""

from __future__ import annotations

import pytest
from interpret.named import index_of

from kg.interpret.claims import Draft
from kg.interpret.decisions import Decision
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase
from kg.interpret.predications import find_predications
from kg.interpret.triggers import Trigger, find_triggers
from kg.interpret.verdicts import is_of_other_accused, is_of_other_verdict
from kg.model import Document

pytestmark = pytest.mark.model
TEXT = "Jurors convicted Jane Roe of theft and acquitted her of fraud. The theft was small."


@pytest.mark.parametrize(
    ("word", "claim", "expected"),
    [
        pytest.param("acquitted", "theft", True, id="convicted-of-it"),
        pytest.param("acquitted", "fraud", False, id="acquitted-of-it"),
        pytest.param("convicted", "theft", False, id="its-own-verdict"),
        pytest.param("convicted", "fraud", True, id="the-other-way"),
        pytest.param("small", "theft", False, id="no-verdict"),
    ],
)
def test_is_of_other_verdict(word: str, claim: str, expected: bool) -> None:
    """The nearest word of verdict before a claim tells which verdict it belongs to."""
    doc, index = index_of(TEXT, {"Jane Roe": "person"})
    document = Document(id="0" * 16, sha256="0" * 64, text=TEXT, title="")
    seen = Observation(document, doc, index, find_predications(doc, load_frames()))
    place = {token.text: token.i for token in reversed(doc)}
    decision = Decision((Trigger(place[word], None),))
    draft = Draft((Phrase(place[claim], place[claim] + 1, frozenset(), 0.9, (("charge", 1.0),)),), 0.9)

    assert is_of_other_verdict(seen, decision, draft) is expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param("theft", False, id="its-own-charge"),
        pytest.param("fraud", True, id="anothers-charge"),
        pytest.param("arson", False, id="nobody-accused-of-it"),
    ],
)
def test_is_of_other_accused(claim: str, expected: bool) -> None:
    """A verdict on one accused is not on the charge that the text puts to another alone."""
    text = "Jurors convicted Jane Roe of theft. Otto Brand was convicted of fraud. The arson was small."
    doc, index = index_of(text, {"Jane Roe": "person", "Otto Brand": "person"})
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, index, find_predications(doc, load_frames()))
    place = {token.text: token.i for token in doc}
    draft = Draft((Phrase(place[claim], place[claim] + 1, frozenset(), 0.9, (("charge", 1.0),)),), 0.9)

    assert is_of_other_accused(seen, Decision((find_triggers(seen)[0],)), draft) is expected
