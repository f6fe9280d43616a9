"""What is new, gone or changed from one graph to another, in the order in which a person wants to know it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from os import PathLike
from textwrap import indent
from typing import TYPE_CHECKING, Any

from kg.publish.changes import Change, Detail, Kind, Named, Rename
from kg.publish.compared import Count, compare
from kg.publish.facts import Facts, Section
from kg.publish.lookups import Replaced, plain
from kg.publish.regrouped import Regrouping, Way, back_in_use, merged, split, without_told_names
from kg.publish.renames import called, decided_pairs, moved, renamed, renames, turned
from kg.rdf import vocabulary as v
from kg.rdf.prefixes import prefixed, short_name
from kg.store import Graph, Value
from kg.store.opening import opened
from kg.text.printing import pretty, safe

if TYPE_CHECKING:
    import pyoxigraph as ox


_NAMED = (Section.PAPERS, Section.PEOPLE, Section.CONCEPTS)
_COUNTED = prefixed(v.PAPER_COUNT)
_FEW = 3
"""So many things that differ in nothing but the number of their papers are named one by one."""


@dataclass(frozen=True, slots=True)
class Difference:
    """All that is different between two graphs; true when anything is."""

    renames: tuple[Rename, ...]
    """IRIs given up, sorted; the changes already use the new ones."""
    changes: tuple[Change, ...]
    """Differences of the facts, by section, kind and name."""
    statements: tuple[Count, ...]
    """The named graphs and the facts that differ, the facts first; empty when the graphs are equal."""
    regroupings: tuple[Regrouping, ...] = ()
    """What became one, which is among the renames, too, and what became two."""

    def __str__(self) -> str:
        return told(self, "No difference: both graphs say the same.")

    _repr_pretty_ = pretty

    def __bool__(self) -> bool:
        """Whether there is any."""
        return not self.same

    @property
    def document(self) -> dict[str, Any]:
        """The same for programs, as `kg diff --json` prints it."""
        return {"schema_version": 1, "same": self.same, **asdict(self)}

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


def told(found: Difference, same: str) -> str:
    """The difference in blocks of lines, one for each kind of thing; `same` when there is none."""
    if found.same:
        return same
    merged = {each.node for each in found.regroupings if each.way is Way.MERGED}
    renamed = [each for each in found.renames if each.old not in merged]
    blocks: list[tuple[str, Sequence[object]]] = [("Renamed", renamed)]
    blocks += [(way, list(group)) for way, group in groupby(found.regroupings, lambda each: each.way)]
    sections = groupby(found.changes, lambda each: each.section)
    blocks += [(section, _without_counts(list(group))) for section, group in sections]
    lists = [f"{heading.capitalize()}\n{indent(_lines(each), '  ')}\n" for heading, each in blocks if each]
    return "\n".join([*lists, _statements(found)])


def _without_counts(changes: Sequence[Change]) -> Sequence[object]:
    """The changes; many that are but counts are told by their number, for others are lost among them."""
    others = [each for each in changes if not _is_count(each)]
    if (counted := len(changes) - len(others)) <= _FEW:
        return changes
    return [*others, f"{Kind.CHANGED:8} {counted:,} more, only in the number of papers: --json lists them"]


def _is_count(change: Change) -> bool:
    """Whether all that differs is how many papers there are of something."""
    return change.kind is Kind.CHANGED and all(each.property == _COUNTED for each in change.details)


def _lines(told: Sequence[object]) -> str:
    return "\n".join(map(str, told))


def _statements(found: Difference) -> str:
    width = max(len("Statements"), *(len(count.graph) + 2 for count in found.statements))
    rows = [
        f"{'  ' + count.graph:{width}}  {count.removed:>7,}  {count.added:>7,}" for count in found.statements
    ]
    return "\n".join(map(safe, [f"{'Statements':{width}}  removed    added", *rows]))


def diff(before: str | PathLike[str] | Graph, after: str | PathLike[str] | Graph) -> Difference:
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


def _difference(before: Graph, after: Graph) -> Difference:
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
        facts.look_up(_nodes(differing) | {plain(quad.object) for quad in differing if _is_node(quad.object)})
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
    was, now = (before, after) if before or after else (old.said(node), new.said(node))
    kind = Kind.CHANGED if was and now else Kind.ADDED if now else Kind.REMOVED
    name = new.name(node) if now else old.name(node)
    return Change(
        section=after or before or Section.RETIRED, kind=kind, node=node, name=name, details=details
    )


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
    return tuple(
        sorted(Named(text(value), where.name(plain(value)) if _is_node(value) else "") for value in values)
    )


def _is_node(value: Value) -> bool:
    """Whether it can have a name: the text of a literal may be the IRI of something."""
    import pyoxigraph as ox

    return not isinstance(value, ox.Literal)


def _told_elsewhere(detail: Detail, parts: dict[str, list[str]]) -> bool:
    """Whether a property only says that a figure came or went, which stands among the figures."""
    figures = [named.value for named in (*detail.before, *detail.after)]
    return detail.property == prefixed(v.HOLDS_DATA) and all(figure in parts for figure in figures)
