"""Dates in figures to no standard, of which it is yet plain which number is the month: `13.05.2020`."""

import re

_COMPACT = re.compile(r"(?P<year>[1-9][0-9]{3})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01])")
_FORMS = (
    _COMPACT,
    re.compile(r"(?P<year>[1-9][0-9]{3})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<year>[1-9][0-9]{3})\. ?(?P<month>[0-9]{1,2})\. ?(?P<day>[0-9]{1,2})\.?"),
    re.compile(r"(?P<day>[0-9]{1,2})\. ?(?P<month>[0-9]{1,2})\. ?(?P<year>[1-9][0-9]{3})"),
)
"""Behind dots a year may stand last; behind slashes countries differ in what is first."""
_MONTHS = range(1, 13)


def parts_in_figures(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date in figures; `None` for another text, and where there is no such month.

    >>> [parts_in_figures(text) for text in ("20200513", "2020. 5. 13.", "13.05.2020", "05.13.2020")]
    [(2020, 5, 13), (2020, 5, 13), (2020, 5, 13), None]
    """
    found = next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)
    if not found or int(found["month"]) not in _MONTHS:
        return None
    return int(found["year"]), int(found["month"]), int(found["day"])


def dashed(text: str) -> str:
    """A date in eight digits as one in three numbers; any other text as it is.

    >>> dashed("20200513"), dashed("May 2020")
    ('2020-05-13', 'May 2020')
    """
    found = _COMPACT.fullmatch(text)
    return "-".join(found.groups()) if found else text
