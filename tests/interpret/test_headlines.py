"""Titles: what they put first, and verbs that look like nouns in them."""

from __future__ import annotations

import pytest
from interpret import trees

from kg.interpret.frames import load_frames
from kg.interpret.headlines import announced, headline_arguments, said_before
from kg.interpret.predications import find_predications

FRAMES = load_frames()
SPURNS = "Top|top|JJ|amod|2 court|court|NN|compound|3 spurns|spurn|NNS|compound|4 plea|plea|NN|root|0"
ORDERS = "Firm|firm|NN|nsubj|2 ignores|ignore|VBZ|root|0 court|court|NN|compound|4 orders|order|NNS|obj|2"
MAYOR = "Town|town|NN|compound|2 mayor|mayor|NN|compound|3 spurns|spurn|NNS|compound|4 plea|plea|NN|root|0"
LAST = "Dam|dam|NN|nsubj|2 unlawful|unlawful|JJ|root|0 ,|,|,|punct|5 judge|judge|NN|compound|5 rules|rule|NNS|conj|2"
COLON = (
    "Ann|ann|NNP|root|0 Orr|orr|NNP|flat|1 :|:|:|punct|5 Clerk|clerk|NN|appos|1 jailed|jail|VBN|parataxis|1 "
    "for|for|IN|case|7 theft|theft|NN|obl|5"
)


@pytest.mark.parametrize(
    ("rows", "at", "frame"),
    [
        pytest.param(SPURNS, 2, "deny", id="a court spurns"),
        pytest.param(LAST, 4, "rule at the end", id="judge rules"),
        pytest.param(COLON, 4, "jail", id="after a name and a colon"),
    ],
)
def test_title_evokes_frame(rows: str, at: int, frame: str) -> None:
    """What a tagger or parser took for nouns in a title still tells what a court does."""
    assert (at, frame) in {(p.trigger, p.frame.name) for p in find_predications(trees.tree(rows), FRAMES)}


@pytest.mark.parametrize(
    ("rows", "at"),
    [
        pytest.param(ORDERS, 3, id="orders of a court are a thing"),
        pytest.param(MAYOR, 2, id="no court"),
        pytest.param(SPURNS + " .|.|.|punct|4", 2, id="no title"),
    ],
)
def test_other_plurals_are_nouns(rows: str, at: int) -> None:
    """A plural is read as a verb only in a title, after a judge or court, and before what it acts on."""
    assert headline_arguments(trees.tree(rows)[at]) is None


def test_announced() -> None:
    """ "Orr: Clerk jailed": it is the clerk that was jailed."""
    found = announced(trees.tree(COLON)[4])
    assert found is not None
    assert found.text == "Clerk"
    assert announced(trees.tree(trees.PASSIVE)[3]) is None


def test_said_before() -> None:
    """What stands before the comma is what the judge rules; in the middle of a sentence nothing is."""
    assert [word.text for word in said_before(trees.tree(LAST)[4])] == ["unlawful"]
    assert said_before(trees.tree(trees.SAID)[2]) == []
