"""A name of something that lines of the curation file may mean, and where it stands."""

import re
from dataclasses import dataclass
from typing import Generic

from kg.resolve.groups import Item

_LINES = re.compile(r" L[0-9]+(?:-L[0-9]+)?(?= )")


@dataclass(frozen=True, slots=True)
class Entry(Generic[Item]):
    """One name of one item."""

    name: str
    """As printed; or an identifier after its scheme, `orcid:0000-0002-1825-0097`."""
    item: Item
    """A signature, a heading, a record, a form."""
    place: str = ""
    """What narrows it: the key of the paper; the document, lines and key of the entry."""
    shown: str = ""
    """The place in words: the title of the paper."""
    also: tuple[str, ...] = ()
    """Other ways to write the place, in small letters: the document, and an identifier of the entry."""

    def is_at(self, place: str) -> bool:
        """Whether it stands there: at a paper, in a document, on lines of it."""
        return self.place == place or self.place.startswith(f"{place} ") or place.lower() in self.also


def keyed(place: str) -> str:
    """Document and key of an entry, wherever in the document it stands: a library is written anew.

    >>> keyed("my.bib L1-L3 nexus") == keyed("my.bib L4-L7 nexus")
    True
    """
    return _LINES.sub("", place)
