"""A BibTeX library cut into its blocks (`@article{…}`, `@string{…}`) by brackets alone.

What is between blocks is a comment, by the definition of BibTeX. Nothing is understood here but where a block
ends, so that one that is broken costs itself and not the rest. One block is held at a time.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from kg.model import Lines
from kg.readers.files.source import Line

LONGEST_BLOCK = 1_000_000
"""Characters of the longest block that is kept; five thousand authors with an abstract are a fifth of it."""

_START = re.compile(r"@[^\S\n]*(?P<kind>[^\W\d]\w*)[^\S\n]*(?P<bracket>[{(]|$)")
_BRACKET = re.compile(r"\s*(?P<bracket>[{(])")
_LINE_BEGINS_BLOCK = re.compile(r"@[^\W\d]\w*[^\S\n]*[{(]")
BRACES = re.compile(r"[{}]")
_MARKS = re.compile(r"[{}()\"]")
COMMENT = "comment"


class Cut(StrEnum):
    """What is wrong with the extent of a block."""

    UNCLOSED = "unclosed"
    """A line begins the next block before its last bracket, or it is a comment without one."""
    WITH_DOCUMENT = "with the document"
    """The document ends before its last bracket."""
    TOO_LONG = "too long"
    """It has more than `LONGEST_BLOCK` characters; its text was not kept."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block as it stands in the document."""

    kind: str
    """What follows the `@`, in small letters: `article`, `string`."""
    lines: Lines
    """From the `@` to the last bracket."""
    text: str
    """From the `@` to the last bracket, with its line breaks; empty when it is too long."""
    cut: Cut | None = None
    """What is wrong with its extent."""
    legible: bool = True
    """Whether every line that it has a part of is legible."""


@dataclass(slots=True)
class _Open:
    """A block whose end is not found yet; grows line by line."""

    kind: str
    first: int
    closer: str
    depth: int
    """Braces that are open; the first counts when it is the bracket of the block."""
    parts: list[str]
    quoted: bool = False
    size: int = 0
    legible: bool = True
    taken: list[Line] = field(default_factory=list)
    """The lines after the first, for a comment, which may have to be read again."""

    def take(self, text: str, ended: bool, legible: bool) -> None:
        """Keep a piece of a line, unless the block is too long already."""
        self.legible = self.legible and legible
        self.size += len(text) + 1
        if self.size > LONGEST_BLOCK:
            self.parts.clear()
            self.taken.clear()
        else:
            self.parts.append(f"{text}\n" if ended else text)

    def block(self, last: int, cut: Cut | None = None) -> Block:
        """The block as far as it was taken, and what ended it, if not its last bracket."""
        cut = Cut.TOO_LONG if self.size > LONGEST_BLOCK else cut
        return Block(self.kind, Lines(self.first, last), "".join(self.parts), cut, self.legible)


@dataclass(slots=True)
class _State:
    """Between two lines; changes with each."""

    block: _Open | None = None
    named: tuple[str, int] | None = None
    """`@article` at the end of a line, and which line: its bracket may follow."""
    comments_close: bool = True
    """False once a comment had no end: from then on they end where a line begins a block."""
    number: int = 1
    """The line, 1-based."""

    @property
    def in_comment(self) -> bool:
        """Whether what looks like a block is none."""
        return self.block is not None and self.block.kind == COMMENT and self.comments_close


def cut_blocks(lines: Iterable[Line]) -> Iterator[Block]:
    """The blocks in order, comments among them.

    A line that begins with `@word{` while a block is open ends that block, which is then unclosed: no field
    looks like that. In a comment it does not, since entries are put into comments to be left out; but when
    a comment has no end, it is taken back, and what follows its first line is read.

    >>> library = ["@book{a,", " title={{B}AM}", "}", "no block", "@book{b, title={x}"]
    >>> blocks = cut_blocks([Line(n, text) for n, text in enumerate(library, start=1)])
    >>> [(block.kind, str(block.lines), block.cut and block.cut.value) for block in blocks]
    [('book', 'L1-L3', None), ('book', 'L5', 'with the document')]
    """
    state = _State()
    yield from _cut(lines, state)
    while block := state.block:
        yield block.block(state.number, Cut.UNCLOSED if state.in_comment else Cut.WITH_DOCUMENT)
        state.block, state.comments_close = None, False
        yield from _cut(block.taken, state)


def _cut(lines: Iterable[Line], state: _State) -> Iterator[Block]:
    for line in lines:
        if state.block and _LINE_BEGINS_BLOCK.match(line.text) and not state.in_comment:
            yield state.block.block(state.number, Cut.UNCLOSED)
            state.block = None
        state.number = line.number
        if state.block and state.in_comment and state.block.size <= LONGEST_BLOCK:
            state.block.taken.append(line)
        yield from _cut_line(line.text, line.legible, state)


def _cut_line(text: str, legible: bool, state: _State) -> Iterator[Block]:
    """The blocks that end in a line; the one that goes on, or only has its name, is left in the state."""
    place = 0
    if state.named and (bracket := _BRACKET.match(text)):
        state.block, place = _opened(*state.named, bracket["bracket"], state.number), bracket.end()
    state.named = None
    while True:
        if state.block is None:
            start = _START.search(text, place)
            if start is None:
                return
            kind = start["kind"].lower()
            if not start["bracket"]:
                state.named = (kind, state.number)
                return
            state.block, place = _opened(kind, state.number, start["bracket"], state.number), start.end()
        end = _end(state.block, text, place)
        state.block.take(text[place:end], end is None, legible)
        if end is None:
            return
        yield state.block.block(state.number)
        state.block, place = None, end


def _opened(kind: str, first: int, bracket: str, number: int) -> _Open:
    head = f"@{kind}" + "\n" * (number - first) + bracket
    brace = bracket == "{"
    return _Open(kind, first, "}" if brace else ")", int(brace), [head], size=len(head))


def _end(block: _Open, text: str, place: int) -> int | None:
    """Where in the line the block ends, after its last bracket; `None` when it goes on."""
    for mark in (BRACES if block.closer == "}" else _MARKS).finditer(text, place):
        match mark[0]:
            case "{":
                block.depth += 1
            case "}":
                block.depth = max(0, block.depth - 1)
            case '"' if block.depth == 0:
                block.quoted = not block.quoted
        if mark[0] == block.closer and block.depth == 0 and not block.quoted:
            return mark.end()
    return None
