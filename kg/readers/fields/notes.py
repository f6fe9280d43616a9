"""The note of an entry: what bibliographies print of it, and the lines that programs write there.

Zotero exports its field Extra as the note of BibTeX. Its lines are fields that Zotero has no place for
(`Publisher: …`), identifiers, and what programs remember: keys, counts of citations, reading states. See
docs/decisions/013.
"""

import re
from collections.abc import Iterable, Iterator

from kg.model import Detail
from kg.readers.fields.identifiers import noted_identifiers
from kg.readers.fields.other_fields import Field, said
from kg.readers.fields.serials import read_serials

_LINE = re.compile(r"(?P<name>[A-Za-z_][A-Za-z_. -]{0,40}?) ?(?:: |:$|= )(?P<value>.*)")
_NOT_LETTERS = re.compile(r"[^a-z]")
_COUNTED = re.compile(
    r"[0-9,.]+ citations? \(.*|cited (?:by|times)\b.*|times cited\b.*|export date\b.*|zscc\b.*", re.IGNORECASE
)
_DETAILS = {
    **{detail.value: detail for detail in (Detail.VOLUME, Detail.PAGES, Detail.PUBLISHER, Detail.EDITION)},
    "issue": Detail.NUMBER,
    "number": Detail.NUMBER,
    "page": Detail.PAGES,
    "language": Detail.LANGUAGE,
    "series": Detail.SERIES,
    "collectiontitle": Detail.SERIES,
    "isbn": Detail.ISBN,
    "issn": Detail.ISSN,
    "license": Detail.LICENCE,
    "rights": Detail.LICENCE,
}
_FIELDS = {
    "place": Field.LOCATION,
    "publisherplace": Field.LOCATION,
    "eventplace": Field.VENUE,
    "eventtitle": Field.EVENT_TITLE,
    "conferencename": Field.EVENT_TITLE,
    "eventdate": Field.EVENT_DATE,
    "originaldate": Field.ORIGINAL_DATE,
    "originaltitle": Field.ORIGINAL_TITLE,
    "originalpublisher": Field.ORIGINAL_PUBLISHER,
    "originalpublisherplace": Field.ORIGINAL_LOCATION,
    "reviewedtitle": Field.REVIEWED,
    "callnumber": Field.LIBRARY,
    "numberofpages": Field.PAGE_TOTAL,
    "numberofvolumes": Field.VOLUMES,
    "chapternumber": Field.CHAPTER,
    "partnumber": Field.PART,
    "titleshort": Field.SHORT_TITLE,
    "journalabbreviation": Field.SHORT_JOURNAL,
    "containertitleshort": Field.SHORT_JOURNAL,
    "status": Field.STATE,
    "medium": Field.MEDIUM,
    "genre": Field.TYPE,
    "version": Field.VERSION,
}
"""Name of a line in small letters alone → what it says."""
_OF_PROGRAMS = frozenset(
    str.split(
        "citationkey bibtex bibtexkey ids type issued accessed accessdate accessionnumber containertitle"
        " source readstatus readstatusdate rating tldr librarycatalog magid corpusid semanticscholarid"
        " numberofcitedreferences backuppublisher"
    )
)
"""Names of lines that say nothing of the work, or what the entry has in a field."""
_LONGEST = 300  # characters
_MARKUP = re.compile(r"</?(?:p|div|b|i|em|strong|span|ul|li|h[1-6]|br)\b", re.IGNORECASE)


def read_note(note: str) -> Iterator[tuple[Detail, str]]:
    """The details that the lines of a note are, and last the note: those lines that are words.

    A note with the markup of a page, or longer than a few lines, is what a reader wrote, and is not kept.

    >>> list(read_note("In press\\nPublisher: MIT Press\\ntex.ids= roe23\\n7 citations (Semantic Scholar)"))
    [(<Detail.PUBLISHER: 'publisher'>, 'MIT Press'), (<Detail.FIELD: 'field'>, 'note: In press')]
    """
    words: list[str] = []
    for line in note.splitlines():
        line = line.strip()
        found = _LINE.fullmatch(line)
        name = _NOT_LETTERS.sub("", found["name"].lower()) if found else ""
        if any(noted_identifiers(line)) or _COUNTED.fullmatch(line):
            continue
        if found and (name in _OF_PROGRAMS or found["name"].lower().startswith("tex.")):
            continue
        if found and name in _DETAILS:
            yield from _detail(_DETAILS[name], found["value"])
        elif found and name in _FIELDS:
            yield said(_FIELDS[name], found["value"])
        else:
            words.append(line)
    left = " ".join(filter(None, words))
    yield said(Field.NOTE, "" if len(left) > _LONGEST or _MARKUP.search(left) else left)


def with_note(found: Iterable[tuple[Detail, str]], note: str) -> Iterator[tuple[Detail, str]]:
    """The details of an entry, and those of its note of which the entry itself says nothing.

    >>> list(with_note([(Detail.VOLUME, "7")], "Volume: 8\\nEdition: 2"))
    [(<Detail.VOLUME: 'volume'>, '7'), (<Detail.EDITION: 'edition'>, '2')]
    """
    given = set()
    for detail, text in found:
        if text:
            given.add(_what(detail, text))
            yield detail, text
    yield from (
        (detail, text) for detail, text in read_note(note) if text and _what(detail, text) not in given
    )


def _what(detail: Detail, text: str) -> str:
    """What a detail says: of fields, which are of one kind, the name."""
    return text.partition(":")[0] if detail is Detail.FIELD else detail.value


def _detail(detail: Detail, value: str) -> Iterator[tuple[Detail, str]]:
    if detail in (Detail.ISBN, Detail.ISSN):
        yield from read_serials(value)
    else:
        yield detail, value
