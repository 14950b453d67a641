"""Which frames license a phrase as a claim, and which phrases are members of one list."""

from __future__ import annotations

import pytest
from interpret import trees

from kg.interpret.claims import are_apart
from kg.interpret.coreference import Clusters
from kg.interpret.entities import EntityIndex
from kg.interpret.frames import load_frames
from kg.interpret.licences import is_beside, licences
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase
from kg.interpret.predications import find_predications
from kg.model import Document

ACCUSED = "The|the|DT|det|2 city|city|NN|nsubj|3 accused|accuse|VBD|root|0 the|the|DT|det|5 mill|mill|NN|obj|3 of|of|IN|case|7 "
LISTED = ACCUSED + "fraud|fraud|NN|obl|3 and|and|CC|cc|9 theft|theft|NN|conj|7 .|.|.|punct|3"
SHARED = (
    ACCUSED
    + "aiding|aid|VBG|advcl|3 and|and|CC|cc|9 abetting|abet|VBG|conj|7 the|the|DT|det|11 thief|thief|NN|obj|9 .|.|.|punct|3"
)
OF_A_THEFT = (
    ACCUSED + "fraud|fraud|NN|obl|3 after|after|IN|case|10 the|the|DT|det|10 theft|theft|NN|nmod|7 .|.|.|punct|3"
)


def observed(rows: str) -> Observation:
    """A hand-made sentence in which nothing is named."""
    doc = trees.tree(rows)
    document = Document(id="0" * 16, sha256="0" * 64, text=doc.text, title="")
    index = EntityIndex((), Clusters((), ()), _doc=doc)
    return Observation(document, doc, index, tuple(find_predications(doc, load_frames())))


def phrase(start: int, end: int, *, kind: str = "cause", odds: float = 0.5) -> Phrase:
    """A phrase that is likely of a kind."""
    return Phrase(start, end, frozenset(), kinds=((kind, odds), ("none", 1.0 - odds)))


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(6, 7, {"accuse:charge"}, id="what-one-is-accused-of"),
        pytest.param(8, 9, {"accuse:charge"}, id="what-one-is-accused-of-too"),
        pytest.param(4, 5, set(), id="who-is-accused"),
    ],
)
def test_licences(start: int, end: int, expected: set[str]) -> None:
    """What fills the place of a claim in a frame is licensed, each member of a list for itself."""
    found = licences(observed(LISTED), phrase(start, end))

    assert {f"{licence.predication.frame.name}:{licence.role}" for licence in found} == expected


@pytest.mark.parametrize(
    ("rows", "one", "two", "expected"),
    [
        pytest.param(LISTED, (6, 7), (8, 9), True, id="two-members"),
        pytest.param(LISTED, (6, 7), (6, 9), False, id="one-holds-the-other"),
        pytest.param(OF_A_THEFT, (6, 7), (9, 10), False, id="no-list"),
        pytest.param(SHARED, (6, 7), (8, 11), False, id="verbs-that-share-an-object"),
    ],
)
def test_members_of_a_list(rows: str, one: tuple[int, int], two: tuple[int, int], *, expected: bool) -> None:
    """Two phrases stand beside each other where one place of a frame takes them both."""
    assert is_beside(observed(rows), phrase(*two), phrase(*one)) is expected


@pytest.mark.parametrize(
    ("kinds", "odds", "expected"),
    [
        pytest.param(("relief", "cause"), 0.8, True, id="a-request-and-its-ground"),
        pytest.param(("relief", "cause"), 0.5, False, id="unsure-which-it-is"),
        pytest.param(("charge", "cause"), 0.8, False, id="an-offense-may-be-called-either"),
        pytest.param(("relief", "relief"), 0.8, False, id="two-requests"),
    ],
)
def test_claims_of_two_kinds(kinds: tuple[str, str], odds: float, *, expected: bool) -> None:
    """What is surely asked for is never the same claim as what surely gives the ground for it."""
    one, two = phrase(4, 5, kind=kinds[0], odds=odds), phrase(9, 10, kind=kinds[1], odds=odds)

    assert are_apart(observed(OF_A_THEFT), one, two) is expected
