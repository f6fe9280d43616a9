"""The statements that only one of two graphs has, found without holding either.

Two files that `kg` wrote are compared as they lie, piece by piece. Others are sorted on disk first. Where
blank nodes make that impossible, since a reader names them at random, both graphs are held in memory.
Statements are compared by their values, and graphs by the names that they have in their build.
"""

import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

from kg.publish.batches import name_of
from kg.publish.canonical import all_canonical
from kg.publish.lookups import Asked, Held, Lookup
from kg.store import Graph
from kg.store.statements.labelling import with_steady_labels
from kg.store.stores.blank import file_has_blank_node, has_blank_node
from kg.store.stores.difference import difference
from kg.store.stores.upkeep import nquads_of
from kg.store.terms import short
from kg.text.sorting import sorted_lines

if TYPE_CHECKING:
    import pyoxigraph as ox


FACTS = "facts"
"""What the default graph is called here."""
_MOST_LINES = 300_000
"""Lines of files that differ, at most, to be compared as they lie."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many statements of one graph differ, before any renaming."""

    graph: str
    """`facts`, or the short IRI of a named graph: `graph/evidence`."""
    removed: int
    """Statements that only the first graph has."""
    added: int
    """Statements that only the second graph has."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two graphs, with what only one of them says."""

    gone: "frozenset[ox.Quad]"
    """The facts that only the first has."""
    come: "frozenset[ox.Quad]"
    """The facts that only the second has."""
    counts: tuple[Count, ...]
    """The graphs of statements that differ, the facts first."""
    before: Lookup
    """All facts of the first."""
    after: Lookup
    """All facts of the second."""


Differing: TypeAlias = "tuple[int, ox.Quad]"
"""0 or 1 for the graph that alone has it, and the statement."""


class _BlankNodeError(Exception):
    """A statement has one."""


def compare(before: Graph, after: Graph) -> Compared:
    """What only one of two graphs says; memory grows with that alone, unless they have blank nodes."""
    try:
        differing = _by_lines(before, after)
        if differing is None:
            differing = _by_sorting(before, after)
        return _compared(differing, Asked(before), Asked(after))
    except _BlankNodeError:
        left, right = (_with_steady_labels(graph) for graph in (before, after))
        facts = (Held(filter(_is_fact, quads)) for quads in (left, right))
        return _compared(_apart(left, right), *facts)


def _with_steady_labels(graph: Graph) -> "set[ox.Quad]":
    quads = set(all_canonical(graph.quads(), graph.as_built()))
    return with_steady_labels(quads) if any(_has_blank_node(str(quad)) for quad in quads) else quads


def _has_blank_node(line: str) -> bool:
    return "_:" in line and has_blank_node(line.encode())


def _compared(differing: "Iterable[Differing]", before: Lookup, after: Lookup) -> Compared:
    """Facts that differ are kept, statements of other graphs are counted."""
    facts: tuple[set[ox.Quad], set[ox.Quad]] = (set(), set())
    others: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for side, quad in differing:
        if _is_fact(quad):
            facts[side].add(quad)
        else:
            others[side][short(name_of(quad))] += 1
    gone, come = map(frozenset, facts)
    counts = [Count(FACTS, len(gone), len(come))] if gone or come else []
    counts += (Count(name, others[0][name], others[1][name]) for name in sorted({*others[0], *others[1]}))
    return Compared(gone, come, tuple(counts), before, after)


def _apart(left: "set[ox.Quad]", right: "set[ox.Quad]") -> "Iterator[Differing]":
    yield from ((0, quad) for quad in left - right)
    yield from ((1, quad) for quad in right - left)


def _by_lines(before: Graph, after: Graph) -> "Iterable[Differing] | None":
    """By the files themselves; `None` where one is not there, or where too many lines differ."""
    one, other = nquads_of(before.source), nquads_of(after.source)
    if one is None or other is None:
        return None
    if file_has_blank_node(one) or file_has_blank_node(other):
        raise _BlankNodeError
    # Of each it is sure that what is gone stands nowhere in the other; what has come may only be repeated.
    gone, come = difference(one, other, _MOST_LINES), difference(other, one, _MOST_LINES)
    if gone is None or come is None:
        return None
    return _apart(_parsed(gone.gone), _parsed(come.gone))  # one statement may be written in two ways


def _parsed(lines: Iterable[bytes]) -> "set[ox.Quad]":
    import pyoxigraph as ox

    return set(all_canonical(ox.parse(b"\n".join(lines), format=ox.RdfFormat.N_QUADS)))


def _by_sorting(before: Graph, after: Graph) -> "Iterator[Differing]":
    """By the lines of both graphs in order."""
    with (
        tempfile.TemporaryDirectory(prefix="kg-") as folder,
        sorted_lines(_lines(before), Path(folder)) as left,
        sorted_lines(_lines(after), Path(folder)) as right,
    ):
        for side, line in _only_one(left, right):
            yield from ((side, quad) for quad in _parsed([line.encode()]))


def _lines(graph: Graph) -> Iterator[str]:
    for quad in all_canonical(graph.quads(), graph.as_built()):
        line = f"{quad} .\n"
        if _has_blank_node(line):
            raise _BlankNodeError
        yield line


def _only_one(left: Iterable[str], right: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The lines that only one of two sorted sources has, each once, with 0 or 1 for its source.

    >>> list(_only_one(["a", "b", "b"], ["b", "c"]))
    [(0, 'a'), (1, 'c')]
    """
    ones, others = (map(itemgetter(0), groupby(lines)) for lines in (left, right))
    one, other = next(ones, None), next(others, None)
    while one is not None or other is not None:
        if other is None or (one is not None and one < other):
            yield 0, cast(str, one)
            one = next(ones, None)
        elif one is None or other < one:
            yield 1, other
            other = next(others, None)
        else:
            one, other = next(ones, None), next(others, None)


def _is_fact(quad: "ox.Quad") -> bool:
    import pyoxigraph as ox

    return isinstance(quad.graph_name, ox.DefaultGraph)
