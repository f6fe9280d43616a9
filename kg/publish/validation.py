"""Whether a graph has the shapes that its vocabulary promises: `kg/rdf/shapes.ttl`, or those of a file.

pyshacl judges all nodes that are not plainly right; here its report becomes findings in words. See
docs/decisions/008 and 037.
"""

import decimal
import os
import re
import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from kg.disk import is_file, named
from kg.errors import InputError
from kg.publish.counted import Tally, miscounted
from kg.publish.findings import VIOLATION, Finding, Validation
from kg.publish.literals import noting
from kg.publish.screening import SH, Screen, screen
from kg.publish.suspects import UnscreenableError, suspects
from kg.publish.unchecked import why_nothing
from kg.rdf import vocabulary as v
from kg.rdf.prefixes import short_name
from kg.rdf.terms import bare
from kg.store import Graph, open_graph
from kg.store.conversion import to_rdflib
from kg.store.opening import opened
from kg.store.terms import text

if TYPE_CHECKING:
    import pyoxigraph as ox
    import rdflib
    from rdflib.term import Node


SHAPES = Path(str(files("kg.rdf"))) / "shapes.ttl"
"""The shapes of the project's own vocabulary."""

_QUERIES = ("select", "ask", "construct", "update", "js", "jsLibrary")
_NAMES = (v.TITLE, v.NAME, v.PREF_LABEL, v.SCHEMA_NAME, v.NAME_AS_PRINTED)


def validate(
    graph: str | os.PathLike[str] | Graph, *, shapes: str | os.PathLike[str] | None = None
) -> Validation:
    """Every place where the graph breaks a shape, sorted by node; empty when it conforms.

    It is opened where a path is given. All its graphs are checked as one. `shapes` is a file with SHACL Core
    shapes to use instead of the project's own. Of the project's own, nodes of which plain code sees that they
    are right are not judged any further (`kg.publish.screening`). With shapes of a file, and where a graph
    has blank nodes, all of it is judged in memory: 10 s of CPU and 300 MB for 100,000 statements.

    Raises:
        InputError: when there is no such graph, the shapes are about none of its nodes, or a statement
            stands within another (RDF 1.2), and for a file without shapes, with shapes that make no sense, or
            with queries in them.

    >>> len(validate("exports/graph.ttl"))
    0
    """
    with opened(graph) as asked:
        if shapes is not None:
            found = _united_and_judged(asked, read_shapes(named(shapes, "shapes")))
        else:
            found = _checked_as_ours(asked)
        if not (found.nodes or found.findings):
            raise InputError(f"Nothing was checked: {why_nothing(asked)}")
        return found


def _checked_as_ours(graph: Graph) -> Validation:
    """By the project's own shapes, and by what no shape is about.

    That is whether values are of their datatypes, and the numbers that a graph says of itself.
    """
    shapes, wanted = _ours()
    ill_typed: list[ox.Quad] = []
    tally = Tally()
    try:
        found = screened(tally.of(noting(graph.quads(), ill_typed)), shapes, wanted)
    except UnscreenableError:
        ill_typed.clear()
        tally = Tally()
        deque(tally.of(noting(graph.quads(), ill_typed)), maxlen=0)
        found = _united_and_judged(graph, shapes)
    known = {(each.node, each.property, each.value) for each in found.findings}
    more = (
        each for each in map(_of_ill_typed, ill_typed) if (each.node, each.property, each.value) not in known
    )
    findings = {*found.findings, *more, *miscounted(tally, graph.quads)}
    return Validation(tuple(sorted(findings)), found.nodes)


@cache
def _ours() -> tuple["rdflib.Graph", Screen]:
    """The project's own shapes, and what they want as code: both are only read."""
    shapes = read_shapes(SHAPES)
    return shapes, screen(shapes)


def screened(quads: "Iterable[ox.Quad]", shapes: "rdflib.Graph", wanted: Screen) -> Validation:
    """What SHACL finds, sorted; only nodes that are not plainly right are judged, with what is around them.

    `wanted` is what the shapes want, as `screen` gives it.

    Raises:
        UnscreenableError: when the graph has blank nodes, or classes below others.
    """
    nodes, statements, looked_at = suspects(quads, wanted)
    if not nodes:
        return Validation((), looked_at)
    found = (each for each in judged(to_rdflib(statements), shapes) if each.node in nodes)
    return Validation(tuple(found), looked_at)


def judged(data: "rdflib.Graph", shapes: "rdflib.Graph") -> tuple[Finding, ...]:
    """What SHACL finds in the data, sorted.

    Raises:
        InputError: when the shapes make no sense.
    """
    return tuple(sorted(set(read_report(report(data, shapes), data))))


def _united_and_judged(graph: Graph, shapes: "rdflib.Graph") -> Validation:
    from pyshacl.shapes_graph import ShapesGraph

    data = _united(graph)
    findings = judged(data, shapes)
    about = (shape.focus_nodes(data) for shape in ShapesGraph(shapes).shapes)
    return Validation(findings, len(set().union(*about)))


def _of_ill_typed(quad: "ox.Quad") -> Finding:
    import pyoxigraph as ox

    datatype = short_name(quad.object.datatype.value)  # type: ignore[union-attr]
    return Finding(
        node=f"{'_:' * isinstance(quad.subject, ox.BlankNode)}{text(quad.subject)}",
        name="",
        property=short_name(quad.predicate.value),
        value=text(quad.object),
        message=f"a value with the datatype {datatype} is one",
        rule="",
        severity=VIOLATION,
    )


def _united(graph: Graph) -> "rdflib.Graph":
    """The statements of all graphs as one, for a shape speaks of nodes wherever something is said of them."""
    import rdflib

    united = rdflib.Graph()
    for subject, predicate, object, _ in graph.to_rdflib_dataset().quads():
        united.add((subject, predicate, object))
    return united


def read_shapes(path: Path) -> "rdflib.Graph":
    """The shapes in an RDF file.

    Raises:
        InputError: when it cannot be read, holds no shape, or holds a query: nothing would bound that.
    """
    import rdflib

    if not is_file(path):
        raise InputError(f"{path}: no such file. Shapes are an RDF file, such as shapes.ttl.")
    with open_graph(path) as file:
        shapes = file.to_rdflib()
    kinds = (rdflib.URIRef(SH + kind) for kind in ("NodeShape", "PropertyShape"))
    if not any((None, rdflib.RDF.type, kind) in shapes for kind in kinds):
        raise InputError(f"{path}: no SHACL shape is in this file (a sh:NodeShape or sh:PropertyShape).")
    for name in _QUERIES:
        if (None, rdflib.URIRef(SH + name), None) in shapes:
            raise InputError(
                f"{path}: a shape holds code (sh:{name}), which is not run. "
                "Write the rule in SHACL Core, or as a query that returns what breaks it: kg query FILE"
            )
    return shapes


def report(data: "rdflib.Graph", shapes: "rdflib.Graph") -> "rdflib.Graph":
    """The report of SHACL on the data.

    Raises:
        InputError: when the shapes make no sense.
    """
    import pyshacl
    import rdflib
    from pyshacl.errors import ReportableRuntimeError, ShapeRecursionWarning

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", ShapeRecursionWarning)  # it would go on as if nothing were wrong
            _, report, text = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    except decimal.InvalidOperation as error:
        raise InputError("A number of the graph is none (NaN), which SHACL cannot compare.") from error
    except (ReportableRuntimeError, ShapeRecursionWarning, re.error) as error:
        raise InputError(f"The shapes make no sense: {error}") from error
    if not isinstance(report, rdflib.Graph):
        raise InputError(f"The shapes make no sense: {text}")
    return report


def read_report(report: "rdflib.Graph", data: "rdflib.Graph") -> Iterator[Finding]:
    """The findings of a report, in any order and possibly repeated; their names come from the data."""
    import rdflib

    sh = rdflib.Namespace(SH)
    whole = rdflib.URIRef(SH + "result")  # results inside a result only explain it
    for result in report.objects(None, whole):
        node, value = report.value(result, sh.focusNode), report.value(result, sh.value)
        yield Finding(
            node=_text(node),
            name=_name(node, data),
            property=_path(report.value(result, sh.resultPath), report, data, (node, value)),
            value="" if value == node else _text(value),
            message="; ".join(sorted(map(str, report.objects(result, sh.resultMessage)))),
            rule=_local(report.value(result, sh.sourceShape)),
            severity=_severity(report.value(result, sh.resultSeverity)),
        )


def _severity(node: "Node | None") -> str:
    return (_local(node) or _text(node)).lower()


def _text(node: "Node | None") -> str:
    import rdflib

    return "" if node is None else f"_:{node}" if isinstance(node, rdflib.BNode) else str(node)


def _name(node: "Node | None", data: "rdflib.Graph") -> str:
    import rdflib

    for name in _NAMES:
        if found := sorted(map(str, data.objects(node, rdflib.URIRef(bare(name))))):
            return found[0]
    return ""


def _path(
    path: "Node | None", report: "rdflib.Graph", data: "rdflib.Graph", ends: "tuple[Node | None, Node | None]"
) -> str:
    """A property's short name, `^` before it when it is followed backwards; longer paths only as such.

    Of several that a path may follow, it is the one between its two `ends`.
    """
    import rdflib
    from rdflib.collection import Collection

    if path is None:
        return ""
    if isinstance(path, rdflib.URIRef):
        return short_name(str(path))
    inverse = report.value(path, rdflib.URIRef(SH + "inversePath"))
    if isinstance(inverse, rdflib.URIRef):
        return f"^{short_name(str(inverse))}"
    either = report.value(path, rdflib.URIRef(SH + "alternativePath"))
    node, value = ends
    if either is None or value is None:
        return "(path)"
    followed = (each for each in Collection(report, either) if (node, each, value) in data)
    return next((short_name(str(each)) for each in followed), "(path)")


def _local(iri: "Node | None") -> str:
    import rdflib

    return str(iri).replace("/", "#").rpartition("#")[2] if isinstance(iri, rdflib.URIRef) else ""
