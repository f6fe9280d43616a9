"""The paths by which lines may mean things: those of this build, and those that earlier builds gave."""

from collections.abc import Callable, Mapping, Sequence

from kg.pipeline.ids import Lock, Nameable
from kg.pipeline.overruling.parts import Settled
from kg.rdf import iris
from kg.resolve.groups import Item


def known_paths(
    kind: str,
    groups: Sequence[Sequence[Item]],
    things: Sequence[Nameable],
    known_by: Callable[[Item], Sequence[str]],
    lock: Lock,
) -> dict[str, frozenset[Item]]:
    """Path → items: the names of earlier builds, then those that a first build would give."""
    named: dict[str, set[Item]] = {}
    for group in groups:
        for item in group:
            known = (lock.paths.get(f"{kind}:{' '.join(key.split())}") for key in known_by(item))
            path = next(filter(None, known), None)
            if path:
                named.setdefault(path, set()).add(item)
    paths = {path: frozenset(items) for path, items in named.items()}
    for group, thing in zip(groups, things, strict=True):
        if thing.keys:
            paths.setdefault(iris.path(kind, thing.label, iris.key(thing.keys[0])), frozenset(group))
    return _followed(paths, lock.replaced)


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
