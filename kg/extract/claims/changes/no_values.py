"""Figures that are no value of their subject, and no change: `5% below the target`, `76% effective`."""

import re
from dataclasses import replace

from kg.extract.claims.changes.beside import Beside
from kg.extract.claims.directions import Way
from kg.extract.claims.shared import Outcome
from kg.extract.figures.units import RATIOS
from kg.extract.generic import COPULAS

_DAMPING = re.compile(r"(?:inhibit|attenuat)")
_WAYS = {"above": Way.MORE, "below": Way.LESS}


def past_mark(at: Beside, said: Outcome) -> Outcome:
    """`the yield is 5% below the target`: by how much a mark is missed; the mark is no metric."""
    way = _WAYS.get(at.following) if said.way is None and at.figure.kind in RATIOS else None
    if way is None or not at.read.is_marked(at.right[0] + 1, "TNLJ"):
        return said
    behind = said.metric is not None and said.metric[0] >= at.right[0]
    return Outcome(way, None if behind else said.metric)


def without_thing(at: Beside, said: Outcome) -> Outcome:
    """`the vaccine was 76% effective`: how much so a thing is that measures nothing."""
    first = at.right[0]
    so = at.last in COPULAS and at.read.is_marked(first, "J") and not at.read.is_marked(first + 1, "NL")
    if not so or said.way or not said.metric or at.read.has_measure(said.metric):
        return said
    return replace(said, metric=None)


def without_change(at: Beside, said: Outcome) -> Outcome:
    """`inhibiting only 5% of neurons`: of how many something was done to try it."""
    verb = at.read.past(at.end, "R") - 1
    damped = at.following == "of" and _DAMPING.match(at.read.word(verb))
    return Outcome() if damped and at.figure.unit == "%" else said
