"""What an entry of RIS says twice of what there is once, of which the first is read."""

from collections.abc import Iterator

from kg.readers.fields.dates import is_one_year
from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.ris.dates import dates_of
from kg.readers.ris.entries import Entry, all_of
from kg.readers.ris.people import BOOKS, CONFERENCE_PAPERS
from kg.readers.rules import Rule, quoted
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
    tags = ["JF"] if kind in BOOKS | CONFERENCE_PAPERS else ["JF", "T2"]
    given = [(tag, name) for tag in tags for name in all_of(entry, [tag])]
    first = next(iter(given), ("", ""))
    for tag, other in given if first[0] == "JF" else []:
        if not may_be_one_venue(map(venue_form, (first[1], other))):
            words = f"has {quoted(first[1])} (JF) and {quoted(other)} ({tag}) for where it was published"
            yield PaperFlaw(Rule.VALUES_DIFFER, f"{words}; the first was read")


def _two_years(entry: Entry, kind: str) -> Iterator[PaperFlaw]:
    dates = [date for date in dates_of(entry, kind) if date.year is not None]
    for other in dates[1:]:
        first, year = dates[0], other.year or 0
        if year != first.year and str(year) not in first.printed and not is_one_year(first.year or 0, year):
            words = f"has {quoted(first.printed)} and {quoted(other.printed)} for when it was published"
            yield PaperFlaw(Rule.TWO_DATES, f"{words}; the first year was kept")
            return
