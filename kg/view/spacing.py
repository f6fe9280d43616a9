"""Moves boxes apart until none overlaps another, disturbing the picture as little as it can."""

from collections.abc import Mapping
from itertools import chain
from math import fsum
from typing import NamedTuple, TypeAlias

_ROUNDS = 60
"""Rounds of pushing; what still overlaps then goes round in circles and is set down elsewhere."""
_PUSHES = 30_000
"""Rounds times nodes, at most: of a large picture, which nobody reads node by node, the rest is set down."""
_FEWEST = 15
"""Rounds that every picture gets."""
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

_FAR = 1 << 32
"""More than any picture has rows of cells: a cell is one number, which is found faster than a pair."""

Field: TypeAlias = dict[int, list[int]]
"""Cell → the nodes whose boxes cover a part of it, in the order in which they came."""

Cell: TypeAlias = tuple[float, float]
"""Width and height of a cell: those of a usual box, so that few boxes share one and none covers many."""

Room: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom of a box that has been set down, and of the unit behind it."""


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
    cell = _usual(boxes)
    for _ in range(max(_FEWEST, min(_ROUNDS, _PUSHES // len(points)))):
        if not _push_apart(points, boxes, cell):
            return
    _set_down(points, boxes, cell)


def _usual(boxes: Mapping[int, Box]) -> Cell:
    """The size of the cells for these boxes."""
    width = fsum(box.width for box in boxes.values()) / len(boxes) + 1
    return width, fsum(box.height for box in boxes.values()) / len(boxes) + 1


def _push_apart(points: dict[int, list[float]], boxes: Mapping[int, Box], cell: Cell) -> bool:
    """Push each overlapping pair apart, along the shorter way; False when there was none."""
    field: Field = {}
    moved = False
    for node, point in points.items():
        box = boxes[node]
        covered = _covered(point, box, cell)
        found = [nodes for place in covered if (nodes := field.get(place))]
        if found:
            near = found[0] if len(found) == 1 else dict.fromkeys(chain.from_iterable(found))
            left, right = box[0] - 1, box[2] + 1
            pushed = False
            for other in near:
                its, its_box = points[other], boxes[other]
                gap = its[0] - point[0]
                if -its_box[2] + left - 1 < gap < right - its_box[0] + 1:
                    pushed = _part(its, its_box, point, box) or pushed
            if pushed:
                moved = True
                covered = _covered(point, box, cell)
        for place in covered:
            if place in field:
                field[place].append(node)
            else:
                field[place] = [node]
    return moved


def _part(a: list[float], box_a: Box, b: list[float], box_b: Box) -> bool:
    """Push one pair apart, if it overlaps: each by half of what is missing and a unit more."""
    (left_a, top_a, right_a, bottom_a), (left_b, top_b, right_b, bottom_b) = box_a, box_b
    right = a[0] + right_a - b[0] - left_b + 1
    if right <= 0:
        return False
    left = b[0] + right_b - a[0] - left_a + 1
    if left <= 0:
        return False
    down = a[1] + bottom_a - b[1] - top_b + 1
    up = b[1] + bottom_b - a[1] - top_a + 1
    if down <= 0 or up <= 0:
        return False
    if min(right, left) < min(down, up):
        shift = (right if right <= left else -left) / 2 + 0.5
        a[0], b[0] = a[0] - shift, b[0] + shift
    else:
        shift = (down if down <= up else -up) / 2 + 0.5
        a[1], b[1] = a[1] - shift, b[1] + shift
    return True


def _set_down(points: dict[int, list[float]], boxes: Mapping[int, Box], cell: Cell) -> None:
    """Put each node that overlaps one before it at the nearest free place."""
    taken: dict[int, list[Room]] = {}
    for node, point in points.items():
        box = boxes[node]
        distance = 0.0
        place = point
        while not _is_free(place, box, cell, taken):
            distance += _STEP + distance / 8
            around = ([point[0] + x * distance, point[1] + y * distance] for x, y in _WAYS)
            place = next((spot for spot in around if _is_free(spot, box, cell, taken)), point)
        points[node] = place
        x, y = place
        room = (x + box.left, y + box.top, x + box.right + 1, y + box.bottom + 1)
        for covered in _covered(place, box, cell):
            taken.setdefault(covered, []).append(room)


def _is_free(point: list[float], box: Box, cell: Cell, taken: Mapping[int, list[Room]]) -> bool:
    """Whether a unit or more is between the box at this point and each that has been set down."""
    (x, y), (width, height), (left, top, right, bottom) = point, cell, box
    left, top, right, bottom = x + left, y + top, x + right + 1, y + bottom + 1
    rows = range(int((top - 1) // height), int(bottom // height) + 1)
    for column in range(int((left - 1) // width), int(right // width) + 1):
        for row in rows:
            if (place := column * _FAR + row) in taken:
                for its_left, its_top, its_right, its_bottom in taken[place]:
                    if right > its_left and its_right > left and bottom > its_top and its_bottom > top:
                        return False
    return True


def _covered(point: list[float], box: Box, cell: Cell) -> list[int]:
    """The cells that the box covers at this point, or touches."""
    (x, y), (width, height), (left, top, right, bottom) = point, cell, box
    first, last = int((y + (top - 1)) // height), int((y + (bottom + 1)) // height)
    columns = range(int((x + (left - 1)) // width), int((x + (right + 1)) // width) + 1)
    if first == last:
        return [column * _FAR + first for column in columns]
    return [column * _FAR + row for column in columns for row in range(first, last + 1)]
