"""The table of the Web of Science, one entry a row: the tags are the names of the columns, or stand for them.

Semicolons part what stands in lines of its own in the plain text. As the Web of Science writes the table,
quotation marks are part of the text; where a spreadsheet saved it again, they stand around it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from kg.model import Lines
from kg.readers.files.source import Line
from kg.readers.ris.entries import LONGEST_ENTRY, Entry, Flaw
from kg.readers.ris.tables import Columns, Row, columns_of, cut_rows, row_of

_LISTS = frozenset(("AU", "AF", "BA", "BF", "BE", "ED", "CR"))
"""Columns with one thing behind each semicolon; what else has semicolons has them in the plain text, too."""
_BEGINNING = ["PT", "AU"]
_FIRST = ("PT", "Publication Type")
_TAB = "\t"
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_TAGS = {
    "Publication Type": "PT",
    "Authors": "AU",
    "Book Authors": "BA",
    "Book Editors": "BE",
    "Book Group Authors": "GP",
    "Author Full Names": "AF",
    "Book Author Full Names": "BF",
    "Group Authors": "CA",
    "Article Title": "TI",
    "Source Title": "SO",
    "Book Series Title": "SE",
    "Language": "LA",
    "Document Type": "DT",
    "Conference Title": "CT",
    "Conference Date": "CY",
    "Conference Location": "CL",
    "Author Keywords": "DE",
    "Abstract": "AB",
    "Addresses": "C1",
    "Affiliations": "C3",
    "Researcher Ids": "RI",
    "ORCIDs": "OI",
    "Funding Orgs": "FU",
    "Cited References": "CR",
    "Publisher": "PU",
    "Publisher City": "PI",
    "ISSN": "SN",
    "eISSN": "EI",
    "ISBN": "BN",
    "Journal Abbreviation": "J9",
    "Journal ISO Abbreviation": "JI",
    "Publication Date": "PD",
    "Publication Year": "PY",
    "Volume": "VL",
    "Issue": "IS",
    "Part Number": "PN",
    "Supplement": "SU",
    "Start Page": "BP",
    "End Page": "EP",
    "Article Number": "AR",
    "DOI": "DI",
    "Early Access Date": "EA",
    "Number of Pages": "PG",
    "UT (Unique WOS ID)": "UT",
    "Pubmed Id": "PM",
    "Open Access Designations": "OA",
}
"""Names of columns as “Excel” of its export has them → the tags."""


def table_of(line: str) -> Columns | None:
    r"""The columns of such a table by their tags, where a line names them; `None` for any other line.

    >>> table_of("PT\tAU\tTI").names, table_of("Publication Type;Authors;Article Title").names
    (['PT', 'AU', 'TI'], ['PT', 'AU', 'TI'])
    >>> table_of("Title\tAuthors")
    """
    if not line.lstrip('\ufeff"').startswith(_FIRST):
        return None
    columns = columns_of(line)
    tags = [_TAGS.get(name, name) for name in columns.names]
    while tags and not tags[-1]:
        tags.pop()
    return Columns(tags, columns.separator) if tags[:2] == _BEGINNING else None


def rows_of(columns: Columns, lines: Iterable[Line]) -> Iterator[Entry]:
    r"""The entries of the rows below the names of the columns.

    >>> table = table_of("PT\tAU\tTI")
    >>> [row] = rows_of(table, [Line(2, 'J\tRoe, J; Poe, A\t"Maps"')])
    >>> str(row.lines), dict(row.fields)
    ('L2', {'PT': ['J'], 'AU': ['Roe, J\nPoe, A'], 'TI': ['"Maps"']})
    >>> [row] = rows_of(table, [Line(2, 'J\t"Roe, J; Poe, A"\t"On ""Maps"", slowly"')])
    >>> dict(row.fields)
    {'PT': ['J'], 'AU': ['Roe, J\nPoe, A'], 'TI': ['On "Maps", slowly']}
    """
    remaining = iter(lines)
    is_parted = columns.separator == _TAB
    for row in _parted_rows(columns, remaining) if is_parted else cut_rows(columns, remaining, table_of):
        fields = {
            tag: [cell.replace("; ", "\n") if tag in _LISTS else cell] for tag, cell in row.cells.items()
        }
        yield Entry(row.lines, fields, row.flaws)


def _parted_rows(columns: Columns, lines: Iterator[Line]) -> Iterator[Row]:
    """The rows of a table with tabs, from the first one on that a spreadsheet saved again as one of cells."""
    for line in lines:
        if found := table_of(line.text):
            columns = found
            if columns.separator != _TAB:
                yield from cut_rows(columns, lines, table_of)
                return
            continue
        cells, place = [cell.strip() for cell in line.text.split(_TAB)], Lines(line.number, line.number)
        if _are_quoted(cells):
            yield from cut_rows(columns, chain((line,), lines), table_of)
            return
        if not line.legible or len(line.text) > LONGEST_ENTRY:
            yield Row(place, {}, (Flaw.TOO_LONG if line.legible else Flaw.ILLEGIBLE,))
        elif any(cells):
            yield row_of(place, columns.names, cells, ended=line.ended)


def _are_quoted(cells: Sequence[str]) -> bool:
    """Whether a spreadsheet put quotation marks around cells: of authors, or with such marks or a comma.

    `"Doors, open"` is a title in quotation marks where another cell has a comma without them.
    """
    if cells[1:] and cells[1].startswith('"'):
        return True
    quoted = [cell for cell in cells if _QUOTED.fullmatch(cell)]
    if any('""' in cell[1:-1] for cell in quoted):
        return True
    return any("," in cell for cell in quoted) and not any(
        "," in cell for cell in cells if cell not in quoted
    )
