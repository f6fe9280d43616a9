"""Whether a graph has as many statements as it says of itself.

Every node may have its shape where a statement was lost, added, or put into another graph on the way. A build
counts what it writes (`kg.rdf.describe.dataset`), so that it shows there.
"""

import tempfile
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from kg.publish.findings import VIOLATION, Finding
from kg.rdf import vocabulary as v
from kg.rdf.description import DATASET_FACTS, DATASET_WHOLE, FACTS_NAME, Graph
from kg.rdf.prefixes import short_name
from kg.rdf.terms import Term, bare
from kg.text.sorting import sorted_lines

if TYPE_CHECKING:
    import pyoxigraph as ox

_TYPE, _TRIPLES, _ENTITIES = bare(v.TYPE), bare(v.TRIPLES), bare(v.ENTITIES)
_PROPERTY, _CLASS = bare(v.PROPERTY), bare(v.CLASS)
_TOLD = frozenset({_TRIPLES, _ENTITIES, _PROPERTY, _CLASS})
_DEFAULT = "DEFAULT"
"""How the engine writes the name of the default graph."""
_FACTS_END = f"{FACTS_NAME.rpartition('/')[2]}>"
"""Of the name of a graph that holds the facts, under any prefix."""

_Difference: TypeAlias = tuple[str, str, str, int, str]
"""A node, its property, the number that it says, the number that there is, of what."""


class Tally:
    """What there is, and what is said of it; a class because statements pass one by one."""

    def __init__(self) -> None:
        self._graphs: Counter[str] = Counter()
        self._properties: Counter[str] = Counter()
        self._classes: Counter[str] = Counter()
        self._told: dict[tuple[str, str], dict[str, Term]] = {}
        """A node, the graph that speaks of it → what that says."""

    def of(self, quads: "Iterable[ox.Quad]") -> "Iterator[ox.Quad]":
        """The statements, which are counted as they pass."""
        import pyoxigraph as ox

        for quad in quads:
            graph, property = str(quad.graph_name), quad.predicate.value
            self._graphs[graph] += 1
            if graph == _DEFAULT:
                self._properties[property] += 1
                if property == _TYPE:
                    self._classes[str(quad.object)] += 1
            if property in _TOLD:
                subject = quad.subject.value if isinstance(quad.subject, ox.NamedNode) else ""
                here = getattr(quad.graph_name, "value", "")
                self._told.setdefault((subject, here), {})[property] = Term(str(quad.object))
            yield quad

    def differences(self) -> Iterator[_Difference]:
        """Every number that is not that of what there is.

        Where several builds were put together, or the facts are in a named graph, facts are not told apart,
        and only named graphs count. A description that stands alone has nothing to count.
        """
        if self._is_description():
            return
        apart = any(graph.endswith(_FACTS_END) for graph in self._graphs)
        several = sum(node.endswith(f"/{DATASET_FACTS}") for node, _ in self._told) > 1
        for (node, here), said in sorted(self._told.items()):
            if (apart or several) and not _is_graph(node):
                continue
            if "/dataset/property-" in node and (property := said.get(_PROPERTY)):
                count, what = self._properties[bare(property)], f"with {short_name(bare(property))}"
                yield from _differing(node, _TRIPLES, said, count, f"facts {what}")
            elif "/dataset/class-" in node and (cls := said.get(_CLASS)):
                what = f"nodes of the class {short_name(bare(cls))}"
                yield from _differing(node, _ENTITIES, said, self._classes[cls], what)
            elif node.endswith(f"/{DATASET_FACTS}"):
                yield from _differing(node, _TRIPLES, said, self._graphs[_DEFAULT], "facts")
            elif node.endswith(f"/{DATASET_WHOLE}"):
                graphs = {_DEFAULT, *(self._called(each, here) for each, _ in self._told if _is_graph(each))}
                count = sum(self._graphs[graph] for graph in graphs)
                yield from _differing(node, _TRIPLES, said, count, "statements in its graphs")
            elif _is_graph(node):
                count = self._graphs[self._called(node, here)]
                yield from _differing(node, _TRIPLES, said, count, "statements in this graph")

    def _is_description(self) -> bool:
        """Whether this is what a graph says of itself, without it, as sites hand it out."""
        classes = {cls for said in self._told.values() if (cls := said.get(_CLASS))}
        return self._graphs.keys() == {_DEFAULT} and not any(self._classes[cls] for cls in classes)

    def _called(self, graph: str, here: str) -> str:
        """What a graph is called beside the one that speaks of it: with a prefix not as in the build."""
        end = Graph.DATASET.value.rpartition("/")[2]
        if (here, here) in self._told or not here.endswith(end):
            return f"<{graph}>"
        return f"<{here.removesuffix(end)}{graph.rpartition('/')[2]}>"


def _is_graph(node: str) -> bool:
    return any(graph.value and node.endswith(f"/{graph.value}") for graph in Graph)


def _differing(
    node: str, property: str, said: Mapping[str, Term], count: int, what: str
) -> Iterator[_Difference]:
    number = said.get(property, "").partition('"^^')[0].removeprefix('"')
    # Shapes say what else is wrong with it; digits may be more than Python makes a number of.
    if number.isdecimal() and (number.lstrip("0") or "0") != str(count):
        yield node, property, number, count, what


def miscounted(tally: Tally, again: "Callable[[], Iterable[ox.Quad]]") -> tuple[Finding, ...]:
    """A finding for each number that is wrong; only where one is, all is read `again`.

    For a file may repeat a statement, which is one.
    """
    if next(tally.differences(), None) is None:
        return ()
    exact = Tally()
    deque(exact.of(_distinct(again())), maxlen=0)
    return tuple(
        Finding(
            node=node,
            name="",
            property=short_name(property),
            value=number,
            message=f"it is how many {what} there are: {count:,}",
            rule="",
            severity=VIOLATION,
        )
        for node, property, number, count, what in exact.differences()
    )


def _distinct(quads: "Iterable[ox.Quad]") -> "Iterator[ox.Quad]":
    import pyoxigraph as ox

    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        path = Path(folder, "distinct")
        with (
            sorted_lines(map(_line, quads), Path(folder)) as lines,
            open(path, "w", encoding="utf-8", newline="\n") as file,
        ):
            file.writelines(line for line, _ in groupby(lines))
        yield from ox.parse(path=str(path), format=ox.RdfFormat.N_QUADS)


def _line(quad: "ox.Quad") -> str:
    graph = str(quad.graph_name)
    return f"{quad.triple} {'' if graph == _DEFAULT else graph} .\n"
