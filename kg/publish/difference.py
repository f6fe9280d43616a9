"""What is new, gone or changed from one graph to another, in the order in which a person wants to know it."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from os import PathLike
from typing import TYPE_CHECKING

from kg.publish.compared import Count, compare
from kg.publish.facts import Facts, Section
from kg.publish.lookups import Replaced, plain
from kg.publish.regrouped import Regrouping, back_in_use, merged, split, without_told_names
from kg.publish.renames import called, decided_pairs, moved, renamed, renames, turned
from kg.rdf import vocabulary as v
from kg.rdf.prefixes import prefixed, short_name
from kg.store.opening import opened

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store import Graph, Value

_NAMED = (Section.PAPERS, Section.PEOPLE, Section.CONCEPTS)


class Kind(StrEnum):
    """What happened to a node."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """A value of a property."""

    value: str
    """An IRI in full, or the text of a literal; with its type where nothing else differs."""
    name: str
    """What the IRI's node is called; empty for a literal and for a node without a name."""


@dataclass(frozen=True, slots=True)
class Detail:
    """The values of one property that differ; those that stayed are left out."""

    property: str
    """Its short name: `dcterms:title`."""
    before: tuple[Named, ...]
    """What the first graph says and the second does not, sorted."""
    after: tuple[Named, ...]
    """What the second graph says and the first does not, sorted."""
    others: int = 0
    """How many values both graphs have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A node of which the two graphs say different things."""

    section: Section
    """What it is."""
    kind: Kind
    """Whether it is new, gone or changed."""
    node: str
    """Its IRI."""
    name: str
    """What it is called, in the second graph if it is there; empty when it has no name."""
    details: tuple[Detail, ...]
    """The properties that differ; all of them for a node that is new or gone."""


@dataclass(frozen=True, slots=True)
class Rename:
    """An IRI that was given up for another."""

    old: str
    """The IRI in the first graph."""
    new: str
    """The IRI in the second graph."""
    name: str
    """What the node is called there."""


@dataclass(frozen=True, slots=True)
class Difference:
    """All that is different between two graphs."""

    renames: tuple[Rename, ...]
    """IRIs given up, sorted; the changes already use the new ones."""
    changes: tuple[Change, ...]
    """Differences of the facts, by section, kind and name."""
    statements: tuple[Count, ...]
    """The named graphs and the facts that differ, the facts first; empty when the graphs are equal."""
    regroupings: tuple[Regrouping, ...] = ()
    """What became one, which is among the renames, too, and what became two."""

    @property
    def same(self) -> bool:
        """True when both graphs say the very same."""
        return not self.statements

    @property
    def namesakes(self) -> tuple[Rename, ...]:
        """What is gone with what is new of the same name: perhaps one thing, if the two were built apart."""
        come: dict[tuple[Section, str], list[Change]] = {}
        for change in self.changes:
            if change.kind is Kind.ADDED and change.section in _NAMED and change.name:
                come.setdefault((change.section, change.name), []).append(change)
        gone = (change for change in self.changes if change.kind is Kind.REMOVED)
        return tuple(
            Rename(change.node, others.pop(0).node, change.name)
            for change in gone
            if (others := come.get((change.section, change.name)))
        )


def diff(before: "str | PathLike[str] | Graph", after: "str | PathLike[str] | Graph") -> Difference:
    """What the second graph says otherwise than the first; they are opened where paths are given.

    A node whose IRI was given up (`dcterms:isReplacedBy`) is the same node. Memory and time grow with what
    differs, time also with the graphs; only graphs with blank nodes are held in memory.

    Raises:
        InputError: when there is no such graph.

    >>> diff("exports/graph.ttl", "exports/graph.ttl").same
    True
    """
    with opened(before) as one, opened(after) as other:
        return _difference(one, other)


def _difference(before: "Graph", after: "Graph") -> Difference:
    compared = compare(before, after)
    old, new = Facts(compared.before), Facts(compared.after)
    names = renames(old, compared.come)
    regroupings = merged(names, compared.gone, old, new)
    led = back_in_use(compared.gone, old, new)
    gone = compared.gone
    if names:
        pairs = decided_pairs(old, new, _nodes(gone | compared.come))
        gone = frozenset(renamed(without_told_names(gone, regroupings), names, pairs))
    if same := turned(gone, compared.come) | moved(gone, compared.come):
        gone = frozenset(called(gone, same))
    if gone != compared.gone:
        called_before = {each.other: old.name(each.other) for each in regroupings}
        old = Facts(Replaced(compared.before, compared.gone, gone), called_before)
    differing = gone ^ compared.come
    for facts in (old, new):
        facts.look_up(_nodes(differing) | {plain(quad.object) for quad in differing})
    regroupings += split(led, gone, compared.come, old, new)
    changes = [change for change in _changes(_nodes(differing), old, new) if change.node not in names]
    given_up = tuple(Rename(node, name, new.name(name)) for node, name in names.items())
    ranked = tuple(sorted(changes, key=_rank))
    return Difference(given_up, ranked, compared.counts, tuple(sorted(regroupings)))


def _nodes(quads: "Iterable[ox.Quad]") -> set[str]:
    return {plain(quad.subject) for quad in quads}


def _rank(change: Change) -> tuple[int, int, str, str]:
    place = list(Section).index(change.section), list(Kind).index(change.kind)
    return *place, change.name.casefold(), change.node


def _changes(nodes: Collection[str], old: Facts, new: Facts) -> Iterator[Change]:
    """A change for every one of the nodes that differs, a value's counted as that of its figure."""
    parts: dict[str, list[str]] = {}
    for node in nodes:
        if old.said(node) != new.said(node):
            parts.setdefault((new if new.said(node) else old).owner(node), []).append(node)
    for node, differing in parts.items():
        details = [
            detail
            for part in sorted(differing)
            for detail in _details(part, old, new)
            if not old.said(node) or not new.said(node) or not _told_elsewhere(detail, parts)
        ]
        if details:
            yield _change(node, tuple(details), old, new)


def _change(node: str, details: tuple[Detail, ...], old: Facts, new: Facts) -> Change:
    before, after = old.section(node), new.section(node)
    kind = Kind.CHANGED if before and after else Kind.ADDED if after else Kind.REMOVED
    name = new.name(node) if after else old.name(node)
    return Change(section=after or before or Section.OTHER, kind=kind, node=node, name=name, details=details)


def _details(node: str, old: Facts, new: Facts) -> Iterator[Detail]:
    before, after = old.said(node), new.said(node)
    for property in sorted({*before, *after}, key=short_name):
        was, now = before.get(property, set()), after.get(property, set())
        gone, come = was - now, now - was
        if gone or come:
            text = str if set(map(plain, gone)) & set(map(plain, come)) else plain  # the type alone differs
            yield Detail(
                short_name(property), _named(gone, old, text), _named(come, new, text), len(was & now)
            )


def _named(values: "set[Value]", where: Facts, text: "Callable[[Value], str]") -> tuple[Named, ...]:
    return tuple(sorted(Named(text(value), where.name(plain(value))) for value in values))


def _told_elsewhere(detail: Detail, parts: dict[str, list[str]]) -> bool:
    """Whether a property only says that a figure came or went, which stands among the figures."""
    figures = [named.value for named in (*detail.before, *detail.after)]
    return detail.property == prefixed(v.HOLDS_DATA) and all(figure in parts for figure in figures)
