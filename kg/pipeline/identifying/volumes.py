"""In which book or proceedings of the graph a chapter or a paper stands: in the one whose ISBN it prints.

Where it prints none, in the one of its year whose title it prints for where it appeared, letter by letter,
as `crossref` of BibTeX hands it on.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from kg.model import Record
from kg.readers.fields.paper_kinds import EDITED, IN_VOLUMES
from kg.readers.fields.serials import isbns_of
from kg.resolve.papers.keys import PaperKeys
from kg.resolve.papers.prints import MANY_WORDS
from kg.text.works.titles import is_of_many, title_words

_MOST_BOOKS = 100
"""Records of whole books of one ISBN or title; what more of them print tells no book."""


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What is printed of books, and of what stands in them, under the same words; grows."""

    whole: dict[str, list[int]] = field(default_factory=dict)
    """What tells a book → numbers of the records of whole books."""
    parts: dict[str, list[int]] = field(default_factory=dict)
    """The same → numbers of the records of what stands in a book."""

    def joined(self, keys: Sequence[PaperKeys]) -> Iterator[tuple[int, set[int]]]:
        """The number of each part with those of the records of its book."""
        found: dict[int, set[int]] = {}
        for words in self.whole.keys() & self.parts.keys():
            books = self.whole[words]
            titles = {keys[book].key for book in books[:_MOST_BOOKS]}
            for part in self.parts[words] if len(books) <= _MOST_BOOKS else ():
                if keys[part].key not in titles:
                    found.setdefault(part, set()).update(books)
        yield from found.items()


@dataclass(slots=True)
class Volumes:
    """Which records are of whole books, and which of what stands in one; grows while they pass by."""

    by_isbn: _Shelf = field(default_factory=_Shelf)
    by_title: _Shelf = field(default_factory=_Shelf)

    def add(self, number: int, record: Record) -> None:
        """One record more."""
        is_whole = record.kind in EDITED
        if not is_whole and record.kind not in IN_VOLUMES:
            return
        isbns, title = list(isbns_of(record)), record.title if is_whole else record.venue or ""
        for isbn in isbns:
            of_kind = self.by_isbn.whole if is_whole else self.by_isbn.parts
            of_kind.setdefault(isbn, []).append(number)
        if record.date and record.date.year and (_says_enough(title) if is_whole else not isbns):
            of_kind = self.by_title.whole if is_whole else self.by_title.parts
            of_kind.setdefault(f"{record.date.year} {title.lower()}", []).append(number)

    def joined(self, keys: Sequence[PaperKeys]) -> Mapping[int, Collection[int]]:
        """Number of each part → those of the records of its book; `keys` are those of all records.

        What has the title of the book is no part of it, whatever it is called.
        """
        return dict(chain(self.by_isbn.joined(keys), self.by_title.joined(keys)))


def _says_enough(title: str) -> bool:
    return title_words(title) >= MANY_WORDS and not is_of_many(title)
