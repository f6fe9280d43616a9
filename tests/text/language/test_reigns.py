import pytest

from kg.readers.fields.calendars import in_our_calendar
from kg.readers.fields.dates import date_in_words, has_impossible_part
from kg.text.language.reigns import year_of_reign


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("平成29年4月1日", (2017, 4, 1)),
        ("大正2年", (1913, None, None)),
        ("令和元年五月", (2019, 5, None)),
        ("昭和六十三年", (1988, None, None)),
        ("民國108年6月", (2019, 6, None)),
        ("民国25年", (1936, None, None)),
        ("단기 4292년", (1959, None, None)),
        ("พ.ศ. ๒๕๔๐", (1997, None, None)),
        ("昭和60年(1985)", (1985, None, None)),
    ],
)
def test_a_year_that_is_one_of_ours_under_another_number_is_read(
    printed: str, parts: tuple[int, int | None, int | None]
) -> None:
    date = date_in_words(printed)
    assert date is not None
    assert (date.year, date.month, date.day) == parts
    assert date.printed == printed
    assert not has_impossible_part(date)


@pytest.mark.parametrize("printed", ["明治3年", "昭和99年", "พ.ศ. 2480", "民國", "29年", "民國300年"])
def test_a_year_that_did_not_begin_as_ours_or_never_was_is_none(printed: str) -> None:
    assert year_of_reign(printed) is None


@pytest.mark.parametrize(
    ("printed", "language", "title", "year"),
    [
        ("2562", "th", "", 2019),
        ("มีนาคม ๒๕๖๒", "", "การพัฒนาห้องสมุด", 2019),
        ("2562", "en", "On Libraries", None),
        ("2480", "th", "", None),
        ("2019", "th", "", 2019),
    ],
)
def test_a_year_of_thailand_needs_no_era_in_its_language(
    printed: str, language: str, title: str, year: int | None
) -> None:
    date = in_our_calendar(date_in_words(printed), language, title)
    assert date is not None
    assert date.year == year
