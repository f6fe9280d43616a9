"""The date of a paper in the fields of BibTeX: year, month and day, and words that say more or less.

Styles print and sort by these: what has a year gives it in digits of ours wherever that loses nothing. A span
or a doubtful year that is printed without words is in BibLaTeX's `date`, as EDTF writes it.
"""

import re
from collections.abc import Mapping

from kg.text.language.months import SHORT_MONTHS, short_month
from kg.text.letters.scripts import plain_digits
from kg.view.bibtex.latex import escaped
from kg.view.reading.questions import Row

EDTF = re.compile(r"(?=.*(?:[~%]|[0-9]/(?:$|\.\.)|^\.\.|-[0-9]+/))[0-9X.~?%/-]+")  # not `1450?`, `1910/1911`
_DATE = re.compile(r"(?!$)(-?\d{4})?(?:--?(0[1-9]|1[0-2]))?(?:-(\d\d))?", re.ASCII)
"""As XML Schema writes a date, a month of a year, a year, and a day without a year: `--02-02`."""
_NUMBERS_ALONE = re.compile(r"-?[0-9]{4}(?:[-/][0-9]{1,2}){0,2}/*")  # of which no more is a date
_IN_WORDS = re.compile(r"(?!X)[^\W\d_]")
"""A letter, but for the X of EDTF: such words are for readers, and styles print them as they are."""
_SIGNS = re.compile(r"[0-9X.~?%/-]+")
"""What EDTF is written with."""
_SEASON = re.compile(r"-?[0-9]{4}-(?:2[1-9]|3[0-9]|4[01])")
"""As EDTF writes a season or another part of a year in the place of the month."""
_TIME = re.compile(r"T[0-9:.Z+-]*$")
_NEVER_A_MONTH = re.compile(r"[0-9]{3}|[][()]|[年년]|[\"״]")
"""What has such a sign beside the year tells it in another way: `5705 [1945]`, `תשנ״ח 1998`."""
_ONE_DIGIT = re.compile(r"(?<=[0-9])-([0-9])(?![0-9X])")
_YEAR_ITSELF = frozenset(("年", "년", "г.", "год", "году", "р.", "р", "г"))


def date_fields(row: Row) -> Mapping[str, str]:
    """Year, month and day as far as they are printed; words that say more or less stand in the year.

    >>> date_fields({"printed": "Feb 2", "undated": "--02-02"})
    {'year': '', 'month': 'feb', 'day': '2'}
    >>> date_fields({"printed": "circa 1790", "issued": "1790~"})
    {'year': 'circa 1790'}
    >>> date_fields({"printed": "1790~", "issued": "1790~"})
    {'date': '1790~'}
    >>> date_fields({"printed": "1910–1911", "issued": "1910/1911"})
    {'date': '1910/1911'}
    >>> date_fields({"printed": "1934-21", "issued": "1934"})
    {'date': '1934-21'}
    >>> date_fields({"printed": "AD 79", "issued": "0079"})
    {'year': 'AD 79'}
    >>> date_fields({"printed": "１９９８", "issued": "1998"})
    {'year': '1998'}
    """
    inferred, printed = row.get("inferred") in ("true", "1"), row.get("printed", "")
    issued = row.get("undated", "") if inferred else row.get("issued") or row.get("undated", "")
    found = _DATE.fullmatch(issued)
    if _SEASON.fullmatch(printed):
        return {"date": printed}
    if not found:
        return _in_its_words(printed, issued)
    year, month, day = found.groups("")
    if not month:
        return _date_in_words(year, printed)
    return {"year": year, "month": SHORT_MONTHS[int(month) - 1], "day": day.lstrip("0")}


def in_two_digits(date: str) -> str:
    """A date in digits, or a span, with months and days as BibLaTeX wants them.

    >>> in_two_digits("2020-1/2020-12-3"), in_two_digits("-0044-3"), in_two_digits("1590~")
    ('2020-01/2020-12-03', '-0044-03', '1590~')
    """
    return _ONE_DIGIT.sub(r"-0\1", date)


def _in_its_words(printed: str, issued: str) -> Mapping[str, str]:
    """A date that is none, is about so, or a span; without words as EDTF, in the field of BibLaTeX."""
    if EDTF.fullmatch(printed):
        return {"date": in_two_digits(printed)}
    if _SIGNS.fullmatch(issued) and not _IN_WORDS.search(printed):
        return {"date": issued}
    return {"year": escaped(" ".join(printed.split()))}


def _date_in_words(year: str, printed: str) -> Mapping[str, str]:
    """A year with the words that are printed beside it: days and seasons are a month for styles.

    >>> _date_in_words("2024", "12–14 June 2024"), _date_in_words("2010", "listopad 2010")
    ({'year': '2024', 'month': '12–14 June'}, {'year': '2010', 'month': 'listopad'})
    >>> _date_in_words("1945", "5705 [1945]"), _date_in_words("2021", "2021年")
    ({'year': '5705 [1945]'}, {'year': '2021'})
    """
    words = _TIME.sub("", " ".join(printed.split()))
    plain = plain_digits(words)
    if not words or _NUMBERS_ALONE.fullmatch(plain):
        return {"year": year}
    beside = plain.removeprefix(year).removesuffix(year) if len(plain) > len(year) else ""
    if beside.strip() in _YEAR_ITSELF:
        return {"year": year}
    if beside.strip() and _is_like_a_month(beside):
        return {"year": year, "month": escaped(beside.strip())}
    return {"year": escaped(words)}


def _is_like_a_month(beside: str) -> bool:
    """Whether words beside a year can stand in the field for the month, and are not read back as one."""
    parted = beside.startswith(" ") or beside.endswith(" ")
    named = any(map(str.isalpha, beside)) and not _NEVER_A_MONTH.search(beside)
    return parted and named and short_month(beside) is None
