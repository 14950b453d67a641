"""Articles as a store takes them in: a document with its quads."""

from __future__ import annotations

from factories import TEXT, make_document, make_reading

from kg.model import Reading
from kg.resolve import resolve
from kg.state import state
from kg.store.oxigraph import derive

OTHER = "Port council meets\n\nNothing was decided about the quay."


def article(text=TEXT, **changes):
    """A document and its quads."""
    document = make_document(text, **changes)
    reading = resolve(make_reading(document)) if text == TEXT else resolve(Reading(document=document))
    stated = state(reading)
    return document, stated + derive(stated)
