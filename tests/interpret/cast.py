"""Short texts with a fixed cast of named things → observations, for the tests of what fixed phrases state."""

from __future__ import annotations

from interpret.named import index_of

from kg.interpret.assembly import Concluded
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.predications import find_predications
from kg.model import Case, Document

NAMES = {
    "Jane Roe": "person", "Otto Brand": "person", "Quillon": "company", "Vexley Corp": "company", "Harbor Fund": "org",
    "Fair Trade Bureau": "gov", "Coast Police": "gov", "Harbor Unit": "gov", "Court of Appeal": "court",
    "Coast Insurance": "company",
}  # fmt: skip


def seen_in(text: str) -> Observation:
    """The observation of a text with exactly the names above."""
    doc, index = index_of(text, NAMES)
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="")
    return Observation(document, doc, index, find_predications(doc, load_frames()))


def case_against(seen: Observation, *names: str) -> Concluded:
    """What is concluded of one case against those named."""
    keys = tuple(entity.id for entity in seen.index.entities if entity.label in names)
    return Concluded((), (Case(id="c1", defendants=keys),), (), ())
