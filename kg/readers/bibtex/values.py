"""Dates and identifiers as libraries of references write them."""

import re
from collections.abc import Iterator, Mapping
from itertools import starmap

from kg.model import Identifier, PartialDate
from kg.readers.bibtex.blocks import BRACES
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
from kg.readers.fields.paper_flaws import (
    Named,
    PaperFlaw,
    disagreeing,
    no_identifier,
    second_identifiers,
    strange_serials,
)
from kg.readers.fields.tex import bare_address, plain
from kg.text.language.languages import language_codes
from kg.text.language.months import numbered_month, short_month
from kg.text.letters.marks import MARKS

_YEAR = re.compile(r"[0-9]{4}")
_ANY_YEAR = re.compile(r"[0-9]{3}")  # also one that is only a bound: `before 1500`
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
_GIVEN = {
    Named.DOI: ("doi",),
    Named.PMID: ("pmid", "pubmed_id", "pubmedid"),
    Named.ARXIV: ("arxivid", "arxiv"),
    Named.PMCID: ("pmc", "pmcid"),
}
"""Identifier → the fields that have it, as JabRef, PubMed's exports and others call them."""
ARCHIVES = {
    "arxiv": Named.ARXIV,
    **dict.fromkeys(("pubmed", "pmid"), Named.PMID),
    **dict.fromkeys(("pmc", "pmcid"), Named.PMCID),
}
"""Names, in small letters, of the archives whose numbers are identifiers here → what these are."""


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
    bare = BRACES.sub("", value).strip()
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
    given = [(named, written) for named, names in _GIVEN.items() for written in _written(fields, *names)]
    if archive := _archive(fields):
        given += [(archive, written) for written in _written(fields, "eprint")]
    once = dict.fromkeys((named, " ".join(written.split())) for named, written in given)
    yield from filter(None, starmap(no_identifier, once))
    yield from second_identifiers(_given_identifiers(fields))
    for kind, field in ((Named.ISSN, "issn"), (Named.ISBN, "isbn")):
        yield from strange_serials(kind, plain(fields.get(field, "")))


def read_identifiers(fields: Mapping[str, str]) -> tuple[Identifier, ...]:
    """The DOI, the arXiv id and the numbers of databases that an entry gives, wherever it does; each once.

    >>> read_identifiers({"journal": "arXiv preprint arXiv:2212.06817"})[0].value
    '2212.06817'
    """
    return once_a_scheme(_given_identifiers(fields))


def _given_identifiers(fields: Mapping[str, str]) -> list[Identifier | None]:
    doi, address, archived, note = _written(fields, "doi", "url", "eprint", "note")
    archive = _archive(fields, unnamed="arxiv")
    arxiv = [paper_of_arxiv(archived) or arxiv_inside(archived)] if archive is Named.ARXIV else []
    arxiv += map(paper_of_arxiv, _written(fields, *_GIVEN[Named.ARXIV]))
    arxiv += map(arxiv_inside, _written(fields, *_MENTIONS_ARXIV))
    pubmed = _written(fields, *_GIVEN[Named.PMID]) + [archived] * (archive is Named.PMID)
    central = _written(fields, *_GIVEN[Named.PMCID]) + [archived] * (archive is Named.PMCID)
    return [
        paper_of_doi(doi) or paper_of_doi(address),
        *arxiv,
        *map(paper_of_pubmed, pubmed),
        *map(paper_of_pubmed_central, central),
        *map(paper_of_mathscinet, _written(fields, "mrnumber", "mr")),
        *map(paper_of_zbmath, _written(fields, "zblnumber", "zbl")),
        *noted_identifiers(note),
    ]


def is_of_arxiv(fields: Mapping[str, str]) -> bool:
    """Whether the archive of an entry is arXiv, which is meant where it names none.

    >>> is_of_arxiv({"primaryclass": "cs.LG"}), is_of_arxiv({"archiveprefix": "bioRxiv"})
    (True, False)
    """
    return _archive(fields, unnamed="arxiv") is Named.ARXIV


def _archive(fields: Mapping[str, str], *, unnamed: str = "") -> Named | None:
    """What the eprint is by its archive, or by the one that is meant where the entry names none."""
    return ARCHIVES.get(
        bare_address(fields.get("archiveprefix") or fields.get("eprinttype") or unnamed).lower()
    )


def _written(fields: Mapping[str, str], *names: str) -> list[str]:
    """What these fields have for an identifier, each empty where there is none."""
    return [bare_address(fields.get(name, "")) for name in names]
