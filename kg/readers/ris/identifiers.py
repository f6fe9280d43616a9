"""By which numbers an entry of RIS is known, and what it cites: both may stand in notes."""

import re
from collections.abc import Collection, Iterator
from itertools import starmap

from kg.model import Identifier
from kg.readers.fields.identifiers import (
    arxiv_inside,
    noted_identifiers,
    once_a_scheme,
    paper_of_doi,
    paper_of_pubmed,
    paper_of_pubmed_central,
)
from kg.readers.fields.paper_flaws import Named, PaperFlaw, no_identifier, second_identifiers, strange_serials
from kg.readers.fields.reference_lists import References, listed_in_words
from kg.readers.ris.details import ADDRESSES, NUMBERED, is_of_pubmed, is_of_web_of_science
from kg.readers.ris.entries import Entry, all_of

VENUES = ("JF", "T2", "JO", "BT", "JA", "J2", "J1")
"""Where an entry names what it is a part of."""
_MENTIONS_ARXIV = (*ADDRESSES, *VENUES, "L1", "L2", "SP", "VL")
_NOTES = ("N1", "M1")  # may speak of other papers
_MAY_BE_DOI = ("DO", "DI", "M3", "UR", "LK", "L3")
_SCOPUS = re.compile(r"scopus", re.IGNORECASE)
_MARKED_PMID = re.compile(r"([1-9][0-9]{0,8})\s*\[pmid\]|\bPMID: NLM([1-9][0-9]{0,8})\b", re.IGNORECASE)
"""As EndNote has it, and EBSCO among all that it says in a note."""
_OF_COCHRANE = re.compile(r"\bpubmed ([1-9][0-9]{0,8})\b", re.IGNORECASE)
"""The databases in which Cochrane found a report: `PUBMED 31535829,EMBASE 2003456701`."""
_REFERENCES = re.compile(r"References\s*:")


def read_identifiers(entry: Entry) -> tuple[Identifier, ...]:
    """The identifiers of the paper itself, one of each scheme: what a list of references has are others'.

    >>> from kg.model import Lines
    >>> notes = ["References: Roe J., Doors, (2019)\\nDOI: 10.1000/doors", "PMID: 29456894"]
    >>> [one.value for one in read_identifiers(Entry(Lines(1, 9), {"N1": notes}))]
    ['29456894']
    """
    dois = [*map(paper_of_doi, all_of(entry, _MAY_BE_DOI)), *_noted(entry)]
    named = [arxiv_inside(value) for value in all_of(entry, _MENTIONS_ARXIV)]
    notes_on = [found for value in all_of(entry, ("U1", "N1")) if (found := _MARKED_PMID.search(value))]
    marked = [found[1] or found[2] for found in notes_on]
    marked += [found[1] for value in all_of(entry, ["C3", "XR"]) if (found := _OF_COCHRANE.search(value))]
    numbers = all_of(entry, ["AN"]) if is_of_pubmed(entry) else []
    numbers += all_of(entry, ["PM"]) if is_of_web_of_science(entry) else []
    addresses = [value for value in all_of(entry, ADDRESSES) if "pubmed" in value]
    custom = all_of(entry, ["C2"])  # PubMed Central's number, by EndNote; PubMed's, by Scopus
    numbers += custom if _is_of_scopus(entry) else []
    central = map(paper_of_pubmed_central, [*custom, *all_of(entry, ADDRESSES)])
    return once_a_scheme([*dois, *named, *map(paper_of_pubmed, [*numbers, *marked, *addresses]), *central])


def _noted(entry: Entry) -> list[Identifier]:
    written = (value for tag in _NOTES for value in entry.fields.get(tag, ()))
    return [one for value in written if not _REFERENCES.match(value) for one in noted_identifiers(value)]


def read_references(entry: Entry, own: Collection[Identifier]) -> References:
    """What the paper cites, by the list that Scopus puts into a note of its own.

    >>> from kg.model import Lines
    >>> listed = "References: Roe J., Doors, (2019);\\nLee A., Maps, (2018)"
    >>> fields = {"DB": ["Scopus"], "N1": ["Cited By: 3", listed]}
    >>> read_references(Entry(Lines(1, 9), fields), []).words
    ('Roe J., Doors, (2019)', 'Lee A., Maps, (2018)')
    """
    if not _is_of_scopus(entry):
        return References()
    lists = (note for note in all_of(entry, ["N1"]) if _REFERENCES.match(note))
    return listed_in_words("; ".join(_REFERENCES.sub("", each, count=1) for each in lists), own)


def strange_identifiers(entry: Entry, kind: str) -> Iterator[PaperFlaw]:
    """The flaws of what stands in the place of an identifier and is none."""
    pubmed = all_of(entry, ["AN"]) if is_of_pubmed(entry) else []
    dois = all_of(entry, ["DO", "DI"])
    yield from second_identifiers([*map(paper_of_doi, dois), *map(paper_of_pubmed, pubmed), *_noted(entry)])
    given = [*((Named.DOI, doi) for doi in dois), *((Named.PMID, number) for number in pubmed)]
    yield from filter(None, starmap(no_identifier, given))
    for written in all_of(entry, ["SN"]):
        if kind not in NUMBERED:
            yield from strange_serials(Named.SERIAL, written)


def _is_of_scopus(entry: Entry) -> bool:
    return bool(_SCOPUS.search(" ".join(all_of(entry, ("DB", "UR")))))
