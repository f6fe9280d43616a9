"""`ids.tsv`, the lock file of IRIs: a published name never changes its meaning.

Each row says that what is known by a key is called by a path. A build reads the rows of the build before:
a thing keeps its path while any of its keys is known, also when a better key has been found since. When two
things became one, the path that is given up is kept with the one that replaces it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from operator import attrgetter
from types import MappingProxyType
from typing import Protocol

from kg.errors import InputError
from kg.rdf import iris
from kg.resolve.groups import hashes_of_several, in_several
from kg.shelf import Keep, Mapped, in_memory

HEADER = "path\tkey\treplaced by"
_MADE_OF_EQUALS = frozenset(("person",))
"""Kinds of whose keys none says more than another: people have signatures, papers a DOI before a title."""


class Nameable(Protocol):
    """Something that needs a name."""

    @property
    def keys(self) -> tuple[str, ...]:
        """What it is known by, the best first, on one line each; no two things of one kind share a key."""

    @property
    def best(self) -> str:
        """The best of the keys, which makes a new name."""

    @property
    def label(self) -> str:
        """For the readable part of a new name."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A `Nameable` that keeps its keys."""

    keys: tuple[str, ...]
    label: str

    def __post_init__(self) -> None:
        keys = on_one_line(self.keys)
        if keys != self.keys:  # as a rule they are, and what they were made of has them, too
            object.__setattr__(self, "keys", keys)

    @property
    def best(self) -> str:
        """The first of the keys."""
        return self.keys[0]


def on_one_line(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys as `ids.tsv` has them, each once.

    >>> on_one_line(["title:On\\nMaps", "title:On Maps"])
    ('title:On Maps',)
    """
    return tuple(dict.fromkeys([" ".join(key.split()) for key in keys]))


@dataclass(frozen=True)  # without slots, for what is worked out once
class Lock:
    """The names that earlier builds gave."""

    paths: Mapping[str, str] = field(default_factory=dict)
    """`kind:key` → path."""
    replaced: Mapping[str, str] = field(default_factory=dict)
    """Retired path → the path that replaces it."""
    wholes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Path of a part → the paths of what people parted it from: several, where two versions were merged."""

    @cached_property
    def keys_of(self) -> Mapping[str, Sequence[str]]:
        """Path → each `kind:key` that it was the name of."""
        found: dict[str, list[str]] = {}
        for key, path in self.paths.items():
            found.setdefault(path, []).append(key)
        return found

    def wholes_of(self, path: str) -> frozenset[str]:
        """The paths of all that a part was parted from, near or far; none for what is no part.

        >>> lock = Lock(wholes={"person/c": frozenset({"person/b"}), "person/b": frozenset({"person/a"})})
        >>> sorted(lock.wholes_of("person/c"))
        ['person/a', 'person/b']
        """
        found: set[str] = set()
        ahead = [path]
        while ahead:
            new = self.wholes.get(ahead.pop(), frozenset()) - found
            found |= new
            ahead += new
        return frozenset(found - {path})

    def parted(self, kind: str) -> Iterator[tuple[str, str]]:
        """The path of each part of this kind, and of what it was parted from.

        >>> [*Lock(wholes={"paper/b": frozenset({"paper/a"})}).parted("paper")]
        [('paper/b', 'paper/a')]
        """
        for part, wholes in self.wholes.items():
            if iris.kind_of(part) == kind:
                yield from ((part, whole) for whole in wholes)


@dataclass(frozen=True, slots=True)
class Names:
    """The names after a build, which `lock_lines` writes down for the next one.

    Names of the build before stay when what they mean is not in this one: it may come back.
    """

    kinds: Sequence[tuple[Sequence[str], Sequence[Nameable]]]
    """Of each kind of thing the paths, and beside them the things."""
    replaced: Mapping[str, str]
    """Retired path → the path that replaces it."""
    before: Lock
    """The names that earlier builds gave."""

    def each(self) -> Iterator[tuple[str, Nameable]]:
        """The path of each thing, and the thing."""
        return chain.from_iterable(zip(paths, things, strict=True) for paths, things in self.kinds)


def part_thing(part: str, whole: str) -> Thing:
    """That by which the path of a part remembers what people parted it from.

    >>> part_thing("person/bo-li-aaaaaaaaaaaa3", "person/bo-li-aaaaaaaaaaaa2").keys
    ('part aaaaaaaaaaaa3 of person/bo-li-aaaaaaaaaaaa2',)
    """
    return Thing((f"part {iris.key_of(part)} of {whole}",), "")


def settle(
    kind: str,
    things: Sequence[Nameable],
    lock: Lock,
    claims: Mapping[str, int] = MappingProxyType({}),
    keep: Keep = in_memory,
) -> tuple[Sequence[str], dict[str, str]]:
    """The path of each thing, in order, and the paths given up with what replaces them.

    `claims` has the places of things that are to keep a path, whatever they are known by. Any other path that
    several things could keep goes to the one whose best key made it, else to the first; that of a person to
    whoever has most of its signatures, and of several paths a person keeps that of most.

    >>> before = Lock({"paper:doi:1/x": "paper/maps-abcdefghijkl2", "paper:maps": "paper/maps-abcdefghijkl3"})
    >>> settle("paper", [Thing(("doi:1/x", "maps"), "Maps")], before)
    (['paper/maps-abcdefghijkl2'], {'paper/maps-abcdefghijkl3': 'paper/maps-abcdefghijkl2'})
    """
    owners = dict(claims)
    shares: dict[str, int] = {}  # of the owners, where they are more than one key
    for place, thing in enumerate(things):
        for path, share in _known(kind, thing, lock).items():
            if path in owners:
                if path in claims or not _fits_better(path, thing, share, shares.get(path, 1)):
                    continue
                if kind in _MADE_OF_EQUALS:
                    del owners[path]  # to come behind those that this one rather keeps
            owners[path] = place
            if share > 1:
                shares[path] = share
    kept: list[str | None] = [None] * len(things)
    given_up: list[tuple[str, int]] = []
    for path, place in owners.items():
        if kept[place] is None:
            kept[place] = path
        else:
            given_up.append((path, place))
    taken = {iris.key_of(path) for path in (*owners, *lock.paths.values())}
    retired = {iris.key_of(path): path for path in lock.replaced if iris.kind_of(path) == kind}
    named = (path or _free(kind, thing, taken, retired) for thing, path in zip(things, kept, strict=True))
    paths = keep(str, named)
    _check_collisions(paths, things)
    return paths, {path: paths[place] for path, place in given_up}


def _fits_better(path: str, thing: Nameable, share: int, of_owner: int) -> bool:
    """Whether a path is rather that of a thing than of its owner; they have so many of its keys."""
    return share > of_owner or (share == of_owner and is_made_by(path, thing))


def is_made_by(path: str, thing: Nameable) -> bool:
    """Whether the best key of the thing made the path."""
    return iris.key_of(path) == iris.key(thing.best)


def is_called(path: str, thing: Nameable) -> bool:
    """Whether the readable part of the path is that of the thing.

    >>> is_called("paper/on-maps-abcdefghijkl2", Thing(("title:on maps",), "On Maps"))
    True
    """
    return path == iris.path(iris.kind_of(path), thing.label, iris.key_of(path))


def _known(kind: str, thing: Nameable, lock: Lock) -> Mapping[str, int]:
    """The paths by which a thing is known: that of a whole before those of its parts, that of most first.

    Each with how many of the keys are known by it where they are equals, else with 1.
    """
    shares: dict[str, int] = {}
    if not lock.paths:
        return shares
    for key in thing.keys:
        if path := lock.paths.get(f"{kind}:{key}"):
            shares[path] = shares.get(path, 0) + 1 if kind in _MADE_OF_EQUALS else 1
    if len(shares) < 2:
        return shares
    return dict(sorted(shares.items(), key=lambda known: (len(lock.wholes_of(known[0])), -known[1])))


def _free(kind: str, thing: Nameable, taken: Collection[str], retired: Mapping[str, str]) -> str:
    """A path whose key no other thing has or had; one that the thing's own key made comes back into use."""
    key = iris.key(thing.best)
    attempt = 1
    while key in taken:
        attempt += 1
        key = iris.key(thing.best, str(attempt))
    return retired.get(key) or iris.path(kind, thing.label, key)


def _check_collisions(paths: Sequence[str], things: Sequence[Nameable]) -> None:
    perhaps = hashes_of_several(map(iris.key_of, paths))
    by_key: dict[str, Nameable] = {}
    for path, thing in zip(paths, things, strict=True) if perhaps else ():
        other = by_key.setdefault(iris.key_of(path), thing)
        if other is not thing:
            raise InputError(
                f"{other.best!r} and {thing.best!r} would get one name, {path}. "
                "This is a collision of hashes or a damaged ids.tsv: delete that file and build again."
            )


def distinct_keys(things: Sequence[Thing], fallback: Callable[[int], str]) -> Iterator[Thing]:
    """The things, in order, without the keys that several of them have.

    One that has no other is known by `fallback` of its place in the list, which is asked for it alone.

    >>> things = [Thing(("title", "doi:10.1/x"), "Nexus"), Thing(("title",), "Nexus")]
    >>> [thing.keys for thing in distinct_keys(things, lambda place: f"place {place}")]
    [('doi:10.1/x',), ('place 1',)]
    """
    several = in_several(Mapped(things, attrgetter("keys")))
    for place, thing in enumerate(things):
        keys = tuple(key for key in thing.keys if key not in several)
        yield replace(thing, keys=keys or (fallback(place),))
