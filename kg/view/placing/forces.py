"""Springs and repulsion, in which points come to rest (Fruchterman & Reingold 1991).

Repulsion is cut off, as in their grid variant, and points have sizes: the large keep others further away.
Only `+ - * /` and square roots are used, on whole arrays and in a fixed order.
"""

from typing import NamedTuple

import numpy as np

from kg.view.placing.overlaps import Floats, Numbers, Sides, neighbourly, opposed, overlapping, total

_STRETCH = 4.0
"""Stretch from which on a spring grows no stiffer: one hub should not draw in the world."""
_STRIDE = 0.5
"""How far a point moves in the first round at most, in usual distances."""
_SOFT = 0.01
"""Share of a square distance that is added to it: points at one place do not fly apart."""


class Springs(NamedTuple):
    """What draws points together."""

    sources: Numbers
    targets: Numbers
    strengths: Floats


class Pull(NamedTuple):
    """What draws each point to a place of its own."""

    x: Floats
    y: Floats
    strength: float
    horizon: float = 0.0
    """Distance at which the pull is half as strong as it would be; 0 for a pull that knows none."""


def relax(
    x: Floats, y: Floats, radii: Floats, springs: Springs, pull: Pull, *, reach: float, rounds: int
) -> tuple[Floats, Floats]:
    """The points after so many rounds of ever smaller steps.

    Two points are at rest at the sum of their radii, and push each other up to `reach` times as far.
    """
    unit = 2 * total(radii) / len(radii)
    order, now = neighbourly(x, y, unit)
    x, y, radii, pull = x[order], y[order], radii[order], pull._replace(x=pull.x[order], y=pull.y[order])
    springs = Springs(now[springs.sources], now[springs.targets], springs.strengths)
    for step in range(rounds):
        push_x, push_y = _repulsion(x, y, radii, reach)
        pull_x, pull_y = _attraction(x, y, radii, springs)
        home_x, home_y = _homing(x, y, pull)
        across, down = push_x + pull_x + home_x, push_y + pull_y + home_y
        length = np.sqrt(across * across + down * down)
        limit = unit * _STRIDE * (1 - step / rounds)
        scale = np.minimum(length, limit) / np.where(length > 0, length, 1.0)
        x, y = x + across * scale, y + down * scale
    return x[now], y[now]


def _repulsion(x: Floats, y: Floats, radii: Floats, reach: float) -> tuple[Floats, Floats]:
    """Near points push each other away, the nearer the more."""
    across, down = np.zeros(len(x)), np.zeros(len(x))
    half = radii * reach
    for one, other in overlapping(Sides(x - half, y - half, x + half, y + half)):
        dx, dy = x[other] - x[one], y[other] - y[one]
        ideal = radii[one] + radii[other]
        square, distance = ideal * ideal, dx * dx + dy * dy
        near = distance < square * (reach * reach)
        push = square[near] / (distance[near] + _SOFT * square[near])
        one, other = one[near], other[near]
        across += opposed(other, one, dx[near] * push, len(x))
        down += opposed(other, one, dy[near] * push, len(x))
    return across, down


def _attraction(x: Floats, y: Floats, radii: Floats, springs: Springs) -> tuple[Floats, Floats]:
    """The ends of each spring come nearer, the longer it is the more."""
    one, other, strength = springs
    dx, dy = x[other] - x[one], y[other] - y[one]
    stretch = np.sqrt(dx * dx + dy * dy) / (radii[one] + radii[other])
    force = strength * np.minimum(stretch, _STRETCH)
    return opposed(one, other, dx * force, len(x)), opposed(one, other, dy * force, len(x))


def _homing(x: Floats, y: Floats, pull: Pull) -> tuple[Floats, Floats]:
    dx, dy = pull.x - x, pull.y - y
    if not pull.horizon:
        return dx * pull.strength, dy * pull.strength
    strength = pull.strength / (1 + np.sqrt(dx * dx + dy * dy) / pull.horizon)
    return dx * strength, dy * strength
