"""PubMed's own format, `.nbib`, which ERIC gives, too."""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.model import Issue, Lines, Record
from kg.readers.files.source import Line
from kg.readers.pubmed import eric
from kg.readers.pubmed.entries import Entry, cut_entries
from kg.readers.pubmed.record import read_fields
from kg.readers.ris import entries as ris_entries
from kg.readers.ris.entries import Flaw
from kg.readers.ris.record import read_entry
from kg.readers.rules import or_no_papers

SIGNS = "a line such as ‘PMID- 29456894’ or ‘OWN - ERIC’"
"""What `detect` looks for, in words."""

_SIGN = re.compile(rf"PMID- ?[1-9][0-9]{{0,8}}|OWN {{0,2}}- ?{eric.OWNER}")
_LAST = "SO"
"""The tag that ends an entry of PubMed, but for that of a book, which may end with its number there."""
_OF_BOOKSHELF = "[bookaccession]"


def detect(head: Sequence[str]) -> bool:
    """Whether the first lines are those of PubMed.

    >>> detect(["PMID- 29456894", "OWN - NLM"]), detect(["TY  - JOUR"])
    (True, False)
    """
    return bool(head) and bool(_SIGN.fullmatch(head[0]))


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> page = ["PMID- 29456894", "TI  - On Maps", "      of Rooms.", "FAU - Roe, Jane", "DP  - 2024 Feb 15"]
    >>> [record] = read("a.nbib", [Line(n, text) for n, text in enumerate(page, start=1)])
    >>> record.title, record.byline.names, record.place, record.identifiers[0].value
    ('On Maps of Rooms', ('Jane Roe',), 'L1-L5', '29456894')
    """
    return or_no_papers(
        (item for entry in cut_entries(lines) for item in _read_entry(entry, document)), document
    )


def _read_entry(entry: Entry, document: str) -> Iterator[Record | Issue]:
    lines = Lines(entry.first, entry.last)
    if entry.is_too_long or not entry.legible:
        flaw = Flaw.ILLEGIBLE if not entry.legible else Flaw.TOO_LONG
        yield from read_entry(ris_entries.Entry(lines, {}, (flaw,)), document)
        return
    fields = entry.fields
    is_whole = (
        entry.ended or entry.has(_LAST) or any(one.value.endswith(_OF_BOOKSHELF) for one in fields[-1:])
    )
    yield from read_fields(document, lines, fields, is_cut=not (is_whole or eric.is_of_eric(fields)))
