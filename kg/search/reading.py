"""Reads everything that has a name out of a graph, into tables of the index that is being made."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import count

from kg.errors import LimitError
from kg.query.catalogue import internal
from kg.store import Graph, Value
from kg.store.terms import text

READ = {
    "people": ("thing", "name"),
    "papers": ("thing", "name"),
    "concepts": ("thing", "name"),
    "categories": ("thing", "name", "code"),
    "organisations": ("thing", "name"),
    "topics": ("thing", "name", "vocabulary"),
    "variants": ("thing", "name"),
    "editors": ("thing", "name"),
    "identifiers": ("thing", "identifier"),
    "years": ("thing", "year"),
    "primary-categories": ("thing", "category"),
    "mentions": ("thing", "papers"),
    "types": ("thing", "type"),
    "systems": ("thing", "paper"),
    "authors": ("thing", "paper"),
    "first-authors": ("thing", "author"),
    "subjects": ("thing", "paper"),
    "affiliations": ("thing", "paper"),
    "citations": ("thing", "paper"),
    "topics-of-concepts": ("thing", "concept"),
}
"""Query of `queries/search/` → its columns, which become a table."""
_NUMBERS = frozenset({"year", "papers"})
_TEXTS = frozenset({"name", "code", "vocabulary", "identifier", "type"})
"""Columns of numbers, and of words; those of all others are nodes, which are numbered."""
_PATIENCE = 600.0
"""Seconds that one of the queries may take: they read much, once."""
_PORTION = 5_000
"""Rows after which somebody who no longer waits is heard."""


class UnwantedError(LimitError):
    """Nobody waits for the index any more."""

    def __init__(self) -> None:
        super().__init__("The index of names was not made: nobody waits for it any more.")


def read(graph: Graph, into: sqlite3.Connection, stopped: Callable[[], bool]) -> None:
    """Fill temporary tables, named as the queries, with what the graph says; `node` has the IRIs by number.

    Raises:
        UnwantedError: as soon as `stopped` says so.
        LimitError: when the graph has more than can be answered at once.
    """
    numbers: dict[str, int] = {}
    for query, columns in READ.items():
        if stopped():
            raise UnwantedError
        declared = ", ".join(f"{column} {'TEXT' if column in _TEXTS else 'INTEGER'}" for column in columns)
        into.execute(f'CREATE TEMP TABLE "{query}" ({declared})')
        result = graph.query(internal(f"search/{query}").text, timeout=_PATIENCE)
        insert = f'INSERT INTO "{query}" VALUES ({", ".join("?" * len(columns))})'  # noqa: S608 - our names
        into.executemany(insert, _rows(result.rows(), columns, numbers, stopped))
    into.execute("CREATE TEMP TABLE node (id INTEGER PRIMARY KEY, iri TEXT)")
    into.executemany("INSERT INTO node VALUES (?, ?)", zip(count(1), numbers, strict=False))


def _rows(
    rows: "Iterable[tuple[Value | None, ...]]",
    columns: tuple[str, ...],
    numbers: dict[str, int],
    stopped: Callable[[], bool],
) -> Iterator[list[str | int | None]]:
    """The values as the tables hold them; a node that has no number yet gets one."""
    plain = [column in _NUMBERS or column in _TEXTS for column in columns]
    for place, row in enumerate(rows):
        if place % _PORTION == 0 and stopped():
            raise UnwantedError
        yield [
            None
            if value is None
            else text(value)
            if is_plain
            else numbers.setdefault(text(value), len(numbers) + 1)
            for value, is_plain in zip(row, plain, strict=True)
        ]
