"""Cells: groups of signatures that are all compared with each other, and the scores of their pairs.

Most cells have two or three signatures, and libraries have tens of thousands of them: the scores of many are
worked out at once, as those of one, since to begin a sum takes longer than to add a few numbers.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

import numpy as np

from kg.numbering import Numbers
from kg.resolve.namesakes.blocks import Block
from kg.resolve.namesakes.columns import Columns
from kg.resolve.namesakes.model import Model, scores

SHOWN = 24
"""Signatures of a group that are compared with those of others: of a large one some, evenly spread."""
MOST = 1500
"""Signatures that are all compared with each other; where there are more, only those of like subjects are."""
AT_ONCE = 64
"""Signatures of cells that are scored at once, but for a cell that has more alone."""


@dataclass(frozen=True)  # without slots, for what is worked out once
class Cell:
    """Some groups of a block."""

    block: Block
    """Where they are from."""
    groups: Sequence[Sequence[int]]
    """Rows of the block."""

    @cached_property
    def compared(self) -> list[Sequence[int]]:
        """Of each group the rows that are compared with others, at most `SHOWN`; a single one has none."""
        return [rows[:: -(-len(rows) // SHOWN)] for rows in self.groups] if len(self.groups) > 1 else []

    @cached_property
    def rows(self) -> Numbers:
        """All of these, one group after the other."""
        return np.array([row for rows in self.compared for row in rows], np.int64)


def cells(columns: Columns, block: Block, groups: Sequence[Sequence[int]]) -> Iterator[Cell]:
    """The groups, in halves of like subjects until at most `MOST` rows are to be compared with each other."""
    if len(groups) < 2 or sum(min(len(rows), SHOWN) for rows in groups) <= MOST:
        yield Cell(block, groups)
        return
    subjects = np.zeros((len(groups), columns.subjects.vectors.shape[1]), np.int32)
    for place, rows in enumerate(groups):
        subject = columns.subjects.vectors[columns.work[block.rows[rows]]].sum(0, dtype=np.int64)
        length = max(math.sqrt(int(np.square(subject).sum())), 1.0)
        subjects[place] = np.rint(subject * (1000 / length))
    squares = np.square(subjects).sum(0, dtype=np.int64)
    spread = len(groups) * squares - np.square(subjects.sum(0, dtype=np.int64))
    order = np.argsort(subjects[:, int(spread.argmax())], kind="stable")
    half = len(groups) // 2
    for part in (order[:half], order[half:]):
        yield from cells(columns, block, [groups[place] for place in sorted(part.tolist())])


def scored(found: Iterable[Cell], columns: Columns, judge: Model) -> Iterator[tuple[Cell, Numbers]]:
    """Each cell, in order, with the scores of its compared rows: [rows, rows]."""
    waiting: list[Cell] = []
    size = 0
    for cell in found:
        more = len(cell.rows) or 1
        if waiting and size + more > AT_ONCE:
            yield from _scored(waiting, columns, judge)
            waiting, size = [], 0
        waiting.append(cell)
        size += more
    if waiting:
        yield from _scored(waiting, columns, judge)


def _scored(together: Sequence[Cell], columns: Columns, judge: Model) -> Iterator[tuple[Cell, Numbers]]:
    """The scores of pairs of two cells are worked out with the others, and mean nothing."""
    sizes = [len(cell.rows) for cell in together]
    ends = list(accumulate(sizes))
    agreements = np.zeros((ends[-1], ends[-1]), np.int8)
    for cell, size, end in zip(together, sizes, ends, strict=True):
        names = cell.block.name[cell.rows]
        agreements[end - size : end, end - size : end] = cell.block.agreements[names[:, None], names]
    signatures = np.concatenate([cell.block.rows[cell.rows] for cell in together])
    common = np.concatenate([cell.block.common[cell.block.name[cell.rows]] for cell in together])
    alone = np.concatenate([cell.block.alone[cell.block.name[cell.rows]] for cell in together])
    own = [columns.own(cell.block.rows[cell.rows]) for cell in together]
    owns = [names for names, size in zip(own, sizes, strict=True) for _ in range(size)]
    found = scores(columns, signatures, owns, common, alone, agreements, judge)
    for cell, size, end in zip(together, sizes, ends, strict=True):
        yield cell, found[end - size : end, end - size : end]
