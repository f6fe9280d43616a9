"""The table of the Web of Science, one entry a row: the tags are the names of the columns.

Semicolons part what stands in lines of its own in the plain text.
"""

from collections.abc import Iterable, Iterator

from kg.model import Lines
from kg.readers.files.source import Line
from kg.readers.ris.entries import LONGEST_ENTRY, Entry, Flaw

_LISTS = frozenset(("AU", "AF", "BA", "BF", "BE", "ED", "CR"))
"""Columns with one thing behind each semicolon; what else has semicolons has them in the plain text, too."""


def columns(line: str) -> list[str]:
    r"""The tags that the first line of such a table names; empty for any other line.

    >>> columns("PT\tAU\tTI"), columns("Title\tAuthors")
    (['PT', 'AU', 'TI'], [])
    """
    tags = line.removeprefix("\ufeff").rstrip("\r\n").split("\t")
    return tags if tags[:2] == ["PT", "AU"] else []


def cut_rows(tags: list[str], lines: Iterable[Line]) -> Iterator[Entry]:
    r"""The entries of the rows below the names of the columns.

    >>> [row] = cut_rows(["PT", "AU", "TI"], [Line(2, "J\tRoe, J; Poe, A\tOn Maps")])
    >>> str(row.lines), dict(row.fields)
    ('L2', {'PT': ['J'], 'AU': ['Roe, J\nPoe, A'], 'TI': ['On Maps']})
    """
    for line in lines:
        if line.text.strip():
            yield _entry(tags, line)


def _entry(tags: list[str], line: Line) -> Entry:
    place, cells = Lines(line.number, line.number), [cell.strip() for cell in line.text.split("\t")]
    if not line.legible:
        return Entry(place, {}, (Flaw.ILLEGIBLE,))
    if len(line.text) > LONGEST_ENTRY:
        return Entry(place, {}, (Flaw.TOO_LONG,))
    if len(cells) < 2:
        return Entry(place, {}, (Flaw.NO_ENTRY,))
    fields = {
        tag: [cell.replace("; ", "\n") if tag in _LISTS else cell]
        for tag, cell in zip(tags, cells, strict=False)
        if cell
    }
    is_cut = len(cells) < len([tag for tag in tags if tag])
    return Entry(place, fields, (Flaw.CUT_ROW,) if is_cut else ())
