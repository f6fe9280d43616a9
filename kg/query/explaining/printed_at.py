"""Where an entry stands, written so that it is found after its document was written anew."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Row: TypeAlias = Mapping[str, str]
"""An entry, as `queries/explain/records.rq` gives it: a row for each of its identifiers."""

_ORDER = ("pmid", "openalex", "arxiv", "pmcid", "mr", "zbl", "doi")
"""The schemes, those first that a database gives to each of its entries."""


def lasting_places(rows: Sequence[Row]) -> dict[tuple[str, str], str]:
    """Document and lines of each entry of a paper → its place, as a line of a curation file names it.

    It is named by its key, else by an identifier that no other entry of the document has, else by its lines.

    >>> rows = [{"document": "p.nbib", "lines": f"L{n}", "identifier": f"pmid:{n}"} for n in (1, 9)]
    >>> lasting_places(rows)[("p.nbib", "L9")]
    'p.nbib pmid:9'
    """
    entries: dict[tuple[str, str], set[str]] = {}
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        if "lines" in row:
            own = entries.setdefault((row["document"], row["lines"]), set())
            if "identifier" in row:
                own.add(row["identifier"])
                bearers[row["document"], row["identifier"]].add(row["lines"])
    return {
        (document, lines): f"{document} {_place(lines, [i for i in own if len(bearers[document, i]) == 1])}"
        for (document, lines), own in entries.items()
    }


def _place(lines: str, identifiers: Sequence[str]) -> str:
    known = [each for each in identifiers if each.partition(":")[0] in _ORDER]
    has_key = " " in lines
    return lines if has_key or not known else min(known, key=_rank)


def _rank(identifier: str) -> tuple[int, str]:
    return _ORDER.index(identifier.partition(":")[0]), identifier
