"""What people say of who is who, above what rules find: some things must be one, some must not."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic

from kg.resolve.groups import Groups, Item

Sides = set[tuple[int, int]]
"""Of a group: numbers of pairs of `apart`, each with the side, 0 or 1, on which the group is."""


@dataclass(frozen=True, slots=True)
class Links(Generic[Item]):
    """What must be together and what must not; no order counts but that within a pair of `apart`."""

    together: tuple[frozenset[Item], ...] = ()
    """Items that are one thing."""
    apart: tuple[tuple[frozenset[Item], frozenset[Item]], ...] = ()
    """No item of the first is one thing with an item of the second."""

    def __bool__(self) -> bool:
        return bool(self.together or self.apart)

    @property
    def items(self) -> Iterator[frozenset[Item]]:
        """All items that people have spoken of."""
        yield from self.together
        for pair in self.apart:
            yield from pair


def constrained(groups: Sequence[Sequence[Item]], links: Links[Item]) -> Sequence[Sequence[Item]]:
    """The groups after people have spoken; without links the groups as they are.

    Items that must be together bring their groups with them, as far as nothing in these must be apart. Of a
    group that is pulled apart, what no pair names stays with the first of a pair. `links` must not contradict
    each other, see `contradicted`. Groups and their items come in the order of `groups`.

    >>> constrained([["a", "b", "c"], ["d"]], Links((frozenset("cd"),), ((frozenset("a"), frozenset("c")),)))
    [['a', 'b'], ['c', 'd']]
    """
    if not links:
        return groups
    found = Groups(item for group in groups for item in group)
    for items in links.together:
        found.join_all(items)
    sides = _sides(found, links)
    for group in groups:
        heads: list[Item] = []
        for unit in sorted(dict.fromkeys(map(found.find, group)), key=lambda unit: _turn(sides[unit])):
            ours = sides[found.find(unit)]
            head = next((h for h in heads if not _clash(ours, sides[found.find(h)])), None)
            if head is None:
                heads.append(unit)
            else:
                both = sides[found.find(head)] | ours
                found.join(head, unit)
                sides[found.find(head)] = both
    return found.all()


def contradicted(links: Links[Item]) -> list[int]:
    """The places of the pairs of `apart` that `together` makes one, also through others.

    >>> contradicted(Links((frozenset("ab"), frozenset("bc")), ((frozenset("a"), frozenset("c")),)))
    [0]
    """
    found: Groups[Item] = Groups()
    for items in links.together:
        found.join_all(items)
    return [
        place
        for place, (one, other) in enumerate(links.apart)
        if not set(map(found.find, one)).isdisjoint(map(found.find, other))
    ]


def _sides(found: Groups[Item], links: Links[Item]) -> dict[Item, Sides]:
    of_groups: dict[Item, Sides] = defaultdict(set)
    for number, pair in enumerate(links.apart):
        for side, items in enumerate(pair):
            for item in items:
                of_groups[found.find(item)].add((number, side))
    return of_groups


def _clash(ours: Sides, theirs: Sides) -> bool:
    return any((number, 1 - side) in theirs for number, side in ours)


def _turn(sides: Sides) -> int:
    """When a part of a group is placed: those that are first in a pair, those in none, the others."""
    if not sides:
        return 1
    return 2 if any(side for _, side in sides) else 0
