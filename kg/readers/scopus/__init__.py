"""The table that Scopus exports as CSV, one entry a row: what its columns mean is told on as an entry of RIS.

What RIS has no tags for is read here: numbers and places of work of the authors, and the event. What is not
kept is listed in docs/formats.md. A spreadsheet may have saved it again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.model import Detail, Issue, Record
from kg.readers.fields.other_fields import Field, said
from kg.readers.files.source import Line
from kg.readers.ris.entries import Entry
from kg.readers.ris.record import Beside, read_entry
from kg.readers.ris.tables import Columns, Row, changed_cells, columns_of, cut_rows
from kg.readers.rules import or_no_papers
from kg.readers.scopus.authors import PLACES, names_in, owned_places, read_authors
from kg.text.letters.fold import same_form

SIGNS = "columns Authors, Title, Source title, … of a CSV, one of them EID, Art. No. or Author(s) ID"
"""What `detect` looks for, in words."""

_ALWAYS, _SIGNS = {"Title", "Source title"}, {"EID", "Art. No.", "Author(s) ID"}
_OF_RIS = {
    "Title": "TI",
    "Year": "PY",
    "Volume": "VL",
    "Issue": "IS",
    "Art. No.": "C7",
    "Page start": "SP",
    "Page end": "EP",
    "DOI": "DO",
    "Link": "UR",
    "Publisher": "PB",
    "PubMed ID": "C2",
    "Language of Original Document": "LA",
    "Abbreviated Source Title": "J2",
    "Document Type": "M3",
    "ISSN": "SN",
    "ISBN": "SN",
}
"""Column → the tag of RIS that says the same."""
_TYPES = {"Book chapter": "CHAP", "Conference paper": "CONF", "Conference review": "CONF", "Book": "BOOK"}
"""Type of document → that of RIS; anything else is an article."""
_FIELDS = {
    "Conference name": Field.EVENT_TITLE,
    "Conference date": Field.EVENT_DATE,
    "Conference location": Field.VENUE,
    "Open Access": Field.OPEN_ACCESS,
    "EID": Field.ACCESSION,
}
"""Column → the field in which it is kept in words."""
_NUMBERS = ("Volume", "Issue", "Art. No.", "Page start", "Page end")
_KEYWORDS = ("Author Keywords", "Index Keywords")
_NO_ABSTRACT = "[No abstract available]"


def detect(head: Sequence[str]) -> bool:
    """Whether the first line names the columns of Scopus.

    >>> detect(['"Authors","Author(s) ID","Title","Year","Source title"']), detect(["Authors,Title,Year"])
    (True, False)
    """
    return bool(head) and _table_of(head[0]) is not None


def _table_of(line: str) -> Columns | None:
    """The columns of such a table, where a line names them; in whatever order they stand."""
    if not all(name in line for name in _ALWAYS):
        return None
    columns = columns_of(line)
    is_head = _ALWAYS.issubset(columns.names) and not _SIGNS.isdisjoint(columns.names)
    return columns if is_head else None


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> page = ["Authors,Author(s) ID,Title,Year,Source title", "Roe J.; Poe A.,,On Maps,2024,J. Maps"]
    >>> [record] = read("scopus.csv", [Line(n, text) for n, text in enumerate(page, start=1)])
    >>> record.title, record.byline.names, record.place, record.date.year
    ('On Maps', ('J. Roe', 'A. Poe'), 'L2', 2024)
    """
    remaining = iter(lines)
    first = next((line.text for line in remaining if line.text.strip()), "")
    rows = cut_rows(columns_of(first), remaining, _table_of)
    return or_no_papers((item for row in rows for item in _read_row(row, document)), document)


def _read_row(row: Row, document: str) -> Iterator[Record | Issue]:
    flaws = list(changed_cells((name, row.cells.get(name, "")) for name in _NUMBERS))
    beside = Beside(read_authors(row.cells, flaws), tuple(_details(row.cells)), flaws)
    yield from read_entry(Entry(row.lines, _as_ris(row.cells), row.flaws), document, beside)


def _as_ris(cells: Mapping[str, str]) -> dict[str, list[str]]:
    """The fields of RIS that say the same; none of a row that was not read."""
    if not cells:
        return {}
    kind = _TYPES.get(cells.get("Document Type", ""), "JOUR")
    told: dict[str, list[str]] = {"TY": [kind], "DB": ["Scopus"]}
    for column, tag in _OF_RIS.items():
        told.setdefault(tag, []).append(cells.get(column, ""))
    source = cells.get("Source title", "")  # of a book its title, else the series
    is_own = same_form(source) == same_form(cells.get("Title", ""))
    told["JF" if kind == "JOUR" else "T2"] = [] if is_own else [source]
    told["SP"] = told["SP"] if any(told["SP"]) or kind != "BOOK" else [cells.get("Page count", "")]
    told["AB"] = [abstract] if (abstract := cells.get("Abstract", "")) != _NO_ABSTRACT else []
    told["KW"] = [f"{cells[column]};" for column in _KEYWORDS if column in cells]
    told["ED"] = names_in(cells.get("Editors", ""))
    told["AD"] = [] if any(owned_places(cells)) else [cells.get(PLACES, "")]
    told["N1"] = [f"References: {cells['References']}"] if "References" in cells else []
    return {tag: list(filter(None, values)) for tag, values in told.items()}


def _details(cells: Mapping[str, str]) -> Iterator[tuple[Detail, str]]:
    """The event, how open it is, and Scopus' own number; some of it empty."""
    return (said(field, cells.get(column, "")) for column, field in _FIELDS.items())
