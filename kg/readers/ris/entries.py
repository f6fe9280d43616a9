"""A RIS document cut into its entries, as a stream: lines with a two-letter tag, `TY` first and `ER` last.

Nothing is understood here but which lines belong together. See docs/decisions/015.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kg.model import Lines
from kg.readers.fields.placeholders import is_placeholder
from kg.readers.fields.values import without_markup
from kg.readers.files.source import Line
from kg.text.typesetting.markup import without_raised_marks

LONGEST_ENTRY = 16_000_000
"""Characters of one entry; a longer one is not read."""

_TAGGED = re.compile(r"\ufeff?\s*(?P<tag>[A-Za-z][A-Za-z0-9])(?P<gap>[ \xa0]{1,3})-(?P<value>.*)", re.DOTALL)
_KNOWN = frozenset(
    str.split(
        "TY ER A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DI DO DP ED EP ET"
        " ID IS J1 J2 J9 JA JF JI JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP"
        " ST T1 T2 T3 T4 TA TI TT U1 U2 U3 U4 U5 UR VL VO Y1 Y2"
    )
)
"""Tags that are also recognised with one space before the hyphen, or in small letters."""
_OF_NAMES = frozenset(("AU", "A1", "A2", "A3", "A4", "ED", "AD"))
"""Tags of people and of where they worked."""

_HEADER = re.compile(r"Record #\d+ of \d+|Provider:.*|Database:.*|Content:\s*text/.*|\d{1,9}\.")
"""What sites write above their entries, Cochrane's above each: who sends it, and its number."""


class Flaw(StrEnum):
    """What is wrong with the extent of an entry."""

    NO_BEGINNING = "no beginning"
    """Its first line is not `TY`."""
    NO_END = "no end"
    """The next entry, or the end of the document, came before `ER`."""
    CUT = "cut"
    """The document ends within it, in the midst of a line."""
    CUT_ROW = "cut row"
    """Of a table that says the same: the row has fewer whole cells than the table has columns."""
    LONG_ROW = "long row"
    """It has more, and nothing tells which cell belongs to which column; its fields were not kept."""
    TOO_LONG = "too long"
    """It has more than `LONGEST_ENTRY` characters; its fields were not kept."""
    ILLEGIBLE = "illegible"
    """Nothing tells the encoding of its letters; its fields were not kept."""
    NO_ENTRY = "no entry"
    """Text between entries; it has no fields."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it is written."""

    lines: Lines
    """From `TY` to `ER`."""
    fields: Mapping[str, list[str]]
    """Tag in capitals → its values in printed order, none empty, each with its line breaks."""
    flaws: tuple[Flaw, ...] = ()
    """What is wrong with its extent."""


@dataclass(slots=True)
class OpenEntry:
    """An entry whose end is not found yet; grows line by line."""

    first: int
    last: int
    flaws: list[Flaw] = field(default_factory=list)
    small: bool = False
    """Whether its tags are in small letters."""
    fields: dict[str, list[str]] = field(default_factory=dict)
    tag: str = ""
    """That of the line before, which the next may continue."""
    parts: list[str] = field(default_factory=list)
    """The value of that tag, line by line."""
    size: int = 0
    legible: bool = True
    ended: bool = True
    """Whether its last line has a line break; one that lacks it is the last of the document."""

    def put(self, number: int, tag: str, text: str) -> None:
        """The first line of a value."""
        self._keep()
        self.tag = tag
        self.go_on(number, text)

    def go_on(self, number: int, text: str) -> None:
        """A line that continues the value before it."""
        self.last = number
        self.size += len(text) + 1
        if text and self.size <= LONGEST_ENTRY:
            self.parts.append(text)

    def closed(self, last: int | None = None) -> Entry:
        """The entry, which ends with the line `last`, or has no end."""
        self._keep()
        flaws = self.flaws if last else [*self.flaws, Flaw.NO_END if self.ended else Flaw.CUT]
        if self.size > LONGEST_ENTRY:
            flaws, self.fields = [Flaw.TOO_LONG], {}
        elif not self.legible:
            flaws, self.fields = [Flaw.ILLEGIBLE], {}
        return Entry(Lines(self.first, last or self.last), self.fields, tuple(flaws))

    def _keep(self) -> None:
        if self.parts:
            self.fields.setdefault(self.tag, []).append("\n".join(self.parts))
            self.parts = []


def cut_entries(lines: Iterable[Line]) -> Iterator[Entry]:
    """The entries in order, and the text between them; headers, and all before the first, are passed over.

    A line without a tag continues the value before it. An entry without `ER` ends where `TY` begins the next.

    >>> page = ["TY  - JOUR", "TI  - On Maps", "  of Rooms", "TY  - CONF", "T1  - Doors", "ER  - "]
    >>> for entry in cut_entries([Line(n, text) for n, text in enumerate(page, start=1)]):
    ...     print(entry.lines, dict(entry.fields), *entry.flaws)
    L1-L3 {'TY': ['JOUR'], 'TI': ['On Maps\\nof Rooms']} no end
    L4-L6 {'TY': ['CONF'], 'T1': ['Doors']}
    """
    entry: OpenEntry | None = None
    between = False  # whether the line before stands between entries
    started = False
    for line in lines:
        tag, text = _parted(line.text, entry)
        if tag == "TY":
            if entry:
                yield entry.closed()
            entry = OpenEntry(line.number, line.number, small=_is_small(line.text))
            entry.put(line.number, tag, text)
        elif tag == "ER":
            if entry:
                yield entry.closed(line.number)
            entry = None
        elif tag:
            entry = entry or OpenEntry(line.number, line.number, [Flaw.NO_BEGINNING])
            entry.put(line.number, tag, text)
        elif text and entry:
            entry.go_on(line.number, text)
        elif text and started and not between and not _HEADER.fullmatch(text):
            yield Entry(Lines(line.number, line.number), {}, (Flaw.NO_ENTRY,))
        if entry:
            entry.legible, entry.ended = entry.legible and line.legible, line.ended
        started = started or entry is not None
        between = entry is None and bool(text) and not (tag or _HEADER.fullmatch(text))
    if entry:
        yield entry.closed()


def _parted(line: str, entry: OpenEntry | None) -> tuple[str, str]:
    """The tag of a line, in capitals, and the text after it; no tag where it continues a value.

    Sloppy forms count as far as prose does not look like them: "is - or was -" begins no field.
    """
    found = _TAGGED.match(line)
    if not found:
        return "", line.strip().removeprefix("\ufeff")
    tag, value = found["tag"].upper(), found["value"]
    is_tag = tag in _KNOWN and (not value or value[0].isspace())
    if found["tag"] == tag:
        is_tag = is_tag or len(found["gap"]) > 1
    else:
        is_tag = is_tag and (tag == "TY" or (entry is not None and entry.small))
    return (tag, value.strip()) if is_tag else ("", line.strip())


def _is_small(line: str) -> bool:
    return "ty" in line[:12]


def all_of(entry: Entry, tags: Iterable[str]) -> list[str]:
    """The values of these tags, each on one line, without markup: databases write `&amp;` in any, and `null`.

    >>> entry = Entry(Lines(1, 2), {"AU": ["Roe<sup>a</sup>, Jane"], "TI": ["10<sup>9</sup> Maps"]})
    >>> all_of(entry, ["AU", "TI"])
    ['Roe, Jane', '10⁹ Maps']
    >>> all_of(Entry(Lines(1, 2), {"JO": ["null"]}), ["JO"])
    []
    """
    written = (
        without_raised_marks(value) if tag in _OF_NAMES else value
        for tag in tags
        for value in entry.fields.get(tag, ())
    )
    values = map(without_markup, written)
    return [value for value in values if value and not is_placeholder(value)]


def first_of(entry: Entry, tags: Iterable[str]) -> str:
    """The first value of the first of these tags that has one."""
    return next(iter(all_of(entry, tags)), "")
