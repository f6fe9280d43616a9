"""Terms of an answer as values of Python, and a table as a notebook shows it."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, TypeAlias

from kg.rdf.prefixes import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph as ox

Value: TypeAlias = "ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple"
"""What a cell of an answer holds: an IRI, a blank node of a foreign file, a literal."""
Plain: TypeAlias = str | int | float | bool
"""A term as Python holds it: numbers and truth values as such, everything else as text."""

_INTEGER = PREFIXES["xsd"] + "integer"
_NUMBERS = frozenset(PREFIXES["xsd"] + name for name in ("decimal", "double", "float"))
_BOOLEAN = PREFIXES["xsd"] + "boolean"


def plain(term: "Value | None") -> Plain | None:
    """The Python value; an IRI and a malformed number are text, a decimal is the nearest float.

    >>> import pyoxigraph as ox
    >>> plain(ox.Literal(3)), plain(ox.Literal(True)), plain(ox.NamedNode("https://e.org/a")), plain(None)
    (3, True, 'https://e.org/a', None)
    """
    import pyoxigraph as ox

    if term is None:
        return None
    if isinstance(term, ox.Literal):
        return of_literal(term)
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def of_literal(literal: "ox.Literal") -> Plain:
    """The Python value; a malformed number stays text."""
    datatype = literal.datatype.value
    try:
        if datatype == _INTEGER:
            return int(literal.value)
        if datatype in _NUMBERS:
            return float(literal.value)
    except ValueError:
        return literal.value
    if datatype == _BOOLEAN and literal.value in {"true", "false", "1", "0"}:
        return literal.value in {"true", "1"}
    return literal.value


def paragraphs(notes: Iterable[str]) -> str:
    """A paragraph for each as HTML.

    >>> paragraphs(["a < b"])
    '<p>a &lt; b</p>'
    """
    return "".join(f"<p>{escape(note)}</p>" for note in notes)


def html(columns: Sequence[str], rows: "Iterable[Iterable[Value | None]]", notes: Iterable[str]) -> str:
    """A table as HTML, in which no text of a graph is markup, and lines below it.

    >>> html(["a"], [(None,)], ["1 row"])
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td></td></tr></tbody></table><p>1 row</p>'
    """
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return table + paragraphs(notes)


def _cell(term: "Value | None") -> str:
    value = plain(term)
    return f"<td>{'' if value is None else escape(str(value))}</td>"
