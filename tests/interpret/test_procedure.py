"""Steps of procedure are told from decisions that somebody wins or loses."""

from __future__ import annotations

import pytest
from interpret import trees
from interpret.trees import observed

from kg.interpret.observation import observe
from kg.interpret.procedure import find_steps

SENT_BACK = "The|the|DT|det|2 justices|justice|NNS|nsubj|3 remanded|remand|VBD|root|0 the|the|DT|det|5 case|case|NN|obj|3 .|.|.|punct|3"
SET = "The|the|DT|det|2 judge|judge|NN|nsubj|3 set|set|VBD|root|0 a|a|DT|det|5 hearing|hearing|NN|obj|3 .|.|.|punct|3"
TO_REPLY = "The|the|DT|det|2 judge|judge|NN|nsubj|3 ordered|order|VBD|root|0 the|the|DT|det|5 mayor|mayor|NN|obj|3 to|to|TO|mark|7 reply|reply|VB|xcomp|3 .|.|.|punct|3"
TO_PAY = "The|the|DT|det|2 judge|judge|NN|nsubj|3 ordered|order|VBD|root|0 the|the|DT|det|5 mayor|mayor|NN|obj|3 to|to|TO|mark|7 resign|resign|VB|xcomp|3 .|.|.|punct|3"
BY_NO_COURT = "The|the|DT|det|2 manager|manager|NN|nsubj|3 ordered|order|VBD|root|0 the|the|DT|det|5 clerk|clerk|NN|obj|3 to|to|TO|mark|7 reply|reply|VB|xcomp|3 .|.|.|punct|3"
HELD = "The|the|DT|det|2 welder|welder|NN|nsubj:pass|4 was|be|VBD|aux:pass|4 ordered|order|VBN|root|0 held|hold|VBN|xcomp|4 .|.|.|punct|4"
NOT_HELD = "The|the|DT|det|2 welder|welder|NN|nsubj:pass|5 was|be|VBD|aux:pass|5 not|not|RB|advmod|5 ordered|order|VBN|root|0 held|hold|VBN|xcomp|5 .|.|.|punct|5"
OWN = "The|the|DT|det|2 judge|judge|NN|nsubj|3 stayed|stay|VBD|root|0 her|her|PRP$|nmod:poss|6 own|own|JJ|amod|6 ruling|ruling|NN|obj|3 .|.|.|punct|3"
MOVED = (
    "The|the|DT|det|2 judge|judge|NN|nsubj|3 moved|move|VBD|root|0 the|the|DT|det|5 trial|trial|NN|obj|3 .|.|.|punct|3"
)
MOVED_BY_FIRM = MOVED.replace("judge|judge", "carrier|carrier").replace("trial|trial", "piano|piano")
EXTENDED = "The|the|DT|det|2 judge|judge|NN|nsubj|3 granted|grant|VBD|root|0 an|a|DT|det|5 extension|extension|NN|obj|3 .|.|.|punct|3"
ANOTHERS = "The|the|DT|det|2 court|court|NN|nsubj|3 stayed|stay|VBD|root|0 the|the|DT|det|5 ruling|ruling|NN|obj|3 .|.|.|punct|3"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(SENT_BACK, ["remanded"], id="case-sent-back"),
        pytest.param(SET, ["set"], id="hearing-set"),
        pytest.param(TO_REPLY, ["ordered"], id="order-to-reply"),
        pytest.param(HELD, ["ordered"], id="ordered-held"),
        pytest.param(OWN, ["stayed"], id="its-own-ruling-stayed"),
        pytest.param(MOVED, ["moved"], id="trial-moved"),
        pytest.param(EXTENDED, ["granted"], id="extension"),
        pytest.param(MOVED_BY_FIRM, [], id="piano-moved"),
        # somebody wins or loses by these
        pytest.param(TO_PAY, [], id="order-to-do-what-was-asked"),
        pytest.param(ANOTHERS, [], id="anothers-ruling-stayed"),
        pytest.param(trees.REFUSED, [], id="refusal"),
        # no court did it, or nobody did
        pytest.param(BY_NO_COURT, [], id="by-no-court"),
        pytest.param(NOT_HELD, [], id="not-ordered"),
    ],
)
def test_find_steps(rows: str, expected: list[str]) -> None:
    """Only what moves the case along is a step of procedure."""
    seen = observed(rows)

    assert [seen.doc[token].text for step in find_steps(seen) for token, _ in step] == expected


CUSTODY = [
    ("The welder was held without bail.", True),
    ("The welder is being held without bail.", True),
    ("The welder is being held in custody until his trial.", True),
    ("The welder is not being held without bail.", False),
    ("The welder is being held in custody.", False),
    ("The welder is being held in a county jail.", False),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), CUSTODY, ids=[text for text, _ in CUSTODY])
def test_custody(text: str, expected: bool) -> None:
    """To be held is a step where words say that it was decided: by whom, without bail, until when."""
    from kg.parse import load, parse
    from kg.read import read_text

    document = read_text(text)

    assert bool(find_steps(observe(document, parse(document, load()), {}))) is expected


def test_one_step_told_twice() -> None:
    """A step that is told twice is one step."""
    again = SENT_BACK.replace("|2 ", "|8 ").replace("|3 ", "|9 ").replace("|5 ", "|11 ").replace("|3", "|9")

    assert [len(step) for step in find_steps(observed(f"{SENT_BACK} {again}"))] == [2]


STEPS = [
    ("Orr's bail was set at $5,000 and Holt's bail was set at $9,000.", [["set"], ["set"]]),
    ("The magistrate revoked Orr's bail.", [["revoked"]]),
    ("Orr was granted bail.", [["granted"]]),
    ("Orr was allowed to remain free until his sentencing.", [["allowed"]]),
    ("A warrant was issued for Orr's arrest.", [["issued"]]),
    ("The judge gave both sides until Friday to respond.", [["gave"]]),
    ("The judge extended the deadline to May 3.", [["extended"]]),
    ("The judge placed a gag order on the lawyers.", [["placed"]]),
    ("The judge appointed a receiver for the mill.", [["appointed"]]),
    ("The appeals court removed the judge from the case.", [["removed"]]),
    ("The judge barred the lawyers from mentioning the fire to jurors.", [["barred"]]),
    ("U.S. District Judge Ana Rhee stayed the ruling pending appeal.", [["stayed"]]),
    ("Judge Ana Rhee said she will hold a hearing on Friday.", [["hold"]]),
    ("Judge Ana Rhee postponed the sentencing until June.", [["postponed"]]),
    ("The trial of the mayor ended in a mistrial.", [["ended"]]),
    ("The justices accepted two cases about tolls.", [["accepted"]]),
    ("The Supreme Court will review the ruling.", [["review"]]),
    # somebody wins or loses by these
    ("The judge barred the county from closing the clinic.", []),
    ("The appeals court stayed the ruling pending appeal.", []),
    ("Orr's request for a new trial was denied.", []),
    # no court does it, or it is what courts do now and then
    ("The police issued a warrant for Orr.", []),
    ("The president appointed Ana Rhee attorney general.", []),
    ("Orr was released a few hours later.", []),
    ("A split is one reason why the Supreme Court agrees to hear a case.", []),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), STEPS, ids=[text for text, _ in STEPS])
def test_find_steps_in_prose(text: str, expected: list[list[str]]) -> None:
    """Each step is found once, whoever it is told of; bail is set for each of the accused."""
    from kg.parse import load, parse
    from kg.read import read_text

    document = read_text(text)
    seen = observe(document, parse(document, load()), {})
    assert [[seen.doc[token].text for token, _ in step] for step in find_steps(seen)] == expected
