"""What else an entry of RIS says of a paper: volume, pages, publisher, editors, numbers and addresses."""

import re
from collections.abc import Iterator

from kg.model import Detail
from kg.readers.fields.addresses import read_addresses
from kg.readers.fields.other_fields import Field, said, unless_in
from kg.readers.fields.paper_kinds import RIS, says_more_than_kind
from kg.readers.fields.serials import read_serials, serial_numbers
from kg.readers.fields.values import unless_arxiv
from kg.readers.ris.dates import electronic_date
from kg.readers.ris.entries import Entry, all_of, first_of
from kg.readers.ris.people import ARTICLES, BOOKS, CONFERENCE_PAPERS, People, in_one_line
from kg.text.mails import without_mails

TITLES = ("TI", "T1", "CT", "BT")
ADDRESSES = ("UR", "LK")
NUMBERED = frozenset(("RPRT", "PAT", "STAND", "GOVDOC"))  # of these SN may be another number than an ISSN
_RETRACTED = re.compile(r"\s*retracted publication\s*", re.IGNORECASE)
"""The type that PubMed gives, which EndNote puts on a line of the notes."""
_ISSUE = re.compile(r"(?:no\.? ?|issue )?[1-9][0-9]{0,3}[a-z]?(?: ?[-–/] ?[0-9]{1,4})?", re.IGNORECASE)
_NO_TYPE = re.compile(r"https?://|10\.[0-9]{4}|arxiv|doi|urn:", re.IGNORECASE)
_PUBMED = re.compile(r"pubmed|medline|\bnlm\b", re.IGNORECASE)
_SHORT_JOURNALS = ("J2", "JA", "JI", "J9", "J1", "JO")
_RANGE = re.compile(r"[-–—]")


def read_details(entry: Entry, kind: str, people: People, venue: str) -> Iterator[tuple[Detail, str]]:
    """What else is said of a paper, by whatever tags beside a thing of this kind; some of it empty."""
    yield Detail.VOLUME, unless_arxiv(first_of(entry, ["VL"]))
    yield Detail.NUMBER, first_of(entry, ["IS"]) or _issue(entry, kind)
    yield Detail.PAGES, "" if _is_total(entry, kind) else unless_arxiv(_pages(entry, kind))
    yield Detail.PUBLISHER, first_of(entry, ["PB"])
    yield Detail.EDITORS, in_one_line(people.editors)
    yield Detail.SERIES, first_of(entry, ["T3", "T2"] if kind in BOOKS else ["T3"])
    edition, on_the_web = first_of(entry, ["ET"]), electronic_date(entry, kind)
    yield Detail.EDITION, "" if on_the_web else edition
    yield said(Field.ELECTRONIC_DATE, edition if on_the_web else "")
    for written in all_of(entry, ["SN"]):
        yield from read_serials(written)
        yield Detail.NUMBER, written if kind in NUMBERED and not serial_numbers(written) else ""
    for written in all_of(entry, ["LA"]):
        yield Detail.LANGUAGE, written
    for written in all_of(entry, ADDRESSES):
        yield from read_addresses(written)
    yield from _other_fields(entry, kind, people)
    yield from _of_databases(entry, kind, venue)
    yield Detail.STATUS, "retracted" if is_called_retracted(entry) else ""


def _other_fields(entry: Entry, kind: str, people: People) -> Iterator[tuple[Detail, str]]:
    yield said(Field.TRANSLATOR, in_one_line(people.translators))
    yield said(Field.SERIES_EDITOR, in_one_line(people.series_editors))
    for role, names in people.further:
        yield said(role, in_one_line(names))
    place, published_in = first_of(entry, ["CY"]), ""
    if kind in CONFERENCE_PAPERS:  # beside C1, where it was published, CY is where the conference was
        published_in = first_of(entry, ["C1"])
        yield said(Field.VENUE, place if published_in else "")
        yield said(Field.EVENT_TITLE, first_of(entry, ["T2"]) if first_of(entry, ["C3"]) else "")
    yield said(Field.LOCATION, published_in or place)
    yield said(Field.PAGE_TOTAL, first_of(entry, ["SP"]) if _is_total(entry, kind) else "")
    yield said(Field.VOLUMES, first_of(entry, ["NV"]))
    yield said(Field.LIBRARY, first_of(entry, ["CN"]))
    yield said(Field.TRANSLATED_TITLE, first_of(entry, ["TT"]))
    yield said(Field.ORIGINAL_PUBLICATION, first_of(entry, ["OP"]))
    yield said(Field.REVIEWED, first_of(entry, ["RI"]))
    for type_of_work in all_of(entry, ["M3"]):
        is_one = says_more_than_kind(RIS, kind, type_of_work) and not _NO_TYPE.search(type_of_work)
        yield said(Field.TYPE, "" if _RETRACTED.fullmatch(type_of_work) or not is_one else type_of_work)


def _of_databases(entry: Entry, kind: str, venue: str) -> Iterator[tuple[Detail, str]]:
    """What databases add: short titles, the places of work, their own number of the entry."""
    authors = all_of(entry, ("AU", "A1"))  # no place: an address of mail stood behind the name
    places = (place for place in map(without_mails, all_of(entry, ["AD"])) if place not in authors)
    yield said(Field.AFFILIATION, "; ".join(dict.fromkeys(filter(None, places))))
    number = first_of(entry, ["AN"])
    yield said(Field.ACCESSION, "" if is_of_pubmed(entry) else number)
    title = " ".join(all_of(entry, TITLES))
    yield said(Field.SHORT_TITLE, unless_in(first_of(entry, ["ST"]), title))
    short = (unless_in(name, venue) for name in all_of(entry, _SHORT_JOURNALS))
    yield said(Field.SHORT_JOURNAL, next(filter(None, short), ""))
    article = first_of(entry, ["C7"]) if kind in ARTICLES else ""
    yield said(Field.EID, "" if article in _pages(entry, kind) else article)


def is_called_retracted(entry: Entry) -> bool:
    """Whether one of the types of a work, or a line of the notes, is that of a retracted publication.

    >>> from kg.model import Lines
    >>> is_called_retracted(Entry(Lines(1, 2), {"N1": ["1474-547x\\nRetracted Publication"]}))
    True
    >>> is_called_retracted(Entry(Lines(1, 2), {"M3": ["Retraction of Publication"]}))
    False
    """
    lines = (
        line for tag in ("M3", "N1") for value in entry.fields.get(tag, ()) for line in value.splitlines()
    )
    return any(_RETRACTED.fullmatch(each) for line in lines for each in line.split(";"))


def is_of_pubmed(entry: Entry) -> bool:
    """Whether the database says of itself that it is PubMed, whose numbers it gives."""
    return bool(_PUBMED.search(" ".join(all_of(entry, ("DB", "DP")))))


def _issue(entry: Entry, kind: str) -> str:
    """What EndNote puts into `M1` of an article; what databases put there is longer, or 0."""
    written = first_of(entry, ["M1"]) if kind in ARTICLES | CONFERENCE_PAPERS else ""
    return written if _ISSUE.fullmatch(written) else ""


def _is_total(entry: Entry, kind: str) -> bool:
    """Whether `SP` says how many pages there are: of a whole book it begins none."""
    return kind in BOOKS and not first_of(entry, ["EP"]) and not _RANGE.search(first_of(entry, ["SP"]))


def _pages(entry: Entry, kind: str) -> str:
    first, last = first_of(entry, ["SP"]), first_of(entry, ["EP"])
    if not first or not last or first == last or "-" in first:
        number = first_of(entry, ["C7"]) if kind in ARTICLES else ""
        return first or last or number
    return f"{first}–{last}"
