"""Quads → JSON-LD: a list of documents' graphs, with a context that makes the keys plain words."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from rdflib import Literal
from rdflib.term import Node

from kg.store import Quad
from kg.terms import PREFIXES, RDF, XSD


def json_ld(quads: Iterable[Quad]) -> str:
    """All statements as JSON-LD 1.1, each document's graph by itself, sorted."""
    ordered = sorted(quads, key=lambda quad: tuple(node.n3() for node in (quad[3], *quad[:3])))
    graphs = []
    for graph, members in groupby(ordered, key=lambda quad: quad[3]):
        nodes = []
        for subject, statements in groupby(members, key=lambda quad: quad[0]):
            node: dict[str, Any] = {"@id": str(subject)}
            for predicate, values in groupby(statements, key=lambda quad: quad[1]):
                if predicate == RDF.type:
                    node["@type"] = [_short(value[2]) for value in values]
                else:
                    node[_short(predicate)] = [_value(value[2]) for value in values]
            nodes.append(node)
        graphs.append({"@id": str(graph), "@graph": nodes})
    return json.dumps({"@context": dict(PREFIXES), "@graph": graphs}, ensure_ascii=False, indent=1) + "\n"


def _short(node: Node) -> str:
    iri = str(node)
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def _value(node: Node) -> Any:
    if not isinstance(node, Literal):
        return {"@id": str(node)}
    if node.language:
        return {"@value": str(node), "@language": node.language}
    if node.datatype is None or node.datatype == XSD.string:
        return str(node)
    return {"@value": str(node), "@type": str(node.datatype)}
