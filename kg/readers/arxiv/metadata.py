"""arXiv's metadata in JSON Lines: the public snapshot, and a plainer form with lists of names and categories.

Of the snapshot the names come from `authors_parsed`, the date is that of the first version. The submitter is
not kept: nobody says that it is an author. Nor is `update_date`, when a record was
changed last.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from email.utils import parsedate
from typing import Any

from kg.model import Author, Detail, Identifier, Issue, PartialDate, Record
from kg.readers.arxiv.values import (
    category_issues,
    classes_of,
    collaborations_among,
    date_of,
    doi_flaws,
    identifiers_of,
    listed_authors,
    places_of,
    title_of,
)
from kg.readers.fields.byline_flaws import list_flaws
from kg.readers.fields.dates import partial_date
from kg.readers.fields.identifiers import ARXIV_ID, month_of_arxiv, paper_of_arxiv
from kg.readers.fields.other_fields import Field, said
from kg.readers.fields.paper_flaws import (
    NO_AUTHORS,
    NO_TITLE,
    Named,
    PaperFlaw,
    flaw_issues,
    kept_as_text,
    strange,
)
from kg.readers.fields.values import details_of, one_line, paragraphs, text_of
from kg.readers.files.json_objects import Entry
from kg.readers.files.json_records import read_objects
from kg.readers.files.source import Line
from kg.readers.names.bylines import Listed
from kg.readers.names.cuts import cut_off
from kg.readers.names.natural import family_of, natural_name
from kg.readers.rules import Rule, quoted
from kg.text.people.names import with_suffixes
from kg.text.registered.classes import classes_in
from kg.text.registered.repositories import code_in

SIGNS = "objects of JSON with an arXiv id and a title"
"""What `detect` looks for, in words."""

_NUMBER = re.compile(rf"{ARXIV_ID}(?:v[0-9]+)?")
_ID = re.compile(rf'"id"\s*:\s*"{_NUMBER.pattern}"')
_FIELDS = ("title", "submitter", "authors", "categories")
_FIELD = re.compile(rf'"(?:{"|".join(_FIELDS)})"\s*:')
_BESIDE = 500  # characters of a line in which the signs may stand where its object has no end
_decoded = json.JSONDecoder().raw_decode
_CLASSES = ("msc-class", "acm-class")
_AND = re.compile(r",?\s+and\s+|,\s*(?=\S)")
_BRACKETED = re.compile(r"\s*\([^()]*\)")
_DEPTH = 4  # brackets within brackets: `((1) SAO (Maps (Oslo)))` has three


def detect(head: Sequence[str]) -> bool:
    """Whether the first lines are those of arXiv's metadata.

    >>> detect(['{"id": "2212.06817", "title": "RT-1"}']), detect(['{"id": "W1", "title": "RT-1"}'])
    (True, False)
    >>> detect(['{"abstract": "%s", "id": "2212.06817", "title": "RT-1"}' % (1_000 * "We map. ")])
    True
    """
    if not head or head[0][:1] not in ("{", "["):
        return False
    text = " ".join(line[:_BESIDE] for line in head[:20])
    return bool(_ID.search(text) and _FIELD.search(text)) or _is_paper(head[0])


def _is_paper(line: str) -> bool:
    """Whether the first object on the line is one, in whatever order its keys stand."""
    try:
        first, _ = _decoded(line, line.index("{"))
    except (ValueError, RecursionError):
        return False
    return bool(_NUMBER.fullmatch(one_line(first.get("id")))) and any(name in first for name in _FIELDS)


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> paper = '{"id": "2408.15901", "title": "Nexus", "authors": "Jane Roe", "categories": "cs.LG"}'
    >>> [record] = read("arxiv.jsonl", [Line(1, paper)])
    >>> record.byline.names, record.identifiers[0].value, record.categories
    (('Jane Roe',), '2408.15901', ('cs.LG',))
    """
    return read_objects(document, lines, _read_entry)


def _read_entry(entry: Entry, document: str) -> Iterator[Record | Issue]:
    fields, line = entry.value, entry.lines.first
    title = title_of(fields.get("title"))
    if not title:
        yield from flaw_issues("The entry", [NO_TITLE], document, line)
        return
    written = text_of(fields.get("id"))
    authors = _authors(fields)
    paper, doi = _paper(fields, written), one_line(fields.get("doi"))
    date, listed = _date(fields, written, paper)
    flaws = [*list_flaws(authors), *doi_flaws(doi), *_date_flaws(date, listed)]
    if written and not paper:
        flaws.insert(0, strange(Named.ARXIV, written))
    if authors.byline is None:
        flaws.insert(0, NO_AUTHORS)
    if flaws:
        yield from flaw_issues(quoted(title), flaws, document, line)
    categories, others = _classes(fields)
    yield from category_issues(title, categories, document, line)
    comment = one_line(fields.get("comments") or fields.get("comment"))
    code = code_in(comment)
    yield Record(
        document=document,
        lines=entry.lines,
        key=written or None,
        title=title,
        abstract=paragraphs(fields.get("abstract")),
        byline=authors.byline,
        date=date,
        categories=categories,
        identifiers=tuple(identifiers_of(paper, doi)),
        code_available=code is not None and code.is_there,
        code_repository=code.address if code else None,
        details=details_of(
            [
                (Detail.CITATION, fields.get("journal-ref")),
                said(Field.REPORT_NUMBER, one_line(fields.get("report-no"))),
                (Detail.COMMENT, comment),
                (Detail.LICENCE, fields.get("license")),
                said(Field.LISTING_DATE, listed),
                *(said(Field.COLLABORATION, name) for name in _collaborations(fields)),
                *((Detail.CLASS, code) for code in others),
                *kept_as_text(flaws),
            ]
        ),
    )


def _classes(fields: Mapping[str, Any]) -> tuple[tuple[str, ...], list[str]]:
    """The categories of arXiv, and the classes of other schemes, among these and in fields of their own."""
    given = fields.get("categories")
    codes = list(map(one_line, given)) if isinstance(given, list) else one_line(given).split()
    categories, others = classes_of(codes)
    return categories, others + [
        code for name in _CLASSES if name in fields for code in classes_in(one_line(fields.get(name)))
    ]


def _authors(fields: Mapping[str, Any]) -> Listed:
    parsed, authors = fields.get("authors_parsed"), fields.get("authors")
    if isinstance(parsed, list) and parsed:
        names, said = _parsed([each if isinstance(each, list) else [each] for each in parsed])
        place = _place_of_cut(one_line(authors), len(names))
        if place is not None:
            names.insert(place, "et al.")
            said = said and [*said[:place], Author(), *said[place:]]
        return listed_authors(names, said)
    if isinstance(authors, list):
        return listed_authors([one_line(name) for name in authors])
    return listed_authors(_names_in(one_line(authors)))


def _names_in(authors: str) -> list[str]:
    """The names of a line, without what stands in brackets: places of work, and signs that lead to them."""
    for _ in range(_DEPTH):
        authors = _BRACKETED.sub("", authors)
    return with_suffixes(filter(None, _AND.split(authors)))


def _place_of_cut(authors: str, names: int) -> int | None:
    """How many of so many parsed names stand before the words that cut the line, which arXiv's parser drops.

    >>> _place_of_cut("DELPHI Collaboration: J. Abdallah, et al (CERN)", 2), _place_of_cut("Jane Roe", 1)
    (2, None)
    """
    after = cut_off(_names_in(authors))[1]
    return None if after is None else max(names - len(after), 0)


def _parsed(authors: Sequence[Sequence[Any]]) -> tuple[list[str], list[Author]]:
    """The names and what is said of each.

    `["King", "Martin Luther", "Jr.", "Boston"]`: what follows the suffix is where the author works.
    """
    parts = [([one_line(part) for part in author] + ["", "", ""])[:3] for author in authors]
    names = [natural_name(given, family, suffix) for family, given, suffix in parts]
    said = [
        Author(family=family_of(given, family, suffix), organisations=places_of(author[3:]))
        for author, (family, given, suffix) in zip(authors, parts, strict=True)
    ]
    return names, said if any(each != Author() for each in said) else []


def _collaborations(fields: Mapping[str, Any]) -> Iterator[str]:
    """For whom the authors write, each once: what stands in the place of where they work."""
    parsed = fields.get("authors_parsed")
    authors = [each[3:] for each in parsed if isinstance(each, list)] if isinstance(parsed, list) else []
    yield from dict.fromkeys(name for places in authors for name in collaborations_among(places))


def _paper(fields: Mapping[str, Any], written: str) -> Identifier | None:
    """The arXiv id, with its last version where the versions are listed."""
    paper = paper_of_arxiv(written)
    versions = fields.get("versions")
    if paper and isinstance(versions, list) and versions:
        return replace(paper, version=len(versions))
    return paper


def _date(
    fields: Mapping[str, Any], written: str, paper: Identifier | None
) -> tuple[PartialDate | None, str]:
    """When the first version came, else when the paper was listed, else the month of its id, `written` so.

    And the day of listing where it cannot be that: papers are listed long after their ids, and again.
    """
    if first := _first_version(fields):
        return first, ""
    printed = one_line(fields.get("listing_date")) or one_line(fields.get("date"))
    listed = date_of(printed)
    if paper is None or (listed and _goes_with(listed, paper)):
        return listed, ""
    year, month = month_of_arxiv(paper)
    return PartialDate(year=year, month=month, printed=written), printed


def _first_version(fields: Mapping[str, Any]) -> PartialDate | None:
    """When the first version came."""
    versions = fields.get("versions")
    if isinstance(versions, list) and versions and isinstance(versions[0], dict):
        printed = one_line(versions[0].get("created"))
        found = parsedate(printed)
        if found:
            return partial_date(found[0], found[1], found[2], printed)
    printed = one_line(fields.get("published"))
    return date_of(printed)


def _goes_with(listed: PartialDate, paper: Identifier) -> bool:
    """Whether a paper of this id may have appeared then, for the last of a month are listed in the next."""
    if listed.year is None:
        return True  # nobody can say
    year, month = month_of_arxiv(paper)
    return abs(12 * (listed.year - year) + (listed.month or month) - month) <= 1


def _date_flaws(date: PartialDate | None, listed: str) -> Iterator[PaperFlaw]:
    """That the day of listing was not taken for the date, where there is one."""
    if date and listed:
        own = f"{date.year}-{date.month:02d}"
        words = f"was listed on {quoted(listed)}, but has an id of {own}; the month of the id was kept"
        yield PaperFlaw(Rule.TWO_DATES, words)
