"""PubMed's own format, `.nbib`: lines with a tag of up to four letters, told on as lines of RIS.

Both are lists of tagged values that mean the same, so that one reader is enough. Not kept are ORCIDs
(`AUID`), identifiers of publishers (`[pii]`), days of the database's own, grants, comments and types of
publication.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.model import Issue, Record
from kg.readers.ris_entries import LONGEST_ENTRY
from kg.readers.ris_record import records
from kg.readers.source import Line

SIGNS = "a line such as “PMID- 29456894”"
"""What `detect` looks for, in words."""

_SIGN = re.compile(r"PMID- ?[1-9][0-9]{0,8}")
_TAGGED = re.compile(r"(?P<tag>[A-Z]{2,4}) {0,2}- ?(?P<value>.*)")
_OF_RIS = {
    "PMID": "AN",
    "PMC": "C2",
    "TI": "TI",
    "BTI": "T2",
    "CTI": "T3",
    "TT": "TT",
    "AB": "AB",
    "FAU": "AU",
    "AU": "AU",
    "CN": "AU",
    "FED": "ED",
    "JT": "JF",
    "TA": "J2",
    "DP": "DA",
    "VI": "VL",
    "IP": "IS",
    "PG": "SP",
    "LID": "DO",
    "AID": "DO",
    "IS": "SN",
    "ISBN": "SN",
    "MH": "KW",
    "OT": "KW",
    "LA": "LA",
    "PB": "PB",
    "EN": "ET",
    "AD": "AD",
}
"""Tag of PubMed → that of RIS."""
_DOI = re.compile(r"(\S+)\s*\[doi\]", re.IGNORECASE)
_BOOKS = frozenset(("BTI", "ISBN"))


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
    ('On Maps of Rooms.', ('Jane Roe',), 'L1-L5', '29456894')
    """
    return records(document, (line for entry in _entries(lines) for line in _of_ris(entry)))


@dataclass(frozen=True, slots=True)
class _Field:
    line: int
    """Its first line."""
    tag: str
    parts: list[str]
    """Its value, line by line."""


@dataclass(slots=True)
class _Entry:
    """One entry; grows line by line."""

    fields: list[_Field] = field(default_factory=list)
    last: int = 0
    """Its last line."""
    size: int = 0
    """Characters; of an entry that is too long for RIS no more is kept than shows that."""


def _entries(lines: Iterable[Line]) -> Iterator[_Entry]:
    """The entries, each of which begins with `PMID`."""
    entry = _Entry()
    for line in lines:
        found = _TAGGED.match(line.text)
        if found and found["tag"] == "PMID" and entry.fields:
            yield entry
            entry = _Entry()
        text = found["value"].strip() if found else line.text.strip()
        if not text or not (found or entry.fields):
            continue
        entry.last = line.number
        if entry.size <= LONGEST_ENTRY:
            entry.size += len(text) + 1
            if found:
                entry.fields.append(_Field(line.number, found["tag"], [text]))
            else:
                entry.fields[-1].parts.append(text)
    if entry.fields:
        yield entry


def _of_ris(entry: _Entry) -> Iterator[Line]:
    """The lines of RIS that say the same."""
    tags = {each.tag for each in entry.fields}
    kind = "JOUR" if tags.isdisjoint(_BOOKS) else "CHAP" if "TI" in tags else "BOOK"
    first = entry.fields[0].line
    yield Line(first, f"TY  - {kind}")
    yield Line(first, "DB  - PubMed")
    for each in entry.fields:
        words = _said(each.tag, " ".join(each.parts))
        if each.tag in _OF_RIS and words and not (each.tag == "AU" and "FAU" in tags):
            yield Line(each.line, f"{_OF_RIS[each.tag]}  - {words}")
    yield Line(entry.last, "ER  - ")


def _said(tag: str, value: str) -> str:
    """The value as RIS has it: a DOI alone, organisations and headings so that their commas part nothing."""
    if tag in ("LID", "AID"):
        found = _DOI.fullmatch(value)
        return found[1] if found else ""
    return f"{value}," if tag == "CN" else f"{value};" if tag in ("MH", "OT") else value
