"""What nobody asks, alleges or charges is no claim by grammar alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.interpret.claimed import is_claimed
from kg.interpret.claims import Draft, odds_needed
from kg.interpret.heads import load_heads
from kg.interpret.observation import observe
from kg.interpret.phrases import Phrase, find_candidates, text_of
from kg.model import Document
from kg.parse import load, parse

pytestmark = pytest.mark.model

ROWS = [
    pytest.param("Jane Roe alleges that the bridge was rotten.", "bridge was rotten", True, id="alleged"),
    pytest.param("Jane Roe argued that the toll is unfair.", "toll is unfair", True, id="argued"),
    pytest.param("The mayor said that the bridge was old.", "bridge was old", False, id="said"),
    pytest.param("The mayor wrote that the toll was unlawful.", "toll was unlawful", False, id="wrote"),
    pytest.param("Jane Roe asked the court to close the bridge.", "close the bridge", True, id="asked"),
    pytest.param("The court upheld the parking ban on Monday.", "parking ban", False, id="upheld"),
    pytest.param("The court ruled that the ban was unlawful.", "ban was unlawful", False, id="found"),
    pytest.param("The judge allowed the fair to reopen.", "reopen", True, id="allowed"),
    pytest.param("The bridge law gave rise to fraud all over the valley.", "fraud", False, id="mentioned"),
    pytest.param("Jane Roe is accused of fraud.", "fraud", True, id="accused"),
    pytest.param("The judge may allow the fair to reopen.", "reopen", False, id="may-be-allowed"),
]


@pytest.mark.parametrize(("text", "words", "expected"), ROWS)
def test_is_claimed(text: str, words: str, *, expected: bool) -> None:
    """Without a mark of the network, what is said or found is no claim; what is asked, alleged or granted is."""
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = observe(document, parse(document, load()), load_heads())
    phrase = next(phrase for phrase in find_candidates(seen) if words in text_of(seen, phrase))

    assert is_claimed(seen, Draft((replace(phrase, confidence=0.0),))) is expected
    assert is_claimed(seen, Draft((replace(phrase, confidence=0.4),)))


@pytest.mark.parametrize(
    ("kind", "confidence", "needed"),
    [
        pytest.param("cause", 0.0, 0.4, id="cause-unmarked"),
        pytest.param("charge", 0.0, 0.4, id="charge-unmarked"),
        pytest.param("relief", 0.0, 0.2, id="relief-unmarked"),
        pytest.param("cause", 0.3, 0.2, id="cause-marked"),
    ],
)
def test_odds_needed(kind: str, confidence: float, needed: float) -> None:
    """A cause or charge that the network marks nowhere needs better odds than the bar; a bar above that stays."""
    draft = Draft((Phrase(0, 2, frozenset(), confidence, ((kind, 0.9), ("none", 0.1))),))

    assert odds_needed(draft, 0.2) == needed
    assert odds_needed(draft, 0.6) == 0.6
