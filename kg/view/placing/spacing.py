"""Moves boxes apart until none overlaps another, disturbing the picture as little as it can."""

from collections.abc import Iterator, Mapping
from itertools import count
from math import sqrt
from typing import NamedTuple, TypeAlias

import numpy as np

from kg.view.placing.overlaps import Floats, Numbers, Sides, neighbourly, opposed, overlapping, total

_ROUNDS, _PUSHES, _FEWEST = 60, 2_000_000, 20
"""Rounds of pushing; rounds times boxes; rounds that all get. What overlaps then is set down elsewhere."""
_MORE = 3.0
"""Units by which a pair is pushed further apart than need be: where many push, that brings an end."""
_FAR = 1 << 32
"""More than any picture has rows of cells: a cell is one number, which is found faster than a pair."""

_SQUARE, _MOST, _ROOMY = 10, 0.95, 0.7
"""Usual boxes along the side of a square, the part of all boxes whose squares must have room for them, and
how full the fullest of these may be after the picture has grown."""
_RINGS = 4
"""Half cells that are looked at around a box before those of a larger square are looked at together."""

Cell: TypeAlias = tuple[float, float]
"""Width and height of a cell: those of a usual box, so that few boxes share one and none covers many."""

Spot: TypeAlias = tuple[float, float]
"""How far away it is, across and down."""

Tried: TypeAlias = dict[tuple[int, int, int, int], Iterator[Spot]]
"""Level, size, and square of the picture → the spots around that boxes of this size have not tried yet."""

Room: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom of a box, and of the unit behind it."""


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


def sides(boxes: Mapping[int, Box], nodes: list[int]) -> Sides:
    """The boxes of these nodes, in their order."""
    table = np.array([boxes[node] for node in nodes], dtype=np.float64).reshape(-1, 4)
    return Sides(*(np.ascontiguousarray(side) for side in table.T))


def spread(x: Floats, y: Floats, boxes: Sides) -> tuple[Floats, Floats]:
    """The points, moved until the boxes around them are apart by a unit or more.

    >>> box = sides({0: Box(-5, -5, 5, 5), 1: Box(-5, -5, 5, 5)}, [0, 1])
    >>> x, y = spread(np.array([0.0, 1.0]), np.zeros(2), box)
    >>> bool(x[1] - x[0] > 10)
    True
    """
    boxes = Sides(boxes.left, boxes.top, boxes.right + 1, boxes.bottom + 1)
    wider = _wider(x, y, boxes)
    x, y = push_apart(x * wider, y * wider, boxes, _MORE)
    return _set_down(x, y, boxes)


def _wider(x: Floats, y: Floats, boxes: Sides) -> float:
    """By how much the picture is to grow before boxes are pushed: 1 where they find room as it is.

    Where more boxes lie than have room, pushes only move the heap, and setting down scatters it.
    """
    width, height = (_SQUARE * side for side in _usual(boxes))
    column, row = np.floor(x / width).astype(np.int64), np.floor(y / height).astype(np.int64)
    _, square = np.unique(column * _FAR + row, return_inverse=True)
    areas = (boxes.right - boxes.left) * (boxes.bottom - boxes.top)
    full = np.sort(np.bincount(square, areas)[square] / (width * height))
    fullest = float(full[int(_MOST * (len(full) - 1))])
    return sqrt(fullest / _ROOMY) if fullest > 1 else 1.0


def push_apart(x: Floats, y: Floats, boxes: Sides, more: float) -> tuple[Floats, Floats]:
    """The points after rounds in which each pair of overlapping boxes is pushed apart, along the shorter way.

    Each of a pair moves by half of what is missing and of what it is to be `more`; all pairs at once.
    """
    order, now = neighbourly(x, y, _usual(boxes)[1])
    x, y, boxes = x[order], y[order], Sides(*(side[order] for side in boxes))
    for _ in range(max(_FEWEST, min(_ROUNDS, _PUSHES // len(x)))):
        across, down = np.zeros(len(x)), np.zeros(len(x))
        found = 0
        for one, other in overlapping(boxes.at(x, y)):
            found += len(one)
            shift_x, shift_y = _shifts(one, other, boxes.at(x, y), more)
            across += opposed(other, one, shift_x, len(x))
            down += opposed(other, one, shift_y, len(x))
        if not found:
            break
        x, y = x + across / 2, y + down / 2
    return x[now], y[now]


def _shifts(one: Numbers, other: Numbers, boxes: Sides, more: float) -> tuple[Floats, Floats]:
    """How far the other of each pair is to move away from the one, across or down, whichever is less."""
    left, top, right, bottom = boxes
    ahead, back = right[one] - left[other], right[other] - left[one]
    below, above = bottom[one] - top[other], bottom[other] - top[one]
    across = np.where(ahead <= back, ahead + more, -back - more)
    down = np.where(below <= above, below + more, -above - more)
    flat = np.minimum(ahead, back) < np.minimum(below, above)
    return np.where(flat, across, 0.0), np.where(flat, 0.0, down)


def _set_down(x: Floats, y: Floats, boxes: Sides) -> tuple[Floats, Floats]:
    """The points, where each box that overlaps one before it is set down at a free place nearby."""
    cell = _usual(boxes)
    taken: dict[int, list[Room]] = {}
    spots: Tried = {}
    across, down = x.tolist(), y.tolist()
    for node, room in enumerate(zip(*(side.tolist() for side in boxes.at(x, y)), strict=True)):
        covered = _covered(room, cell)
        if not _is_free(room, covered, taken):
            room, covered = _nearby(room, cell, taken, spots)
            across[node], down[node] = room[0] - float(boxes.left[node]), room[1] - float(boxes.top[node])
        for place in covered:
            taken.setdefault(place, []).append(room)
    return np.array(across), np.array(down)


def _usual(boxes: Sides) -> Cell:
    """The size of the cells for these boxes."""
    width, height = total(boxes.right - boxes.left), total(boxes.bottom - boxes.top)
    return width / len(boxes.left), height / len(boxes.left)


def _nearby(room: Room, cell: Cell, taken: Mapping[int, list[Room]], spots: Tried) -> tuple[Room, list[int]]:
    """The first free room around this one, and the cells that it covers.

    Boxes of one size from one cell go on where the last of them was set down, so that a heap ends soon. The
    further away, the larger the square of cells from which they go on together: a wide heap ends soon, too.
    """
    left, top, right, bottom = room
    size = int(max((right - left) / cell[0], (bottom - top) / cell[1]))
    for level in count():
        wide = _RINGS**level
        square = (level, size, int(left // (wide * cell[0])), int(top // (wide * cell[1])))
        for x, y in spots.setdefault(square, _spots(cell, wide if level else 1, wide * _RINGS)):
            there = (left + x, top + y, right + x, bottom + y)
            covered = _covered(there, cell)
            if _is_free(there, covered, taken):
                return there, covered
    raise AssertionError  # levels have no end


def _spots(cell: Cell, first: int, end: int) -> Iterator[Spot]:
    """Steps of half a cell away from where one stands, in ever larger squares, from one to before another."""
    across, down = cell[0] / 2, cell[1] / 2
    for ring in range(first, end):
        for step in range(-ring, ring):
            yield ring * across, step * down
            yield -ring * across, -step * down
            yield -step * across, ring * down
            yield step * across, -ring * down


def _is_free(room: Room, covered: list[int], taken: Mapping[int, list[Room]]) -> bool:
    """Whether no room that is taken overlaps this one; it covers these cells."""
    left, top, right, bottom = room
    for place in covered:
        if place in taken:
            for its_left, its_top, its_right, its_bottom in taken[place]:
                if right > its_left and its_right > left and bottom > its_top and its_bottom > top:
                    return False
    return True


def _covered(room: Room, cell: Cell) -> list[int]:
    """The cells that the room covers, or touches."""
    (left, top, right, bottom), (width, height) = room, cell
    first, last = int(top // height), int(bottom // height)
    columns = range(int(left // width), int(right // width) + 1)
    if first == last:
        return [column * _FAR + first for column in columns]
    return [column * _FAR + row for column in columns for row in range(first, last + 1)]
