"""Names and values → SPARQL that can hold nothing but them, and the store's rows → plain strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from kg.errors import QueryError

LKG = "https://w3id.org/lkg/ontology#"
LKGV = "https://w3id.org/lkg/vocab/"
PREFIXES = {
    "lkg": LKG,
    "lkgv": LKGV,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# What an IRI may hold between its angle brackets; "<a b>" or "<a>}" would end it early.
IRI = re.compile(r"[^\x00-\x20<>\"{}|^`\\]+")

Row = Mapping[str, str]


class Queryable(Protocol):
    """Whatever answers SPARQL: a store."""

    def query(self, sparql: str) -> Any:
        """The solutions of a SELECT query."""
        ...


def iri(value: str) -> str:
    """The IRI between angle brackets; one that could break out of them is refused."""
    if not IRI.fullmatch(value):
        raise QueryError(f"{value!r} is not an IRI; a query cannot hold it.")
    return f"<{value}>"


def short(value: str) -> str:
    """The IRI with a prefix where one fits: `lkgv:rejected`."""
    for prefix in ("lkg", "lkgv"):
        rest = value.removeprefix(PREFIXES[prefix])
        if rest != value and re.fullmatch(r"[A-Za-z][\w-]*", rest):
            return f"{prefix}:{rest}"
    return iri(value)


def literal(value: str) -> str:
    """The text as a SPARQL string, quotes, backslashes and line breaks escaped.

    >>> print(literal('say "no"'))
    "say \\"no\\""
    """
    escaped = (
        value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    )
    return f'"{escaped}"'


def values(variable: str, iris: Iterable[str]) -> str:
    """A VALUES clause that binds `?variable` to each of the IRIs."""
    return f"VALUES ?{variable} {{ {' '.join(short(value) for value in sorted(set(iris)))} }}"


def prologue(body: str) -> str:
    """The query with the PREFIX lines that it needs, and no others."""
    used = [
        f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in PREFIXES.items() if re.search(rf"\b{prefix}:", body)
    ]
    return "\n".join([*used, body])


def rows(store: Queryable, sparql: str) -> list[Row]:
    """The solutions of a SELECT query, each value as its plain text; unbound variables are left out."""
    return [{name: str(term) for name, term in solution.items()} for solution in store.query(sparql)]
