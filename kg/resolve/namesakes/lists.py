"""Lists of whole numbers in one column; one for each signature would take ten times the memory."""

from array import array
from collections.abc import Iterable, Sequence


class Lists:
    """Lists of numbers one behind the other; a class because it grows.

    >>> lists = Lists()
    >>> for numbers in ([], [3, 5], []):
    ...     lists.add(numbers)
    >>> [list(lists.of(place)) for place in range(3)]
    [[], [3, 5], []]
    """

    def __init__(self) -> None:
        self._values = array("i")
        self._ahead = 0  # empty lists ahead of all others, which are only counted: often they are all
        self._ends = array("I", [0])

    def add(self, numbers: Iterable[int]) -> None:
        """Append a list."""
        self._values.extend(numbers)
        if self._values:
            self._ends.append(len(self._values))
        else:
            self._ahead += 1

    def __bool__(self) -> bool:
        """Whether any of them has numbers."""
        return bool(self._values)

    def of(self, place: int) -> Sequence[int]:
        """The list in a place."""
        at = place - self._ahead
        return self._values[self._ends[at] : self._ends[at + 1]] if at >= 0 else self._values[:0]
