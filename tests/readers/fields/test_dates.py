import pytest

from kg.readers.fields.dates import (
    date_in_words,
    has_impossible_part,
    iso_date,
    says_more,
    written_date,
    year_alone,
)
from kg.text.language.months import month_number


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("June 15, 2004", (2004, 6, 15)),
        ("2010 Jan 5", (2010, 1, 5)),
        ("15 Sept", (None, 9, 15)),
        ("March-April 2010", (2010, None, None)),
        ("31 Feb 2010", (2010, 2, None)),
        ("2010 spring", (2010, None, None)),
        ("12 января 2021 г.", (2021, 1, 12)),
        ("2018年5月3日", (2018, 5, 3)),
        ("二〇一八年五月", (2018, 5, None)),
        ("Tháng 5 năm 2019", (2019, 5, None)),
        ("5 de mayo de 2010", (2010, 5, 5)),
        ("12 listopada 2010", (2010, None, None)),
        ("c2010", (2010, None, None)),
        ("5705 [1945]", (1945, None, None)),
        ("[1377] 1957", (1957, None, None)),
        ("2561 [2018]", (2018, None, None)),
        ("1400 [2021]", (2021, None, None)),
        ("1914 [1957]", (1914, None, None)),
        ("昭和60 [1985]", (1985, None, None)),
        ("١٩٨٥", (1985, None, None)),
        ("5705", (None, None, None)),
        ("0999", None),
        ("in press", None),
        ("9" * 100_000, None),
    ],
)
def test_a_date_in_words_has_the_parts_that_are_given(text, parts):
    date = written_date(text)
    assert (date and (date.year, date.month, date.day)) == parts


@pytest.mark.parametrize(
    ("word", "month"), [("DEC", 12), ("Sept", 9), ("ma", None), ("mayor", None), ("", None)]
)
def test_a_month_is_known_by_its_first_letters(word, month):
    assert month_number(word) == month


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2015/03/12", (2015, 3, 12)),
        ("2015/3/9", (2015, 3, 9)),
        ("2008/09/30", (2008, 9, 30)),
        ("2015/02/30", (2015, 2, None)),
        ("2015/03", (2015, 3, None)),
        ("2008/09", (2008, None, None)),
        ("2015/16", (2015, None, None)),
        ("2015/2016", (2015, None, None)),
        ("2015-03/2015-04", (2015, 3, None)),
        ("2015/", (2015, None, None)),
    ],
)
def test_slashes_part_a_date_or_the_ends_of_a_span(text, parts):
    date = iso_date(text)
    assert (date.year, date.month, date.day) == parts


def test_a_time_is_a_day():
    assert iso_date("2017-07-27T08:18:33Z").day == 27


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2020-5-3", (2020, 5, 3)),
        ("2020.05.13", (2020, 5, 13)),
        ("2020. 5. 13.", (2020, 5, 13)),
        ("13.05.2020", (2020, 5, 13)),
        ("13. 5. 2020", (2020, 5, 13)),
        ("20200513", (2020, 5, 13)),
        ("2020.02.30", (2020, 2, None)),
        ("2020.13.05", (2020, None, None)),
        ("05.13.2020", (2020, None, None)),
        ("2020-5", (2020, None, None)),
        ("20200230", (2020, 2, None)),
        ("20201399", (None, None, None)),
        ("12345678", (None, None, None)),
    ],
)
def test_a_date_in_figures_has_its_parts_where_it_is_plain_which_is_which(text, parts):
    date = date_in_words(text)
    assert (date.year, date.month, date.day) == parts
    assert date.printed == text


@pytest.mark.parametrize("text", ["2020-1-1", "2020.01.01", "2020. 1. 1.", "01.01.2020", "20200101"])
def test_new_year_in_figures_is_the_year_alone(text):
    assert year_alone(date_in_words(text)).month is None


@pytest.mark.parametrize("text", ["20200513", "2020.05.13", "13.5.2020"])
def test_a_date_in_figures_says_no_more_than_its_parts(text):
    assert not says_more(date_in_words(text))


@pytest.mark.parametrize(
    ("text", "impossible"),
    [
        ("2020.02.30", True),
        ("20200230", True),
        ("30.02.2020", True),
        ("2024-02-30", True),
        ("2024/13/01", True),
        ("2024-02-30/2024-03-01", True),
        ("31 April 2024", True),
        ("2024-02/2024-03", False),
        ("2011/12", False),
        ("2024/25", False),
        ("2024-21", False),
        ("Feb 2024", False),
        ("c. 1890", False),
        ("2024-00-00", False),
        ("[2024, 13, 1]", True),
        ("[1789, 1790]", False),
        ("[1955, 2nd printing 1960]", False),
        ("[1911, 1912 printing]", False),
    ],
)
def test_a_month_or_day_that_cannot_be_is_told_from_one_that_is_not_given(text, impossible):
    assert has_impossible_part(date_in_words(text)) == impossible


@pytest.mark.parametrize(
    "text", ["0000-00-00", "0000-01-01", "0000/00/00", "-0001-11-30", "0001/01/01", "0000"]
)
def test_what_programs_write_for_no_date_is_none(text: str) -> None:
    assert iso_date(text) is None


@pytest.mark.parametrize("text", ["2024-13~", "2024-99?", "2024-02-40~"])
def test_a_month_or_day_that_cannot_be_is_no_part_of_a_doubtful_date(text: str) -> None:
    date = iso_date(text)
    assert date is not None
    assert "-" not in date.edtf.removeprefix("2024-02")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1807 [i.e. 1806]", (1806, None, None)),
        ('"1838" [1839]', (1839, None, None)),
        ("“1848” (1849)", (1849, None, None)),
        ('1970 ("1969")', (1970, None, None)),
        ("MDCCLXVIII", (1768, None, None)),
        ("MDCCLXVIII [1769]", (1769, None, None)),
        ("1807 [d. i. 1806]", (1806, None, None)),
        ("1807 [recte 1806]", (1806, None, None)),
        ("1807 [1806]", (1807, None, None)),
        ("1917-10-25 O.S.", (1917, 10, 25)),
        ("1605-11-05 (Old Style)", (1605, 11, 5)),
        ("1688/09", (1688, 9, None)),
        ("2015/3", (2015, 3, None)),
    ],
)
def test_what_stands_behind_a_date_tells_which_it_is(text, parts):
    date = date_in_words(text)
    assert (date.year, date.month, date.day) == parts
    assert date.printed == text


@pytest.mark.parametrize(
    "text",
    [
        *("1999 Jul-Aug", "Jul/Aug 1999", "Juillet-Août 1999", "1999年7-8月", "Sept.–Oct. 1999"),
        *("May & June 1999", "May and June 1999", "كانون الثاني - شباط 2010"),
        "1999 May-Jun, reprinted August 2003",
    ],
)
def test_an_issue_of_two_months_is_of_neither(text: str) -> None:
    date = written_date(text)
    assert date
    assert (date.month, date.printed) == (None, text)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("May 2001, reprinted March 2005", 5),
        ("March 2001 (published May 2002)", 3),
        ("March 2001 (published May/June 2002)", 3),
        ("[1999] May, reprinted June 2003", 5),
        ("Apr 1999, epub May", 4),
        ("1999 Dec-2000 Jan", 12),
        ("May-May 1999", 5),
    ],
)
def test_a_month_that_more_than_a_joiner_parts_from_another_is_the_one(text: str, month: int) -> None:
    date = written_date(text)
    assert date
    assert date.month == month


@pytest.mark.parametrize("text", ["1999 Jul 30-Aug 2", "كانون الثاني 2010", "Sept. 2010 September"])
def test_a_span_of_days_has_the_month_in_which_it_begins(text: str) -> None:
    date = written_date(text)
    assert date
    assert date.month
