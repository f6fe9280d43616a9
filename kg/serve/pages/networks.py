"""Who is tied to whom, as a ring: names in two columns beside it, so that each can be read at any number.

Neighbours on the ring are those with most ties to each other. Only sums of whole numbers and one square root
decide, so the same rows give the same drawing everywhere.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isqrt

from kg.serve.pages.answers import Row
from kg.text.printing import counted

_LINE = 24
"""From one name to the next in a column."""
_NARROW, _WIDE = 80, 170
"""From the middle of the ring to its left and right end, of few and of many."""
_SLOPE = 13
"""How much wider it is for each more in a column."""
_GAP, _LETTER = 20, 8
"""From a disc to the end of its name without letters; room for a letter."""
_LONGEST = 26
"""Letters of a name that are written; the whole one is in the title and in the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A person on the ring."""

    name: str
    """As it is called."""
    iri: str
    """Its IRI."""
    x: int
    y: int
    """Its place."""
    size: int
    """Radius of its disc."""
    is_left: bool
    """Whether its name stands to the left of it."""
    papers: int
    """Papers with others of the ring, one counted for each of them."""

    @property
    def short(self) -> str:
        """The name as far as there is room for it."""
        return self.name if len(self.name) <= _LONGEST else self.name[: _LONGEST - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What joins two of them."""

    path: str
    """The curve, as SVG writes it."""
    weight: int
    """From 1 to 4, for its width."""
    told: str
    """Both names and the number of papers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The drawing."""

    nodes: tuple[Node, ...]
    """In the order of the ring, from the top right around to the top left."""
    ties: tuple[Tie, ...]
    """The weakest first, so that strong ones lie above."""
    height: int
    """Of the drawing."""
    width: int
    """Of the drawing."""


def network(rows: Sequence[Row]) -> Network | None:
    """The ring of rows that name two things, `one` and `other`, and a number of `papers`; none for none."""
    names: dict[str, str] = {}
    weights: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        one, other = row["one"], row["other"]
        names[one], names[other] = row.get("name", ""), row.get("other_name", "")
        weights[one][other] = weights[other][one] = int(row.get("papers", "1"))
    if not names:
        return None
    half = min(_WIDE, max(_NARROW, (len(names) + 1) // 2 * _SLOPE))
    width = 2 * (half + _GAP + _LETTER * min(_LONGEST, max(map(len, names.values()))))
    nodes = _placed(_around(names, weights), names, weights, half, width // 2)
    height = max(node.y for node in nodes) + _LINE
    at = {node.iri: node for node in nodes}
    most = max(weight for ties in weights.values() for weight in ties.values())
    drawn = sorted(rows, key=lambda row: (int(row.get("papers", "1")), row["one"], row["other"]))
    ties = tuple(
        _tie(at[row["one"]], at[row["other"]], int(row["papers"]), most, (width // 2, height // 2))
        for row in drawn
    )
    return Network(nodes=tuple(nodes), ties=ties, height=height, width=width)


def _around(names: Mapping[str, str], weights: Mapping[str, Mapping[str, int]]) -> list[str]:
    """The order of the ring: each next to whom it has most ties with; those placed last count most."""
    left = sorted(names, key=lambda iri: (-sum(weights[iri].values()), names[iri], iri))
    order = [left.pop(0)]
    while left:
        near = {
            iri: sum(weights[iri].get(placed, 0) * (n + 1) for n, placed in enumerate(order)) for iri in left
        }
        best = max(left, key=lambda iri: near[iri])  # of equal ones the first, which has most ties
        left.remove(best)
        order.append(best)
    return order


def _placed(
    order: Sequence[str],
    names: Mapping[str, str],
    weights: Mapping[str, Mapping[str, int]],
    half: int,
    centre: int,
) -> list[Node]:
    """The first half down the right side, the second up the left."""
    right = (len(order) + 1) // 2
    rows = max(right, len(order) - right)
    nodes = []
    for number, iri in enumerate(order):
        is_left = number >= right
        row = len(order) - 1 - number if is_left else number
        column = len(order) - right if is_left else right
        middle = 2 * row - (column - 1)  # in half lines from the middle of the column
        out = half * isqrt(max(0, (rows + 1) ** 2 - middle**2) * 10_000) // ((rows + 1) * 100)
        papers = sum(weights[iri].values())
        nodes.append(
            Node(
                name=names[iri],
                iri=iri,
                x=centre + (-out if is_left else out),
                y=_LINE + (middle + rows - 1) * _LINE // 2,
                size=4 + min(6, isqrt(papers)),
                is_left=is_left,
                papers=papers,
            )
        )
    return nodes


def _tie(one: Node, other: Node, papers: int, most: int, middle: tuple[int, int]) -> Tie:
    """A curve that bends towards the middle of the ring."""
    middle_x, middle_y = middle
    bend_x = (one.x + other.x + 2 * middle_x) // 4
    bend_y = (one.y + other.y + 2 * middle_y) // 4
    return Tie(
        path=f"M{one.x} {one.y}Q{bend_x} {bend_y} {other.x} {other.y}",
        weight=1 + 3 * (papers - 1) // max(1, most - 1) if most > 1 else 1,
        told=f"{one.name} and {other.name}: {counted(papers, 'paper')}",
    )
