"""Parties into sides: who is against whom in which case."""

from __future__ import annotations

import numpy as np
import pytest
from interpret.named import read

from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.opposing import set_against
from kg.interpret.parties import PartyOdds
from kg.interpret.predications import find_predications
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {"Delmont": "company", "Corvane": "company", "Quillon": "company", "Ostrava": "company"}
SUES = PartyOdds(plaintiff=0.9, defendant=0.1, yes=True)
IS_SUED = PartyOdds(plaintiff=0.1, defendant=0.9, yes=True)


def cases(text: str, odds: float, suing: str) -> list[tuple[str, str]]:
    """The sides of each case by label, where those `suing` sue, the others are sued, and any two have the same odds."""
    doc = read(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, find_entities(doc, resolve_mentions(doc)), find_predications(doc, load_frames()))
    label = {entity.id: entity.label for entity in seen.index.entities}
    parties = {key: SUES if name in suing.split() else IS_SUED for key, name in label.items()}
    together = np.full((len(parties), len(parties)), odds)
    sides = set_against(seen, parties, list(parties), together)
    return [(" ".join(label[k] for k in ours), " ".join(label[k] for k in theirs)) for ours, theirs in sides]


SIDES = [
    # one defendant, whom two sue who have nothing to do with each other
    pytest.param("Delmont sued Quillon. Corvane sued Quillon.", 0.1, "Delmont Corvane",
                 [("Delmont", "Quillon"), ("Corvane", "Quillon")], id="two-suits"),
    pytest.param("Delmont sued Quillon. Corvane sued Quillon.", 0.9, "Delmont Corvane",
                 [("Delmont Corvane", "Quillon")], id="one-suit"),
    # a countersuit: each is on both sides
    pytest.param("Delmont sued Quillon. Quillon sued Delmont.", 0.9, "Delmont",
                 [("Delmont", "Quillon"), ("Quillon", "Delmont")], id="countersuit"),
    pytest.param("Delmont sued Quillon. Quillon threatened to sue Delmont.", 0.9, "Delmont",
                 [("Delmont", "Quillon")], id="threat"),
    pytest.param("Delmont sued Quillon. Quillon did not sue Delmont.", 0.9, "Delmont",
                 [("Delmont", "Quillon")], id="no-countersuit"),
    # a suit told by a noun
    pytest.param("Delmont sued Quillon. Quillon's lawsuit against Delmont came later.", 0.9, "Delmont",
                 [("Delmont", "Quillon"), ("Quillon", "Delmont")], id="countersuit-noun"),
    # a plaintiff whom nothing sets against the others
    pytest.param("Delmont sued Quillon. Corvane sued last year.", 0.2, "Delmont Corvane",
                 [("Delmont", "Quillon")], id="against-nobody"),
    pytest.param("Corvane sued last year.", 0.9, "Corvane", [("Corvane", "")], id="all-there-is"),
    # a countersuit that names others beside the plaintiff of the first
    pytest.param("Delmont sued Quillon. Quillon sued Delmont. Quillon's suit also names Ostrava as a defendant.", 0.9,
                 "Delmont", [("Delmont", "Quillon"), ("Quillon", "Delmont Ostrava")], id="countersuit-of-more"),
    pytest.param("Delmont sued Quillon. Quillon sued Delmont. Quillon's suit also names Ostrava as a defendant.", 0.9,
                 "Delmont Quillon", [("Quillon", "Delmont Ostrava"), ("Delmont", "Quillon")], id="joined-to-the-named"),
    # who fines another is not sued beside him
    pytest.param("Delmont sued Quillon. Quillon fined Ostrava.", 0.9, "Delmont",
                 [("Delmont", "Quillon"), ("", "Ostrava")], id="fined-by-the-other"),
    pytest.param("Delmont sued Quillon. Quillon praised Ostrava.", 0.9, "Delmont",
                 [("Delmont", "Quillon Ostrava")], id="praised-by-the-other"),
    # two suits of which the words tell both sides
    pytest.param("Delmont sued Quillon. Corvane sued Ostrava.", 0.9, "Delmont Corvane",
                 [("Delmont", "Quillon"), ("Corvane", "Ostrava")], id="of-others"),
    pytest.param("Delmont sued Quillon. Corvane sued Quillon and Ostrava.", 0.9, "Delmont Corvane",
                 [("Delmont Corvane", "Quillon Ostrava")], id="of-the-same"),
    # two who are tried apart
    pytest.param("Ostrava was charged. Quillon was charged.", 0.5, "", [("", "Ostrava"), ("", "Quillon")], id="apart"),
    pytest.param("Ostrava was charged. Quillon was charged.", 0.8, "", [("", "Ostrava Quillon")], id="one-trial"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "odds", "suing", "expected"), SIDES)
def test_set_against(text: str, odds: float, suing: str, expected: list[tuple[str, str]]) -> None:
    """Each side is grouped by itself; who faces whom is what clauses say, or else what is likeliest."""
    assert cases(text, odds, suing) == expected
