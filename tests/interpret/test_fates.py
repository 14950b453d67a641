"""What a court grants and what it refuses in one sentence are two claims."""

from __future__ import annotations

import pytest
from interpret.test_outright import observed

from kg.interpret.fates import have_two_fates
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase

pytestmark = pytest.mark.model


def phrase_of(seen: Observation, words: str) -> Phrase:
    """The phrase of these words."""
    start = seen.doc.text.index(words)
    span = seen.doc.char_span(start, start + len(words))
    return Phrase(span.start, span.end, frozenset(), 1.0)


@pytest.mark.parametrize(
    ("text", "one", "two", "expected"),
    [
        pytest.param(
            "She granted their request for a preliminary injunction but refused to halt a separate provision.",
            "preliminary injunction", "halt a separate provision", True, id="granted-and-refused",
        ),
        pytest.param(
            "The judge dismissed the libel claim but allowed the fraud claim.", "libel claim", "fraud claim", True, id="dismissed-and-allowed",
        ),
        pytest.param("The judge dismissed the libel claim and the fraud claim.", "libel claim", "fraud claim", False, id="both-dismissed"),
        pytest.param(
            "The judge dismissed the libel claim. She allowed the fraud claim.", "libel claim", "fraud claim", False, id="two-sentences",
        ),
        pytest.param(
            "The court reversed the judge, who had refused the request for a stay.", "the judge", "stay", False, id="a-refusal-undone",
        ),
    ],
)  # fmt: skip
def test_have_two_fates(text: str, one: str, two: str, expected: bool) -> None:
    """Only opposite plain decisions of one sentence tell."""
    seen = observed(text)
    assert have_two_fates(seen, phrase_of(seen, one), phrase_of(seen, two)) is expected
