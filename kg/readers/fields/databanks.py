"""The entries of data banks that an abstract tells of, kept as PubMed has those that its indexers found."""

from dataclasses import replace

from kg.model import Record
from kg.readers.fields.other_fields import Field, said
from kg.text.registered.databanks import databank_numbers


def with_databanks(record: Record) -> Record:
    """The record with the numbers in data banks that its abstract tells.

    >>> from kg.model import Lines
    >>> record = Record(document="a", lines=Lines(1, 2), title="Heat", abstract="Data: GSE212345.")
    >>> with_databanks(record).details
    ((<Detail.FIELD: 'field'>, 'databank: GEO GSE212345'),)
    """
    numbers = dict.fromkeys(databank_numbers(record.abstract))
    if not numbers:
        return record
    details = [said(Field.DATA_BANK, number) for number in numbers]
    return replace(record, details=tuple(dict.fromkeys([*record.details, *details])))
