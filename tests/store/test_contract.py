"""What every store must do; each test runs on each store."""

import pytest
from factories import make_document, make_reading
from rdflib import Literal, URIRef
from store.articles import OTHER, article
from store.endpoint import serving

from kg.errors import InputError, InternalError, QueryError
from kg.resolve import resolve
from kg.state import document_iri, state
from kg.store import open_store
from kg.store.oxigraph import nquads
from kg.terms import LKGV

STORES = ["memory", "disk", "server"]


@pytest.fixture
def server():
    """The URL of a SPARQL server."""
    with serving() as url:
        yield url


@pytest.fixture(params=STORES)
def empty(request, tmp_path):
    """A fresh store of each kind."""
    if request.param == "server":
        made = open_store(request.getfixturevalue("server"))
    else:
        made = open_store(None if request.param == "memory" else tmp_path / "store")
    yield made
    made.close()


def test_out_comes_what_went_in(empty):
    """The store's quads are those it was given, term for term."""
    document, quads = article()
    empty.extend(document, quads)

    assert set(empty.quads()) == set(quads)
    assert set(empty.quads(str(document_iri(document)))) == set(quads)


def test_twice_is_once(empty):
    """The same document stored again changes nothing."""
    document, quads = article()
    assert empty.extend(document, quads) is False
    once = empty.dump()
    assert empty.extend(document, quads) is True

    assert empty.dump() == once == nquads(quads)


def test_order_does_not_matter():
    """Stores that got the same documents in another order dump the same bytes."""
    one, other = open_store(), open_store()
    first, second = article(), article(OTHER, source="/articles/port.txt")
    for store, order in ((one, (first, second)), (other, (second, first))):
        for document, quads in order:
            store.extend(document, quads)

    assert one.dump() == other.dump()


def test_a_changed_file_replaces_what_it_said(empty):
    """Of one source, only its latest document stays."""
    empty.extend(*article())
    later, quads = article(OTHER)  # the same source
    empty.extend(later, quads)

    assert [each.id for each in empty.documents()] == [later.id]
    assert empty.dump() == nquads(quads)


def test_two_sources_of_one_text(empty):
    """A text that two files hold is one document, and stays while one of them gives it."""
    document, quads = article(source="/a.txt")
    copy, _ = article(source="/b.txt")
    empty.extend(document, quads)
    empty.extend(copy, quads)
    changed, changed_quads = article(OTHER, source="/a.txt")
    empty.extend(changed, changed_quads)

    assert {each.id: each.sources for each in empty.documents()} == {
        document.id: ("/b.txt",),
        changed.id: ("/a.txt",),
    }


def test_rewriting_keeps_the_source(empty):
    """A graph written anew holds exactly what it was given, and its document is still found by its path."""
    document, quads = article()
    empty.extend(document, quads)
    empty.rewrite(str(document_iri(document)), quads[:-1])

    assert set(empty.quads()) == set(quads[:-1])
    assert empty.find(document.source).iri == str(document_iri(document))


def test_forget_leaves_the_others_as_they_are(empty):
    """What is left after forgetting is byte for byte what it was."""
    first, second = article(), article(OTHER, source="/articles/port.txt")
    empty.extend(*second)
    alone = empty.dump()
    empty.extend(*first)
    forgotten = empty.forget(first[0].id)

    assert forgotten.title == "Judge refuses to halt towing deal"
    assert empty.dump() == alone


NAMES = ["iri", "id", "start of id", "source", "title"]


@pytest.mark.parametrize("kind", NAMES)
def test_a_document_is_found_by_its_names(empty, kind):
    """IRI, id, the id's start, path and title all name a document."""
    document, quads = article()
    empty.extend(document, quads)
    name = {
        "iri": str(document_iri(document)),
        "id": document.id,
        "start of id": document.id[:8],
        "source": "/articles/towing.txt",
        "title": "judge refuses to halt towing deal",
    }[kind]

    assert empty.find(name).id == document.id


def test_an_unknown_document_answers_with_the_nearest(empty):
    """A misspelt title is answered with the right one."""
    empty.extend(*article())

    with pytest.raises(InputError, match="did you mean Judge refuses to halt towing deal"):
        empty.find("Judge refuses to hold towing deal")


def test_text_is_what_offsets_count(empty):
    """The store gives back the very text that was read."""
    document, quads = article()
    empty.extend(document, quads)

    assert empty.text(document.id) == document.text


def test_all_documents_are_asked_together(empty):
    """A query without GRAPH sees every document; with it, one."""
    document, quads = article()
    empty.extend(document, quads)
    rows = empty.query("SELECT ?label { ?claim lkg:status lkgv:rejected ; rdfs:label ?label }")

    assert [dict(row) for row in rows] == [{"label": Literal("preliminary injunction")}]
    assert empty.query("ASK { GRAPH <https://w3id.org/lkg/id/document/none> { ?s ?p ?o } }").answer is False


BINDABLE = [
    "SELECT ?claim { ?claim lkg:status ?status ; rdfs:label ?label }",
    "SELECT ?claim ?status WHERE { ?claim lkg:status ?status ; rdfs:label ?label } ORDER BY ?claim",
    "SELECT ?n { { SELECT (COUNT(?claim) AS ?n) { ?claim lkg:status ?status } } ?claim lkg:status ?status ; rdfs:label ?label }",
    "ASK { ?claim lkg:status ?status FILTER EXISTS { ?claim rdfs:label ?label } }",
    "CONSTRUCT { ?claim a lkg:Claim } WHERE { ?claim lkg:status ?status ; rdfs:label ?label }",
]


@pytest.mark.parametrize("query", BINDABLE)
def test_bindings_fix_variables(empty, query):
    """A variable may be given its value, which needs no quoting."""
    empty.extend(*article())
    rows = empty.query(query, {"status": LKGV.pending, "label": Literal('broke a "towing" contract'.replace('"', ""))})

    assert bool(rows) is True
    assert not empty.query(query, {"status": LKGV.pending, "label": Literal('no such "claim"')})


def test_construct_gives_triples(empty):
    """A CONSTRUCT gives triples in rdflib's terms."""
    empty.extend(*article())
    rows = empty.query("CONSTRUCT { ?a lkg:sued ?b } WHERE { ?a lkg:sued ?b }")

    assert [[node.rpartition("/")[2] for node in triple] for triple in rows.triples] == [
        ["northwind-pilots-guild", "ontology#sued", "halvorsen-lines"]
    ]


def test_rows_are_capped(empty):
    """No more rows than asked for, and it is said that there are more."""
    empty.extend(*article())
    rows = empty.query("SELECT * { ?s ?p ?o }", max_rows=3)

    assert (len(rows), rows.truncated) == (3, True)


def test_a_long_query_is_stopped(empty):
    """A query that takes too long ends in an error that says what to do."""
    empty.extend(*article())
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(CONCAT(STR(?a), STR(?f)) < STR(?i)) }"

    with pytest.raises(QueryError, match="took longer"):
        empty.query(slow, timeout_seconds=0.05)


def test_bad_sparql_is_a_query_error(empty):
    """The parser's complaint reaches the user as an error of kg's, in one line."""
    with pytest.raises(QueryError, match="SPARQL") as raised:
        empty.query("SELECT ?x WHERE { ?x ")
    assert "\n" not in str(raised.value)


def test_one_document_one_graph(empty):
    """Quads of two graphs are no document."""
    document, quads = article()
    strange = [*quads, (*quads[0][:3], URIRef("https://example.org/other"))]

    with pytest.raises(InternalError):
        empty.extend(document, strange)


def test_the_run_is_remembered(empty):
    """Which run made a document's graph can be asked, and is None for one that is not there."""
    document = make_document()
    empty.extend(document, state(resolve(make_reading(document)), run="run/12ab"))

    assert empty.run_of(document) == "run/12ab"
    assert empty.run_of(make_document(OTHER)) is None
