"""Which nodes of a graph need not be judged: those of which plain code sees that they have their shapes.

It knows the part of SHACL Core that the shapes of the project use, and judges nothing: a node that it does
not pass goes to pyshacl. Shapes that ask for more are refused here, and those of others are never screened.
What it knows of a node are its statements; of the nodes that these lead to, only their classes and which
properties they have. See docs/decisions/037.
"""

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from kg.publish import constraints as c
from kg.publish.constraints import Check, Holds, Path
from kg.rdf.terms import bare
from kg.rdf.vocabulary import TYPE

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node


class Screen(NamedTuple):
    """What the shapes want of which nodes."""

    classes: Mapping[str, Sequence[Check]]
    """Class → what is wanted of its nodes."""
    subjects: Mapping[str, Sequence[Check]]
    """Property → what is wanted of the nodes that have it."""
    objects: Mapping[str, Sequence[Check]]
    """Property → what is wanted of its values."""
    inverse: frozenset[str]
    """Properties that are followed backwards."""


class BeyondScreeningError(Exception):
    """The shapes ask for something that is not known here: teach it, or say it in another way."""


SH = "http://www.w3.org/ns/shacl#"
_TARGETS = ("targetClass", "targetSubjectsOf", "targetObjectsOf")
_NO_CONSTRAINTS = frozenset({bare(TYPE), *(SH + name for name in ("path", "severity", "message", *_TARGETS))})


def screen(shapes: "rdflib.Graph") -> Screen:
    """What these shapes want, as code.

    Raises:
        BeyondScreeningError: when they use more of SHACL than is known here.
    """
    import rdflib

    compiler = _Compiler(shapes)

    def checks(targets: str) -> dict[str, list[Check]]:
        found: dict[str, list[Check]] = {}
        for shape, target in shapes.subject_objects(rdflib.URIRef(SH + targets)):
            found.setdefault(_term(target), []).append(compiler.shape(shape, far=False))
        return found

    classes, subjects, objects = map(checks, _TARGETS)
    return Screen(classes, subjects, objects, frozenset(compiler.inverse))


class _Compiler:
    """Turns shapes into checks; a class, since it collects the properties that are followed backwards."""

    def __init__(self, shapes: "rdflib.Graph") -> None:
        self._shapes = shapes
        self.inverse: set[str] = set()

    def shape(self, shape: "Node", *, far: bool) -> Check:
        """Whether a node has the shape; `far` of one of which only classes and properties are known."""
        path = self._of(shape, "path")
        exact = path is None or not far or _term(path) == TYPE
        holding = [
            self._constraint(str(name).removeprefix(SH), value, far=far or path is not None, exact=exact)
            for name, value in self._shapes.predicate_objects(shape)
            if str(name) not in _NO_CONSTRAINTS
        ]
        return partial(c.all_hold, c.itself if path is None else self._path(path, far=far), holding)

    def _of(self, node: "Node", name: str) -> "Node | None":
        import rdflib

        return self._shapes.value(node, rdflib.URIRef(SH + name))

    def _path(self, path: "Node", *, far: bool) -> Path:
        import rdflib

        if isinstance(path, rdflib.URIRef):
            return partial(c.by_property, _term(path))
        if (several := self._of(path, "alternativePath")) is not None:
            return partial(c.by_any, [_term(each) for each in self._shapes.items(several)])
        inverse = self._of(path, "inversePath")
        if far or not isinstance(inverse, rdflib.URIRef):
            raise BeyondScreeningError("a longer path")
        self.inverse.add(_term(inverse))
        return partial(c.backwards, _term(inverse))

    def _constraint(self, name: str, value: "Node", *, far: bool, exact: bool) -> Holds:
        """One constraint; `exact` where the values themselves are known, and not only that there are any."""
        if name == "minCount" and (exact or int(str(value)) <= 1):
            return partial(c.at_least, int(str(value)))
        if name == "maxCount" and (exact or int(str(value)) == 0):
            return partial(c.at_most, int(str(value)))
        if not exact:
            raise BeyondScreeningError(f"{name} of the values of a value")
        match name:
            case "hasValue":
                return partial(c.has, _term(value))
            case "disjoint":
                return partial(c.disjoint, _term(value))
            case "node" | "property":
                return partial(c.each_is, self.shape(value, far=far))
            case "or" | "xone":
                checks = [self.shape(each, far=far) for each in self._shapes.items(value)]
                return partial(c.each_is, partial(c.any_of if name == "or" else c.one_of, checks))
        return partial(c.each_is, self._of_value(name, value))

    def _of_value(self, name: str, value: "Node") -> Check:
        match name:
            case "class":
                return partial(c.is_a, _term(value))
            case "in":
                return partial(c.is_among, frozenset(map(_term, self._shapes.items(value))))
            case "nodeKind" if (kind := str(value).removeprefix(SH)) in ("IRI", "IRIOrLiteral", "Literal"):
                return partial(c.is_kind, kind)
            case "datatype":
                return partial(c.has_datatype, str(value))
            case "pattern":
                return partial(c.matches, re.compile(str(value)))
            case "minLength":
                return partial(c.is_long, int(str(value)))
            case "minInclusive" | "maxInclusive" if (limit := c.number(_term(value))) is not None:
                return partial(c.is_at_least if name == "minInclusive" else c.is_at_most, limit)
        raise BeyondScreeningError(name)


def _term(node: "Node") -> str:
    """The node as N-Triples writes it."""
    import pyoxigraph as ox
    import rdflib

    if isinstance(node, rdflib.URIRef):
        return f"<{node}>"
    if not isinstance(node, rdflib.Literal):
        raise BeyondScreeningError("a blank node")
    datatype = None if node.datatype is None else ox.NamedNode(str(node.datatype))
    return str(ox.Literal(str(node), datatype=datatype, language=node.language))
