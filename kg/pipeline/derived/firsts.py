"""The first of many by their keys, where there is no room to keep all."""

from typing import Any, Generic, TypeAlias, TypeVar

Thing = TypeVar("Thing")
Key: TypeAlias = tuple[Any, ...]


class Firsts(Generic[Thing]):
    """The first so many, and the number of all; a class because they come one by one.

    >>> firsts = Firsts[str](2)
    >>> for papers, name in [(3, "Bo"), (1, "Ann"), (5, "Cy")]:
    ...     firsts.add((-papers, name), name)
    >>> firsts.things(), firsts.total
    (['Cy', 'Bo'], 3)
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._found: list[tuple[Key, Thing]] = []
        self._last: Key | None = None  # what comes after it is none of the first
        self.total = 0

    def add(self, key: Key, thing: Thing) -> None:
        """Take note of one more; the least key is the first, and no two are equal."""
        self.total += 1
        if self._last is None or key < self._last:
            self._found.append((key, thing))
            if len(self._found) > 4 * self._most:
                self._cut()

    def things(self) -> list[Thing]:
        """The first in their order."""
        self._cut()
        return [thing for _, thing in self._found]

    def _cut(self) -> None:
        self._found.sort()
        del self._found[self._most :]
        if len(self._found) == self._most:
            self._last = self._found[-1][0]
