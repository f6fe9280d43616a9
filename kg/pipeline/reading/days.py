"""Days as numbers, by which dates of which some parts are unknown come after each other for sure, or not."""

from kg.model import PartialDate

NEVER = -1_000_000_000
"""The first day of a date without a year: nothing is for sure before it, nor is what is before Christ."""
ALWAYS = 1_000_000_000
"""The last day of a date without a year."""


def first_day(date: PartialDate | None) -> int:
    """The first day that a date may mean.

    >>> first_day(PartialDate(year=2024, month=8, printed="Aug 2024")), first_day(None)
    (20240801, -1000000000)
    """
    return _number(date, 1, 1) if date and date.year is not None else NEVER


def last_day(date: PartialDate | None) -> int:
    """The last day that a date may mean; of a month that is the 31st.

    >>> last_day(PartialDate(year=2024, month=8, printed="Aug 2024")), last_day(None)
    (20240831, 1000000000)
    """
    return _number(date, 12, 31) if date and date.year is not None else ALWAYS


def _number(date: PartialDate, month: int, day: int) -> int:
    return ((date.year or 0) * 100 + (date.month or month)) * 100 + (date.day or day)
