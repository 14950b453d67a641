"""ontology/legal.ttl: every term is declared, explained and known to Python."""

from __future__ import annotations

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from kg import ontology
from kg.terms import LKG, OA, PREFIXES, PROLOGUE, SDO

GRAPH = Graph().parse(data=ontology.read("legal.ttl"), format="turtle")
TERMS = sorted({s for s in GRAPH.subjects(RDF.type) if str(s).startswith(str(LKG))})


def test_python_has_every_term():
    """`LKG` lists what legal.ttl declares, and only that."""
    assert set(dir(LKG)) == set(TERMS)


@pytest.mark.parametrize("said", [RDFS.label, RDFS.comment, SKOS.example], ids=["label", "comment", "example"])
def test_every_term_is_explained(said):
    """Each term has one label, one comment and one example, in English."""
    assert [t for t in TERMS if [o.language for o in GRAPH.objects(t, said) if isinstance(o, Literal)] != ["en"]] == []


def test_labels_differ():
    """No two classes and no two properties are called the same."""
    classes = [GRAPH.value(t, RDFS.label) for t in TERMS if (t, RDF.type, OWL.Class) in GRAPH]
    properties = [GRAPH.value(t, RDFS.label) for t in TERMS if (t, RDF.type, OWL.Class) not in GRAPH]

    assert len(set(classes)) == len(classes)
    assert len(set(properties)) == len(properties)


def test_own_terms_used_are_declared():
    """Domains, ranges and broader classes name declared terms."""
    used = {o for o in GRAPH.objects() if isinstance(o, URIRef) and str(o).startswith(str(LKG))}

    assert used - set(TERMS) - {URIRef(str(LKG))} == set()


def test_datatype_properties_hold_literals():
    """A property whose range is a datatype is declared a datatype property, and the other way round."""
    ranged = {
        t
        for t in TERMS
        for o in (*GRAPH.objects(t, RDFS.range), *GRAPH.objects(t, SDO.rangeIncludes))
        if "XMLSchema#" in str(o)
    }

    assert ranged == set(GRAPH.subjects(RDF.type, OWL.DatatypeProperty))


def test_a_misspelt_term_fails():
    """A term that the ontology does not have cannot be written."""
    with pytest.raises(AttributeError):
        _ = LKG.plaintif
    with pytest.raises(AttributeError):
        _ = OA.begin


def test_prologue_declares_the_prefixes():
    """A query after the prologue may use every prefix."""
    found = Graph().query(PROLOGUE + "SELECT * WHERE { " + " ".join(f"?s {p}:x ?o ." for p in PREFIXES) + " }")

    assert list(found) == []
