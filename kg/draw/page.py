"""A networkx graph → one page that needs nothing but itself: pyvis and its vis-network inside, no request outside.

Everything that documents say reaches the page as JSON in a script element that is no script, with `<` written as an
escape; the page's own script sets it as text only; and the content security policy names the hashes of the two scripts
that may run, so that no other can.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from math import cos, sin
from typing import Any

import networkx as nx

from kg.draw.casefile import RULINGS
from kg.draw.facts import EDGES, Quote
from kg.draw.layout import positions
from kg.draw.network import CLAIMS, LABELS, around, most_important
from kg.draw.sheet import fill, policy

LIMIT = 300  # nodes shown at first; more are hard to read
EMBEDDED = 2000  # nodes that the page holds in all
QUOTES = 12  # per thing
RELATION_NAMES = {
    **LABELS,
    **EDGES,
    "position": "holds a post at",
    "event": "other events",
    "claimant": "claims",
    "inCase": "in the case",
}


def graph_page(
    graph: nx.MultiDiGraph,
    *,
    title: str = "Knowledge graph",
    things: Sequence[str] = (),
    hops: int = 2,
    limit: int = LIMIT,
) -> str:
    """The page of the graph, or of what is within `hops` steps of the things; at most `limit` nodes are shown at first."""
    part = around(graph, things, hops=hops) if things else graph
    ranked = (
        [*things, *(node for node in most_important(part, len(part)) if node not in things)]
        if things
        else most_important(part, len(part))
    )
    ranked = [node for node in ranked if node in part]
    shown = set(ranked[:limit])
    held = set(ranked[:EMBEDDED])
    if things and len(held) < EMBEDDED:  # one step more can be opened in the page
        wider = around(graph, things, hops=hops + 1)
        held.update(most_important(wider, len(wider))[: EMBEDDED - len(held)])
    inner = graph.subgraph(sorted(held)).copy()
    data = _data(
        inner,
        shown,
        title=title,
        all_nodes=len(graph),
        focus=things[0] if len(things) == 1 else "",
        cut=len(part) > limit,
    )
    return _filled("page.html", title=title, data=data)


def _data(
    graph: nx.MultiDiGraph, shown: set[str], *, title: str, all_nodes: int, focus: str, cut: bool
) -> dict[str, Any]:
    """What the page's script reads."""
    places = _places(graph, shown)
    number = {document: f"d{at}" for at, document in enumerate(sorted(graph.graph["documents"]))}
    top = max((data["importance"] for _, data in graph.nodes(data=True)), default=1.0)
    nodes = [
        {
            "id": node, "label": data["label"], "type": data["type"], "status": data["status"], "names": data["names"][:12], "date": data["date"],
            "amount": data["amount"], "about": data["about"], "docket": data["docket"],
            "facts": data.get("facts", []), "importance": data["importance"], "community": data["community"],
            "documents": [number[each] for each in data["documents"] if each in number], "quotes": _quotes(data["evidence"], number),
            "shown": node in shown, "x": places[node][0], "y": places[node][1],
        }
        for node, data in sorted(graph.nodes(data=True))
    ]  # fmt: skip
    edges = _linked(graph, number)
    pairs: dict[tuple[str, str], int] = {}
    for edge in edges:
        if edge["minor"]:
            edge["bend"] = 0.12
            continue
        pair = (min(edge["from"], edge["to"]), max(edge["from"], edge["to"]))
        edge["bend"] = round(0.12 + 0.22 * pairs.get(pair, 0), 2)  # several links of one pair lie side by side
        pairs[pair] = pairs.get(pair, 0) + 1
    told_in = {each for node in nodes for each in node["documents"]}
    documents = {
        number[each]: told for each, told in sorted(graph.graph["documents"].items()) if number[each] in told_in
    }
    note = f"the {len(shown)} most important of {all_nodes} things" if cut else ""
    summary = " · ".join([*_counts([node for node in nodes if node["shown"]]), *([note] if note else [])])
    return {
        "title": title, "summary": summary, "note": note, "focus": focus, "top": top, "nodes": nodes, "edges": edges, "documents": documents,
        "relations": {name: RELATION_NAMES.get(name, name) for name in sorted({edge["relation"] for edge in edges})}, "options": _options(),
    }  # fmt: skip


def _counts(nodes: Sequence[Mapping[str, Any]]) -> list[str]:
    """How many documents, cases, claims and rulings the nodes are of: "1 case"."""
    counts = {
        "document": len({each for node in nodes for each in node["documents"]}),
        "case": sum(node["type"] == "Case" for node in nodes),
        "claim": sum(node["type"] in CLAIMS for node in nodes),
        "ruling": sum(node["type"] in RULINGS for node in nodes),
    }
    return [f"{count} {name}{'' if count == 1 else 's'}" for name, count in counts.items()]


def _places(graph: nx.MultiDiGraph, shown: set[str]) -> dict[str, tuple[float, float]]:
    """Places for the nodes shown, then, around their neighbours, for those that can be opened."""
    top = max((data["importance"] for _, data in graph.nodes(data=True)), default=1.0)
    sizes = {node: box(data, min(1.0, (data["importance"] / top) ** 0.5)) for node, data in graph.nodes(data=True)}
    drawn = nx.Graph()
    drawn.add_nodes_from(graph)
    drawn.add_edges_from((source, target) for source, target, data in graph.edges(data=True) if not data["minor"])
    plain = drawn
    if len(shown) == len(graph):
        return positions(plain, sizes)
    first = positions(plain.subgraph(shown), {node: sizes[node] for node in shown})
    found = dict(first)
    right = max((x for x, _ in first.values()), default=0.0)
    turn: dict[str, int] = {}
    for node in sorted(set(graph) - shown):
        near = [first[other] for other in sorted(plain[node]) if other in first]
        if near:
            anchor = (sum(x for x, _ in near) / len(near), sum(y for _, y in near) / len(near))
            at = turn[str(anchor)] = turn.get(str(anchor), -1) + 1
            # a sunflower: each next one a golden angle farther, none on another
            angle, reach = at * 2.39996, 150 + 46 * at**0.5
            found[node] = (round(anchor[0] + reach * cos(angle), 1), round(anchor[1] + reach * sin(angle), 1))
        else:
            at = turn[""] = turn.get("", -1) + 1
            found[node] = (round(right + 260 + 210 * (at % 6), 1), round(110.0 * (at // 6), 1))
    return found


def box(data: Mapping[str, Any], weight: float = 0.0) -> tuple[float, float]:
    """About how wide and high a node is with its label, in the page's units; `weight` from 0 to 1 makes letters larger."""
    letters = len(data["label"])
    grown = 1 + 0.7 * weight
    if data["type"] in {"Case", *CLAIMS, "Statute"}:
        length = min(letters, 64) + 3
        grown = grown if data["type"] in {"Case", "Statute"} else 1.0
        across = int(27 / grown)
        return min(205.0, 26 + 6.9 * grown * length), 26 + 17.0 * grown * -(-length // across)
    if data["type"] in RULINGS:
        return 112.0, 50.0
    return max(40.0, min(160.0, 7.3 * grown * min(letters, 40))), 44 + 13 * weight + 17.0 * grown * -(
        -min(letters, 40) // int(21 / grown)
    )


def _quotes(evidence: Iterable[Quote], number: Mapping[str, str]) -> list[dict[str, Any]]:
    return [
        {
            "d": number.get(quote.document, ""),
            "q": quote.text,
            "s": quote.start,
            "e": quote.end,
            "p": quote.prefix,
            "n": quote.suffix,
        }
        for quote in list(evidence)[:QUOTES]
    ]


def _linked(graph: nx.MultiDiGraph, number: Mapping[str, str]) -> list[dict[str, Any]]:
    """The edges, those that say the same of the same two as one."""
    merged: dict[tuple[str, str, str, str], dict[str, Any]] = {}
    for source, target, _, data in sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[:3]):
        same = (source, target, data["label"], data["modality"])
        edge = merged.setdefault(same, _bare_edge(source, target, data))
        edge["minor"] = min(edge["minor"], data["minor"])
        edge["documents"] = sorted(
            {*edge["documents"], *(number[each] for each in data["documents"] if each in number)}
        )
        known = {(quote["d"], quote["s"], quote["e"]) for quote in edge["quotes"]}
        edge["quotes"] += [
            quote for quote in _quotes(data["evidence"], number) if (quote["d"], quote["s"], quote["e"]) not in known
        ]
        edge["quotes"] = edge["quotes"][:QUOTES]
        rulings = [graph.nodes[end] for end in (source, target) if graph.nodes[end]["type"] in RULINGS]
        edge["tone"] = rulings[0]["status"] if rulings else ""
        edge["strong"] = data["relation"] in LABELS
    return list(merged.values())


def _bare_edge(source: str, target: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """An edge before anything is quoted for it."""
    told = {name: data[name] for name in ("relation", "label", "modality", "date", "amount")}
    return {"from": source, "to": target, **told, "minor": 1, "documents": [], "quotes": []}


@cache
def _pyvis() -> tuple[Any, str]:
    """pyvis's network with nothing in it, and the library that it puts into its pages."""
    from pyvis.network import Network

    made = Network(cdn_resources="in_line", directed=True, height="100%", width="100%")
    made.toggle_physics(False)
    scripts = re.findall(r"<script[^>]*>(.*?)</script>", made.generate_html(), re.DOTALL)
    # the map of the library's source is elsewhere; browsers' tools would ask for it
    return made, re.sub(r"//# sourceMappingURL=\S+", "", max(scripts, key=len)).strip()


def _options() -> dict[str, Any]:
    made, _ = _pyvis()
    options: dict[str, Any] = json.loads(made.options.to_json()) if hasattr(made.options, "to_json") else {}
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        **{key: options[key] for key in ("configure",) if key in options},
    }


def as_json(data: object) -> str:
    """JSON that can stand inside a script element: no `<`, `>` or `&`, and none of the two line ends that JavaScript has beside."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return text


def _filled(template: str, *, title: str, data: dict[str, Any]) -> str:
    folder = files(__package__)
    _, library = _pyvis()
    script = folder.joinpath("page.js").read_text(encoding="utf-8")
    parts = {
        "TITLE": escape(title),
        "CSS": folder.joinpath("page.css").read_text(encoding="utf-8"),
        "DATA": as_json(data),
        "VIS": library,
        "JS": script,
        "CSP": policy(library, script),
    }
    return fill(folder.joinpath(template).read_text(encoding="utf-8"), parts)
