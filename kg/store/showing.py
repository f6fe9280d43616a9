"""An answer as `print` and notebooks show it: its first rows, and what they cannot say."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from kg.store.values import plain
from kg.text.printing import safe

if TYPE_CHECKING:
    from kg.store.values import Value

IN_NOTEBOOK = 20
"""Rows of an answer that a notebook shows."""
PRINTED = 100
"""Rows of an answer that `print` shows."""


def in_words(columns: Sequence[str], rows: "Sequence[Sequence[Value | None]]", notes: Iterable[str]) -> str:
    """A table as `kg query` prints it, and lines below it.

    >>> print(in_words(["a"], [], ["Nobody is called so."]))
    No rows.
    Nobody is called so.
    """
    from kg.store.table import lay_out

    return "\n".join([lay_out(columns, rows, None).rstrip("\n") if rows else "No rows.", *map(safe, notes)])


def extent(what: str, total: int, shown: int, *, cut: bool) -> str:
    """How many rows or triples there are, and how many of them are shown.

    >>> extent("rows", 1200, 20, cut=True)
    'rows: the first 20 of 1,200, and there are more'
    """
    first = f"the first {shown} of {total:,}" if total > shown else f"{total:,}"
    return f"{what}: {first}{', and there are more' if cut else ''}"


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
