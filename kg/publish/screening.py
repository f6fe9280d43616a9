"""Which nodes of a graph need not be judged: those of which plain code sees that they have their shapes.

It knows the part of SHACL Core that the shapes of the project use, and judges nothing: a node that it does
not pass goes to pyshacl, and so does the whole graph where shapes ask for more. What it knows of a node are
its statements; of the nodes that these lead to, only their classes and which properties they have. See
docs/decisions/037.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from kg.rdf import terms
from kg.rdf.terms import Term
from kg.rdf.vocabulary import TYPE

if TYPE_CHECKING:
    import rdflib
    from rdflib.term import Node

Said: TypeAlias = Mapping[str, Sequence[str]]
"""Property → values, each once, all as N-Triples writes them."""


@dataclass(slots=True)
class Known:
    """What is known of the nodes of a graph beside the one that is looked at."""

    kinds: dict[str, Said] = field(default_factory=dict)
    """Node → its classes, and for every other property that it has one value, which means nothing."""
    pointing: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """Property and node → what leads to the node by it, for the properties that shapes follow backwards."""


Check: TypeAlias = Callable[[str, Said, Known], bool]
"""Whether a node of which this is said is as one constraint wants it."""
Holds: TypeAlias = Callable[[Sequence[str], str, Said, Known], bool]
"""The same for the values of a path: values, focus node, what is said of it, what is known."""


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
    """The shapes ask for something that is not known here."""


_SH = "http://www.w3.org/ns/shacl#"
_XSD_STRING = terms.XSD + "string"
_TARGETS = ("targetClass", "targetSubjectsOf", "targetObjectsOf")
_NO_CONSTRAINTS = frozenset(
    {
        TYPE[1:-1],
        *(f"{_SH}{name}" for name in ("path", "severity", "message", "name", "description", *_TARGETS)),
    }
)


def screen(shapes: "rdflib.Graph") -> Screen:
    """What these shapes want, as code.

    Raises:
        BeyondScreeningError: when they use more of SHACL than is known here, or make no sense.
    """
    import rdflib

    compiler = _Compiler(shapes)

    def checks(targets: str) -> dict[str, list[Check]]:
        found: dict[str, list[Check]] = {}
        for shape, target in shapes.subject_objects(rdflib.URIRef(_SH + targets)):
            found.setdefault(_term(target), []).append(compiler.shape(shape, far=False))
        return found

    try:
        wanted = [checks(targets) for targets in _TARGETS]
    except (ValueError, TypeError, RecursionError, re.error) as error:
        raise BeyondScreeningError(str(error)) from error
    return Screen(wanted[0], wanted[1], wanted[2], frozenset(compiler.inverse))


class _Compiler:
    """Turns shapes into checks; a class, since it collects the properties that are followed backwards."""

    def __init__(self, shapes: "rdflib.Graph") -> None:
        self._shapes = shapes
        self.inverse: set[str] = set()

    def shape(self, shape: "Node", *, far: bool) -> Check:
        """Whether a node has the shape; `far` of one of which only classes and properties are known."""
        import rdflib

        path = self._shapes.value(shape, rdflib.URIRef(_SH + "path"))
        values = _itself if path is None else self._path(path, far=far)
        exact = path is None or not far or _term(path) == TYPE
        constraints = [
            self._constraint(str(name).removeprefix(_SH), value, far=far or path is not None, exact=exact)
            for name, value in self._shapes.predicate_objects(shape)
            if str(name) not in _NO_CONSTRAINTS
        ]
        return partial(_all, values, constraints)

    def _path(self, path: "Node", *, far: bool) -> "Callable[[str, Said, Known], Sequence[str]]":
        import rdflib

        if isinstance(path, rdflib.URIRef):
            return partial(_said, _term(path))
        several = self._shapes.value(path, rdflib.URIRef(_SH + "alternativePath"))
        if several is not None:
            return partial(_said_by_any, [_term(each) for each in self._shapes.items(several)])
        backwards = self._shapes.value(path, rdflib.URIRef(_SH + "inversePath"))
        if far or not isinstance(backwards, rdflib.URIRef):
            raise BeyondScreeningError("a longer path")
        self.inverse.add(_term(backwards))
        return partial(_pointing, _term(backwards))

    def _constraint(self, name: str, value: "Node", *, far: bool, exact: bool) -> Holds:
        """One constraint; `exact` where the values themselves are known, and not only that there are any."""
        if name == "minCount" and (exact or int(str(value)) <= 1):
            return partial(_at_least, int(str(value)))
        if name == "maxCount" and (exact or int(str(value)) == 0):
            return partial(_at_most, int(str(value)))
        if not exact:
            raise BeyondScreeningError(f"{name} of the values of a value")
        if name == "hasValue":
            return partial(_has, _term(value))
        if name == "disjoint":
            return partial(_disjoint, _term(value))
        if name in ("node", "property"):
            return partial(_each, self.shape(value, far=far))
        if name in ("or", "xone"):
            checks = [self.shape(each, far=far) for each in self._shapes.items(value)]
            return partial(_each, partial(_any if name == "or" else _exactly_one, checks))
        return partial(_each, self._of_value(name, value))

    def _of_value(self, name: str, value: "Node") -> Check:
        match name:
            case "class":
                return partial(_is_a, _term(value))
            case "in":
                return partial(_is_in, frozenset(map(_term, self._shapes.items(value))))
            case "nodeKind" if str(value) in (_SH + "IRI", _SH + "IRIOrLiteral", _SH + "Literal"):
                return partial(_is_kind, str(value).removeprefix(_SH))
            case "datatype":
                return partial(_has_datatype, str(value))
            case "pattern":
                return partial(_matches, re.compile(str(value)))
            case "minLength":
                return partial(_is_long, int(str(value)))
            case "minInclusive" | "maxInclusive":
                return partial(_is_within, name, _number(_term(value)))
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


# Paths: from a node to values.


def _itself(node: str, said: Said, known: Known) -> Sequence[str]:
    return (node,)


def _said(property: str, node: str, said: Said, known: Known) -> Sequence[str]:
    return said.get(property, ())


def _said_by_any(properties: Sequence[str], node: str, said: Said, known: Known) -> Sequence[str]:
    return list(dict.fromkeys(value for property in properties for value in said.get(property, ())))


def _pointing(property: str, node: str, said: Said, known: Known) -> Sequence[str]:
    return known.pointing.get((property, node), ())


# Constraints on all values together.


def _all(
    path: "Callable[[str, Said, Known], Sequence[str]]",
    constraints: Iterable[Holds],
    node: str,
    said: Said,
    known: Known,
) -> bool:
    values = path(node, said, known)
    return all(holds(values, node, said, known) for holds in constraints)


def _at_least(least: int, values: Sequence[str], node: str, said: Said, known: Known) -> bool:
    return len(values) >= least


def _at_most(most: int, values: Sequence[str], node: str, said: Said, known: Known) -> bool:
    return len(values) <= most


def _has(wanted: str, values: Sequence[str], node: str, said: Said, known: Known) -> bool:
    return wanted in values


def _disjoint(property: str, values: Sequence[str], node: str, said: Said, known: Known) -> bool:
    return set(values).isdisjoint(said.get(property, ()))


def _each(check: Check, values: Sequence[str], node: str, said: Said, known: Known) -> bool:
    """A node itself is known by its statements, another by its kind."""
    return all(
        check(value, said if value is node else known.kinds.get(value, _NOTHING), known) for value in values
    )


_NOTHING: Said = {}


# Constraints on one value.


def _any(checks: Iterable[Check], node: str, said: Said, known: Known) -> bool:
    return any(check(node, said, known) for check in checks)


def _exactly_one(checks: Iterable[Check], node: str, said: Said, known: Known) -> bool:
    return sum(check(node, said, known) for check in checks) == 1


def _is_a(cls: str, node: str, said: Said, known: Known) -> bool:
    return cls in said.get(TYPE, ())


def _is_in(wanted: frozenset[str], node: str, said: Said, known: Known) -> bool:
    return node in wanted


def _is_kind(kind: str, node: str, said: Said, known: Known) -> bool:
    return kind.startswith("IRI") if node[0] == "<" else kind.endswith("Literal")


def _has_datatype(datatype: str, node: str, said: Said, known: Known) -> bool:
    if datatype == _XSD_STRING:
        return node[-1] == '"'  # no other term ends so
    return node[0] == '"' and datatype == _datatype(node) and _made(node).ill_typed is not True


def _matches(pattern: re.Pattern[str], node: str, said: Said, known: Known) -> bool:
    return pattern.search(_text(node)) is not None


def _is_long(least: int, node: str, said: Said, known: Known) -> bool:
    return len(_text(node)) >= least


def _is_within(bound: str, limit: Any, node: str, said: Said, known: Known) -> bool:
    try:
        value = _number(node)
    except ValueError:
        return False
    return bool(value >= limit if bound == "minInclusive" else value <= limit)


def _text(node: str) -> str:
    return node[1:-1] if node[0] == "<" else terms.text(Term(node))


def _datatype(literal: str) -> str:
    """Its IRI; empty for plain text and for words in a language."""
    return literal[literal.rindex('"') + 1 :].partition("^^<")[2][:-1]


@lru_cache(1 << 16)
def _made(literal: str) -> "rdflib.Literal":
    """What rdflib makes of a literal with a datatype, and so what pyshacl sees."""
    import rdflib

    return rdflib.Literal(_text(literal), datatype=rdflib.URIRef(_datatype(literal)), normalize=False)


def _number(literal: str) -> Any:
    """Raises `ValueError` for what is none."""
    value = _made(literal).value if literal[0] == '"' and _datatype(literal) else None
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError(f"not a number: {literal}")
    return value
