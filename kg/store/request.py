"""What a worker is asked: to open a graph, to answer a query."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.rdf.vocabulary import PREFIXES
from kg.store import sparql
from kg.store.binding import Binding, written
from kg.store.source import Source

LARGEST_MB = 256
"""Megabytes that an answer may have."""


def opening(source: Source, only: frozenset[str] | None) -> dict[str, Any]:
    """To open a store or file, or nothing; of a file `only` the statements with these properties."""
    return {
        "do": "open",
        "folder": _text(source.folder),
        "file": _text(source.file),
        "extension": source.extension,
        "base": source.base,
        "only": None if only is None else sorted(only),
        "prefixes": dict(PREFIXES),
    }


def query(text: str, bindings: Mapping[str, Binding] | None, memory_mb: int) -> dict[str, Any]:
    """To answer a query, where nothing more is said.

    Raises:
        UsageError: for text that may not be asked, and for what cannot be bound.
    """
    sparql.check(text)
    return {
        "do": "query",
        "written": text,
        "text": sparql.bind(text, {name: written(name, value) for name, value in (bindings or {}).items()}),
        "memory": memory_mb << 20,
        "max_rows": None,
        "max_bytes": LARGEST_MB << 20,
        "media": None,
        "default": None,
        "named": None,
        "base": None,
    }


def _text(path: Path | None) -> str | None:
    return None if path is None else str(path)
