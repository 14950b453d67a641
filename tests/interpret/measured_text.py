"""Sentences with sums, terms and dates, their names given, and one case about them: what the rules on measures read."""

from __future__ import annotations

from collections.abc import Iterable

from interpret.named import index_of

from kg.interpret.assembly import Concluded
from kg.interpret.claims import Draft
from kg.interpret.frames import load_frames
from kg.interpret.observation import Observation
from kg.interpret.phrases import Phrase
from kg.interpret.predications import find_predications
from kg.model import Case, Claim, Document

NAMES = {
    "Jane Roe": "person", "Otto Brand": "person", "Quillon": "company", "Vexley Corp": "company", "Fair Trade Bureau": "gov",
    "Judge Mara Orr": "judge",
}  # fmt: skip


def seen_in(text: str) -> Observation:
    """The observation of a text of January 2024 with exactly the names above."""
    doc, index = index_of(text, NAMES, keep=("MONEY", "DATE"))
    document = Document(id="0" * 16, sha256="0" * 64, text=text, title="", issued="2024-01-10")
    return Observation(document, doc, index, find_predications(doc, load_frames()))


def concluded_of(seen: Observation, *, plaintiff: str = "", defendant: str = "") -> Concluded:
    """One case between the two, where they are named, with the word "charge" as its only charge."""
    keys = {entity.label: entity.id for entity in seen.index.entities}
    sides = [(keys[name],) if name in keys else () for name in (plaintiff, defendant)]
    charges = [token.i for token in seen.doc if token.lower_ == "charge"][:1]
    drafts = tuple(Draft((Phrase(i, i + 1, frozenset(), 0.9, (("charge", 0.9), ("none", 0.1))),), 0.9) for i in charges)
    claims = tuple(Claim(id="k1", kind="Charge", label="charge", case="c1") for _ in charges)
    return Concluded((), (Case(id="c1", plaintiffs=sides[0], defendants=sides[1]),), drafts, claims)


def labels(seen: Observation, keys: Iterable[str]) -> list[str]:
    """The names of the entities."""
    return [seen.index.entity(key).label for key in keys]
