"""A table of Scopus cut into its rows, as a stream: cells parted by commas, text in quotation marks.

A row goes on in the next line while a quotation mark is open. One that nothing closes costs its own row, not
those below: in an open cell quotation marks stand in twos, so that a line with one before its first word, and
with a cell for each column, is the next row.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.model import Lines
from kg.readers.files.source import Line
from kg.readers.ris.entries import LONGEST_ENTRY, Flaw

_CELL = re.compile(r'(?:"(?P<quoted>[^"]*(?:""[^"]*)*)"|(?P<bare>(?!")[^,]*))(?P<end>,|\Z)')
_BEGINNING = re.compile(r'"[^",\s]')
_QUOTE = '"'


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it is written."""

    lines: Lines
    cells: Mapping[str, str]
    """Name of the column → what stands in it, never empty; none where a flaw says that it was not read."""
    flaws: tuple[Flaw, ...] = ()


@dataclass(slots=True)
class _OpenRow:
    """A row whose end is not found yet; grows line by line."""

    first: int
    last: int
    parts: list[str] = field(default_factory=list)
    size: int = 0
    quotes: int = 0
    legible: bool = True

    def go_on(self, line: Line) -> None:
        """Takes in its next line; of a row that is too long nothing is kept."""
        self.last, self.legible = line.number, self.legible and line.legible
        self.size, self.quotes = self.size + len(line.text), self.quotes + line.text.count(_QUOTE)
        if self.size <= LONGEST_ENTRY:
            self.parts.append(line.text)

    def closed(self, columns: Sequence[str]) -> Row:
        """The row below these columns."""
        lines, cells = Lines(self.first, self.last), cells_of("\n".join(self.parts))
        if not self.legible or self.size > LONGEST_ENTRY:
            return Row(lines, {}, (Flaw.TOO_LONG if self.legible else Flaw.ILLEGIBLE,))
        if len(cells) < 2:
            return Row(lines, {}, (Flaw.NO_ENTRY,))
        if any(cells[len(columns) :]):
            return Row(lines, {}, (Flaw.LONG_ROW,))
        told = {column: cell for column, cell in zip(columns, cells, strict=False) if cell}
        return Row(lines, told, (Flaw.CUT_ROW,) if len(cells) < len(columns) else ())


def cells_of(row: str) -> list[str]:
    """The cells of a row, up to one that a quotation mark opens and none closes.

    >>> cells_of('"On ""Maps"", again",2020,,"Scopus"'), cells_of('2020,"On "Maps", again",Scopus')
    (['On "Maps", again', '2020', '', 'Scopus'], ['2020'])
    """
    found: list[str] = []
    start = 0
    while cell := _CELL.match(row, start):
        text = cell["bare"] if cell["quoted"] is None else cell["quoted"].replace('""', _QUOTE)
        found.append(text.strip())
        if not cell["end"]:
            break
        start = cell.end()
    return found


def cut_rows(columns: Sequence[str], lines: Iterable[Line]) -> Iterator[Row]:
    """The rows below the names of the columns.

    >>> page = ['"Roe J.","On', 'Maps",2020', "Text"]
    >>> for row in cut_rows(["Authors", "Title", "Year"], [Line(n, text) for n, text in enumerate(page, 2)]):
    ...     print(row.lines, dict(row.cells), *row.flaws)
    L2-L3 {'Authors': 'Roe J.', 'Title': 'On\\nMaps', 'Year': '2020'}
    L4 {} no entry
    """
    row: _OpenRow | None = None
    for line in lines:
        if row is None and not line.text.strip():
            continue
        if row and _BEGINNING.match(line.text) and len(cells_of(line.text)) == len(columns):
            yield row.closed(columns)
            row = None
        row = row or _OpenRow(line.number, line.number)
        row.go_on(line)
        if row.quotes % 2 == 0:
            yield row.closed(columns)
            row = None
    if row:
        yield row.closed(columns)
