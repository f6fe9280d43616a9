"""The rows of `ids.tsv` that say who signed which paper, where, and by which name."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.curation import Kind
from kg.pipeline.paths.ids import Lock


class SignedRow(NamedTuple):
    """That a path was the name of whoever signed a paper."""

    key: str
    """The row as the lock has it: `person:aaaaaaaaaaaa2#1 Ann Lee`."""
    path: str
    """Who it was."""
    paper: str
    """The key of the paper."""
    position: str
    """The place in its byline: `1`, or `owner`."""
    name: str
    """As printed there."""


def signed_rows(lock: Lock) -> Iterator[SignedRow]:
    """All of them, in the order of the lock.

    >>> [(row.paper, row.position, row.name) for row in signed_rows(Lock({"person:abc#2 Bo Li": "person/b"}))]
    [('abc', '2', 'Bo Li')]
    """
    for row, path in lock.paths.items():
        kind, _, key = row.partition(":")
        paper, mark, place = key.partition("#")
        if kind == Kind.PERSON and mark:
            position, _, name = place.partition(" ")
            yield SignedRow(row, path, paper, position, name)
