"""Works of OpenAlex: answers of its API, its snapshot in JSON Lines, or single works.

An author's name is the one that the paper prints, where OpenAlex gives it, else that of the author's page;
an ORCID that the paper gives goes before the one that OpenAlex found. Of an abstract only the words are
known, not the line breaks. Retracted works are read, with that status and an issue; paratext (covers, tables
of contents) is no paper.
The keywords are those of OpenAlex with its topics, or, in older data without either, its concepts.

Of an author without a name the place is kept. An affiliation for which OpenAlex knows no institution is kept
as the paper prints it, and of the other places of a work the best that can be read for nothing. OpenAlex
writes 1 January where it knows only the year; nothing tells the two apart, so of that day the year alone is
kept. What is not kept, and why, is listed in docs/openalex.md.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kg.model import Detail, Identifier, Issue, PaperKind, PartialDate, Record
from kg.readers.fields.dates import iso_date, year_alone
from kg.readers.fields.identifiers import paper_of_openalex
from kg.readers.fields.keywords import keywords_of
from kg.readers.fields.other_fields import Field, said
from kg.readers.fields.paper_flaws import (
    NO_TITLE,
    Named,
    PaperFlaw,
    cites_itself,
    date_flaw,
    disagreeing,
    flaw_issues,
    kept_as_text,
    strange_references,
    strange_serials,
)
from kg.readers.fields.paper_kinds import OPENALEX
from kg.readers.fields.retractions import retraction
from kg.readers.fields.serials import read_serials
from kg.readers.fields.values import details_of, object_of, objects_of, one_line, values_of, without_markup
from kg.readers.files.json_objects import Entry
from kg.readers.files.json_records import read_objects
from kg.readers.files.source import Line, noted
from kg.readers.openalex.addresses import read_identifiers, read_places
from kg.readers.openalex.authors import read_authors
from kg.readers.openalex.funding import read_funders
from kg.readers.openalex.inverted_index import text_of_index
from kg.readers.rules import Rule, issue, quoted

SIGNS = "objects of JSON with the OpenAlex id of a work"
"""What `detect` looks for, in words."""

_SIGN = re.compile(
    r'"id"\s*:\s*"https?://openalex\.org/W[0-9]|"(?:abstract_inverted_index|authorships)"\s*:'
    r'|"id"\s*:\s*"W[0-9]+"(?=.*"(?:publication_year|referenced_works|primary_location)"\s*:)'
)
_NO_RESULTS = re.compile(r'"results"\s*:\s*\[\s*\]')
_OF_ANSWERS = re.compile(r'"(?:next_cursor|group_by)"\s*:')
_OF_OTHERS = re.compile(r"https?://openalex\.org/(?:[a-z-]+/)?(?!W)[A-Z][0-9]+", re.IGNORECASE)
"""Ids of authors, sources, institutions, topics …, which are no works."""
_DELETED = "W4285719527"
"""‘Deleted Work’, for which every work stands that OpenAlex took out; nobody can tell which."""
_RETRACTED, _NOT_RETRACTED = (True, "true", "True"), (False, "false", "False")
"""As JSON has it, and as tables that were made of it write it; True is 1, too, and False 0."""
_DATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ARTICLES = frozenset({"article", "review", "letter", "journal-article"})
_REFINED = _ARTICLES | {"other", ""}
_CONFERENCE_PAPERS = frozenset({"proceedings-article", "conference-paper"})
_OF_JOURNAL = "journal-article"
_SERIES = ("book series", "ebook platform")
"""Sources that OpenAlex takes for other than journals, and that may yet be what Crossref calls one."""


def detect(head: Sequence[str]) -> bool:
    """Whether the first lines are those of works of OpenAlex.

    >>> detect(['{"id": "https://openalex.org/W27"}']), detect(['{"id": "https://openalex.org/A27"}'])
    (True, False)
    >>> detect(['{"meta": {"count": 0, "next_cursor": null}, "results": [], "group_by": []}'])
    True
    """
    text = " ".join(head)
    if text[:1] not in ("{", "["):
        return False
    return bool(_SIGN.search(text)) or _ends_paging(text)


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    The empty page with which the API ends a long answer has neither records nor issues.

    >>> work = '{"id": "https://openalex.org/W27", "title": "On <i>Maps</i>", "publication_year": 2024}'
    >>> [_, record] = read("works.jsonl", [Line(1, work)])
    >>> record.title, record.date.year, record.place
    ('On Maps', 2024, 'L1 W27')
    """
    begun: list[str] = []
    for item in read_objects(document, noted(lines, begun), _read_entry, under=("results",)):
        if not (isinstance(item, Issue) and item.rule == Rule.NO_PAPERS and _ends_paging(" ".join(begun))):
            yield item


def _ends_paging(text: str) -> bool:
    """Whether this is the answer behind the last of the works that were asked for: it has none."""
    return bool(_NO_RESULTS.search(text) and _OF_ANSWERS.search(text))


def _read_entry(entry: Entry, document: str) -> Iterator[Record | Issue]:
    work, line = entry.value, entry.lines.first
    title = without_markup(work.get("title") or work.get("display_name"))
    other = _OF_OTHERS.match(one_line(work.get("id")))
    if other:
        message = f"{quoted(other[0])} is an author of OpenAlex or another thing, no work; it was not read."
        yield issue(Rule.NO_PAPER, document, line, message)
        return
    if (own := paper_of_openalex(one_line(work.get("id")))) and own.value == _DELETED:
        yield issue(Rule.NO_PAPER, document, line, "The work is OpenAlex's ‘Deleted Work’; it was not read.")
        return
    if not title:
        called = f"The work {own.value}" if own else "The work"
        yield from flaw_issues(called, [NO_TITLE], document, line)
        return
    if work.get("is_paratext") is True or work.get("type") == "paratext":
        message = f"{quoted(title)} is paratext, says OpenAlex, and no paper; it was not read."
        yield issue(Rule.NO_PAPER, document, line, message)
        return
    flaws: list[PaperFlaw] = []
    record = _record(entry, document, title, flaws)
    yield from flaw_issues(quoted(title), dict.fromkeys(flaws), document, line)
    yield record


def _record(entry: Entry, document: str, title: str, flaws: list[PaperFlaw]) -> Record:
    work = entry.value
    location = object_of(work.get("primary_location"))
    source = object_of(location.get("source"))
    key = paper_of_openalex(one_line(work.get("id")))
    venue = without_markup(source.get("display_name")) or without_markup(location.get("raw_source_name"))
    identifiers = tuple(read_identifiers(work, location, flaws))
    if _is_retracted(work):
        flaws.append(retraction("OpenAlex"))
    elif work.get("is_retracted") not in (*_NOT_RETRACTED, None):
        words = (
            f"has {quoted(repr(work.get('is_retracted')))} for whether it was retracted, which says neither"
        )
        flaws.append(PaperFlaw(Rule.BROKEN_ENTRY, f"{words}; it was not read"))
    flaws += (flaw for issn in _issns(source) for flaw in strange_serials(Named.ISSN, issn))
    listed = _listed(work.get("referenced_works"))
    record = Record(
        document=document,
        lines=entry.lines,
        key=key.value if key else None,
        title=title,
        abstract=_abstract(work.get("abstract_inverted_index"), flaws),
        byline=read_authors(work, flaws),
        date=_date(work, flaws),
        identifiers=identifiers,
        venue=venue or None,
        kind=_kind(work, location, source),
        keywords=_keywords(work),
        references=_references(listed, flaws),
        reference_count=sum(paper_of_openalex(one) not in identifiers for one in listed),
        updated=_updated(work) if key else "",
    )
    places = read_places(work, location, identifiers)
    details = [*_details(work, source), *places, *kept_as_text(flaws)]
    flaws += cites_itself(record.references, identifiers)
    return replace(record, details=details_of(details))


def _is_retracted(work: Mapping[str, Any]) -> bool:
    return work.get("is_retracted") in _RETRACTED


def _updated(work: Mapping[str, Any]) -> str:
    """When OpenAlex changed the work last; its dates are in the order of their signs."""
    date = one_line(work.get("updated_date"))
    return date if _DATED.match(date) else ""


def _abstract(value: Any, flaws: list[PaperFlaw]) -> str:
    if not value:
        return ""
    text, flaw = text_of_index(value) if isinstance(value, dict) else ("", "is no index and was not read")
    if flaw:
        flaws.append(PaperFlaw(Rule.BROKEN_ENTRY, f"has an abstract that {flaw}"))
    return without_markup(text)


def _date(work: Mapping[str, Any], flaws: list[PaperFlaw]) -> PartialDate | None:
    printed = [one_line(work.get(name)) for name in ("publication_date", "publication_year")]
    dates = [iso_date(text) or PartialDate(printed=text) for text in printed if text]
    date = next((date for date in dates if date.year), dates[0] if dates else None)
    flaws += filter(None, [date_flaw(date), _other_year(dates)])
    return year_alone(date) if date else None


def _other_year(dates: Sequence[PartialDate]) -> PaperFlaw | None:
    """The flaw of a date with another year beside it."""
    years = dict.fromkeys(date.year for date in dates if date.year)
    if len(years) < 2:
        return None
    return disagreeing(dates[0].printed, dates[1].printed, "year")


def _listed(value: Any) -> list[str]:
    """What it cites, as it is written."""
    return [one_line(one) or repr(one) for one in value] if isinstance(value, list) else []


def _references(listed: Sequence[str], flaws: list[PaperFlaw]) -> tuple[Identifier, ...]:
    flaws += strange_references(Named.OPENALEX, listed)
    cited = dict.fromkeys(filter(None, map(paper_of_openalex, listed)))
    kept = tuple(one for one in cited if one.value != _DELETED)
    if len(kept) < len(cited):
        words = "lists OpenAlex's ‘Deleted Work’ among what it cites, which is no one paper; it was left out"
        flaws.append(PaperFlaw(Rule.UNKNOWN_IDENTIFIER, words))
    return kept


def _kind(
    work: Mapping[str, Any], location: Mapping[str, Any], source: Mapping[str, Any]
) -> PaperKind | None:
    types = _types(work, location)
    is_article, place = not _ARTICLES.isdisjoint(types), source.get("type")
    if not _CONFERENCE_PAPERS.isdisjoint(types) or (is_article and place == "conference"):
        return PaperKind.CONFERENCE_PAPER
    if (is_article and place == "journal") or (_OF_JOURNAL in types and place in _SERIES):
        return PaperKind.JOURNAL_ARTICLE
    kinds = [OPENALEX[word] for word in types if word in OPENALEX]
    if is_article:
        return PaperKind.PREPRINT if PaperKind.PREPRINT in kinds else None
    return next((kind for kind in kinds if kind is not PaperKind.OTHER), next(iter(kinds), None))


def _types(work: Mapping[str, Any], location: Mapping[str, Any]) -> dict[str, None]:
    """What OpenAlex calls the work. Older words only refine `article` and `other`, or stand in for none."""
    own, *older = map(one_line, (work.get("type"), work.get("type_crossref"), location.get("raw_type")))
    return dict.fromkeys([own, *older] if own in _REFINED else [own])


def _keywords(work: Mapping[str, Any]) -> tuple[str, ...]:
    given = [one for name in ("keywords", "topics") for one in values_of(work.get(name)) if one]
    of_old = (one for one in objects_of(work.get("concepts")) if one.get("score") != 0)  # 0: only an ancestor
    return keywords_of(map(_keyword, given or of_old))


def _keyword(given: Any) -> Any:
    named = object_of(given)
    return given if isinstance(given, str) else named.get("display_name") or named.get("keyword")


def _issns(source: Mapping[str, Any]) -> list[str]:
    return list(dict.fromkeys(map(one_line, (source.get("issn_l"), *values_of(source.get("issn"))))))


def _details(work: Mapping[str, Any], source: Mapping[str, Any]) -> Iterator[tuple[Detail, Any]]:
    biblio = object_of(work.get("biblio"))
    pages = map(one_line, (biblio.get("first_page"), biblio.get("last_page")))
    yield Detail.VOLUME, biblio.get("volume")
    yield Detail.NUMBER, biblio.get("issue")
    yield Detail.PAGES, "-".join(dict.fromkeys(filter(None, pages)))
    if source.get("type") != "repository":
        yield Detail.PUBLISHER, source.get("host_organization_name")
    for issn in _issns(source):
        yield from read_serials(issn)
    yield Detail.LANGUAGE, work.get("language")
    word = one_line(work.get("type"))
    yield said(Field.TYPE, word if word != "article" else "")  # as most are, and every node is called
    yield from (said(Field.FUNDER, each) for each in read_funders(work))
    yield said(Field.OPEN_ACCESS, one_line(object_of(work.get("open_access")).get("oa_status")))
    yield Detail.STATUS, "retracted" if _is_retracted(work) else ""
