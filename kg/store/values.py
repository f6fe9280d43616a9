"""Terms of an answer as values of Python."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol, TypeAlias

from kg.rdf.prefixes import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph as ox

Value: TypeAlias = "ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple"
"""What a cell of an answer holds: an IRI, a blank node of a foreign file, a literal."""
Plain: TypeAlias = str | int | float | bool
"""A term as Python holds it: numbers and truth values as such, everything else as text."""


class Rows(Protocol):
    """A table, as `Result` is one."""

    @property
    def variables(self) -> Sequence[str]:
        """Its columns."""

    def rows(self) -> "Iterator[tuple[Value | None, ...]]":
        """Its rows, one value a column."""


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
    number = int if datatype == _INTEGER else float if datatype in _NUMBERS else None
    if (
        number and literal.value.isascii() and "_" not in literal.value
    ):  # Python reads 1_000, and other digits
        with suppress(ValueError):
            return number(literal.value)
    if datatype == _BOOLEAN and literal.value in {"true", "false", "1", "0"}:
        return literal.value in {"true", "1"}
    return literal.value
