"""Which queries are refused before they run."""

import pytest

from kg.errors import QueryError
from kg.store.guard import refuse_unsafe

SAFE = [
    "SELECT ?s WHERE { ?s ?p ?o }",
    "select * { ?s ?p ?o }",
    "ASK { ?from ?service ?load }",  # variables may be called anything
    'SELECT ?s { ?s rdfs:label "LOAD the SERVICE FROM here" }',
    "SELECT ?s { ?s rdfs:label '''DROP\nALL''' }",
    "SELECT ?s { ?s <http://example.org/from> lkg:load }",
    "# INSERT nothing\nSELECT ?s { ?s ?p ?o }",
    "PREFIX drop: <http://example.org/> SELECT ?s { ?s drop:clear ?o }",
    "DESCRIBE <http://example.org/>",
    'SELECT ?s { ?s ?p "it\\"s SERVICE" }',
    "SELECT ?s { ?s ?p 'fünf'@de FILTER(?a < 3 && ?b > 4) }",
]
UNSAFE = [
    ("SELECT ?s { SERVICE <http://example.org/sparql> { ?s ?p ?o } }", "SERVICE"),
    ("SELECT ?s FROM <http://example.org/g> { ?s ?p ?o }", "FROM"),
    ("SELECT ?s from named <http://example.org/g> { ?s ?p ?o }", "FROM"),
    ("LOAD <http://example.org/data.ttl>", "LOAD"),
    ("INSERT DATA { <a:a> <a:b> <a:c> }", "INSERT"),
    ("DELETE WHERE { ?s ?p ?o }", "DELETE"),
    ("DROP ALL", "DROP"),
    ("SELECT ?s { ?s ?p ?o } # \n SERVICE", "SERVICE"),
    ("SELECT ?s { ?s ?p '' SERVICE <x:y> {} }", "SERVICE"),  # an empty string does not open a long one
    ("Who sued Amazon?", "no SPARQL"),
    ("", "no SPARQL"),
]


@pytest.mark.parametrize("sparql", SAFE)
def test_reading_is_allowed(sparql):
    """A query that reads passes, whatever its strings, comments and names say."""
    refuse_unsafe(sparql)


@pytest.mark.parametrize(("sparql", "why"), UNSAFE, ids=[sparql for sparql, _ in UNSAFE])
def test_the_rest_is_refused(sparql, why):
    """A query that writes, leaves the store, or is none, is refused with the word that is wrong."""
    with pytest.raises(QueryError, match=why):
        refuse_unsafe(sparql)
