"""Words of ruling that cannot tell of one decision are told from those that may."""

from __future__ import annotations

import pytest
from interpret.trees import observed

from kg.interpret.apart import are_apart
from kg.interpret.reviews import RULING_KINDS

CLEARED = "A|a|DT|det|2 jury|jury|NN|nsubj|3 convicted|convict|VBD|root|0 the|the|DT|det|5 coach|coach|NN|obj|3 but|but|CC|cc|7 cleared|clear|VBD|conj|3 the|the|DT|det|9 clerk|clerk|NN|obj|7 .|.|.|punct|3"
BOTH = CLEARED.replace("but|but|CC", "and|and|CC").replace("clerk|clerk|NN", "coach|coach|NN")
JAILED = "The|the|DT|det|2 court|court|NN|nsubj|3 convicted|convict|VBD|root|0 the|the|DT|det|5 coach|coach|NN|obj|3 and|and|CC|cc|7 jailed|jail|VBD|conj|3 the|the|DT|det|9 coach|coach|NN|obj|7 .|.|.|punct|3"
HAD = "The|the|DT|det|2 court|court|NN|nsubj|3 dismissed|dismiss|VBD|root|0 the|the|DT|det|5 suit|suit|NN|obj|3 ;|;|:|punct|9 a|a|DT|det|8 judge|judge|NN|nsubj|10 had|have|VBD|aux|10 denied|deny|VBN|parataxis|3 the|the|DT|det|12 motion|motion|NN|obj|10 .|.|.|punct|3"
ONCE = "The|the|DT|det|2 court|court|NN|nsubj|3 dismissed|dismiss|VBD|root|0 the|the|DT|det|5 suit|suit|NN|obj|3 and|and|CC|cc|7 denied|deny|VBD|conj|3 the|the|DT|det|9 motion|motion|NN|obj|7 .|.|.|punct|3"
REVERSED = "The|the|DT|det|2 panel|panel|NN|nsubj|3 reversed|reverse|VBD|root|0 the|the|DT|det|5 ruling|ruling|NN|obj|3 that|that|WDT|nsubj|7 dismissed|dismiss|VBD|acl:relcl|5 the|the|DT|det|9 suit|suit|NN|obj|7 .|.|.|punct|3"
THEN = "The|the|DT|det|2 panel|panel|NN|nsubj|3 reversed|reverse|VBD|root|0 the|the|DT|det|5 ruling|ruling|NN|obj|3 and|and|CC|cc|7 revived|revive|VBD|conj|3 the|the|DT|det|9 suit|suit|NN|obj|7 .|.|.|punct|3"


@pytest.mark.parametrize(
    ("rows", "triggers", "expected"),
    [
        pytest.param(CLEARED, (2, 6), True, id="set-against-each-other"),
        pytest.param(BOTH, (2, 6), True, id="conviction-and-acquittal"),
        pytest.param(JAILED, (2, 6), True, id="verdict-and-sentence"),
        pytest.param(HAD, (2, 9), True, id="told-in-the-past-perfect"),
        pytest.param(REVERSED, (2, 6), True, id="the-decision-reviewed"),
        pytest.param(ONCE, (2, 6), False, id="two-words-of-one-court"),
        pytest.param(THEN, (2, 6), False, id="what-a-review-does"),
        pytest.param(ONCE, (2, None), False, id="a-word-without-a-frame"),
    ],
)
def test_are_apart(rows: str, triggers: tuple[int | None, int | None], expected: bool) -> None:
    """Only what the words themselves exclude is kept apart; the rest is left to the odds."""
    seen = observed(rows)
    told = {p.trigger: p for p in seen.predications if p.frame.makes in RULING_KINDS}
    one, two = (None if i is None else told[i] for i in triggers)

    assert are_apart(seen, one, two) is expected
    assert are_apart(seen, two, one) is expected


DATED = [
    # the news has no date of its own, or that of its day; what came months before is another decision
    ("A judge dismissed the suit. A judge dismissed the claim in March 2018.", "2021-06-04", True),
    ("A judge dismissed the suit. A judge dismissed the claim in May 2021.", "2021-06-04", False),
    ("A judge dismissed the suit. A judge dismissed the claim in March 2018.", None, False),
    # two dates
    ("A judge dismissed the suit in April 2018. A judge dismissed the claim in March 2018.", None, True),
    ("A judge dismissed the suit in April 2018. A judge dismissed the claim in 2018.", None, False),
    # a jury and a judge
    ("A jury dismissed the claim. A judge dismissed the claim.", None, True),
    # what undoes a judgment and what leaves one, unless it is one judgment in two parts
    ("The panel reversed the first verdict. The panel affirmed the second verdict.", None, True),
    ("The panel affirmed the order in part. The panel reversed the order.", None, False),
    # another thing of the kind
    ("A judge blocked the ban. A judge blocked a similar ban.", None, True),
    ("A judge blocked the ban. A judge blocked the whole ban.", None, False),
    # one court above the other
    ("An appeals court dismissed the suit. A trial judge dismissed the claim.", None, True),
    # a matter of procedure, or of costs, is decided apart from the merits and from another
    ("The judge dismissed the negligence claim. The judge denied a motion for a new trial.", None, True),
    ("The judge denied a motion for a new trial. The judge denied leave to appeal.", None, True),
    ("The judge dismissed the suit. The judge ordered the widow to pay costs.", None, True),
    ("The judge dismissed the suit. The judge granted the motion.", None, False),
    # what is ordered beside a verdict, and what is done on top for the other side
    ("A jury convicted Ada Holm of theft. The judge ordered Holm to pay $500.", None, True),
    ("The judge denied the motion. She also allowed the clerk to speak.", None, True),
    ("The judge denied the motion. She also rejected the petition.", None, False),
    # what is done with one thing and refused for another
    ("The judge dismissed the suit. The judge refused to dismiss the counterclaim.", None, True),
    ("The judge blocked the ban. The judge refused to dismiss the suit.", None, False),
    # what is asked to be undone, and the refusal
    ("The justices turned away an appeal of a ruling that blocked the ban.", None, True),
    # one fate of one accused, told with its date and without
    ("A jury acquitted Ada Holm of theft. A jury acquitted Holm in July 2013.", "2021-06-04", False),
    ("A jury acquitted Ada Holm of theft. A jury acquitted Otto Brand in July 2013.", "2021-06-04", True),
    # each who is fined is fined by an order of his own
    ("A judge fined Ada Holm $500. A judge fined Otto Brand $900.", None, True),
    ("A judge fined Ada Holm $500. A judge fined Holm for theft.", None, False),
    # "that ruling" is the one told just before, and leave to appeal is a matter of its own
    ("A judge rejected the claim. A panel upheld that ruling.", None, True),
    ("A judge rejected the claim. A panel upheld the ban.", None, False),
    ("The judge dismissed the claim. The judge refused the clerk permission to appeal.", None, True),
    # highest courts of two states
    ("The Utah Supreme Court dismissed the suit. The Ohio Supreme Court dismissed the claim.", None, True),
    ("The Utah Supreme Court dismissed the suit. The state Supreme Court dismissed the claim.", None, False),
    # what had been done before, unless it is the same told again
    (
        "The judge dismissed the suit. A jury sat. A clerk spoke. A cat ran. A dog ran. She had denied the motion.",
        None,
        True,
    ),
    (
        "A dog ran. A cat ran. A clerk spoke. A jury sat. The judge dismissed the suit. She had dismissed the suit.",
        None,
        False,
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "issued", "expected"), DATED, ids=[f"{text} ({day})" for text, day, _ in DATED])
def test_apart_by_time_or_bench(text: str, issued: str | None, expected: bool) -> None:
    """Two months, or two levels, are two decisions."""
    from kg.interpret.observation import observe
    from kg.parse import load, parse
    from kg.read import read_text

    document = read_text(text, issued=issued)
    seen = observe(document, parse(document, load()), {})
    one, two = (p for p in seen.predications if p.frame.makes in RULING_KINDS and p.is_fact)

    assert are_apart(seen, one, two) is expected
