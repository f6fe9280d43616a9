import datetime

import pytest

from kg.model import PartialDate
from kg.rdf import vocabulary as v
from kg.rdf.describe.dates import completed, date_properties
from kg.rdf.terms import EDTF, XSD


def said(date: PartialDate, as_of: datetime.date | None = None) -> dict[str, str]:
    return dict(date_properties(date, as_of))


def test_a_date_without_year_stays_without_year() -> None:
    properties = said(PartialDate(month=2, day=2, printed="Feb 2"))
    assert properties[v.DATE].startswith('"--02-02"^^')
    assert v.ISSUED not in properties
    assert v.YEAR not in properties


def test_a_completed_year_is_marked_as_inferred() -> None:
    properties = said(PartialDate(month=2, day=2, printed="Feb 2"), datetime.date(2026, 3, 1))
    assert properties[v.ISSUED].startswith('"2026-02-02"^^')
    assert v.YEAR_INFERRED in properties
    assert properties[v.DATE_AS_PRINTED] == '"Feb 2"'


@pytest.mark.parametrize(
    ("date", "literal"),
    [
        (PartialDate(year=2024, month=8, day=28, printed=""), '"2024-08-28"'),
        (PartialDate(year=2024, month=8, printed=""), '"2024-08"'),
        (PartialDate(year=2024, printed=""), '"2024"'),
    ],
)
def test_as_much_is_said_as_is_known(date: PartialDate, literal: str) -> None:
    assert said(date)[v.ISSUED].startswith(literal)


@pytest.mark.parametrize(
    ("as_of", "year"),
    [("2026-02-02", 2026), ("2026-02-01", 2025), ("2026-12-31", 2026), ("2025-01-01", 2024)],
)
def test_the_latest_date_not_after_the_given_one_is_taken(as_of: str, year: int) -> None:
    date = PartialDate(month=2, day=2, printed="Feb 2")
    assert completed(date, datetime.date.fromisoformat(as_of)).year == year


def test_before_the_first_year_nothing_is_inferred() -> None:
    properties = said(PartialDate(month=8, day=28, printed="Aug 28"), datetime.date(1, 1, 5))
    assert v.YEAR_INFERRED not in properties
    assert v.ISSUED not in properties


def test_the_29th_of_february_falls_into_a_leap_year() -> None:
    date = PartialDate(month=2, day=29, printed="Feb 29")
    assert completed(date, datetime.date(2027, 6, 1)).year == 2024


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        (PartialDate(year=1500, printed="ca. 1500", edtf="1500~"), f'"1500~"^^<{EDTF}>'),
        (PartialDate(year=79, printed="AD 79"), f'"0079"^^<{XSD}gYear>'),
        (PartialDate(year=-43, month=3, day=15, printed="15 March 44 BC"), f'"-0043"^^<{XSD}gYear>'),
        (PartialDate(year=0, printed="1 BC"), f'"0000"^^<{XSD}gYear>'),
        (PartialDate(printed="before 1500"), None),
    ],
)
def test_doubt_and_early_years_stand_in_the_date_of_issue(date: PartialDate, issued: str | None) -> None:
    assert dict(date_properties(date, None)).get(v.ISSUED) == issued


@pytest.mark.parametrize("printed", ["平成27年4月1日", "1 April 2563", "5 Jan 5705"])
def test_a_day_of_a_year_of_another_calendar_is_not_completed(printed: str) -> None:
    told = said(PartialDate(month=4, day=1, printed=printed), datetime.date(2026, 1, 15))
    assert v.ISSUED not in told
