"""A store as a Python object: `graph = kg.open("store")`, then ask it, draw it, or take it as rdflib or networkx."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

    import networkx as nx
    from rdflib import Dataset

    from kg.ask.answer import Answer
    from kg.ask.portrait import Portrait
    from kg.store import Rows, Store

__all__ = ["Graph", "open_graph"]


class Graph:
    """A store opened for reading; what it gives is loaded when it is first asked for."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __repr__(self) -> str:
        place = getattr(self.store, "path", None) or getattr(self.store, "url", None)
        return f"kg.open({str(place)!r})" if place else "a graph in memory"

    def ask(self, question: str, *, sentences: bool = False) -> Answer:
        """The answer to a question in plain words, with its quotes and its SPARQL; shows itself in a notebook.

        Statements of the graph answer; with `sentences`, a sentence of a document may where no statement does.
        """
        from kg.ask import ask

        return ask(question, self.store, sentences=sentences)

    def query(self, sparql: str) -> Rows:
        """What the SPARQL query finds; it can only read."""
        return self.store.query(sparql)

    def show(self, name: str) -> list[Portrait]:
        """All that is known of each thing called so."""
        from kg.ask.portrait import find, portrait
        from kg.ask.questions import names_of

        found = find(name, self.store, names_of(self.store))
        return [each for each in (portrait(thing, self.store) for thing in found) if each is not None]

    def network(self) -> nx.MultiDiGraph:
        """The graph as networkx holds it: people, bodies, cases, claims and rulings, with their quotes."""
        from kg.draw.network import network

        return network(self.store)

    def page(self, *, title: str = "Knowledge graph", limit: int = 300) -> str:
        """The picture as one HTML page that needs nothing but itself."""
        from kg.draw.page import graph_page

        return graph_page(self.network(), title=title, limit=limit)

    def rdf(self) -> Dataset:
        """The store as an rdflib Dataset, one graph a document."""
        from kg.store.oxigraph import OxigraphStore

        if isinstance(self.store, OxigraphStore):
            return self.store.dataset()
        from rdflib import Dataset

        found = Dataset(default_union=True)
        found.addN((s, p, o, found.graph(g)) for s, p, o, g in self.store.quads())  # type: ignore[arg-type]  # a graph's name is an IRI here
        return found

    def close(self) -> None:
        """The store is closed."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_graph(store: str | Path = ".kg") -> Graph:
    """The graph in that folder, opened for reading."""
    from kg.store import open_store

    return Graph(open_store(store, read_only=True))
