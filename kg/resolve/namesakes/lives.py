"""Years of lives, with which catalogues tell people of one name apart: other years are of other people."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import product

from kg.resolve.namesakes.blocks import Block
from kg.resolve.namesakes.columns import Columns
from kg.text.lives import Life, are_two_lives


def lives_of(columns: Columns, signatures: Iterable[int]) -> frozenset[Life]:
    """The different lives that are printed behind these names."""
    lives = columns.lives
    return frozenset(lives[row] for row in signatures if row in lives) if lives else frozenset()


def lived_apart(ours: Collection[Life], theirs: Collection[Life]) -> bool:
    """Whether any of the one is not the life of any of the other.

    >>> lived_apart([Life(1802, 1870)], [Life(1824, 1895)]), lived_apart([Life(1802, 1870)], [])
    (True, False)
    """
    return any(are_two_lives(*pair) for pair in product(ours, theirs))


def of_one_life(columns: Columns, block: Block, alone: frozenset[int]) -> Iterator[list[int]]:
    """For each year of birth, or of death where only that is told, the rows with it, none twice of a work."""
    rows: dict[tuple[int, int], list[int]] = defaultdict(list)
    for row, signature in enumerate(block.rows.tolist() if columns.lives else ()):
        life = columns.lives.get(signature)
        if life and signature not in alone:
            rows[life.born, 0 if life.born else life.died].append(row)
    for each in rows.values():
        works: list[int] = columns.work[block.rows[each]].tolist()
        times = Counter(works)
        yield [row for row, work in zip(each, works, strict=True) if times[work] == 1]
