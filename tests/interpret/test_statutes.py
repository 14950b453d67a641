"""Which statutes a claim invokes: its own, not another claim's, nor one that is itself contested."""

from __future__ import annotations

import numpy as np
import pytest
from interpret.named import index_of

from kg.interpret.claims import Draft
from kg.interpret.frames import load_frames
from kg.interpret.heads import Head
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase
from kg.interpret.predications import find_predications
from kg.interpret.statutes import statutes_of
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {
    "Mill Act": "statute",
    "Speech Clause": "statute",
    "Norland Constitution": "statute",
    "First Amendment": "statute",
}
ALWAYS = Head(
    name="invokes", classes=("no", "yes"), columns={}, weights=np.zeros((2, 0), np.float32),
    bias=np.array([-5, 5], np.float32), no="no",
)  # fmt: skip

CASES = [
    pytest.param("Roe was charged with fraud and with violating the Mill Act.", ["fraud", "violating the Mill Act"],
                 [[], ["Mill Act"]], id="another-claim-names-it"),
    pytest.param("The ban violates the First Amendment by silencing bakers.", ["violates the First Amendment", "silencing bakers"],
                 [["First Amendment"], []], id="how-it-is-violated"),
    pytest.param("Roe was charged with fraud under the Mill Act.", ["fraud"], [["Mill Act"]], id="alone"),
    pytest.param("Roe was charged with fraud in violation of the Mill Act and with theft.", ["fraud in violation of the Mill Act", "theft"],
                 [["Mill Act"], []], id="the-first-of-two"),
    pytest.param("The ban violates the Speech Clause of the Norland Constitution.", ["ban violates the Speech Clause"],
                 [["Speech Clause"]], id="a-part-of-it"),
    pytest.param("The ban violates the Norland Constitution.", ["ban violates"], [["Norland Constitution"]], id="the-whole-alone"),
    pytest.param("The court struck down the Mill Act because it violates the First Amendment.", ["violates the First Amendment"],
                 [["First Amendment"]], id="struck-down"),
    pytest.param("The Mill Act's mandate violates the First Amendment.", ["mandate violates the First Amendment"],
                 [["First Amendment"]], id="what-it-provides-violates"),
    pytest.param("The court upheld the fine, for the mill violates the Mill Act.", ["violates the Mill Act"], [["Mill Act"]], id="not-itself-upheld"),
]  # fmt: skip


def draft_of(seen: Observation, words: str) -> Draft:
    """A cause of action worded so."""
    start = seen.doc.text.index(words)
    span = seen.doc.char_span(start, start + len(words))
    assert span is not None
    return Draft((Phrase(span.start, span.end, frozenset(), 0.9, (("cause", 0.9), ("none", 0.1))),), 0.9)


@pytest.mark.parametrize(("text", "wordings", "expected"), CASES)
def test_statutes_of(text: str, wordings: list[str], expected: list[list[str]]) -> None:
    """A claim invokes the laws that its own words rest on, whatever the head would take."""
    doc, index = index_of(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, index, tuple(find_predications(doc, load_frames())))
    found = statutes_of(seen, [draft_of(seen, words) for words in wordings], ALWAYS)

    assert [[index.entity(key).label for key in keys] for keys in found] == expected
