"""What a name and a title say of a body or an official."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.callings import calling_features
from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {
    "Ostrava Prosecutors Office": "gov", "Ostrava City Council": "gov", "Quillon": "company", "Jane Roe": "person",
    "Carla Voss": "attorney", "Otto Brand": "person",
}  # fmt: skip

CALLINGS = [
    pytest.param(
        "The Ostrava Prosecutors Office charged Otto Brand.", "Ostrava Prosecutors Office", "prosecutor:in criminal", True,
        id="prosecutors",
    ),
    pytest.param("Quillon sued the Ostrava City Council.", "Ostrava City Council", "council:in civil", True, id="council"),
    pytest.param(
        "Quillon sued the Ostrava City Council.", "Ostrava City Council", "prosecutor:in civil", False, id="no-prosecutor"
    ),
    pytest.param("Quillon sued Jane Roe.", "Quillon", "Company:in civil", True, id="civil"),
    pytest.param("Otto Brand was charged with fraud.", "Otto Brand", "Person:in criminal", True, id="criminal"),
    pytest.param("Otto Brand spoke.", "Otto Brand", "Person:in neither", True, id="neither"),
    pytest.param("District Attorney Carla Voss spoke.", "Carla Voss", "titled:district attorney", True, id="titled"),
    pytest.param("Carla Voss met a minister.", "Carla Voss", "titled:minister", False, id="title-of-another"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "feature", "has"), CALLINGS)
def test_callings(text: str, name: str, feature: str, *, has: bool) -> None:
    """A body is what the words of its name make it, an official what stands before the name, each by kind of report."""
    doc = read(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    seen = Observation(document, doc, find_entities(doc, resolve_mentions(doc)), find_predications(doc, load_frames()))
    key = next(entity.id for entity in seen.index.entities if name in entity.names)

    assert (feature in calling_features(seen, key)) is has
