"""Which courts and judges a text only speaks of, and why."""

from __future__ import annotations

import pytest
from interpret.named import read

from kg.interpret.bench import is_in_heading
from kg.interpret.coreference import resolve_mentions
from kg.interpret.entities import find_entities
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.off_bench import is_off, why_off
from kg.interpret.predications import find_predications
from kg.model import Document

pytestmark = pytest.mark.model

NAMES = {
    "Ana Rhee": "judge", "Otto Brand": "person", "Harbor Court": "court", "Hill Court": "court", "Quillon": "company",
}  # fmt: skip
OFF = [
    pytest.param("Quillon may appeal to the Harbor Court.", "Harbor Court", "ahead", id="may-appeal"),
    pytest.param("The ruling stands pending an appeal to the Harbor Court.", "Harbor Court", "ahead", id="pending-an-appeal"),
    pytest.param("Quillon said it would ask the Harbor Court to step in.", "Harbor Court", "ahead", id="would-ask"),
    pytest.param("The order stands unless the Harbor Court reverses it.", "Harbor Court", "ahead", id="unless-it-reverses"),
    pytest.param("Quillon appealed to the Harbor Court.", "Harbor Court", None, id="appealed"),
    pytest.param("The Harbor Court will hear the case in May.", "Harbor Court", None, id="will-hear"),
    pytest.param("The trial is to begin at the Harbor Court in May.", "Harbor Court", None, id="a-trial-to-come-is-there"),
    pytest.param("The Harbor Court should have granted the stay.", "Harbor Court", None, id="should-have"),
    pytest.param("Otto Brand, a former judge of the Harbor Court, sued.", "Harbor Court", "former", id="a-former-judge's-court"),
    pytest.param("The deal was mediated by retired Judge Ana Rhee.", "Ana Rhee", "former", id="retired"),
    pytest.param("Judge Ana Rhee of the Harbor Court dismissed the suit.", "Harbor Court", None, id="a-sitting-judge's-court"),
    pytest.param("Judge Ana Rhee recused herself.", "Ana Rhee", "absent", id="recused"),
    pytest.param("Justice Ana Rhee did not participate in the ruling.", "Ana Rhee", "absent", id="did-not-participate"),
    pytest.param("Justice Ana Rhee participated in the ruling.", "Ana Rhee", None, id="participated"),
    pytest.param("The judge quoted Justice Ana Rhee.", "Ana Rhee", "cited", id="quoted"),
    pytest.param("Judge Ana Rhee quoted the statute.", "Ana Rhee", None, id="quotes"),
    pytest.param("The judge relied on a 2015 decision by the Harbor Court.", "Harbor Court", "cited", id="a-decision-of-a-year"),
    pytest.param("The governor nominated Judge Ana Rhee to the Harbor Court.", "Harbor Court", "career", id="nominated-to"),
    pytest.param("The governor appointed Judge Ana Rhee.", "Ana Rhee", "career", id="appointed"),
    pytest.param("Judge Ana Rhee appointed a receiver.", "Ana Rhee", None, id="appoints"),
    pytest.param("Otto Brand, who practices before the Harbor Court, spoke.", "Harbor Court", "practice", id="practices-there"),
]  # fmt: skip


def observed(text: str) -> Observation:
    """What is seen in a text with the names above."""
    doc = read(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    return Observation(
        document, doc, find_entities(doc, resolve_mentions(doc)), tuple(find_predications(doc, load_frames()))
    )


def key_of(seen: Observation, name: str) -> str:
    """The entity of that name."""
    return next(entity.id for entity in seen.index.entities if name in entity.names)


@pytest.mark.parametrize(("text", "name", "why"), OFF)
def test_why_off(text: str, name: str, why: str | None) -> None:
    """A career, a precedent and an appeal that may come put nobody on the bench; what is done in court does."""
    seen = observed(text)

    assert why_off(seen, key_of(seen, name)) == (why,)


def test_is_off_once_seated() -> None:
    """One word of another kind is enough to be on the bench."""
    seen = observed("The Hill Court dismissed the suit. Quillon may ask the Hill Court to think again.")

    assert not is_off(seen, key_of(seen, "Hill Court"))


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        pytest.param("Before Ana Rhee, Circuit Judge.", True, id="heading"),
        pytest.param("Before Judge Ana Rhee, the lawyers argued.", False, id="sentence"),
    ],
)
def test_is_in_heading(text: str, *, yes: bool) -> None:
    """A judgment's heading names its panel; a sentence does not."""
    seen = observed(text)

    assert is_in_heading(seen, key_of(seen, "Ana Rhee")) is yes
