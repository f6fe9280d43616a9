import numpy as np
import pytest

from kg.view.placing.forces import Pull, Springs, relax

NOBODY = np.zeros(0, dtype=np.int64)
FREE = Springs(NOBODY, NOBODY, np.zeros(0))


def pair(distance: float, springs: Springs, radius: float = 0.5) -> float:
    """How far two points are from each other at the end."""
    x, y = np.array([0.0, distance]), np.zeros(2)
    still = Pull(x, y, 0.0)
    x, y = relax(x, y, np.full(2, radius), springs, still, reach=2.0, rounds=100)
    return float(np.hypot(x[1] - x[0], y[1] - y[0]))


@pytest.mark.parametrize("radius", [0.5, 2.0])
@pytest.mark.parametrize("start", [0.3, 3.0])
def test_a_spring_rests_at_the_sum_of_the_radii(radius: float, start: float) -> None:
    joined = Springs(np.array([0]), np.array([1]), np.ones(1))
    assert pair(start * 2 * radius, joined, radius) == pytest.approx(2 * radius, rel=0.1)


def test_points_without_a_spring_part_as_far_as_they_reach() -> None:
    assert 1.5 < pair(0.5, FREE) < 3
    assert pair(7.0, FREE) == 7.0


def test_points_are_drawn_to_their_place() -> None:
    x, y = np.array([0.0, 10.0]), np.array([0.0, 4.0])
    home = Pull(np.array([3.0, 10.0]), np.array([1.0, 1.0]), 0.5)
    x, y = relax(x, y, np.full(2, 0.5), FREE, home, reach=2.0, rounds=60)
    assert [round(value, 1) for value in (*x.tolist(), *y.tolist())] == [3.0, 10.0, 1.0, 1.0]


def test_the_order_of_the_points_is_kept() -> None:
    x, y = np.array([30.0, 0.0, 15.0]), np.array([0.0, 30.0, 15.0])
    there = relax(x, y, np.full(3, 0.5), FREE, Pull(x, y, 0.0), reach=2.0, rounds=3)
    assert (there[0].tolist(), there[1].tolist()) == (x.tolist(), y.tolist())
