"""What many tests need: an article, what it says, and a store that holds it."""

from __future__ import annotations

import pytest
from factories import make_document, make_reading, read_suits

from kg.model import Document, Reading
from kg.resolve import resolve
from kg.state import state
from kg.store import Quad, Store, open_store
from kg.store.oxigraph import derive


@pytest.fixture
def document() -> Document:
    """The made-up article of `factories`."""
    return make_document()


@pytest.fixture
def reading(document: Document) -> Reading:
    """What the article says, with ids."""
    return resolve(make_reading(document))


@pytest.fixture
def quads(reading: Reading) -> list[Quad]:
    """The article's quads, derived ones too."""
    stated = state(reading)
    return stated + derive(stated)


@pytest.fixture
def store(document: Document, quads: list[Quad]) -> Store:
    """A store in memory that holds the article."""
    made = open_store()
    made.extend(document, quads)
    return made


@pytest.fixture
def simple_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read by `factories.read_suits` instead of the language model, which takes seconds."""
    monkeypatch.setattr("kg.build.local.load", lambda: None)
    monkeypatch.setattr("kg.build.local.parse", lambda document, nlp: None)
    monkeypatch.setattr("kg.build.local.interpret", lambda document, doc: read_suits(document))
