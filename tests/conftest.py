"""What many tests need: an article, what it says, and a store that holds it."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli.running import kg
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


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, simple_reader: None) -> Path:
    """A folder with two articles, in which the program runs."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text("First suit\nDate: 2022-05-04\n\nTarr sued Renner in May.")
    (tmp_path / "articles" / "two.txt").write_text("Second suit\n\nRenner sued Halvorsen in June.")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_STORE", raising=False)
    return tmp_path


@pytest.fixture
def built(place: Path) -> Path:
    """The same folder with its store built."""
    assert kg("build", "articles", "--quiet").exit_code == 0
    return place
