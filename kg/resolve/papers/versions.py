"""Which version of a paper a record tells of, and what of that holds for the one that is shown."""

from collections.abc import Sequence
from dataclasses import replace

from kg.model import Detail, PaperKind, Record, Scheme
from kg.readers.fields.entry_kinds import states_preprint
from kg.readers.fields.other_fields import Field, said
from kg.readers.fields.paper_kinds import ARTICLES, IN_VOLUMES
from kg.readers.fields.retractions import without_withdrawal
from kg.text.works.venues import is_preprint_server

_NO_PUBLICATIONS = (
    *(None, PaperKind.WEB_PAGE, PaperKind.OTHER, PaperKind.PATENT, PaperKind.STANDARD, PaperKind.SOFTWARE),
    *(PaperKind.MANUSCRIPT, PaperKind.LETTER, PaperKind.MOVIE),
)
"""What is published where a venue says so."""
_OF_REPORTS = (PaperKind.JOURNAL_ARTICLE, PaperKind.CONFERENCE_PAPER, PaperKind.CHAPTER)
"""What reports become, such as the working papers of economists."""


def is_published(record: Record) -> bool:
    """Whether the record says where the paper was published, other than on a preprint server, or as what."""
    if record.kind is PaperKind.PREPRINT:
        return False
    return record.kind not in _NO_PUBLICATIONS or bool(record.venue and not is_preprint_server(record.venue))


def is_preprint(record: Record) -> bool:
    """Whether the record tells of a preprint alone; a library that names no venue tells of a book, too."""
    on_server = bool(record.venue and is_preprint_server(record.venue))
    called = record.kind is PaperKind.PREPRINT
    return not is_published(record) and (called or on_server or bool(record.values_of(Scheme.ARXIV)))


def is_report(record: Record) -> bool:
    """Whether the record calls the paper a report, such as a working paper."""
    return record.kind is PaperKind.REPORT


def may_come_of_report(record: Record) -> bool:
    """Whether the record tells of what reports become."""
    return record.kind in _OF_REPORTS


def is_of_issue(record: Record) -> bool:
    """Whether the record tells in which volume or issue of a periodical the article stands."""
    said = {detail for detail, _ in record.details}
    return record.kind in ARTICLES and not said.isdisjoint((Detail.VOLUME, Detail.NUMBER))


def current(records: Sequence[Record]) -> list[Record]:
    """The records of one paper without older versions of the same entry, as of two dumps of one catalogue.

    >>> from kg.model import Lines
    >>> old = Record(document="a", lines=Lines(1, 1), title="Maps", key="W1", updated="2024-05-01")
    >>> new = replace(old, document="b", updated="2026-01-05")
    >>> [record.document for record in current([old, new])]
    ['b']
    """
    newest: dict[str | None, str] = {}
    for record in records:
        newest[record.key] = max(record.updated, newest.get(record.key, ""))
    return [record for record in records if not record.updated or record.updated == newest[record.key]]


def of_publication(records: Sequence[Record]) -> list[Record]:
    """The records, those of a preprint without what it says of itself, where others are of the publication.

    An article is no preprint, and is not withdrawn because a preprint of it was. But who says neither where
    nor by which DOI the article appeared, may mean the preprint.

    >>> from kg.model import Lines
    >>> called = Record(document="a", lines=Lines(1, 1), title="Maps", kind=PaperKind.JOURNAL_ARTICLE)
    >>> article = replace(called, venue="Journal of Maps")
    >>> told = ((Detail.FIELD, "type: preprint"), (Detail.PAGES, "7"), (Detail.STATUS, "withdrawn"))
    >>> on_arxiv = replace(called, kind=PaperKind.PREPRINT, details=told)
    >>> of_publication([on_arxiv, article])[0].details
    ((<Detail.PAGES: 'pages'>, '7'),)
    >>> of_publication([on_arxiv, called])[0] == on_arxiv
    True
    """
    if not any(map(_says_what_appeared, records)):
        return list(records)
    return [_of_work(record) if is_preprint(record) else record for record in records]


def _says_what_appeared(record: Record) -> bool:
    has_place = record.venue or record.values_of(Scheme.DOI) or record.kind not in ARTICLES | IN_VOLUMES
    return is_published(record) and bool(has_place)


def _of_work(preprint: Record) -> Record:
    kept = without_withdrawal(preprint)
    return replace(kept, details=tuple(filter(None, map(_without_calling, kept.details))))


def _without_calling(detail: tuple[Detail, str]) -> tuple[Detail, str] | None:
    """The detail; of types in one line those that do not call the work a preprint, if any."""
    name, _, words = detail[1].partition(": ")
    if detail[0] is not Detail.FIELD or name != Field.TYPE or not states_preprint(words):
        return detail
    others = "; ".join(part for part in map(str.strip, words.split(";")) if not states_preprint(part))
    return said(Field.TYPE, others) if others else None
