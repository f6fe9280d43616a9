"""Where each node stands, so that communities are seen and labels can be read.

Communities are found (Louvain), spread like a map of a few large discs, filled with their members, and
relaxed by springs and repulsion (Fruchterman & Reingold 1991, repulsion cut off as in their grid variant).
Only `+ - * /` and square roots are used, on numbers in a fixed order, so that every machine computes the
same picture; floats are added one by one or by `fsum`, for `sum` differs between versions of Python. No
library's layout is like that: they draw random numbers, or use numpy and with it the processor's own
arithmetic.
"""

from collections.abc import Iterator, Mapping
from math import fsum, sqrt
from typing import Any

import networkx as nx

from kg.view.spacing import Box, spread

_ASPECT = 1.4
"""Width of the picture for a height of 1: that of a browser window beside the details."""
_STEPS = 110
"""Rounds of relaxation for a small graph; a large one, which nobody reads node by node, gets fewer."""
_WORK = 60_000
"""Rounds times nodes, at most."""
_FEWEST = 30
"""Rounds that every graph gets."""
_REACH = 2.6
"""How far nodes push each other away, in ideal distances."""
_COHESION = 0.25
"""How strongly a node is drawn to the middle of its community."""
_GRAVITY = 0.01
"""How strongly a node is drawn to the middle of all."""
_HORIZON = 8.0
"""Ideal distances from the middle at which that pull is half as strong as it would be."""
_ROOM = 2.1
"""Area of a small picture, in areas of all boxes."""
_AIR = 2500
"""Nodes for which a picture gets once the area of all boxes more: its communities need air between them."""
_USUAL = 10
"""The weight of a usual edge."""
_BETWEEN = 0.35
"""Strength of an edge between communities, beside one within."""
_GOLDEN = (0.7548776662466927, 0.5698402909980532)
"""Steps of the R2 sequence, which fills a square evenly (Roberts 2018)."""

Points = list[list[float]]
"""A pair of coordinates for each node, by its number."""


def place(graph: Any, boxes: Mapping[int, Box]) -> dict[int, tuple[int, int]]:
    """Integer coordinates for each node of a graph with the nodes 0, 1, 2…; no two boxes overlap.

    >>> sorted(place(nx.path_graph(2), dict.fromkeys(range(2), Box(-5, -5, 5, 5))))
    [0, 1]
    """
    loose = [node for node in graph if not graph.degree(node)]
    groups = _communities(graph.subgraph([node for node in graph if graph.degree(node)]))
    joined = sorted(node for group in groups for node in group)
    if joined:
        side = _side(boxes, joined)
        points = dict(zip(joined, _draw(graph, groups, joined, side), strict=True))
        spread(points, boxes)
    else:
        points = {}
    _append_rows(points, boxes, loose)
    return {node: (round(points[node][0]), round(points[node][1])) for node in graph}


def _communities(graph: Any) -> list[list[int]]:
    """Groups of nodes that belong together, the largest first; independent of the graph's own order."""
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(graph))
    ordered.add_weighted_edges_from(
        sorted((min(e), max(e), w) for *e, w in graph.edges(data="weight", default=_USUAL))
    )
    groups = nx.community.louvain_communities(ordered, weight="weight", seed=1) if ordered else []
    return sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))


def _side(boxes: Mapping[int, Box], nodes: list[int]) -> float:
    """The ideal distance between nodes: the side of a square that a box of mean size fills."""
    area = fsum(boxes[node].width * boxes[node].height for node in nodes)
    return sqrt(area / len(nodes))


def _draw(graph: Any, groups: list[list[int]], nodes: list[int], side: float) -> Points:
    """The nodes in order, relaxed from where their communities put them."""
    number = {node: i for i, node in enumerate(nodes)}
    home = {node: g for g, group in enumerate(groups) for node in group}
    springs: list[tuple[int, int, float]] = []
    ties: dict[tuple[int, int], int] = {}
    for a, b, weight in sorted(
        (min(a, b), max(a, b), w) for a, b, w in graph.edges(data="weight", default=_USUAL)
    ):
        ends = (min(home[a], home[b]), max(home[a], home[b]))
        ties[ends] = ties.get(ends, 0) + weight
        strength = weight / _USUAL if ends[0] == ends[1] else _BETWEEN * weight / _USUAL
        crowd = sqrt(min(graph.degree(a), graph.degree(b)))
        springs.append((number[a], number[b], strength / crowd))
    points = _start(groups, ties, side, nodes)
    homes = [home[node] for node in nodes]
    _relax(points, springs, homes, side)
    return _shaped(points, (_ROOM + len(points) / _AIR) * side * side * len(points))


def _start(
    groups: list[list[int]], ties: dict[tuple[int, int], int], side: float, nodes: list[int]
) -> Points:
    """Each community a disc of points, the discs side by side, connected ones near each other."""
    reach = side * sqrt(max(len(group) for group in groups))
    middles = [[x * reach * sqrt(len(groups)), y * reach * sqrt(len(groups))] for x, y in _disc(len(groups))]
    links = [(a, b, weight / (weight + 4 * _USUAL)) for (a, b), weight in sorted(ties.items()) if a != b]
    _relax(middles, links, [0] * len(groups), reach)
    places: dict[int, list[float]] = {}
    for group, (x, y) in zip(groups, middles, strict=True):
        radius = side * sqrt(len(group)) * 0.6
        for node, (dx, dy) in zip(group, _disc(len(group)), strict=True):
            places[node] = [x + dx * radius, y + dy * radius]
    return [places[node] for node in nodes]


def _disc(count: int) -> list[tuple[float, float]]:
    """Points spread evenly over the disc of radius 1, always the same."""
    points: list[tuple[float, float]] = []
    x = y = 0.5
    while len(points) < count:
        dx, dy = 2 * x - 1, 2 * y - 1
        if dx * dx + dy * dy <= 1:
            points.append((dx, dy))
        x, y = (x + _GOLDEN[0]) % 1, (y + _GOLDEN[1]) % 1
    return points


def _relax(points: Points, springs: list[tuple[int, int, float]], homes: list[int], side: float) -> None:
    """Move the points until springs and repulsion balance; ever smaller steps make it end."""
    steps = max(_FEWEST, min(_STEPS, _WORK // len(points)))
    for step in range(steps):
        forces = [[0.0, 0.0] for _ in points]
        _repel(points, forces, side)
        for a, b, strength in springs:
            dx, dy = points[b][0] - points[a][0], points[b][1] - points[a][1]
            pull = strength * sqrt(dx * dx + dy * dy) / side
            forces[a][0] += dx * pull
            forces[a][1] += dy * pull
            forces[b][0] -= dx * pull
            forces[b][1] -= dy * pull
        _gather(points, forces, homes, side)
        limit = side * (1 - step / steps) * 0.5
        for point, (dx, dy) in zip(points, forces, strict=True):
            length = sqrt(dx * dx + dy * dy)
            scale = min(length, limit) / length if length else 0.0
            point[0] += dx * scale
            point[1] += dy * scale


def _repel(points: Points, forces: Points, side: float) -> None:
    """Near points push each other away, the nearer the more."""
    reach = _REACH * side
    limit, square = reach * reach, side * side
    least = 0.01 * square
    for a, others in _near(points, reach):
        x, y = points[a]
        pushed = forces[a]
        across, down = pushed
        for b in others:
            second = points[b]
            dx = second[0] - x
            dy = second[1] - y
            distance = dx * dx + dy * dy
            if distance < limit:
                push = square / (distance + least)
                dx *= push
                dy *= push
                across -= dx
                down -= dy
                other = forces[b]
                other[0] += dx
                other[1] += dy
        pushed[0], pushed[1] = across, down


def _near(points: Points, reach: float) -> Iterator[tuple[int, list[int]]]:
    """Each point and those after it in the same or in touching cells of a grid; no near pair is left out."""
    cells: dict[tuple[int, int], list[int]] = {}
    for index, (x, y) in enumerate(points):
        cells.setdefault((int(x // reach), int(y // reach)), []).append(index)
    for (column, row), members in cells.items():
        beside = (column + 1, row - 1), (column + 1, row), (column + 1, row + 1), (column, row + 1)
        others = [index for cell in beside for index in cells.get(cell, ())]
        for position, index in enumerate(members):
            yield index, members[position + 1 :] + others


def _gather(points: Points, forces: Points, homes: list[int], side: float) -> None:
    """Draw each point to the middle of its community, and a little to the middle of all."""
    sums = [[0.0, 0.0, 0.0] for _ in range(max(homes) + 1)]
    for (x, y), home in zip(points, homes, strict=True):
        total = sums[home]
        total[0] += x
        total[1] += y
        total[2] += 1
    for force, (x, y), home in zip(forces, points, homes, strict=True):
        total = sums[home]
        centre = _GRAVITY / (1 + sqrt(x * x + y * y) / (_HORIZON * side))
        force[0] += _COHESION * (total[0] / total[2] - x) - centre * x
        force[1] += _COHESION * (total[1] / total[2] - y) - centre * y


def _shaped(points: Points, room: float) -> Points:
    """The points in a field of the wanted proportions and area, around the origin."""
    columns, rows = [x for x, _ in points], [y for _, y in points]
    width, height = max(columns) - min(columns) or 1.0, max(rows) - min(rows) or 1.0
    across, down = sqrt(_ASPECT * room) / width, sqrt(room / _ASPECT) / height
    middle = (max(columns) + min(columns)) / 2, (max(rows) + min(rows)) / 2
    return [[(x - middle[0]) * across, (y - middle[1]) * down] for x, y in points]


def _append_rows(points: dict[int, list[float]], boxes: Mapping[int, Box], loose: list[int]) -> None:
    """Set nodes without any edge in rows below the others."""
    if not loose:
        return
    bottom = max((points[node][1] + boxes[node].bottom for node in points), default=0.0)
    widths = fsum(boxes[node].width for node in loose)
    heights = max(boxes[node].height for node in loose)
    spans = [points[node][0] for node in points]
    line = max(max(spans, default=0.0) - min(spans, default=0.0), sqrt(widths * heights * _ASPECT))
    x, y = -line / 2, bottom if not points else bottom + heights
    for node in loose:
        if x + boxes[node].width > line / 2 and x > -line / 2:
            x, y = -line / 2, y + heights
        points[node] = [x - boxes[node].left, y - boxes[node].top]
        x += boxes[node].width
