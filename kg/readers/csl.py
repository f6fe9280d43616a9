"""CSL-JSON, in which Zotero, Pandoc and Crossref hand on references: an array, an object, or JSON Lines.

Crossref writes some fields as lists, and adds what a paper cites. Of notes (`note`, `extra`) the lines that
name identifiers are read; the graph has no place for the others, nor for editors, events and places.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from kg.model import Byline, Detail, Identifier, Issue, PartialDate, Record
from kg.readers.csl_authors import read_authors
from kg.readers.dates import iso_date, partial_date, written_date
from kg.readers.identifiers import (
    arxiv_inside,
    noted_identifiers,
    once_a_scheme,
    paper_of_doi,
    paper_of_pubmed,
)
from kg.readers.json_objects import Entry
from kg.readers.json_records import read_objects
from kg.readers.paper_flaws import (
    Named,
    PaperFlaw,
    flaw_issues,
    kept_as_text,
    no_identifier,
    strange_references,
)
from kg.readers.paper_kinds import CSL, paper_kind
from kg.readers.rules import Rule, issue, quoted
from kg.readers.source import Line
from kg.readers.values import (
    details_of,
    keywords_of,
    one_line,
    paragraphs,
    parted_keywords,
    serial_numbers,
    text_of,
    unless_arxiv,
    without_markup,
)
from kg.text.venues import is_preprint_server

SIGNS = "objects of JSON with “container-title”, “date-parts”, or a type such as “article-journal”"
"""What `detect` looks for, in words."""

_SIGN = re.compile(
    r'"(?:container-title|container-title-short|date-parts|citation-key|citation-label)"\s*:'
    r'|"type"\s*:\s*"(?:article-(?:journal|magazine|newspaper)|paper-conference|motion_picture|post-weblog)"'
    r'|\{\s*"(?:family|literal)"\s*:'
)
_ANSWER = re.compile(r'"message-(?:type|version)"\s*:')  # of Crossref's own interface, which is another form
_UNDER = ("items", "references")
_DATES = ("issued", "published", "published-print", "published-online")
_SEASONS = {"1": "spring", "2": "summer", "3": "autumn", "4": "winter"}
_MENTIONS_ARXIV = ("URL", "number", "container-title", "archive_location", "volume", "page")
_LONGEST_KEY = 200


def detect(head: Sequence[str]) -> bool:
    """Whether the first lines are those of CSL-JSON.

    >>> detect(["[", '{"id": "a", "type": "article-journal",']), detect(['{"id": "a", "type": "article"}'])
    (True, False)
    """
    text = " ".join(head)
    return text[:1] in ("{", "[") and bool(_SIGN.search(text)) and not _ANSWER.search(text)


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> paper = '[{"id": "maps", "title": "On Maps", "author": [{"family": "Roe", "given": "Jane"}]}]'
    >>> [record] = read("my.json", [Line(1, paper)])
    >>> record.title, record.byline.names, record.key
    ('On Maps', ('Jane Roe',), 'maps')
    """
    return read_objects(document, lines, _read_entry, under=_UNDER)


def _read_entry(entry: Entry, document: str) -> Iterator[Record | Issue]:
    fields, line = entry.value, entry.lines.first
    title = without_markup(_text(fields.get("title")))
    if not title:
        yield issue(Rule.NO_TITLE, document, line, "The entry has no title; it was not read.")
        return
    byline, flaws = read_authors(fields.get("author"))
    date, identifiers = _date(fields), _identifiers(fields)
    flaws += _flaws(fields, byline, date)
    yield from flaw_issues(quoted(title), flaws, document, line)
    venue = without_markup(_text(fields.get("container-title")))
    yield Record(
        document=document,
        lines=entry.lines,
        key=one_line(fields.get("citation-key") or fields.get("id"))[:_LONGEST_KEY] or None,
        kind=paper_kind(CSL, text_of(fields.get("type")), venue, one_line(fields.get("genre"))),
        title=title,
        abstract=paragraphs(fields.get("abstract")),
        byline=byline,
        date=date,
        identifiers=identifiers,
        venue=venue or None,
        keywords=_keywords(fields),
        references=_references(fields.get("reference")),
        details=details_of([*_details(fields), *kept_as_text(flaws)]),
    )


def _flaws(fields: Mapping[str, Any], byline: Byline | None, date: PartialDate | None) -> Iterator[PaperFlaw]:
    """What is wrong with an entry, but for its authors."""
    if byline is None:
        yield PaperFlaw(Rule.NO_BYLINE, "has no authors; it was read without a byline")
    if date and date.year is None:
        words = f"has no year but {quoted(date.printed)}, which was kept as it is"
        yield PaperFlaw(Rule.IMPOSSIBLE_DATE, words)
    for field, named in (("DOI", Named.DOI), ("PMID", Named.PMID)):
        if flaw := no_identifier(named, one_line(fields.get(field))):
            yield flaw
    yield from strange_references(Named.DOI, _cited(fields.get("reference")))


def _listed(value: Any) -> list[Any]:
    """The values of a field that may hold one or a list of them."""
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    """The text of a field, which Crossref writes as a list, or the first of several."""
    return next(filter(None, map(text_of, _listed(value))), "")


def _date(fields: Mapping[str, Any]) -> PartialDate | None:
    """The date of issue; Crossref gives others beside it, for a paper that has none."""
    return next(filter(None, (_parsed_date(fields.get(name)) for name in _DATES)), None)


def _parsed_date(value: Any) -> PartialDate | None:
    """A date in parts, in words, or as text; of a span of time the beginning counts."""
    if not isinstance(value, Mapping):
        return _date_in_words(one_line(value))
    spans = value.get("date-parts")
    first = spans[0] if isinstance(spans, list) and spans else None
    parts = [one_line(part) for part in first[:3]] if isinstance(first, list) else []
    if not parts or not parts[0]:
        words = (one_line(value.get(name)) for name in ("raw", "literal"))
        return _date_in_words(next(filter(None, words), ""))
    season = one_line(value.get("season")).lower()
    printed = _printed(_listed(spans), value)
    if season and len(parts) == 1:
        return partial_date(_number(parts[0]), None, None, f"{_SEASONS.get(season, season)} {printed}")
    year, month, day = (*map(_number, parts), None, None)[:3]
    return partial_date(year, month, day, printed)


def _printed(spans: Sequence[Any], value: Mapping[str, Any]) -> str:
    """`1605/1615` for a span of time, `circa 1590` for what is not known for sure."""
    ends = [[one_line(part) for part in parts[:3]] for parts in spans[:2] if isinstance(parts, list)]
    printed = "/".join(filter(None, ("-".join(filter(None, parts)) for parts in ends)))
    return f"circa {printed}" if value.get("circa") else printed


def _number(part: str) -> int | None:
    return int(part) if part.isascii() and part.isdecimal() and len(part) < 5 else None


def _date_in_words(printed: str) -> PartialDate | None:
    if not printed:
        return None
    return iso_date(printed) or written_date(printed) or PartialDate(printed=printed)


def _identifiers(fields: Mapping[str, Any]) -> tuple[Identifier, ...]:
    address = one_line(fields.get("URL"))
    noted = [one for name in ("note", "extra") for one in noted_identifiers(text_of(fields.get(name)))]
    named = [arxiv_inside(_text(fields.get(name))) for name in _MENTIONS_ARXIV]
    dois = [paper_of_doi(one_line(fields.get("DOI"))), paper_of_doi(address)]
    pubmed = [paper_of_pubmed(one_line(fields.get("PMID")))]
    return once_a_scheme([*dois, *named, *pubmed, *noted])


def _references(value: Any) -> tuple[Identifier, ...]:
    return tuple(dict.fromkeys(filter(None, map(paper_of_doi, _cited(value)))))


def _cited(value: Any) -> list[str]:
    """The DOIs of references as they are written."""
    return [one_line(one.get("DOI")) for one in _listed(value) if isinstance(one, Mapping)]


def _keywords(fields: Mapping[str, Any]) -> tuple[str, ...]:
    value = fields.get("keyword")
    words = value if isinstance(value, list) else parted_keywords(text_of(value))
    return keywords_of(words)


def _details(fields: Mapping[str, Any]) -> Iterator[tuple[Detail, Any]]:
    yield Detail.VOLUME, unless_arxiv(fields.get("volume"))
    yield Detail.NUMBER, unless_arxiv(fields.get("issue") or fields.get("number"))
    yield Detail.PAGES, unless_arxiv(fields.get("page") or fields.get("article-number"))
    publisher = without_markup(fields.get("publisher"))
    yield Detail.PUBLISHER, "" if is_preprint_server(publisher) else publisher
    editors, _ = read_authors(fields.get("editor"))
    yield Detail.EDITORS, editors.printed if editors else ""
    yield Detail.SERIES, _text(fields.get("collection-title"))
    yield Detail.EDITION, fields.get("edition")
    for name, detail in (("ISSN", Detail.ISSN), ("ISBN", Detail.ISBN)):
        for value in _listed(fields.get(name)):
            yield from ((detail, number) for number in serial_numbers(one_line(value)) or [value])
    yield Detail.LANGUAGE, fields.get("language")
    for licence in _listed(fields.get("license")):
        if isinstance(licence, Mapping) and licence.get("content-version") != "tdm":  # what machines may mine
            yield Detail.LICENCE, licence.get("URL")
    yield Detail.ADDRESS, fields.get("URL")
