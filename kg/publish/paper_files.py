"""Papers in the forms of files from which other programs cite, written as they come."""

import csv
import json
from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import IO, TYPE_CHECKING

from kg.publish.as_text import as_text
from kg.store.terms import for_spreadsheet

if TYPE_CHECKING:
    from kg.view.reading.questions import Graph

    Papers = Sequence[str] | None
    """The IRIs of those that are written, in their order; `None` for all."""


def write_bibtex(graph: "Graph", papers: "Papers", file: IO[bytes]) -> int:
    """Write entries of BibTeX, an empty line between two; how many they are."""
    from kg.view.bibtex.bibliography import bibliography

    return _write_entries(bibliography(graph, papers), file, "\n")


def write_ris(graph: "Graph", papers: "Papers", file: IO[bytes]) -> int:
    """Write entries of RIS; how many they are."""
    from kg.view.ris import entries

    return _write_entries(entries(graph, papers), file, "\r\n")


def _write_entries(entries: Iterable[str], file: IO[bytes], between: str) -> int:
    written = 0
    for entry in entries:
        file.write(f"{between if written else ''}{entry}".encode())
        written += 1
    return written


def write_csl(graph: "Graph", papers: "Papers", file: IO[bytes]) -> int:
    """Write one array, an item on each line; how many they are."""
    from kg.view.csl import items

    written = 0
    for item in items(graph, papers):
        file.write(f"{',' if written else '['}\n{json.dumps(item, ensure_ascii=False)}".encode())
        written += 1
    file.write(b"\n]\n" if written else b"[]\n")
    return written


def write_csv(graph: "Graph", papers: "Papers", file: IO[bytes]) -> int:
    """Write a table for spreadsheets, which see that it is UTF-8 and compute no text; how many rows."""
    from kg.view.spreadsheet import COLUMNS, rows

    written = 0
    text = as_text(file, "utf-8-sig")
    table = csv.DictWriter(text, COLUMNS, restval="")
    table.writeheader()
    for cells in rows(graph, papers):
        table.writerow({column: for_spreadsheet(cell) for column, cell in cells.items()})
        written += 1
    return written


WRITERS = MappingProxyType({"bib": write_bibtex, "ris": write_ris, "csl.json": write_csl, "csv": write_csv})
"""The end of a file's name → what writes papers into it."""
