"""What is printed of where a work appeared, as far as it tells two works of one title and year apart.

Two volumes, editions, translations, reviews in two journals, a chapter in two books agree in author, title
and year. What one document says and another does not, tells nothing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from kg.model import Detail, PaperKind, Record
from kg.text.fold import same_form, search_form
from kg.text.identifiers import whole_isbn
from kg.text.venues import is_preprint_server

_NUMBER = re.compile(r"[0-9]+")
_OF_EDITION = re.compile(r"(?<![0-9])[0-9]{1,3}(?![0-9])")  # no year
_PAGE = re.compile(r"(?<![A-Za-z])(?!pp?[.0-9])[A-Za-z]{0,2}[0-9]+|(?<=p)[0-9]+")
_OF_SERIES = (PaperKind.CONFERENCE_PAPER, PaperKind.CHAPTER)  # whose volume is counted in more than one way
_OF_ITSELF = (PaperKind.BOOK, PaperKind.PROCEEDINGS)
_NO_NAMES = frozenset(
    str.split(
        "and books co company de du ed edition editions editora editore editorial edizioni inc la ltd of"
        " press presses publisher publishers sons the und universitaires university verlag"
    )
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MOST = 32


@dataclass(frozen=True, slots=True)
class Imprint:
    """Of one record; empty where it says nothing."""

    volume: str = ""
    """Its number, where it is one."""
    edition: str = ""
    """Likewise."""
    number: str = ""
    """Of a report."""
    page: str = ""
    """The first one."""
    venue: str = ""
    """Folded; not a preprint server."""
    isbns: frozenset[str] = frozenset()
    """Of a whole book: 12 digits, without the one that checks them."""
    publisher: frozenset[str] = frozenset()
    """Of a whole book: the words of its name that tell it from others."""


NOWHERE = Imprint()
"""Of a record that says nothing of it; one for all of them."""


def imprint(record: Record) -> Imprint:
    """What the record prints.

    >>> from kg.model import Lines
    >>> details = ((Detail.VOLUME, "7"), (Detail.PAGES, "117-142"), (Detail.EDITION, "2nd ed."))
    >>> found = imprint(Record(document="a.bib", lines=Lines(1, 2), title="Doors", details=details))
    >>> found.volume, found.page, found.edition
    ('7', '117', '2')
    """
    if not record.details:
        return NOWHERE
    said: dict[Detail, str] = {}
    for detail, text in record.details:
        said.setdefault(detail, text)
    is_book = record.kind in _OF_ITSELF
    venue = record.venue or ""
    return Imprint(
        volume="" if record.kind in _OF_SERIES else _whole_number(said.get(Detail.VOLUME, "")),
        edition=_edition(said.get(Detail.EDITION, "")),
        number=same_form(said.get(Detail.NUMBER, "")) if record.kind is PaperKind.REPORT else "",
        page=_first(_PAGE, said.get(Detail.PAGES, "")).lower(),
        venue="" if is_preprint_server(venue) else same_form(venue),
        isbns=frozenset(_isbns(record)) if is_book else frozenset(),
        publisher=_words(said.get(Detail.PUBLISHER, "")) if is_book else frozenset(),
    )


def differences(one: Imprint, other: Imprint) -> Iterator[str]:
    """In words, what tells two works apart.

    >>> list(differences(Imprint(volume="1"), Imprint(volume="2")))
    ['one is in volume 1 and the other in volume 2']
    >>> list(differences(Imprint(volume="1"), Imprint()))
    []
    """
    for what, ours, theirs in (
        ("in volume", one.volume, other.volume),
        ("in edition", one.edition, other.edition),
        ("report", one.number, other.number),
    ):
        if ours and theirs and ours != theirs:
            yield f"one is {what} {ours} and the other {what} {theirs}"
    pages = "" not in (one.page, other.page) and one.page != other.page
    venues = "" not in (one.venue, other.venue) and one.venue != other.venue
    if pages and venues:
        begins = f"one begins on page {one.page} of '{one.venue}'"
        yield f"{begins} and the other on page {other.page} of '{other.venue}'"
    if one.isbns and other.isbns:
        if one.isbns.isdisjoint(other.isbns):
            yield "they have other ISBNs"
    elif one.publisher and other.publisher and one.publisher.isdisjoint(other.publisher):
        yield "they have other publishers"


def may_be_one(imprints: Iterable[Imprint]) -> bool:
    """Whether nothing tells any two of them apart; of very many the first are looked at.

    >>> first, second = Imprint(volume="1"), Imprint(volume="2")
    >>> may_be_one([first, Imprint(page="7")]), may_be_one([first, second])
    (True, False)
    """
    different = list(dict.fromkeys(imprints))[:_MOST]
    return not any(any(differences(one, other)) for one, other in combinations(different, 2))


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group().lstrip("0") if found else ""


def _words(publisher: str) -> frozenset[str]:
    return frozenset(search_form(publisher).split()) - _NO_NAMES


def _edition(text: str) -> str:
    """Its number, in figures or as a word: `2nd`, `Second`."""
    word = next((str(n) for n, word in enumerate(_ORDINALS, start=1) if word in text.lower()), "")
    return _first(_OF_EDITION, text) or word


def _whole_number(text: str) -> str:
    return text.lstrip("0") if _NUMBER.fullmatch(text) else ""


def _isbns(record: Record) -> Iterator[str]:
    for detail, text in record.details:
        if detail is Detail.ISBN and (whole := whole_isbn(text)):
            yield whole[:12]
