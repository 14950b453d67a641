"""Parties into cases: who is one case's party, and which of two like names is meant."""

from __future__ import annotations

import numpy as np
import pytest
from interpret.named import read

from kg.interpret.cases import find_disputes
from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.heads import Head, load_heads
from kg.interpret.observation import Observation
from kg.interpret.parties import PartyOdds
from kg.interpret.predications import find_predications
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {"Delmont": "company", "Corvane": "company", "Corvane Services": "company", "Quillon": "company"}
SUED = PartyOdds(plaintiff=0.1, defendant=0.8, yes=True)
LESS_SURELY_SUED = PartyOdds(plaintiff=0.1, defendant=0.6, yes=True)


def defendants(text: str, odds: dict[str, PartyOdds]) -> set[str]:
    """The defendants of all cases, by label, where Delmont sues and the others have the odds given."""
    doc = read(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, find_entities(doc, resolve_mentions(doc)), find_predications(doc, load_frames()))
    label = {entity.id: entity.label for entity in seen.index.entities}
    given = {"Delmont": PartyOdds(plaintiff=0.9, defendant=0.1, yes=True), **odds}
    by_key = {key: given[name] for key, name in label.items() if name in given}
    return {label[key] for case in find_disputes(seen, by_key, load_heads()) for key in case.defendants}


APART = "Delmont sued Quillon. Its lawyers had written to Corvane before, and Corvane Services had cut the service off."


def test_of_two_like_firms_the_likelier_is_the_party() -> None:
    """A firm and one whose name goes on from its own are not both sued because both are spoken of."""
    assert "Corvane" not in defendants(APART, {"Corvane": LESS_SURELY_SUED, "Corvane Services": SUED})


def test_firms_of_other_names_stay() -> None:
    """Only like names are weighed against each other."""
    found = defendants(APART, {"Corvane Services": LESS_SURELY_SUED, "Quillon": SUED})

    assert found == {"Corvane Services", "Quillon"}


PEOPLE = {"Delmont": "company", "Corvane": "company", "Quillon": "company", "Ostrava": "company", "Ana Rhee": "judge"}
SUES = PartyOdds(plaintiff=0.9, defendant=0.1, yes=True)
TWO_SUITS = "Delmont sued Quillon in May. Delmont won. {} Corvane sued Ostrava in June. {}"


def always(classes: tuple[str, ...], *odds: float) -> Head:
    """A head that judges everything alike; its first class says no."""
    none = np.zeros((len(classes), 0), np.float32)
    return Head(name="", classes=classes, columns={}, weights=none, bias=np.log(odds).astype(np.float32), no=classes[0])


BENCH = ("apart", "elsewhere", "sits")
SEATS = [
    pytest.param("Judge Ana Rhee heard the case.", "", (0.1, 0.2, 0.7), "Delmont", id="after-the-first"),
    pytest.param("", "Judge Ana Rhee heard the case.", (0.1, 0.45, 0.45), "Corvane", id="after-the-second"),
    # between the two she belongs to what was told last, unless her odds say otherwise
    pytest.param("Judge Ana Rhee heard the case.", "", (0.01, 0.98, 0.01), "Corvane", id="surely-elsewhere"),
    pytest.param("", "Judge Ana Rhee heard the case.", (0.7, 0.1, 0.2), "", id="sits-nowhere"),
]


@pytest.mark.parametrize(("first", "second", "odds", "plaintiff"), SEATS)
def test_a_bench_sits_where_its_parties_are_named(
    first: str, second: str, odds: tuple[float, ...], plaintiff: str
) -> None:
    """A judge sits in the case of those who are named right before, or in another than the main one if that is likelier."""
    text = TWO_SUITS.format(first, second)
    doc = read(text, PEOPLE)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, find_entities(doc, resolve_mentions(doc)), find_predications(doc, load_frames()))
    label = {entity.id: entity.label for entity in seen.index.entities}
    sides = {"Delmont": SUES, "Corvane": SUES, "Quillon": SUED, "Ostrava": SUED}
    parties = {key: sides[name] for key, name in label.items() if name in sides}
    heads = {"together": always(("apart", "together"), 0.9, 0.1), "bench": always(BENCH, *odds)}

    found = [label[case.plaintiffs[0]] for case in find_disputes(seen, parties, heads) if case.judges]

    assert found == ([plaintiff] if plaintiff else [])
