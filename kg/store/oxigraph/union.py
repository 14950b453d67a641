"""What all documents say together, each statement once, kept in the default graph beside the documents' own graphs.

Asked for the union of its named graphs, Oxigraph gives a statement once for each graph that makes it, and a pattern of
seven statements about what ten documents tell of alike ten million times.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

__all__ = ["dropping", "holds_union", "make_union", "said_by"]


def holds_union(store: ox.Store) -> bool:
    """Whether the default graph holds what the named graphs say; an empty store's does."""
    is_empty = next(store.quads_for_pattern(None, None, None, None), None) is None
    return is_empty or next(store.quads_for_pattern(None, None, None, ox.DefaultGraph()), None) is not None


def make_union(store: ox.Store) -> bool:
    """True: the default graph of a store that an earlier version made now holds what its named graphs say."""
    store.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
    return True


def dropping(graphs: Iterable[ox.NamedNode]) -> str:
    """The update that takes these graphs out, and out of the default graph what no other says."""
    return " ".join(
        f"DELETE {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} "
        f"FILTER NOT EXISTS {{ GRAPH ?other {{ ?s ?p ?o }} FILTER(?other != {graph}) }} }} ; DROP SILENT GRAPH {graph} ;"
        for graph in graphs
    )


def said_by(store: ox.Store, graph: str | None = None) -> Iterator[ox.Quad]:
    """Yield the quads of the document's graph, or of all documents' graphs."""
    if graph is not None:
        yield from store.quads_for_pattern(None, None, None, ox.NamedNode(graph))
        return
    for name in store.named_graphs():
        yield from store.quads_for_pattern(None, None, None, name)
