"""The embedded store: Oxigraph in a folder, or in memory. Only this folder knows pyoxigraph."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

import pyoxigraph as ox
from rdflib.term import Node

from kg.errors import InternalError, QueryError, StoreError
from kg.model import Document
from kg.store.catalogue import Catalogue
from kg.store.finding import DOCUMENTS, find_document
from kg.store.guard import bound, refuse_unsafe
from kg.store.oxigraph.opening import open_graph
from kg.store.oxigraph.rules import derive
from kg.store.oxigraph.terms import (
    from_ox,
    from_ox_quad,
    from_ox_triple,
    nquads,
    nquads_of,
    quads_of,
    to_ox,
    to_ox_quad,
)
from kg.store.oxigraph.union import dropping, holds_union, make_union, said_by
from kg.store.rows import Quad, Rows, StoredDocument
from kg.terms import ID, LKG, PREFIXES, PROV

if TYPE_CHECKING:
    from types import TracebackType

    from rdflib import Dataset

__all__ = ["MAX_ROWS", "TIMEOUT_SECONDS", "OxigraphStore", "derive", "nquads", "quads_of"]

_T = TypeVar("_T")

TIMEOUT_SECONDS = 30.0  # a question over ten thousand documents takes about one
MAX_ROWS = 100_000


class OxigraphStore:
    """A store in a folder of its own: `graph/` holds the data, `sources.tsv` which path gave which document."""

    def __init__(self, path: str | Path | None = None, *, read_only: bool = False) -> None:
        self.path = None if path is None else Path(path)
        self.read_only = read_only
        self._held: ox.Store | None = open_graph(self.path, read_only=read_only)
        self._has_union = holds_union(self._inner) or (not read_only and make_union(self._inner))
        self._catalogue = Catalogue(None if self.path is None else self.path / "sources.tsv")

    @property
    def _inner(self) -> ox.Store:
        if self._held is None:
            raise StoreError(f"{self.path or 'the store'}: is closed; open it again")
        return self._held

    def extend(self, document: Document, quads: Iterable[Quad]) -> bool:
        """The document's graph is exactly these quads, and whatever its source gave before is gone: all or nothing.

        True if there was something to replace.
        """
        self._refuse_if_read_only()
        fresh = [to_ox_quad(quad) for quad in quads]
        graphs = {quad.graph_name for quad in fresh}
        if len(graphs) != 1:
            raise InternalError(f"document {document.id}: expected one named graph, got {len(graphs)}")
        graph = cast(ox.NamedNode, graphs.pop())
        stale = [graph] if self._inner.contains_named_graph(graph) else []
        if before := self._replaced_by(document, graph.value):
            stale.append(ox.NamedNode(before))
        if stale:
            self._put(graph, fresh, instead_of=stale)
        else:
            self._inner.extend([*fresh, *(ox.Quad(*quad.triple) for quad in fresh)])
        if document.source:
            self._catalogue.record(document.source, graph.value)
        return bool(stale)

    def rewrite(self, document: str, quads: Iterable[Quad]) -> None:
        """The graph of this document, named by IRI, is exactly these quads; where it came from stays known."""
        self._refuse_if_read_only()
        graph = ox.NamedNode(document)
        self._put(graph, [to_ox_quad(quad) for quad in quads], instead_of=[graph])

    def _put(self, graph: ox.NamedNode, quads: Iterable[ox.Quad], *, instead_of: Iterable[ox.NamedNode]) -> None:
        # One update is one transaction; clear and extend would be two.
        triples = (ox.serialize((quad.triple for quad in quads), format=ox.RdfFormat.N_TRIPLES) or b"").decode()
        self._inner.update(f"{dropping(instead_of)} INSERT DATA {{ {triples} GRAPH {graph} {{ {triples} }} }}")

    def _replaced_by(self, document: Document, iri: str) -> str | None:
        """The other document that this one's source gave before, unless another source still gives it."""
        before = self._catalogue.document(document.source) if document.source else None
        if before is None or before == iri or self._catalogue.sources(before) != (document.source,):
            return None
        return before

    def forget(self, document: str) -> StoredDocument:
        """The document, named by IRI, id, source or title, is taken out with all that it said."""
        self._refuse_if_read_only()
        found = self.find(document)
        self._inner.update(dropping([ox.NamedNode(found.iri)]))
        self._catalogue.remove(found.iri)
        return found

    def find(self, document: str) -> StoredDocument:
        """The one document that this IRI, id (or its first six digits or more), source or title names."""
        return self._counted(find_document(document, self._listed()))

    def documents(self) -> tuple[StoredDocument, ...]:
        """Every document of the store, sorted by IRI."""
        return tuple(self._counted(document) for document in self._listed())

    def _listed(self) -> list[StoredDocument]:
        """The documents without the number of their statements, which takes a walk through all of them."""
        found = cast(ox.QuerySolutions, self._inner.query(DOCUMENTS, prefixes=dict(PREFIXES)))
        documents = {}
        for row in found:
            iri = cast(ox.NamedNode, row["document"]).value
            documents[iri] = StoredDocument(
                iri=iri,
                id=iri.rpartition("/")[2],
                title=_value(row["title"]) or "",
                issued=_value(row["issued"]),
                publisher=_value(row["publisher"]),
                sources=self._catalogue.sources(iri),
            )
        return list(documents.values())

    def _counted(self, document: StoredDocument) -> StoredDocument:
        quads = self._inner.quads_for_pattern(None, None, None, ox.NamedNode(document.iri))
        return replace(document, statements=sum(1 for _ in quads))

    def run_of(self, document: Document) -> str | None:
        """The run that made the graph now held for this document, the last part of its IRI, or None."""
        iri = ox.NamedNode(str(ID[f"document/{document.id}"]))
        for quad in self._inner.quads_for_pattern(iri, ox.NamedNode(str(PROV.wasGeneratedBy)), None, iri):
            return (_value(quad.object) or "").removeprefix(str(ID))
        return None

    def record(self, document: Document) -> None:
        """The document's source is known to give what the store already holds; what it gave before is gone."""
        iri = str(ID[f"document/{document.id}"])
        if before := self._replaced_by(document, iri):
            self._inner.update(dropping([ox.NamedNode(before)]))
        if document.source:
            self._catalogue.record(document.source, iri)

    def text(self, document: str) -> str:
        """The text of the document, as offsets count it."""
        iri = ox.NamedNode(self.find(document).iri)
        for quad in self._inner.quads_for_pattern(iri, ox.NamedNode(str(LKG.text)), None, iri):
            return _value(quad.object) or ""
        raise StoreError(f"{iri.value}: the store holds no text of this document; build it again")

    def query(
        self,
        sparql: str,
        bindings: Mapping[str, Node] | None = None,
        *,
        timeout_seconds: float = TIMEOUT_SECONDS,
        max_rows: int = MAX_ROWS,
    ) -> Rows:
        """What the query finds in all documents together; QueryError if it is wrong, writes, leaves or takes too long.

        The prefixes of `kg.terms.PREFIXES` need no declaration. `bindings` fixes variables before the query runs.
        """
        refuse_unsafe(sparql)
        fixed = bound(sparql, {name.lstrip("?$"): str(to_ox(term)) for name, term in (bindings or {}).items()})
        return _in_time(lambda: self._rows(fixed, max_rows), timeout_seconds)

    def _rows(self, sparql: str, max_rows: int) -> Rows:
        try:
            found = self._inner.query(sparql, prefixes=dict(PREFIXES), use_default_graph_as_union=not self._has_union)
        except SyntaxError as error:
            raise QueryError(_told(error, sparql)) from error
        if isinstance(found, ox.QueryBoolean):
            return Rows(form="ask", answer=bool(found))
        if isinstance(found, ox.QueryTriples):
            triples = _first(found, max_rows + 1)
            return Rows(
                form="construct",
                triples=tuple(from_ox_triple(triple) for triple in triples[:max_rows]),
                truncated=len(triples) > max_rows,
            )
        solutions = found
        rows = _first(solutions, max_rows + 1)
        return Rows(
            form="select",
            variables=tuple(variable.value for variable in solutions.variables),
            rows=tuple(tuple(None if term is None else from_ox(term) for term in row) for row in rows[:max_rows]),
            truncated=len(rows) > max_rows,
        )

    def quads(self, graph: str | None = None) -> list[Quad]:
        """All quads, or those of one document's graph, in an order that depends on nothing but them."""
        return [from_ox_quad(quad) for quad in sorted(said_by(self._inner, graph), key=str)]

    def dump(self) -> bytes:
        """All quads in N-Quads, sorted: equal stores give equal bytes."""
        return nquads_of(said_by(self._inner))

    def dataset(self) -> Dataset:
        """The same data as an rdflib Dataset, whose default graph is all documents together."""
        from oxrdflib import OxigraphStore as View
        from rdflib import Dataset

        return Dataset(store=View(store=self._inner), default_union=not self._has_union)

    def close(self) -> None:
        """What was written is on the disk and the store is free for others."""
        if self._held is not None and self.path is not None and not self.read_only:
            self._held.flush()
            self._catalogue.close()
        self._held = None  # RocksDB lets go of its lock when the last reference goes

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _refuse_if_read_only(self) -> None:
        if self.read_only:
            raise StoreError(f"{self.path}: opened to read only")


def _in_time(run: Callable[[], _T], timeout_seconds: float) -> _T:
    """What `run` returns, or QueryError when it takes longer.

    Oxigraph has no timeout of its own but lets other threads run meanwhile; a query that overruns is left to a daemon
    thread, which ends with the program.
    """
    done: list[_T] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            done.append(run())
        except BaseException as error:  # carried to the caller's thread
            failed.append(error)

    thread = threading.Thread(target=work, daemon=True, name="kg-query")
    thread.start()
    thread.join(timeout_seconds)
    if failed:
        raise failed[0]
    if not done:
        raise QueryError(f"the query took longer than {timeout_seconds:g} s; make it narrower, or add a LIMIT")
    return done[0]


def _told(error: SyntaxError, sparql: str) -> str:
    """Where the query breaks off, without the grammar's whole list of what could stand there.

    "error at 1:23: expected one of …" for a query that ends in its 23rd column; other messages as they are.
    """
    place = re.match(r"error at (\d+):(\d+): expected", error.msg)
    if place is None:
        return f"SPARQL: {' '.join(error.msg.split())}"
    line, column = int(place[1]), int(place[2])
    rest = "\n".join(sparql.splitlines()[line - 1 :])[column - 1 :].strip()
    shown = rest.splitlines()[0][:40] if rest else ""
    what = f"it cannot be read at “{shown}”, or just before" if shown else "the query ends too soon"
    return f"SPARQL, line {line}, column {column}: {what}"


def _first(found: Iterable[_T], count: int) -> list[_T]:
    return [item for item, _ in zip(found, range(count), strict=False)]


def _value(term: object) -> str | None:
    return None if term is None else str(cast(Any, term).value)
