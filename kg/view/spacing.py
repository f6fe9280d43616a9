"""Moves boxes apart until none overlaps another, disturbing the picture as little as it can."""

from collections.abc import Mapping
from typing import NamedTuple

_ROUNDS = 60
"""Rounds of pushing; what still overlaps then goes round in circles and is set down elsewhere."""
_STEP = 6.0
"""How finely a free place is looked for."""
_WAYS = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1), (2, 1), (-2, 1), (2, -1), (-2, -1))
"""Directions in which it is looked for, at every distance."""


class Box(NamedTuple):
    """The room that a node and its label take, around the node's own point."""

    left: float
    """At most 0."""
    top: float
    """At most 0: up is negative, as on a screen."""
    right: float
    """At least 0."""
    bottom: float
    """At least 0."""

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


def spread(points: dict[int, list[float]], boxes: Mapping[int, Box]) -> None:
    """Move the points, in place, until the boxes around them are apart by a unit or more.

    >>> points = {0: [0.0, 0.0], 1: [1.0, 0.0]}
    >>> spread(points, dict.fromkeys(points, Box(-5, -5, 5, 5)))
    >>> points[1][0] - points[0][0] > 10
    True
    """
    for _ in range(_ROUNDS):
        if not _push_apart(points, boxes):
            return
    _set_down(points, boxes)


def _push_apart(points: dict[int, list[float]], boxes: Mapping[int, Box]) -> bool:
    """Push each overlapping pair apart, along the shorter way; False when there was none."""
    order = sorted(points, key=lambda node: (points[node][0] + boxes[node].left, node))
    widest = max(box.width for box in boxes.values())
    moved = False
    for position, a in enumerate(order):
        for b in order[position + 1 :]:
            if points[b][0] + boxes[b].left > points[a][0] + boxes[a].left + widest:
                break
            moved = _part(points[a], boxes[a], points[b], boxes[b]) or moved
    return moved


def _part(a: list[float], box_a: Box, b: list[float], box_b: Box) -> bool:
    """Push one pair apart, if it overlaps: each by half of what is missing and a unit more."""
    right = a[0] + box_a.right - b[0] - box_b.left + 1
    left = b[0] + box_b.right - a[0] - box_a.left + 1
    down = a[1] + box_a.bottom - b[1] - box_b.top + 1
    up = b[1] + box_b.bottom - a[1] - box_a.top + 1
    if min(right, left, down, up) <= 0:
        return False
    if min(right, left) < min(down, up):
        shift = (right if right <= left else -left) / 2 + 0.5
        a[0], b[0] = a[0] - shift, b[0] + shift
    else:
        shift = (down if down <= up else -up) / 2 + 0.5
        a[1], b[1] = a[1] - shift, b[1] + shift
    return True


def _set_down(points: dict[int, list[float]], boxes: Mapping[int, Box]) -> None:
    """Put each node that overlaps a better connected one at the nearest free place."""
    field = _Field(max(box.width for box in boxes.values()), max(box.height for box in boxes.values()))
    for node, point in points.items():
        distance = 0.0
        while not field.is_free(point, boxes[node]):
            distance += _STEP
            found = _free_place(field, point, boxes[node], distance)
            point[:] = found or point
        field.add(point, boxes[node])


def _free_place(field: "_Field", point: list[float], box: Box, distance: float) -> list[float] | None:
    places = ([point[0] + x * distance, point[1] + y * distance] for x, y in _WAYS)
    return next((place for place in places if field.is_free(place, box)), None)


class _Field:
    """The boxes that stand already, by the cell of their point; a class because it grows box by box."""

    def __init__(self, width: float, height: float) -> None:
        """Cells as large as the largest box, so that only touching cells have to be looked at."""
        self._size = (width + 1, height + 1)
        self._cells: dict[tuple[int, int], list[tuple[list[float], Box]]] = {}

    def add(self, point: list[float], box: Box) -> None:
        """Take the room."""
        self._cells.setdefault(self._cell(point), []).append((point, box))

    def is_free(self, point: list[float], box: Box) -> bool:
        """Whether the box would overlap none."""
        column, row = self._cell(point)
        return not any(
            _overlap(point, box, *other)
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for other in self._cells.get((x, y), ())
        )

    def _cell(self, point: list[float]) -> tuple[int, int]:
        return int(point[0] // self._size[0]), int(point[1] // self._size[1])


def _overlap(a: list[float], box_a: Box, b: list[float], box_b: Box) -> bool:
    """Whether less than a unit is between the two boxes."""
    return (
        a[0] + box_a.right + 1 > b[0] + box_b.left
        and b[0] + box_b.right + 1 > a[0] + box_a.left
        and a[1] + box_a.bottom + 1 > b[1] + box_b.top
        and b[1] + box_b.bottom + 1 > a[1] + box_a.top
    )
