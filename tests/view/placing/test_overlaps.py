import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.view.placing.overlaps import Sides, candidates, neighbourly, opposed, overlapping, total

STEP = 64  # of whole steps sums are exact, so that no pair overlaps by what rounding loses
PLACES = st.integers(-200 * STEP, 200 * STEP).map(lambda steps: steps / STEP)
SIZES = st.integers(6, 90 * STEP).map(lambda steps: steps / STEP)


def boxes(rows: list[tuple[float, float, float, float]]) -> Sides:
    """Boxes from left, top, width and height."""
    left, top, width, height = np.array(rows, dtype=np.float64).reshape(-1, 4).T
    return Sides(left, top, left + width, top + height)


def checked(given: Sides) -> int:
    return sum(len(one) for one, _ in candidates(given))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(PLACES, PLACES, SIZES, SIZES), max_size=30))
def test_all_overlapping_pairs_are_found_once(rows: list[tuple[float, float, float, float]]) -> None:
    all_boxes = boxes(rows)
    left, top, right, bottom = all_boxes
    found = [
        tuple(sorted(pair))
        for one, other in overlapping(all_boxes)
        for pair in zip(one.tolist(), other.tolist(), strict=True)
    ]
    assert sorted(found) == [
        (a, b)
        for a in range(len(rows))
        for b in range(a + 1, len(rows))
        if left[a] < right[b] and left[b] < right[a] and top[a] < bottom[b] and top[b] < bottom[a]
    ]


def test_boxes_that_touch_do_not_overlap() -> None:
    assert not any(len(one) for one, _ in overlapping(boxes([(0, 0, 2, 2), (2, 0, 2, 2), (0, 2, 2, 2)])))


def test_the_number_of_pairs_that_are_looked_at_grows_with_the_boxes() -> None:
    counts = []
    for side in (30, 60, 120):
        chance = np.random.default_rng(1)
        x, y = chance.uniform(0, 10 * side, (2, side * side))
        counts.append(checked(Sides(x - 12, y - 12, x + 12, y + 12)) / (side * side))
    assert max(counts) < 25
    assert counts[2] < 1.2 * counts[0]


def test_a_heap_and_a_giant_among_many_cost_no_square() -> None:
    size = 20_000
    heap = np.zeros(size)
    assert checked(Sides(heap, heap, heap + 1, heap + 1)) <= 400 * 3 * size
    x, y = np.arange(size) % 200 * 10.0, np.arange(size) // 200 * 10.0
    giant = np.where(np.arange(size) == 0, 2000.0, 5.0)
    assert checked(Sides(x, y, x + giant, y + giant)) <= 10 * size


def test_sums_are_added_one_after_the_other() -> None:
    values = np.array([1e16, 1.0, -1e16, 1.0] * 3)
    one_by_one = 0.0
    for value in values.tolist():
        one_by_one += value
    assert total(values) == one_by_one
    assert np.bincount(np.zeros(len(values), dtype=np.int64), weights=values)[0] == one_by_one


def test_what_one_of_a_pair_gains_the_other_loses() -> None:
    pairs = np.array([0, 0]), np.array([1, 2])
    assert opposed(*pairs, np.array([1.0, 2.0]), 4).tolist() == [3.0, -1.0, -2.0, 0.0]


def test_in_a_neighbourly_order_each_knows_its_place() -> None:
    x, y = np.array([5.0, 1.0, 3.0]), np.array([0.0, 9.0, 0.0])
    order, places = neighbourly(x, y, 5.0)
    assert order.tolist() == [2, 0, 1]
    assert x[order][places].tolist() == x.tolist()
