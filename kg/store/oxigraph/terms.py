"""Terms and quads, Oxigraph's and rdflib's; quads as text and back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox
from rdflib import BNode, Literal, URIRef
from rdflib.term import Node

from kg.errors import InputError, InternalError
from kg.store.rows import Quad, Triple

_STRING = "http://www.w3.org/2001/XMLSchema#string"


def nquads(quads: Iterable[Quad]) -> bytes:
    """The quads in N-Quads, sorted; Oxigraph writes them ten times as fast as rdflib."""
    return nquads_of(to_ox_quad(quad) for quad in quads)


def nquads_of(quads: Iterable[ox.Quad]) -> bytes:
    """Oxigraph's quads in N-Quads, sorted."""
    return ox.serialize(sorted(quads, key=str), format=ox.RdfFormat.N_QUADS) or b""


def quads_of(text: str, format: str = "nquads", *, graph: str = "") -> list[Quad]:
    """The quads of a text in N-Quads, TriG or Turtle; Turtle's are said to be in the graph given."""
    formats = {"nquads": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG, "turtle": ox.RdfFormat.TURTLE}
    try:
        found = list(ox.parse(text.encode(), format=formats[format]))
    except SyntaxError as error:
        raise InputError(f"{format}: {error.msg}") from error
    return [
        (
            *from_ox_triple(quad.triple),
            URIRef(graph) if isinstance(quad.graph_name, ox.DefaultGraph) else from_ox(quad.graph_name),
        )
        for quad in found
    ]


def to_ox(term: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """The same term, Oxigraph's."""
    if isinstance(term, URIRef):
        return ox.NamedNode(term)
    if isinstance(term, Literal):
        if term.language:
            return ox.Literal(str(term), language=term.language)
        return ox.Literal(str(term), datatype=ox.NamedNode(term.datatype) if term.datatype else None)
    if isinstance(term, BNode):
        return ox.BlankNode(term)
    raise InternalError(f"no RDF term: {term!r}")


def from_ox(term: Any) -> Node:
    """The same term, rdflib's; a plain string has no datatype."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.Literal):
        if term.language:
            return Literal(term.value, lang=term.language)
        datatype = term.datatype.value
        # normalize=False keeps "2021" a year and "1.50" as it was written.
        return Literal(term.value) if datatype == _STRING else Literal(term.value, datatype=datatype, normalize=False)
    return BNode(term.value)


def to_ox_quad(quad: Quad) -> ox.Quad:
    """The same quad, Oxigraph's."""
    return ox.Quad(*(to_ox(term) for term in quad))  # type: ignore[arg-type]


def from_ox_quad(quad: ox.Quad) -> Quad:
    """The same quad, rdflib's."""
    return (*from_ox_triple(quad.triple), from_ox(quad.graph_name))


def from_ox_triple(triple: ox.Triple) -> Triple:
    """The same triple, rdflib's."""
    return from_ox(triple.subject), from_ox(triple.predicate), from_ox(triple.object)
