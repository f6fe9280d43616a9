"""Dates from their parts, as far as calendars have them."""

import re
from calendar import monthrange
from dataclasses import replace
from functools import lru_cache

from kg.model import PartialDate
from kg.readers.fields.calendars import is_told_of_another, without_other_calendars
from kg.readers.fields.doubtful_dates import LONGEST, SEASONS, edtf, is_bound, unspecified_year
from kg.readers.fields.figured_dates import dashed, parts_in_figures
from kg.text.language.eras import without_eras, years_of_eras
from kg.text.language.months import WORD, month_number, named_month, numbered_month, only_month
from kg.text.language.reigns import year_of_reign
from kg.text.language.roman import roman_year
from kg.text.letters.scripts import plain_digits

_ISO = re.compile(
    r"(?P<year>-?[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})(?:T[0-9:.Z+-]*)?)?)?[~?%]?(?:/.*)?"
)
_LONGEST_KEPT = 40  # code points; a hostile text is not kept
_NO_DATES = re.compile(r"-?0000(?:[-/].*)?|-0001-11-30.*|0001[-/]0?1[-/]0?1(?!\d).*")
"""What programs write where they know none."""
_SLASHED = re.compile(r"([0-9]{4})(?:/([0-9]{1,2})?(?:/([0-9]{1,2})?(?:/.*)?)?)?")
_DUAL = re.compile(r"[0-9]{3}([0-9])/([0-9])")
"""`1688/9`: in England January to March were of the year before, and many write both."""
_CALENDAR = re.compile(
    r",? [(\[]?(?:[ON]\. ?S\.?|[ON]S|(?:old|new) style|julian|gregorian|[сн]т?\. ?ст\.)[)\]]?", re.IGNORECASE
)
"""By which calendar a day is counted, behind it."""
_CORRECTED = re.compile(
    r"\b(?:i\. ?e\.|d\. ?[ih]\.|recte|rectius)[,:]? ?([1-9][0-9]{3})(?![0-9])", re.IGNORECASE
)
"""The year that a cataloguer knows to be right, beside the one that is printed: `1807 [i.e. 1806]`."""
_BESIDE_QUOTED = re.compile(r"[\"“'‘][1-9][0-9]{3}[\"”'’][\s,]{0,2}[\[(]([1-9][0-9]{3})[\])]")
"""The year in which a work came out, behind that of its title page, as zoologists write: `"1838" [1839]`."""
_OF_DATES = frozenset(str.split("年 년 г года год року р r de del năm ngày"))  # they say no more
_BESIDE_NUMBERS = re.compile(r"(?<=[0-9])(?:(?:st|nd|rd|th)\b|T[0-9:.Z+-]*$)", re.IGNORECASE)  # 2nd, a time
_DOUBT = re.compile(r"[?~%]|\[")  # of catalogues, and of EDTF
_LAST_YEAR = 2199  # behind it are years of other calendars
_FOUR_DIGITS = re.compile(r"(?<![0-9])[1-9][0-9]{3}(?![0-9])")
_IN_SIGNS = re.compile(r"[〇○零一二三四五六七八九]{4}(?=\s?年)")
_SIGNS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_NUMBERS = re.compile(r"(?P<year>[1-9][0-9]{3})[-/](?P<month>[0-9]{1,2})(?![0-9])")
_IN_PARTS = re.compile(r"\[-?[0-9]+, [0-9]{1,3}[\],]")
"""Parts that make no date, as CSL-JSON lists them; `[1789, 1790]` of a catalogue is two years."""
_OF_REIGN = re.compile(r"(?<![0-9])[0-9]{1,3}(?= ?[年년])")
_NEW_YEAR = re.compile(r"[0-9]{4}(?:-0?1-0?1|/0?1/0?1/?|\. ?0?1\. ?0?1\.?|0101)|0?1\. ?0?1\. ?[0-9]{4}")
_LEAP_YEAR = 2000  # 29 February may be a day of a year that is not given


def partial_date(year: int | None, month: int | None, day: int | None, printed: str) -> PartialDate:
    """The date with the parts that can be: no month 13, no 30 February, no year that is only a bound.

    >>> partial_date(2024, 2, 30, "2024-02-30").day is None
    True
    >>> partial_date(1500, None, None, "before 1500").year, partial_date(1500, None, None, "ca. 1500").edtf
    (None, '1500~')
    """
    if year is not None and is_told_of_another(year, printed):
        year, month, day = None, None, None
    elif year is not None and (year > _LAST_YEAR or is_bound(printed)):
        year, month, day = None, None if is_bound(printed) else month, day
    month = month if month and 1 <= month <= 12 else None
    if not (month and day and 1 <= day <= monthrange(_LEAP_YEAR if year is None else year, month)[1]):
        day = None
    date = PartialDate(year=year, month=month, day=day, printed=printed)
    return replace(date, edtf=doubt) if (doubt := edtf(date)) else date


def iso_date(text: str) -> PartialDate | None:
    """The date that `2024`, `2024-08`, `2024-08-28`, `2024/08/28` or a time is; `None` for another text.

    So are `20240828`, `2024-8-28`, `2024.08.28` and `28.8.2024`, where a calendar has them. Of a span of
    time, `2024-08/2024-09`, the beginning counts, also of what may be one: `2011/12`, `1688/9`.

    >>> iso_date("2017-07-27T08:18:33Z").day, iso_date("in press")
    (27, None)
    >>> iso_date("2015/03").month, iso_date("2011/12").month
    (3, None)
    >>> iso_date("1688/9").edtf, iso_date("155X").edtf, iso_date("1917-10-25 O.S.").day
    ('1688/1689', '155X', 25)
    >>> [iso_date(text).day for text in ("20200513", "2020-5-3", "2020. 5. 13.", "13.05.2020")]
    [13, 3, 13, 13]
    >>> iso_date("1377/1957").year, iso_date("0725").year, iso_date("-0359").year, iso_date("1190~").edtf
    (1957, 725, -359, '1190~')
    """
    return _kept_date(text) if len(text) <= _LONGEST_KEPT else _iso_date(text)


def _iso_date(text: str) -> PartialDate | None:
    if _NO_DATES.fullmatch(text):
        return None
    if "/" in text and (year := _year_of_two(text)):
        return partial_date(year, None, None, text)
    slashed = slashed_date(text) if "/" in text else None
    if slashed and slashed.year and slashed.month and (slashed.day or slashed.month <= slashed.year % 100):
        return slashed
    if first := unspecified_year(text):
        return partial_date(first, None, None, text)
    found = _ISO.fullmatch(text) or _ISO.fullmatch(_CALENDAR.sub("", text))
    if not found:
        parts = parts_in_figures(text)
        return partial_date(*parts, text) if parts else None
    year, month, day = (int(part) if part else None for part in found.groups())
    return partial_date(year, month, day, text)


_kept_date = lru_cache(maxsize=1 << 10)(_iso_date)  # many papers are of one day


def slashed_date(text: str) -> PartialDate | None:
    """The date that `2024/08/28/other` is, of which any part may be empty; `None` for another text.

    >>> slashed_date("2024/08//").month, slashed_date("2024/08//").printed
    (8, '2024/08')
    >>> slashed_date("1688/9").month, slashed_date("1688/09").month
    (None, 9)
    """
    found = _SLASHED.fullmatch(text)
    if not found or _NO_DATES.fullmatch(text):
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    month = None if _is_dual(text) else month
    return partial_date(year, month, day, text.rstrip("/"))


def year_alone(date: PartialDate) -> PartialDate:
    """Of 1 January in numbers, which databases write where they know only the year, the year; else the date.

    >>> year_alone(iso_date("2022-01-01")).month, year_alone(iso_date("2022-01-02")).month
    (None, 1)
    >>> year_alone(written_date("January 1, 2022")).month, year_alone(iso_date("2022-01-01T08:18:33Z")).month
    (1, 1)
    """
    return replace(date, month=None, day=None) if _NEW_YEAR.fullmatch(date.printed) else date


def _is_dual(text: str) -> bool:
    """Whether a text is a year with the last digit of the next one, and no month, which has two."""
    found = _DUAL.fullmatch(text)
    return found is not None and int(found[2]) == (int(found[1]) + 1) % 10


def written_date(text: str, language: str = "") -> PartialDate | None:
    """The date that a text writes with the name of a month, or a year alone; `None` for a text without both.

    `language` is the code of that of the entry, which tells months that are two.

    >>> date = written_date("June 15, 2004")
    >>> date.year, date.month, date.day
    (2004, 6, 15)
    >>> written_date("2010 spring").year, written_date("in press")
    (2010, None)
    >>> written_date("1999 Jul-Aug").month, written_date("1999 Jul 30-Aug 2").month
    (None, 7)
    >>> written_date("5705 [1945]").year, written_date("١٩٨٥").year
    (1945, 1985)
    >>> [(date.month, date.day) for date in map(written_date, ("12 января 2021 г.", "2018年5月3日"))]
    [(1, 12), (5, 3)]
    """
    year, (month, day) = year_in(text), _month_and_day(text[:LONGEST], language)
    return partial_date(year, month, day, text) if year is not None or month else None


def _month_and_day(text: str, language: str) -> tuple[int | None, int | None]:
    """The first month that a text names, and its day, or else the first number that may be one.

    Of an issue of two months, `Jul-Aug`, neither is the one.
    """
    month, day, rest = numbered_month(text) or (None, None, plain_digits(text))
    words = WORD.findall(rest)
    numbers = (int(word) for word in words if word.isdecimal() and len(word) < 3)
    day = day or next(numbers, None)
    if month is None and day is None:
        return only_month(rest, language), None
    return month or named_month(words, language), day


def year_in(text: str) -> int | None:
    """The first number of four digits in a text, or with an era; of a year in two calendars that of ours.

    >>> year_in("c. 1962"), year_in("1377 [1957]"), year_in("44 BC"), year_in("in press")
    (1962, 1957, -43, None)
    >>> year_in("1807 [i.e. 1806]"), year_in("1868 (repr. 1954)")
    (1806, 1868)
    >>> year_in('"1838" [1839]'), year_in("MDCCLXVIII")
    (1839, 1768)
    >>> year_in("1425هـ / 2004م"), year_in("1425هـ"), year_in("二〇一八年"), year_in("平成29年")
    (2004, None, 2018, 2017)
    """
    if found := _CORRECTED.search(text) or _BESIDE_QUOTED.search(text):
        return int(found[1])
    years = _years(without_other_calendars(without_eras(text)))
    years = years or years_of_eras(plain_digits(text[:LONGEST]))
    is_ours = bool(years) and years[0] <= _LAST_YEAR
    year = _year_of_two(text) or (years[0] if is_ours else _year_of_another(text, years))
    return roman_year(text) if year is None else year


def _year_of_another(text: str, years: list[int]) -> int | None:
    """The year of a reign, or else the number that is no year of ours, of which the caller says so."""
    return year_of_reign(plain_digits(text[:LONGEST])) or next(iter(years), None)


def _years(text: str) -> list[int]:
    plain = _IN_SIGNS.sub(lambda found: found[0].translate(_SIGNS), plain_digits(text[:LONGEST]))
    return [int(year) for year in _FOUR_DIGITS.findall(plain)]


def _year_of_two(text: str) -> int | None:
    """The year of our calendar, where a text gives the same year in another one, too: `1377 [1957]`."""
    years = _years(text)
    if len(years) != 2:
        return None
    return next((ours for ours, other in (years, years[::-1]) if is_one_year(ours, other)), None)


def is_one_year(ours: int, other: int) -> bool:
    """Whether two numbers are one year: ours, and the Hebrew, Buddhist, Persian or Islamic one.

    >>> is_one_year(2004, 1425), is_one_year(2004, 2005)
    (True, False)
    """
    islamic = round(other * 354.367 / 365.2425 + 621.57)  # whose years are eleven days shorter
    return other - ours in (543, 3760, 3761) or ours - other in (621, 622) or abs(ours - islamic) <= 1


def date_in_words(text: str, language: str = "") -> PartialDate | None:
    """The date that a text is or holds, which is open in all parts where it holds none; `None` for no text.

    >>> date_in_words("c. 1890").year, date_in_words("in press").printed, date_in_words("")
    (1890, 'in press', None)
    """
    if not text:
        return None
    return iso_date(text) or written_date(text, language) or PartialDate(printed=text)


def has_impossible_part(date: PartialDate) -> bool:
    """Whether the printed words give a month or day that no calendar has, which was not kept.

    A zero is no month or day, but says that there is none; a span of years is no year with a month.

    >>> [has_impossible_part(iso_date(text)) for text in ("2024-02-30", "2024-13", "2024-02-00", "2024-02")]
    [True, True, False, False]
    >>> has_impossible_part(written_date("30 Feb 2024")), has_impossible_part(iso_date("2012-13"))
    (True, False)
    """
    printed = plain_digits(dashed(date.printed)[:LONGEST])
    if date.month is None:
        found = _NUMBERS.match(printed)
        return bool(_IN_PARTS.match(printed)) or (
            found is not None and _is_no_month(int(found["year"]), int(found["month"]))
        )
    if date.day:
        return False
    own = printed.partition("/")[0] if "-" in printed else printed  # of a span of time the beginning
    own = _OF_REIGN.sub("", own)
    numbers = [int(word) for word in WORD.findall(own) if word.isdecimal() and len(word) < 3]
    if date.month in numbers:
        numbers.remove(date.month)
    return any(numbers)


def _is_no_month(year: int, month: int) -> bool:
    """Whether a number behind a year is neither that of a month or season, nor a year after it."""
    is_span = month == (year + 1) % 100 or month > year % 100
    return month > 12 and month not in SEASONS and not is_span


def says_more(date: PartialDate) -> bool:
    """Whether the printed words say more than the parts: that it is about so, a span of time, a season.

    >>> [says_more(written_date(text)) for text in ("circa 1590", "1890?", "1914-1918", "spring 2010")]
    [True, True, True, True]
    >>> [says_more(written_date(text)) for text in ("15th June, 2004", "2024")]
    [False, False]
    >>> says_more(iso_date("2024-08-28")), says_more(year_alone(iso_date("2024-01-01")))
    (False, False)
    """
    if _NEW_YEAR.fullmatch(date.printed):
        return False
    read = {date.year, date.month, date.day}
    printed = dashed(date.printed)
    _, _, rest = numbered_month(printed[:LONGEST]) or (0, 0, plain_digits(printed[:LONGEST]))
    words = [word for word in WORD.findall(_BESIDE_NUMBERS.sub("", rest)) if word.lower() not in _OF_DATES]
    told = (int(word) if word.isdecimal() else month_number(word) for word in words)
    return bool(_DOUBT.search(date.printed)) or any(part is None or part not in read for part in told)
