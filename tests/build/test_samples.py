"""The samples, read by the whole program: what must hold for any graph that it makes."""

from importlib.resources import as_file, files
from pathlib import Path

import pytest
from rdflib import Graph

from kg.build import build
from kg.export import export
from kg.read import read
from kg.store import open_store
from kg.store.check import problems
from kg.store.oxigraph import quads_of

pytestmark = [pytest.mark.model, pytest.mark.slow]

FEW = 4


@pytest.fixture(scope="module")
def samples(tmp_path_factory) -> list[Path]:
    """The first few samples, in a folder of their own."""
    folder = tmp_path_factory.mktemp("samples")
    with as_file(files("kg.sources")) as place:
        for file in sorted(place.glob("*.txt"))[:FEW]:
            (folder / file.name).write_bytes(file.read_bytes())
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def built(samples):
    """A store of them."""
    store = open_store()
    report = build(samples, store)
    assert report.skipped == []
    return store


def test_the_graph_keeps_its_promises(built):
    """Every quote stands at its offsets, every fact has one, every shape is kept."""
    assert problems(built.quads()) == []


def test_order_does_not_matter(built, samples):
    """Read in the other order, and by two processes, the samples give the same bytes."""
    other = open_store()
    build(reversed(samples), other, jobs=2)

    assert other.dump() == built.dump()


def test_forget_leaves_the_others(built, samples):
    """After one is forgotten, the rest is as if it had never been read."""
    store, without = open_store(), open_store()
    for quads, document in ((built.quads(each.iri), each) for each in built.documents()):
        (source,) = document.sources
        store.extend(read(source), quads)
        if source != str(samples[0]):
            without.extend(read(source), quads)
    store.forget(str(samples[0]))

    assert store.dump() == without.dump()


def test_both_readers_see_one_graph(built):
    """The Turtle of the samples is the same graph to rdflib and to pyoxigraph."""
    text = export(built.quads(), "turtle")

    assert set(Graph().parse(data=text, format="turtle")) == {quad[:3] for quad in quads_of(text, "turtle")}
