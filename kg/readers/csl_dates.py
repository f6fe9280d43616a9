"""The dates of an entry in CSL-JSON: in parts, in words, or as text."""

from collections.abc import Mapping, Sequence
from typing import Any

from kg.model import PartialDate
from kg.readers.dates import date_in_words, partial_date, says_more
from kg.readers.values import one_line

_DATES = ("issued", "published", "published-print", "published-online")
_SEASONS = {"1": "spring", "2": "summer", "3": "autumn", "4": "winter"}


def read_date(fields: Mapping[str, Any]) -> PartialDate | None:
    """The date of issue; Crossref gives others beside it, for a paper that has none.

    >>> read_date({"issued": {"date-parts": [[1590]], "circa": True}})
    PartialDate(year=1590, month=None, day=None, printed='circa 1590')
    """
    return next(filter(None, (parsed_date(fields.get(name)) for name in _DATES)), None)


def parsed_date(value: Any) -> PartialDate | None:
    """The date that a value is, with all that it says in its words; of a span of time the beginning counts.

    >>> parsed_date({"date-parts": [[1914], [1918]]}).printed, parsed_date({"raw": "in press"}).year
    ('1914/1918', None)
    """
    if not isinstance(value, Mapping):
        return date_in_words(one_line(value))
    words = next(filter(None, (one_line(value.get(name)) for name in ("literal", "raw"))), "")
    spans = value.get("date-parts")
    first = spans[0] if isinstance(spans, list) and spans else None
    parts = [one_line(part) for part in first[:3]] if isinstance(first, list) else []
    if not parts or not parts[0]:
        return date_in_words(words)
    year, month, day = (*map(_number, parts), None, None)[:3]
    date = partial_date(year, month, day, _printed(spans if isinstance(spans, list) else [], value))
    in_words = partial_date(year, month, day, words)
    return in_words if words and says_more(in_words) and not says_more(date) else date


def _printed(spans: Sequence[Any], value: Mapping[str, Any]) -> str:
    """`1605/1615` for a span of time, `circa 1590` for what is not known for sure, `winter 2024`."""
    ends = [[one_line(part) for part in parts[:3]] for parts in spans[:2] if isinstance(parts, list)]
    printed = "/".join(filter(None, ("-".join(filter(None, parts)) for parts in ends)))
    season = one_line(value.get("season")).lower()
    words = ("circa" if value.get("circa") else "", _SEASONS.get(season, season), printed)
    return " ".join(filter(None, words))


def _number(part: str) -> int | None:
    return int(part) if part.isascii() and part.isdecimal() and len(part) < 5 else None
