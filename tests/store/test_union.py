"""What several documents say alike is one statement to who asks all of them."""

import pyoxigraph as ox
from factories import make_document
from rdflib import Literal

from kg.store import open_store
from kg.terms import ID, LKG, RDF, RDFS

COUNT = "SELECT ?label { ?thing rdfs:label ?label }"
NAMED = "SELECT ?g ?label { GRAPH ?g { ?thing rdfs:label ?label } }"


def said(number, *labels):
    """A document and the labels that it gives one thing."""
    document = make_document(f"Text {number}.", source=f"/{number}.txt")
    graph = ID[f"document/{document.id}"]
    quads = [(ID["company/tarr"], RDFS.label, Literal(label), graph) for label in labels]
    return document, [*quads, (graph, RDF.type, LKG.Document, graph)]


def labels(store, query=COUNT):
    """Each label as often as the query finds it."""
    return sorted(str(label) for label in store.query(query).column("label"))


def test_a_statement_is_found_once():
    """Two documents that say one thing say it once to who asks both, and each to who asks which."""
    store = open_store()
    store.extend(*said(1, "Tarr", "Tarr Inc."))
    store.extend(*said(2, "Tarr"))

    assert labels(store) == ["Tarr", "Tarr Inc."]
    assert labels(store, NAMED) == ["Tarr", "Tarr", "Tarr Inc."]
    assert len(store.quads()) == 5 == store.dump().count(b"\n")


def test_it_goes_with_the_last_that_says_it():
    """A statement is there as long as one document makes it."""
    store = open_store()
    one, two = said(1, "Tarr", "Tarr Inc."), said(2, "Tarr")
    store.extend(*one)
    store.extend(*two)
    graph = str(one[1][0][3])
    store.rewrite(graph, [one[1][0], one[1][-1]])
    assert labels(store) == ["Tarr"]
    store.forget("/1.txt")
    assert labels(store) == ["Tarr"]
    store.forget("/2.txt")
    assert labels(store) == []


def test_a_store_of_an_earlier_version(tmp_path):
    """A folder that holds named graphs alone is read as it is, and made whole by who may write."""
    quads = [quad for number in (1, 2) for quad in said(number, "Tarr")[1][:1]]
    with open_store(tmp_path):
        pass
    old = ox.Store(str(tmp_path / "graph"))
    old.extend(ox.Quad(*(ox.NamedNode(t) for t in q[:2]), ox.Literal(str(q[2])), ox.NamedNode(q[3])) for q in quads)
    old.flush()
    del old

    with open_store(tmp_path, read_only=True) as store:
        assert labels(store) == ["Tarr", "Tarr"]
    with open_store(tmp_path) as store:
        assert labels(store) == ["Tarr"]
