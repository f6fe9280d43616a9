"""A number for each of very many texts, of which most come once or twice, as names do.

A dictionary of a million names takes 200 MB. Here they are told by digests of 64 bits, by which two of ten
million are taken for one with a chance of three in a million.
"""

import struct
from array import array
from bisect import bisect_left
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import compress
from typing import Any, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from kg.shelf import Keep

Numbers: TypeAlias = NDArray[Any]
Value = TypeVar("Value")

_AS_NUMBER: Callable[[bytes], tuple[int]] = struct.Struct("<q").unpack


def numbered(texts: Iterable[str], keep: Keep) -> tuple[Numbers, Sequence[str]]:
    """The number of each text; and the different texts by number, as `keep` has it.

    Numbers are in the order in which texts first come.

    >>> from kg.shelf import in_memory
    >>> numbers, different = numbered(["Roe", "Li", "Roe"], in_memory)
    >>> numbers.tolist(), different
    ([0, 1, 0], ['Roe', 'Li'])
    """
    digests = array("q")

    def noted() -> Iterator[str]:
        for text in texts:
            digests.append(digest(text))
            yield text

    every = keep(str, noted())
    numbers, is_first = firsts(digests)
    return numbers, keep(str, compress(every, is_first))


def digest(text: str) -> int:
    """64 bits that tell a text from others, on every machine the same: BLAKE2b (RFC 7693).

    >>> digest("Roe") == digest("Roe"), digest("Roe") == digest("Li")
    (True, False)
    """
    return _AS_NUMBER(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())[0]


def firsts(digests: "array[int]") -> tuple[Numbers, bytes]:
    """The number of what each digest stands for, by when it first comes; and for each 1 where it first does.

    >>> numbers, is_first = firsts(array("q", [7, 5, 7]))
    >>> numbers.tolist(), list(is_first)
    ([0, 1, 0], [1, 1, 0])
    """
    column = np.frombuffer(digests, np.int64)
    order = np.argsort(column, kind="stable")  # where several are equal, the first of them comes first
    begins = _begins(column[order])
    firsts_in_order = order[begins]
    is_first = np.zeros(len(column), np.uint8)
    is_first[firsts_in_order] = 1
    number_at = np.cumsum(is_first, dtype=np.int32) - np.int32(1)
    numbers = np.empty(len(column), np.int32)
    numbers[order] = number_at[firsts_in_order][np.cumsum(begins, dtype=np.int32) - np.int32(1)]
    return numbers, is_first.tobytes()


def repeated(digests: "array[int]") -> list[int]:
    """The places of all that comes more than once, in order.

    >>> repeated(array("q", [7, 5, 7]))
    [0, 2]
    """
    column = np.frombuffer(digests, np.int64)
    order = np.argsort(column, kind="stable")
    begins = _begins(column[order])
    is_alone = begins & np.append(begins[1:], True)[: len(begins)]
    places: list[int] = np.sort(order[~is_alone]).tolist()
    return places


def _begins(ordered: Numbers) -> Numbers:
    """For each of some sorted numbers whether it is another than the one before."""
    begins = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=begins[1:])
    return begins


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


class Places:
    """Finds where things stand in a list, by what tells them; a class because the list is sorted once.

    >>> places = Places(array("q", [7, 5]))
    >>> places.of([5, 6, 7]).tolist(), places.place(5)
    ([1, -1, 0], 1)
    """

    def __init__(self, digests: "array[int]") -> None:
        listed = np.array(digests, np.int64)
        order = np.argsort(listed, kind="stable")
        self._order = array("i", order.astype(np.int32).tobytes())
        self._sorted = array("q", listed[order].tobytes())

    def place(self, sought: int) -> int:
        """The place of one, the first of several; -1 for what is not in the list."""
        near = bisect_left(self._sorted, sought)
        return self._order[near] if near < len(self._sorted) and self._sorted[near] == sought else -1

    def of(self, digests: "Sequence[int] | Numbers") -> Numbers:
        """The place of each of these, -1 for what is not in the list."""
        wanted, listed = np.array(digests, np.int64), np.array(self._sorted, np.int64)
        if not len(listed):
            return np.full(len(wanted), -1, np.int32)
        near = np.searchsorted(listed, wanted)
        near[near == len(listed)] = 0
        return np.where(listed[near] == wanted, np.array(self._order, np.int32)[near], np.int32(-1))


class Filed(Mapping[str, Value]):
    """Values by what each is called, which may be on disk; a class because it is indexed.

    >>> filed = Filed([("Roe", 1), ("Li", 2)])
    >>> filed["Li"], filed.get("Ray"), list(filed)
    (2, None, ['Roe', 'Li'])
    """

    def __init__(self, pairs: Sequence[tuple[str, Value]]) -> None:
        self._pairs = pairs
        self._places = Places(array("q", (digest(name) for name, _ in pairs)))

    def __getitem__(self, name: str) -> Value:
        place = self._places.place(digest(name))
        its, value = self._pairs[place] if place >= 0 else ("", None)
        if value is None or its != name:
            raise KeyError(name)
        return value

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._pairs)

    def __len__(self) -> int:
        return len(self._pairs)

    def items(self) -> ItemsView[str, Value]:
        """Names with their values, in order, none of which is looked up."""
        return _Pairs(self, self._pairs)


class _Pairs(ItemsView[str, Value]):
    def __init__(self, filed: Filed[Value], pairs: Sequence[tuple[str, Value]]) -> None:
        super().__init__(filed)
        self._pairs = pairs

    def __iter__(self) -> Iterator[tuple[str, Value]]:
        return iter(self._pairs)


class Seen:
    """Which texts came by, however often; a class because they come one by one."""

    def __init__(self) -> None:
        self._hashes = array("q")
        self._most = 1 << 16

    def add(self, text: str) -> None:
        """Take note of one."""
        self._hashes.append(digest(text))
        if len(self._hashes) > self._most:
            self._hashes = array("q", self.all().tobytes())
            self._most = max(self._most, 2 * len(self._hashes))

    def all(self) -> Numbers:
        """What tells them, each once.

        >>> seen = Seen()
        >>> for text in ("Roe", "Li", "Roe"):
        ...     seen.add(text)
        >>> len(seen.all())
        2
        """
        return np.unique(np.array(self._hashes, np.int64))
