"""The dates of an entry of RIS: when it was published, and when the article came out on the web.

Many databases write 1 January where they know only the year: HighWire of every preprint, Atypon of journals
that come out four times a year, ScienceDirect of books. Of that day the year alone is read, but of
newspapers, web pages and the like, which have days.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.model import PaperKind, PartialDate
from kg.readers.fields.dates import iso_date, partial_date, says_more, slashed_date, written_date, year_alone
from kg.readers.fields.doubtful_dates import is_bound
from kg.readers.fields.paper_kinds import RIS
from kg.readers.ris.entries import Entry, all_of, first_of
from kg.readers.ris.people import ARTICLES
from kg.text.language.languages import language_codes

_DATES = ("PY", "Y1", "DA")
_OF_A_DAY = (
    *(PaperKind.NEWSPAPER_ARTICLE, PaperKind.MAGAZINE_ARTICLE),
    *(PaperKind.WEB_PAGE, PaperKind.PATENT, PaperKind.STANDARD, PaperKind.SOFTWARE),
    PaperKind.OTHER,  # laws, cases
)
_OF_JSTOR = re.compile(r"full publication date:\s*(.+)", re.IGNORECASE)
_EPUB = re.compile(r"^e-?pub\w*\W+", re.IGNORECASE)


def read_date(entry: Entry, kind: str) -> PartialDate | None:
    """The date as exactly as one of the tags gives it, of the year that comes first.

    When an article came out on the web counts where no tag says when it was published.

    >>> from kg.model import Lines
    >>> read_date(Entry(Lines(1, 4), {"PY": ["1998"], "DA": ["Feb 28"], "ET": ["1998/03/21"]}), "JOUR").day
    28
    """
    dates = dates_of(entry, kind)
    if bound := next((date for date in dates if is_bound(date.printed)), None):
        return bound
    years = [date for date in dates if date.year is not None]
    if not years:
        printed = first_of(entry, _DATES)
        unread = PartialDate(printed=printed) if printed.strip("/ ") else None
        return next(iter(dates), None) or unread or electronic_date(entry, kind)
    same = [date for date in years if date.year == years[0].year]
    best = max(same, key=lambda date: (date.month is not None, date.day is not None, says_more(date)))
    best = _with_doubts(best, same)
    rest = next((date for date in dates if date.month and date.year is None), None)
    if best.month or not rest:
        return best
    return partial_date(best.year, rest.month, rest.day, f"{rest.printed} {best.printed}")


def dates_of(entry: Entry, kind: str) -> list[PartialDate]:
    """All dates of publication that its tags give, whether or not they are of one year.

    >>> from kg.model import Lines
    >>> [date.year for date in dates_of(Entry(Lines(1, 4), {"PY": ["2014"], "DA": ["2015/03/04"]}), "JOUR")]
    [2014, 2015]
    """
    language = language_codes(first_of(entry, ["LA"]))[0]
    whole = (found[1] for printed in all_of(entry, ["C1"]) if (found := _OF_JSTOR.fullmatch(printed)))
    given = [*all_of(entry, _DATES), *whole]
    dates = [date for printed in given if (date := _parsed_date(printed, language))]
    return dates if RIS.get(kind) in _OF_A_DAY else list(map(year_alone, dates))


def electronic_date(entry: Entry, kind: str) -> PartialDate | None:
    """The date that EndNote puts into the tag for an edition of an article: when it came out on the web.

    >>> from kg.model import Lines
    >>> day, second = (Entry(Lines(1, 2), {"ET": [text]}) for text in ("20210329", "2nd"))
    >>> electronic_date(day, "JOUR").month, electronic_date(day, "BOOK"), electronic_date(second, "JOUR")
    (3, None, None)
    """
    printed = first_of(entry, ["ET"]) if kind in ARTICLES else ""
    date = _parsed_date(_EPUB.sub("", printed))
    return replace(date, printed=printed) if date and not says_more(date) else None


def _with_doubts(best: PartialDate, dates: Sequence[PartialDate]) -> PartialDate:
    """The date, with the words of another of its year where these alone say that it is about so."""
    more = next((date.printed for date in dates if says_more(date)), "")
    if not more or says_more(best):
        return best
    return partial_date(best.year, best.month, best.day, f"{best.printed} {more}")


def _parsed_date(printed: str, language: str = "") -> PartialDate | None:
    """`2024/08/28/other`, of which any part may be empty, or a date in words."""
    own = slashed_date(printed) or (None if "/" in printed else iso_date(printed))
    return own or written_date(printed, language)
