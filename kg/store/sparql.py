"""A store on a server that speaks SPARQL 1.1, for graphs that have outgrown one machine.

The server's default graph must be the union of its named graphs, as Virtuoso's is; Oxigraph's is asked to be with each
query, and Fuseki's is by `tdb2:unionDefaultGraph true`.
"""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self

from rdflib import BNode, Literal, URIRef
from rdflib.term import Node

from kg.errors import InternalError, QueryError, StoreError
from kg.model import Document
from kg.store.finding import DOCUMENTS, find_document
from kg.store.guard import bound, refuse_unsafe
from kg.store.oxigraph.terms import nquads, quads_of, to_ox
from kg.store.rows import Quad, Rows, StoredDocument
from kg.terms import DCTERMS, ID, LKG, PROLOGUE, PROV

if TYPE_CHECKING:
    from types import TracebackType

MAX_ROWS = 100_000
TIMEOUT_SECONDS = 60.0

# Which path or URL gave which document: for this program alone, in a graph of its own.
_CATALOGUE = "urn:kg:catalogue"
_SOURCE = "urn:kg:source:"


class SparqlStore:
    """A store at a URL: `URL/query` and `URL/update`, or the URL itself for both if it ends in /sparql.

    A user and password in the URL are sent with each request.
    """

    def __init__(self, url: str, *, read_only: bool = False) -> None:
        parts = urllib.parse.urlsplit(url)
        host = parts.hostname or ""
        self.url = urllib.parse.urlunsplit(
            (parts.scheme, f"{host}:{parts.port}" if parts.port else host, parts.path.rstrip("/"), parts.query, "")
        )
        self.read_only = read_only
        self._headers = {"User-Agent": "kg"}
        if parts.username is not None:
            secret = f"{urllib.parse.unquote(parts.username)}:{urllib.parse.unquote(parts.password or '')}"
            self._headers["Authorization"] = "Basic " + base64.b64encode(secret.encode()).decode()
        own = self.url.endswith("/sparql")
        self._query_url, self._update_url = (self.url, self.url) if own else (f"{self.url}/query", f"{self.url}/update")
        self._rows("ASK { ?s ?p ?o }", timeout_seconds=TIMEOUT_SECONDS)  # whether there is a server is known at once

    def extend(self, document: Document, quads: Iterable[Quad]) -> bool:
        """The document's graph is exactly these quads, and whatever its source gave before is gone: all or nothing.

        True if there was something to replace. All or nothing holds as far as the server does an update in one go.
        """
        fresh = list(quads)
        graphs = {quad[3] for quad in fresh}
        if len(graphs) != 1:
            raise InternalError(f"document {document.id}: expected one named graph, got {len(graphs)}")
        graph = str(graphs.pop())
        held = bool(self._rows(f"ASK {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}"))
        before = self._replaced_by(document, graph)
        drops = [f"DROP SILENT GRAPH <{old}> ;" for old in (graph, before) if old]
        self._update(" ".join([*drops, self._recording(document, graph), _inserting(graph, fresh)]))
        return held or before is not None

    def rewrite(self, document: str, quads: Iterable[Quad]) -> None:
        """The graph of this document, named by IRI, is exactly these quads; where it came from stays known."""
        self._update(f"DROP SILENT GRAPH <{document}> ; {_inserting(document, quads)}")

    def record(self, document: Document) -> None:
        """The document's source is known to give what the store already holds; what it gave before is gone."""
        iri = str(ID[f"document/{document.id}"])
        if document.source and self._document_of(document.source) != iri:
            before = self._replaced_by(document, iri)
            self._update((f"DROP SILENT GRAPH <{before}> ; " if before else "") + self._recording(document, iri))

    def forget(self, document: str) -> StoredDocument:
        """The document, named by IRI, id, source or title, is taken out with all that it said."""
        found = self.find(document)
        self._update(
            f"DROP SILENT GRAPH <{found.iri}> ; DELETE WHERE {{ GRAPH <{_CATALOGUE}> {{ ?s <{DCTERMS.hasVersion}> <{found.iri}> }} }}"
        )
        return found

    def find(self, document: str) -> StoredDocument:
        """The one document that this IRI, id (or its first six digits or more), source or title names."""
        return find_document(document, self.documents())

    def documents(self) -> tuple[StoredDocument, ...]:
        """Every document of the store, sorted by IRI."""
        sources: dict[str, list[str]] = {}
        for row in self._rows(f"SELECT ?s ?d {{ GRAPH <{_CATALOGUE}> {{ ?s <{DCTERMS.hasVersion}> ?d }} }}"):
            sources.setdefault(str(row["d"]), []).append(_path(str(row["s"])))
        count = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
        counts = {str(row["g"]): int(str(row["n"])) for row in self._rows(count)}
        found = {}
        for row in self._rows(DOCUMENTS):
            iri = str(row["document"])
            title, issued, publisher = (
                str(row[name]) if name in row else None for name in ("title", "issued", "publisher")
            )
            one = StoredDocument(
                iri=iri, id=iri.rpartition("/")[2], title=title or "", issued=issued, publisher=publisher
            )
            found[iri] = replace(one, sources=tuple(sorted(sources.get(iri, ()))), statements=counts.get(iri, 0))
        return tuple(found.values())

    def run_of(self, document: Document) -> str | None:
        """The run that made the graph now held for this document, the last part of its IRI, or None."""
        iri = ID[f"document/{document.id}"]
        runs = self._rows(f"SELECT ?run {{ GRAPH <{iri}> {{ <{iri}> <{PROV.wasGeneratedBy}> ?run }} }}").column("run")
        return str(runs[0]).removeprefix(str(ID)) if runs else None

    def text(self, document: str) -> str:
        """The text of the document, as offsets count it."""
        iri = self.find(document).iri
        texts = self._rows(f"SELECT ?text {{ GRAPH <{iri}> {{ <{iri}> <{LKG.text}> ?text }} }}").column("text")
        if not texts:
            raise StoreError(f"{iri}: the store holds no text of this document; build it again")
        return str(texts[0])

    def query(
        self,
        sparql: str,
        bindings: Mapping[str, Node] | None = None,
        *,
        timeout_seconds: float = TIMEOUT_SECONDS,
        max_rows: int = MAX_ROWS,
    ) -> Rows:
        """What the query finds in all documents together; QueryError if it is wrong, writes, leaves or takes too long."""
        refuse_unsafe(sparql)
        fixed = bound(sparql, {name.lstrip("?$"): str(to_ox(term)) for name, term in (bindings or {}).items()})
        rows = self._rows(fixed, timeout_seconds=timeout_seconds)
        if len(rows) <= max_rows:
            return rows
        return replace(rows, rows=rows.rows[:max_rows], triples=rows.triples[:max_rows], truncated=True)

    def quads(self, graph: str | None = None) -> list[Quad]:
        """All quads, or those of one document's graph, in an order that depends on nothing but them."""
        found: list[Quad] = []
        for iri in [graph] if graph else [document.iri for document in self.documents()]:
            rows = self._rows(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{iri}> {{ ?s ?p ?o }} }}")
            found += [(*triple, URIRef(iri)) for triple in rows.triples]
        return sorted(found, key=lambda quad: tuple(node.n3() for node in quad))

    def dump(self) -> bytes:
        """All quads in N-Quads, sorted: equal stores give equal bytes."""
        return nquads(self.quads())

    def close(self) -> None:
        """There is nothing to close: each request stands by itself."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _document_of(self, source: str) -> str | None:
        found = self._rows(
            f"SELECT ?d {{ GRAPH <{_CATALOGUE}> {{ <{_iri(source)}> <{DCTERMS.hasVersion}> ?d }} }}"
        ).column("d")
        return str(found[0]) if found else None

    def _replaced_by(self, document: Document, iri: str) -> str | None:
        """The other document that this one's source gave before, unless another source still gives it."""
        before = self._document_of(document.source) if document.source else None
        if before is None or before == iri:
            return None
        others = self._rows(f"SELECT ?s {{ GRAPH <{_CATALOGUE}> {{ ?s <{DCTERMS.hasVersion}> <{before}> }} }}")
        return before if len(others) == 1 else None

    def _recording(self, document: Document, iri: str) -> str:
        if not document.source:
            return ""
        source = _iri(document.source)
        return (
            f"DELETE WHERE {{ GRAPH <{_CATALOGUE}> {{ <{source}> <{DCTERMS.hasVersion}> ?d }} }} ; "
            f"INSERT DATA {{ GRAPH <{_CATALOGUE}> {{ <{source}> <{DCTERMS.hasVersion}> <{iri}> }} }} ;"
        )

    def _rows(self, sparql: str, *, timeout_seconds: float = TIMEOUT_SECONDS) -> Rows:
        accept = "application/sparql-results+json, application/n-triples;q=0.9"
        url = f"{self._query_url}?union-default-graph"  # Oxigraph's own word; others pay no heed
        data, media_type = self._send(url, {"query": PROLOGUE + sparql}, accept, timeout_seconds)
        if "json" not in media_type:
            return Rows(form="construct", triples=tuple(quad[:3] for quad in quads_of(data, "turtle")))
        found = json.loads(data)
        if "boolean" in found:
            return Rows(form="ask", answer=bool(found["boolean"]))
        names = tuple(found["head"]["vars"])
        rows = tuple(tuple(_term(row.get(name)) for name in names) for row in found["results"]["bindings"])
        return Rows(form="select", variables=names, rows=rows)

    def _update(self, sparql: str) -> None:
        if self.read_only:
            raise StoreError(f"{self.url}: opened to read only")
        self._send(self._update_url, {"update": sparql}, "*/*", TIMEOUT_SECONDS)

    def _send(self, url: str, form: Mapping[str, str], accept: str, timeout_seconds: float) -> tuple[str, str]:
        body = urllib.parse.urlencode(form).encode()
        request = urllib.request.Request(url, data=body, headers={**self._headers, "Accept": accept})
        try:
            with urllib.request.urlopen(request, timeout=timeout_seconds) as response:
                return response.read().decode(), response.headers.get_content_type()
        except urllib.error.HTTPError as error:
            said = " ".join(error.read(500).decode(errors="replace").split())
            if error.code == 400:
                raise QueryError(f"SPARQL: {said}") from error
            raise StoreError(f"{self.url}: the server answers {error.code} {error.reason}: {said}") from error
        except TimeoutError as error:
            raise QueryError(
                f"the query took longer than {timeout_seconds:g} s; make it narrower, or add a LIMIT"
            ) from error
        except (urllib.error.URLError, OSError) as error:
            reason = getattr(error, "reason", error)
            raise StoreError(f"{self.url}: no server answers: {reason}; is it running?") from error


def _inserting(graph: str, quads: Iterable[Quad]) -> str:
    triples = "".join(f"{to_ox(s)} {to_ox(p)} {to_ox(o)} .\n" for s, p, o, _ in quads)
    return f"INSERT DATA {{ GRAPH <{graph}> {{ {triples} }} }}"


def _term(found: Mapping[str, Any] | None) -> Node | None:
    """The term of a row in SPARQL's JSON."""
    if found is None:
        return None
    if found["type"] == "uri":
        return URIRef(found["value"])
    if found["type"] == "bnode":
        return BNode(found["value"])
    if "xml:lang" in found:
        return Literal(found["value"], lang=found["xml:lang"])
    datatype = found.get("datatype")
    return Literal(found["value"], datatype=URIRef(datatype), normalize=False) if datatype else Literal(found["value"])


def _iri(source: str) -> str:
    return _SOURCE + urllib.parse.quote(source, safe="/")


def _path(iri: str) -> str:
    return urllib.parse.unquote(iri.removeprefix(_SOURCE))
