"""A graph → a place for each node, so that a picture stands still from the start; the same graph, the same places.

Small parts are laid out by stress majorisation (distances on the page like steps in the graph), large ones by springs;
then boxes that overlap are pushed apart, and the parts are packed side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.float64]

STEP = 150.0  # the length of an edge on the page
STRESS_NODES = 700  # above it, the distances of all pairs cost too much
ROUNDS = 90
GAP = 26.0  # between two boxes
PART_GAP = 170.0  # between two parts


def positions(graph: nx.Graph, sizes: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Where each node stands, its middle at (x, y); `sizes` gives the width and height of each node's box."""
    plain = nx.Graph()
    plain.add_nodes_from(sorted(graph))
    plain.add_edges_from(sorted((min(a, b), max(a, b)) for a, b in graph.edges() if a != b))
    parts: list[tuple[list[str], Places]] = []
    for part in sorted((sorted(each) for each in nx.connected_components(plain)), key=lambda each: (-len(each), each[0])):
        inner = plain.subgraph(part)
        boxes = np.array([sizes[node] for node in part], dtype=float)
        places = _stress(inner, part) if len(part) <= STRESS_NODES else _springs(inner, part)
        parts.append((part, _apart(places, boxes)))
    return _packed(parts, sizes)


def _start(graph: nx.Graph, nodes: Sequence[str]) -> Places:
    """A first guess: rings around the node with the most neighbours."""
    index = {node: at for at, node in enumerate(nodes)}
    middle = max(nodes, key=lambda node: (graph.degree(node), node))
    places = np.zeros((len(nodes), 2))
    order = [middle]
    seen = {middle}
    angle: dict[str, tuple[float, float]] = {middle: (0.0, 2 * np.pi)}
    depth = {middle: 0}
    for node in order:
        children = [other for other in sorted(graph[node], key=lambda each: (-graph.degree(each), each)) if other not in seen]
        low, high = angle[node]
        for number, child in enumerate(children):
            seen.add(child)
            order.append(child)
            depth[child] = depth[node] + 1
            share = (high - low) / len(children)
            angle[child] = (low + number * share, low + (number + 1) * share)
            turn = sum(angle[child]) / 2
            places[index[child]] = depth[child] * STEP * np.array([np.cos(turn), np.sin(turn)])
    return places


def _stress(graph: nx.Graph, nodes: Sequence[str]) -> Places:
    """Places whose distances are as close as can be to the numbers of steps between the nodes."""
    count = len(nodes)
    if count == 1:
        return np.zeros((1, 2))
    index = {node: at for at, node in enumerate(nodes)}
    wanted = np.zeros((count, count))
    for node, reach in nx.all_pairs_shortest_path_length(graph):
        for other, steps in reach.items():
            wanted[index[node], index[other]] = steps
    # a node with many neighbours needs room for them
    room = np.array([1 + 0.1 * np.sqrt(graph.degree(node)) for node in nodes])
    wanted = wanted * STEP * np.sqrt(np.outer(room, room))
    weights = np.divide(1.0, wanted**2, out=np.zeros_like(wanted), where=wanted > 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    solver = np.linalg.inv(laplacian + np.ones((count, count)) / count) - np.ones((count, count)) / count
    places = _start(graph, nodes)
    for _ in range(ROUNDS):
        moved = places[:, None, :] - places[None, :, :]
        distance = np.sqrt((moved**2).sum(axis=2))
        ratio = np.divide(weights * wanted, distance, out=np.zeros_like(wanted), where=distance > 1e-9)
        pull = np.diag(ratio.sum(axis=1)) - ratio
        places = solver @ (pull @ places)
    return places


def _springs(graph: nx.Graph, nodes: Sequence[str]) -> Places:
    """Fruchterman and Reingold's springs, all pairs at once."""
    index = {node: at for at, node in enumerate(nodes)}
    ends = np.array([(index[a], index[b]) for a, b in graph.edges()])
    places = _start(graph, nodes).astype(np.float32)
    places *= np.sqrt(len(nodes)) * STEP / max(1.0, float(np.abs(places).max()))
    heat = STEP * np.sqrt(len(nodes)) / 4
    rounds = max(20, min(ROUNDS, 120_000 // len(nodes)))
    for turn in range(rounds):
        force = np.zeros_like(places)
        for at in range(0, len(places), 512):  # in strips, so that memory stays small
            moved = places[at : at + 512, None, :] - places[None, :, :]
            square = (moved**2).sum(axis=2) + 1.0
            force[at : at + 512] = (moved * (STEP**2 / square)[:, :, None]).sum(axis=1)
        moved = places[ends[:, 0]] - places[ends[:, 1]]
        pull = moved * (np.sqrt((moved**2).sum(axis=1)) / STEP)[:, None]
        np.add.at(force, ends[:, 0], -pull)
        np.add.at(force, ends[:, 1], pull)
        length = np.sqrt((force**2).sum(axis=1))[:, None] + 1e-6
        places += force / length * np.minimum(length, heat * (1 - turn / rounds))
    return places.astype(float)


def _apart(places: Places, boxes: Places, *, rounds: int = 60) -> Places:
    """The places moved as little as needed until no two boxes overlap, or nearly none in a very large graph."""
    if len(places) < 2:
        return places
    half = boxes / 2 + GAP / 2
    rounds = rounds if len(places) <= 600 else 12
    for _ in range(rounds):
        shift = np.zeros_like(places)
        clear = True
        for at in range(0, len(places), 256):
            strip = slice(at, at + 256)
            moved = places[strip, None, :] - places[None, :, :]
            over = half[strip, None, :] + half[None, :, :] - np.abs(moved)
            hit = (over > 0).all(axis=2)
            hit[np.arange(hit.shape[0]), np.arange(at, at + hit.shape[0])] = False
            if not hit.any():
                continue
            clear = False
            # push along the shorter way out; equal places are told apart by their order
            sign = np.where(moved == 0, np.where(np.arange(at, at + hit.shape[0])[:, None] < np.arange(len(places))[None, :], -1.0, 1.0)[:, :, None], np.sign(moved))
            across = over[:, :, 0] < over[:, :, 1]
            push = np.where(hit & across, over[:, :, 0], 0) * sign[:, :, 0], np.where(hit & ~across, over[:, :, 1], 0) * sign[:, :, 1]
            shift[strip, 0] += push[0].sum(axis=1) / 2
            shift[strip, 1] += push[1].sum(axis=1) / 2
        if clear:
            break
        places = places + np.clip(shift, -STEP, STEP) * 0.9
    return places


def _packed(parts: Sequence[tuple[list[str], Places]], sizes: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """The parts on shelves, the largest first, in a shape about as wide as a screen."""
    boxes = []
    for part, places in parts:
        extent = np.array([sizes[node] for node in part]) / 2
        boxes.append(((places - extent).min(axis=0), (places + extent).max(axis=0)))
    area = sum(float(np.prod(high - low + PART_GAP)) for low, high in boxes)
    width = max([np.sqrt(area * 1.6), *(float(high[0] - low[0]) for low, high in boxes)] or [1.0])
    found: dict[str, tuple[float, float]] = {}
    x = y = shelf = 0.0
    for (part, places), (low, high) in zip(parts, boxes, strict=True):
        size = high - low
        if x and x + size[0] > width:
            x, y, shelf = 0.0, y + shelf + PART_GAP, 0.0
        for node, place in zip(part, places, strict=True):
            found[node] = (round(float(place[0] - low[0] + x), 1), round(float(place[1] - low[1] + y), 1))
        x += float(size[0]) + PART_GAP
        shelf = max(shelf, float(size[1]))
    return found


Sizer = Callable[[str], tuple[float, float]]
