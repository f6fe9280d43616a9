"""In which book or proceedings of the graph a chapter or a paper stands: in the one whose ISBN it prints."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from kg.model import Record
from kg.readers.fields.paper_kinds import EDITED, IN_VOLUMES
from kg.readers.fields.serials import isbns_of
from kg.resolve.papers.keys import PaperKeys

_MOST_BOOKS = 100
"""Records of whole books that print one ISBN; what more of them print is no number of a book."""
_MOST_YEARS = 5
"""Between a book and its part: one is in print later than online, and a paperback has an ISBN of its own."""


@dataclass(slots=True)
class Volumes:
    """What is printed under each ISBN; grows while records pass by."""

    whole: dict[str, list[int]] = field(default_factory=dict)
    """ISBN → numbers of the records of whole books."""
    parts: dict[str, list[int]] = field(default_factory=dict)
    """ISBN → numbers of the records of what stands in a book."""

    def add(self, number: int, record: Record) -> None:
        """One record more."""
        if record.kind in EDITED or record.kind in IN_VOLUMES:
            of_kind = self.whole if record.kind in EDITED else self.parts
            for isbn in isbns_of(record):
                of_kind.setdefault(isbn, []).append(number)

    def joined(self, keys: Sequence[PaperKeys]) -> Mapping[int, Collection[int]]:
        """Number of each part → those of the records of its book; `keys` are those of all records.

        What has the title of the book is no part of it, whatever it is called; nor is what appeared many
        years before or after it, whose ISBN must be another's.
        """
        found: dict[int, Collection[int]] = {}
        for isbn in self.whole.keys() & self.parts.keys():
            books = self.whole[isbn]
            if len(books) > _MOST_BOOKS:
                continue
            titles = {keys[book].key for book in books}
            years = {int(year) for book in books if (year := keys[book].year).isdecimal()}
            for part in self.parts[isbn]:
                if keys[part].key not in titles and _is_near(keys[part].year, years):
                    found[part] = {*found[part], *books} if part in found else books
        return found


def _is_near(year: str, years: Collection[int]) -> bool:
    """Whether what was printed in one year can stand in a book of one of these."""
    if not years or not year.isdecimal():
        return True
    return any(abs(int(year) - each) <= _MOST_YEARS for each in years)
