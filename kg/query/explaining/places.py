"""Where a document prints what a row of an answer tells."""

from collections.abc import Iterable

from kg.query.explaining.one_paper import Row


def place(row: Row) -> str:
    """The document and the lines; empty where the row has neither.

    >>> place({"document": "a.bib", "lines": "L3-L9"}), place({})
    ('a.bib L3-L9', '')
    """
    return " ".join(filter(None, (row.get("document"), row.get("lines"))))


def places(rows: Iterable[Row]) -> str:
    """In brackets the entries that print something, each once; empty where none is known.

    >>> places([{"document": "a.bib"}, {"document": "b.ris"}, {"document": "a.bib"}])
    ' (a.bib or b.ris)'
    """
    found = " or ".join(dict.fromkeys(filter(None, map(place, rows))))
    return f" ({found})" if found else ""
