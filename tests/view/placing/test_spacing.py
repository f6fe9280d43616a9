from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.placing import spacing
from kg.view.placing.overlaps import Floats, Sides, overlapping
from kg.view.placing.spacing import Box, sides, spread

SIZES = st.floats(1, 80)
POINTS = st.lists(
    st.tuples(st.floats(-200, 200), st.floats(-200, 200), SIZES, SIZES), min_size=1, max_size=25
)


def overlap(x: Floats, y: Floats, boxes: Sides) -> list[tuple[int, int]]:
    """The pairs that are not at least nearly a unit apart: sums of floats are not exact."""
    left, top, right, bottom = boxes.at(x, y)
    pairs = (
        (left[:, None] < right + 0.999)
        & (left < right[:, None] + 0.999)
        & (top[:, None] < bottom + 0.999)
        & (top < bottom[:, None] + 0.999)
    )
    return [(int(a), int(b)) for a, b in zip(*np.nonzero(pairs), strict=True) if a < b]


def squares(count: int, half: float = 5) -> Sides:
    return sides(dict.fromkeys(range(count), Box(-half, -half, half, half)), list(range(count)))


@settings(max_examples=60, deadline=None)
@given(POINTS)
def test_no_two_boxes_overlap_in_the_end(rows: list[tuple[float, float, float, float]]) -> None:
    boxes = {i: Box(-width, -5, width, height) for i, (_, _, width, height) in enumerate(rows)}
    across, down = (np.array([row[axis] for row in rows]) for axis in (0, 1))
    arrays = sides(boxes, list(boxes))
    assert overlap(*spread(across, down, arrays), arrays) == []


def test_boxes_that_stand_apart_stay_where_they_are() -> None:
    x, y = spread(np.array([0.0, 50.0]), np.zeros(2), squares(2, half=10))
    assert (x.tolist(), y.tolist()) == ([0.0, 50.0], [0.0, 0.0])


@pytest.mark.parametrize("count", [2, 300, 1500])
def test_boxes_on_one_heap_are_set_down_around_it(count: int) -> None:
    boxes = squares(count)
    x, y = spread(np.zeros(count), np.zeros(count), boxes)
    assert overlap(x, y, boxes) == []
    assert max(float(np.ptp(x)), float(np.ptp(y))) < 50 * 11 * count**0.5


def test_a_crowd_is_moved_little() -> None:
    chance = np.random.default_rng(1)
    x, y = chance.uniform(0, 500, (2, 1000))
    boxes = squares(1000)
    moved_x, moved_y = spread(x, y, boxes)
    assert overlap(moved_x, moved_y, boxes) == []
    assert float(np.median(np.hypot(moved_x - x, moved_y - y))) < 15


@pytest.mark.slow
def test_a_wide_heap_is_set_down_in_few_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    tries = 0
    is_free = spacing._is_free

    def counted(*room: Any) -> bool:
        nonlocal tries
        tries += 1
        return is_free(*room)

    monkeypatch.setattr(spacing, "_is_free", counted)
    chance = np.random.default_rng(1)
    x, y = chance.uniform(0, 500, (2, 12_000))
    boxes = squares(12_000)
    set_down = spacing._set_down(x, y, boxes)
    assert overlap_count(*set_down, boxes) == 0
    assert tries < 60 * 12_000  # 430 a box where every cell of boxes looks through the heap on its own


def overlap_count(x: Floats, y: Floats, boxes: Sides) -> int:
    return sum(len(one) for one, _ in overlapping(boxes.at(x, y)))


def test_a_picture_too_full_for_its_boxes_grows_before_they_are_pushed() -> None:
    chance = np.random.default_rng(1)
    x, y = chance.uniform(0, 600, (2, 6000))  # twice what has room
    boxes = squares(6000)
    wide, high = spread(x, y, boxes)
    grown = float(np.ptp(wide)) / 600
    assert 1.5 < grown < 2
    assert float(np.median(np.hypot(wide - grown * x, high - grown * y))) < 30
