"""What an entry of RIS says twice of what there is once, of which the first is read."""

import re
from collections.abc import Iterator
from itertools import product

from kg.readers.fields.dates import is_one_year
from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.ris.dates import dates_of
from kg.readers.ris.entries import Entry, all_of
from kg.readers.ris.people import BOOKS, CONFERENCE_PAPERS
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
    dates = [date for date in dates_of(entry, kind) if date.year is not None]
    for other in dates[1:]:
        first, year = dates[0], other.year or 0
        if year != first.year and str(year) not in first.printed and not is_one_year(first.year or 0, year):
            words = f"has {quoted(first.printed)} and {quoted(other.printed)} for when it was published"
            yield PaperFlaw(Rule.TWO_DATES, f"{words}; the first year was kept")
            return
