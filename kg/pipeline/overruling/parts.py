"""Paths of things that people joined or pulled apart: every part keeps the name that it would have alone.

A *part* is what both the rules and the people hold to be one. `ids.tsv` knows the parts, so that a part has
its old name back when the line that joined it is removed. Of the parts that make a thing, one gives its name
and the others lead to it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.pipeline.ids import Lock, Thing, settle
from kg.resolve.groups import Item


@dataclass(frozen=True, slots=True)
class Settled:
    """The paths of the things of one kind."""

    paths: list[str]
    """The path of each thing."""
    part_paths: list[list[str]]
    """The paths of the parts of each thing, its own among them."""
    rows: list[tuple[str, Thing]]
    """What `ids.tsv` is to say: the path of every part."""
    given_up: dict[str, str]
    """Retired path → the path that replaces it."""


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


def settle_parts(kind: str, parts: Sequence[Sequence[Thing]], lock: Lock) -> Settled:
    """The paths of things made of parts, the best known part of each first.

    A thing is called like its first part whose name has not been replaced before, so that a name once given
    to what was joined stays.
    """
    things = [part for group in parts for part in group]
    paths, given_up = settle(kind, things, lock)
    ahead = iter(paths)
    part_paths = [[next(ahead) for _ in group] for group in parts]
    shown = [next((p for p in group if p not in lock.replaced), group[0]) for group in part_paths]
    for path, group in zip(shown, part_paths, strict=True):
        given_up.update({part: path for part in group if part != path})
    return Settled(shown, part_paths, list(zip(paths, things, strict=True)), given_up)
