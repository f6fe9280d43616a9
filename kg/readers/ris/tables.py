"""A table of references cut into its rows, as a stream, whatever parts its cells; RIS says what its rows say.

Databases part cells by commas or tabs, and spreadsheets that save such a table again by what is usual in
their country. Text may stand in quotation marks, and a row goes on in the next line while one is open. One
that nothing closes costs its own row, not those below: in an open cell quotation marks stand in twos, so that
a line with one before its first word, and a year in the column of years, begins the next row.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from kg.model import Lines
from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.files.source import Line
from kg.readers.ris.entries import LONGEST_ENTRY, Flaw
from kg.readers.rules import Rule, quoted
from kg.text.language.months import short_month

_SEPARATORS = (",", ";", "\t")
_YEARS = ("Year", "PY", "Publication Year")
"""What a column of years is called."""
_YEAR = re.compile(r"(?:1[4-9]|20)[0-9]{2}")
_QUOTE = '"'
_MADE_A_DATE = re.compile(
    r"(?:[0-9]{1,2}[-. ]{1,2}(?P<after>[^\W\d_]{3,5})|(?P<before>[^\W\d_]{3,5})[-. ]{1,2}[0-9]{2})\.?"
)
"""`4-Mar`, `04. Mrz`, `Mar-20`: what spreadsheets show in the place of `3-4` and `3-20`."""
_BEGINNING = re.compile(r'"[^",;\s]')


@dataclass(frozen=True, slots=True)
class Row:
    """One row as it is written."""

    lines: Lines
    cells: Mapping[str, str]
    """Name of the column → what stands in it, never empty; none where a flaw says that it was not read."""
    flaws: tuple[Flaw, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """The first line of a table."""

    names: Sequence[str]
    separator: str
    """What parts the cells."""

    def may_begin(self, line: str) -> bool:
        """Whether a line is the first of a row, were a quotation mark of the row above not closed.

        Of a long text, too, some line may have as many commas as a row.
        """
        cells = cells_of(line, self.separator)
        is_whole = len(cells) == len(self.names)
        is_dated = any(
            name in _YEARS and _YEAR.fullmatch(cell) for name, cell in zip(self.names, cells, strict=False)
        )
        is_quoted = _BEGINNING.match(line) is not None
        return is_whole + is_dated + is_quoted > 1


@dataclass(slots=True)
class _OpenRow:
    """A row whose end is not found yet; grows line by line."""

    first: int
    last: int
    parts: list[str] = field(default_factory=list)
    size: int = 0
    quotes: int = 0
    legible: bool = True
    ended: bool = True
    """Whether its last line has a line break; one that lacks it is the last of the document."""

    def go_on(self, line: Line) -> None:
        """Takes in its next line; of a row that is too long nothing is kept."""
        self.last, self.legible, self.ended = line.number, self.legible and line.legible, line.ended
        self.size, self.quotes = self.size + len(line.text), self.quotes + line.text.count(_QUOTE)
        if self.size <= LONGEST_ENTRY:
            self.parts.append(line.text)

    def closed(self, columns: Columns) -> Row:
        """The row below these columns."""
        lines = Lines(self.first, self.last)
        if not self.legible or self.size > LONGEST_ENTRY:
            return Row(lines, {}, (Flaw.TOO_LONG if self.legible else Flaw.ILLEGIBLE,))
        cells = cells_of("\n".join(self.parts), columns.separator)
        return row_of(lines, columns.names, cells, ended=self.ended)


def columns_of(line: str) -> Columns:
    r"""The columns that a line names, parted by what makes most of them.

    >>> columns_of("Authors;Title;Year"), columns_of('"Author(s) ID","Art. No."').names
    (Columns(names=['Authors', 'Title', 'Year'], separator=';'), ['Author(s) ID', 'Art. No.'])
    """
    read = (Columns(cells_of(line.removeprefix("\ufeff"), mark), mark) for mark in _SEPARATORS)
    return max(read, key=lambda columns: len(columns.names))


def row_of(lines: Lines, names: Sequence[str], cells: Sequence[str], *, ended: bool = True) -> Row:
    """The row that has these cells below columns of these names; not read where it has more cells than they.

    `ended`: whether a line break ends it; where one that lacks cells also lacks that, the document is cut.

    >>> row = row_of(Lines(2, 2), ["Title", "Year", "DOI"], ["Maps", "2020"])
    >>> dict(row.cells), row.flaws
    ({'Title': 'Maps', 'Year': '2020'}, (<Flaw.CUT_ROW: 'cut row'>,))
    >>> row_of(Lines(2, 2), ["Title", "Year"], ["On", "maps", "2020"]).flaws
    (<Flaw.LONG_ROW: 'long row'>,)
    """
    if len(cells) < 2:
        return Row(lines, {}, (Flaw.NO_ENTRY,))
    if any(cells[len(names) :]):
        return Row(lines, {}, (Flaw.LONG_ROW,))
    told = {name: cell for name, cell in zip(names, cells, strict=False) if name and cell}
    flaw = Flaw.CUT_ROW if ended else Flaw.CUT
    return Row(lines, told, (flaw,) if len(cells) < len(names) else ())


def changed_cells(cells: Iterable[tuple[str, str]]) -> Iterator[PaperFlaw]:
    """The flaws of numbers, each behind the name of its column, that a spreadsheet took for dates.

    >>> [flaw.words for flaw in changed_cells([("Issue", "4-Mar"), ("Volume", "3-4"), ("Art. No.", "12 pp")])]
    ['has “4-Mar” for Issue, as spreadsheets make of “3-4” and the like; it was kept as it is']
    """
    for name, cell in cells:
        found = _MADE_A_DATE.fullmatch(cell)
        if found and short_month(found["after"] or found["before"]):
            words = f"has {quoted(cell)} for {name}, as spreadsheets make of “3-4” and the like"
            yield PaperFlaw(Rule.CHANGED_CELL, f"{words}; it was kept as it is")


def cells_of(row: str, separator: str = ",") -> list[str]:
    """The cells of a row, up to one that a quotation mark opens and none closes.

    >>> cells_of('"On ""Maps"", again",2020,,"Scopus"'), cells_of('2020,"On "Maps", again",Scopus')
    (['On "Maps", again', '2020', '', 'Scopus'], ['2020'])
    """
    found: list[str] = []
    start, form = 0, _cell(separator)
    while cell := form.match(row, start):
        text = cell["bare"] if cell["quoted"] is None else cell["quoted"].replace('""', _QUOTE)
        found.append(text.strip())
        if not cell["end"]:
            break
        start = cell.end()
    return found


@cache
def _cell(separator: str) -> re.Pattern[str]:
    return re.compile(
        rf'(?:"(?P<quoted>[^"]*(?:""[^"]*)*)"|(?P<bare>(?!")[^{separator}]*))(?P<end>{separator}|\Z)'
    )


def cut_rows(
    columns: Columns, lines: Iterable[Line], head_of: Callable[[str], Columns | None] = lambda _: None
) -> Iterator[Row]:
    """The rows below the names of the columns; a line that by `head_of` names some begins another table.

    >>> page = ['"Roe J.","On', 'Maps",2020', "Text"]
    >>> head = Columns(["Authors", "Title", "Year"], ",")
    >>> for row in cut_rows(head, [Line(n, text) for n, text in enumerate(page, 2)]):
    ...     print(row.lines, dict(row.cells), *row.flaws)
    L2-L3 {'Authors': 'Roe J.', 'Title': 'On\\nMaps', 'Year': '2020'}
    L4 {} no entry
    """
    row: _OpenRow | None = None
    for line in lines:
        if row is None and not line.text.strip():
            continue
        found = head_of(line.text)
        if row and (found or columns.may_begin(line.text)):
            yield row.closed(columns)
            row = None
        if found:
            columns = found
            continue
        row = row or _OpenRow(line.number, line.number)
        row.go_on(line)
        if row.quotes % 2 == 0:
            yield row.closed(columns)
            row = None
    if row:
        yield row.closed(columns)
