"""What a higher court's word does to the decision before it."""

from __future__ import annotations

import pytest
from interpret import trees

from kg.interpret.frames import load_frames
from kg.interpret.predications import find_predications
from kg.interpret.reviews import is_ground, side_by_review, side_reviewed

FRAMES = load_frames()
BARE = "The|the|DT|det|2 court|court|NN|nsubj|3 reversed|reverse|VBD|root|0 the|the|DT|det|5 ruling|ruling|NN|obj|3 .|.|.|punct|3"
AFTER_A_DENIAL = (
    "A|a|DT|det|2 judge|judge|NN|nsubj|3 denied|deny|VBD|root|0 the|the|DT|det|5 request|request|NN|obj|3 ,|,|,|punct|9 but|but|CC|cc|9 "
    "a|a|DT|det|9 panel|panel|NN|nsubj|10 reversed|reverse|VBD|conj|3 that|that|DT|det|12 ruling|ruling|NN|obj|10 .|.|.|punct|3"
)
AFTER_A_WISH = (
    "The|the|DT|det|2 firm|firm|NN|nsubj|3 sought|seek|VBD|root|0 dismissal|dismissal|NN|obj|3 ,|,|,|punct|9 but|but|CC|cc|9 "
    "a|a|DT|det|8 panel|panel|NN|nsubj|9 reversed|reverse|VBD|conj|3 that|that|DT|det|11 ruling|ruling|NN|obj|9 .|.|.|punct|3"
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(trees.REVERSED, "accepted", id="told-within"),
        pytest.param(AFTER_A_DENIAL, "rejected", id="told-before"),
        pytest.param(AFTER_A_WISH, "unknown", id="only-asked-for"),
        pytest.param(BARE, "unknown", id="nothing-told"),
    ],
)
def test_side_reviewed(rows: str, expected: str) -> None:
    """A review speaks of the decision within its object, else of the last one told as a fact."""
    found = find_predications(trees.tree(rows), FRAMES)
    (review,) = [p for p in found if p.frame.outcome == "reversed"]

    assert side_reviewed(found, review) == expected


DISMISSED_SOME = trees.REVERSED.replace("blocked|block", "dismissed|dismiss").replace(
    "the|the|DT|det|10 law|law|NN|obj|8", "some|some|DT|det|10 claims|claim|NNS|obj|8"
)
BREACH = (
    "The|the|DT|det|2 court|court|NN|nsubj|3 upheld|uphold|VBD|root|0 a|a|DT|det|5 verdict|verdict|NN|obj|3 that|that|IN|mark|9 "
    "the|the|DT|det|8 firm|firm|NN|nsubj|9 infringed|infringe|VBD|acl|5 the|the|DT|det|11 patent|patent|NN|obj|9 .|.|.|punct|3"
)
UPHELD = trees.REVERSED.replace("reversed|reverse", "upheld|uphold")


@pytest.mark.parametrize(
    ("rows", "outcome", "expected"),
    [
        pytest.param(trees.REVERSED, "reversed", "rejected", id="what-was-blocked-stands"),
        pytest.param(UPHELD, "upheld", "accepted", id="what-was-blocked-stays-blocked"),
        pytest.param(DISMISSED_SOME, "reversed", "accepted", id="what-was-dismissed-in-part-goes-on"),
        pytest.param(BREACH, "upheld", "accepted", id="a-breach-found"),
        pytest.param(BREACH.replace("upheld|uphold", "reversed|reverse"), "reversed", "rejected", id="a-breach-undone"),
        pytest.param(AFTER_A_DENIAL, "reversed", "", id="told-elsewhere"),
        pytest.param(BARE, "reversed", "", id="told-nowhere"),
    ],
)
def test_side_by_review(rows: str, outcome: str, expected: str) -> None:
    """A review that says what it reviews has its side from it."""
    doc = trees.tree(rows)
    found = find_predications(doc, FRAMES)
    (review,) = [p for p in found if p.frame.outcome == outcome]

    assert side_by_review(doc, found, review) == expected


FOUND = "She|she|PRP|nsubj|2 denied|deny|VBD|root|0 it|it|PRP|obj|2 ,|,|,|punct|5 finding|find|VBG|advcl|2 that|that|IN|mark|7 failed|fail|VBD|ccomp|5 .|.|.|punct|2"


@pytest.mark.parametrize(
    ("rows", "ruled", "expected"),
    [
        pytest.param(FOUND, {1, 4}, True, id="finding-that"),
        pytest.param(FOUND.replace("finding|find", "ordering|order"), {1, 4}, False, id="a-second-act"),
        pytest.param(FOUND, {4}, False, id="of-no-decision"),
    ],
)
def test_is_ground(rows: str, ruled: set[int], expected: bool) -> None:
    """A participle of finding gives the ground of the decision that it hangs from, and is no decision itself."""
    assert is_ground(trees.tree(rows)[4], ruled) is expected
