"""Groups of things that belong together: disjoint sets over hashable items, and what several of them have."""

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

import numpy as np

from kg.numbering import Members, Numbers, repeated
from kg.shelf import Mapped

Item = TypeVar("Item", bound=Hashable)


class Groups(Generic[Item]):
    """Disjoint sets (Tarjan 1975, path halving); a class because it grows while links are found.

    >>> groups = Groups("abc")
    >>> groups.join("a", "c")
    >>> groups.all()
    [['a', 'c'], ['b']]
    """

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._parents: dict[Item, Item] = {item: item for item in items}

    def find(self, item: Item) -> Item:
        """The representative of the item's group; an unknown item is a group of its own."""
        parents = self._parents
        while (above := parents.get(item, item)) != item:
            parents[item] = parents[above]
            item = parents[item]
        return item

    def join(self, one: Item, other: Item) -> None:
        """Make the two groups one; the representative of the first stays."""
        for item in (one, other):
            self._parents.setdefault(item, item)
        root, joined = self.find(one), self.find(other)
        if root != joined:
            self._parents[joined] = root

    def join_all(self, items: Iterable[Item]) -> None:
        """Make the groups of all these one; the representative of the first stays."""
        for one, other in pairwise(items):
            self.join(one, other)

    def all(self) -> list[list[Item]]:
        """Every group with its items, both in the order in which the items came."""
        groups: dict[Item, list[Item]] = {}
        for item in self._parents:
            groups.setdefault(self.find(item), []).append(item)
        return list(groups.values())


class NumberGroups(Groups[int]):
    """The same of the numbers below some limit, of which there may be millions: four bytes each.

    They begin in the groups that `first` says, which has for each number the first of its group.

    >>> groups = NumberGroups(range(4))
    >>> groups.join(1, 3)
    >>> groups.first.tolist(), list(groups.parts())
    ([0, 1, 2, 1], [[0], [1, 3], [2]])
    """

    def __init__(self, first: Iterable[int]) -> None:
        self._numbers = array("i", first)

    def find(self, item: int) -> int:
        """The representative of the number's group."""
        numbers = self._numbers
        while numbers[item] != item:
            numbers[item] = numbers[numbers[item]]
            item = numbers[item]
        return item

    def join(self, one: int, other: int) -> None:
        """Make the two groups one; the representative of the first stays."""
        self._numbers[self.find(other)] = self.find(one)

    @property
    def first(self) -> Numbers:
        """For each number the smallest of its group."""
        heads = np.array(self._numbers, np.int32)
        while not np.array_equal(above := heads[heads], heads):
            heads = above
        smallest = np.arange(len(heads), dtype=np.int32)
        np.minimum.at(smallest, heads, smallest.copy())
        return smallest[heads]

    def parts(self) -> Sequence[list[int]]:
        """Every group with its numbers, in order, made when it is asked for."""
        first = self.first
        heads = array("i", np.flatnonzero(first == np.arange(len(first))).astype(np.int32).tobytes())
        return Mapped(heads, Members(first, len(first)).__getitem__)

    def all(self) -> list[list[int]]:
        """The same in a list."""
        return list(self.parts())


def hashes_of_several(items: Iterable[Hashable]) -> frozenset[int]:
    """The hashes that several of these have, equal ones or not: millions of texts are never held at once.

    >>> hashes_of_several(["a", "b", "a"]) == {hash("a")}
    True
    """
    hashes = np.fromiter(map(hash, items), np.int64)
    hashes.sort()
    return frozenset(hashes[1:][hashes[1:] == hashes[:-1]].tolist())


def together(named: Callable[[], Iterable[tuple[str, Item]]]) -> Iterator[list[Item]]:
    """The items of each name that comes several times, names and items in the order in which they come.

    `named` gives names and items, and is asked twice if any may.

    >>> list(together(lambda: [("Roe", 1), ("Li", 2), ("Roe", 3)]))
    [[1, 3]]
    """
    perhaps = hashes_of_several(name for name, _ in named())
    found: dict[str, list[Item]] = {}
    for name, item in named() if perhaps else ():
        if hash(name) in perhaps:
            found.setdefault(name, []).append(item)
    yield from (items for items in found.values() if len(items) > 1)


def in_several(lists: Sequence[Collection[Item]]) -> frozenset[Item]:
    """What stands in several of these lists, none of which has anything twice.

    Lists are read once, and again those that may have some of it.

    >>> in_several([["a", "b"], ["b", "c"]])
    frozenset({'b'})
    """
    hashes, places = array("q"), array("i")
    for place, each in enumerate(lists):
        for item in each:
            hashes.append(hash(item))
            places.append(place)
    again = dict.fromkeys(places[each] for each in repeated(hashes))
    times = Counter(item for place in again for item in lists[place])
    return frozenset(item for item, of_it in times.items() if of_it > 1)


def sharing(shares: Mapping[Item, Iterable[Hashable]]) -> list[list[Item]]:
    """The items in groups that hang together by what each has, `shares`; both in the order of the items.

    >>> sharing({"a": [1], "b": [2], "c": [3, 1]})
    [['a', 'c'], ['b']]
    """
    groups = Groups(shares)
    first: dict[Hashable, Item] = {}
    for item, shared in shares.items():
        for each in shared:
            groups.join(first.setdefault(each, item), item)
    return groups.all()
