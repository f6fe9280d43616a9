"""Trials and reviews by the numbers of registries: which ones a paper tells of, and entries of registries.

PubMed lists the numbers that its indexers found. In every other format they stand in the abstract, and are
kept as PubMed has them. What a registry itself has of a trial is no article, whatever a database calls it,
and one thing under its number, however it is titled: Cochrane, Embase and the registries export it alike.
"""

from collections.abc import Iterable
from dataclasses import replace

from kg.model import Detail, Identifier, PaperKind, Record, Scheme
from kg.readers.fields.other_fields import Field, fields_of, registered, said
from kg.text.letters.fold import same_form
from kg.text.registered.databanks import databank_numbers
from kg.text.registered.registration import trial_numbers, trial_of_page

_MAY_BE_ENTRIES = (None, PaperKind.DATA_SET, PaperKind.WEB_PAGE, PaperKind.OTHER, PaperKind.JOURNAL_ARTICLE)
_NAMES = frozenset(
    map(same_form, ("ClinicalTrials.gov", "ISRCTN", "ISRCTN registry", "PROSPERO", "WHO ICTRP"))
)
"""Registries in the place of a journal."""


def with_registrations(record: Record) -> Record:
    """The record with the trials that its abstract tells of; an entry of a registry as what a data base has.

    >>> from kg.model import Lines
    >>> told = Record(document="a", lines=Lines(1, 2), title="Heat", abstract="Registered: NCT03036124.")
    >>> with_registrations(told).details
    ((<Detail.FIELD: 'field'>, 'registration: NCT03036124'),)
    >>> page = "https://clinicaltrials.gov/show/NCT03036124"
    >>> entry = with_registrations(replace(told, venue=page, abstract=""))
    >>> entry.kind, entry.identifiers[0].value, entry.venue
    (<PaperKind.DATA_SET: 'data set'>, 'NCT03036124', None)
    """
    record = _with_numbers(record, trial_numbers(record.abstract))
    number = _number_of_entry(record)
    if not number:
        return record
    entry = _with_numbers(record, [number])
    page = record.venue if trial_of_page(record.venue or "") else ""
    details = [*entry.details, *([(Detail.ADDRESS, page)] if page else [])]
    return replace(
        entry,
        kind=PaperKind.DATA_SET,
        venue=None if page else entry.venue,
        identifiers=(Identifier(scheme=Scheme.TRIAL, value=number),),
        details=tuple(dict.fromkeys(details)),
    )


def _number_of_entry(record: Record) -> str:
    """The number of the trial whose entry in a registry a record is; empty for what anybody published.

    The page of an article's trial may be given as the article's own address, beside where it appeared.
    """
    if record.identifiers or record.kind not in _MAY_BE_ENTRIES:
        return ""
    if number := trial_of_page(record.venue or ""):
        return number
    if record.venue and same_form(record.venue) not in _NAMES:
        return ""
    if record.kind is PaperKind.JOURNAL_ARTICLE and not record.venue:
        return ""
    return next(filter(None, map(trial_of_page, record.texts_of(Detail.ADDRESS))), "")


def _with_numbers(record: Record, numbers: Iterable[str]) -> Record:
    told = dict.fromkeys(numbers)
    if not told:
        return record
    known = set(fields_of(record.details, Field.REGISTRATION))
    new = [registered(number) for number in told if number not in known]
    return replace(record, details=(*record.details, *new)) if new else record


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
