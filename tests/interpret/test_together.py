"""What speaks for two parties standing in one case."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.parties import PartyOdds
from kg.interpret.predications import find_predications
from kg.interpret.together import are_coordinated, together_features
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {"Otto Brand": "person", "Carla Voss": "person"}
OTHERS = {"Ana Rhee": "person", "Ida Lund": "person"}
ACCUSED = PartyOdds(plaintiff=0.1, defendant=0.8, yes=True)


def observed(text: str) -> Observation:
    """The text as observed, with the names above."""
    doc = read(text, NAMES | OTHERS)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    return Observation(document, doc, find_entities(doc, resolve_mentions(doc)), find_predications(doc, load_frames()))


FATES = [
    pytest.param("Otto Brand and Carla Voss were charged.", "one pleads", 0.0, id="one-trial"),
    pytest.param("Otto Brand was charged. Carla Voss pleaded guilty to fraud.", "one pleads", 1.0, id="one-pleads"),
    pytest.param("Otto Brand was charged. Carla Voss testified.", "one testifies", 1.0, id="witness"),
    pytest.param("Otto Brand pleaded guilty. Carla Voss pleaded guilty.", "same fate", 1.0, id="both-plead"),
    pytest.param("Otto Brand pleaded guilty. Carla Voss spoke.", "same fate", 0.0, id="only-one"),
]


@pytest.mark.parametrize(("text", "feature", "value"), FATES)
def test_fates(text: str, feature: str, value: float) -> None:
    """Who has pleaded or testifies goes another way than who has not."""
    seen = observed(text)
    one, two = (entity.id for entity in seen.index.entities)

    assert together_features(seen, one, two, {one: ACCUSED, two: ACCUSED}).get(feature, 0.0) == value


@pytest.mark.parametrize(
    ("text", "expected"), [("Otto Brand and Carla Voss spoke.", True), ("Otto Brand met Carla Voss.", False)]
)
def test_are_coordinated(text: str, *, expected: bool) -> None:
    """Two named with "and" are one list, two in one sentence are not."""
    seen = observed(text)
    one, two = (entity.id for entity in seen.index.entities)

    assert are_coordinated(seen, one, two) is expected


AGAINST = [
    pytest.param("Otto Brand sued Carla Voss.", "face each other", 1.0, id="suit"),
    pytest.param("Otto Brand met Carla Voss.", "face each other", 0.0, id="no-suit"),
    pytest.param("Otto Brand sued Ana Rhee. Carla Voss spoke.", "one faces others", 1.0, id="another-suit"),
    pytest.param("Otto Brand sued Ana Rhee. Carla Voss sued Ana Rhee.", "same opponent", 1.0, id="same-opponent"),
    pytest.param("Otto Brand sued Ana Rhee. Carla Voss sued Ida Lund.", "other opponents", 1.0, id="other-opponents"),
    pytest.param("Otto Brand did not sue Carla Voss.", "face each other", 0.0, id="denied"),
]


@pytest.mark.parametrize(("text", "feature", "value"), AGAINST)
def test_opponents(text: str, feature: str, value: float) -> None:
    """Whom a clause sets against each of two says whether they stand in one case."""
    seen = observed(text)
    one, two = (next(e.id for e in seen.index.entities if name in e.names) for name in NAMES)

    assert together_features(seen, one, two, {one: ACCUSED, two: ACCUSED}).get(feature, 0.0) == value
