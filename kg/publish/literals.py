"""Values that are none of their datatype, such as the day `2020-13-45`, of whatever node they are said.

Only of datatypes that graphs of papers have, and as rdflib sees them, with which SHACL judges; a year of more
than four digits, which it does not know, is right.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.rdf.prefixes import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph as ox

_BOOLEAN = PREFIXES["xsd"] + "boolean"
_KNOWN = frozenset(
    PREFIXES["xsd"] + name
    for name in ("boolean", "date", "dateTime", "decimal", "double", "float", "integer")
)
_LATE = re.compile("[0-9]{5,}-")


def noting(quads: "Iterable[ox.Quad]", ill_typed: "list[ox.Quad]") -> "Iterator[ox.Quad]":
    """The statements; those whose value is none of its datatype are put into a list as they pass.

    >>> import pyoxigraph as ox
    >>> told = '<http://x/a> <http://x/b> "1"^^<%sdate>, "2024-02-30"^^<%sdate>, "2024-02-29"^^<%sdate> .'
    >>> found = []
    >>> quads = ox.parse(told.replace("%s", PREFIXES["xsd"]), format=ox.RdfFormat.TURTLE)
    >>> len(list(noting(quads, found))), sorted(quad.object.value for quad in found)
    (3, ['1', '2024-02-30'])
    """
    import pyoxigraph as ox

    for quad in quads:
        value = quad.object
        if isinstance(value, ox.Literal) and is_ill_typed(value.value, value.datatype.value):
            ill_typed.append(quad)
        yield quad


def is_ill_typed(text: str, datatype: str) -> bool:
    """Whether a text is no value of a datatype that is known here."""
    return datatype in _KNOWN and _is_ill_typed(text, datatype)


@lru_cache(1 << 16)
def _is_ill_typed(text: str, datatype: str) -> bool:
    import rdflib

    if datatype == _BOOLEAN:
        return text not in {"true", "false", "1", "0"}
    literal = rdflib.Literal(text, datatype=rdflib.URIRef(datatype), normalize=False)
    return literal.ill_typed is True and not _LATE.match(text)
