"""The store's statements become nodes and edges; what is only alleged stays apart; places never overlap."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from ask.stories import story_store

from kg.draw.layout import positions
from kg.draw.network import around, gexf, graphml, importance, most_important, network, path
from kg.draw.page import box

GRAPH = network(story_store())
BY_LABEL = {data["label"]: node for node, data in GRAPH.nodes(data=True)}


def edges_between(source, target):
    """The relations from one labelled node to another."""
    found = GRAPH.get_edge_data(BY_LABEL[source], BY_LABEL[target]) or {}
    return {(data["relation"], data["modality"]) for data in found.values()}


def test_nodes_have_their_kind_and_state():
    """Claims know what became of them, rulings which way they went, and each its quotes."""
    injunction = GRAPH.nodes[BY_LABEL["preliminary injunction"]]
    ruling = next(
        data
        for _, data in GRAPH.nodes(data=True)
        if data["type"] == "Ruling" and data["about"].startswith("denied the guild")
    )

    assert (injunction["type"], injunction["status"]) == ("ReliefRequest", "rejected")
    assert (ruling["label"], ruling["status"], ruling["date"]) == ("denied", "rejected", "2023-03-10")
    assert ruling["evidence"][0].text.startswith("Judge Miriam Castellan denied")


EDGES = [
    ("Northwind Pilots Guild", "Halvorsen Lines Inc.", ("sued", "stated")),
    ("Anselm Okoro", "Dorian Velt", ("represents", "stated")),
    ("Tobias Renner", "Halvorsen Lines Inc.", ("position", "stated")),
    ("Office of the State Attorney", "Brightwater Freight", ("charged", "alleged")),
]


@pytest.mark.parametrize(("source", "target", "edge"), EDGES, ids=[f"{s} {e[0]} {t}" for s, t, e in EDGES])
def test_edges(source, target, edge):
    """An event is an edge from who acts to whom it concerns, with its modality; never the other way."""
    assert edge in edges_between(source, target)
    assert edge not in edges_between(target, source)


def test_same_store_same_graph():
    """Drawn twice, the graph is the same, communities and importance with it."""
    again = network(story_store())

    assert list(again.nodes(data=True)) == list(GRAPH.nodes(data=True))
    assert list(again.edges(keys=True, data=True)) == list(GRAPH.edges(keys=True, data=True))


def test_around_stops_after_hops():
    """One step around a thing holds it and its neighbours only."""
    renner = BY_LABEL["Tobias Renner"]

    assert set(around(GRAPH, [renner], hops=1)) == {renner, BY_LABEL["Halvorsen Lines Inc."]}


def test_most_important_is_most_linked():
    """Who has a part in everything comes before who is named once."""
    ranked = most_important(GRAPH, 1000)

    assert ranked.index(BY_LABEL["Dorian Velt"]) < ranked.index(BY_LABEL["Ines Marchetti"])
    assert len(most_important(GRAPH, 3)) == 3


def test_importance_is_networkx_pagerank():
    """The plain iteration gives what networkx's PageRank gives."""
    graph = nx.karate_club_graph()
    pytest.importorskip("scipy")
    theirs = nx.pagerank(graph, weight="weight", tol=1e-10, max_iter=500)

    assert importance(graph) == pytest.approx(theirs, abs=1e-6)


def test_path():
    """Two things are connected step by step; those that nothing connects are not."""
    way = path(GRAPH, BY_LABEL["Ines Marchetti"], BY_LABEL["Dorian Velt"])

    assert way[0][0] == BY_LABEL["Ines Marchetti"]
    assert way[-1][1] == BY_LABEL["Dorian Velt"]
    assert all(data["evidence"] for _, _, data in way if data["relation"] == "appointedBy")
    assert path(GRAPH, BY_LABEL["Tobias Renner"], BY_LABEL["Dorian Velt"]) == []


def test_exports_are_read_again():
    """GraphML and GEXF hold every node and edge, and the same graph gives the same bytes."""
    back = nx.parse_graphml(graphml(GRAPH), force_multigraph=True)

    assert set(back) == set(GRAPH)
    assert back.number_of_edges() == GRAPH.number_of_edges()
    assert gexf(GRAPH) == gexf(network(story_store()))


def overlaps(places, sizes):
    """The pairs of boxes that cover each other."""
    return [
        (a, b)
        for a, b in combinations(places, 2)
        if abs(places[a][0] - places[b][0]) * 2 < sizes[a][0] + sizes[b][0]
        and abs(places[a][1] - places[b][1]) * 2 < sizes[a][1] + sizes[b][1]
    ]


def test_places():
    """Every node has a place of its own, the same each time, and no label lies on another."""
    sizes = {node: box(data) for node, data in GRAPH.nodes(data=True)}
    plain = GRAPH.to_undirected()
    places = positions(plain, sizes)

    assert places == positions(plain, sizes)
    assert overlaps(places, sizes) == []


@pytest.mark.parametrize(
    "graph",
    [nx.empty_graph(1), nx.empty_graph(5), nx.star_graph(30), nx.path_graph(40)],
    ids=["one", "alone", "star", "path"],
)
def test_places_of_shapes(graph):
    """Stars, paths and single nodes have places that do not overlap."""
    named = nx.relabel_nodes(graph, str)
    sizes = dict.fromkeys(named, (90.0, 40.0))

    assert overlaps(positions(named, sizes), sizes) == []


def test_empty_store():
    """An empty store is an empty graph, with places for nobody."""
    from kg.store import open_store

    graph = network(open_store())

    assert len(graph) == 0
    assert positions(graph.to_undirected(), {}) == {}
