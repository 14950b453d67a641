"""A graph → a place for each node, so that a picture stands still from the start; the same graph, the same places.

Small parts are laid out by stress majorisation (distances on the page like steps in the graph), large ones by pivots
and springs; then boxes that overlap are pushed apart, and the parts are packed side by side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.float64]

STEP = 150.0  # the length of an edge on the page
STRESS_NODES = 450  # above it, the distances of all pairs cost too much
ROUNDS = 60
PIVOTS = 40
SPRING_ROUNDS = 24
REACH = 3 * STEP  # how far springs push
GAP = 26.0  # between two boxes
PART_GAP = 170.0  # between two parts


def positions(graph: nx.Graph, sizes: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Where each node stands, its middle at (x, y); `sizes` gives the width and height of each node's box."""
    plain = nx.Graph()
    plain.add_nodes_from(sorted(graph))
    plain.add_edges_from(sorted((min(a, b), max(a, b)) for a, b in graph.edges() if a != b))
    parts: list[tuple[list[str], Places]] = []
    for part in sorted(
        (sorted(each) for each in nx.connected_components(plain)), key=lambda each: (-len(each), each[0])
    ):
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
        children = [
            other for other in sorted(graph[node], key=lambda each: (-graph.degree(each), each)) if other not in seen
        ]
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


def _pivots(graph: nx.Graph, nodes: Sequence[str]) -> Places:
    """A first guess for a large graph: the two main directions of its distances to some nodes far from each other."""
    index = {node: at for at, node in enumerate(nodes)}
    columns: list[NDArray[np.float64]] = []
    pivot = max(nodes, key=lambda node: (graph.degree(node), node))
    nearest = np.full(len(nodes), np.inf)
    for _ in range(min(PIVOTS, len(nodes))):
        column = np.zeros(len(nodes))
        for node, steps in nx.single_source_shortest_path_length(graph, pivot).items():
            column[index[node]] = steps
        columns.append(column)
        nearest = np.minimum(nearest, column)
        pivot = nodes[int(nearest.argmax())]
    square = np.array(columns).T ** 2
    centred = square - square.mean(axis=0) - square.mean(axis=1)[:, None] + square.mean()
    _, _, directions = np.linalg.svd(centred.T @ centred)
    places = centred @ directions[:2].T
    # an eigenvector's sign is the library's choice: fix it, so that the picture is the same everywhere
    places *= np.where(np.abs(places).max(axis=0) == places.max(axis=0), 1.0, -1.0)
    spread = places.std(axis=0)
    scaled: Places = places / np.where(spread > 1e-9, spread, 1.0) * STEP * np.sqrt(len(nodes)) / 3
    return scaled


def _springs(graph: nx.Graph, nodes: Sequence[str]) -> Places:
    """Fruchterman and Reingold's springs, in which only what is near pushes away."""
    index = {node: at for at, node in enumerate(nodes)}
    ends = np.array([(index[a], index[b]) for a, b in graph.edges()])
    turn = np.arange(len(nodes)) * 2.39996  # nodes with equal distances stand on one spot: a sunflower parts them
    places: Places = (
        _pivots(graph, nodes)
        + 40 * np.stack([np.cos(turn), np.sin(turn)], axis=1) * np.sqrt(np.arange(len(nodes)) % 60)[:, None]
    )
    for round_ in range(SPRING_ROUNDS):
        force = np.zeros_like(places)
        one, other = _near(places, REACH)
        moved = places[one] - places[other]
        push = moved * (STEP**2 / ((moved**2).sum(axis=1) + 100.0))[:, None]
        np.add.at(force, one, push)
        np.add.at(force, other, -push)
        moved = places[ends[:, 0]] - places[ends[:, 1]]
        pull = moved * (np.sqrt((moved**2).sum(axis=1)) / (2 * STEP))[:, None]
        np.add.at(force, ends[:, 0], -pull)
        np.add.at(force, ends[:, 1], pull)
        length = np.sqrt((force**2).sum(axis=1))[:, None] + 1e-6
        places = places + force / length * np.minimum(length, 2 * STEP * (1 - round_ / SPRING_ROUNDS))
    return places


def _near(places: Places, reach: float) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The pairs of places whose x and y both differ by less than `reach`, found by sweeping along x."""
    order = np.argsort(places[:, 0], kind="stable")
    x, y = places[order, 0], places[order, 1]
    ones: list[NDArray[np.intp]] = []
    others: list[NDArray[np.intp]] = []
    for step in range(1, len(order)):
        close = x[step:] - x[:-step] < reach
        if not close.any():
            break
        hit = np.flatnonzero(close & (np.abs(y[step:] - y[:-step]) < reach))
        ones.append(order[hit])
        others.append(order[hit + step])
    if not ones:
        return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.intp)
    return np.concatenate(ones), np.concatenate(others)


def _apart(places: Places, boxes: Places, *, rounds: int = 80) -> Places:
    """The places moved as little as needed until no two boxes overlap."""
    half = boxes / 2 + GAP / 2
    reach = float(boxes.max() + GAP) if len(boxes) else 0.0
    for _ in range(rounds):
        one, other = _near(places, reach)
        moved = places[one] - places[other]
        over = half[one] + half[other] - np.abs(moved)
        hit = (over > 0).all(axis=1)
        if not hit.any():
            break
        one, other, moved, over = one[hit], other[hit], moved[hit], over[hit]
        # push along the shorter way out; of two on one spot the one with the smaller number goes first
        sign = np.where(moved == 0, np.where(one < other, -1.0, 1.0)[:, None], np.sign(moved))
        across = over[:, 0] < over[:, 1]
        push = np.stack([np.where(across, over[:, 0], 0), np.where(across, 0, over[:, 1])], axis=1) * sign / 2
        shift = np.zeros_like(places)
        np.add.at(shift, one, push)
        np.add.at(shift, other, -push)
        places = places + np.clip(shift, -STEP, STEP) * 0.9
    return places


def _packed(
    parts: Sequence[tuple[list[str], Places]], sizes: Mapping[str, tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    """The parts on shelves, the largest first, in a shape about as wide as a screen."""
    boxes = []
    for part, places in parts:
        extent = np.array([sizes[node] for node in part]) / 2
        boxes.append(((places - extent).min(axis=0), (places + extent).max(axis=0)))
    area = sum(float(np.prod(high - low + PART_GAP)) for low, high in boxes)
    width = max([np.sqrt(area * 1.6), *(float(high[0] - low[0]) for low, high in boxes)])
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
