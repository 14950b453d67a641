"""What a decision is on: the claims that its words name, or the case as a whole."""

from __future__ import annotations

import pytest
from interpret import trees

from kg.interpret.claims import Draft
from kg.interpret.coreference import Clusters
from kg.interpret.decisions import Decision
from kg.interpret.entities import EntityIndex
from kg.interpret.frames import load_frames
from kg.interpret.links import is_on_another, is_on_case
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase
from kg.interpret.predications import find_predications
from kg.interpret.triggers import find_triggers
from kg.model import Document

DENIED = "The|the|DT|det|2 judge|judge|NN|nsubj|3 denied|deny|VBD|root|0 the|the|DT|det|5 request|request|NN|obj|3 ,|,|,|punct|3 and|and|CC|cc|8 rent|rent|NN|conj|3 .|.|.|punct|3"
DISMISSED = DENIED.replace("denied|deny", "dismissed|dismiss").replace("request|request", "lawsuit|lawsuit")
STRUCK = DENIED.replace("denied|deny", "invalidated|invalidate").replace("request|request", "law|law")


def draft(start: int, end: int) -> Draft:
    """A claim worded by these words."""
    return Draft((Phrase(start, end, frozenset(), 0.9, (("none", 0.1), ("relief", 0.9))),), 0.9)


def cause(start: int, end: int) -> Draft:
    """A cause of action worded by these words."""
    return Draft((Phrase(start, end, frozenset(), 0.9, (("cause", 0.9), ("none", 0.1))),), 0.9)


def decided(rows: str, side: str) -> tuple[Observation, Decision]:
    """The sentence, and the decision that its third word reports."""
    doc = trees.tree(rows)
    document = Document(id="0" * 16, sha256="0" * 64, text=doc.text, title="")
    index = EntityIndex((), Clusters((), ()), _doc=doc)
    seen = Observation(document, doc, index, tuple(find_predications(doc, load_frames())))
    triggers = tuple(t for t in find_triggers(seen) if t.token == 2)
    return seen, Decision(
        tuple(type(t)(t.token, t.predication, sides=((side, 0.9), ("no", 0.1))) for t in triggers), 0.9
    )


@pytest.mark.parametrize(
    ("rows", "side", "drafts", "expected"),
    [
        pytest.param(DENIED, "rejected", [draft(4, 5)], False, id="names-its-claim"),
        pytest.param(DENIED, "rejected", [draft(7, 8)], True, id="its-claim-is-worded-elsewhere"),
        pytest.param(DENIED, "rejected", [], True, id="on-no-claim"),
        pytest.param(DENIED, "neutral", [draft(4, 5)], True, id="takes-no-side"),
        pytest.param(DISMISSED, "rejected", [draft(4, 5)], True, id="the-suit-itself"),
        pytest.param(STRUCK, "accepted", [draft(4, 5)], True, id="a-law"),
    ],
)
def test_is_on_case(rows: str, side: str, drafts: list[Draft], expected: bool) -> None:
    """A decision is on the case where it acts on a suit or a law, or on none of the claims given."""
    seen, decision = decided(rows, side)

    assert is_on_case(seen, decision, drafts) is expected


INJUNCTION = DENIED.replace("request|request", "injunction|injunction").replace("rent|rent", "damages|damage")
FINAL = DENIED.replace("request|request", "injunction|injunction")
INTERIM = DENIED.replace("request|request", "TRO|TRO")


@pytest.mark.parametrize(
    ("rows", "wording", "expected"),
    [
        pytest.param(INJUNCTION, draft(7, 8), True, id="another-remedy"),
        pytest.param(INJUNCTION, draft(4, 5), False, id="its-own-words"),
        pytest.param(DENIED, draft(7, 8), False, id="no-remedy-named"),
        pytest.param(INTERIM, cause(7, 8), True, id="interim-relief-leaves-the-cause"),
        pytest.param(FINAL, cause(7, 8), False, id="final-relief-may-not"),
    ],
)
def test_is_on_another(rows: str, wording: Draft, expected: bool) -> None:
    """A decision on one remedy is on no claim for another."""
    seen, decision = decided(rows, "rejected")

    assert is_on_another(seen, decision, wording) is expected
