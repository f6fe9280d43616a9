"""What an entry says of a date is what a reader of it finds there."""

import pytest

from kg.readers.bibtex.values import read_date
from kg.readers.fields.dates import date_in_words
from kg.readers.fields.doubtful_dates import iso
from kg.view.bibtex.dates import date_fields


@pytest.mark.parametrize(
    "printed",
    [
        *("2010", "２０２１", "١٩٩٨", "२०१८", "2021年", "2021 г.", "AD 79", "380 BC", "[1920]", "c1998"),
        *("März 2010", "listopad 2010", "2010 listopad", "12 listopada 2010", "févr 2010", "decade 2010"),
        *(
            "2018年5月3日",
            "12 января 2021 г.",
            "Tháng 5 năm 2019",
            "五月 2010",
            "昭和60年(1985)",
            "spring 2010",
        ),
        *("1425هـ / 2004م", "1425هـ", "۱۳۹۹", "พ.ศ. 2540", "5705 [1945]", "1999 [ca. 340 BC]", "1377 [1957]"),
        *("12–14 June 2024", "Januar/Februar 2010", "Trinity Term 2010", "copyright 1998", "in press"),
        *(
            "ca. 1500",
            "1450?",
            "1914-1918",
            "1935–1936",
            "1928/1930",
            "189X",
            "1934-21",
            "1890s",
            "before 1500",
            "5 juin 1687",
            "2010 im Druck",
        ),
    ],
)
def test_a_date_is_read_back_with_the_parts_that_it_had(printed: str) -> None:
    date = date_in_words(printed)
    assert date is not None
    issued = date.edtf or ("" if date.year is None else iso(date.year, date.month, date.day))
    back = read_date(date_fields({"printed": printed, "issued": issued}))
    assert back is not None
    assert (back.year, back.month, back.day, back.edtf) == (date.year, date.month, date.day, date.edtf)


@pytest.mark.parametrize("printed", ["２０２１", "٢٠٢١", "२०२१", "2021年", "2021년", "2021 г."])
def test_a_year_is_in_digits_that_styles_sort_by(printed: str) -> None:
    assert date_fields({"printed": printed, "issued": "2021"}) == {"year": "2021"}


def test_months_of_a_span_have_two_digits() -> None:
    """BibLaTeX reads no `2020-1`, as spans of CSL-JSON were written."""
    assert date_fields({"printed": "2020-1/2020-3", "issued": "2020-01/2020-03"}) == {
        "date": "2020-01/2020-03"
    }


def test_a_hebrew_year_beside_ours_is_no_month() -> None:
    assert date_fields({"printed": "תשנ״ח 1998", "issued": "1998"}) == {"year": "תשנ״ח 1998"}


@pytest.mark.parametrize(
    ("printed", "issued", "date"),
    [
        ("1928/1930", "1928/1930", "1928/1930"),
        ("1935–1936", "1935/1936", "1935/1936"),
        ("1848-02-24/1848-02-26", "1848-02-24/1848-02-26", "1848-02-24/1848-02-26"),
        ("1934-21", "1934", "1934-21"),
        ("1450?", "1450?", "1450?"),
        ("[1500?]", "1500?", "1500?"),
    ],
)
def test_what_is_no_year_or_day_and_has_no_words_is_in_the_date_of_biblatex(
    printed: str, issued: str, date: str
) -> None:
    assert date_fields({"printed": printed, "issued": issued}) == {"date": date}
