"""Partial dates in RDF: as much as the document prints, and no more unless asked for."""

import calendar
import datetime
from dataclasses import replace

from kg.model import PartialDate
from kg.rdf import vocabulary as v
from kg.rdf.description import Properties
from kg.rdf.terms import EDTF, Term, boolean, integer, string, typed
from kg.readers.fields.calendars import gives_a_year
from kg.readers.fields.doubtful_dates import iso


def date_properties(date: PartialDate, as_of: datetime.date | None) -> Properties:
    """What a paper says of its date; `as_of` completes a year that the document leaves out, marked so.

    >>> feb = PartialDate(month=2, printed="Feb")
    >>> print(dict(date_properties(feb, datetime.date(2026, 1, 15)))[v.ISSUED])
    "2025-02"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>
    >>> v.ISSUED in dict(date_properties(feb, None))
    False
    >>> about = PartialDate(year=1500, printed="ca. 1500", edtf="1500~")
    >>> print(dict(date_properties(about, None))[v.ISSUED])
    "1500~"^^<http://id.loc.gov/datatypes/edtf/EDTF>
    """
    yield v.DATE_AS_PRINTED, string(date.printed)
    if date.year is None and date.month is not None:
        yield v.DATE, _without_year(date)
        date = completed(date, as_of) if as_of and not gives_a_year(date.printed) else date
        if date.year is not None:
            yield v.YEAR_INFERRED, boolean(True)
    if date.year is not None:
        yield v.ISSUED, _with_year(date)
        yield v.YEAR, integer(date.year)


def completed(date: PartialDate, as_of: datetime.date) -> PartialDate:
    """The latest such date that is not after `as_of`: sites leave out the year that is current.

    Before the year 1 there is none; the date stays as it is.

    >>> completed(PartialDate(month=2, day=2, printed="Feb 2"), datetime.date(2026, 1, 15)).year
    2025
    """
    month, day = date.month or 1, date.day or 1
    year = as_of.year if (month, day) <= (as_of.month, as_of.day) else as_of.year - 1
    while (month, day) == (2, 29) and year > 0 and not calendar.isleap(year):
        year -= 1
    return replace(date, year=year) if year > 0 else date


def _with_year(date: PartialDate) -> Term:
    """As XML Schema writes it; as EDTF does, where more or less is known than a date."""
    if date.edtf:
        return Term(f"{string(date.edtf)}^^<{EDTF}>")
    year = date.year or 0
    if year < 1 or not date.month:  # a day before Christ is none for many programs
        return typed(iso(year), "gYear")
    return typed(iso(year, date.month, date.day), "date" if date.day else "gYearMonth")


def _without_year(date: PartialDate) -> Term:
    if date.day is None:
        return typed(f"--{date.month:02d}", "gMonth")
    return typed(f"--{date.month:02d}-{date.day:02d}", "gMonthDay")
