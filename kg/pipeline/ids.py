"""`ids.tsv`, the lock file of IRIs: a published name never changes its meaning.

Each row says that what is known by a key is called by a path. A build reads the rows of the build before:
a thing keeps its path while any of its keys is known, also when a better key has been found since. When two
things became one, the path that is given up is kept with the one that replaces it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.errors import InputError
from kg.rdf import iris

HEADER = "path\tkey\treplaced by"

_PATH = re.compile(r"[a-z]+/[a-z0-9-]+-[a-z2-7]{13}")


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that needs a name."""

    keys: tuple[str, ...]
    """What it is known by, the best first; no two things of one kind share a key."""
    label: str
    """For the readable part of a new name."""


@dataclass(frozen=True, slots=True)
class Lock:
    """The names that earlier builds gave."""

    paths: Mapping[str, str] = field(default_factory=dict)
    """`kind:key` → path."""
    replaced: Mapping[str, str] = field(default_factory=dict)
    """Retired path → the path that replaces it."""


def read_lock(text: str, name: str) -> Lock:
    """The lock that an `ids.tsv` holds.

    Raises:
        InputError: for a row that is not in its form, with file and line.
    """
    paths: dict[str, str] = {}
    replaced: dict[str, str] = {}
    for number, row in enumerate(text.split("\n")[1:], start=2):
        if not row:
            continue
        fields = row.split("\t")
        if len(fields) != 3 or not _PATH.fullmatch(fields[0]) or bool(fields[1]) == bool(fields[2]):
            raise InputError(
                f"{name}, line {number}: not a row of path, key, replacement. "
                "Restore the file from its last version, or delete it to name everything anew."
            )
        if fields[1]:
            paths[f"{fields[0].partition('/')[0]}:{fields[1]}"] = fields[0]
        else:
            replaced[fields[0]] = fields[2]
    return Lock(paths, replaced)


def settle(kind: str, things: Sequence[Thing], lock: Lock) -> tuple[list[str], dict[str, str]]:
    """The path of each thing, in order, and the paths given up with what replaces them.

    A path that several things could keep goes to the one whose best key made it, else to the first.
    """
    known = [_known(kind, thing, lock) for thing in things]
    owners: dict[str, int] = {}
    for place, thing in enumerate(things):
        for path in known[place]:
            if path not in owners or iris.key_of(path) in map(iris.key, thing.keys):
                owners[path] = place
    kept: list[str | None] = [None] * len(things)
    given_up: list[tuple[str, int]] = []
    for path, place in owners.items():
        if kept[place] is None:
            kept[place] = path
        else:
            given_up.append((path, place))
    paths = [_free(kind, thing, path, owners) for thing, path in zip(things, kept, strict=True)]
    _check_collisions(paths, things)
    return paths, {path: paths[place] for path, place in given_up}


def _known(kind: str, thing: Thing, lock: Lock) -> list[str]:
    found = (lock.paths.get(f"{kind}:{key}") for key in thing.keys)
    return list(dict.fromkeys(path for path in found if path))


def _free(kind: str, thing: Thing, kept: str | None, taken: Mapping[str, int]) -> str:
    """The kept path, or a new one that no other thing has or had."""
    if kept is not None:
        return kept
    path = iris.path(kind, thing.label, iris.key(thing.keys[0]))
    attempt = 1
    while path in taken:
        attempt += 1
        path = iris.path(kind, thing.label, iris.key(thing.keys[0], str(attempt)))
    return path


def _check_collisions(paths: Sequence[str], things: Sequence[Thing]) -> None:
    by_key: dict[str, Thing] = {}
    for path, thing in zip(paths, things, strict=True):
        other = by_key.setdefault(iris.key_of(path), thing)
        if other is not thing:
            raise InputError(
                f"{other.keys[0]!r} and {thing.keys[0]!r} would get one name, {path}. "
                "This is a collision of hashes or a damaged ids.tsv: delete that file and build again."
            )


def lock_rows(paths: Iterable[tuple[str, Thing]], replaced: Mapping[str, str]) -> str:
    """The text of `ids.tsv`: a row for every key, then the retired paths, sorted."""
    rows = sorted({f"{path}\t{key}\t" for path, thing in paths for key in thing.keys})
    retired = sorted(f"{old}\t\t{new}" for old, new in replaced.items())
    return "\n".join([HEADER, *rows, *retired, ""])
