"""Predications of whole sentences: the right frame, roles, side and doubts, from trees made by hand and from real parses."""

from __future__ import annotations

import pytest
from interpret import trees

from kg.interpret.frames import load_frames
from kg.interpret.predications import Predication, find_predications

FRAMES = load_frames()


def read(rows: str) -> dict[str, Predication]:
    """The predications of a hand-made sentence, by frame."""
    return {p.frame.name: p for p in find_predications(trees.tree(rows), FRAMES)}


def words(rows: str, predication: Predication, role: str) -> list[str]:
    """The head words that fill a role."""
    doc = trees.tree(rows)
    return [doc[f.head].text for f in predication.roles.get(role, ())]


@pytest.mark.parametrize("rows", [pytest.param(trees.ACTIVE, id="active"), pytest.param(trees.PASSIVE, id="passive")])
def test_direction_is_the_same_in_both_voices(rows: str):
    """Who sued whom does not depend on the voice."""
    found = read(rows)["sue"]
    assert (words(rows, found, "agent"), words(rows, found, "target")) == (["bakery"], ["mill"])
    assert found.is_fact


def test_light_verb_with_its_noun():
    """ "The suit that the bakery filed against the mill" is a filing by the bakery, and a lawsuit with the same sides."""
    found = read(trees.RELATIVE)
    assert words(trees.RELATIVE, found["sue"], "agent") == ["bakery"]
    assert words(trees.RELATIVE, found["sue"], "target") == ["mill"]
    assert found["sue"].words == (1, 5)
    assert words(trees.RELATIVE, found["lawsuit"], "claimant") == ["bakery"]


def test_refusal_is_a_denial_and_no_block():
    """ "Refused to block" denies; the block did not happen."""
    found = read(trees.REFUSED)
    assert (found["refuse to"].frame.outcome, found["refuse to"].side) == ("denied", "rejected")
    assert found["refuse to"].is_fact
    assert found["block"].negated


def test_reversed_ruling_is_a_ruling_of_its_own():
    """ "Reversed a ruling that had blocked the law": two rulings, the inner one earlier."""
    found = read(trees.REVERSED)
    assert found["reverse"].is_fact
    assert found["block"].is_fact
    assert (found["reverse"].tense, found["block"].tense) == ("past", "pluperfect")


@pytest.mark.parametrize(
    ("rows", "frame"),
    [
        pytest.param(trees.NEGATED, "dismiss", id="not"),
        pytest.param(trees.MAY, "dismiss", id="may"),
        pytest.param(trees.ASKED, "block", id="asked to"),
        pytest.param(trees.SOUGHT, "dismiss", id="sought"),
        pytest.param(trees.CONDITIONAL, "dismiss", id="if"),
    ],
)
def test_what_did_not_happen_is_no_fact(rows: str, frame: str):
    """A predication that is not a fact is kept, with the reason."""
    found = read(rows)[frame]
    assert not found.is_fact
    assert found.why


def test_nothing_is_linked_because_it_stands_nearby():
    """A verb whose subject and object fit no role of a frame does not evoke it."""
    rows = "The|the|DT|det|2 court|court|NN|nsubj|3 heard|hear|VBD|root|0 a|a|DT|det|5 noise|noise|NN|obj|3"
    assert "hear" not in read(rows)


PART = (
    "The|the|DT|det|2 court|court|NN|nsubj|3 lifted|lift|VBD|root|0 elements|element|NNS|obj|3 of|of|IN|case|7 an|a|DT|det|7 "
    "injunction|injunction|NN|nmod|4 .|.|.|punct|3"
)


def test_part_stands_for_the_whole():
    """What lifts elements of an injunction lifts the injunction, and decides against who asked for it; a view of a law is no part of it."""
    found = read(PART)["vacate"]
    assert words(PART, found, "theme") == ["injunction"]
    assert found.side == "rejected"
    assert "vacate" not in read(PART.replace("elements|element", "critics|critic"))


@pytest.mark.model
@pytest.mark.parametrize(
    ("says", "frame", "expected"),
    [
        pytest.param(
            "Harlan loses bid to force Vintco to restore its account",
            "lose case",
            {"loser": "Harlan", "theme": "bid to force Vintco to restore its account"},
            id="headline",
        ),
        pytest.param("Chemist fined over data breach", "fine", {"target": "Chemist"}, id="headline without was"),
        pytest.param("The motion is hereby DENIED.", "deny", {"theme": "The motion"}, id="order in capitals"),
        pytest.param("The judge granted the motion in part.", "grant", {"theme": "the motion"}, id="in part"),
        pytest.param(
            "Vintco, which was sued by Harlan last year, settled the case.",
            "sue",
            {"agent": "Harlan", "target": "Vintco"},
            id="relative passive",
        ),
        pytest.param(
            "The lawsuit, filed by Harlan in Boston, accuses Vintco of fraud.",
            "lawsuit",
            {"claimant": "Harlan", "target": "Vintco", "content": "fraud"},
            id="what a suit says",
        ),
        pytest.param(
            "A pair of lawsuits was brought against Vintco by two widows.",
            "sue",
            {"agent": "two widows", "target": "Vintco"},
            id="a pair of",
        ),
    ],
)
def test_real_parses(says: str, frame: str, expected: dict[str, str]):
    """Constructions of headlines, orders and reports, through the real pipeline."""
    from kg.parse import load, parse
    from kg.read import read_text

    doc = parse(read_text(says), load())
    found = {p.frame.name: p for p in find_predications(doc, FRAMES)}
    assert frame in found, sorted(found)
    for role, text in expected.items():
        assert text in [doc[f.start : f.end].text for f in found[frame].roles.get(role, ())], (role, found[frame].roles)


@pytest.mark.model
@pytest.mark.parametrize(
    ("says", "frame", "side"),
    [
        pytest.param("The court upheld the ban.", "uphold", "rejected", id="a law upheld: its challenger loses"),
        pytest.param(
            "The court upheld the injunction.", "uphold", "accepted", id="relief upheld: who asked for it wins"
        ),
        pytest.param("The court vacated the injunction.", "vacate", "rejected", id="relief vacated"),
        pytest.param("The court vacated his conviction.", "vacate", "accepted", id="conviction vacated"),
        pytest.param("The judge granted the motion in part.", "grant", "mixed", id="in part"),
    ],
)
def test_side_turns_with_the_theme(says: str, frame: str, side: str):
    """What a ruling means for the claim depends on what it is on."""
    from kg.parse import load, parse
    from kg.read import read_text

    found = {p.frame.name: p for p in find_predications(parse(read_text(says), load()), FRAMES)}
    assert found[frame].side == side
