"""CSL-JSON, in which Zotero, Pandoc and Crossref hand on references: an array, an object, or JSON Lines.

Crossref writes some fields as lists, and adds what a paper cites; answers of its API are read, too. So are
those of DataCite, and its file of all works. Of notes (`note`, `extra`) those lines are read that name
identifiers or fields (`kg.readers.fields.notes`); the words are of whoever keeps the library, as is the day
on which somebody looked (`accessed`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kg.model import Detail, Identifier, Issue, PartialDate, Record
from kg.readers.csl.authors import read_authors
from kg.readers.csl.crossref import genre_of, read_title, read_venue, serials_in, unlisted
from kg.readers.csl.datacite import as_crossref
from kg.readers.csl.dates import read_date
from kg.readers.csl.details import read_details
from kg.readers.fields.calendars import in_our_calendar
from kg.readers.fields.entry_kinds import paper_kind
from kg.readers.fields.identifiers import (
    arxiv_inside,
    noted_identifiers,
    once_a_scheme,
    paper_of_doi,
    paper_of_pubmed,
    paper_of_pubmed_central,
)
from kg.readers.fields.keywords import keywords_of, parted_keywords
from kg.readers.fields.paper_flaws import (
    NO_AUTHORS,
    NO_TITLE,
    Named,
    PaperFlaw,
    cites_itself,
    date_flaw,
    flaw_issues,
    kept_as_text,
    no_identifier,
    second_identifiers,
    strange_references,
    strange_serials,
)
from kg.readers.fields.paper_kinds import CSL, EDITED
from kg.readers.fields.placeholders import without_nothing
from kg.readers.fields.reference_lists import references_of
from kg.readers.fields.tags import parted_tags
from kg.readers.fields.values import (
    details_of,
    first_text,
    object_of,
    one_line,
    paragraphs,
    text_of,
    without_markup,
)
from kg.readers.files.json_objects import Entry
from kg.readers.files.json_records import read_objects
from kg.readers.files.source import Line
from kg.readers.rules import Rule, quoted

SIGNS = "objects of JSON with ‘container-title’, ‘date-parts’, or a type such as ‘article-journal’"
"""What `detect` looks for, in words."""

_SIGN = re.compile(
    r'"(?:container-title|container-title-short|date-parts|citation-key|citation-label)"\s*:'
    r'|"type"\s*:\s*"(?:article-(?:journal|magazine|newspaper)|paper-conference|motion_picture|post-weblog)"'
    r'|\{\s*"(?:family|literal)"\s*:'
)
_OTHER_ANSWER = re.compile(r'"message-type"\s*:\s*"(?!work(?:-list)?")')  # of Crossref: of journals, funders
_OF_DATACITE = (  # wrapped by its API, or a work alone, as doi.org and Zenodo give it
    (re.compile(r'"type"\s*:\s*"dois"'), re.compile(r'"attributes"\s*:')),
    (re.compile(r'"resourceTypeGeneral"\s*:'), re.compile(r'"creators"\s*:')),
)
_UNDER = ("items", "references", "data")
_MENTIONS_ARXIV = ("URL", "number", "container-title", "archive_location", "volume", "page")
_LONGEST_KEY = 200  # characters


def detect(head: Sequence[str]) -> bool:
    """Whether the first lines are those of CSL-JSON.

    >>> detect(["[", '{"id": "a", "type": "article-journal",']), detect(['{"id": "a", "type": "article"}'])
    (True, False)
    """
    text = " ".join(head)
    if text[:1] not in ("{", "["):
        return False
    is_of_datacite = any(all(sign.search(text) for sign in signs) for signs in _OF_DATACITE)
    return is_of_datacite or (bool(_SIGN.search(text)) and not _OTHER_ANSWER.search(text))


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> paper = '[{"id": "maps", "title": "On Maps", "author": [{"family": "Roe", "given": "Jane"}]}]'
    >>> [record] = read("my.json", [Line(1, paper)])
    >>> record.title, record.byline.names, record.key
    ('On Maps', ('Jane Roe',), 'maps')
    """
    return read_objects(document, lines, _read_answer, under=_UNDER)


def _read_answer(entry: Entry, document: str) -> Iterator[Record | Issue]:
    """What an answer of Crossref's API or of DataCite's wraps; else the entry itself."""
    work = object_of(entry.value.get("data")) or entry.value
    is_wrapped = work.get("type") == "dois" and isinstance(work.get("attributes"), Mapping)
    if is_wrapped or all(isinstance(entry.value.get(name), list) for name in ("creators", "titles")):
        attributes = work["attributes"] if is_wrapped else entry.value
        yield from _read_entry(replace(entry, value=as_crossref(attributes)), document)
        return
    message = entry.value.get("message")
    if not isinstance(message, Mapping) or entry.value.get("title"):
        yield from _read_entry(entry, document)
        return
    works = message["items"] if isinstance(message.get("items"), list) else [message]
    for work in works:
        yield from _read_entry(replace(entry, value=object_of(work)), document)


def _read_entry(entry: Entry, document: str) -> Iterator[Record | Issue]:
    fields, line = unlisted(without_nothing(entry.value)), entry.lines.first
    title, key = read_title(fields), _key(fields)
    if not title:
        called = f"The entry {quoted(key)}" if key else "The entry"
        yield from flaw_issues(called, [NO_TITLE], document, line)
        return
    byline, flaws = read_authors(fields.get("author"))
    date = in_our_calendar(read_date(fields), one_line(fields.get("language")), title)
    identifiers = _identifiers(fields)
    word, genre, (venue, _) = text_of(fields.get("type")), genre_of(fields), read_venue(fields)
    kind = paper_kind(CSL, word, venue, genre, identifiers, without_markup(fields.get("publisher")))
    details = details_of(read_details(fields), kind=kind)
    flaws += _flaws(fields, date)
    references = references_of(list(map(paper_of_doi, _cited(fields))), identifiers)
    flaws += cites_itself(references.papers, identifiers)
    is_edited = CSL.get(word) in EDITED and any(detail is Detail.EDITORS for detail, _ in details)
    if byline is None and not is_edited and Rule.NOT_AN_AUTHOR not in (flaw.rule for flaw in flaws):
        flaws.append(NO_AUTHORS)
    yield from flaw_issues(quoted(title), flaws, document, line)
    keywords, tagged, classes = parted_tags(_keywords(fields), identifiers)
    yield Record(
        document=document,
        lines=entry.lines,
        key=key or None,
        kind=kind,
        title=title,
        abstract=paragraphs(fields.get("abstract")),
        byline=byline,
        date=date,
        identifiers=identifiers,
        venue=venue or None,
        categories=tagged,
        has_primary=len(tagged) < 2,
        keywords=keywords,
        references=references.papers,
        reference_count=references.count,
        details=(*details, *details_of([*classes, *kept_as_text(flaws)])),
    )


def _flaws(fields: Mapping[str, Any], date: PartialDate | None) -> Iterator[PaperFlaw]:
    """What is wrong with an entry, but for its authors."""
    yield from filter(None, [date_flaw(date)])
    for field, named in (("DOI", Named.DOI), ("PMID", Named.PMID), ("PMCID", Named.PMCID)):
        if flaw := no_identifier(named, one_line(fields.get(field))):
            yield flaw
    yield from second_identifiers(_said_to_be(fields))
    for named in (Named.ISSN, Named.ISBN):
        for value in serials_in(fields, named.value):
            yield from strange_serials(named, value)
    yield from strange_references(Named.DOI, _cited(fields))


def _key(fields: Mapping[str, Any]) -> str:
    """What tells an entry from others on its line: all of an answer of Crossref, whose works have no ids."""
    named = (one_line(fields.get(name)) for name in ("citation-key", "id", "DOI"))
    return next(filter(None, named), "")[:_LONGEST_KEY]


def _identifiers(fields: Mapping[str, Any]) -> tuple[Identifier, ...]:
    address = paper_of_doi(one_line(fields.get("URL")))
    named = [arxiv_inside(first_text(fields.get(name))) for name in _MENTIONS_ARXIV]
    doi, *others = _said_to_be(fields)
    return once_a_scheme([doi, address, *named, *others])


def _said_to_be(fields: Mapping[str, Any]) -> list[Identifier | None]:
    """What fields of their own and lines of notes give for identifiers."""
    noted = [one for name in ("note", "extra") for one in noted_identifiers(text_of(fields.get(name)))]
    doi, pubmed, central = (one_line(fields.get(name)) for name in ("DOI", "PMID", "PMCID"))
    return [paper_of_doi(doi), paper_of_pubmed(pubmed), paper_of_pubmed_central(central), *noted]


def _cited(fields: Mapping[str, Any]) -> list[str]:
    """The DOIs of what an entry cites as they are written: in the list of Crossref, or of whole works.

    Empty for what has none. References as text are no list but the history of a case.
    """
    lists = (value for name in ("reference", "references") if isinstance(value := fields.get(name), list))
    return [one_line(object_of(one).get("DOI")) for works in lists for one in works if one]


def _keywords(fields: Mapping[str, Any]) -> tuple[str, ...]:
    value = fields.get("keyword")
    words = value if isinstance(value, list) else parted_keywords(text_of(value))
    return keywords_of(words)
