"""Titles without what a database put behind them, which is kept as what it says: notes, other languages."""

import re
from dataclasses import replace

from kg.model import Detail, Record
from kg.readers.fields.other_fields import Field, said
from kg.text.works.parallel import parallel_names
from kg.text.works.responsibility import without_author_before, without_responsibility
from kg.text.works.title_notes import original_behind, without_notes

_FIELDS = {
    "erratum in": Field.ERRATUM_IN,
    "retraction in": Field.RETRACTION_IN,
    "republished from": Field.REPUBLISHED_FROM,
    "republished in": Field.REPUBLISHED_IN,
    "update of": Field.UPDATE_OF,
    "update in": Field.UPDATE_IN,
    "summary for patients in": Field.SUMMARY_IN,
    "original report in": Field.ORIGINAL_REPORT_IN,
    "comment in": Field.COMMENT_IN,
}


_CARRIER = re.compile(
    r"(?<=[\u3400-\u9fff）》”\])])\s?\[(?:[JMDCNPRSGZ]|EB|DB|CP)(?:/(?:OL|CD|DK|MT))?\]\s?[.。]?$"
)
"""What a work is and on what, in references of China (GB/T 7714): `知识图谱研究综述[J]`."""


def with_bare_title(record: Record) -> Record:
    """The record with its title alone.

    >>> from kg.model import Lines
    >>> title = "On beds.[Retraction in: J Beds. 2016;7:1]"
    >>> found = with_bare_title(Record(document="a", lines=Lines(1, 2), title=title))
    >>> found.title, found.details
    ('On beds', ((<Detail.FIELD: 'field'>, 'retractionin: J Beds. 2016;7:1'),))
    >>> scopus = "On maps of rooms; [Über Karten von Räumen]"
    >>> with_bare_title(Record(document="a", lines=Lines(1, 2), title=scopus)).details
    ((<Detail.FIELD: 'field'>, 'origtitle: Über Karten von Räumen'),)
    >>> with_bare_title(Record(document="a", lines=Lines(1, 2), title="知识图谱研究综述[J]")).title
    '知识图谱研究综述'
    >>> found = with_bare_title(Record(document="a", lines=Lines(1, 2), title="文学研究 = Literature"))
    >>> found.title, found.details
    ('文学研究', ((<Detail.FIELD: 'field'>, 'translatedtitle: Literature'),))
    """
    return _alone(_bare(_unsigned(record)))


def _unsigned(record: Record) -> Record:
    """The record without who is responsible for it, behind the slash of its title or before its dots."""
    title, behind = without_responsibility(record.title, record.names)
    title, before = without_author_before(title, record.names)
    new = tuple(said(Field.RESPONSIBILITY, words) for words in (before, behind) if words)
    return replace(record, title=title, details=(*record.details, *new)) if new else record


def _alone(record: Record) -> Record:
    """The record by the first of the titles that stand side by side; the others are translations of it."""
    title, *others = parallel_names(record.title)
    if not others:
        return record
    new = (said(Field.TRANSLATED_TITLE, other) for other in others)
    return replace(record, title=title, details=(*record.details, *new))


def _bare(record: Record) -> Record:
    if "]" not in record.title:
        return record
    if found := _CARRIER.search(record.title):
        return replace(record, title=record.title[: found.start()])
    title, original = original_behind(record.title)
    title, notes, language = without_notes(title)
    if not title or title == record.title:
        return record
    details = [said(_FIELDS[kind], words) for kind, words in notes]
    details.append(said(Field.ORIGINAL_TITLE, original))
    if language and not record.texts_of(Detail.LANGUAGE):
        details.append((Detail.LANGUAGE, language))
    new = [each for each in details if each[1] and each not in record.details]
    return replace(record, title=title, details=(*record.details, *new))
