"""In which book or proceedings of the graph a chapter or a paper stands.

In the one that it calls by title, year and volume, as libraries do that print no ISBN; else in the one whose
ISBN it prints. A title alone may be that of many volumes and editions.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from kg.model import Detail, Record
from kg.readers.fields.paper_kinds import EDITED, IN_VOLUMES
from kg.readers.fields.serials import isbns_of
from kg.resolve.papers.keys import PaperKeys
from kg.text.people.bylines import may_be_one, parted
from kg.text.people.homonyms import without_number

_MOST_BOOKS = 100
"""Records of whole books that print one ISBN or are called alike; what more of them print tells no book."""
_MOST_PAIRS = 1_000
"""Lines of editors beside what is called alike, of books and of parts; each is compared with each."""
_MOST_EDITORS = 8
"""Of one line that are compared."""
_MOST_YEARS = 5
"""Between a book and its part: one is in print later than online, and a paperback has an ISBN of its own."""


@dataclass(slots=True)
class _Printed:
    """What is printed under each number, or under each way to call a volume."""

    whole: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    """What tells a book → the editors printed beside it → numbers of the records of whole books."""
    parts: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    """The same → numbers of the records of what stands in a book."""

    def add(self, number: int, record: Record, told_by: Iterator[str], editors: str = "") -> None:
        of_kind = self.whole if record.kind in EDITED else self.parts
        for each in told_by:
            of_kind.setdefault(each, {}).setdefault(editors, []).append(number)

    def joined(self, keys: Sequence[PaperKeys]) -> dict[int, Collection[int]]:
        found: dict[int, Collection[int]] = {}
        for told_by in self.whole.keys() & self.parts.keys():
            whole, parts = self.whole[told_by], self.parts[told_by]
            if sum(map(len, whole.values())) > _MOST_BOOKS or len(whole) * len(parts) > _MOST_PAIRS:
                continue
            for editors, theirs in parts.items():
                alike = (of for others, of in whole.items() if _may_be_same(editors, others))
                _join(found, theirs, list(chain.from_iterable(alike)), keys)
        return found


def _join(
    found: dict[int, Collection[int]], parts: Sequence[int], books: Sequence[int], keys: Sequence[PaperKeys]
) -> None:
    """Add to what was found that these parts stand in these books, as far as titles and years allow it."""
    titles = {keys[book].key for book in books}
    years = {int(year) for book in books if (year := keys[book].year).isdecimal()}
    for part in parts:
        if keys[part].key not in titles and _is_near(keys[part].year, years):
            found[part] = {*found[part], *books} if part in found else books


@dataclass(slots=True)
class Volumes:
    """What records print of the volumes that they are, or stand in; grows while they pass by."""

    by_isbn: _Printed = field(default_factory=_Printed)
    by_name: _Printed = field(default_factory=_Printed)

    def add(self, number: int, record: Record) -> None:
        """One record more."""
        if record.kind in EDITED or record.kind in IN_VOLUMES:
            self.by_isbn.add(number, record, isbns_of(record))
            editors = next(iter(record.texts_of(Detail.EDITORS)), "")
            signed = ", ".join(record.names) if record.kind in EDITED else ""  # by whoever wrote or edited it
            self.by_name.add(number, record, _called(record, editors), editors or signed)

    def joined(self, keys: Sequence[PaperKeys]) -> Mapping[int, Collection[int]]:
        """Number of each part → those of the records of its book; `keys` are those of all records.

        What has the title of the book is no part of it, whatever it is called; nor is what appeared many
        years before or after it, whose ISBN must be another's. Where name and ISBN tell two books, they tell
        none.
        """
        found = self.by_isbn.joined(keys)
        for part, called in self.by_name.joined(keys).items():
            others = found.get(part, called)
            found[part] = called if others is called else set(called) & set(others) or {*called, *others}
        return found


def _called(record: Record, editors: str) -> Iterator[str]:
    """How a record calls the volume that it is, or stands in: title, year, and volume or else editors.

    Issues of one volume are volumes by themselves, and so are editions.

    >>> from kg.model import Lines, PaperKind
    >>> book = Record(document="a", lines=Lines(1, 2), title="Doors", kind=PaperKind.BOOK)
    >>> list(_called(book, ""))
    []
    """
    name = record.title if record.kind in EDITED else record.venue
    year = record.date.year if record.date else None
    volume, issue, edition = (
        next(iter(record.texts_of(each)), "") for each in (Detail.VOLUME, Detail.NUMBER, Detail.EDITION)
    )
    if name and year and (volume or editors):
        yield "\n".join((name, str(year), f"volume {volume}" if volume else editors, issue, edition))


def _may_be_same(editors: str, theirs: str) -> bool:
    """Whether two lines of editors can be those of one volume, as far as both print names.

    >>> _may_be_same("Jane Roe, Al Poe", "J. Roe et al."), _may_be_same("Bo Li", "Al Poe")
    (True, False)
    """
    lines = (parted(line)[0][:_MOST_EDITORS] for line in (editors, theirs))
    ours, others = (tuple(map(without_number, names)) for names in lines)
    return not ours or not others or any(may_be_one(one, other) for one in ours for other in others)


def _is_near(year: str, years: Collection[int]) -> bool:
    """Whether what was printed in one year can stand in a book of one of these."""
    if not years or not year.isdecimal():
        return True
    return any(abs(int(year) - each) <= _MOST_YEARS for each in years)
