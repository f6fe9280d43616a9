"""What else an entry in CSL-JSON says of a paper: volume, pages, publisher, editors, numbers, and more."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.model import Detail
from kg.readers.csl.authors import read_authors
from kg.readers.csl.crossref import (
    genre_of,
    read_funders,
    read_institution,
    read_title,
    read_venue,
    serials_in,
    texts_of,
)
from kg.readers.csl.dates import parsed_date
from kg.readers.csl.links import read_links
from kg.readers.fields.addresses import read_addresses
from kg.readers.fields.entry_kinds import says_more_than_kind
from kg.readers.fields.notes import with_note
from kg.readers.fields.other_fields import Field, registered, said, unless_in
from kg.readers.fields.other_people import named
from kg.readers.fields.paper_kinds import CSL
from kg.readers.fields.serials import read_serials
from kg.readers.fields.types_in_words import type_in_words
from kg.readers.fields.values import (
    first_text,
    object_of,
    objects_of,
    one_line,
    text_of,
    unless_arxiv,
    values_of,
    volume,
    without_markup,
)
from kg.readers.names.bylines import in_line
from kg.text.works.csl_names import ARCHIVED, DATES, PEOPLE, WORDS

_ALSO: Mapping[str, tuple[str, ...]] = {
    Field.LOCATION: ("publisher-location",),
    Field.LIBRARY: ("archived",),
    Field.EVENT_TITLE: ("event", "event-name"),
    Field.VENUE: ("event-location",),
    Field.PART: ("part",),
    Field.SUPPLEMENT_NUMBER: ("supplement",),
}
"""Field → what Crossref and older CSL call it."""
_OTHER_FIELDS = {
    **{Field(name): (theirs, *_ALSO.get(name, ())) for name, theirs in WORDS.items()},
    Field.TRANSLATED_TITLE: ("translated-title",),
    Field.ORGANIZATION: ("authority",),
    Field.ADDENDUM: ("history",),
}
_OF_CROSSREF = "short-container-title"
_BESIDE_TITLES = {
    Field.SHORT_TITLE: ("title", "title-short", "shortTitle", "short-title"),
    Field.SHORT_JOURNAL: ("container-title", "container-title-short", "journalAbbreviation", _OF_CROSSREF),
}
"""Field → the title that may hold it already, and what CSL and Crossref call the field."""
_EVENTS = ("paper-conference", "proceedings-article", "speech", "event", "performance")


def read_details(fields: Mapping[str, Any]) -> Iterator[tuple[Detail, Any]]:
    """The details of an entry, some of them empty, and those lines of its notes that are fields.

    >>> [text for _, text in read_details({"volume": 7, "note": "to read\\nEdition: 2"}) if text]
    ['7', '2']
    """
    noted = "\n".join(text_of(fields.get(name)) for name in ("note", "extra"))
    found = with_note(((detail, one_line(value)) for detail, value in _details(fields)), noted)
    return (each for each in found if not each[1].startswith(f"{Field.NOTE}:"))


def _details(fields: Mapping[str, Any]) -> Iterator[tuple[Detail, Any]]:
    """The details of an entry, some of them empty.

    >>> [text for _, text in read_details({"volume": 7, "publisher-place": "London"}) if text]
    ['7', 'location: London']
    """
    yield volume(fields.get("volume"))
    in_issue = object_of(fields.get("journal-issue")).get("issue")  # of Crossref
    numbers = (fields.get("issue"), fields.get("number"), in_issue, fields.get("collection-number"))
    yield Detail.NUMBER, unless_arxiv(next(filter(None, map(one_line, numbers)), ""))
    pages, number = unless_arxiv(fields.get("page")), unless_arxiv(fields.get("article-number"))
    yield Detail.PAGES, pages or number
    yield said(Field.EID, number if pages and pages != number else "")
    publisher, institution = without_markup(fields.get("publisher")), read_institution(fields)
    yield Detail.PUBLISHER, publisher or institution
    yield said(Field.ORGANIZATION, unless_in(institution, publisher) if publisher else "")
    yield from _people(Detail.EDITORS, fields.get("editor"))
    for series in (first_text(fields.get("collection-title")), *read_venue(fields)[1]):
        yield Detail.SERIES, series
    yield Detail.EDITION, fields.get("edition") or fields.get("edition-number")
    for name in ("ISSN", "ISBN"):
        for value in serials_in(fields, name):
            yield from read_serials(value)
    yield Detail.LANGUAGE, fields.get("language")
    for licence in values_of(fields.get("license")):
        if isinstance(licence, Mapping) and licence.get("content-version") != "tdm":  # what machines may mine
            yield Detail.LICENCE, licence.get("URL")
    yield from read_addresses(one_line(fields.get("URL")))
    word, genre = text_of(fields.get("type")), genre_of(fields)
    yield said(Field.TYPE, type_in_words(CSL, word))
    yield said(Field.TYPE, genre if says_more_than_kind(CSL, word, genre) else "")
    yield from (said(Field.FUNDER, each) for each in read_funders(fields))
    for trial in objects_of(fields.get("clinical-trial-number")):
        yield registered(one_line(trial.get("clinical-trial-number")))
    yield from _other_fields(fields)
    yield from read_links(fields)


def _other_fields(fields: Mapping[str, Any]) -> Iterator[tuple[Detail, str]]:
    for name, theirs in PEOPLE.items():
        yield from _people(Field(name), fields.get(theirs))
    event = object_of(fields.get("event"))  # of Crossref
    held = {**fields, "event-name": event.get("name"), "event-location": event.get("location")}
    held["archived"] = _archived(fields)
    held["history"] = words if isinstance(words := fields.get("references"), str) else ""
    if _is_of_publisher(held):
        held["event-place"] = ""
    for field, names in _OTHER_FIELDS.items():
        yield said(field, _first(held, names))
    for field, names in _BESIDE_TITLES.items():
        title = _first(fields, names[:1])
        yield from (said(field, unless_in(words, title)) for words in _all_of_first(fields, names[1:]))
    title = read_title(fields)
    yield from (said(Field.SUBTITLE, unless_in(words, title)) for words in texts_of(fields.get("subtitle")))
    for name, theirs in DATES.items():
        date = parsed_date(fields.get(theirs))
        yield said(Field(name), date.printed if date else "")


def _is_of_publisher(held: Mapping[str, Any]) -> bool:
    """Whether the place of an event is that of the publisher, which Zotero wrote for it beside any item."""
    place, event = (_first(held, _OTHER_FIELDS[field]) for field in (Field.VENUE, Field.EVENT_TITLE))
    is_event = bool(event) or text_of(held.get("type")) in _EVENTS
    return not is_event and place == _first(held, _OTHER_FIELDS[Field.LOCATION])


def _first(fields: Mapping[str, Any], names: Iterable[str]) -> str:
    """The text of the first of these fields that has one."""
    return next(iter(_all_of_first(fields, names)), "")


def _all_of_first(fields: Mapping[str, Any], names: Iterable[str]) -> list[str]:
    """The texts of the first of these fields that has any."""
    return next(filter(None, (texts_of(fields.get(name)) for name in names)), [])


def _archived(fields: Mapping[str, Any]) -> str:
    """The archive with the place in it, where both are said; of arXiv the place is an identifier.

    An archive alone is said of what archives keep; of an article it is a database.
    """
    names = ("archive", "archive-place", "archive_collection", "archive_location")
    archive, *places = (without_markup(first_text(fields.get(name))) for name in names)
    is_kept = bool(places[-1]) or text_of(fields.get("type")) in ARCHIVED
    if not archive or archive.lower().startswith("arxiv") or not is_kept:
        return ""
    return ", ".join(filter(None, (archive, *places)))


def _people(what: Detail | Field, value: Any) -> Iterator[tuple[Detail, str]]:
    """The names of a list in one line, like a byline."""
    byline = None if value is None else read_authors(value)[0]
    if byline:
        families = (author.family for author in byline.authors)
        yield from named(what, in_line(byline), zip(byline.names, families, strict=False))
