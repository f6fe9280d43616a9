"""XML of DBLP, all of it or a page of a person or venue: what its elements mean is told as an entry of RIS.

What RIS has no tags for is read here: ORCIDs, and how many works an entry cites, which DBLP names by keys of
its own. What is not kept is listed in docs/formats.md.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from kg.model import Author, Issue, PaperKind, Record
from kg.readers.fields.orcids import given_orcids
from kg.readers.fields.other_fields import Field, said
from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.files.source import Line
from kg.readers.files.xml_elements import HEAD_OF_XML, Entry, read_elements, words_of
from kg.readers.names.bylines import Listed, listed
from kg.readers.ris import entries as ris_entries
from kg.readers.ris.record import Beside, read_entry
from kg.readers.ris.titles import without_full_stop

SIGNS = "XML that begins with <dblp>, <dblpperson> or <bht>"
"""What `detect` looks for, in words."""

_SIGN = re.compile(rf"{HEAD_OF_XML}<(?:dblp(?:person)?|bht)\b")
_TYPES = {
    "article": "JOUR",
    "inproceedings": "CONF",
    "proceedings": "BOOK",
    "book": "BOOK",
    "incollection": "CHAP",
    "phdthesis": "THES",
    "mastersthesis": "THES",
    "data": "DATA",
    "www": "ELEC",
}
"""Name of the element of an entry → its type in RIS."""
_PROCEEDINGS = "proceedings"
_WHOLE = (_PROCEEDINGS, "book")
_DEGREES = {"phdthesis": "Ph.D. thesis", "mastersthesis": "Master's thesis"}
_OF_RIS = {
    "title": "TI",
    "booktitle": "T2",
    "series": "T3",
    "journal": "JF",
    "volume": "VL",
    "number": "IS",
    "pages": "SP",
    "publisher": "PB",
    "school": "PB",
    "isbn": "SN",
    "address": "CY",
    "chapter": "SE",
}
"""Element → the tag of RIS that says the same."""
_INFORMAL = "informal"
"""The type of what no journal or conference has printed, of which DBLP says so whatever else it is."""
_HOME_PAGE = "homepages/"
"""How the key of a page about a person begins, which is no work."""


def detect(head: Sequence[str]) -> bool:
    """Whether the first lines are those of DBLP.

    >>> detect(['<?xml version="1.0"?>', '<!DOCTYPE dblp SYSTEM "dblp.dtd">', "<dblp>"]), detect(["<dc>"])
    (True, False)
    """
    return bool(_SIGN.match("\n".join(head[:20])))


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> page = '''<dblp><article key="journals/maps/Roe24"><author>Jane Roe 0001</author>
    ... <title>On Maps.</title><year>2024</year><journal>J. Maps</journal></article></dblp>'''
    >>> [record] = read("dblp.xml", [Line(1, page)])
    >>> record.key, record.title, record.byline.names, record.byline.authors[0].other_names
    ('journals/maps/Roe24', 'On Maps', ('Jane Roe',), ('Jane Roe 0001',))
    """
    return read_elements(document, lines, _read_entry, *_TYPES)


def _read_entry(entry: Entry, document: str) -> Iterator[Record | Issue]:
    element = entry.value
    if element.get("key", "").startswith(_HOME_PAGE):
        return
    flaws: list[PaperFlaw] = []
    authors = _authors(element, flaws) if element.find("author") is not None else None
    cited = [None] * len(element.findall("cite"))
    told = ris_entries.Entry(entry.lines, _as_ris(element))
    notes = [said(Field.NOTE, words_of(one)) for one in element.iterfind("note") if not one.get("type")]
    for item in read_entry(told, document, Beside(authors, notes, flaws, cited)):
        if isinstance(item, Record) and element.tag == _PROCEEDINGS:
            yield replace(item, kind=PaperKind.PROCEEDINGS)
        else:
            yield item


def _authors(element: Element, flaws: list[PaperFlaw]) -> Listed:
    names = [words_of(one) for one in element.iterfind("author")]
    orcids = (
        given_orcids([one.get("orcid")], name, flaws)
        for one, name in zip(element.iterfind("author"), names, strict=True)
    )
    return listed(names, authors=[Author(orcid=first, other_orcids=others) for first, others in orcids])


def _as_ris(element: Element) -> dict[str, list[str]]:
    """The fields of RIS that say the same."""
    kind = element.tag
    told: dict[str, list[str]] = {"TY": [_TYPES[kind]], "DB": ["DBLP"], "ID": [element.get("key", "")]}
    for part in element:
        is_of_itself = kind in _WHOLE and part.tag == "booktitle"  # `ICML`, in short
        if tag := "ST" if is_of_itself else _OF_RIS.get(part.tag):
            told.setdefault(tag, []).append(words_of(part))
    told["TI"] = list(map(without_full_stop, told.get("TI", ())))
    told["ED"] = [words_of(one) for one in element.iterfind("editor")]
    month, years = (list(map(words_of, element.iterfind(name))) for name in ("month", "year"))
    told["DA"] = [" ".join(filter(None, (*month, year))) for year in years or [""]]
    for address in (words_of(one) for one in element if one.tag in ("ee", "url")):
        if "//" in address:  # a page of its own is `db/journals/…`
            told.setdefault("DO" if "doi.org/" in address else "UR", []).append(address)
    types = element.get("publtype", "").split()
    told["M3"] = [_DEGREES.get(kind, ""), *(each for each in types if each != _INFORMAL)]
    return {tag: kept for tag, values in told.items() if (kept := list(filter(None, values)))}
