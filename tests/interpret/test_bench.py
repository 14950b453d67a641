"""What speaks for a judge sitting in a case."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.bench import bench_features
from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {"Ana Rhee": "judge", "Carla Voss": "judge"}
LISTED = [
    pytest.param("Justices Ana Rhee and Carla Voss dissented.", True, id="one-list"),
    pytest.param("Justice Ana Rhee dissented. Justice Carla Voss retired.", False, id="two-sentences"),
]


@pytest.mark.parametrize(("text", "beside"), LISTED)
def test_listed_judges(text: str, *, beside: bool) -> None:
    """Who is named in one list with a judge that writes stands beside what that one does."""
    doc = read(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, find_entities(doc, resolve_mentions(doc)), find_predications(doc, load_frames()))
    voss = next(entity.id for entity in seen.index.entities if "Carla Voss" in entity.names)

    assert any(name.startswith("Judge beside:writes") for name in bench_features(seen, voss)) is beside
