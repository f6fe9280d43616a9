"""What the lines of a curation file decide about the things of a graph that was built before they were there.

Lines that nobody has built with yet count already: what they decide, also through each other, need not be
asked again, and what would contradict them is seen at once. Only the next build knows the parts of things, so
that a line that this graph cannot place is left to it, and told.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.curation import Curation, Kind, Line, Verb
from kg.curation.chains import chain, joining_of
from kg.curation.line import AT, OR, path_of
from kg.errors import InputError, UsageError
from kg.query.catalogue import internal
from kg.query.naming import entries
from kg.query.naming.names import look_up
from kg.query.naming.narrowed import authors_called
from kg.rdf.iris import kind_of
from kg.store.terms import text

if TYPE_CHECKING:
    from kg.store import Graph


@dataclass(frozen=True, slots=True)
class Link:
    """A line that joins two things of the graph, or keeps them apart."""

    line: Line
    """The line."""
    one: str
    """Path of the thing: `person/…`."""
    other: str
    """Path of the value."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What lines decide."""

    links: tuple[Link, ...] = ()
    """Those that join or keep apart."""
    hidden: frozenset[str] = frozenset()
    """Paths of what is to be left out of the graph."""
    unplaced: tuple[Line, ...] = ()
    """Lines about who is who that mean nothing in this graph as it is."""
    heads: Mapping[str, str] = field(default_factory=dict)
    """Path → the path that stands for all that lines join it with."""
    apart: frozenset[frozenset[str]] = frozenset()
    """Pairs of heads that lines keep apart."""

    def of(self, one: str, other: str) -> Verb | None:
        """What is decided of two paths: that they are the same, different, or one is hidden; or nothing."""
        pair = frozenset(self.heads.get(path, path) for path in (one, other))
        if not self.hidden.isdisjoint((one, other)):
            return Verb.HIDE
        return Verb.SAME if len(pair) == 1 else Verb.DIFFERENT if pair in self.apart else None


class Places:
    """Where lines belong in a graph; a class because it remembers what it has looked up."""

    def __init__(self, graph: "Graph") -> None:
        self._graph = graph
        self._known: dict[tuple[Kind, str], str | None] = {}
        rows = graph.query(internal("identity/replaced").text).rows()
        self._next = {path_of(text(old)): path_of(text(new)) for old, new in rows}

    def decided(self, curation: Curation) -> Decided:
        """What the lines of a file decide.

        Raises:
            InputError: when they contradict each other.
        """
        hidden: set[str] = set()
        links, unplaced = [], []
        within: list[Link] = []  # parts of one thing, which only a build can tell apart
        for line in curation.lines:
            if line.verb not in (Verb.SAME, Verb.DIFFERENT, Verb.HIDE):
                continue
            one = self._path(line.kind, line.thing)
            other = self._path(line.kind, line.value) if line.value else one
            if one and line.verb is Verb.HIDE:
                hidden.add(one)
            elif line.verb is Verb.HIDE and not self._fits_several(line.kind, line.thing):
                continue  # what the graph does not have is hidden already
            elif one is None or other is None:
                unplaced.append(line)
            elif one != other:
                links.append(Link(line, one, other))
            else:
                within.append(Link(line, line.thing, line.value))
        _settled(within, frozenset(), (), self.called)  # told, though nothing of them is to be asked
        return _settled(links, frozenset(hidden), tuple(unplaced), self.called)

    def called(self, path: str) -> str:
        """The name of what a path means in this graph; empty where it means nothing."""
        found = self._named(path, entries.Kind(kind_of(path)), lambda _: None)
        return found.name if found else ""

    def _path(self, kind: Kind, name: str) -> str | None:
        """The path of what is meant; `None` when that is nothing in this graph, or more than one thing."""
        if (kind, name) not in self._known:
            self._known[kind, name] = self._looked_up(kind, name)
        return self._known[kind, name]

    def _fits_several(self, kind: Kind, name: str) -> bool:
        """Whether more than one thing of this graph is called so."""
        said: list[str] = []
        try:
            look_up(self._graph, name, [entries.Kind(kind)], notice=said.append)
        except UsageError:
            return True
        return bool(said)

    def _looked_up(self, kind: Kind, name: str) -> str | None:
        path = path_of(name)
        if path is None:
            said: list[str] = []  # that it is not the only one
            if found := self._named(name, entries.Kind(kind), said.append):
                return None if said else path_of(found.node.value)
            return self._narrowed(name) if kind is Kind.PERSON and AT in name else None
        seen: set[str] = set()
        while (following := self._next.get(path)) and path not in seen:
            seen.add(path)
            path = following
        return path

    def _named(self, name: str, kind: entries.Kind, notice: Callable[[str], None]) -> entries.Named | None:
        """The one thing that is called so; `None` where nothing is, or more than one."""
        try:
            return look_up(self._graph, name, [kind], notice=notice)
        except UsageError:
            return None

    def _narrowed(self, text_: str) -> str | None:
        """The one person who has the name on all these papers."""
        name, _, places = text_.partition(AT)
        found = {self._author(name, place) for place in places.split(OR)}
        return found.pop() if len(found) == 1 else None

    def _author(self, name: str, place: str) -> str | None:
        paper = self._named(place.strip(), entries.Kind.PAPER, lambda _: None)
        if paper is None:
            return None
        people = authors_called(self._graph, name, paper.node)
        return path_of(people.pop()) if len(people) == 1 else None


def _settled(
    links: Sequence[Link], hidden: frozenset[str], unplaced: tuple[Line, ...], called: Callable[[str], str]
) -> Decided:
    """Raises: InputError when what is joined is to be kept apart."""
    joining = [link for link in links if link.line.verb is Verb.SAME]
    parting = [link for link in links if link.line.verb is Verb.DIFFERENT]
    heads = _heads(joining)
    apart = set()
    for link in parting:
        pair = frozenset(heads.get(path, path) for path in (link.one, link.other))
        if len(pair) == 1:
            raise InputError(_contradiction(link, joining, called))
        apart.add(pair)
    return Decided(tuple(links), hidden, unplaced, heads, frozenset(apart))


def _heads(joining: Iterable[Link]) -> dict[str, str]:
    groups: dict[str, list[str]] = {}
    for link in joining:
        one, other = (groups.setdefault(path, [path]) for path in (link.one, link.other))
        if one is not other:
            one, other = sorted((one, other), key=len, reverse=True)
            one += other
            groups.update(dict.fromkeys(other, one))
    return {path: group[0] for path, group in groups.items()}


def _contradiction(parting: Link, joining: Sequence[Link], called: Callable[[str], str]) -> str:
    lines = joining_of((link.line, frozenset((link.one, link.other))) for link in joining)
    contrary = [*chain(frozenset((parting.one,)), frozenset((parting.other,)), lines), parting.line]
    told = [f"  {line}: {line.told(called)}" for line in sorted(contrary, key=lambda line: line.number)]
    return "\n".join(["These cannot all be so; take one of them out:", *told])
