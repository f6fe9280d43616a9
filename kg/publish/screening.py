"""Which nodes of a graph need not be judged: those of which plain code sees that they have their shapes.

It knows the part of SHACL Core that the shapes of the project use, and judges nothing: a node that it does
not pass goes to pyshacl. Shapes that ask for more are refused here, and those of others are never screened.
What it knows of a node are its statements; of the nodes that these lead to, only their classes and which
properties they have. See docs/decisions/037.
"""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from kg.publish import constraints as c
from kg.publish.constraints import Check, Holds, Path
from kg.rdf.terms import bare
from kg.rdf.vocabulary import TYPE

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node


class Wanted(NamedTuple):
    """What a shape wants of a node, or what it wants of one property."""

    check: Check
    """Whether the node has it."""
    property: str | None
    """The property that is all that the check looks at; `None` where it looks at more."""

    def is_of(self, properties: Container[str]) -> bool:
        """Whether nodes with these properties have to be looked at: most properties may be absent."""
        return self.property is None or self.property in properties or not self.check("", {}, c.Known())


class Screen(NamedTuple):
    """What the shapes want of which nodes."""

    classes: Mapping[str, Sequence[Wanted]]
    """Class → what is wanted of its nodes."""
    subjects: Mapping[str, Sequence[Wanted]]
    """Property → what is wanted of the nodes that have it."""
    objects: Mapping[str, Sequence[Wanted]]
    """Property → what is wanted of its values."""
    inverse: frozenset[str]
    """Properties that are followed backwards."""


class BeyondScreeningError(Exception):
    """The shapes ask for something that is not known here: teach it, or say it in another way."""


SH = "http://www.w3.org/ns/shacl#"
_TARGETS = ("targetClass", "targetSubjectsOf", "targetObjectsOf")
_PROPERTY = SH + "property"
_NO_CONSTRAINTS = frozenset({bare(TYPE), *(SH + name for name in ("path", "severity", "message", *_TARGETS))})


def screen(shapes: "rdflib.Graph") -> Screen:
    """What these shapes want, as code.

    Raises:
        BeyondScreeningError: when they use more of SHACL than is known here.
    """
    import rdflib

    compiler = _Compiler(shapes)

    wanted = {shape: list(compiler.wanted(shape)) for shape in compiler.targeted()}

    def of(targets: str) -> dict[str, list[Wanted]]:
        found: dict[str, list[Wanted]] = {}
        for shape, target in shapes.subject_objects(rdflib.URIRef(SH + targets)):
            found.setdefault(_term(target), []).extend(wanted[shape])
        return found

    classes, subjects, objects = map(of, _TARGETS)
    return Screen(classes, subjects, objects, frozenset(compiler.inverse))


class _Compiler:
    """Turns shapes into checks; a class, since it collects the properties that are followed backwards."""

    def __init__(self, shapes: "rdflib.Graph") -> None:
        self._shapes = shapes
        self.inverse: set[str] = set()

    def targeted(self) -> "set[Node]":
        """The shapes that say which nodes they are of."""
        import rdflib

        targets = (rdflib.URIRef(SH + name) for name in _TARGETS)
        return {shape for target in targets for shape in self._shapes.subjects(target)}

    def wanted(self, shape: "Node") -> Iterator[Wanted]:
        """What a shape wants of its nodes, property by property where it is said so."""
        import rdflib

        apart = self._of(shape, "path") is None  # else its properties are those of values
        for each in self._shapes.objects(shape, rdflib.URIRef(_PROPERTY)) if apart else ():
            path = self._of(each, "path")
            property = _term(path) if isinstance(path, rdflib.URIRef) else None
            yield Wanted(self.shape(each, far=False), property)
        yield Wanted(self.shape(shape, far=False, besides=(_PROPERTY,) if apart else ()), None)

    def shape(self, shape: "Node", *, far: bool, besides: Container[str] = ()) -> Check:
        """Whether a node has the shape; `far` of one of which only classes and properties are known.

        `besides` are constraints that do not count.
        """
        path = self._of(shape, "path")
        exact = path is None or not far or _term(path) == TYPE
        constraints: list[Holds] = []
        checks: list[Check] = []
        for term, value in self._shapes.predicate_objects(shape):
            name = str(term).removeprefix(SH)
            if str(term) in _NO_CONSTRAINTS or str(term) in besides:
                continue
            if (holds := self._of_values(name, value, exact=exact)) is not None:
                constraints.append(holds)
            elif exact:
                checks.append(self._of_value(name, value, far=far or path is not None))
            else:
                raise BeyondScreeningError(f"{name} of the values of a value")
        return partial(
            c.all_hold, c.itself if path is None else self._path(path, far=far), constraints, checks
        )

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

    def _of_values(self, name: str, value: "Node", *, exact: bool) -> Holds | None:
        """A constraint on all values; `exact` where they are known, and not only that there are any."""
        match name:
            case "minCount" if exact or int(str(value)) <= 1:
                return partial(c.at_least, int(str(value)))
            case "maxCount" if exact or int(str(value)) == 0:
                return partial(c.at_most, int(str(value)))
            case "hasValue" if exact:
                return partial(c.has, _term(value))
            case "disjoint" if exact:
                return partial(c.disjoint, _term(value))
        return None

    def _of_value(self, name: str, value: "Node", *, far: bool) -> Check:
        """A constraint on each value; `far` where only its classes and properties are known."""
        match name:
            case "node" | "property":
                return self.shape(value, far=far)
            case "or" | "xone":
                shapes = [self.shape(each, far=far) for each in self._shapes.items(value)]
                return partial(c.any_of if name == "or" else c.one_of, shapes)
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
