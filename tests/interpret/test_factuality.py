"""What a sentence commits itself to: stated, denied, asked for, foreseen, conditional, alleged, and by whom."""

from __future__ import annotations

import pytest
from interpret import trees

from kg.interpret.factuality import find_factuality, tense_of
from kg.interpret.frames import load_frames
from kg.interpret.predications import find_predications
from kg.parse import load, parse
from kg.read import read_text

RARELY = "The|the|DT|det|2 judge|judge|NN|nsubj|4 rarely|rarely|RB|advmod|4 dismissed|dismiss|VBD|root|0 suits|suit|NNS|obj|4"


PETITION = (
    "A|a|DT|det|2 petition|petition|NN|nsubj|5 accusing|accuse|VBG|acl|2 bakers|baker|NNS|obj|3 failed|fail|VBD|root|0"
)


ANNULLED = (
    "They|they|PRP|nsubj|2 annulled|annul|VBD|root|0 the|the|DT|det|4 fine|fine|NN|obj|2 in|in|RB|advmod|2 so|so|RB|advmod|2 "
    "far|far|RB|advmod|2 as|as|IN|mark|10 it|it|PRP|nsubj|10 stood|stand|VBD|advcl|2 .|.|.|punct|2"
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(ANNULLED, True, id="in so far as"),
        pytest.param(ANNULLED.replace("far|far", "long|long"), False, id="another limit"),
        pytest.param(trees.ACTIVE, False, id="plain"),
    ],
)
def test_partial(rows: str, expected: bool):
    """A clause may say that only a part was done."""
    doc = trees.tree(rows)
    assert find_factuality(next(t for t in doc if t.dep_ == "root")).partial is expected


@pytest.mark.parametrize(
    ("rows", "trigger", "modality", "negated", "conditional"),
    [
        pytest.param(trees.ACTIVE, 2, "stated", False, False, id="plain"),
        pytest.param(trees.NEGATED, 4, "stated", True, False, id="not"),
        pytest.param(trees.NO_JUDGE, 3, "stated", True, False, id="no judge"),
        pytest.param(RARELY, 3, "stated", True, False, id="rarely"),
        pytest.param(RARELY.replace("rarely", "quickly"), 3, "stated", False, False, id="quickly"),
        pytest.param(RARELY.replace("rarely", "seldom"), 3, "stated", True, False, id="seldom"),
        pytest.param(trees.REFUSED, 4, "stated", True, False, id="refused to"),
        pytest.param(trees.REFUSED, 2, "stated", False, False, id="the refusal itself is a fact"),
        pytest.param(trees.AGREED, 4, "stated", False, False, id="agreed to"),
        pytest.param(trees.ASKED, 6, "requested", False, False, id="asked to"),
        pytest.param(trees.ASKED_PASSIVE, 5, "requested", False, False, id="was asked to"),
        pytest.param(trees.BID, 3, "requested", False, False, id="a bid to"),
        pytest.param(PETITION, 2, "stated", False, False, id="a petition accusing"),
        pytest.param(trees.MAY, 3, "predicted", False, False, id="may"),
        pytest.param(trees.CONDITIONAL, 3, "stated", False, True, id="if"),
        pytest.param(trees.CONDITIONAL, 10, "predicted", False, False, id="will"),
        pytest.param(trees.ALLEGED, 3, "alleged", False, False, id="allegedly"),
        pytest.param(trees.SAID, 6, "stated", False, False, id="said: stated by somebody"),
        pytest.param(
            trees.SAID.replace("said|say", "told|tell"), 6, "stated", False, False, id="told that: stated by somebody"
        ),
        pytest.param(trees.ASKED.replace("asked|ask", "told|tell"), 6, "requested", False, False, id="told to"),
        pytest.param(trees.AFTER, 6, "stated", False, False, id="after: taken for granted"),
        pytest.param(trees.REVERSED, 7, "stated", False, False, id="relative clause: taken for granted"),
    ],
)
def test_verb(rows: str, trigger: int, modality: str, negated: bool, conditional: bool):
    """What the words around a verb make of it."""
    found = find_factuality(trees.tree(rows)[trigger])
    assert (found.modality, found.negated, found.conditional) == (modality, negated, conditional), found.why


@pytest.mark.parametrize(
    ("rows", "trigger", "modality"),
    [
        pytest.param(trees.NOMINAL, 3, "stated", id="the judge's denial"),
        pytest.param(trees.SOUGHT, 3, "requested", id="sought dismissal"),
    ],
)
def test_noun(rows: str, trigger: int, modality: str):
    """A noun names a fact unless the verb above it only wants it."""
    found = find_factuality(trees.tree(rows)[trigger], nominal=True)
    assert (found.modality, found.negated) == (modality, False)


def test_who_says_so():
    """The speaker is kept, and nobody is made up where nobody speaks."""
    said = trees.tree(trees.SAID)
    assert [said[f.start : f.end].text for f in find_factuality(said[6]).asserted_by] == ["The firm"]
    assert find_factuality(trees.tree(trees.ACTIVE)[2]).asserted_by == ()


@pytest.mark.parametrize(
    ("rows", "verb", "tense"),
    [
        pytest.param(trees.ACTIVE, 2, "past", id="past"),
        pytest.param(trees.SAID, 6, "pluperfect", id="pluperfect"),
        pytest.param(trees.NO_JUDGE, 3, "perfect", id="perfect"),
        pytest.param(trees.CONDITIONAL, 3, "present", id="present"),
        pytest.param(trees.CONDITIONAL, 10, "future", id="future"),
        pytest.param(trees.BID, 3, "none", id="infinitive"),
    ],
)
def test_tense(rows: str, verb: int, tense: str):
    """Tense tells an earlier ruling from this one."""
    assert tense_of(trees.tree(rows)[verb]) == tense


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("The judge denied the request of Quillon to issue an order requiring Brand to pay.", "requiring", "requested", id="an-order-asked-for"),
        pytest.param("The judge issued an order requiring Brand to pay.", "requiring", "stated", id="an-order-issued"),
        pytest.param("The court refused to review a ruling blocking the ban.", "blocking", "stated", id="a-ruling-that-stands"),
    ],
)  # fmt: skip
def test_a_decision_not_yet_made(text: str, word: str, expected: str) -> None:
    """What an order does happens only where somebody makes the order."""
    doc = parse(read_text(text), load())
    predication = next(p for p in find_predications(doc, load_frames()) if doc[p.trigger].text == word)

    assert predication.modality == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The judge stopped short of ordering Quillon to pay.", True, id="stopped short of"),
        pytest.param("The judge left without ordering Quillon to pay.", True, id="without"),
        pytest.param("The judge closed the case instead of ordering Quillon to pay.", True, id="instead of"),
        pytest.param("The judge closed the case after ordering Quillon to pay.", False, id="after"),
        pytest.param("The judge ended by ordering Quillon to pay.", False, id="by"),
    ],
)
def test_what_was_not_done(text: str, *, expected: bool):
    """A gerund may tell what somebody did not go so far as to do."""
    doc = parse(read_text(text), load())
    predication = next(p for p in find_predications(doc, load_frames()) if doc[p.trigger].text == "ordering")

    assert predication.negated is expected
