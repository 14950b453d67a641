"""The store's statements → a networkx graph: who and what as nodes, what they have to do with each other as edges.

Claims, rulings and cases are nodes; every other event is an edge from who acts to whom it concerns, dashed in the
picture where it is only alleged. Nodes and edges carry the quotes that say them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import networkx as nx

from kg.draw.facts import EDGES, LKG, Facts, read_facts
from kg.draw.penalties import PENALTIES, penalty_edges, penalty_facts, standing
from kg.draw.stances import stance_edges
from kg.store import Store

AGENTS = ("Judge", "Attorney", "Person", "Court", "LawFirm", "Company", "GovernmentBody", "Organization")
CLAIMS = ("CauseOfAction", "ReliefRequest", "Charge", "Claim")
# Of several classes the first is shown.
TYPES = (*AGENTS, "Case", *CLAIMS, "Sentencing", "Verdict", "Ruling", "Statute")
EVENTS = frozenset(
    "Filing Appeal Settlement Withdrawal Charging Plea Hearing Statement Appointment Acquisition Action".split()
)
# Edges that are read from the other end: a party stands before its case, a claimant before the claim.
TURNED = frozenset({"plaintiff", "defendant", "claimant", "ruledBy"})
# Relations that are told from the one to whom it was done.
PASSIVE = frozenset({"appointedBy", "ownedBy"})
LABELS = {
    "sued": "sued", "charged": "charged", "settledWith": "settled with", "appealedTo": "appealed to", "appealed": "appealed",
    "withdrew": "withdrew", "represents": "represents", "appointedBy": "appointed by", "ownedBy": "owned by", "acquired": "acquired",
    "pleadedGuiltyTo": "pleaded guilty to", "fined": "fined", "investigates": "investigates", "violated": "violated", "invokes": "invokes",
}  # fmt: skip


def network(store: Store) -> nx.MultiDiGraph:
    """The whole store as a networkx graph, its documents in `graph.graph["documents"]`; the same store, the same graph."""
    return draw_facts(read_facts(store))


def draw_facts(facts: Facts) -> nx.MultiDiGraph:
    """The facts as a networkx graph."""
    graph = nx.MultiDiGraph()
    graph.graph["documents"] = {
        subject: {
            "title": facts.first(subject, "title") or subject,
            "issued": facts.first(subject, "issued"),
            "source": facts.first(subject, "source"),
        }
        for subject in facts.said
        if "Document" in facts.types(subject)
    }
    penalties = penalty_facts(facts)
    for subject in facts.said:
        kind = _type(facts.types(subject))
        if kind and not _is_told(facts, subject, kind):
            graph.add_node(subject, **_node(facts, subject, kind, penalties.get(subject, [])))
    for edge in _edges(facts):
        if edge["source"] != edge["target"] and edge["source"] in graph and edge["target"] in graph:
            source, target = edge.pop("source"), edge.pop("target")
            graph.add_edge(source, target, key=f"{edge['relation']} {edge.pop('by')}", **edge)
    _mark_minor(graph)
    _weigh(graph)
    return graph


def _mark_minor(graph: nx.MultiDiGraph) -> None:
    """Links that others imply are `minor`: told in words, but not drawn, so that the picture can be read."""
    in_case: dict[str, set[str]] = {}
    plaintiffs: set[tuple[str, str]] = set()
    ruled: set[str] = set()
    for source, target, data in graph.edges(data=True):
        if data["relation"] == "inCase":
            in_case.setdefault(source, set()).add(target)
        elif data["relation"] == "plaintiff":
            plaintiffs.add((source, target))
        elif data["relation"] == "ruledOn":
            ruled.add(source)
    for source, target, data in graph.edges(data=True):
        relation = data["relation"]
        implied = (
            relation == "claimant" and any((source, case) in plaintiffs for case in in_case.get(target, ()))
            or relation == "inCase" and source in ruled
        )  # fmt: skip
        data["minor"] = int(implied)


def _is_told(facts: Facts, subject: str, kind: str) -> bool:
    """Whether the event only says what somebody's sentence is: told with the person, not a ruling of its own."""
    return (
        kind == "Sentencing"
        and bool(facts.of(subject, "literalTarget"))
        and not facts.of(subject, "outcome", "ruledOn")
    )


def _type(types: Iterable[str]) -> str:
    held = set(types)
    return next((name for name in TYPES if name in held), "")


def _node(facts: Facts, subject: str, kind: str, penalties: Sequence[str]) -> dict[str, Any]:
    sentences = [f"sentenced to {words}" for words in facts.of(subject, "sentencedTo")]
    ruling = kind in {"Ruling", "Verdict", "Sentencing"}
    label = facts.label(subject)
    if ruling:
        label = facts.concept(subject, "outcome").replace("-", " ") or label
    return {
        "label": label,
        "type": kind,
        "names": [name for name in facts.of(subject, "altLabel") if name != label],
        "status": facts.concept(subject, "status") if not ruling else facts.concept(subject, "side"),
        "date": facts.first(subject, "date"),
        "amount": facts.first(subject, "amountText"),
        "about": facts.label(subject)
        if ruling
        else facts.concept(subject, "topic").replace("-", " ") or facts.concept(subject, "remedy").replace("-", " "),
        "docket": facts.first(subject, "docketNumber"),
        "facts": [*sentences, *(each for each in penalties if not any(each.endswith(s[13:]) for s in sentences))],
        "documents": sorted(facts.documents(subject)),
        "evidence": facts.quotes(subject),
    }


def _edges(facts: Facts) -> Iterator[dict[str, Any]]:
    """Yield every edge, each with the node (`by`) whose quotes say it."""
    for subject, said in facts.said.items():
        types = facts.types(subject)
        if types & {"Position", "Seat"}:
            for holder in said.get("holder", ()):
                for body, documents in said.get("organization", {}).items():
                    title = facts.first(subject, "title")
                    yield _edge(facts, subject, holder, body, "position", title or "post at", documents)
        elif types & {"Opinion", "Vote"}:
            for judge, about, label, documents in stance_edges(facts, subject):
                yield _edge(facts, subject, judge, about, "opinion", label, documents)
        elif types & PENALTIES:
            modality = {"asked": "requested", "possible": "predicted"}.get(standing(facts, subject), "stated")
            for source, target, label, documents in penalty_edges(facts, subject):
                yield {**_edge(facts, subject, source, target, "pays", label, documents), "modality": modality}
        elif types & EVENTS:
            yield from _event_edges(facts, subject, types)
        else:
            claim = bool(types & set(CLAIMS))
            for name, label in EDGES.items():
                if claim and name == "against" and said.get("inCase"):
                    continue  # the case's parties say it already
                for other, documents in said.get(name, {}).items():
                    ends = (other, subject) if name in TURNED else (subject, other)
                    yield _edge(facts, subject, *ends, name, label, documents)


def _event_edges(facts: Facts, subject: str, types: set[str]) -> Iterator[dict[str, Any]]:
    relation = facts.first(subject, "relation").removeprefix(LKG)
    modality = facts.concept(subject, "modality") or "stated"
    words = facts.label(subject)
    label = LABELS.get(relation) or (words if len(words) <= 24 else next(iter(sorted(types & EVENTS))).lower())
    for agent in facts.of(subject, "agent"):
        for target, documents in facts.of(subject, "target").items():
            ends = (target, agent) if relation in PASSIVE else (agent, target)
            edge = _edge(facts, subject, *ends, relation or "event", label, documents)
            yield {**edge, "modality": modality}


def _edge(
    facts: Facts, by: str, source: str, target: str, relation: str, label: str, documents: Iterable[str]
) -> dict[str, Any]:
    return {
        "source": source,
        "target": target,
        "by": by,
        "relation": relation,
        "label": label,
        "modality": "stated",
        "date": facts.first(by, "date"),
        "amount": facts.first(by, "amountText"),
        "documents": sorted(documents),
        "evidence": facts.quotes(by),
    }


def _weigh(graph: nx.MultiDiGraph) -> None:
    """Each node has its importance (PageRank over what is linked, in both directions) and its community."""
    plain = nx.Graph()
    plain.add_nodes_from(graph)
    for source, target, data in graph.edges(data=True):
        weight = 1 + len(data["documents"])
        before = plain[source][target]["weight"] if plain.has_edge(source, target) else 0
        plain.add_edge(source, target, weight=before + weight)
    for node, value in importance(plain).items():
        graph.nodes[node]["importance"] = round(value * len(plain), 6)
    groups = (
        nx.community.louvain_communities(plain, seed=1, weight="weight")
        if plain.number_of_edges()
        else [{node} for node in plain]
    )
    ordered = sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group[0]))
    for number, group in enumerate(ordered):
        for node in group:
            graph.nodes[node]["community"] = number


def importance(graph: nx.Graph, *, damping: float = 0.85, rounds: int = 60) -> dict[str, float]:
    """PageRank by plain iteration: networkx's own asks for SciPy, which nothing else here needs."""
    nodes = list(graph)
    if not nodes:
        return {}
    rank = dict.fromkeys(nodes, 1.0 / len(nodes))
    total = {node: sum(data["weight"] for _, _, data in graph.edges(node, data=True)) for node in nodes}
    for _ in range(rounds):
        lost = sum(rank[node] for node in nodes if not total[node])
        base = (1 - damping + damping * lost) / len(nodes)
        rank = {
            node: base
            + damping * sum(rank[other] * graph[node][other]["weight"] / total[other] for other in graph[node])
            for node in nodes
        }
    return rank


def around(graph: nx.MultiDiGraph, things: Sequence[str], *, hops: int) -> nx.MultiDiGraph:
    """The part of the graph within that many steps of the things."""
    plain = graph.to_undirected(as_view=True)
    near: dict[str, None] = {}
    for thing in things:
        if thing in plain:
            near.update(dict.fromkeys(nx.single_source_shortest_path_length(plain, thing, cutoff=hops)))
    return graph.subgraph([node for node in graph if node in near]).copy()


def most_important(graph: nx.MultiDiGraph, limit: int) -> list[str]:
    """The nodes that most is said of, at most `limit`, those that hang together with others before those that stand alone."""
    size = {node: len(part) for part in nx.weakly_connected_components(graph) for node in part}

    def rank(node: str) -> tuple[float, str]:
        return -graph.nodes[node]["importance"] * min(1.0, size[node] / 6), node

    return sorted(graph, key=rank)[:limit]


def path(graph: nx.MultiDiGraph, start: str, end: str) -> list[tuple[str, str, Mapping[str, Any]]]:
    """The shortest way from one thing to another as steps (node, node, edge), stated before alleged; empty if there is none."""
    plain = nx.Graph()
    plain.add_nodes_from(graph)
    for source, target, key, data in sorted(
        graph.edges(keys=True, data=True), key=lambda edge: (edge[0], edge[1], edge[2])
    ):
        weight = 1.0 if data["modality"] == "stated" else 1.5
        if not plain.has_edge(source, target) or plain[source][target]["weight"] > weight:
            plain.add_edge(source, target, weight=weight, data={**data, "from": source, "to": target, "key": key})
    try:
        nodes = nx.shortest_path(plain, start, end, weight="weight")
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return []
    return [(one, other, plain[one][other]["data"]) for one, other in itertools.pairwise(nodes)]


def plain(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The graph with text and numbers as its only attributes, as GraphML and GEXF can hold it."""
    flat = nx.MultiDiGraph()
    titles = graph.graph.get("documents", {})
    for node, data in graph.nodes(data=True):
        flat.add_node(node, **_flat(data, titles))
    for number, (source, target, data) in enumerate(graph.edges(data=True)):
        flat.add_edge(source, target, key=number, **_flat(data, titles))
    return flat


def _flat(data: Mapping[str, Any], titles: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    found = {name: value for name, value in data.items() if isinstance(value, str | int | float)}
    found["names"] = "; ".join(data.get("names", ()))
    found["documents"] = "; ".join(titles.get(each, {}).get("title", each) for each in data.get("documents", ()))
    found["quotes"] = " | ".join(quote.text for quote in data.get("evidence", ()))
    # control characters have no place in XML
    return {
        name: "".join(c for c in value if c >= " ") if isinstance(value, str) else value
        for name, value in found.items()
    }


def graphml(graph: nx.MultiDiGraph) -> str:
    """The graph in GraphML, for Gephi, yEd and Cytoscape."""
    return "\n".join(nx.generate_graphml(plain(graph))) + "\n"


def gexf(graph: nx.MultiDiGraph) -> str:
    """The graph in GEXF, for Gephi; without the date of its making, so that the same graph gives the same bytes."""
    import re

    text = "\n".join(nx.generate_gexf(plain(graph))) + "\n"
    return re.sub(r' lastmodifieddate="[^"]*"', "", text)
