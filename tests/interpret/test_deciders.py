"""Who made a decision: whom grammar names, and others only where nothing speaks against them."""

from __future__ import annotations

import numpy as np
import pytest
from interpret.named import read

from kg.interpret.cases import Dispute
from kg.interpret.coreference import resolve_mentions
from kg.interpret.deciders import deciders
from kg.interpret.decisions import Decision
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.heads import Head
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.interpret.triggers import find_triggers
from kg.model import Document

NAMES = {
    "Supreme Court": "court",
    "3rd Circuit": "court",
    "Ana Rhee": "judge",
    "Paul Moss": "judge",
    "Orley": "person",
}
TEXTS = [
    pytest.param(
        "The 3rd Circuit upheld the ban. Orley asked the Supreme Court to hear the case.",
        "upheld",
        ["3rd Circuit"],
        id="not-the-court-above",
    ),
    pytest.param(
        "U.S. District Judge Ana Rhee blocked the ban. U.S. District Judge Paul Moss is hearing a second case.",
        "blocked",
        ["Ana Rhee"],
        id="not-another-judge",
    ),
    pytest.param(
        "The 3rd Circuit upheld the ban. Paul Moss, a judge of the Supreme Court, is hearing a second case.",
        "upheld",
        ["3rd Circuit"],
        id="not-a-judge-of-another-court",
    ),
    pytest.param(
        "Orley was refused permission to appeal to the Supreme Court.",
        "refused",
        [],
        id="not-the-court-to-which-it-may-go",
    ),
    pytest.param(
        "Orley was refused bail. The 3rd Circuit is not expected to hear the case.",
        "refused",
        [],
        id="not-the-court-that-may-act-later",
    ),
    pytest.param(
        "The watchdog fined Orley. U.S. District Judge Ana Rhee is hearing a second case.",
        "fined",
        [],
        id="not-where-a-watchdog-decides",
    ),
    pytest.param(
        "The ban was blocked in May. U.S. District Judge Ana Rhee is hearing the case.",
        "blocked",
        ["Ana Rhee"],
        id="nobody-named-for-it",
    ),
    pytest.param(
        "Orley was convicted of theft. The Supreme Court is hearing the case.",
        "convicted",
        [],
        id="a-high-court-convicts-nobody",
    ),
    pytest.param(
        "The Supreme Court convicted Orley of theft.",
        "convicted",
        ["Supreme Court"],
        id="unless-it-is-told-to",
    ),
]


def unsure(odds: float) -> Head:
    """A head that gives everybody the same odds of having decided."""
    bias = np.array([0.0, np.log(odds / (1 - odds))], np.float32)
    return Head(
        name="decider",
        classes=("no", "yes"),
        columns={},
        weights=np.zeros((2, 0), np.float32),
        bias=bias,
        no="no",
        bar=0.1,
    )


@pytest.mark.model
def test_who_reviews_a_decision_has_not_made_it() -> None:
    """The court above made the review alone."""
    text = "The 3rd Circuit reversed a ruling that had blocked the ban."
    doc = read(text, NAMES)
    index = find_entities(doc, resolve_mentions(doc))
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, index, tuple(find_predications(doc, load_frames())))
    decisions = [Decision((trigger,), 0.9) for trigger in find_triggers(seen)]
    made = {
        doc[each.best.token].text: deciders(seen, each, [], {"decider": unsure(0.9)}, decisions) for each in decisions
    }

    assert (len(made["reversed"]), len(made["blocked"])) == (1, 0)


@pytest.mark.model
def test_who_decided_before_has_not_decided_now() -> None:
    """A judge who "had blocked" the ban is not the court that now refuses."""
    text = "The 3rd Circuit refused to lift the order. Judge Ana Rhee had blocked the ban."
    doc = read(text, NAMES)
    index = find_entities(doc, resolve_mentions(doc))
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, index, tuple(find_predications(doc, load_frames())))
    decisions = [Decision((trigger,), 0.9) for trigger in find_triggers(seen)]
    refused = next(each for each in decisions if doc[each.best.token].text == "refused")
    found = deciders(seen, refused, [], {"decider": unsure(0.9)}, decisions)

    assert [index.entity(key).label for key in found] == ["3rd Circuit"]


@pytest.mark.model
def test_nobody_decides_his_own_case() -> None:
    """A city that is sued is no court, unless it is told to decide."""
    text = "A judge dismissed the suit. Kern County was told on Monday."
    doc = read(text, {"Kern County": "gov"})
    index = find_entities(doc, resolve_mentions(doc))
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, index, tuple(find_predications(doc, load_frames())))
    decision = Decision((find_triggers(seen)[0],), 0.9)
    keys = tuple(each.id for each in index.entities)

    assert deciders(seen, decision, [Dispute((), keys)], {"decider": unsure(0.9)}) == ()
    assert deciders(seen, decision, [], {"decider": unsure(0.9)}) == keys


@pytest.mark.model
@pytest.mark.parametrize(("text", "word", "expected"), TEXTS)
def test_deciders(text: str, word: str, expected: list[str]) -> None:
    """Beside whom grammar names, another of the kind needs good odds, and a court of another level is out."""
    doc = read(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    index = find_entities(doc, resolve_mentions(doc))
    seen = Observation(document, doc, index, tuple(find_predications(doc, load_frames())))
    trigger = next(t for t in find_triggers(seen) if doc[t.token].text == word)

    found = deciders(seen, Decision((trigger,), 0.9), [], {"decider": unsure(0.3)})

    assert [index.entity(key).label for key in found] == expected
