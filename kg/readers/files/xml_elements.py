"""XML documents cut into the elements that are their entries, as a stream.

What came before a flaw is kept. A document that declares entities is not read on: few lines of them can stand
for any amount of text. Nothing outside of the document is ever fetched.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.entities import html5
from itertools import chain
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate, errors

from kg.model import Issue, Lines, Record
from kg.readers.files.source import Line
from kg.readers.rules import Rule, issue, or_no_papers
from kg.text.letters.clean import REPLACEMENT
from kg.text.typesetting.markup import is_markup

_COMMENT = r"<!--(?s:.*?)(?:-->|\Z)"
_DOCTYPE = r"<!DOCTYPE[^\[>]*+(?:\[[^\]]*+(?:\]\s*+|\Z))?+(?:>|\Z)"  # with what it declares in brackets
HEAD_OF_XML = rf"(?:(?:{_COMMENT}|{_DOCTYPE}|<[?!][^>]*+>)\s*+)*+"
"""What stands before the first element: declarations, sheets of style, comments."""

LONGEST_ELEMENT = 64 * 1024 * 1024
"""Bytes of one entry; a longer one is not read."""

LONGEST_TAG = 1024 * 1024
"""Bytes of one tag or comment; a document with a longer one is not read on."""

DEEPEST = 20
"""How many elements of an entry stand around each other; the text of deeper ones belongs to these."""

_FORMULA = "math"
_NOT_SAID = re.compile('[<>"]')
_CHUNK = 1 << 16
_DECLARATION = "<?xml "
_BEGINNING = re.compile(r"(?:^|(?<=>))[\s\ufeff]*+(?=<\?xml )")
"""What stands before a document within a line: nothing, white space, or the mark of Unicode."""
_UNFINISHED = frozenset(
    errors.codes[message]
    for message in (
        errors.XML_ERROR_NO_ELEMENTS,
        errors.XML_ERROR_UNCLOSED_TOKEN,
        errors.XML_ERROR_PARTIAL_CHAR,
        errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
    )
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One element of a document."""

    lines: Lines
    """Where it stands."""
    value: Element
    """What it holds; a name is written with its namespace, a space between."""


ReadEntry = Callable[[Entry, str], Iterator[Record | Issue]]
"""From an entry, and the name of its document, to what it says."""


def read_elements(
    document: str, lines: Iterable[Line], read_entry: ReadEntry, *names: str
) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it; `names` are its entries.

    >>> [flaw] = read_elements("a.xml", [Line(1, "<feed></feed>")], lambda *_: iter(()), "entry")
    >>> flaw.message
    'No paper was found in this document.'
    """
    entries = cut_elements(document, lines, *names)
    items = ([each] if isinstance(each, Issue) else read_entry(each, document) for each in entries)
    return or_no_papers(chain.from_iterable(items), document)


def cut_elements(document: str, lines: Iterable[Line], *names: str) -> Iterator[Entry | Issue]:
    """The elements of these names that stand in no other of them, in printed order, and what is wrong.

    Several documents may follow each other, each with its XML declaration.

    >>> text = '<feed xmlns="urn:a"><entry><title>On Maps</title></entry></feed>'
    >>> [entry] = cut_elements("a.xml", [Line(1, text)], "urn:a entry")
    >>> str(entry.lines), [(part.tag, part.text) for part in entry.value]
    ('L1', [('urn:a title', 'On Maps')])
    """
    cutter: _Cutter | None = None
    number = 0
    for line in chain.from_iterable(map(_parted, lines)):
        number, text = line.number, line.text
        if cutter and text.startswith(_DECLARATION):
            yield from cutter.take(b"", at_once=True)
            if not cutter.ended:
                yield from cutter.take_line(line, at_once=True)
                if not cutter.broken:  # it stands in a comment
                    continue
            cutter = None
        if cutter is None and text.strip():
            cutter = _Cutter(document, names, number - 1)
        if cutter:
            yield from cutter.take_line(line)
    if cutter:
        yield from cutter.finish(number)


def _parted(line: Line) -> Iterator[Line]:
    """The line, or its parts where a document begins within it, as when one before it had no line break."""
    if _DECLARATION not in line.text:
        yield line
        return
    *before, last = filter(None, _BEGINNING.split(line.text))
    yield from (line._replace(text=part, ended=False) for part in before)
    yield line._replace(text=last)


def words_of(element: Element) -> str:
    """The words of an element on one line, with the markup among them, which is read where the words are.

    Of elements that are no markup the words alone are there.

    >>> from xml.etree.ElementTree import fromstring
    >>> words_of(fromstring("<title>On CO<sub>2</sub> &amp; <ref>maps</ref></title>"))
    'On CO<sub>2</sub> & maps'
    """
    return " ".join("".join(_with_markup(element)).split())


def _with_markup(element: Element) -> Iterator[str]:
    yield element.text or ""
    for part in element:
        name = _name(part)
        if name == _FORMULA:
            yield from _formula(part)
        elif is_markup(name):
            yield from (f"<{name}>", *_with_markup(part), f"</{name}>")
        else:
            yield from _with_markup(part)
        yield part.tail or ""


def _formula(element: Element) -> Iterator[str]:
    """The elements of a formula as they are written, without prefixes: what is empty has a meaning there."""
    said = (f' {key}="{value}"' for key, value in element.attrib.items() if not _NOT_SAID.search(value))
    name = _name(element) + "".join(said)
    if not len(element) and not element.text:
        yield f"<{name}/>"
        return
    yield f"<{name}>{element.text or ''}"
    for part in element:
        yield from (*_formula(part), part.tail or "")
    yield f"</{_name(element)}>"


def _name(element: Element) -> str:
    return element.tag.rpartition(" ")[2]


class _Refused(Exception):
    """The document holds what is not read on purpose; says what."""


class _Cutter:
    """Finds the entries of one document; a class because expat calls back, inside of one between lines."""

    def __init__(self, document: str, names: Collection[str], lines_before: int) -> None:
        self._document, self._names, self._lines_before = document, names, lines_before
        self.ended = False
        """Whether the outermost element has ended."""
        self.broken = False
        """Whether nothing more can be read."""
        self._pending = bytearray()
        """What expat was not given yet."""
        self._taken = 0
        """How many bytes it was given."""
        self._found: list[Entry | Issue] = []
        self._builder: TreeBuilder | None = None
        """Builds the entry; `None` outside of one and in one that is too long."""
        self._depth = 0
        """How many elements are open."""
        self._level = 0
        """How many of them are around the entry and it; 0 outside of entries."""
        self._first, self._start = 0, 0
        """The line and the byte where the entry begins."""
        self._parser = parser = ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.SkippedEntityHandler = lambda name, _: self._text(html5.get(f"{name};", REPLACEMENT))
        parser.EntityDeclHandler = self._refuse

    def take_line(self, line: Line, *, at_once: bool = False) -> Iterator[Entry | Issue]:
        """The entries that have ended by now."""
        data = line.text.encode("utf-8", "replace") + (b"\n" if line.ended else b"")
        for start in range(0, len(data), _CHUNK):
            yield from self.take(data[start : start + _CHUNK], at_once=at_once)

    def take(self, data: bytes, *, at_once: bool = False) -> Iterator[Entry | Issue]:
        """The same; text waits for more, the longer the tag is that it belongs to.

        For expat reads a tag that has no end yet from its beginning each time.
        """
        if self.broken:
            return
        self._pending += data
        behind = self._taken - max(self._parser.CurrentByteIndex, 0)
        if len(self._pending) >= max(_CHUNK, behind) or (at_once and behind < _CHUNK):
            self._parse()
            yield from self._found
            self._found.clear()

    def finish(self, last: int) -> list[Entry | Issue]:
        """The last entries; `last` is the last line of the document."""
        if not self.broken:
            self._parse(last)
        return self._found

    def _parse(self, last: int | None = None) -> None:
        data, self._pending = bytes(self._pending), bytearray()
        self._taken += len(data)
        try:
            self._parser.Parse(data, last is not None)
            if self._taken - self._parser.CurrentByteIndex > LONGEST_TAG:
                raise _Refused(f"a tag or comment is longer than {LONGEST_TAG:,} bytes")
        except ExpatError as error:
            reason = "it has no end" if error.code in _UNFINISHED else errors.messages[error.code]
            self._break(
                reason, error.lineno if last is None else min(error.lineno, last - self._lines_before)
            )
        except _Refused as refusal:
            self._break(str(refusal), self._parser.CurrentLineNumber)

    def _break(self, reason: str, line: int) -> None:
        self.broken = True
        lost = f"the entry that begins on line {self._first} and " if self._level else ""
        message = f"The XML cannot be read on: {reason}; {lost}what follows was not read."
        self._found.append(issue(Rule.DAMAGED_FILE, self._document, self._lines_before + line, message))

    def _line(self) -> int:
        return self._lines_before + self._parser.CurrentLineNumber

    def _begin(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if not self._level and name in self._names:
            self._level, self._builder = self._depth, TreeBuilder()
            self._first, self._start = self._line(), self._parser.CurrentByteIndex
        self._watch_length()
        if self._builder and self._depth - self._level < DEEPEST:
            self._builder.start(name, dict(attributes))

    def _text(self, text: str) -> None:
        self._watch_length()
        if self._builder:
            self._builder.data(text)

    def _end(self, name: str) -> None:
        if self._builder and self._depth - self._level < DEEPEST:
            self._builder.end(name)
        if self._level and self._depth == self._level:
            if self._builder:
                self._found.append(Entry(Lines(self._first, self._line()), self._builder.close()))
            self._level, self._builder = 0, None
        self._depth -= 1
        self.ended = not self._depth

    def _watch_length(self) -> None:
        if self._builder and self._parser.CurrentByteIndex - self._start > LONGEST_ELEMENT:
            self._builder = None
            message = f"The entry is longer than {LONGEST_ELEMENT:,} bytes; it was not read."
            self._found.append(issue(Rule.LONG_ENTRY, self._document, self._first, message))

    def _refuse(self, *_: object) -> None:
        raise _Refused("it declares entities")
