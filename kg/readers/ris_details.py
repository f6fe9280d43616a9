"""What else an entry of RIS says of a paper: volume, pages, publisher, editors, numbers, addresses."""

import re
from collections.abc import Iterator, Sequence

from kg.model import Detail, PaperKind
from kg.readers.bylines import byline_of
from kg.readers.name_parts import name_parts, without_life
from kg.readers.paper_kinds import RIS
from kg.readers.ris_entries import Entry, all_of, first_of
from kg.readers.values import natural_name, serial_numbers, unless_arxiv

ADDRESSES = ("UR", "LK")
BOOKS = frozenset(word for word, kind in RIS.items() if kind is PaperKind.BOOK)
"""Types of whole books."""
_PARTS = frozenset(
    word for word, kind in RIS.items() if kind in (PaperKind.CHAPTER, PaperKind.CONFERENCE_PAPER)
)
_NUMBERED = frozenset(("RPRT", "PAT", "STAND", "GOVDOC"))  # of these SN may be another number than an ISSN
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_ISSN = re.compile(r"[0-9]{4}-?[0-9]{3}[0-9Xx]")


def read_details(
    entry: Entry, kind: str, numbers: Sequence[tuple[Detail | None, str]]
) -> Iterator[tuple[Detail, str]]:
    """What else is said of a paper, by whatever tags beside a thing of this kind."""
    editors = byline_of([_natural(name) for name in _editors(entry, kind)])
    yield Detail.VOLUME, unless_arxiv(first_of(entry, ["VL"]))
    yield Detail.NUMBER, first_of(entry, ["IS"])
    yield Detail.PAGES, unless_arxiv(_pages(entry))
    yield Detail.PUBLISHER, first_of(entry, ["PB"])
    yield Detail.EDITORS, editors.printed if editors else ""
    yield Detail.SERIES, first_of(entry, ["T3", "T2"] if kind in BOOKS else ["T3"])
    yield Detail.EDITION, first_of(entry, ["ET"])
    yield from ((detail, written) for detail, written in numbers if detail)
    yield Detail.LANGUAGE, first_of(entry, ["LA"])
    for address in _ADDRESS.findall(" ".join(all_of(entry, ADDRESSES))):
        yield Detail.ADDRESS, address


def _editors(entry: Entry, kind: str) -> list[str]:
    """Second authors edit what it is a part of; beside a book they may be anybody."""
    return all_of(entry, ("ED", "A2") if kind in _PARTS else ("ED",))


def _natural(name: str) -> str:
    """One name as a page prints it; several in one value stay as they are."""
    several = ";" in name or len(without_life(name.split(","))) > 3
    return name if several else natural_name(*name_parts(name))


def _pages(entry: Entry) -> str:
    first, last = first_of(entry, ["SP"]), first_of(entry, ["EP"])
    if not first or not last or first == last or "-" in first:
        return first or last
    return f"{first}–{last}"


def read_serials(entry: Entry, kind: str) -> Iterator[tuple[Detail | None, str]]:
    """What `SN` holds: ISSNs or ISBNs, perhaps several with words around them; `None` for what is neither."""
    for value in all_of(entry, ["SN"]):
        found = serial_numbers(value)
        yield from ((Detail.ISSN if _ISSN.fullmatch(number) else Detail.ISBN, number) for number in found)
        if not found:
            yield Detail.NUMBER if kind in _NUMBERED else None, value
