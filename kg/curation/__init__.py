"""`curation.tsv`: what people decided about the graph, one decision a line. They beat every rule and model.

This room knows the form of the file: it reads lines, writes the line that a person may copy, and puts one at
the end. Which things the lines mean, and what follows from them, is for `kg.pipeline`. See docs/curation.md
and docs/decisions/011.
"""

from kg.curation.appending import append_line, checked_line, remove_line
from kg.curation.line import (
    COLUMNS,
    FILE_NAME,
    AuthorKind,
    Kind,
    Line,
    Verb,
    curation_line,
    line_for_entry,
    line_for_part,
    line_for_person,
    lines_for_doubt,
)
from kg.curation.reading import Complaint, Curation, CurationError, parse, read_curation

__all__ = [
    "COLUMNS",
    "FILE_NAME",
    "AuthorKind",
    "Complaint",
    "Curation",
    "CurationError",
    "Kind",
    "Line",
    "Verb",
    "append_line",
    "checked_line",
    "curation_line",
    "line_for_entry",
    "line_for_part",
    "line_for_person",
    "lines_for_doubt",
    "parse",
    "read_curation",
    "remove_line",
]
