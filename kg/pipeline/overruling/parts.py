"""Paths of things that people joined or pulled apart: every part keeps the name that it would have alone.

A *part* is what both the rules and the people hold to be one. `ids.tsv` knows the parts, so that a part has
its old name back when the line that joined it is removed. Of the parts that make a thing, one gives its name
and the others lead to it.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from kg.pipeline.ids import Lock, Nameable, settle
from kg.resolve.groups import Item


@dataclass(frozen=True, slots=True)
class Settled:
    """The paths of the things of one kind."""

    paths: list[str]
    """The path of each thing."""
    things: Sequence[Nameable]
    """All parts of all things."""
    of_parts: Sequence[str]
    """The path of each of these; `paths` itself where each thing has one part."""
    sizes: Sequence[int]
    """How many parts each thing has."""
    given_up: dict[str, str]
    """Retired path → the path that replaces it."""

    @property
    def rows(self) -> Iterator[tuple[str, Nameable]]:
        """What `ids.tsv` is to say: the path of every part."""
        return zip(self.of_parts, self.things, strict=True)

    @property
    def part_paths(self) -> list[list[str]]:
        """The paths of the parts of each thing, its own among them."""
        ahead = iter(self.of_parts)
        return [list(islice(ahead, size)) for size in self.sizes]


def parts_of(decided: Iterable[Sequence[Item]], ruled: Iterable[Sequence[Item]]) -> list[list[list[Item]]]:
    """For each thing as decided, its items by the thing that they would be by the rules.

    >>> parts_of([["a", "b", "c"]], [["a", "c"], ["b"]])
    [[['a', 'c'], ['b']]]
    """
    group_of = {item: place for place, group in enumerate(ruled) for item in group}
    found = []
    for group in decided:
        parts: dict[int, list[Item]] = {}
        for item in group:
            parts.setdefault(group_of[item], []).append(item)
        found.append(list(parts.values()))
    return found


def settle_parts(kind: str, parts: Sequence[Sequence[Nameable]], lock: Lock) -> Settled:
    """The paths of things made of parts, the best known part of each first.

    A thing is called like its first part whose name has not been replaced before, so that a name once given
    to what was joined stays.
    """
    things = [part for group in parts for part in group]
    sizes = array("i", map(len, parts))
    paths, given_up = settle(kind, things, lock)
    if len(things) == len(parts):  # as where nobody has decided anything
        return Settled(paths, things, paths, sizes, given_up)
    shown: list[str] = []
    ahead = iter(paths)
    for group in (list(islice(ahead, size)) for size in sizes):
        path = next((part for part in group if part not in lock.replaced), group[0])
        shown.append(path)
        given_up.update({part: path for part in group if part != path})
    return Settled(shown, things, paths, sizes, given_up)
