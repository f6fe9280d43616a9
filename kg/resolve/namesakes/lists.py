"""Lists of whole numbers in one column; one for each signature would take ten times the memory."""

from array import array
from collections.abc import Iterable, Sequence

import numpy as np

from kg.numbering import Numbers


class Lists:
    """Lists of numbers one behind the other; a class because it grows."""

    def __init__(self) -> None:
        self._values = array("i")
        self._ends = array("q", [0])

    def add(self, numbers: Iterable[int]) -> None:
        """Append a list."""
        self._values.extend(numbers)
        self._ends.append(len(self._values))

    def __bool__(self) -> bool:
        """Whether any of them has numbers."""
        return bool(self._values)

    def of(self, place: int) -> Sequence[int]:
        """The list in a place."""
        return self._values[self._ends[place] : self._ends[place + 1]]


class Members:
    """The places in which each number from 0 stands in a column, in order; a class because it is indexed.

    As two columns: most names are printed once.

    >>> found = Members(np.array([2, 0, 2]), 3)
    >>> [found[number] for number in range(3)]
    [[1], [], [0, 2]]
    """

    def __init__(self, column: Numbers, numbers: int) -> None:
        self._places = np.argsort(column, kind="stable").astype(np.int32)
        self._ends = np.searchsorted(column[self._places], np.arange(numbers + 1)).astype(np.int32)

    def __getitem__(self, number: int) -> list[int]:
        found: list[int] = self._places[self._ends[number] : self._ends[number + 1]].tolist()
        return found
