"""The dates of an entry in CSL-JSON: in parts, in words, or as text."""

from collections.abc import Mapping, Sequence
from typing import Any

from kg.model import PartialDate
from kg.readers.fields.dates import date_in_words, partial_date, says_more
from kg.readers.fields.doubtful_dates import SEASONS
from kg.readers.fields.values import object_of, one_line, values_of
from kg.text.language.eras import with_era
from kg.text.language.languages import language_codes

_DATES = ("issued", "published", "published-print", "published-online")
_FOUR_DIGITS = 1000  # the first year that has them
_MONTHS = 12
_SEASONS = {"1": "spring", "2": "summer", "3": "autumn", "4": "winter"}


def read_date(fields: Mapping[str, Any]) -> PartialDate | None:
    """The date of issue; Crossref gives others beside it, for a paper that has none.

    >>> date = read_date({"issued": {"date-parts": [[1590]], "circa": True}})
    >>> date.year, date.printed, date.edtf
    (1590, 'circa 1590', '1590~')
    """
    language = language_codes(one_line(fields.get("language")))[0]
    return next(filter(None, (parsed_date(fields.get(name), language) for name in _DATES)), None)


def parsed_date(value: Any, language: str = "") -> PartialDate | None:
    """The date that a value is, with all that it says in its words; of a span of time the beginning counts.

    >>> parsed_date({"date-parts": [[1914], [1918]]}).printed, parsed_date({"raw": "in press"}).year
    ('1914/1918', None)
    >>> parsed_date({"date-parts": [[2010, 17]]}).printed
    '[2010, 17]'
    >>> date = parsed_date({"date-parts": [[-380]]})
    >>> date.printed, date.year
    ('380 BC', -379)
    """
    value = _of_old_pandoc(value)
    if not isinstance(value, Mapping):
        return date_in_words(one_line(value), language)
    words = next(filter(None, (one_line(value.get(name)) for name in ("literal", "raw"))), "")
    spans = value.get("date-parts")
    if isinstance(spans, list) and not any(isinstance(parts, list) for parts in spans):
        spans = [spans]  # of one date, without the list around it
    first = spans[0] if isinstance(spans, list) and spans else None
    parts = [one_line(part) for part in first[:3]] if isinstance(first, list) else []
    if not parts or not parts[0]:
        return date_in_words(words, language)
    month, day = (*map(_number, parts[1:]), None, None)[:2]
    year = _year(parts[0])
    date = partial_date(year, month, day, _printed(spans if isinstance(spans, list) else [], value))
    in_words = partial_date(year, month, day, words)
    return in_words if words and says_more(in_words) and not says_more(date) else date


def _of_old_pandoc(value: Any) -> Any:
    """A date in fields for its parts, or a list of the two ends of a span, as CSL has them today.

    >>> _of_old_pandoc([{"year": "1914", "month": "7"}, {"year": "1918"}])["date-parts"]
    [['1914', '7'], ['1918']]
    """
    ends = [object_of(one) for one in values_of(value)]
    if not any("year" in end for end in ends):
        return value[0] if isinstance(value, list) and len(value) == 1 else value
    names = ("year", "month", "day")
    return {**ends[0], "date-parts": [[end[name] for name in names if name in end] for end in ends]}


def _printed(spans: Sequence[Any], value: Mapping[str, Any]) -> str:
    """`1605/1615` for a span of time, `circa 1590` for what is not known for sure, `winter 2024`."""
    ends = [[one_line(part) for part in parts[:3]] for parts in spans[:2] if isinstance(parts, list)]
    printed = "/".join(filter(None, (_date(parts) for parts in ends)))
    season = one_line(value.get("season")).lower()
    words = ("circa" if value.get("circa") else "", _SEASONS.get(season, season), printed)
    return " ".join(filter(None, words))


def _date(parts: Sequence[str]) -> str:
    """Year, month and day as one text; a year that would not be read as one, with its era."""
    year = _year(parts[0]) if parts else None
    is_early = year is not None and year < _FOUR_DIGITS
    shown = with_era(year) if year is not None and is_early else "".join(parts[:1])
    month = _number("".join(parts[1:2])) or 1
    if month > _MONTHS and month not in SEASONS:
        return f"[{', '.join(parts)}]"  # `2010-17` may be eight years
    return "-".join(filter(None, (shown, *parts[1:])))


def _year(part: str) -> int | None:
    """The year of a part; `-380` is 380 BC, as CSL has it, and nothing is in the year 0."""
    if part.startswith("-"):
        before = _number(part[1:])
        return 1 - before if before else None
    return _number(part) or None


def _number(part: str) -> int | None:
    return int(part) if part.isascii() and part.isdecimal() and len(part) < 5 else None
