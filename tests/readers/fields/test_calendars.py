"""A year of another calendar is none of ours, and a medieval work keeps its year."""

import pytest

from kg.model import PartialDate
from kg.readers import bibtex, csl, ris
from kg.readers.fields.calendars import in_our_calendar
from kg.readers.fields.dates import date_in_words
from kg.readers.files.source import Line
from kg.readers.rules import Rule


@pytest.mark.parametrize(
    ("printed", "year"),
    [
        *[
            (printed, None)
            for printed in ("1425هـ", "1425 هـ", "1425 ه.ق", "1385 ه‍.ش", "هـ 1425", "1385 شمسی")
        ],
        *[
            (printed, None)
            for printed in ("1425 AH", "AH 1425", "A.H. 1300", "1385 SH", "1425 H", "1424-1425 هـ")
        ],
        *[(printed, None) for printed in ("संवत् 2060", "वि.सं. 2060", "शक 1925", "V.S. 2060", "พ.ศ. 2110")],
        *[(printed, None) for printed in ("2003 E.C.", "2003 ዓ.ም.", "۱۳۹۹", "١٤٢٥", "۱۳۹۹/۰۵/۱۲")],
        *[
            (printed, 2004)
            for printed in ("1425هـ / 2004م", "1425 AH [2004]", "2004/1425 هـ", "1425 H/2004 M")
        ],
        *[(printed, None) for printed in ("1430 H", "1100 AH", "B.E. 2540", "1700 A.M.", "5705 A.M.")],
        *[(printed, 1987) for printed in ("1987 H. 4", "1987 H 4", "1987 SH", "1987, H. 4", "H. 4, 1987")],
        *[(printed, 2011) for printed in ("2011 AH", "AH 2011", "Spring 2011 A.M. edition", "2011 B.E.")],
        *[(printed, 1430) for printed in ("1430 H. 2",)],
        *[(printed, 2021) for printed in ("۲۰۲۱", "٢٠٢١", "2021م", "२०२१")],
        *[(printed, 1385) for printed in ("1385", "ca. 1385", "1385م", "Anno 1385", "١٣٨٥م")],
    ],
)
def test_a_year_beside_the_name_of_a_calendar_or_in_its_digits_is_of_it(
    printed: str, year: int | None
) -> None:
    date = date_in_words(printed)
    assert date is not None
    assert (date.year, date.month if year is None else None, date.printed) == (year, None, printed)


@pytest.mark.parametrize(
    ("year", "language", "title", "kept"),
    [
        (1385, "persian", "", False),
        (1400, "fa", "", False),
        (1425, "Arabic", "Studies", False),
        (1330, "turkish", "Tarih", False),
        (1385, "", "بررسی نسخه‌های خطی", False),
        (2075, "Nepali", "", False),
        (2060, "", "संस्कृत काव्य", False),
        (1385, "", "De arte venandi", True),
        (1385, "latin", "بررسی", True),
        (1385, "", "Der Begriff نقد bei Ibn Ruschd", True),
        (2021, "persian", "", True),
        (1965, "arabic", "", True),
        (2018, "hindi", "", True),
        (1385, "german", "", True),
    ],
)
def test_the_language_of_a_paper_tells_what_its_year_may_be(
    year: int, language: str, title: str, kept: bool
) -> None:
    date = in_our_calendar(PartialDate(year=year, month=5, day=2, printed=f"{year}-05-02"), language, title)
    assert date is not None
    assert (date.year, date.month, date.day) == ((year, 5, 2) if kept else (None, None, None))


def test_every_library_says_which_years_it_does_not_take() -> None:
    entry = "@book{a, author = {Roe, Jane}, title = {Shahnama}, year = 1385, langid = {persian}}"
    page = ["TY  - BOOK", "AU  - Roe, Jane", "TI  - Shahnama", "PY  - 1385", "LA  - fa", "ER  - "]
    dated = '"issued": {"date-parts": [[1385]]}'
    item = f'[{{"title": "Shahnama", "language": "fa", "author": [{{"family": "Roe"}}], {dated}}}]'
    for found in (
        bibtex.read("a.bib", [Line(1, entry)]),
        ris.read("a.ris", [Line(n, text) for n, text in enumerate(page, start=1)]),
        csl.read("a.json", [Line(1, item)]),
    ):
        flaw, record = found
        assert (flaw.rule, "surely of our calendar but “1385”" in flaw.message) == (
            Rule.IMPOSSIBLE_DATE,
            True,
        )
        assert (record.date.year, record.date.printed) == (None, "1385")
