"""In which book or proceedings of the graph a chapter or a paper stands.

In the one that it calls by title, year and volume, as libraries do that print no ISBN; else in the one whose
ISBN it prints. A title alone may be that of many volumes and editions.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.model import Detail, Record
from kg.readers.fields.paper_kinds import EDITED, IN_VOLUMES
from kg.readers.fields.serials import isbns_of
from kg.resolve.papers.keys import PaperKeys

_MOST_BOOKS = 100
"""Records of whole books that print one ISBN or are called alike; what more of them print tells no book."""
_MOST_YEARS = 5
"""Between a book and its part: one is in print later than online, and a paperback has an ISBN of its own."""


@dataclass(slots=True)
class _Printed:
    """What is printed under each number, or under each way to call a volume."""

    whole: dict[str, list[int]] = field(default_factory=dict)
    """What tells a book → numbers of the records of whole books."""
    parts: dict[str, list[int]] = field(default_factory=dict)
    """The same → numbers of the records of what stands in a book."""

    def add(self, number: int, record: Record, told_by: Iterator[str]) -> None:
        of_kind = self.whole if record.kind in EDITED else self.parts
        for each in told_by:
            of_kind.setdefault(each, []).append(number)

    def joined(self, keys: Sequence[PaperKeys]) -> Mapping[int, Collection[int]]:
        found: dict[int, Collection[int]] = {}
        for told_by in self.whole.keys() & self.parts.keys():
            books = self.whole[told_by]
            if len(books) > _MOST_BOOKS:
                continue
            titles = {keys[book].key for book in books}
            years = {int(year) for book in books if (year := keys[book].year).isdecimal()}
            for part in self.parts[told_by]:
                if keys[part].key not in titles and _is_near(keys[part].year, years):
                    found[part] = {*found[part], *books} if part in found else books
        return found


@dataclass(slots=True)
class Volumes:
    """What records print of the volumes that they are, or stand in; grows while they pass by."""

    by_isbn: _Printed = field(default_factory=_Printed)
    by_name: _Printed = field(default_factory=_Printed)

    def add(self, number: int, record: Record) -> None:
        """One record more."""
        if record.kind in EDITED or record.kind in IN_VOLUMES:
            self.by_isbn.add(number, record, isbns_of(record))
            self.by_name.add(number, record, _called(record))

    def joined(self, keys: Sequence[PaperKeys]) -> Mapping[int, Collection[int]]:
        """Number of each part → those of the records of its book; `keys` are those of all records.

        What has the title of the book is no part of it, whatever it is called; nor is what appeared many
        years before or after it, whose ISBN must be another's.
        """
        return {**self.by_isbn.joined(keys), **self.by_name.joined(keys)}


def _called(record: Record) -> Iterator[str]:
    """How a record calls the volume that it is, or stands in: title, year, and number or else editors.

    >>> from kg.model import Lines, PaperKind
    >>> book = Record(document="a", lines=Lines(1, 2), title="Doors", kind=PaperKind.BOOK)
    >>> list(_called(book))
    []
    """
    name = record.title if record.kind in EDITED else record.venue
    year = record.date.year if record.date else None
    number = next(iter(record.texts_of(Detail.VOLUME)), "")
    told_apart = number or next(iter(record.texts_of(Detail.EDITORS)), "")
    if name and year and told_apart:
        yield f"{name}\n{year}\n{'volume' if number else 'editors'} {told_apart}"


def _is_near(year: str, years: Collection[int]) -> bool:
    """Whether what was printed in one year can stand in a book of one of these."""
    if not years or not year.isdecimal():
        return True
    return any(abs(int(year) - each) <= _MOST_YEARS for each in years)
