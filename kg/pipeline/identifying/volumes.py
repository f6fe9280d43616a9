"""In which book or proceedings of the graph a chapter or a paper stands.

In the one that it calls by title, year and volume, or an editor, as libraries do that print no ISBN; else in
the one whose ISBN it prints. A title alone may be that of many volumes and editions.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

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


class _Beside(NamedTuple):
    """What is printed beside the name of a volume; two volumes differ where both print it."""

    editors: str = ""
    """As one line."""
    number: str = ""
    """In a series; what stands in the volume seldom prints it."""
    tells: bool = False
    """Whether nothing but an editor in common tells the volume."""


_NOTHING = _Beside()


@dataclass(slots=True)
class _Printed:
    """What is printed under each number, or under each way to call a volume."""

    whole: dict[str, dict[_Beside, list[int]]] = field(default_factory=dict)
    """What tells a book → what is printed beside it → numbers of the records of whole books."""
    parts: dict[str, dict[_Beside, list[int]]] = field(default_factory=dict)
    """The same → numbers of the records of what stands in a book."""

    def add(self, number: int, record: Record, told_by: Iterator[str], beside: _Beside = _NOTHING) -> None:
        of_kind = self.whole if record.kind in EDITED else self.parts
        for each in told_by:
            of_kind.setdefault(each, {}).setdefault(beside, []).append(number)

    def joined(self, keys: Sequence[PaperKeys]) -> dict[int, Collection[int]]:
        found: dict[int, Collection[int]] = {}
        for told_by in self.whole.keys() & self.parts.keys():
            whole, parts = self.whole[told_by], self.parts[told_by]
            if sum(map(len, whole.values())) > _MOST_BOOKS or len(whole) * len(parts) > _MOST_PAIRS:
                continue
            for beside, theirs in parts.items():
                alike = (of for others, of in whole.items() if _may_be_same(beside, others))
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
            told, beside = _called(record)
            self.by_name.add(number, record, iter(told), beside)

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


def _called(record: Record) -> tuple[Sequence[str], _Beside]:
    """How a record calls the volume that it is, or stands in, if it does, and what it prints beside that.

    It is title, year and volume, or else an editor. Issues of one volume are volumes by themselves, and so
    are editions. What has no volume is numbered in its series.

    >>> from kg.model import Lines, PaperKind
    >>> book = Record(document="a", lines=Lines(1, 2), title="Doors", kind=PaperKind.BOOK)
    >>> _called(book)
    ((), _Beside(editors='', number='', tells=False))
    """
    is_whole = record.kind in EDITED
    name = record.title if is_whole else record.venue
    year = record.date.year if record.date else None
    editors, volume, number, edition = (
        next(iter(record.texts_of(each)), "")
        for each in (Detail.EDITORS, Detail.VOLUME, Detail.NUMBER, Detail.EDITION)
    )
    if not name or not year or not (volume or editors):
        return (), _NOTHING
    if not volume:
        return (f"{name}\n{year}\n{edition}",), _Beside(editors, number, tells=True)
    signed = ", ".join(record.names) if is_whole else ""  # by whoever wrote or edited it
    return (f"{name}\n{year}\n{edition}\nvolume {volume}\n{number}",), _Beside(editors or signed)


def _may_be_same(ours: _Beside, theirs: _Beside) -> bool:
    """Whether what two print can be of one volume, as far as both print it.

    >>> _may_be_same(_Beside("Jane Roe, Al Poe", "33"), _Beside("J. Roe et al."))
    True
    >>> _may_be_same(_Beside("Bo Li"), _Beside("Al Poe")), _may_be_same(_Beside("", "33"), _Beside("", "34"))
    (False, False)
    """
    if ours.number and theirs.number and ours.number != theirs.number:
        return False
    names, others = _names(ours.editors), _names(theirs.editors)
    if not names or not others:
        return ours.editors == theirs.editors or not ours.tells
    return any(may_be_one(one, other) for one in names for other in others)


@lru_cache(maxsize=2 * _MOST_BOOKS)  # each book is compared with each of its parts
def _names(editors: str) -> tuple[str, ...]:
    """Those of a printed line that are compared; none where they cannot be told apart."""
    return tuple(map(without_number, parted(editors)[0][:_MOST_EDITORS]))


def _is_near(year: str, years: Collection[int]) -> bool:
    """Whether what was printed in one year can stand in a book of one of these."""
    if not years or not year.isdecimal():
        return True
    return any(abs(int(year) - each) <= _MOST_YEARS for each in years)
