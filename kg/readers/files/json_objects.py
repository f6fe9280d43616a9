"""JSON documents cut into the objects that are their entries, as a stream.

Entries are the objects on the outermost level, one after the other (JSON Lines) or in an array, and the
objects in an array under one of a few keys of an outermost object: `{"results": [ … ]}`. Each is cut out by
its brackets and decoded alone, so that a broken one costs itself, with its line. An outermost object that has
a title, and an id or a type, is an entry itself, whatever it lists.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from kg.model import Lines
from kg.readers.files.source import Line
from kg.text.typesetting.escapes import without_lone_surrogates

LONGEST_OBJECT = 64 * 1024 * 1024
"""Characters of one entry; a longer one is not read."""

_DEEPEST = 1000
"""Brackets in each other; the decoder gives up at as many."""
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"?|[{}\[\]]')
_BRACKETS = {"}": "{", "]": "["}
_NO_OBJECT = "is no object"
_NO_END = "has no end"
_OF_ENTRIES = ("id", "type")
"""Keys that entries have, and seldom an object that lists entries."""
_KEY = re.compile(rf'"(?:{"|".join(_OF_ENTRIES)})"\s*:')
_NO_NUMBER = re.compile(r'"(?:[^"\\]|\\.)*+"|-?\b(NaN|Infinity)\b')
_decode = msgspec.json.Decoder().decode


@dataclass(frozen=True, slots=True)
class Entry:
    """One object of a document."""

    lines: Lines
    """Where it stands."""
    value: Mapping[str, Any]
    """What it says; empty when it cannot be read."""
    flaw: str = ""
    """Why it cannot be read, in words that follow "The entry" (`has no end`), or, of a cut document, "it"."""
    cut: bool = False
    """Whether the document ends too early, as one does that is still being written."""
    mended: bool = False
    """Whether what no JSON has was read as something else: half a character as “�”, `NaN` as no value."""


def cut_objects(lines: Iterable[Line], under: Collection[str] = ()) -> Iterator[Entry]:
    """The entries of a document; `under` names the keys whose arrays hold entries.

    >>> found = cut_objects([Line(1, '[{"id": 1},'), Line(2, '{"id": 2}]')])
    >>> [(str(entry.lines), entry.value) for entry in found]
    [('L1', {'id': 1}), ('L2', {'id': 2})]
    """
    cutter, last = _Cutter(under), 0
    for line in lines:
        last = line.number
        if cutter.may_begin(line) and (whole := _whole(line, under)) is not None:
            yield from cutter.broken(_NO_END)
            yield from whole
            cutter.strayed = False
        else:
            yield from cutter.take(line)
    yield from (replace(entry, cut=True) for entry in cutter.end(last))


def _whole(line: Line, under: Collection[str]) -> list[Entry] | None:
    """The entries of a line that is JSON on its own, as in JSON Lines; `None` for another line."""
    text = line.text.strip().removesuffix(",")
    if text[:1] + text[-1:] not in ("{}", "[]"):
        return None
    try:
        value, mended = _read(text)
    except (msgspec.DecodeError, RecursionError):
        return None
    held = _held(value, under) if isinstance(value, dict) else value
    return _entries(held, Lines(line.number, line.number), mended)


def _read(text: str) -> tuple[Any, bool]:
    """What JSON says, and whether it could be read only when mended: other programs write what JSON has not.

    Raises as the decoder.
    """
    try:
        return _decode(text), False
    except msgspec.DecodeError:
        mended = _NO_NUMBER.sub(lambda found: "null" if found[1] else found[0], without_lone_surrogates(text))
        if mended == text:
            raise
        return _decode(mended), True


def _held(value: Mapping[str, Any], under: Collection[str]) -> Sequence[Any]:
    """What an outermost object holds: the list of entries under one of these keys, else itself."""
    if value.get("title") and not value.keys().isdisjoint(_OF_ENTRIES):
        return [value]
    return next((value[key] for key in under if isinstance(value.get(key), list)), [value])


def _entries(values: Sequence[Any], lines: Lines, mended: bool) -> list[Entry]:
    """The objects among values that stand on these lines, and a flaw where others are among them."""
    found = [Entry(lines, one, mended=mended) for one in values if isinstance(one, dict)]
    if len(found) < len(values):
        found.append(Entry(Lines(lines.first, lines.first), {}, _NO_OBJECT))
    return found


class _Cutter:
    """Finds entries that go over several lines; a class because it stands inside of one between lines."""

    def __init__(self, under: Collection[str]) -> None:
        self._under = under
        self._open: list[str] = []
        """The brackets that are open, outermost first, up to `_DEEPEST`."""
        self._deeper = 0
        """How many more are open."""
        self._wrapped = False
        """Whether the outermost object holds the entries."""
        self._parts: list[str] | None = None
        """The text of the entry so far; `None` outside of one."""
        self._size = 0
        self._first = Line(0, "")
        """The line on which the entry begins."""
        self._indent = 0
        """How far in that line is."""
        self._bare = False
        """Whether a bracket is all that stands on it."""
        self._may_be_one = False
        """Whether the outermost object has a key of entries: its end decides whether it lists them."""
        self._level = 0
        """How many brackets are open around the entry."""
        self.strayed = False
        """Whether what stands between entries since the last one is no entry, which was told."""

    def may_begin(self, line: Line) -> bool:
        """Whether an entry may begin with this line: outside of entries, and where the one before it began.

        An entry without its end then ends here. Inner objects are farther in, or the first line of their
        entry is a bracket alone.
        """
        if self._parts is None:
            return True
        indent = _indent(line.text)
        if indent != self._indent or not line.text.startswith("{", indent):
            return False
        return bool(indent) or not self._bare

    def take(self, line: Line) -> Iterator[Entry]:
        """The entries that end on this line."""
        if self._parts is not None and self.may_begin(line):
            yield from self.broken(_NO_END)
        start, last, key, between = 0, 0, "", ""
        for token in _TOKEN.finditer(line.text):
            sign = token[0]
            if self._is_between():
                between += line.text[last : token.start()] + sign.strip("{}[]")
            last = token.end()
            if sign in _BRACKETS:
                if self._closes(sign):
                    yield from self._ended(line, line.text[start : token.end()])
            elif sign in "{[":
                if self._begins(sign):
                    self.strayed = False
                    start = token.start()
                    self._begin(line)
                elif sign == "[" and self._open == ["{"] and key in self._under and not self._may_be_one:
                    self._forget()  # what was taken for an entry holds them
                    self._wrapped = True
                if len(self._open) < _DEEPEST:
                    self._open.append(sign)
                else:
                    self._deeper += 1
            else:
                key = sign[1:-1]
                if key in _OF_ENTRIES and self._open == ["{"] and _KEY.match(line.text, token.start()):
                    self._may_be_one = True
        if self._parts is not None:
            self._keep(line.text[start:])
        if self._is_between():
            between += line.text[last:]
        if between.strip(" \t\r,") and not self.strayed:
            self.strayed = True
            yield Entry(Lines(line.number, line.number), {}, _NO_OBJECT)

    def _is_between(self) -> bool:
        """Whether an entry could begin here, so that all else than one is out of place."""
        around = [["{", "["]] if self._wrapped else [[], ["["]]
        return self._parts is None and self._open in around

    def broken(self, flaw: str) -> Iterator[Entry]:
        """The entry that is open, given up; none outside of entries."""
        if self._parts is not None:
            yield Entry(Lines(self._first.number, self._first.number), {}, flaw)
            del self._open[self._level :]
            self._deeper = 0
            self._forget()

    def end(self, last: int) -> Iterator[Entry]:
        """What is open where the document ends, with this line: an entry, or the list of them."""
        if self._parts is not None:
            yield from self.broken("ends within this entry, which was not read")
        elif self._open:
            yield Entry(Lines(last, last), {}, "ends within its list of entries; what came before was read")

    def _begins(self, sign: str) -> bool:
        around = ["{", "["] if self._wrapped else self._open[:1]
        return sign == "{" and self._parts is None and self._open == around

    def _begin(self, line: Line) -> None:
        self._first, self._level, self._parts = line, len(self._open), []
        self._indent, self._bare = _indent(line.text), len(line.text.strip()) == 1
        self._may_be_one = False

    def _closes(self, sign: str) -> bool:
        """Whether a closing bracket ends the entry; one that does not match closes what it can."""
        if self._deeper:
            self._deeper -= 1
            return False
        while self._open and self._open[-1] != _BRACKETS[sign] and len(self._open) > self._level + 1:
            self._open.pop()
        if self._open:
            self._open.pop()
        self._wrapped = self._wrapped and bool(self._open)
        return self._parts is not None and len(self._open) <= self._level

    def _keep(self, text: str) -> None:
        self._size += len(text) + 1
        if self._size <= LONGEST_OBJECT and self._parts is not None:
            self._parts.append(text)

    def _ended(self, line: Line, text: str) -> Sequence[Entry]:
        """The entry that ends with this text of the line, or those that it lists."""
        parts, size, first = self._parts or [], self._size + len(text), self._first
        self._forget()
        if size > LONGEST_OBJECT:
            place, flaw = Lines(first.number, first.number), f"is longer than {LONGEST_OBJECT:,} characters"
            return [Entry(place, {}, flaw)]
        try:
            value, mended = _read("\n".join((*parts, text)))
        except (msgspec.DecodeError, RecursionError) as error:
            return [Entry(Lines(first.number, line.number), {}, f"is no JSON: {_reason(error)}")]
        held = _held(value, self._under) if self._may_be_one and not self._level else [value]
        return _entries(held, Lines(first.number, line.number), mended)

    def _forget(self) -> None:
        self._parts, self._size = None, 0


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _reason(error: Exception) -> str:
    """What a decoder complains of, without the place, which counts from the entry."""
    return (
        "it is nested too deeply" if isinstance(error, RecursionError) else str(error).partition(" (byte")[0]
    )
