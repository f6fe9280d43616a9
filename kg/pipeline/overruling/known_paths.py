"""The paths by which lines may mean things: those of this build, and those that earlier builds gave."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic

from kg.pipeline.overruling.parts import Settled
from kg.pipeline.paths.ids import Lock, Nameable
from kg.rdf import iris
from kg.resolve.groups import Item


@dataclass(frozen=True, slots=True)
class KnownPaths(Generic[Item]):
    """What paths mean before people have spoken in this build."""

    wholes: Mapping[str, frozenset[Item]]
    """Path → what has it, with the parts that people took away in earlier builds; retired paths too."""
    homes: Mapping[str, frozenset[Item]]
    """Path → what has it."""


def known_paths(
    kind: str,
    groups: Sequence[Sequence[Item]],
    things: Sequence[Nameable],
    known_by: Callable[[Item], Sequence[str]],
    lock: Lock,
) -> KnownPaths[Item]:
    """The names of earlier builds, then those that a first build would give."""
    named: dict[str, set[Item]] = {}
    for group in groups:
        for item in group:
            known = (lock.paths.get(f"{kind}:{' '.join(key.split())}") for key in known_by(item))
            path = next(filter(None, known), None)
            if path:
                named.setdefault(path, set()).add(item)
    homes = {path: frozenset(items) for path, items in named.items()}
    locked = frozenset[Item]().union(*homes.values())
    first: dict[str, frozenset[Item]] = {}
    for group, thing in zip(groups, things, strict=True):
        if thing.keys:
            path = iris.path(kind, thing.label, iris.key(thing.best))
            (first if not locked.isdisjoint(group) else homes).setdefault(path, frozenset(group))
    paths = {**first, **_with_parts(homes, groups, lock)}
    return KnownPaths(_followed(paths, lock.replaced), homes)


def _with_parts(
    homes: Mapping[str, frozenset[Item]], groups: Sequence[Sequence[Item]], lock: Lock
) -> Mapping[str, frozenset[Item]]:
    """The items of each path, with those of its parts as far as the rules still hold all for one thing."""
    parts = [part for part in lock.wholes if part in homes]
    if not parts:
        return homes
    group_of = {item: place for place, group in enumerate(groups) for item in group}
    found = dict(homes)
    for part in parts:
        for whole in lock.wholes_of(part):
            if whole in homes:
                there = {group_of[item] for item in homes[whole]}
                found[whole] |= {item for item in homes[part] if group_of[item] in there}
    return found


def parted(
    homes: Mapping[str, frozenset[Item]], groups: Sequence[Sequence[Item]], path_of: Mapping[Item, str]
) -> Iterator[tuple[str, str]]:
    """Path of each part that has left a thing that the rules hold to be one, and the path of that thing.

    `homes` has the paths before, `path_of` the path of each item now. The next build so knows what a line
    means that was written before.
    """
    group_of = {item: place for place, group in enumerate(groups) for item in group}
    current = set(path_of.values())
    for whole, items in homes.items():
        if whole in current and len(now := {path_of[item] for item in items}) > 1:
            there = {group_of[item] for item in items if path_of[item] == whole}
            left = {path_of[item] for item in items if group_of[item] in there}
            yield from ((part, whole) for part in sorted(left & now - {whole}))


def paths_after(
    groups: Sequence[Sequence[Item]], settled: Settled, replaced: Mapping[str, str]
) -> dict[str, frozenset[Item]]:
    """Path → items, after people joined and pulled apart: the path of a part means the whole thing."""
    paths = {
        path: frozenset(group)
        for group, part_paths in zip(groups, settled.part_paths, strict=True)
        for path in part_paths
    }
    return _followed(paths, {**replaced, **settled.given_up})


def _followed(
    paths: Mapping[str, frozenset[Item]], replaced: Mapping[str, str]
) -> dict[str, frozenset[Item]]:
    """The items of each path, and of each retired path those of the one to use instead."""
    found = dict(paths)
    for old in replaced:
        new, seen = old, {old}
        while new not in paths and new in replaced and replaced[new] not in seen:
            new = replaced[new]
            seen.add(new)
        if new in paths:
            found.setdefault(old, paths[new])
    return found
