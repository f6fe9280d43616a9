"""A document of the Web of Science cut into its entries, as a stream: `PT` first and `ER` last.

Nothing is understood here but which lines belong together. A tag of two signs stands at the very beginning of
its line; a line that begins with a space goes on with the value before it.
"""

import re
from collections.abc import Iterable, Iterator

from kg.model import Lines
from kg.readers.files.source import Line
from kg.readers.ris.entries import Entry, Flaw, OpenEntry

_TAGGED = re.compile(r"\ufeff?(?P<tag>[A-Z][A-Z0-9])(?:\s(?P<value>.*))?", re.DOTALL)
_BEGINNING, _END = "PT", "ER"
_OF_FILE = ("FN", "VR", "EF")
"""What stands around the entries: who wrote the file, its version, and its end."""


def cut_entries(lines: Iterable[Line]) -> Iterator[Entry]:
    """The entries in order, and the text between them; what stands around them is passed over.

    >>> page = ["FN Clarivate", "PT J", "AU Roe, J", "   Poe, A", "ER", "", "PT B", "TI Doors", "EF"]
    >>> for entry in cut_entries([Line(n, text) for n, text in enumerate(page, start=1)]):
    ...     print(entry.lines, dict(entry.fields), *entry.flaws)
    L2-L5 {'PT': ['J'], 'AU': ['Roe, J\\nPoe, A']}
    L7-L8 {'PT': ['B'], 'TI': ['Doors']} no end
    """
    entry: OpenEntry | None = None
    between = False  # whether a line before stands between entries, and was told
    for line in lines:
        found = _TAGGED.fullmatch(line.text)
        tag, text = (found["tag"], found["value"] or "") if found else ("", line.text)
        begins = tag == _BEGINNING
        if entry and (begins or tag in _OF_FILE):
            yield entry.closed()
            entry = None
        if begins:
            entry = OpenEntry(line.number, line.number)
        if entry and tag == _END:
            yield entry.closed(line.number)
            entry, between = None, False
        elif entry and tag:
            entry.put(line.number, tag, text.strip())
        elif entry and text.strip():
            entry.go_on(line.number, text.strip())
        elif line.text.strip() and not between and tag not in (*_OF_FILE, _END):
            yield Entry(Lines(line.number, line.number), {}, (Flaw.NO_ENTRY,))
            between = True
        if entry:
            entry.legible, entry.ended = entry.legible and line.legible, line.ended
    if entry:
        yield entry.closed()
