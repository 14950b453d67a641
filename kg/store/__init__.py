"""Where graphs are kept: one named graph per document, its text in it, replaced and taken out whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self

from rdflib.term import Node

from kg.model import Document
from kg.store.rows import Quad, Rows, StoredDocument, Triple

if TYPE_CHECKING:
    from types import TracebackType

__all__ = ["Quad", "Rows", "Store", "StoredDocument", "Triple", "open_store"]


class Store(Protocol):
    """What every store can do; `kg.store.oxigraph` is the one that comes along."""

    def extend(self, document: Document, quads: Iterable[Quad]) -> bool:
        """The document's graph is exactly these quads, and whatever its source gave before is gone: all or nothing.

        True if there was something to replace.
        """

    def rewrite(self, document: str, quads: Iterable[Quad]) -> None:
        """The graph of this document, named by IRI, is exactly these quads; where it came from stays known."""

    def forget(self, document: str) -> StoredDocument:
        """The document, named by IRI, id, source or title, is taken out with all that it said."""

    def find(self, document: str) -> StoredDocument:
        """The one document that this IRI, id (or its first six digits or more), source or title names."""

    def documents(self) -> tuple[StoredDocument, ...]:
        """Every document of the store, sorted by IRI."""

    def record(self, document: Document) -> None:
        """The document's source is known to give what the store already holds; what it gave before is gone."""

    def run_of(self, document: Document) -> str | None:
        """The run that made the graph now held for this document, the last part of its IRI, or None."""

    def text(self, document: str) -> str:
        """The text of the document, as offsets count it."""

    def query(
        self,
        sparql: str,
        bindings: Mapping[str, Node] | None = None,
        *,
        timeout_seconds: float = ...,
        max_rows: int = ...,
    ) -> Rows:
        """What the query finds in all documents together; QueryError if it is wrong, writes, leaves or takes too long."""

    def quads(self, graph: str | None = None) -> list[Quad]:
        """All quads, or those of one document's graph, in an order that depends on nothing but them."""

    def dump(self) -> bytes:
        """All quads in N-Quads, sorted: equal stores give equal bytes."""

    def close(self) -> None:
        """What was written is on the disk and the store is free for others."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def open_store(path: str | Path | None = None, *, read_only: bool = False) -> Store:
    """The store in that folder, made if it is not there, or at that URL; in memory without a path.

    Opened `read_only` it must exist; others may then read and one may write at the same time.
    """
    # A URL that went through a Path has lost one of its slashes.
    if url := re.match(r"(https?):/+(.+)", str(path)):
        from kg.store.sparql import SparqlStore

        return SparqlStore(f"{url[1]}://{url[2]}", read_only=read_only)
    from kg.store.oxigraph import OxigraphStore  # here, so that naming a Store costs nothing

    return OxigraphStore(path, read_only=read_only)
