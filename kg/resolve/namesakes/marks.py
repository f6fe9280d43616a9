"""What stands behind names to tell people apart: a catalogue's years of a life, DBLP's number.

Other years, or another number, are of other people.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import product

from kg.resolve.namesakes.blocks import Block, single_in_work
from kg.resolve.namesakes.columns import Columns
from kg.text.people.homonyms import Mark, are_two_marks
from kg.text.people.lives import Life


def marks_of(columns: Columns, signatures: Iterable[int]) -> frozenset[Mark]:
    """The different marks that are printed behind these names."""
    marks = columns.marks
    return frozenset(marks[row] for row in signatures if row in marks) if marks else frozenset()


def marked_apart(ours: Collection[Mark], theirs: Collection[Mark]) -> bool:
    """Whether any mark of the one is not that of any of the other.

    >>> marked_apart([Life(1802, 1870)], [Life(1824, 1895)]), marked_apart([Life(1802, 1870)], [])
    (True, False)
    """
    return any(are_two_marks(*pair) for pair in product(ours, theirs))


def of_one_mark(columns: Columns, block: Block, alone: frozenset[int]) -> Iterator[list[int]]:
    """For each number, and year of birth, or of death where only that is told, the rows with it.

    None twice of a work.
    """
    rows: dict[Mark, list[int]] = defaultdict(list)
    for row, signature in enumerate(block.rows.tolist() if columns.marks else ()):
        mark = columns.marks.get(signature)
        if mark and signature not in alone:
            rows[Life(mark.born) if isinstance(mark, Life) and mark.born else mark].append(row)
    yield from (single_in_work(columns, block, each) for each in rows.values())
