"""The values that a program binds to variables, as terms: none of their text ever becomes another token."""

import datetime
import math
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from kg.errors import UsageError
from kg.rdf.prefixes import PREFIXES
from kg.rdf.terms import number, text

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store.values import Value

Given: TypeAlias = "Value | str | int | float | Decimal | datetime.date"
"""An IRI or literal, also of rdflib, or what becomes a literal; a text is never anything else."""
Binding: TypeAlias = "Given | Sequence[Given]"
"""What is bound to a variable: a value, or several in a list or tuple."""

_ADDRESS = re.compile(r"<?https?://[^\s<>]+>?")
_TAKEN = (
    "a text, a number, a truth value, a date, an IRI or literal of pyoxigraph or rdflib, "
    "or a list or tuple of these"
)


def written(name: str, value: Binding) -> str:
    """The term as N-Triples writes it; several one after the other.

    Raises:
        UsageError: for anything that is no value, with the name of its variable.

    >>> written("name", 'Ann "UNDEF" Li'), written("year", [2024, 2025])[:3]
    ('"Ann \\\\"UNDEF\\\\" Li"', '"20')
    >>> written("name", None)
    Traceback (most recent call last):
    kg.errors.UsageError: name is bound to None; a binding is a text, a number, a truth value, a date, ...
    """
    return " ".join(str(_term(name, each)) for each in _listed(value))


def addresses_as_texts(bindings: "Mapping[str, Binding]") -> list[str]:
    """Sentences about texts that look like IRIs, for an answer that is empty: nothing may equal such a text.

    >>> addresses_as_texts({"name": "Chris Lu", "p": "https://e.org/a"})[0][:46]
    "p is bound to the text 'https://e.org/a', whic"
    """
    texts = ((name, each) for name, value in bindings.items() for each in _listed(value) if type(each) is str)
    return [
        f"{name} is bound to the text {each!r}, which no thing is: an IRI is given as pyoxigraph.NamedNode "
        "or rdflib.URIRef."
        for name, each in texts
        if _ADDRESS.fullmatch(each)
    ]


def _listed(value: "Binding") -> "Sequence[Given]":
    return value if isinstance(value, list | tuple) else (value,)


def _term(name: str, value: object) -> "ox.NamedNode | ox.Literal":
    import pyoxigraph as ox

    try:
        value = _of_numpy(value)
        if _is_of("rdflib", value):  # whose terms are texts, too
            from rdflib import term as rdflib

            if isinstance(value, rdflib.Literal):
                return _literal(str(value), value.language, value.datatype)
            if isinstance(value, rdflib.URIRef):
                return ox.NamedNode(str(value))
        elif isinstance(value, ox.NamedNode | ox.Literal):
            return value
        elif isinstance(value, float | Decimal) and math.isfinite(value):
            return _literal(text(number(value)), None, PREFIXES["xsd"] + "decimal")
        elif isinstance(value, str | bool | int | float):
            return ox.Literal(value)
        elif isinstance(value, datetime.date):
            kind = "dateTime" if isinstance(value, datetime.datetime) else "date"
            return _literal(value.isoformat(), None, PREFIXES["xsd"] + kind)
    except ValueError as error:
        raise UsageError(f"{name} is bound to {_shown(value)}, which is no term: {error}.") from None
    blank = " A blank node has no name that a query could ask for." if _is_blank(value) else ""
    raise UsageError(f"{name} is bound to {_shown(value)}; a binding is {_TAKEN}.{blank}")


def _of_numpy(value: object) -> object:
    """A number of numpy as one of Python; a short one is the decimal that it is written as."""
    if not _is_of("numpy", value):
        return value
    import numpy

    if not isinstance(value, numpy.number | numpy.bool_):
        return value
    return Decimal(str(value)) if isinstance(value, numpy.floating) else value.item()


def _is_of(library: str, value: object) -> bool:
    """Whether a value is of a class of this library, by its name: a thread may be loading that just now."""
    return any(each.__module__.partition(".")[0] == library for each in type(value).__mro__)


def _literal(text: str, language: str | None, datatype: str | None) -> "ox.Literal":
    import pyoxigraph as ox

    if language:
        return ox.Literal(text, language=language)
    return ox.Literal(text, datatype=None if datatype is None else ox.NamedNode(datatype))


def _is_blank(value: object) -> bool:
    return type(value).__name__ in {"BlankNode", "BNode"}


def _shown(value: object) -> str:
    return ascii(value)[:80]
