"""Dates and identifiers as libraries of references write them."""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence

from kg.model import Identifier, PartialDate, Scheme
from kg.readers.bibtex_fields import MONTHS
from kg.readers.tex import plain

_YEAR = re.compile(r"[1-9][0-9]{3}")
_ISO_DATE = re.compile(
    r"(?P<year>[1-9][0-9]{3})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})(?:T[0-9:.Z+-]*)?)?)?(?:/.*)?"
)
_MONTH = re.compile(
    r"(?:(?P<before>[0-9]{1,2})\.? )?(?P<name>[a-z]{3,9}|[0-9]{1,2})\.?(?: (?P<after>[0-9]{1,2}))?",
    re.IGNORECASE,
)

_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?\.?")
_LEAP_YEAR = 2000  # 29 February may be a day of a year that is not given

_DOI = re.compile(r"(?:https?://[a-z.]{0,20}doi[a-z.]{1,20}/|doi:\s*)?(10\.[0-9]{4,9}/\S+)", re.IGNORECASE)
_DOI_OF_ARXIV = "10.48550/arxiv."
_NUMBER = (
    r"(?P<id>[0-9]{4}\.[0-9]{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?/[0-9]{7})"
    r"(?:v(?P<version>[1-9][0-9]?))?(?![0-9])"
)
_ARXIV = re.compile(rf"(?:arxiv:\s*)?{_NUMBER}(?:\s*\[[^\]]*\])?", re.IGNORECASE)
_ARXIV_INSIDE = re.compile(rf"(?:arxiv:\s*|arxiv\.org/(?:abs|pdf)/|^abs/){_NUMBER}", re.IGNORECASE)
_MENTIONS_ARXIV = ("url", "journal", "journaltitle", "volume", "note", "howpublished")
_ESCAPED = re.compile(r"\\([_%&#$~])")


def read_date(fields: Mapping[str, str]) -> PartialDate | None:
    """The date of an entry, with the parts that it gives; `None` when it gives none.

    Of a span of time, as BibLaTeX writes it, the beginning counts. What is no date stays as printed.

    >>> read_date({"year": "2024", "month": "spring"}).month, read_date({"date": "2024-08"}).month
    (None, 8)
    >>> read_date({"year": "in press"})
    PartialDate(year=None, month=None, day=None, printed='in press')
    >>> read_date({"month": "feb", "day": "2"})
    PartialDate(year=None, month=2, day=2, printed='2 feb')
    """
    year, month, day = (plain(fields.get(name, "")) for name in ("year", "month", "day"))
    date = plain(fields.get("date", "")) or (year if _ISO_DATE.fullmatch(year) else "")
    if _YEAR.fullmatch(date) and month:
        year = date
    elif date:
        found = _ISO_DATE.fullmatch(date)
        return _date([int(part) for part in found.groups() if part] if found else [], date)
    if not (year or month):
        return None
    known = [int(year) if _YEAR.fullmatch(year) else None, *_month(month, day)]
    return _date(known, _printed(year, month, day))


def _printed(year: str, month: str, day: str) -> str:
    """The fields as one date: `2 feb 2025`, or `2025-2-2` where the month is a number."""
    if not month:
        return year
    parts = (day, month, year)
    return "-".join(filter(None, parts[::-1])) if month.isdecimal() else " ".join(filter(None, parts))


def _month(month: str, day: str) -> list[int]:
    """Month and day as numbers, as far as they are known; empty for what is no month, such as a season."""
    found = _MONTH.fullmatch(month)
    if not found:
        return []
    name = found["name"].lower()
    number = int(name) if name.isdecimal() else MONTHS.index(name[:3]) + 1 if name[:3] in MONTHS else 0
    given = _DAY.fullmatch(day)
    days = found["before"] or found["after"] or (given[1] if given else "")
    return [number, *([int(days)] if days else [])] if number else []


def _date(parts: Sequence[int | None], printed: str) -> PartialDate:
    """The date as far as calendars have it."""
    year, month, day = (*parts, None, None, None)[:3]
    month = month if month and month <= 12 else None
    if not (month and day and day <= monthrange(year or _LEAP_YEAR, month)[1]):
        day = None
    return PartialDate(year=year, month=month, day=day or None, printed=printed)


def read_doi(fields: Mapping[str, str]) -> str | None:
    """The DOI in small letters; `None` when the entry gives none that is one.

    >>> read_doi({"doi": r"https://doi.org/10.1007/978-3-540\\_12"})
    '10.1007/978-3-540_12'
    """
    found = _DOI.fullmatch(_bare(fields.get("doi", "")))
    return found[1].lower() if found else None


def read_identifiers(fields: Mapping[str, str]) -> Iterator[Identifier]:
    """The DOI and the arXiv id that the entry gives, wherever it gives them; each once.

    arXiv gives its papers DOIs that name them by their arXiv id; such a DOI is read as the id.

    >>> next(read_identifiers({"journal": "arXiv preprint arXiv:2212.06817"})).value
    '2212.06817'
    """
    doi = read_doi(fields)
    if doi and not doi.startswith(_DOI_OF_ARXIV):
        yield Identifier(scheme=Scheme.DOI, value=doi)
    written = [_ARXIV.fullmatch(_bare(fields.get("eprint", "")))] if _may_be_arxiv(fields) else []
    if doi and doi.startswith(_DOI_OF_ARXIV):
        written.append(_ARXIV.fullmatch(doi.removeprefix(_DOI_OF_ARXIV)))
    written += [_ARXIV_INSIDE.search(_bare(fields.get(name, ""))) for name in _MENTIONS_ARXIV]
    found = [match for match in written if match]
    if found:
        version = next((match["version"] for match in found if match["version"]), None)
        yield Identifier(
            scheme=Scheme.ARXIV, value=_arxiv_id(found[0]["id"]), version=int(version) if version else None
        )


def _may_be_arxiv(fields: Mapping[str, str]) -> bool:
    archive = fields.get("archiveprefix") or fields.get("eprinttype") or "arxiv"
    return _bare(archive).lower() == "arxiv"


def _arxiv_id(written: str) -> str:
    """Without the class that old ids carried: `math.GT/0309136` is `math/0309136`."""
    archive, slash, number = written.lower().partition("/")
    return f"{archive.partition('.')[0]}/{number}" if slash else archive


def _bare(value: str) -> str:
    """An identifier as it is, without what TeX needs: dashes stay dashes."""
    return _ESCAPED.sub(r"\1", value).replace("{", "").replace("}", "").strip()
