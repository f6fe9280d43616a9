"""What a worker is asked: to open a graph, to answer a query."""

from collections.abc import Mapping
from numbers import Real
from pathlib import Path
from typing import Any

from kg.errors import UsageError, a_text, whole_number
from kg.rdf.prefixes import PREFIXES
from kg.store.queries import sparql
from kg.store.queries.binding import Binding, written
from kg.store.queries.spacing import spaced
from kg.store.source import Source

TIMEOUT = 30.0
"""Seconds that a query may take, when nothing else is said."""
MEMORY_MB = 2048
"""Megabytes that a query may use beside the graph, when nothing else is said."""
LARGEST_MB = 256
"""Megabytes that an answer may have."""
LONGEST = 1_000_000
"""Seconds that a query may take, at most: 12 days."""


def opening(source: Source, held: int | None, only: frozenset[str] | None) -> dict[str, Any]:
    """To open a store, by its open folder `held`, or of a file `only` what is said by these properties."""
    return {
        "do": "open",
        "folder": _text(source.folder),
        "held": held,
        "file": _text(source.file),
        "extension": source.extension,
        "base": source.base,
        "only": None if only is None else sorted(only),
        "prefixes": dict(PREFIXES),
    }


def seconds(timeout: object) -> float:
    """How long a query may take.

    Raises:
        UsageError: for what is no time: a query always ends.

    >>> seconds(None)
    Traceback (most recent call last):
    kg.errors.UsageError: timeout is a number of seconds, above 0 and at most 1,000,000; None is none.
    """
    if not isinstance(timeout, Real) or not 0 < float(timeout) <= LONGEST:
        raise UsageError(
            f"timeout is a number of seconds, above 0 and at most {LONGEST:,}; {timeout!r} is none."
        )
    return float(timeout)


def query(
    text: str,
    memory_mb: int,
    *,
    bindings: Mapping[str, Binding] | None = None,
    max_rows: int | None = None,
) -> dict[str, Any]:
    """To answer a query, where nothing more is said.

    Raises:
        UsageError: for text that may not be asked, for what cannot be bound, and for limits that are none.
    """
    if not isinstance(text, str):
        raise UsageError(f"A query is a text; {text!r} is none.")
    if not isinstance(bindings, Mapping | None):
        raise UsageError(
            f"bindings are variables with their values, {{'name': 'Wei Li'}}; {bindings!r} is none."
        )
    sparql.check(text)
    given = {a_text(name, "The name of a variable"): value for name, value in (bindings or {}).items()}
    bound = sparql.bind(text, {name: written(name, value) for name, value in given.items()})
    star = sparql.star(bound)
    return {
        "do": "query",
        "written": text,
        "text": bound,
        "star": star,
        "columns": () if star is None else sparql.appearing(text),
        "memory": whole_number(memory_mb, "memory_mb") << 20,
        "max_rows": None if max_rows is None else whole_number(max_rows, "max_rows", 0),
        "max_bytes": LARGEST_MB << 20,
        "media": None,
        "default": None,
        "named": None,
        "base": None,
    }


def placing(asked: Mapping[str, Any]) -> dict[str, Any]:
    """To read a query that cannot be read once more, so that the answer tells which token is wrong."""
    text = spaced(asked["written"])
    return {**asked, "written": text, "text": text, "star": None, "columns": (), "media": None, "max_rows": 0}


def _text(path: Path | None) -> str | None:
    return None if path is None else str(path)
