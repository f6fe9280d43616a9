"""Groups of nodes that belong together: the method of Louvain, in whole numbers.

Blondel et al. 2008: each node goes to the neighbours that it shares most weight with, beside what chance
would give them; then groups are taken for nodes, and it starts again. Weights are whole numbers and nodes
are asked in order, so that the groups are the same on every machine. Why no library: docs/decisions/030.
"""

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

USUAL = 10
"""The weight of a usual edge, and of one that has none."""
_SWEEPS = 30
"""Rounds in which nodes change their groups, at most; nearly all are over sooner."""

Numbers = NDArray[np.int64]


class Ties(NamedTuple):
    """A graph of the nodes 0, 1, 2…: its edges, each once; those from a node to itself are allowed."""

    size: int
    """Number of nodes."""
    sources: Numbers
    """One end of each edge."""
    targets: Numbers
    """The other end."""
    weights: Numbers
    """Whole numbers above 0."""

    def strengths(self) -> Numbers:
        """Sum of the weights at each node; those of an edge to itself count twice."""
        ends = np.concatenate((self.sources, self.targets))
        return added(ends, np.concatenate((self.weights, self.weights)), self.size)

    def only(self, kept: NDArray[np.bool_]) -> "Ties":
        """The same nodes with these edges alone."""
        return Ties(self.size, self.sources[kept], self.targets[kept], self.weights[kept])


def communities(graph: Any) -> list[list[int]]:
    """The nodes that have an edge, in groups, the largest first; independent of the order of the graph.

    >>> import networkx as nx
    >>> communities(nx.Graph([(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)]))
    [[0, 1, 2], [3, 4, 5]]
    """
    nodes, ties = read_ties(graph)
    homes = np.arange(ties.size)
    for level in levels(ties):
        homes = level[homes]
    groups: list[list[int]] = [[] for _ in range(int(homes.max(initial=-1)) + 1)]
    for node, home in zip(nodes.tolist(), homes.tolist(), strict=True):
        groups[home].append(node)
    return sorted(groups, key=lambda group: (-len(group), group))


def read_ties(graph: Any) -> tuple[Numbers, Ties]:
    """The nodes that have an edge, in order, and the edges between their places in it, in order."""
    rows = chain.from_iterable(graph.edges(data="weight", default=USUAL))
    table = np.fromiter(rows, dtype=np.int64).reshape(-1, 3)
    table = table[table[:, 0] != table[:, 1]]
    low, high = table[:, :2].min(axis=1), table[:, :2].max(axis=1)
    order = np.lexsort((high, low))
    nodes = np.unique(table[:, :2])
    low, high = np.searchsorted(nodes, low[order]), np.searchsorted(nodes, high[order])
    return nodes, Ties(len(nodes), low, high, table[order, 2])


def levels(ties: Ties) -> Iterator[Numbers]:
    """The group of each node, then the group of each of these groups, as long as any can be joined.

    Groups have the numbers 0, 1, 2… in the order of their first nodes.
    """
    while ties.size:
        groups = _grouped(ties)
        if int(groups.max()) + 1 == ties.size:
            return
        yield groups
        ties = joined(ties, groups)


def joined(ties: Ties, groups: Numbers) -> Ties:
    """The groups as nodes; edges within one are an edge from it to itself."""
    size = int(groups.max()) + 1
    one, other = groups[ties.sources], groups[ties.targets]
    pairs, places = np.unique(np.minimum(one, other) * size + np.maximum(one, other), return_inverse=True)
    return Ties(size, pairs // size, pairs % size, added(places.reshape(-1), ties.weights, len(pairs)))


def added(places: Numbers, values: Numbers, size: int) -> Numbers:
    """The sum of the whole numbers that go to each place; floats hold them exactly up to 2 to the 53."""
    return np.bincount(places, weights=values, minlength=size).astype(np.int64)


def _grouped(ties: Ties) -> Numbers:
    """The group of each node once no node would rather be in the group of a neighbour."""
    strengths = ties.strengths().tolist()
    neighbours, weights = _neighbours(ties)
    homes, totals, double = list(range(ties.size)), list(strengths), sum(strengths)
    asked = bytearray(b"\1") * ties.size
    for _ in range(_SWEEPS):
        if not any(asked):
            break
        for node in range(ties.size):
            if asked[node]:
                asked[node] = 0
                home, strength, near = homes[node], strengths[node], neighbours[node]
                totals[home] -= strength
                shared = _shared(home, near, weights[node], homes)
                best = max(shared, key=lambda group: shared[group] * double - totals[group] * strength)
                totals[best] += strength
                if best != home:
                    homes[node] = best
                    for other in near:
                        if homes[other] != best:
                            asked[other] = 1
    return renumbered(homes)


def _shared(home: int, near: list[int], weights: list[int], homes: list[int]) -> dict[int, int]:
    """The weight between a node and each group of a neighbour; its own comes first, to win among equals."""
    shared = {home: 0}
    for other, weight in zip(near, weights, strict=True):
        group = homes[other]
        shared[group] = shared.get(group, 0) + weight
    return shared


def _neighbours(ties: Ties) -> tuple[list[list[int]], list[list[int]]]:
    """The neighbours of each node in order, and the weights of the edges to them."""
    ties = ties.only(ties.sources != ties.targets)
    ends = np.concatenate((ties.sources, ties.targets))
    others = np.concatenate((ties.targets, ties.sources))
    order = np.lexsort((others, ends))
    starts = np.searchsorted(ends[order], np.arange(ties.size + 1)).tolist()
    near, weights = others[order].tolist(), np.concatenate((ties.weights, ties.weights))[order].tolist()
    spans = [slice(start, end) for start, end in pairwise(starts)]
    return [near[span] for span in spans], [weights[span] for span in spans]


def renumbered(homes: list[int]) -> Numbers:
    """The same groups with the numbers 0, 1, 2… in the order of their first nodes."""
    numbers: dict[int, int] = {}
    return np.array([numbers.setdefault(home, len(numbers)) for home in homes], dtype=np.int64)
