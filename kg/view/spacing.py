"""Moves boxes apart until none overlaps another, disturbing the picture as little as it can."""

from collections.abc import Mapping
from math import fsum
from typing import NamedTuple

_ROUNDS = 60
"""Rounds of pushing; what still overlaps then goes round in circles and is set down elsewhere."""
_STEP = 6.0
"""How finely a free place is looked for."""
_WAYS = (
    (1, 0),
    (-1, 0),
    (0, 1),
    (0, -1),
    (1, 1),
    (-1, -1),
    (1, -1),
    (-1, 1),
    (2, 1),
    (-2, 1),
    (2, -1),
    (-2, -1),
)
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
    field = _Field(boxes)
    moved = False
    for node, point in points.items():
        for other in field.near(point, boxes[node]):
            moved = _part(points[other], boxes[other], point, boxes[node]) or moved
        field.add(node, point)
    return moved


def _part(a: list[float], box_a: Box, b: list[float], box_b: Box) -> bool:
    """Push one pair apart, if it overlaps: each by half of what is missing and a unit more."""
    right = a[0] + box_a.right - b[0] - box_b.left + 1
    left = b[0] + box_b.right - a[0] - box_a.left + 1
    if right <= 0 or left <= 0:
        return False
    down = a[1] + box_a.bottom - b[1] - box_b.top + 1
    up = b[1] + box_b.bottom - a[1] - box_a.top + 1
    if down <= 0 or up <= 0:
        return False
    if min(right, left) < min(down, up):
        shift = (right if right <= left else -left) / 2 + 0.5
        a[0], b[0] = a[0] - shift, b[0] + shift
    else:
        shift = (down if down <= up else -up) / 2 + 0.5
        a[1], b[1] = a[1] - shift, b[1] + shift
    return True


def _set_down(points: dict[int, list[float]], boxes: Mapping[int, Box]) -> None:
    """Put each node that overlaps one before it at the nearest free place."""
    field = _Field(boxes)
    placed: dict[int, list[float]] = {}

    def is_free(point: list[float], box: Box) -> bool:
        near = field.near(point, box)
        return not any(_overlap(point, box, placed[other], boxes[other]) for other in near)

    for node, point in points.items():
        distance = 0.0
        place = point
        while not is_free(place, boxes[node]):
            distance += _STEP + distance / 8
            around = ([point[0] + x * distance, point[1] + y * distance] for x, y in _WAYS)
            place = next((spot for spot in around if is_free(spot, boxes[node])), point)
        points[node] = placed[node] = place
        field.add(node, place)


def _overlap(a: list[float], box_a: Box, b: list[float], box_b: Box) -> bool:
    """Whether less than a unit is between the two boxes."""
    return (
        a[0] + box_a.right + 1 > b[0] + box_b.left
        and b[0] + box_b.right + 1 > a[0] + box_a.left
        and a[1] + box_a.bottom + 1 > b[1] + box_b.top
        and b[1] + box_b.bottom + 1 > a[1] + box_a.top
    )


class _Field:
    """Which boxes are near a place; a class because it grows box by box."""

    def __init__(self, boxes: Mapping[int, Box]) -> None:
        """Cells as large as a box usually is, so that few boxes share one and none covers many."""
        self._boxes = boxes
        self._width = fsum(box.width for box in boxes.values()) / len(boxes) + 1
        self._height = fsum(box.height for box in boxes.values()) / len(boxes) + 1
        self._cells: dict[tuple[int, int], list[int]] = {}

    def add(self, node: int, point: list[float]) -> None:
        """Take the room that the node's box has at this point."""
        for cell in self._covered(point, self._boxes[node]):
            self._cells.setdefault(cell, []).append(node)

    def near(self, point: list[float], box: Box) -> list[int]:
        """The nodes in the cells that the box covers, each once."""
        found = (node for cell in self._covered(point, box) for node in self._cells.get(cell, ()))
        return list(dict.fromkeys(found))

    def _covered(self, point: list[float], box: Box) -> list[tuple[int, int]]:
        left, right = (int((point[0] + side) // self._width) for side in (box.left - 1, box.right + 1))
        top, bottom = (int((point[1] + side) // self._height) for side in (box.top - 1, box.bottom + 1))
        return [(x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]
