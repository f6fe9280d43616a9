"""A BibTeX library cut into its blocks (`@article{…}`, `@string{…}`) by brackets alone.

What is between blocks is a comment, by the definition of BibTeX. Nothing is understood here but where a block
ends, so that one that is broken costs itself and not the rest. One block is held at a time.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from kg.model import Lines
from kg.readers.source import Line

LONGEST_BLOCK = 1_000_000
"""Characters of the longest block that is kept; five thousand authors with an abstract are a fifth of it."""

_START = re.compile(r"@[^\S\n]*(?P<kind>[^\W\d]\w*)[^\S\n]*(?P<bracket>[{(]|$)")
_BRACKET = re.compile(r"\s*(?P<bracket>[{(])")
_LINE_BEGINS_BLOCK = re.compile(r"@[^\W\d]\w*[^\S\n]*[{(]")
_BRACES = re.compile(r"[{}]")
_MARKS = re.compile(r"[{}()\"]")
COMMENT = "comment"


class Cut(StrEnum):
    """What is wrong with the extent of a block."""

    UNCLOSED = "unclosed"
    """The document ends, or a line begins the next block, before its last bracket."""
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
    taken: list[Line] = field(default_factory=list)
    """The lines after the first, for a comment, which may have to be read again."""

    def take(self, text: str, ended: bool) -> None:
        """Keep a piece of a line, unless the block is too long already."""
        self.size += len(text) + 1
        if self.size > LONGEST_BLOCK:
            self.parts.clear()
            self.taken.clear()
        else:
            self.parts.append(f"{text}\n" if ended else text)

    def block(self, last: int, *, closed: bool) -> Block:
        """The block as far as it was taken."""
        cut = Cut.TOO_LONG if self.size > LONGEST_BLOCK else None if closed else Cut.UNCLOSED
        return Block(self.kind, Lines(self.first, last), "".join(self.parts), cut)


def cut_blocks(lines: Iterable[Line]) -> Iterator[Block]:
    """The blocks in order, comments among them.

    A line that begins with `@word{` while a block is open ends that block, which is then unclosed: no field
    looks like that. In a comment it does not, since entries are put into comments to be left out; but when
    a comment has no end, it is taken back, and what follows its first line is read.

    >>> library = ["@book{a,", " title={{B}AM}", "}", "no block", "@book{b, title={x}"]
    >>> blocks = cut_blocks([Line(n, text) for n, text in enumerate(library, start=1)])
    >>> [(block.kind, str(block.lines), block.cut and block.cut.value) for block in blocks]
    [('book', 'L1-L3', None), ('book', 'L5', 'unclosed')]
    """
    waiting = iter(lines)
    block: _Open | None = None
    named: tuple[str, int] | None = None  # `@article` at the end of a line: its bracket may follow
    comments_close = True
    number = 1
    while True:
        line = next(waiting, None)
        if line is None:
            if not block:
                return
            yield block.block(number, closed=False)
            waiting, block, comments_close = iter(block.taken), None, False
            continue
        number = line.number
        if block and _LINE_BEGINS_BLOCK.match(line.text) and not (block.kind == COMMENT and comments_close):
            yield block.block(number - 1, closed=False)
            block = None
        if block and block.kind == COMMENT and comments_close and block.size <= LONGEST_BLOCK:
            block.taken.append(line)
        place = 0
        if named and (bracket := _BRACKET.match(line.text)):
            block, place = _opened(*named, bracket["bracket"], number), bracket.end()
        named = None
        while True:
            if block is None:
                start = _START.search(line.text, place)
                if start and not start["bracket"]:
                    named = (start["kind"].lower(), number)
                if not start or named:
                    break
                block, place = _opened(start["kind"].lower(), number, start["bracket"], number), start.end()
            end = _end(block, line.text, place)
            block.take(line.text[place:end], end is None)
            if end is None:
                break
            yield block.block(number, closed=True)
            block, place = None, end


def _opened(kind: str, first: int, bracket: str, number: int) -> _Open:
    head = f"@{kind}" + "\n" * (number - first) + bracket
    brace = bracket == "{"
    return _Open(kind, first, "}" if brace else ")", int(brace), [head], size=len(head))


def _end(block: _Open, text: str, place: int) -> int | None:
    """Where in the line the block ends, after its last bracket; `None` when it goes on."""
    for mark in (_BRACES if block.closer == "}" else _MARKS).finditer(text, place):
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
