"""Which month of the year words tell, in the languages whose other words are known here.

`data/months.tsv` has the code of each language and its twelve months, alone and as dates have them. Some are
two months, which a language tells apart: `listopad` is October in Croatian, November in Polish and Czech.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise
from types import MappingProxyType

from kg.text.language.chinese_numbers import IN_SIGNS, number_of
from kg.text.letters.marks import MARKS
from kg.text.letters.scripts import plain_digits, script_form

SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""As every style of BibTeX knows them, and English with a capital."""
_TWO_CALENDARS = frozenset(("nisan",))
"""Names that are a month of the Jewish calendar as well."""
_NUMBER = rf"(?<![0-9])[0-9]{{1,2}}|{IN_SIGNS}"
_EASTERN = re.compile(
    rf"(?P<month>{_NUMBER})(?P<last> ?[-–~～・] ?[0-9]{{1,2}})? ?[月월](?: ?(?P<day>{_NUMBER}) ?[日일号號])?"
)
_NUMBERED = re.compile(r"\btháng (?P<month>[0-9]{1,2})(?![0-9])", re.IGNORECASE)
_MONTHS = 12
WORD = re.compile(rf"(?:[^\W\d_]|[{MARKS}])+|[0-9]+")
"""A word of a date, or a number."""
_JOINER = re.compile(r"[-‐‑–—/&+]|(?<=[\s.])(?:and|und|et|y|e|to|bis)(?=\s)", re.IGNORECASE)
"""What alone stands between the two months of an issue."""
_SIZES = (3, 2, 1)  # words of the name of a month
_LEAST = 3  # letters that a name begins with, for a short form


def month_number(word: str, language: str = "") -> int | None:
    """Which month a word names in any language, whole; in English and in `language`, also by its beginning.

    `language` is a code, as of `kg.text.language.languages`; a name that is two months needs it.

    >>> month_number("Sept"), month_number("oct"), month_number("spring"), month_number("März")
    (9, 10, None, 3)
    >>> month_number("listopad"), month_number("listopad", "hr"), month_number("listopad", "cs")
    (None, 10, 11)
    >>> month_number("févr"), month_number("févr", "fr")
    (None, 2)
    """
    form, code = script_form(word), language.partition("-")[0]
    months = _months().get(form, {})
    if code in months:
        return months[code]
    found = set(months.values())
    if found:
        return found.pop() if len(found) == 1 and form not in _TWO_CALENDARS else None
    return _begun(form, "en") or _begun(form, code)


def short_month(word: str, language: str = "") -> int | None:
    """The same of a word that is known to be a month, so that its beginning is enough in any language.

    >>> short_month("févr"), short_month("Febuary"), short_month("lip"), short_month("lip", "pl")
    (2, 2, None, 7)
    """
    if number := month_number(word, language):
        return number
    form = script_form(word)
    if form in _months():
        return None
    begun = {number for code in _names() if (number := _begun(form, code))}
    if begun or " " in form:
        return begun.pop() if len(begun) == 1 else None
    return _begun(form[:_LEAST], "en")


def named_month(words: Sequence[str], language: str = "") -> int | None:
    """The first month that words name, of which some have two or three.

    >>> named_month(["5", "كانون", "الثاني"]), named_month(["mid", "Sept"]), named_month(["spring"])
    (1, 9, None)
    """
    for place in range(len(words)):
        for size in _SIZES:
            if number := month_number(" ".join(words[place : place + size]), language):
                return number
    return None


def only_month(text: str, language: str = "") -> int | None:
    """The first month that a text names; where only a joiner parts it from another, neither is the one.

    >>> only_month("Jul.-Aug. 1999"), only_month("May 2001, reprinted March 2005"), only_month("1999")
    (None, 5, None)
    """
    pieces = [WORD.findall(piece) for piece in _JOINER.split(text)]
    for words, behind in pairwise(pieces):
        if month := named_month(words, language):
            sized = (month_number(" ".join(behind[:size]), language) for size in _SIZES)
            second = None if named_month(words[:-1], language) else next(filter(None, sized), None)
            return month if second in (None, month) else None
    return named_month(pieces[-1], language)


def numbered_month(text: str) -> tuple[int, int | None, str] | None:
    """A month that a text tells by a number behind or before its word, its day, and the text without them.

    Of an issue of two months, `3-4月`, neither is the one.

    >>> numbered_month("2018年5月3日"), numbered_month("五月"), numbered_month("Tháng 5 năm 2019")
    ((5, 3, '2018年 '), (5, None, ' '), (5, None, '  năm 2019'))
    >>> numbered_month("2018년 12월 1일"), numbered_month("May 2018")
    ((12, 1, '2018년  '), None)
    >>> numbered_month("2018年13月"), numbered_month("0月")
    (None, None)
    """
    plain = plain_digits(text)
    found = _EASTERN.search(plain) or _NUMBERED.search(plain)
    if not found or found.groupdict().get("last"):
        return None
    month = number_of(found["month"])
    if not 1 <= month <= _MONTHS:
        return None
    written = found.groupdict().get("day")
    day = number_of(written) if written else None
    return month, day, f"{plain[: found.start()]} {plain[found.end() :]}"


def _begun(form: str, code: str) -> int | None:
    """The only month of a language whose name begins so."""
    if len(form) < _LEAST:
        return None
    found = {month for name, month in _names().get(code, ()) if name.startswith(form)}
    return found.pop() if len(found) == 1 else None


@cache
def _names() -> Mapping[str, tuple[tuple[str, int], ...]]:
    """Code of a language → the names of months, folded, each with its number."""
    rows = (
        row.split("\t")
        for row in files("kg.text").joinpath("data/months.tsv").read_text("utf-8").splitlines()
    )
    return MappingProxyType(
        {
            code: tuple(
                (script_form(name), number)
                for number, names in enumerate(months, start=1)
                for name in names.split(",")
            )
            for code, *months in rows
        }
    )


@cache
def _months() -> Mapping[str, Mapping[str, int]]:
    """Name of a month, folded → language → number."""
    months: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for code, names in _names().items():
        for name, number in names:
            months[name][code] = number
    return MappingProxyType(months)
