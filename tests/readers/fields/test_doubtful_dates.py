import pytest

from kg.readers.bibtex.values import read_date
from kg.readers.fields.dates import date_in_words
from kg.readers.fields.doubtful_dates import edtf


@pytest.mark.parametrize(
    "text",
    [
        *(
            "before 1500",
            "after 1500",
            "vor 1500",
            "nach 1500",
            "avant 1500",
            "ante 1500",
            "post-1500",
            "<1500",
        ),
        *("[not before 1480]", "not after ca. 1500", "bis 1500", "../1850", "/1850", "до 1500"),
    ],
)
def test_a_year_that_is_only_a_bound_is_no_year(text):
    date = date_in_words(text)
    assert (date.year, date.month, date.printed, date.edtf) == (None, None, text, "")


@pytest.mark.parametrize(
    ("text", "year", "told"),
    [
        *(
            ("1190~", 1190, "1190~"),
            ("1450?", 1450, "1450?"),
            ("1450%", 1450, "1450%"),
            ("2019-04~", 2019, "2019-04~"),
        ),
        # Of England before 1752, and of catalogues.
        *(("1688/9", 1688, "1688/1689"), ("1610/1", 1610, "1610/1611"), ("1660-1", 1660, "1660/1661")),
        *(("1918-19", 1918, "1918/1919"), ("1939-40", 1939, "1939/1940"), ("1930-39", 1930, "1930/1939")),
        *(("[1789?-1791]", 1789, "1789/1791"), ("1789-[1790]", 1789, "1789/1790")),
        *(("[1805]-6", 1805, "1805/1806"), ("1854/", 1854, "1854/..")),
        *(("155X", 1550, "155X"), ("15XX", 1500, "15XX"), ("155u", 1550, "155X"), ("17--", 1700, "17XX")),
        *(("[17–?]", 1700, "17XX?"), ("[178-]", 1780, "178X"), ("178-?", 1780, "178X?")),
        *(("[1450?]", 1450, "1450?"), ("[um 1500]", 1500, "1500~"), ("1500 ca.", 1500, "1500~")),
        *(
            ("ca. 1500", 1500, "1500~"),
            ("c1500", 1500, "1500~"),
            ("c. 1962", 1962, "1962~"),
            ("um 1500", 1500, "1500~"),
        ),
        *(("ca. 1450?", 1450, "1450%"), ("probably 1620", 1620, "1620?"), ("c. 380 BC", -379, "-0379~")),
        *(("1890s", 1890, "189X"), ("1890er", 1890, "189X"), ("1900s", 1900, "19XX")),
        *(("1914-1918", 1914, "1914/1918"), ("1914–18", 1914, "1914/1918"), ("1648/49", 1648, "1648/1649")),
        *(("1900/1", 1900, "1900/1901"), ("1900-", 1900, "1900/.."), ("1850/..", 1850, "1850/..")),
        *(("between 1450 and 1460", 1450, "1450/1460"), ("1500 bis 1510", 1500, "1500/1510")),
        ("1700-01-01/1700-12-31", 1700, "1700-01-01/1700-12-31"),
        ("1848-2-24/1848-2-26", 1848, "1848-02-24/1848-02-26"),
        ("380–370 BC", -379, "-0379/-0369"),
    ],
)
def test_a_date_that_is_about_so_says_so(text, year, told):
    date = date_in_words(text)
    assert (date.year, date.edtf) == (year, told)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2024",
            "2024-08-28",
            "June 15, 2004",
            "spring 2010",
            "5705 [1945]",
            "1377/1957",
            "c1998",
            "1962-21",
        ),
        *(
            "2024-02-30",
            "2024-13",
            "2010-12",
            "2015/03",
            "2011-08-01T10:00:00Z",
            "1900a",
            "An VII (1799)",
            "[1920]",
        ),
        *("1969 (1927)", "Mon, 2 Apr 2007 19:18:42 GMT", "2020 Oct-Dec", "44 BC", "AD 79"),
    ],
)
def test_a_date_without_doubt_says_none(text):
    assert not date_in_words(text).edtf


@pytest.mark.parametrize(
    ("text", "year"),
    [
        *(
            ("0725", 725),
            ("0725-03-01", 725),
            ("-0359", -359),
            ("AD 79", 79),
            ("79 AD", 79),
            ("79 n. Chr.", 79),
        ),
        *(
            ("44 BC", -43),
            ("44 v. Chr.", -43),
            ("44 av. J.-C.", -43),
            ("1200 BC", -1199),
            ("380 B.C.E.", -379),
        ),
        *(
            ("850", None),
            ("-44", None),
            ("0000", None),
            ("0001-01-01T00:00:00", None),
            ("2nd century AD", None),
        ),
    ],
)
def test_an_early_year_is_read_where_it_is_told_as_one(text, year):
    assert date_in_words(text).year == year


def test_a_tie_behind_a_year_says_that_it_is_about_so():
    assert read_date({"year": "1190~"}).edtf == read_date({"date": "1190~"}).edtf == "1190~"


def test_a_date_without_year_has_no_doubt():
    assert edtf(date_in_words("in press?")) == ""
