"""The entries of data banks that an abstract tells of, kept as PubMed has those that its indexers found."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.model import AuthorPage, Issue, Record
from kg.readers.fields.other_fields import Field, said
from kg.text.registered.databanks import databank_numbers


def with_databanks(
    items: Iterable[AuthorPage | Record | Issue],
) -> Iterator[AuthorPage | Record | Issue]:
    """The items, each record with the numbers in data banks that its abstract tells.

    >>> from kg.model import Lines
    >>> record = Record(document="a", lines=Lines(1, 2), title="Heat", abstract="Data: GSE212345.")
    >>> [found] = with_databanks([record])
    >>> found.details
    ((<Detail.FIELD: 'field'>, 'databank: GEO GSE212345'),)
    """
    for item in items:
        yield _told(item) if isinstance(item, Record) else item


def _told(record: Record) -> Record:
    numbers = dict.fromkeys(databank_numbers(record.abstract))
    if not numbers:
        return record
    details = [said(Field.DATA_BANK, number) for number in numbers]
    return replace(record, details=tuple(dict.fromkeys([*record.details, *details])))
