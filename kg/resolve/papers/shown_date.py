"""Which date of a paper is shown; `docs/merging.md` has the rule."""

from collections.abc import Sequence

from kg.model import PartialDate, Record
from kg.readers.fields.dates import says_more, year_alone
from kg.resolve.papers.versions import is_of_issue, is_preprint, is_published, is_report, may_come_of_report


def shown_date(published: Sequence[Record]) -> PartialDate | None:
    """The date of the first record with a year, those of the publication first.

    It is replaced by the fullest other that says the same and more: `2024` by `2024-08-28`, and among those
    with the same parts by one whose words say more: `1890` by `[ca. 1890]`. 1 January in numbers counts as
    the year alone beside any other day, for programs write it where they know no more. The day on which a
    preprint came out is none of the publication's, and the day of an article on the web is not that of its
    issue: where records have volume or number, these alone count. Where nobody prints a year it is the date
    with most parts. `None` where no record has any.

    >>> from kg.model import Lines
    >>> dates = [PartialDate(year=2024, printed="2024"), PartialDate(year=2024, month=8, printed="2024-08")]
    >>> shown_date([Record(document="a", lines=Lines(1, 1), title="Maps", date=date) for date in dates]).month
    8
    """
    dates = [record.date for record in published if record.date]
    in_order = sorted(published, key=lambda record: not (is_published(record) and is_of_issue(record)))
    dated = [(record, record.date) for record in in_order if record.date and record.date.year is not None]
    if not dated:
        return min(dates, key=_open_parts, default=None)
    leads, first = dated[0]
    of_it = (
        date
        for record, date in dated
        if not is_published(leads) or not is_preprint(record)
        if not may_come_of_report(leads) or not is_report(record)
        if not is_of_issue(leads) or is_of_issue(record)
    )
    same = (date for date in of_it if _says_the_same(year_alone(first), date))
    return min(same, key=lambda date: (_open_parts(year_alone(date)), _open_parts(date), not says_more(date)))


def _says_the_same(date: PartialDate, other: PartialDate) -> bool:
    """Whether the other has every part of the date, and perhaps more."""
    pairs = ((date.year, other.year), (date.month, other.month), (date.day, other.day))
    return all(ours in (None, theirs) for ours, theirs in pairs)


def _open_parts(date: PartialDate) -> int:
    return sum(part is None for part in (date.year, date.month, date.day))
