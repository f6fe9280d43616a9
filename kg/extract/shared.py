"""What the figures of one sentence share beyond their lists: whom the sentence compares them with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.comparators import surpassed
from kg.extract.phrases import Range, Reading
from kg.model import ClaimKind, Direction, Figure, Span

SIZES = (ClaimKind.SIZE, ClaimKind.COUNT)
"""Kinds of figures that are no result and are compared with nothing."""
PARALLEL = 16
"""Tokens between two figures of which the second shares what is said of the first."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure with what its sentence says of it, as ranges of tokens."""

    figure: Figure
    """The number."""
    tokens: Range
    """Its own tokens."""
    clause: Range
    """The tokens before it in its clause."""
    around: Span
    """From the end of the figure before to the beginning of the next."""
    direction: Direction | None
    """Which way."""
    metric: Range | None
    """What was measured."""
    comparator: Range | None
    """What it is compared with."""
    is_share: bool = False
    """Whether `of` follows: `67% of errors`."""
    is_apposed: bool = False
    """Whether it stands alone in a bracket as the value of what is before it: `human experts (21.3%)`."""


def compared(found: Sequence[Stated], read: Reading) -> list[Stated]:
    """The figures, with the comparator of the sentence for those changes that have none of their own."""
    last: Range | None = None
    made: list[Stated] = []
    for each in reversed(found):
        against = each.comparator
        if against is None and each.figure.kind not in SIZES and not each.is_apposed:
            against = surpassed(read, each.tokens[1]) or (last if each.direction else None)
        if each.direction and against:
            last = against
        made.append(replace(each, comparator=against))
    return _onward(made[::-1])


def _onward(found: Sequence[Stated]) -> list[Stated]:
    """The figures, with the comparator of the one shortly before for those changes that still have none."""
    made: list[Stated] = []
    for each in found:
        before = made[-1] if made else None
        near = (
            before
            and each.tokens[0] - before.tokens[1] <= PARALLEL
            and before.figure.unit == each.figure.unit
        )
        if before and near and each.direction and before.direction and each.comparator is None:
            each = replace(each, comparator=before.comparator)
        made.append(each)
    return made
