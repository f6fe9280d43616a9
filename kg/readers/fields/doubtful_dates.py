"""What the words of a date say beside its parts: that it is about so, a span of time, or only a bound.

They are put into the form that ISO 8601-2 (EDTF) has for them: `1500~` is about 1500, `1450?` is not sure,
`189X` is a year of that decade, `1914/1918` a span. The words of many languages are here, and only here.
"""

import re

from kg.model import PartialDate
from kg.text.language.eras import without_eras, years_of_eras
from kg.text.letters.scripts import plain_digits

LONGEST = 100
"""Characters of a text that is looked through for a date."""
_PLAIN = re.compile(
    r"(?:[0-9]{4}(?:-(?:0[0-9]|1[0-2])(?:-[0-9]{2})?)?(?:T[0-9:.Z]+)?"
    r"|[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT"
    r"|[A-Z][a-z]{2} [0-9]{1,2}, [0-9]{4})?"
)
"""What most dates are, which say no more; they need no second look."""
_BEHIND = re.compile(r"([0-9]{4})/[0-9]*/[0-9]*/(.*[^\W\d_].*)")
_ONE = r"-?[0-9]{4}(?:-[0-9]{1,2}(?:-[0-9]{1,2})?)?"
_EDTF = re.compile(rf"(?P<first>{_ONE})(?P<doubt>[~?%])?(?P<rest>/(?:(?P<last>{_ONE})[~?%]?|\.\.)?)?")
_NO_PART = re.compile(r"-(?:00|1[3-9]|20|4[2-9]|[5-9][0-9])(?![0-9])|-[0-9]{2}-(?:00|3[2-9]|[4-9][0-9])")
"""A month or day that no calendar has; 21 to 41 are seasons and parts of years."""
_YEAR = r"(?<![0-9])[1-9][0-9]{3}(?![0-9])"
_SPAN = re.compile(
    rf"({_YEAR})\??\]? ?(?:[-–—/]|to|and|bis|und|et|au|à|al?|e|y) ?\[?({_YEAR})", re.IGNORECASE
)
_SHORT_SPAN = re.compile(rf"(?P<year>{_YEAR})\??\]?(?P<sign>[-–/])(?P<end>[0-9]{{1,2}})(?![0-9/-])")
_OPEN = re.compile(rf"({_YEAR}) ?[-–—/]\]?\s*")
_UNSPECIFIED = re.compile(
    r"\[?(?:(?P<decade>1[0-9]{2}|20[0-9])[Xxu-]|(?P<century>1[0-9]|20)(?:XX|xx|uu|--|[–—]))(?P<doubt>[?~%]?)\]?"
)
"""A year of which digits are left open, as EDTF writes it (`155X`), once did (`155u`), and catalogues do."""
_DECADE = re.compile(rf"({_YEAR})(?:['’]?s|er)(?!\w)", re.IGNORECASE)
_ABOUT = (
    r"circa|ca|c|um|etwa|gegen|ungefähr|vers|environ|env|around|about|approximately|approx"
    r"|hacia|verso|omstreeks|rond|omkring|około|okolo|ok|около|ок"
)
_PERHAPS = (
    r"probably|prob|perhaps|possibly|wohl|vermutlich|wahrscheinlich|vielleicht|peut-être|probablement|forse"
)
_BOUND = (
    r"before|after|until|ante|post|vor|nach|bis|avant|après|jusqu['’]en|prima del|dopo il|antes de|después de"
    r"|voor|na|до|после"
)
_THE_YEAR = r"(?:the year |dem jahre? |a\. ?d\. ?|ad )?[\[(]?(?=[0-9]{3,4}(?![0-9])|[0-9]{1,4} ?[^\W\d_])"
_IS_ABOUT = re.compile(
    rf"\b(?:{_ABOUT})\.?[ -]?{_THE_YEAR}|[0-9][\])]?,? ?[(\[]?(?:circa|ca|approx)\b", re.IGNORECASE
)
_COPYRIGHT = re.compile(r"\bc(?=1[89][0-9]{2}|2[0-9]{3})")  # as catalogues of libraries write it: `c1998`
_IS_PERHAPS = re.compile(rf"\?|\b(?:{_PERHAPS})\b", re.IGNORECASE)
_IS_BOUND = re.compile(
    rf"\b(?:{_BOUND})[ -](?:(?:{_ABOUT})\.? ?)?{_THE_YEAR}|[<>≤≥] ?[0-9]{{3,4}}|(?:^|\.\.)/ ?-?[0-9]{{4}}",
    re.IGNORECASE,
)
SEASONS = range(21, 42)
"""What may stand in the place of a month in EDTF: 21 is spring."""
_SPRING_TO_WINTER = range(21, 25)
_NEW_PARTS = 2000
"""The first year of which anybody writes the other parts: `1939-40` are two years."""


def is_bound(text: str) -> bool:
    """Whether a text says only before or after which year something was, and so no year.

    >>> [is_bound(text) for text in ("before 1500", "[not before 1480]", "../1850", "1500 bis 1510")]
    [True, True, True, False]
    """
    if _PLAIN.fullmatch(text):
        return False
    text = _told(text)
    return bool(_IS_BOUND.search(text)) and not _SPAN.search(text)


def unspecified_year(text: str) -> int | None:
    """The first year of the decade or century that is a year of which digits are left open; else `None`.

    >>> [unspecified_year(text) for text in ("155X", "15XX", "[17--?]", "178-", "1550")]
    [1550, 1500, 1700, 1780, None]
    """
    found = _UNSPECIFIED.fullmatch(text)
    return int(f"{found['decade'] or found['century']}00"[:4]) if found else None


def edtf(date: PartialDate) -> str:
    """A date that is about so, not sure, or a span of time, as EDTF writes it; empty for any other.

    >>> [edtf(PartialDate(year=1500, printed=text)) for text in ("ca. 1500", "[1500?]", "1500-1510", "1500")]
    ['1500~', '1500?', '1500/1510', '']
    >>> edtf(PartialDate(year=2004, month=6, printed="2004-06/"))
    '2004-06/..'
    """
    if date.year is None or _PLAIN.fullmatch(date.printed):
        return ""
    text = _told(date.printed)
    if date.year not in years_of_eras(text):  # but that of another edition: `1999 [c. 340 BC]`
        text = without_eras(text).strip()
    found = None if _NO_PART.search(text) else _EDTF.fullmatch(text)
    if found and (found["doubt"] or _ends_later(found["first"], found["last"], found["rest"])):
        told = re.sub(r"(?<=-)[0-9](?![0-9])", r"0\g<0>", text)
        return f"{told}.." if told.endswith("/") else told
    return _span(date.year, date.month, text) or _decade(text) or _doubt(date, text)


def _told(printed: str) -> str:
    """The words with digits of ours, and before the date what RIS has behind: `ca. 1500` of `1500///ca`"""
    text = plain_digits(printed[:LONGEST]).strip()
    found = _BEHIND.fullmatch(text)
    return f"{found[2]} {found[1]}" if found else text


def iso(year: int, month: int | None = None, day: int | None = None) -> str:
    """The parts of a date as ISO 8601 writes them, the year with four digits at least.

    >>> iso(79), iso(-379, 2), iso(2024, 2, 9)
    ('0079', '-0379-02', '2024-02-09')
    """
    written = f"{'-' if year < 0 else ''}{abs(year):04d}"
    return "-".join((written, *(f"{part:02d}" for part in (month, day) if part)))


def _ends_later(first: str, last: str | None, rest: str | None) -> bool:
    """Whether these are the ends of a span; years of two calendars are not that far from each other."""
    if last is None:
        return bool(rest)
    return int(first[:5].rstrip("-")) <= int(last[:5].rstrip("-")) < int(first[:5].rstrip("-")) + 400


def _span(year: int, month: int | None, text: str) -> str:
    eras = years_of_eras(text)
    if len(eras) == 2 and eras[0] == year < eras[1]:
        return f"{iso(year)}/{iso(eras[1])}"
    if (found := _SPAN.search(text)) and int(found[1]) == year and _ends_later(found[1], found[2], None):
        return f"{iso(year)}/{found[2]}" if found[1] < found[2] else ""
    short = _SHORT_SPAN.search(text) if month is None else None
    if short and int(short["year"]) == year:
        end = int(short["year"][: -len(short["end"])] + short["end"])
        is_season = short["sign"] == "-" and _is_season(year, int(short["end"]))
        return f"{iso(year)}/{end}" if end > year and not is_season else ""
    return f"{iso(year)}/.." if _OPEN.fullmatch(text) else ""


def _is_season(year: int, part: int) -> bool:
    return part in _SPRING_TO_WINTER or (part in SEASONS and year >= _NEW_PARTS)


def _decade(text: str) -> str:
    """A decade; of a century, which `1900s` may be as well, no more than that."""
    if found := _UNSPECIFIED.fullmatch(text):
        return f"{found['decade'] or found['century']}XX"[:4] + found["doubt"]
    found = _DECADE.search(text)
    if not found or not found[1].endswith("0"):
        return ""
    return f"{found[1][:2]}XX" if found[1].endswith("00") else f"{found[1][:3]}X"


def _doubt(date: PartialDate, text: str) -> str:
    is_about = "~" in text or bool(_IS_ABOUT.search(_COPYRIGHT.sub("", text)))
    is_perhaps = bool(_IS_PERHAPS.search(text))
    sign = "%" if "%" in text or (is_about and is_perhaps) else "~" if is_about else "?" if is_perhaps else ""
    return f"{iso(date.year or 0, date.month, date.day)}{sign}" if sign else ""
