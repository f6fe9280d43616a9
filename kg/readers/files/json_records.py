"""The loop that formats in JSON share: entries in, records and issues out."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from kg.model import Issue, Record
from kg.readers.files.encodings import ILLEGIBLE
from kg.readers.files.json_objects import Entry, cut_objects
from kg.readers.files.source import Line
from kg.readers.rules import Rule, issue, or_no_papers

ReadEntry = Callable[[Entry, str], Iterator[Record | Issue]]
"""From an entry that could be decoded, and the name of its document, to what it says."""


def read_objects(
    document: str, lines: Iterable[Line], read_entry: ReadEntry, under: Collection[str] = ()
) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    `under` names the keys of an outermost object whose arrays hold entries.

    >>> [flaw] = [item for item in read_objects("a.json", [Line(1, '{"id": ')], lambda *_: iter(()))][:1]
    >>> flaw.message
    'The document is cut: it ends within this entry, which was not read. Get it again.'
    """
    illegible: list[int] = []
    entries = cut_objects(_noted(lines, illegible), under)
    return or_no_papers(_items(document, entries, illegible, read_entry), document)


def _noted(lines: Iterable[Line], illegible: list[int]) -> Iterator[Line]:
    """The lines, of which the numbers of those that are not legible are noted meanwhile."""
    for line in lines:
        if not line.legible:
            illegible.append(line.number)
        yield line


def _items(
    document: str, entries: Iterable[Entry], illegible: Sequence[int], read_entry: ReadEntry
) -> Iterator[Record | Issue]:
    for entry in entries:
        if illegible and _is_illegible(entry, illegible):
            yield issue(Rule.UNKNOWN_ENCODING, document, entry.lines.first, f"The entry {ILLEGIBLE}.")
            continue
        if entry.cut:
            message = f"The document is cut: it {entry.flaw}. Get it again."
            yield issue(Rule.DAMAGED_FILE, document, entry.lines.first, message)
            continue
        if entry.flaw:
            message = f"The entry {entry.flaw}; it was not read."
            yield issue(Rule.BROKEN_ENTRY, document, entry.lines.first, message)
            continue
        if entry.mended:
            message = "The entry holds half a character, or NaN or Infinity; they became ‘�’, or no value."
            yield issue(Rule.INVALID_CHARACTERS, document, entry.lines.first, message)
        yield from read_entry(entry, document)


def _is_illegible(entry: Entry, lines: Sequence[int]) -> bool:
    """Whether letters of the entry were replaced, on one of these lines, which may have other entries."""
    next_one = bisect_left(lines, entry.lines.first)
    is_on_one = next_one < len(lines) and lines[next_one] <= entry.lines.last
    return is_on_one and "\ufffd" in str(entry.value)
