"""Parties into cases: who is one case's party, and which of two like names is meant."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.cases import find_disputes
from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.heads import load_heads
from kg.interpret.observation import Observation
from kg.interpret.parties import PartyOdds
from kg.interpret.predications import find_predications
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {"Delmont": "company", "Corvane": "company", "Corvane Shipping": "company", "Quillon": "company"}
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


APART = "Delmont sued Quillon. Its lawyers had written to Corvane before, and Corvane Shipping had cut the service off."


def test_of_two_like_firms_the_likelier_is_the_party() -> None:
    """A firm and one whose name goes on from its own are not both sued because both are spoken of."""
    assert "Corvane" not in defendants(APART, {"Corvane": LESS_SURELY_SUED, "Corvane Shipping": SUED})


def test_firms_of_other_names_stay() -> None:
    """Only like names are weighed against each other."""
    found = defendants(APART, {"Corvane Shipping": LESS_SURELY_SUED, "Quillon": SUED})

    assert found == {"Corvane Shipping", "Quillon"}
