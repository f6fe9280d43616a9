"""What else an entry of RIS says of a paper: volume, pages, publisher, editors, numbers and addresses."""

import re
from collections.abc import Iterator, Sequence

from kg.model import Detail
from kg.readers.fields.addresses import read_addresses
from kg.readers.fields.entry_kinds import says_more_than_kind
from kg.readers.fields.other_fields import Field, said, unless_in
from kg.readers.fields.other_people import named
from kg.readers.fields.paper_kinds import RIS
from kg.readers.fields.serials import are_serials, read_serials
from kg.readers.fields.types_in_words import type_in_words
from kg.readers.fields.values import unless_arxiv, volume
from kg.readers.ris.dates import electronic_date
from kg.readers.ris.entries import Entry, all_of, first_of
from kg.readers.ris.legal import ENACTED
from kg.readers.ris.people import (
    ARTICLES,
    BOOKS,
    CHAPTERS,
    CONFERENCE_PAPERS,
    People,
    in_one_line,
    with_hidden_family,
)
from kg.readers.ris.titles import TITLES
from kg.text.registered.mails import without_mails
from kg.text.works.venues import is_of_preprint

ADDRESSES = ("UR", "LK")
NUMBERED = frozenset(("RPRT", "PAT", "STAND", "GOVDOC"))  # of these SN may be another number than an ISSN
_RETRACTED = re.compile(r"\s*retracted publication\s*", re.IGNORECASE)
"""The type that PubMed gives, which EndNote puts on a line of the notes."""
_ISSUE = re.compile(r"(?:no\.? ?|issue )?[1-9][0-9]{0,3}[a-z]?(?: ?[-–/] ?[0-9]{1,4})?", re.IGNORECASE)
_OF_PAPER = re.compile(
    r"(?=[^0-9]*[0-9])(?![0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}$)"
    r"(?:[A-Z]{2,8} )?[A-Z0-9]{1,12}(?:[-/][A-Z0-9]{1,8}){1,4}"
    r"|[A-Z]{2} ?[0-9][0-9, /]{4,14}(?: ?[A-Z][0-9]?)?"
)
"""The number that a society gives to each paper of a conference, or a report: `2023-01-0281`; no date.

Or that of a patent, `US10123456B2`."""
_NO_TYPE = re.compile(r"https?://|10\.[0-9]{4}|arxiv|doi|urn:", re.IGNORECASE)
_PUBMED = re.compile(r"pubmed|medline|\bnlm\b", re.IGNORECASE)
_WEB_OF_SCIENCE = re.compile(r"(?:WOS|BCI|BIOSIS|CSCD|KJD|RSCI|SCIELO|MEDLINE|CABI|INSPEC|ZOOREC|FSTA):")
"""The databases of the Web of Science, before the number that they give."""
_SHORT_JOURNALS = ("J2", "JA", "JI", "J9", "J1", "JO")
_ARCHIVED = frozenset(
    ("MANSCPT", "PCOMM", "ICOMM", "GEN", "ART", "MAP", "SOUND", "MUSIC", "MPCT", "VIDEO", "UNPB", "UNPD")
    + ("PAMP", "HEAR", "ANCIENT", "FIGURE")
)
"""Types of what archives keep; of all others `DB` and `AN` are a database and its number of the entry."""
_COUNTED = BOOKS | {"THES", "MANSCPT"}
_FILMS = ("MPCT", "VIDEO")
_RECORDINGS = ("SOUND", *_FILMS)
_OF_PATENTS = re.compile(r"patent|intellectual property (?:office|organi[sz]ation)", re.IGNORECASE)
"""Who publishes patents and holds none: offices of patents, and Google Patents."""
_ROMAN = re.compile(r"(?:vol(?:ume|\.)? ?)?[ivx]+\.?(?: ?[-–/,] ?[ivx]+\.?)*", re.IGNORECASE)
"""The number of a volume without figures; no degree is written with these letters alone."""
_RANGE = re.compile(r"[-–—]")


def read_details(entry: Entry, kind: str, people: People, venue: str) -> Iterator[tuple[Detail, str]]:
    """What else is said of a paper, by whatever tags beside a thing of this kind; some of it empty."""
    yield volume("" if degree(entry, kind) else first_of(entry, ["VL"]))
    yield Detail.NUMBER, first_of(entry, ["IS"]) or _issue(entry, kind)
    yield Detail.PAGES, "" if _is_total(entry, kind) else unless_arxiv(_pages(entry, kind))
    publisher = first_of(entry, ["PB", "PU"])
    is_holder = kind == "PAT" and not _OF_PATENTS.search(publisher)
    yield said(Field.HOLDER, publisher) if is_holder else (Detail.PUBLISHER, publisher)
    yield from _people(Detail.EDITORS, people.editors)
    for series in all_of(entry, ["T3", "T2"] if kind in BOOKS else ["T3"]):
        yield said(Field.ORGANIZATION, series) if kind in ENACTED else (Detail.SERIES, series)
    edition, on_the_web = first_of(entry, ["ET"]), electronic_date(entry, kind)
    session, version = edition if kind in ENACTED else "", edition if kind == "COMP" else ""
    yield said(Field.CHAPTER, session)
    yield said(Field.VERSION, version)
    yield Detail.EDITION, "" if on_the_web or session or version else edition
    yield said(Field.ELECTRONIC_DATE, edition if on_the_web else "")
    for written in all_of(entry, ["SN"]):
        if kind in NUMBERED and not are_serials(written):
            yield Detail.NUMBER, written
        else:
            yield from read_serials(written)
    for written in all_of(entry, ["LA"]):
        yield Detail.LANGUAGE, written
    for written in all_of(entry, ADDRESSES):
        yield from read_addresses(written)
    yield from _other_fields(entry, kind, people)
    yield from _of_databases(entry, kind, venue)
    yield Detail.STATUS, "retracted" if is_called_retracted(entry) else ""


def _other_fields(entry: Entry, kind: str, people: People) -> Iterator[tuple[Detail, str]]:
    yield from _people(Field.TRANSLATOR, people.translators)
    yield from _people(Field.SERIES_EDITOR, people.series_editors)
    for role, names in people.further:
        yield from _people(role, names)
    place, published_in = first_of(entry, ["CY", "PI"]), ""
    if kind in CONFERENCE_PAPERS:
        published_in = first_of(entry, ["C1"])
        in_proceedings = first_of(entry, ["C3"]) and not is_of_web_of_science(entry)
        yield said(Field.EVENT_TITLE, first_of(entry, ["T2"]) if in_proceedings else "")
        if published_in or in_proceedings:  # beside these CY is where the conference was
            yield said(Field.VENUE, place)
            place = ""
    yield said(Field.LOCATION, published_in or place)
    total = first_of(entry, ["SP"]) if _is_total(entry, kind) else ""
    yield said(Field.PAGE_TOTAL, "" if kind in _FILMS else total)
    yield said(Field.DIMENSIONS, (total or first_of(entry, ["RT"])) if kind in _FILMS else "")
    yield said(Field.VOLUMES, first_of(entry, ["NV"]))
    yield from _places_of_copies(entry, kind)
    yield from _of_zotero(entry, kind)
    yield said(Field.TRANSLATED_TITLE, first_of(entry, ["TT"]))
    history = Field.ADDENDUM if kind in {*ENACTED, "CASE"} else Field.ORIGINAL_PUBLICATION
    yield said(history, first_of(entry, ["OP"]))
    yield from (said(Field.REVIEWED, each) for each in all_of(entry, ["RI"]))
    yield said(Field.TYPE, type_in_words(RIS, kind))
    for type_of_work in filter(None, dict.fromkeys([*all_of(entry, ["M3"]), degree(entry, kind)])):
        is_one = says_more_than_kind(RIS, kind, type_of_work) and not _NO_TYPE.search(type_of_work)
        yield said(Field.TYPE, "" if _RETRACTED.fullmatch(type_of_work) or not is_one else type_of_work)


def _places_of_copies(entry: Entry, kind: str) -> Iterator[tuple[Detail, str]]:
    """The archive with the place in it, and the call number where that is another."""
    own = ("DB", "AV", "AN") if _is_archived(entry, kind) else ("AV",)
    place = ", ".join(dict.fromkeys(filter(None, (first_of(entry, [tag]) for tag in own))))
    yield said(Field.LIBRARY, place)
    yield said(Field.LIBRARY, unless_in(first_of(entry, ["CN"]), place))


def _people(what: Detail | Field, names: Sequence[str]) -> Iterator[tuple[Detail, str]]:
    return named(what, in_one_line(names), map(with_hidden_family, names))


def _is_archived(entry: Entry, kind: str) -> bool:
    """Whether `AN` is a place in an archive; a number alone, or of an unknown kind, may be a database's."""
    may_be_of_database = kind == "GEN" or not first_of(entry, ["DB", "AV"])
    return kind in _ARCHIVED and not (may_be_of_database and first_of(entry, ["AN"]).isdecimal())


def _of_zotero(entry: Entry, kind: str) -> Iterator[tuple[Detail, str]]:
    """What Zotero writes into tags that mean something else of other things."""
    first, second, third, fourth, fifth = (first_of(entry, [f"C{number}"]) for number in range(1, 6))
    is_name = kind == "CHAP" and not any(map(str.isdecimal, second))  # else a number of PubMed
    yield from _people(Field.BOOK_AUTHOR, all_of(entry, ["C2"]) if is_name else [])
    yield said(Field.SCALE, first if kind == "MAP" else "")
    yield said(Field.DIMENSIONS, third if kind == "ART" else "")
    yield said(Field.TYPE, fourth if kind == "MPCT" else "")
    yield said(Field.MEDIUM, fifth if kind in _RECORDINGS else "")
    section = first_of(entry, ["SE"])
    yield said(Field.SECTION, section if kind == "NEWS" else "")
    yield said(Field.CHAPTER, section if kind in CHAPTERS else "")


def _of_databases(entry: Entry, kind: str, venue: str) -> Iterator[tuple[Detail, str]]:
    """What databases add: short titles, the places of work, their own number of the entry."""
    tags = ["AD", "C3"] if is_of_web_of_science(entry) else ["AD"]
    authors = all_of(entry, ("AU", "A1"))  # no place: an address of mail stood behind the name
    places = (place for place in map(without_mails, all_of(entry, tags)) if place not in authors)
    yield said(Field.AFFILIATION, "; ".join(dict.fromkeys(filter(None, places))))
    is_no_number = is_of_pubmed(entry) or _is_archived(entry, kind)
    yield said(Field.ACCESSION, "" if is_no_number else first_of(entry, ["AN"]))
    title = " ".join(all_of(entry, TITLES))
    yield said(Field.SHORT_TITLE, unless_in(first_of(entry, ["ST"]), title))
    short = (unless_in(name, venue) for name in all_of(entry, _SHORT_JOURNALS))
    yield said(Field.SHORT_JOURNAL, next(filter(None, short), ""))
    article = first_of(entry, ["C7"]) if kind in ARTICLES else ""
    is_page = article in (_pages(entry, kind), *all_of(entry, ("SP", "EP")))
    yield said(Field.EID, "" if is_page else article)


def degree(entry: Entry, kind: str) -> str:
    """For what a thesis was written, which EndNote puts into the tag for a volume; empty of all else.

    >>> from kg.model import Lines
    >>> [degree(Entry(Lines(1, 2), {"VL": [words]}), "THES") for words in ("Ph.D.", "2", "II")]
    ['Ph.D.', '', '']
    """
    written = first_of(entry, ["VL"]) if kind == "THES" else ""
    return "" if any(map(str.isdecimal, written)) or _ROMAN.fullmatch(written) else written


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


def is_of_web_of_science(entry: Entry) -> bool:
    """Whether its number is one of the Web of Science, which has tags of its own: `C3` is an institution.

    >>> from kg.model import Lines
    >>> is_of_web_of_science(Entry(Lines(1, 9), {"AN": ["WOS:000533631700006"]}))
    True
    """
    return bool(_WEB_OF_SCIENCE.match(first_of(entry, ["AN"])))


def _issue(entry: Entry, kind: str) -> str:
    """What EndNote puts into `M1` of an article or a book; what databases put there is longer, or 0.

    Of papers at conferences and of reports it may be their own number.
    """
    written = first_of(entry, ["M1"])
    if kind in ARTICLES | CONFERENCE_PAPERS | BOOKS and _ISSUE.fullmatch(written):
        return written
    has_number = kind in CONFERENCE_PAPERS | NUMBERED and not (kind in NUMBERED and first_of(entry, ["SN"]))
    return written if has_number and _OF_PAPER.fullmatch(written) and not _NO_TYPE.search(written) else ""


def _is_total(entry: Entry, kind: str) -> bool:
    """Whether `SP` says how many pages there are, or minutes: of a whole book or film it begins none."""
    is_range = first_of(entry, ["EP"]) or _RANGE.search(first_of(entry, ["SP"]))
    return kind in (*_COUNTED, *_FILMS) and not is_range


def _is_of_preprint(entry: Entry, page: str) -> bool:
    """Whether a page is the number that a server for preprints gave the whole, as bioRxiv's RIS has it."""
    doi = first_of(entry, ["DO"]).rpartition("10.")
    return bool(page) and doi[2].endswith(f"/{page}") and is_of_preprint("".join(doi[1:]))


def _pages(entry: Entry, kind: str) -> str:
    first, last = first_of(entry, ["SP"]), first_of(entry, ["EP"])
    is_range = _RANGE.search(first) and not _RANGE.search(last)  # `12–20`; of `S-12` the last is `S-19`
    if not first or not last or first == last or is_range:
        number = first_of(entry, ["C7"]) if kind in ARTICLES else ""
        page = first or last or number
        return "" if _is_of_preprint(entry, page) else page
    return f"{first}–{last}"
