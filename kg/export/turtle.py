"""Quads → Turtle and TriG that people can read: prefixes, one block a thing, the same bytes for the same graph.

Our own writer, because pyoxigraph's orders prefixes by chance and rdflib's takes thirty times as long. It relies on
the graph having no blank nodes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from rdflib import Literal, URIRef
from rdflib.term import Node

from kg.store import Quad
from kg.terms import ID, PREFIXES, RDF, RDFS, SKOS, XSD

# The order of a reader's interest; what is not listed stands between.
_FIRST = ("document", "run", "case", "claim", "ruling", "event")
_LAST = ("position", "evidence")
_SAFE = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")  # of what Turtle allows, what all readers agree on
_PREDICATES = (RDF.type, RDFS.label, SKOS.altLabel)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def turtle(quads: Iterable[Quad]) -> str:
    """All statements as Turtle, whatever graph they are in."""
    statements = {quad[:3]: None for quad in quads}
    names = _Names(node for statement in statements for node in statement)
    return "\n".join([*names.header(), *_blocks(statements, names)])


def trig(quads: Iterable[Quad]) -> str:
    """All statements as TriG, each document's graph by itself."""
    ordered = sorted(quads, key=lambda quad: str(quad[3]))
    names = _Names(node for quad in ordered for node in quad)
    parts = names.header()
    for graph, members in groupby(ordered, key=lambda quad: quad[3]):
        inside = "\n".join(_blocks({quad[:3]: None for quad in members}, names))
        parts.append(f"{names.of(graph)} {{\n{inside}}}\n")
    return "\n".join(parts)


class _Names:
    """How IRIs and literals are written, with the prefixes that this graph needs."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        used: dict[str, None] = {}
        for node in nodes:
            for iri in (node, getattr(node, "datatype", None)):
                if isinstance(iri, URIRef):
                    used[iri] = None
        self._prefixes = dict(PREFIXES)
        for iri in used:
            folder, slash, _ = iri.removeprefix(str(ID)).partition("/")
            if iri.startswith(str(ID)) and slash and folder not in PREFIXES and _SAFE.fullmatch(folder):
                self._prefixes[folder] = f"{ID}{folder}/"
        self._short = {iri: self._shortened(iri) for iri in used}
        needed = {short.partition(":")[0] for short in self._short.values() if not short.startswith("<")}
        self._prefixes = {prefix: self._prefixes[prefix] for prefix in sorted(needed)}

    def header(self) -> list[str]:
        """The prefix lines, sorted, and an empty line."""
        return [*(f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in self._prefixes.items()), ""]

    def of(self, node: Node) -> str:
        """The node as Turtle writes it."""
        if isinstance(node, URIRef):
            return self._short[node]
        assert isinstance(node, Literal)  # there are no blank nodes
        if node.datatype == XSD.integer and re.fullmatch(r"[+-]?\d+", node):
            return str(node)
        quoted = (
            _long(node) if "\n" in node else '"' + re.sub(r'[\\"\n\r\t]', lambda m: _ESCAPES[m.group()], node) + '"'
        )
        if node.language:
            return f"{quoted}@{node.language}"
        return f"{quoted}^^{self._short[node.datatype]}" if node.datatype and node.datatype != XSD.string else quoted

    def _shortened(self, iri: str) -> str:
        for prefix, namespace in self._prefixes.items():
            if iri.startswith(namespace) and _SAFE.fullmatch(iri[len(namespace) :]):
                return f"{prefix}:{iri[len(namespace) :]}"
        return f"<{iri}>"


def _long(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("\r", "\\r").replace('"""', '\\"\\"\\"')
    if escaped.endswith('"'):
        escaped = escaped[:-1] + '\\"'
    return f'"""{escaped}"""'


def _blocks(statements: Iterable[tuple[Node, Node, Node]], names: _Names) -> Iterator[str]:
    """Each subject's statements as one block, in a fixed order."""
    by_subject: dict[Node, dict[Node, list[Node]]] = {}
    for subject, predicate, object_ in statements:
        by_subject.setdefault(subject, {}).setdefault(predicate, []).append(object_)
    for subject in sorted(by_subject, key=_rank):
        lines = []
        predicates = by_subject[subject]
        for predicate in sorted(predicates, key=_predicate_rank):
            verb = "a" if predicate == RDF.type else names.of(predicate)
            objects = sorted(predicates[predicate], key=lambda node: (isinstance(node, Literal), str(node), node.n3()))
            lines.append(f"{verb} {', '.join(names.of(object_) for object_ in objects)}")
        inside = " ;\n    ".join(lines)
        yield f"{names.of(subject)} {inside} .\n"


def _rank(subject: Node) -> tuple[int, str]:
    folder = str(subject).removeprefix(str(ID)).partition("/")[0]
    if folder in _FIRST:
        return _FIRST.index(folder), str(subject)
    return (len(_FIRST) + 1 + _LAST.index(folder) if folder in _LAST else len(_FIRST)), str(subject)


def _predicate_rank(predicate: Node) -> tuple[int, str]:
    return (_PREDICATES.index(predicate) if predicate in _PREDICATES else len(_PREDICATES)), str(predicate)
