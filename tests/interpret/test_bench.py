"""What speaks for a judge sitting in a case."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.bench import bench_features, is_trial_judge, row_mates
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


MATES = [
    pytest.param("Justices Ana Rhee and Carla Voss dissented.", True, id="one-list"),
    pytest.param("Ana Rhee wrote, joined by Justice Carla Voss.", True, id="joined-by"),
    pytest.param("Judge Ana Rhee overturned what Judge Carla Voss had ordered.", False, id="another-judge"),
]


def observed(text: str) -> Observation:
    """What is seen in a text with the two judges."""
    doc = read(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    return Observation(
        document, doc, find_entities(doc, resolve_mentions(doc)), tuple(find_predications(doc, load_frames()))
    )


def key_of(seen: Observation, name: str) -> str:
    """The entity of that name."""
    return next(entity.id for entity in seen.index.entities if name in entity.names)


@pytest.mark.parametrize(("text", "are_mates"), MATES)
def test_row_mates(text: str, *, are_mates: bool) -> None:
    """Who is in one list with a judge, or joins or concurs with her, sits with her."""
    seen = observed(text)

    assert (key_of(seen, "Carla Voss") in row_mates(seen, key_of(seen, "Ana Rhee"))) is are_mates


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        pytest.param("The trial judge, Ana Rhee, erred.", True, id="trial-judge"),
        pytest.param("A retired judge, Ana Rhee, spoke.", False, id="a-judge"),
    ],
)
def test_is_trial_judge(text: str, *, yes: bool) -> None:
    """Whom the text calls the trial judge sits in its case."""
    seen = observed(text)

    assert is_trial_judge(seen, key_of(seen, "Ana Rhee")) is yes


@pytest.mark.parametrize(("text", "beside"), LISTED)
def test_listed_judges(text: str, *, beside: bool) -> None:
    """Who is named in one list with a judge that writes stands beside what that one does."""
    seen = observed(text)
    voss = key_of(seen, "Carla Voss")

    assert any(name.startswith("Judge beside:writes") for name in bench_features(seen, voss)) is beside
