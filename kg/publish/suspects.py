"""The part of a graph in which shapes could be broken, found without holding the graph in memory.

Its statements are sorted on disk by their subject, all graphs as one, and gone through some times: for the
kinds of the nodes, for those that may be wrong, and, where there are any, for what is around these.
"""

import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.publish.constraints import Check, Known, Said
from kg.publish.screening import Screen, Wanted
from kg.rdf.prefixes import PREFIXES
from kg.rdf.terms import Term, plain
from kg.rdf.vocabulary import TYPE
from kg.text.sorting import sorted_lines

if TYPE_CHECKING:
    import pyoxigraph as ox

_SUBCLASS = f"<{PREFIXES['rdfs']}subClassOf>"


class Suspects(NamedTuple):
    """What has to be judged."""

    nodes: frozenset[str]
    """The IRIs of the nodes that may be wrong, and texts that stand where such a node should."""
    statements: "Collection[ox.Quad]"
    """What is said of them and of all that these statements name, and what shapes follow backwards."""
    looked_at: int
    """How many nodes a shape is about, wrong or right."""


class UnscreenableError(Exception):
    """The graph has something that makes its nodes depend on more than what is said of them."""


def suspects(quads: "Iterable[ox.Quad]", screen: Screen) -> Suspects:
    """The nodes that the screen does not pass; memory grows with them, and by a name with each node.

    Raises:
        UnscreenableError: for blank nodes, statements within statements, and classes below others.
    """
    with _sorted(quads) as file:
        known, objects = _known(file, screen)
        passed = Counter[bool]()
        nodes = frozenset(_suspected(file, screen, known, objects, passed))
        statements = list(_around(file, nodes, screen)) if nodes else []
    return Suspects(frozenset(plain(Term(node)) for node in nodes), statements, passed.total())


@contextmanager
def _sorted(quads: "Iterable[ox.Quad]") -> Iterator[Path]:
    """A file with a line for each statement: subject, tab, property, tab, value."""
    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        path = Path(folder, "statements")
        with (
            sorted_lines(_lines(quads), Path(folder)) as lines,
            open(path, "w", encoding="utf-8", newline="\n") as file,
        ):
            file.writelines(lines)
        yield path


def _lines(quads: "Iterable[ox.Quad]") -> Iterator[str]:
    import pyoxigraph as ox

    for quad in quads:
        subject, property, value = str(quad.subject), str(quad.predicate), str(quad.object)
        is_known = subject[0] == "<" and value[0] in '<"' and not isinstance(quad.object, ox.Triple)
        if not is_known or property == _SUBCLASS:
            raise UnscreenableError(f"{subject} {property} {value}")
        yield f"{subject}\t{property}\t{value}\n"


def _nodes(file: Path) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Each node with what is said of it, in order."""
    node, said, last = "", dict[str, list[str]](), ""
    with open(file, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            if line == last:  # two graphs may say the same
                continue
            last = line
            subject, property, value = line[:-1].split("\t")
            if subject != node:
                if said:
                    yield node, said
                node, said = subject, {}
            said.setdefault(property, []).append(value)
    if said:
        yield node, said


def _known(file: Path, screen: Screen) -> tuple[Known, dict[str, set[str]]]:
    """What is known of all nodes; and property → its values, for those whose values have shapes."""
    known = Known()
    objects: dict[str, set[str]] = {property: set() for property in screen.objects}
    kinds: dict[tuple[tuple[str, ...], tuple[str, ...]], Said] = {}
    for node, said in _nodes(file):
        classes = tuple(said.get(TYPE, ()))
        key = (tuple(said), classes)
        if key not in kinds:
            kinds[key] = {**dict.fromkeys(said, ("",)), TYPE: classes}
        known.kinds[node] = kinds[key]
        for property in screen.inverse & said.keys():
            for value in said[property]:
                known.pointing.setdefault((property, value), []).append(node)
        for property in objects.keys() & said.keys():
            objects[property].update(said[property])
    return known, objects


def _suspected(
    file: Path, screen: Screen, known: Known, objects: dict[str, set[str]], passed: Counter[bool]
) -> Iterator[str]:
    """The nodes that the screen does not pass; `passed` counts whether those of shapes do."""
    of_kind: dict[int, tuple[bool, Sequence[Check]]] = {}  # there is one object for each kind
    pointed_at = set().union(*objects.values())
    for node, said in _nodes(file):
        kind = known.kinds[node]
        if id(kind) not in of_kind:
            wanted = _wanted(kind, screen)
            of_kind[id(kind)] = bool(wanted), [each.check for each in wanted if each.is_of(kind)]
        has_shape, checks = of_kind[id(kind)]
        if node in pointed_at:
            has_shape, checks = True, [*checks, *_wanted_of_object(node, screen, objects)]
        if has_shape:
            passed[right := all(check(node, said, known) for check in checks)] += 1
            if not right:
                yield node
    for node in pointed_at - known.kinds.keys():
        right = all(check(node, {}, known) for check in _wanted_of_object(node, screen, objects))
        passed[right] += 1
        if not right:
            yield node


def _wanted(kind: Said, screen: Screen) -> list[Wanted]:
    """What is wanted of nodes of a kind, each once, however many of their classes want it."""
    of_classes = (screen.classes.get(cls, ()) for cls in kind[TYPE])
    of_properties = (screen.subjects.get(property, ()) for property in kind)
    return list(dict.fromkeys(chain.from_iterable(chain(of_classes, of_properties))))


def _wanted_of_object(node: str, screen: Screen, objects: dict[str, set[str]]) -> Iterator[Check]:
    for property, wanted in screen.objects.items():
        if node in objects[property]:
            yield from (each.check for each in wanted)


def _around(file: Path, nodes: frozenset[str], screen: Screen) -> "Iterator[ox.Quad]":
    """What is said of the nodes, of what they lead to, and of what leads to them if shapes look there."""
    near, looking_back = set(nodes), (*screen.inverse, *screen.objects)
    for node, said in _nodes(file):
        if node in nodes:
            near.update(value for values in said.values() for value in values if value[0] == "<")
        elif any(not nodes.isdisjoint(said.get(property, ())) for property in looking_back):
            near.add(node)
    for node, said in _nodes(file):
        if node in near:
            yield from _parsed(node, said)


def _parsed(node: str, said: Said) -> "Iterator[ox.Quad]":
    import pyoxigraph as ox

    lines = (f"{node} {property} {value} .\n" for property, values in said.items() for value in values)
    yield from ox.parse("".join(lines), format=ox.RdfFormat.N_TRIPLES)
