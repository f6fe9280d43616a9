"""Lists of whole numbers in one column; one for each signature would take ten times the memory."""

from array import array
from collections.abc import Iterable, Sequence


class Lists:
    """Lists of numbers one behind the other; a class because it grows."""

    def __init__(self) -> None:
        self._values = array("i")
        self._ends = array("I", [0])

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
