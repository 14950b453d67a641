"""A parsed document → what it says: cases, claims, rulings, events, positions, each with the words that say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from kg.interpret.heads import Head
    from kg.interpret.observation import Observation
    from kg.model import Document, Reading

__all__ = ["conclude", "interpret"]


def interpret(document: Document, doc: Doc) -> Reading:
    """All that the document says, with keys that mean something only within it."""
    from kg.interpret.heads import load_heads
    from kg.interpret.observation import observe

    heads = load_heads()
    return conclude(observe(document, doc, heads), heads)


def conclude(seen: Observation, heads: Mapping[str, Head]) -> Reading:
    """What follows from an observation by the judgement of `heads`."""
    from kg.interpret.conclusions import read_conclusions

    return read_conclusions(seen, heads)
