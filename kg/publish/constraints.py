"""What shapes want of a node, as plain functions: paths and constraints of SHACL Core.

Terms are as N-Triples writes them. `screening.py` makes checks of these functions: what a shape says of the
constraint comes first in their arguments, what the check is asked of comes last.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from kg.rdf.terms import XSD, Term, plain
from kg.rdf.vocabulary import TYPE

if TYPE_CHECKING:
    import rdflib

Said: TypeAlias = Mapping[str, Sequence[str]]
"""Property → values, each once."""


@dataclass(slots=True)
class Known:
    """What is known of the nodes of a graph beside the one that is looked at."""

    kinds: dict[str, Said] = field(default_factory=dict)
    """Node → its classes, and for every other property that it has one value, which means nothing."""
    pointing: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """Property and node → what leads to the node by it, for the properties that shapes follow backwards."""


Check: TypeAlias = Callable[[str, Said, Known], bool]
"""Whether a node of which this is said is as a constraint wants it."""
Path: TypeAlias = Callable[[str, Said, Known], Sequence[str]]
"""From a node of which this is said to values, each once."""
Holds: TypeAlias = Callable[[Sequence[str], str, Said, Known], bool]
"""Whether the values of a path are as a constraint wants them; then the node that the path begins at."""

_XSD_STRING = XSD + "string"
_NOTHING: Said = {}


def itself(node: str, said: Said, known: Known) -> Sequence[str]:
    """The node, as the value of a shape without a path."""
    return (node,)


def by_property(property: str, node: str, said: Said, known: Known) -> Sequence[str]:
    """The values of a property."""
    return said.get(property, ())


def by_any(properties: Sequence[str], node: str, said: Said, known: Known) -> Sequence[str]:
    """The values of several properties, `sh:alternativePath`."""
    return list(dict.fromkeys(value for property in properties for value in said.get(property, ())))


def backwards(property: str, node: str, said: Said, known: Known) -> Sequence[str]:
    """What leads to the node, `sh:inversePath`."""
    return known.pointing.get((property, node), ())


def all_hold(
    path: Path, constraints: Iterable[Holds], checks: Sequence[Check], node: str, said: Said, known: Known
) -> bool:
    """All constraints of a shape, and the checks of each of its values.

    The node itself is known by what is said of it, others by their kind. Loops, for this is where the time
    goes: generators take half as long again.
    """
    values = path(node, said, known)
    for holds in constraints:
        if not holds(values, node, said, known):
            return False
    for value in values:
        of_it = said if value is node else known.kinds.get(value, _NOTHING)
        for check in checks:
            if not check(value, of_it, known):
                return False
    return True


def at_least(least: int, values: Sequence[str], node: str, said: Said, known: Known) -> bool:
    """`sh:minCount`."""
    return len(values) >= least


def at_most(most: int, values: Sequence[str], node: str, said: Said, known: Known) -> bool:
    """`sh:maxCount`."""
    return len(values) <= most


def has(wanted: str, values: Sequence[str], node: str, said: Said, known: Known) -> bool:
    """`sh:hasValue`."""
    return wanted in values


def disjoint(property: str, values: Sequence[str], node: str, said: Said, known: Known) -> bool:
    """`sh:disjoint`."""
    return set(values).isdisjoint(said.get(property, ()))


def any_of(checks: Iterable[Check], node: str, said: Said, known: Known) -> bool:
    """`sh:or`."""
    return any(check(node, said, known) for check in checks)


def one_of(checks: Iterable[Check], node: str, said: Said, known: Known) -> bool:
    """`sh:xone`."""
    return sum(check(node, said, known) for check in checks) == 1


def is_a(cls: str, node: str, said: Said, known: Known) -> bool:
    """`sh:class`, where no class is below another."""
    return cls in said.get(TYPE, ())


def is_among(wanted: frozenset[str], node: str, said: Said, known: Known) -> bool:
    """`sh:in`."""
    return node in wanted


def is_kind(kind: str, node: str, said: Said, known: Known) -> bool:
    """`sh:nodeKind`: `IRI`, `Literal` or `IRIOrLiteral`."""
    return kind.startswith("IRI") if node[0] == "<" else kind.endswith("Literal")


def has_datatype(datatype: str, node: str, said: Said, known: Known) -> bool:
    """`sh:datatype`, and a value that is of it."""
    if datatype == _XSD_STRING:
        return node[-1] == '"'  # no other term ends so
    return node[0] == '"' and datatype == _datatype(node) and _made(node).ill_typed is not True


def matches(pattern: re.Pattern[str], node: str, said: Said, known: Known) -> bool:
    """`sh:pattern`."""
    return pattern.search(plain(Term(node))) is not None


def is_long(least: int, node: str, said: Said, known: Known) -> bool:
    """`sh:minLength`."""
    return len(plain(Term(node))) >= least


def is_at_least(limit: int | float | Decimal, node: str, said: Said, known: Known) -> bool:
    """`sh:minInclusive`, for numbers."""
    value = number(node)
    return value is not None and value >= limit


def is_at_most(limit: int | float | Decimal, node: str, said: Said, known: Known) -> bool:
    """`sh:maxInclusive`, for numbers."""
    value = number(node)
    return value is not None and value <= limit


def number(term: str) -> int | float | Decimal | None:
    """The number that a literal is; `None` for what is none.

    >>> number('"1"^^<http://www.w3.org/2001/XMLSchema#integer>'), number('"1"')
    (1, None)
    """
    literal = _made(term) if term[0] == '"' and _datatype(term) else None
    value = None if literal is None or literal.ill_typed else literal.value
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    return value if math.isfinite(value) else None


def _datatype(literal: str) -> str:
    """Its IRI; empty for plain text and for words in a language."""
    return literal[literal.rindex('"') + 1 :].partition("^^<")[2][:-1]


@lru_cache(1 << 16)
def _made(literal: str) -> "rdflib.Literal":
    """What rdflib makes of a literal with a datatype, and so what pyshacl sees."""
    import rdflib

    return rdflib.Literal(plain(Term(literal)), datatype=rdflib.URIRef(_datatype(literal)), normalize=False)
