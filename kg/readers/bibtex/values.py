"""Dates and identifiers as libraries of references write them."""

import re
from collections.abc import Iterator, Mapping

from kg.model import Identifier, PartialDate
from kg.readers.fields.dates import date_in_words, is_one_year, iso_date, partial_date, year_in
from kg.readers.fields.identifiers import (
    arxiv_inside,
    noted_identifiers,
    once_a_scheme,
    paper_of_arxiv,
    paper_of_doi,
    paper_of_mathscinet,
    paper_of_pubmed,
    paper_of_pubmed_central,
    paper_of_zbmath,
)
from kg.readers.fields.paper_flaws import Named, PaperFlaw, disagreeing, no_identifier, strange_serials
from kg.readers.fields.tex import plain, unescaped
from kg.text.language.languages import language_codes
from kg.text.language.months import numbered_month, short_month
from kg.text.letters.marks import MARKS

_YEAR = re.compile(r"[0-9]{4}")
_ANY_YEAR = re.compile(r"[0-9]{3}")  # also one that is only a bound: `before 1500`
_BRACES = re.compile(r"[{}]")
_IN_EDTF = re.compile(r"(?!.*--)[0-9X.~?%/-]+")  # not as TeX: `1979~` is about 1979
_LETTERS = rf"(?:[^\W\d_]|[{MARKS}])+"
_MONTH = re.compile(
    rf"(?:(?P<before>[0-9]{{1,2}})\.? (?:de )?)?(?P<name>{_LETTERS}(?: {_LETTERS}){{0,2}}|[0-9]{{1,2}})\.?"
    r"(?: (?P<after>[0-9]{1,2}))?",
    re.IGNORECASE,
)

_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?\.?")
# Not the note, which may speak of another paper.
_MENTIONS_ARXIV = ("url", "journal", "journaltitle", "volume", "howpublished")
_PUBMED = ("pubmed", "pmid")
_CENTRAL = ("pmc", "pmcid")
"""Also two names of one field: JabRef and PubMed's exports write either."""
ARCHIVES = ("arxiv", *_PUBMED, *_CENTRAL)
"""Names, in small letters, of the archives whose numbers are identifiers here."""


def read_date(fields: Mapping[str, str]) -> PartialDate | None:
    """The date of an entry, with the parts that it gives; `None` when it gives none.

    Of a span of time, as BibLaTeX writes it, the beginning counts, and of a text the first year in it. A date
    without one has that of the field `year`; a text without both stays as printed.

    >>> read_date({"year": "2024", "month": "spring"}).month, read_date({"date": "2024-08"}).month
    (None, 8)
    >>> read_date({"year": "c. 1962"}).year, read_date({"date": "1979~"}).printed
    (1962, '1979~')
    >>> read_date({"year": "5705 [1945]"}).year
    1945
    >>> read_date({"year": "in press"}).printed, read_date({"year": "July 5, 1687"}).day
    ('in press', 5)
    >>> date = read_date({"month": "feb", "day": "2"})
    >>> date.year, date.month, date.printed
    (None, 2, '2 feb')
    >>> date = read_date({"date": "Jan", "year": "1937"})
    >>> date.year, date.month, date.printed
    (1937, 1, 'Jan 1937')
    """
    year, month, day = _year_month_day(fields)
    language, given = language_of(fields), _given_date(fields)
    date = given or (year if iso_date(year) or not month else "")
    if _YEAR.fullmatch(date) and month:
        year = date
    elif date:
        found = date_in_words(date, language)
        if found is None or found.year or not (given and year) or _ANY_YEAR.search(given):
            return found
        return _with_year(found, year, month, day, language)
    if not (year or month):
        return None
    return partial_date(year_in(year), *_month(month, day, language), _printed(year, month, day))


def plain_date(value: str) -> str:
    """The text of a field for a date, in which `~` says that it is about so, and is no space.

    >>> plain_date("0150~"), plain_date("{1690?/1700~}"), plain_date("June~1978"), plain_date("1914--1918")
    ('0150~', '1690?/1700~', 'June 1978', '1914–1918')
    """
    bare = _BRACES.sub("", value).strip()
    return bare if _IN_EDTF.fullmatch(bare) else plain(value)


def two_dates(fields: Mapping[str, str]) -> PaperFlaw | None:
    """The flaw of an entry whose `date` is of another year or month than `year` or `month` say.

    >>> two_dates({"date": "2016", "year": "2012"}).words
    'has “2016” for its date and “2012” for its year; the date was kept'
    >>> two_dates({"date": "2016-05", "year": "2016", "month": "may"})
    >>> two_dates({"date": "Jan", "year": "1937"})
    """
    year, month, day = _year_month_day(fields)
    language, given = language_of(fields), _given_date(fields)
    date = date_in_words(given, language)
    if date is None:
        return None
    other_year, (other_month, _) = year_in(year), _month(month, day, language)
    differs = date.year and other_year and other_year != date.year and str(other_year) not in given
    if differs and not is_one_year(date.year or 0, other_year or 0):
        return disagreeing(given, year, "year")
    if date.month and other_month and other_month != date.month:
        return disagreeing(given, month, "month")
    return None


def language_of(fields: Mapping[str, str]) -> str:
    """The code of the first language that the entry says it is in; empty where it says none.

    >>> language_of({"langid": "ngerman"}), language_of({})
    ('de', '')
    """
    return language_codes(plain(fields.get("langid") or fields.get("language") or ""))[0]


def _year_month_day(fields: Mapping[str, str]) -> tuple[str, str, str]:
    month, day = (plain(fields.get(name, "")) for name in ("month", "day"))
    return plain_date(fields.get("year", "")), month, day


def _given_date(fields: Mapping[str, str]) -> str:
    return plain_date(fields.get("date", ""))


def _with_year(date: PartialDate, year: str, month: str, day: str, language: str) -> PartialDate:
    """A date that gives no year, of that of a field of its own; its month counts before that of `month`."""
    if date.month:
        return partial_date(year_in(year), date.month, date.day, f"{date.printed} {year}")
    printed = f"{date.printed} {_printed(year, month, day)}"
    return partial_date(year_in(year), *_month(month, day, language), printed)


def _printed(year: str, month: str, day: str) -> str:
    """The fields as one date: `2 feb 2025`, or `2025-2-2` where the month is a number."""
    if not month:
        return year
    parts = (day, month, year)
    return "-".join(filter(None, parts[::-1])) if month.isdecimal() else " ".join(filter(None, parts))


def _month(month: str, day: str, language: str) -> tuple[int | None, int | None]:
    """Month and day as numbers, as far as they are known; neither for what is no month, such as a season."""
    given = _DAY.fullmatch(day)
    days = int(given[1]) if given else None
    if numbered := numbered_month(month):
        return numbered[0], numbered[1] or days
    found = _MONTH.fullmatch(month)
    if not found:
        return None, None
    name, beside = found["name"], found["before"] or found["after"]
    number = int(name) if name.isdecimal() else short_month(name, language)
    return number, int(beside) if beside else days


def strange_identifiers(fields: Mapping[str, str]) -> Iterator[PaperFlaw]:
    """The flaws of what an entry gives for identifiers that are none.

    >>> fields = {"doi": "none", "pmid": "123", "eprint": "x", "archiveprefix": "arXiv"}
    >>> [flaw.kept for flaw in strange_identifiers(fields)]
    ['DOI none', 'arXiv id x']
    """
    archive = _bare(fields.get("archiveprefix") or fields.get("eprinttype") or "").lower()
    pubmed, central = dict.fromkeys(_PUBMED, Named.PMID), dict.fromkeys(_CENTRAL, Named.PMCID)
    named = {"arxiv": Named.ARXIV, **pubmed, **central}.get(archive)
    given = [
        (Named.DOI, "doi"),
        (Named.PMID, "pmid"),
        (Named.PMID, "pubmed_id"),
        (Named.PMID, "pubmedid"),
        (Named.ARXIV, "arxivid"),
        (Named.ARXIV, "arxiv"),
    ]
    given += [(Named.PMCID, name) for name in _CENTRAL] + ([(named, "eprint")] if named else [])
    for kind, field in given:
        if flaw := no_identifier(kind, " ".join(_bare(fields.get(field, "")).split())):
            yield flaw
    for kind, field in ((Named.ISSN, "issn"), (Named.ISBN, "isbn")):
        yield from strange_serials(kind, plain(fields.get(field, "")))


def read_identifiers(fields: Mapping[str, str]) -> Iterator[Identifier]:
    """The DOI, the arXiv id and the numbers of databases that an entry gives, wherever it does; each once.

    >>> next(read_identifiers({"journal": "arXiv preprint arXiv:2212.06817"})).value
    '2212.06817'
    """
    given = paper_of_doi(_bare(fields.get("doi", ""))) or paper_of_doi(_bare(fields.get("url", "")))
    archived, archive = _bare(fields.get("eprint", "")), _archive(fields)
    arxiv = [paper_of_arxiv(archived) or arxiv_inside(archived)] if archive == "arxiv" else []
    arxiv += [paper_of_arxiv(_bare(fields.get(name, ""))) for name in ("arxivid", "arxiv")]
    arxiv += [arxiv_inside(_bare(fields.get(name, ""))) for name in _MENTIONS_ARXIV]
    pubmed = [paper_of_pubmed(_bare(fields.get(name, ""))) for name in ("pmid", "pubmed_id", "pubmedid")]
    pubmed += [paper_of_pubmed(archived)] if archive in _PUBMED else []
    pubmed += [paper_of_pubmed_central(_bare(fields.get(name, ""))) for name in _CENTRAL]
    pubmed += [paper_of_pubmed_central(archived)] if archive in _CENTRAL else []
    reviewed = [paper_of_mathscinet(_bare(fields.get(name, ""))) for name in ("mrnumber", "mr")]
    reviewed += [paper_of_zbmath(_bare(fields.get(name, ""))) for name in ("zblnumber", "zbl")]
    noted = [*noted_identifiers(_bare(fields.get("note", "")))]
    yield from once_a_scheme([given, *arxiv, *pubmed, *reviewed, *noted])


def _archive(fields: Mapping[str, str]) -> str:
    """Whose the eprint is; arXiv's where the entry does not say."""
    return _bare(fields.get("archiveprefix") or fields.get("eprinttype") or "arxiv").lower()


def _bare(value: str) -> str:
    """An identifier as it is, without what TeX needs: dashes stay dashes."""
    return unescaped(value).replace("{", "").replace("}", "").strip()
