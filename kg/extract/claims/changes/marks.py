"""By how much a mark is passed or missed: `the yield is 5% below the target`, which is no yield of 5%."""

from kg.extract.claims.changes.beside import Beside
from kg.extract.claims.directions import Way
from kg.extract.claims.shared import RATIOS, Outcome

_WAYS = {"above": Way.MORE, "below": Way.LESS}


def past_mark(at: Beside, said: Outcome) -> Outcome:
    """What a figure says with a mark behind it; what is said already where none is.

    The mark itself is what it is compared with, and no metric.
    """
    way = _WAYS.get(at.following) if said.way is None and at.figure.kind in RATIOS else None
    if way is None or not at.read.is_marked(at.right[0] + 1, "TNLJ"):
        return said
    behind = said.metric is not None and said.metric[0] >= at.right[0]
    return Outcome(way, None if behind else said.metric)
