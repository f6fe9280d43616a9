"""Paths of things that people joined or pulled apart: every part keeps the name that it would have alone.

A *part* is what both the rules and the people hold to be one. `ids.tsv` knows the parts, so that a part has
its old name back when the line that joined it is removed. Of the parts that make a thing, one gives its name
and the others lead to it.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from types import MappingProxyType

from kg.pipeline.paths.ids import Lock, Nameable, is_called, is_made_by, settle
from kg.resolve.groups import Item
from kg.shelf import Keep, in_memory


@dataclass(frozen=True, slots=True)
class Settled:
    """The paths of the things of one kind."""

    paths: Sequence[str]
    """The path of each thing."""
    things: Sequence[Nameable]
    """All parts of all things."""
    of_parts: Sequence[str]
    """The path of each of these; `paths` itself where nobody has decided anything."""
    sizes: Sequence[int]
    """How many parts each thing has."""
    given_up: dict[str, str]
    """Retired path → the path that replaces it."""

    @property
    def named(self) -> tuple[Sequence[str], Sequence[Nameable]]:
        """What `ids.tsv` is to say: the path of every part."""
        return self.of_parts, self.things

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


def settle_parts(
    kind: str,
    parts: Sequence[Nameable],
    sizes: Sequence[int],
    lock: Lock,
    claims: Mapping[str, int] = MappingProxyType({}),
) -> Settled:
    """The paths of things made of parts, the best known part of each first; `sizes` says of how many.

    A thing is called like its first part whose name has not been replaced before, so that a name once given
    to what was joined stays. `claims` has the places of parts, counted through, that are to keep a path.
    """
    paths, given_up = settle(kind, parts, lock, claims)
    shown: list[str] = []
    ahead = iter(paths)
    for group in (list(islice(ahead, size)) for size in sizes):
        path = next((part for part in group if part not in lock.replaced), group[0])
        shown.append(path)
        given_up.update({part: path for part in group if part != path})
    return Settled(shown, parts, paths, sizes, given_up)


def settle_wholes(kind: str, things: Sequence[Nameable], lock: Lock, keep: Keep = in_memory) -> Settled:
    """The same of things each of which is one part, as all are where nobody has decided anything."""
    paths, given_up = settle(kind, things, lock, keep=keep)
    return Settled(paths, things, paths, array("i", [1]) * len(things), given_up)


def claims_of(
    homes: Mapping[str, frozenset[Item]],
    taken: Mapping[str, frozenset[Item]],
    groups: Sequence[Sequence[Item]],
    parts: Sequence[Sequence[Sequence[Item]]],
    things: Sequence[Nameable],
) -> dict[str, int]:
    """Path that meant something of what people pulled apart → the place of its part, counted through.

    Of several parts it is the one of which no line says that it is not what the path means (`taken`), then
    the one whose best key made the path, then one that is called so, then the first. `groups` has what the
    rules hold to be one, `things` what names each part.
    """
    flat = [part for group in parts for part in group]
    place_of = {item: place for place, part in enumerate(flat) for item in part}
    torn = {place for group in groups if len(places := {place_of[i] for i in group}) > 1 for place in places}

    def fit(path: str, place: int) -> tuple[bool, ...]:
        left = homes[path] - taken.get(path, frozenset())
        thing = things[place]
        return not left.isdisjoint(flat[place]), is_made_by(path, thing), is_called(path, thing)

    found = {}
    for path, items in homes.items():
        if there := sorted({place_of[item] for item in items} & torn):
            found[path] = max(there, key=partial(fit, path))
    best = sorted(found, key=lambda path: fit(path, found[path]), reverse=True)  # to keep, of several of one
    return {path: found[path] for path in best}
