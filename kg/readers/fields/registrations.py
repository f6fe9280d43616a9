"""Trials and reviews by the numbers of registries: which ones a paper tells of, and entries of registries.

PubMed lists the numbers that its indexers found. In every other format they stand in the abstract, and are
kept as PubMed has them. What a registry itself has of a trial is no article, whatever a database calls it,
and one thing under its number, however it is titled: Cochrane, Embase and the registries export it alike.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from kg.model import AuthorPage, Detail, Identifier, Issue, PaperKind, Record, Scheme
from kg.readers.fields.other_fields import Field, fields_of, registered
from kg.text.letters.fold import same_form
from kg.text.registered.registration import trial_numbers, trial_of_page

_MAY_BE_ENTRIES = (None, PaperKind.DATA_SET, PaperKind.WEB_PAGE, PaperKind.OTHER, PaperKind.JOURNAL_ARTICLE)
_NAMES = frozenset(
    map(same_form, ("ClinicalTrials.gov", "ISRCTN", "ISRCTN registry", "PROSPERO", "WHO ICTRP"))
)
"""Registries in the place of a journal."""


def with_registrations(
    items: Iterable[AuthorPage | Record | Issue],
) -> Iterator[AuthorPage | Record | Issue]:
    """The items, each record with the trials that its abstract tells of, each entry of a registry as one.

    >>> from kg.model import Lines
    >>> told = Record(document="a", lines=Lines(1, 2), title="Heat", abstract="Registered: NCT03036124.")
    >>> [found] = with_registrations([told])
    >>> found.details
    ((<Detail.FIELD: 'field'>, 'registration: NCT03036124'),)
    >>> page = "https://clinicaltrials.gov/show/NCT03036124"
    >>> [entry] = with_registrations([replace(told, venue=page, abstract="")])
    >>> entry.kind, entry.identifiers[0].value, entry.venue
    (<PaperKind.DATA_SET: 'data set'>, 'NCT03036124', None)
    """
    for item in items:
        yield _as_entry(_told(item)) if isinstance(item, Record) else item


def _told(record: Record) -> Record:
    return _with_numbers(record, [*trial_numbers(record.abstract)])


def _as_entry(record: Record) -> Record:
    """An entry of a registry under its number, as what a data base has; every other record as it is."""
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


def _with_numbers(record: Record, numbers: Collection[str]) -> Record:
    if not numbers:
        return record
    known = set(fields_of(record.details, Field.REGISTRATION))
    new = [registered(number) for number in dict.fromkeys(numbers) if number not in known]
    return replace(record, details=(*record.details, *new)) if new else record
