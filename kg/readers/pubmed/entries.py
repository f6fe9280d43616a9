"""A document of PubMed cut into its entries, as a stream: lines with a tag of two to four letters.

Nothing is understood here but which lines belong together.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.readers.fields.values import without_markup
from kg.readers.files.source import Line
from kg.readers.ris.entries import LONGEST_ENTRY

_OWNER = "OWN"
"""Which an entry has once: what begins those of ERIC, which have no number of PubMed."""
_TAGGED = re.compile(r"(?P<tag>[A-Z]{2,4}) {0,2}- ?(?P<value>.*)")


class Tagged(NamedTuple):
    """One value of an entry."""

    tag: str
    """As written: `FAU`."""
    value: str
    """On one line, as written; not empty."""


@dataclass(slots=True)
class Entry:
    """One entry; grows line by line."""

    first: int
    """Its first line, 1-based."""
    last: int = 0
    """Its last line."""
    size: int = 0
    """Characters; of an entry that is too long no more is kept than shows that."""
    parts: list[tuple[str, list[str]]] = field(default_factory=list)
    """The tags in printed order, each with its value line by line."""
    legible: bool = True
    """False where nothing tells the encoding of its letters."""
    ended: bool = True
    """Whether its last line has a line break; one that lacks it is the last of the document."""

    @property
    def fields(self) -> list[Tagged]:
        """The values in printed order."""
        return [Tagged(tag, " ".join(parts)) for tag, parts in self.parts]

    @property
    def is_too_long(self) -> bool:
        """Whether it has more than `LONGEST_ENTRY` characters."""
        return self.size > LONGEST_ENTRY

    def has(self, tag: str) -> bool:
        """Whether a line of the entry has the tag."""
        return any(each == tag for each, _ in self.parts)

    def put(self, line: int, tag: str, text: str) -> None:
        """A line of the entry; without a tag it goes on with the value before it."""
        self.last = line
        if self.is_too_long:
            return
        self.size += len(text) + 1
        if tag:
            self.parts.append((tag, [text]))
        else:
            self.parts[-1][1].append(text)


def cut_entries(lines: Iterable[Line]) -> Iterator[Entry]:
    """The entries in order; what stands before the first is passed over.

    >>> page = ["PMID- 1", "TI  - On maps", "      of rooms.", "PMID- 2", "TI  - Doors."]
    >>> for entry in cut_entries([Line(n, text) for n, text in enumerate(page, start=1)]):
    ...     print(entry.first, entry.last, *entry.fields[1:])
    1 3 Tagged(tag='TI', value='On maps of rooms.')
    4 5 Tagged(tag='TI', value='Doors.')
    >>> page = ["OWN - ERIC", "TI  - On maps", "", "OWN - ERIC", "TI  - Doors"]
    >>> [entry.first for entry in cut_entries([Line(n, text) for n, text in enumerate(page, start=1)])]
    [1, 4]
    """
    entry: Entry | None = None
    for line in lines:
        found = _TAGGED.match(line.text)
        tag, text = (found["tag"], found["value"].strip()) if found else ("", line.text.strip())
        if entry and (tag == "PMID" or (tag == _OWNER and entry.has(_OWNER))):
            yield entry
            entry = None
        if text and (entry or tag):
            entry = entry or Entry(line.number)
            entry.put(line.number, tag, text)
            entry.legible, entry.ended = entry.legible and line.legible, line.ended
    if entry:
        yield entry


def values_of(fields: Iterable[Tagged], *tags: str) -> list[str]:
    """The values of these tags in printed order, without markup.

    >>> values_of([Tagged("PT", "Letter"), Tagged("TI", "Doors &amp; Rooms")], "TI", "TT")
    ['Doors & Rooms']
    """
    return [value for field in fields if field.tag in tags and (value := without_markup(field.value))]
