"""Papers as rows of one table, for spreadsheets and data frames.

They are made of the facts that items of CSL-JSON are made of (`kg.view.csl`), with what the graph adds: what
papers are mainly about, and where they stand. A list in one cell is parted by semicolons; what is not known
is empty. Numbers of arXiv, `arXiv:2401.12340`, and ranges, `1–10`, are written so that spreadsheets and data
frames take them for texts, and not for the number 2401.1234 and the tenth of January.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from kg.view.bibtex.bibliography import cited
from kg.view.bibtex.entries import further_fields, printed_of
from kg.view.bibtex.names import listed
from kg.view.cards.telling import Telling, is_cut, paper_year, places, shown_authors
from kg.view.csl import item
from kg.view.reading.questions import Graph, Row, ask_about

Cells: TypeAlias = Mapping[str, str]
"""Name of a column → the text in it."""

COLUMNS = (
    *("key", "type", "title", "authors", "year", "date", "venue", "series", "volume", "number", "pages"),
    *("publisher", "place", "edition", "editors", "translators", "reviews", "archive", "language"),
    *("doi", "arxiv", "pmid", "pmcid", "isbn", "issn", "url", "status", "keywords", "concepts"),
    *("introduces", "categories", "abstract", "note", "documents", "paper"),
)
"""The columns, in their order; `key` cites the paper in BibTeX, `paper` is its name in the graph."""

_FIELDS = {
    "type": "type", "title": "title", "venue": "container-title", "series": "collection-title",
    "volume": "volume", "pages": "page", "publisher": "publisher",
    "place": "publisher-place", "edition": "edition", "reviews": "reviewed-title",
    "language": "language", "doi": "DOI", "pmid": "PMID", "pmcid": "PMCID", "isbn": "ISBN", "issn": "ISSN",
    "url": "URL", "abstract": "abstract", "note": "note",
}  # fmt: skip
"""Column → the field of CSL that it is; texts all of them."""
_NUMBERS = ("number", "issue", "collection-number")
"""What CSL calls the number of a paper, by what it counts."""
_SERIALS = ("isbn", "issn")
_COUNTED = ("volume", "number", "pages")
_RANGE = re.compile(r"\A([0-9]+)-([0-9]+)\Z")


def rows(graph: Graph, papers: Sequence[str] | None = None) -> Iterator[Cells]:
    """A row for each of some papers, or for all; see `cited`."""

    def told(telling: Telling, papers: Sequence[str]) -> Iterator[Cells]:
        subjects: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for row in ask_about(graph, "subjects", "paper", papers):
            subjects[row["paper"]][row["what"]].append(row["name"])
        return (_cells(telling, telling.indices[paper], subjects[paper]) for paper in papers)

    for key, cells in cited(graph, told, papers):
        yield {"key": key, **cells}


def _cells(telling: Telling, index: int, subjects: Mapping[str, Sequence[str]]) -> Cells:
    iri, facts, found = telling.iri(index), telling.facts, item(telling, index)
    row, further = facts.papers.get(iri, {}), further_fields(telling, index)
    cells: dict[str, str] = {
        **{column: found.get(field, "") for column, field in _FIELDS.items()},
        "authors": _authors(telling, iri),
        "year": "" if row.get("inferred") in ("true", "1") else paper_year(facts, iri),
        "date": _date(found.get("issued", {}), row),
        "number": next((found[name] for name in _NUMBERS if name in found), ""),
        "editors": _editors(printed_of(telling, index).get("Editors", "")),
        "translators": _editors(further.get("translator", "")),
        "archive": further.get("library", ""),
        "arxiv": found.get("archive_location", ""),
        "status": telling.scene.node(index).status or found.get("status", ""),
        "keywords": "; ".join(facts.keywords.get(iri, ())),
        **{what: "; ".join(names) for what, names in subjects.items()},
        "documents": "; ".join(places(facts, iri)),
        "paper": iri,
    }
    cells |= {column: _RANGE.sub(r"\1–\2", cells[column]) for column in _COUNTED}
    cells |= {column: cells[column].replace(", ", "; ") for column in _SERIALS}
    return {column: " ".join(text.split()) for column, text in cells.items()}


def _authors(telling: Telling, paper: str) -> str:
    """The names as the byline prints them; one that is cut ends in `et al.`"""
    names = [row["printed"] for row in shown_authors(telling.facts, paper)]
    is_open = bool(names) and is_cut(telling.facts, paper, len(names))
    return "; ".join([*names, *["et al."] * is_open])


def _editors(line: str) -> str:
    """The names of a printed line; the line as it is where nobody can part it.

    >>> _editors("Bob Roe, Cy Poe et al."), _editors("Poe, Inc., Maps")
    ('Bob Roe; Cy Poe; et al.', 'Poe, Inc., Maps')
    """
    names, is_open = listed(line)
    return "; ".join([*names, *["et al."] * is_open]) if names else line


def _date(issued: Mapping[str, Any], row: Row) -> str:
    """The day, month or year, as ISO 8601 writes them; what is none of these as it is printed.

    >>> _date({"date-parts": [[2024, 2]]}, {"issued": "2024-02"}), _date({"raw": "Feb 2"}, {}), _date({}, {})
    ('2024-02', 'Feb 2', '')
    """
    return row["issued"] if "date-parts" in issued else str(issued.get("raw", ""))
