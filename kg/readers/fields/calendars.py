"""Years of other calendars, which are none of ours: of the Hijra, of Vikrama and Śaka, Buddhist, Ethiopian.

They are not converted, but for those that begin as ours do (`kg.text.language.reigns`): most begin in the
middle of a year of ours, and a bare 1385 may be of the sun, of the moon, or of ours. A year that is told in
two calendars is read in ours, by `kg.readers.fields.dates`.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from kg.model import PartialDate
from kg.text.language.languages import language_codes
from kg.text.language.reigns import year_of_reign
from kg.text.letters.scripts import plain_digits, scripts_of

_HIJRA_YEARS = range(1200, 1501)
"""In which books are printed in languages that count so; before 1514 of ours none was in Arabic letters."""
_YEAR = r"(?<![0-9])[0-9]{3,4}(?![0-9])"


def _of_era(words: str) -> re.Pattern[str]:
    """A year before or behind the name of its calendar, perhaps the later of two."""
    years = rf"(?:(?P<first>{_YEAR}) ?[-–/] ?)?(?P<year>{_YEAR})"
    pattern = rf"{years} ?(?:{words})(?!\w)|(?<!\w)(?:{words}) ?(?P<led>{_YEAR})"
    return re.compile(pattern, re.IGNORECASE)


_ERAS = (
    (
        _of_era(
            r"ه[ـ\u200d]?(?:\.? ?[قش])?\.?|[قش]\.|هجر[يی][ةه]?(?: (?:قمر|شمس)[يی][ةه]?)?|(?:قمر|شمس)[يی]"
            r"|(?-i:A\. ?H\.|AH|S\. ?H\.|SH)"
        ),
        (range(1, _HIJRA_YEARS.stop),),
    ),
    (_of_era(r"(?-i:H(?!\.? ?[0-9])\.?)"), (_HIJRA_YEARS,)),  # and no `H. 3`, a part of a journal in German
    (
        _of_era(r"(?:विक्रम )?संवत्?|वि\. ?सं\.?|शके?|vikrama? sa[mṃ]vat|sa[mṃ]vat|(?-i:[VB]\. ?S\.|Śaka|Saka)"),
        (range(1, 2200),),
    ),
    (_of_era(r"พ\. ?ศ\.?"), (range(1, 2700),)),
    (_of_era(r"(?-i:B\. ?E\.)"), (range(2400, 2700),)),
    (_of_era(r"(?-i:E\. ?C\.)|ዓ\. ?ም\.?"), (range(1900, 2016),)),
    (_of_era(r"(?-i:A\. ?M\.)"), (range(1600, 1750), range(5000, 6000))),  # of the martyrs, of the world
)
"""Names of calendars, with the years that may be printed in them: `AH 2003` is none of the Hijra, but what
else `AH` may stand for."""
_OURS = re.compile(r"[0-9] ?(?:م(?!\w)|ميلاد|میلاد)")
_EASTERN_ARABIC = re.compile(r"[\u0660-\u0669\u06f0-\u06f9]")
_VIKRAMA_YEARS = range(2040, 2200)
"""57 more than ours, and not yet ours; earlier ones cannot be told."""
_LANGUAGES = (
    ("ARABIC", frozenset(str.split("ar az ckb fa ku ms ota ottoman ps sd tr ug ur")), _HIJRA_YEARS),
    ("DEVANAGARI", frozenset(str.split("hi mr ne nepali new sa")), _VIKRAMA_YEARS),
)
"""Letters of a title, codes of languages, and the years that are not of our calendar in them."""
_OF_THAILAND = frozenset(("th",))
_BUDDHIST = "พ.ศ."
"""What stands before a year of Thailand, or is meant: its years have no number of ours."""
_FOUR_DIGITS = re.compile(r"(?<!\d)2[4-7]\d\d(?!\d)")
_LONGEST = 100  # characters of a text that is looked through


def without_other_calendars(text: str) -> str:
    """The text, its digits as ours, without years that stand beside the name of another calendar.

    >>> without_other_calendars("1425هـ (2010)"), without_other_calendars("พ.ศ. 2540")
    (' (2010)', '')
    >>> without_other_calendars("1998 H. 3"), without_other_calendars("2003 AH")
    ('1998 H. 3', '2003 AH')
    """
    text = plain_digits(text[:_LONGEST])
    for era, years in _ERAS:
        text = era.sub(partial(_kept, years), text)
    return text


def is_told_of_another(year: int, printed: str) -> bool:
    """Whether the words of a date tell that its year is of another calendar, by its name or its digits.

    >>> [is_told_of_another(1425, text) for text in ("1425هـ", "١٤٢٥", "1425", "١٤٢٥م")]
    [True, True, False, False]
    """
    if printed.isascii() and printed.upper() == printed.lower():  # no letter that may name a calendar
        return False
    plain = plain_digits(printed[:_LONGEST])
    if year in _HIJRA_YEARS and _EASTERN_ARABIC.search(printed) and not _OURS.search(plain):
        return True
    return str(year) in plain and str(year) not in without_other_calendars(printed)


def in_our_calendar(date: PartialDate | None, language: str, title: str) -> PartialDate | None:
    """The date without its parts where the year may be of the calendar of the paper's language, as printed.

    `language` is printed; where it is not, the letters of the title tell.

    >>> in_our_calendar(PartialDate(year=1385, printed="1385"), "persian", "").year
    >>> in_our_calendar(PartialDate(year=1385, printed="1385"), "latin", "De arte").year
    1385
    >>> in_our_calendar(PartialDate(printed="2562"), "thai", "").year
    2019
    """
    if date is not None and date.year is None and _is_in(language, title, _OF_THAILAND, "THAI"):
        found = _FOUR_DIGITS.search(plain_digits(date.printed[:_LONGEST]))
        return replace(date, year=year_of_reign(f"{_BUDDHIST} {found[0]}")) if found else date
    if date is None or date.year is None or _OURS.search(plain_digits(date.printed[:_LONGEST])):
        return date
    for script, languages, years in _LANGUAGES:
        if date.year in years and _is_in(language, title, languages, script):
            return replace(date, year=None, month=None, day=None, edtf="")
    return date


def gives_a_year(printed: str) -> bool:
    """Whether the words of a date tell a year, of any calendar: `平成27年4月1日`, `5705`.

    >>> gives_a_year("平成27年4月1日"), gives_a_year("12 Jan 2563"), gives_a_year("2 Feb")
    (True, True, False)
    """
    return bool(re.search(r"[0-9]{3}|[0-9元] ?[年년]", plain_digits(printed[:_LONGEST])))


def _kept(years: Sequence[range], found: re.Match[str]) -> str:
    """All of it if the calendar has no such year; of two that are no span the first.

    `2004/1425 هـ` has one of ours before it.
    """
    year, first = int(found["year"] or found["led"]), found["first"]
    if not any(year in each for each in years):
        return found[0]
    return f"{first} " if first and int(first) > year else ""


def _is_in(language: str, title: str, languages: frozenset[str], script: str) -> bool:
    if language:
        codes = {code.partition("-")[0].lower() for code in language_codes(language)}
        return bool(codes & languages)
    scripts = scripts_of(title)
    return script in scripts and "LATIN" not in scripts
