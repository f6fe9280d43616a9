"""Statements as they are compared: by what they say, whatever a store made of how it was written.

Stores keep values and not digits: of `100.0` they give back `100`, of `+00:00` they make `Z`. See XSD 1.1,
part 2, on canonical representations; here a decimal is as short as it can be.
"""

import math
import re
import struct
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.publish.batches import name_of
from kg.rdf.prefixes import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph as ox

_XSD = PREFIXES["xsd"]
_DECIMAL_TYPE, _INTEGER_TYPE = _XSD + "decimal", _XSD + "integer"
_DECIMAL = re.compile(r"([+-]?)([0-9]*)(?:\.([0-9]*))?")
_INTEGER = re.compile(r"-?[0-9]+")
_DOUBLE = re.compile(r"[+-]?(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|INF)")
_BOOLEANS = {"1": "true", "0": "false"}
_ZERO_FRACTION = re.compile(r"(:[0-9]{2})(?:(\.[0-9]*[1-9])0+|\.0+)(?![0-9])")
_NO_OFFSET = re.compile(r"[+-]00:00$")
_WHOLE = (
    "integer byte short int long unsignedByte unsignedShort unsignedInt unsignedLong "
    "positiveInteger nonNegativeInteger negativeInteger nonPositiveInteger"
)
_TIMES = "dateTime dateTimeStamp date time gYear gYearMonth gMonth gMonthDay gDay"


def _decimal(text: str) -> str:
    match = _DECIMAL.fullmatch(text)
    if match is None or not (match[2] or match[3]):
        return text
    whole, part = match[2].lstrip("0") or "0", (match[3] or "").rstrip("0")
    value = f"{whole}.{part}" if part else whole
    return f"-{value}" if match[1] == "-" and value != "0" else value


def _integer(text: str) -> str:
    return text if "." in text else _decimal(text)


def _double(text: str) -> str:
    return _of_float(float(text)) if _DOUBLE.fullmatch(text) else text


def _single(text: str) -> str:
    if not _DOUBLE.fullmatch(text):
        return text
    try:
        return _of_float(struct.unpack("f", struct.pack("f", float(text)))[0])
    except OverflowError:
        return _of_float(math.copysign(math.inf, float(text)))


def _of_float(value: float) -> str:
    return repr(value).replace("inf", "INF")


def _boolean(text: str) -> str:
    return _BOOLEANS.get(text, text)


def _time(text: str) -> str:
    return _NO_OFFSET.sub("Z", _ZERO_FRACTION.sub(lambda match: match[1] + (match[2] or ""), text))


_KINDS: Mapping[str, tuple[Callable[[str], str], str]] = MappingProxyType(
    {
        _XSD + name: (written, _XSD + (kept or name))
        for names, written, kept in (
            ("decimal", _decimal, ""),
            (_WHOLE, _integer, "integer"),
            ("double", _double, ""),
            ("float", _single, ""),
            ("boolean", _boolean, ""),
            (_TIMES, _time, ""),
        )
        for name in names.split()
    }
)
"""IRI of a datatype → how its values are written, and the datatype that stores give them."""


def canonical(quad: "ox.Quad", names: Mapping[str, str] = MappingProxyType({})) -> "ox.Quad":
    """The statement with its value in the one form that all of this value have.

    `names` says what graphs are called instead. What is no value of its datatype stays as it is. Integers are
    decimals, so a decimal without a fraction is one: Virtuoso makes decimals of integers above 2 billion.

    >>> import pyoxigraph as ox
    >>> hundred = ox.Literal("100.0", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal"))
    >>> canonical(ox.Quad(ox.NamedNode("http://a/s"), ox.NamedNode("http://a/p"), hundred)).object.value
    '100'
    """
    import pyoxigraph as ox

    object, graph = quad.object, quad.graph_name
    value = _value(object) if type(object) is ox.Literal else None
    name = names.get(name_of(quad)) if names else None
    if value is None and name is None:
        return quad
    return ox.Quad(quad.subject, quad.predicate, value or object, ox.NamedNode(name) if name else graph)


def _value(literal: "ox.Literal") -> "ox.Literal | None":
    """The literal in the canonical form; `None` where it is written so."""
    import pyoxigraph as ox

    given = literal.datatype.value
    written, datatype = _KINDS.get(given, (str, given))
    text = written(literal.value)
    if given == _DECIMAL_TYPE and _INTEGER.fullmatch(text):
        datatype = _INTEGER_TYPE
    if text == literal.value and datatype == given:
        return None
    return ox.Literal(text, datatype=ox.NamedNode(datatype))


def all_canonical(
    quads: "Iterable[ox.Quad]", names: Mapping[str, str] = MappingProxyType({})
) -> "Iterator[ox.Quad]":
    """The same of many."""
    return (canonical(quad, names) for quad in quads)
