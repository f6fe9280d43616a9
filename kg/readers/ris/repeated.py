"""What an entry of RIS says twice of what there is once, of which the first is read."""

import re
from collections.abc import Iterator
from itertools import product

from kg.model import PartialDate
from kg.readers.fields.calendars import in_our_calendar
from kg.readers.fields.dates import is_one_year
from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.ris.dates import dates_of
from kg.readers.ris.entries import Entry, all_of, first_of
from kg.readers.ris.people import BOOKS, CONFERENCE_PAPERS
from kg.readers.ris.titles import TITLES
from kg.readers.rules import Rule, quoted
from kg.text.letters.scripts import is_in_another_script
from kg.text.works.venues import may_be_one_venue, venue_form

_ONCE = {
    "TI": "titles",
    "VL": "volumes",
    "IS": "issues",
    "PB": "publishers",
    "CY": "places",
    "SP": "first pages",
    "EP": "last pages",
}
_ON_THE_WEB = re.compile(r"\b(?:e-?pub|online)", re.IGNORECASE)
"""That something came out on the web, and when, is another fact than when it was printed."""
_FOUR_DIGITS = re.compile(r"[0-9]{2}[0-9X]{2}")  # of a year of EDTF
_SHOWN = 5  # values in a message
_SUBTITLE = re.compile(r"[:;]")


def repeated(entry: Entry, kind: str) -> Iterator[PaperFlaw]:
    """The flaws of an entry with several of what there is once.

    >>> from kg.model import Lines
    >>> [flaw.words for flaw in repeated(Entry(Lines(1, 9), {"VL": ["1", "2"]}), "JOUR")]
    ['has 2 volumes, “1”, “2”; the first was read']
    >>> [flaw.words for flaw in repeated(Entry(Lines(1, 9), {"JF": ["Maps"], "T2": ["Doors"]}), "JOUR")]
    ['has “Maps” (JF) and “Doors” (T2) for where it was published; the first was read']
    """
    for tag, what in _ONCE.items():
        values = list(dict.fromkeys(all_of(entry, [tag])))
        if len(values) > 1:
            shown = ", ".join(map(quoted, values[:_SHOWN]))
            yield PaperFlaw(Rule.BROKEN_ENTRY, f"has {len(values):,} {what}, {shown}; the first was read")
    yield from _two_venues(entry, kind)
    yield from _two_years(entry, kind)


def _two_venues(entry: Entry, kind: str) -> Iterator[PaperFlaw]:
    """Beside a book `T2` is its series, beside a paper of a conference may be the conference."""
    first = next(iter(all_of(entry, ["JF"])), "")
    tags = ["JF"] if kind in BOOKS | CONFERENCE_PAPERS else ["JF", "T2"]
    given = ((tag, name) for tag in tags for name in dict.fromkeys(all_of(entry, [tag])))
    others = [(tag, name) for tag, name in given if first and not _are_one(first, name)]
    for tag, other in others[:1]:
        more = f" and {len(others) - 1:,} more" if len(others) > 1 else ""
        words = f"has {quoted(first)} (JF) and {quoted(other)} ({tag}){more} for where it was published"
        yield PaperFlaw(Rule.VALUES_DIFFER, f"{words}; the first was read")


def _are_one(venue: str, other: str) -> bool:
    """Whether two names may be of one venue: in two scripts, too, with its subtitle, or turned round."""
    if is_in_another_script(venue) != is_in_another_script(other):
        return True
    return any(may_be_one_venue(map(venue_form, pair)) for pair in product(*map(_names, (venue, other))))


def _names(venue: str) -> set[str]:
    last, _, first = venue.partition(", ")
    return {venue, _SUBTITLE.split(venue)[0], f"{first} {last}".strip()}


def _two_years(entry: Entry, kind: str) -> Iterator[PaperFlaw]:
    language, title = first_of(entry, ["LA"]), first_of(entry, TITLES)
    given = (in_our_calendar(date, language, title) for date in dates_of(entry, kind))
    dates = [date for date in given if date and date.year and not _ON_THE_WEB.search(date.printed)]
    for other in dates[1:]:
        first = dates[0]
        if str(other.year) not in first.printed and not _may_be_one(first, other):
            words = f"has {quoted(first.printed)} and {quoted(other.printed)} for when it was published"
            yield PaperFlaw(Rule.TWO_DATES, f"{words}; the first year was kept")
            return


def _may_be_one(first: PartialDate, other: PartialDate) -> bool:
    """Whether one year lies within the other, or is the same in another calendar.

    >>> decade = PartialDate(year=1990, printed="1990s", edtf="199X")
    >>> [_may_be_one(decade, PartialDate(year=year, printed="")) for year in (1995, 2000)]
    [True, False]
    """
    one, two = _years(first), _years(other)
    is_within = one.start in two or two.start in one
    return is_within or is_one_year(one.start, two.start) or is_one_year(two.start, one.start)


def _years(date: PartialDate) -> range:
    """The years of a date: one, or those of its decade, century or span, which may be open."""
    year, last = date.year or 0, date.edtf.rpartition("/")[2].replace("..", "9999")
    digits = _FOUR_DIGITS.match(last)
    return range(year, (int(digits[0].replace("X", "9")) if digits else year) + 1)
