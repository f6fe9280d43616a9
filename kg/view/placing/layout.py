"""Where each node stands, so that communities are seen and labels can be read.

Communities are set out like a map of discs, the large in the middle, and relaxed; each disc is filled with
the communities that it is made of, these with theirs, and so down to the nodes: every layer comes to rest in
the places that the one above it gave. At last boxes are moved apart. All of it is `+ - * /` and square roots
in a fixed order, so that every machine computes the same picture. See docs/decisions/030.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any, NamedTuple

import numpy as np

from kg.view.placing.communities import USUAL, Ties, joined, levels, read_ties, renumbered
from kg.view.placing.forces import Pull, Springs, relax
from kg.view.placing.overlaps import Floats, Numbers, Sides, total
from kg.view.placing.spacing import Box, push_apart, sides, spread

_ASPECT = 1.4
"""Width of the picture for a height of 1: that of a browser window beside the details."""
_SQUEEZE = 1.5
"""It is made wider or lower for that by so much at most."""
_SIMPLE = 1000
"""Nodes up to which a community is filled with its nodes at once."""
_FEWER = 2
"""A layer has so many times fewer nodes than the one below it, at least."""
_ROUNDS, _WORK, _FEWEST = 110, 60_000, 20
"""Rounds of relaxation; rounds times nodes; rounds that every layer gets."""
_APART, _REACH, _NEAR = 1.3, 2.6, 2.0
"""How far communities, groups in them, and nodes push each other away, in their usual distance."""
_FILLED = 0.6
"""Radius of the disc that is filled, beside the side of a square of the same content."""
_AIR = 1.1
"""Room of a group, beside what it holds."""
_COHESION = 0.1
"""How strongly things are drawn to the middle of their group."""
_GRAVITY, _HORIZON = 0.04, 8.0
"""How strongly communities are drawn to the middle of all; at so many of their distances, half so."""
_OUTWARD = 0.5
"""How far a thing stands on the side of its group where its neighbours are: 1 is at the rim."""
_TIE, _TIES = 4.0, 40.0
"""Strength of the spring between few groups that share all their weight; of so many groups it is 1."""
_BETWEEN, _MORE = 0.05, 25.0
"""Strength of a spring out of a group beside one within, and what over the nodes is added, up to 0.3."""
_HUB = 20.0
"""Neighbours from which on a node draws each of them less."""
_ROOM, _SPARSE, _AIRY = 1.6, 10_000, 1.5
"""Area of the discs beside that of the boxes; so many nodes get that once more, up to so many times."""
_GOLDEN = (0.7548776662466927, 0.5698402909980532)
"""Steps of the R2 sequence, which fills a square evenly (Roberts 2018)."""


class Layer(NamedTuple):
    """Nodes, or groups of them, and what they are parts of."""

    ties: Ties
    """The edges between them."""
    masses: Floats
    """The room that each needs, in boxes of mean size."""
    parents: Numbers
    """The place of each one's group in the layer above; in the uppermost all are parts of one."""


def place(
    graph: Any, boxes: Mapping[int, Box], groups: Sequence[Sequence[int]] | None = None
) -> dict[int, tuple[int, int]]:
    """Integer coordinates for each node of a graph with the nodes 0, 1, 2…; no two boxes overlap.

    The groups are those of `communities` when nothing else is said; every node with an edge is in one.

    >>> import networkx as nx
    >>> sorted(place(nx.path_graph(2), dict.fromkeys(range(2), Box(-5, -5, 5, 5))))
    [0, 1]
    """
    numbers, ties = read_ties(graph)
    nodes: list[int] = numbers.tolist()
    room = sides(boxes, nodes)
    x, y = np.zeros(0), np.zeros(0)
    if nodes:
        x, y = _draw(_layers(ties, room, _homes(nodes, groups)), room)
        x, y = spread(x, y, room)
    places = {
        node: (round(across), round(down))
        for node, across, down in zip(nodes, x.tolist(), y.tolist(), strict=True)
    }
    _append_rows(places, boxes, sorted(set(graph).difference(nodes)))
    return places


def _homes(nodes: list[int], groups: Sequence[Sequence[int]] | None) -> Numbers | None:
    """The number of the group of each node, whatever their order; None where none are given."""
    if groups is None:
        return None
    home = {node: number for number, group in enumerate(groups) for node in group}
    return renumbered([home[node] for node in nodes])


def _layers(ties: Ties, room: Sides, homes: Numbers | None) -> list[Layer]:
    """The nodes, their groups, groups of these, and so on."""
    kept = _kept(ties, homes)
    areas = room.areas()
    masses: Floats = areas * (len(areas) / total(areas))
    layers: list[Layer] = []
    for finer, coarser in zip(kept, [*kept[1:], np.zeros(ties.size, dtype=np.int64)], strict=True):
        parents = np.zeros(ties.size, dtype=np.int64)
        parents[finer] = coarser
        layers.append(Layer(ties, masses, parents))
        ties, masses = joined(ties, parents), np.bincount(parents, weights=masses).astype(np.float64)
    return layers


def _kept(ties: Ties, homes: Numbers | None) -> list[Numbers]:
    """The number of each node, then of its group in each layer above."""
    inside = ties if homes is None else ties.only(homes[ties.sources] == homes[ties.targets])
    found = [np.arange(ties.size)]
    for level in levels(inside):
        found.append(level[found[-1]])
    if homes is not None:
        found.append(homes)
    kept, top = found[:1], found[-1]
    for level in found[1:-1] if ties.size > _SIMPLE else ():
        if _FEWER * _size(level) <= _size(kept[-1]) and _size(level) >= _FEWER * _size(top):
            kept.append(level)
    return [*kept, top] if len(found) > 1 else kept


def _size(homes: Numbers) -> int:
    return int(homes.max()) + 1


def _draw(layers: list[Layer], room: Sides) -> tuple[Floats, Floats]:
    """The nodes where the layers put them, from the uppermost down, in a field of the wanted proportions."""
    x, y, mass = np.zeros(1), np.zeros(1), np.array([total(layers[0].masses)])
    for layer in reversed(layers):
        x, y = _settled(layer, x, y, mass, is_top=layer is layers[-1], is_last=layer is layers[0])
        mass = layer.masses
    if y.max() - y.min() > x.max() - x.min():
        x, y = y, -x
    wide, high = float(x.max() - x.min()), float(y.max() - y.min())
    stretch = sqrt(min(max(_ASPECT * high / wide if wide else _SQUEEZE, 1 / _SQUEEZE), _SQUEEZE))
    size = len(x)
    scale = sqrt(total(room.areas()) / size * (_ROOM + min(size / _SPARSE, _AIRY)))
    return x * (scale * stretch), y * (scale / stretch)


def _settled(
    layer: Layer, x: Floats, y: Floats, mass: Floats, *, is_top: bool, is_last: bool
) -> tuple[Floats, Floats]:
    """The places of a layer, whose groups are at these places and hold so much."""
    size = layer.ties.size
    radii = np.sqrt(layer.masses * (1.0 if is_last else _AIR)) / 2
    homes = x[layer.parents], y[layer.parents]
    rim = np.sqrt(mass)[layer.parents] * _FILLED
    dx, dy = _filled(layer)
    x, y = homes[0] + dx * rim, homes[1] + dy * rim
    if is_top:
        pull = Pull(*homes, _GRAVITY, _HORIZON * 2 * total(radii) / size)
    else:
        pull = Pull(*homes, _COHESION)
        dx, dy = _outward(layer, *homes, rim)
        x, y = x + dx, y + dy
    springs = _node_springs(layer) if is_last else _group_springs(layer)
    rounds = max(_FEWEST, min(_ROUNDS, _WORK // size))
    x, y = relax(
        x, y, radii, springs, pull, reach=_NEAR if is_last else _APART if is_top else _REACH, rounds=rounds
    )
    if is_top and not is_last:
        x, y = push_apart(x, y, Sides(-radii, -radii, radii, radii), total(radii) / size / 5)
    return x, y


def _filled(layer: Layer) -> tuple[Floats, Floats]:
    """Where each stands in the disc of its group, of radius 1: the largest in the middle."""
    order = np.lexsort((-layer.masses, layer.parents))
    parents = layer.parents[order]
    ranks = np.arange(len(order)) - np.searchsorted(parents, parents)
    spots = _disc(int(ranks.max()) + 1)
    x, y = np.empty(len(order)), np.empty(len(order))
    x[order], y[order] = spots[0][ranks], spots[1][ranks]
    return x, y


def _disc(count: int) -> tuple[Floats, Floats]:
    """Points spread evenly over the disc of radius 1, always the same, the first in its middle."""
    steps = np.arange(2.0 * count + 8)  # the disc is three quarters of the square
    x, y = (2 * np.mod(0.5 + steps * golden, 1.0) - 1 for golden in _GOLDEN)
    inside = np.flatnonzero(x * x + y * y <= 1)[:count]
    return x[inside], y[inside]


def _outward(layer: Layer, x: Floats, y: Floats, rim: Floats) -> tuple[Floats, Floats]:
    """How far each moves from the middle of its group, which is here, to the groups of its neighbours."""
    one = np.concatenate((layer.ties.sources, layer.ties.targets))
    other = np.concatenate((layer.ties.targets, layer.ties.sources))
    weights = np.concatenate((layer.ties.weights, layer.ties.weights)).astype(np.float64)
    sums = (
        np.bincount(one, weights=values, minlength=layer.ties.size)
        for values in (weights, weights * x[other], weights * y[other])
    )
    whole, across, down = sums
    whole = np.maximum(whole, 1.0)
    dx, dy = across / whole - x, down / whole - y
    length = np.sqrt(dx * dx + dy * dy)
    scale = _OUTWARD * np.minimum(1.0, rim / np.where(length > 0, length, 1.0))
    return dx * scale, dy * scale


def _node_springs(layer: Layer) -> Springs:
    """The edges between nodes: the weaker, the more neighbours both ends have."""
    one, other, weights = layer.ties[1:]
    degrees = np.bincount(one, minlength=layer.ties.size) + np.bincount(other, minlength=layer.ties.size)
    few, many = np.minimum(degrees[one], degrees[other]), np.maximum(degrees[one], degrees[other])
    strengths = weights / USUAL / np.sqrt(few * (1 + many / _HUB))
    return Springs(one, other, strengths * _shares(layer))


def _group_springs(layer: Layer) -> Springs:
    """The edges between groups: the stronger, the larger their part of all weight at both ends."""
    ties, strengths = layer.ties, layer.ties.strengths().astype(np.float64)
    parts = ties.weights / np.sqrt(strengths[ties.sources] * strengths[ties.targets])
    kept = ties.sources != ties.targets
    tie = min(_TIE, max(1.0, _TIES / ties.size))
    parts = np.minimum(tie * parts * _shares(layer), 1.0)
    return Springs(ties.sources[kept], ties.targets[kept], parts[kept])


def _shares(layer: Layer) -> Floats:
    """Strength of each edge for where it leads: into another group or not."""
    between = min(_BETWEEN + _MORE / layer.ties.size, 0.3)
    one, other = layer.parents[layer.ties.sources], layer.parents[layer.ties.targets]
    return np.where(one == other, 1.0, between)


def _append_rows(places: dict[int, tuple[int, int]], boxes: Mapping[int, Box], loose: list[int]) -> None:
    """Set nodes without any edge in rows below the others, as far apart as they are high.

    A picture that is seen whole is drawn small, and its nodes not quite so small.
    """
    if not loose:
        return
    across = [x for x, _ in places.values()]
    apart = max(boxes[node].height for node in loose) + 1
    usual = sqrt(sum(round(boxes[node].width) + apart for node in loose) * 2 * apart * _ASPECT)
    line = max(max(across, default=0) - min(across, default=0), usual)
    bottom = max((y + boxes[node].bottom for node, (_, y) in places.items()), default=-apart)
    x, y = -line / 2, bottom + apart
    for node in loose:
        box = boxes[node]
        if x + box.width > line / 2 and x > -line / 2:
            x, y = -line / 2, y + 2 * apart
        places[node] = round(x - box.left), round(y - box.top)
        x += box.width + apart
