"""A number for each of very many texts, of which most come once or twice, as names do.

A dictionary of a million names takes 200 MB. Here they are told by 64 bits of a hash, by which two of ten
million are taken for one with a chance of three in a million.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import compress
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kg.shelf import Keep

Numbers: TypeAlias = NDArray[Any]


def numbered(texts: Iterable[str], keep: Keep) -> tuple[Numbers, Sequence[str]]:
    """The number of each text; and the different texts by number, as `keep` has it.

    Numbers are in the order in which texts first come.

    >>> from kg.shelf import in_memory
    >>> numbers, different = numbered(["Roe", "Li", "Roe"], in_memory)
    >>> numbers.tolist(), different
    ([0, 1, 0], ['Roe', 'Li'])
    """
    digests = array("Q")

    def noted() -> Iterator[str]:
        for text in texts:
            digests.append(digest(text))
            yield text

    every = keep(str, noted())
    numbers, is_first = firsts(digests)
    return numbers, keep(str, compress(every, is_first))


def digest(text: str) -> int:
    """64 bits that tell a text from others, by BLAKE2b (RFC 7693).

    >>> digest("Roe") == digest("Roe"), digest("Roe") == digest("Li")
    (True, False)
    """
    return int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def firsts(digests: "array[int]") -> tuple[Numbers, bytes]:
    """The number of what each digest stands for, by when it first comes; and for each 1 where it first does.

    >>> numbers, is_first = firsts(array("Q", [7, 5, 7]))
    >>> numbers.tolist(), list(is_first)
    ([0, 1, 0], [1, 1, 0])
    """
    _, first, inverse = np.unique(np.array(digests), return_index=True, return_inverse=True)
    numbers = np.empty(len(first), np.int32)
    numbers[np.argsort(first)] = np.arange(len(first), dtype=np.int32)
    is_first = np.zeros(len(digests), np.uint8)
    is_first[first] = 1
    return numbers[inverse], is_first.tobytes()


class Places:
    """Finds where things stand in a list, by what tells them; a class because the list is sorted once.

    >>> Places(array("Q", [7, 5])).of([5, 6, 7]).tolist()
    [1, -1, 0]
    """

    def __init__(self, digests: "array[int]") -> None:
        listed = np.array(digests, np.uint64)
        self._order = np.argsort(listed, kind="stable").astype(np.int32)
        self._sorted = listed[self._order]

    def of(self, digests: "Sequence[int] | Numbers") -> Numbers:
        """The place of each of these, -1 for what is not in the list."""
        wanted = np.array(digests, np.uint64)
        if not len(self._sorted):
            return np.full(len(wanted), -1, np.int32)
        near = np.searchsorted(self._sorted, wanted)
        near[near == len(self._sorted)] = 0
        return np.where(self._sorted[near] == wanted, self._order[near], np.int32(-1))


class Seen:
    """Which texts came by, however often; a class because they come one by one."""

    def __init__(self) -> None:
        self._digests = array("Q")
        self._most = 1 << 16

    def add(self, text: str) -> None:
        """Take note of one."""
        self._digests.append(digest(text))
        if len(self._digests) > self._most:
            self._digests = array("Q", self.all().tobytes())
            self._most = max(self._most, 2 * len(self._digests))

    def all(self) -> Numbers:
        """What tells them, each once.

        >>> seen = Seen()
        >>> for text in ("Roe", "Li", "Roe"):
        ...     seen.add(text)
        >>> len(seen.all())
        2
        """
        return np.unique(np.array(self._digests, np.uint64))
