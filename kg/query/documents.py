"""Answers as documents for programs: what `--json`, the API and assistants are given."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from kg.query.naming.entries import Named
from kg.store.terms import text

if TYPE_CHECKING:
    from kg.store import Value

Plain: TypeAlias = str | int | float | bool
"""A value as JSON has it."""

SCHEMA = 2
"""The version of what is told of a thing and of why it is there; from 2 on, numbers are no texts."""
_NUMBERS = frozenset({"decimal", "double", "float"})
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,2})?")
_EXACT = 1 << 53
"""Whole numbers that every reader of JSON keeps as they are."""


def plain(value: "Value") -> Plain:
    """A number or truth value as such; everything else, also a number that JSON cannot hold, as text.

    >>> import pyoxigraph as ox
    >>> plain(ox.Literal(3)), plain(ox.Literal(True)), plain(ox.Literal("x")), plain(ox.Literal(10**20))
    (3, True, 'x', '100000000000000000000')
    """
    import pyoxigraph as ox

    told = text(value)
    if isinstance(value, ox.Literal):
        kind = value.datatype.value.rpartition("#")[2]
        if kind == "integer" and re.fullmatch(r"[+-]?[0-9]{1,16}", told) and abs(int(told)) < _EXACT:
            return int(told)
        if kind in _NUMBERS and _NUMBER.fullmatch(told) and (kind != "decimal" or _is_held(told)):
            return float(told)
        if kind == "boolean" and told in {"true", "false", "1", "0"}:
            return told in {"true", "1"}
    return told


def _is_held(told: str) -> bool:
    """Whether JSON's readers keep all digits of a decimal."""
    return Decimal(repr(float(told))) == Decimal(told)


def objects(
    columns: Sequence[str], rows: "Iterable[Sequence[Value | None]]", most: int | None = None
) -> list[dict[str, Plain]]:
    """The first rows as column → value; a column without a value is missing."""
    return [
        {column: plain(value) for column, value in zip(columns, row, strict=True) if value is not None}
        for row in islice(rows, most)
    ]


def of_thing(thing: Named) -> dict[str, str]:
    """A thing by kind, IRI and name."""
    return {"kind": thing.kind.value, "iri": thing.node.value, "name": thing.name}
