"""Figures behind `is` that are no value of its subject: `5% below the target`, `76% effective`."""

from dataclasses import replace

from kg.extract.claims.changes.beside import Beside
from kg.extract.claims.directions import Way
from kg.extract.claims.shared import RATIOS, Outcome
from kg.extract.generic import COPULAS

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
