"""One block of a BibTeX library as its type, key and fields, with strings (`@string`) put in.

The grammar of values is pybtex's. It never sees more than one block, so that its errors end with the block.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Lines
from kg.readers.bibtex.blocks import Block
from kg.readers.rules import quoted
from kg.text.language.months import SHORT_MONTHS

if TYPE_CHECKING:
    from pybtex.scanner import PybtexSyntaxError

_LONG_MONTHS = str.split(
    "january february march april june july august september october november december sept"
)

MOST_MARKS = 20_000
"""Braces and quotation marks of a block that is read: pybtex takes time that grows with their square."""

LONGEST_EXPANSION = 100_000
"""Characters that strings may add to one block: a string made of strings made of strings has no end."""

_MOST_STRINGS = 10_000_000  # characters of all strings of one library
_HEAD = re.compile(r"@\w+\s*[{(]")
_DEFINED = re.compile(r"@\w+\s*[{(]\s*(?P<name>[^\s=\"#%,{}]{1,200})\s*=")
_KEY = re.compile(r"(?P<key>[^,{}=\"#%]{0,500}),")
STRING = "string"
_LONGEST_KEY = 200  # characters
_SHOWN = 3  # values in a message
_OF_NAMES = ("author", "editor", "translator")
_AND = re.compile(r"\sand\s", re.IGNORECASE)
_LISTS = {
    **dict.fromkeys(_OF_NAMES, " and "),
    **dict.fromkeys(("keywords", "keyword", "author_keywords", "isbn", "issn"), "; "),
    "url": " ",
}
"""Fields that hold lists → what parts these."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that is wrong inside of a block."""

    line: int
    """Where, in the document."""
    message: str
    """What, in words that end with what was done."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it is written, but for its strings."""

    kind: str
    """Its type in small letters: `article`."""
    key: str
    """What the library calls it; empty when it has no key."""
    lines: Lines
    """Where it stands."""
    fields: Mapping[str, str]
    """Name in small letters → value, still in TeX; of a name given twice the first, as in BibTeX, but for
    those that hold lists."""
    flaws: tuple[Flaw, ...] = ()
    """What could not be read of it."""


class Strings:
    """What the `@string` blocks so far define; a class because it grows, and counts what it gives out.

    >>> strings = Strings()
    >>> strings["ICML"] = "Machine Learning"
    >>> strings["icml"], strings["jan"]
    ('Machine Learning', 'jan')
    """

    def __init__(self) -> None:
        self._values = {month: month for month in (*SHORT_MONTHS, *_LONG_MONTHS)}
        self._kept = 0
        self._given = 0

    def begin_block(self) -> None:
        """What was given out before counts no more."""
        self._given = 0

    def __getitem__(self, name: str) -> str:
        """The value; raises `KeyError` for one that is unknown, or too long for this block."""
        value = self._values[name.lower()]
        self._given += len(value)
        if self._given > LONGEST_EXPANSION:
            raise KeyError(name)
        return value

    def __setitem__(self, name: str, value: str) -> None:
        self._kept += len(value)
        if self._kept <= _MOST_STRINGS:
            self._values[name.lower()] = value


def read_block(block: Block, strings: Strings) -> Entry | None:
    """The entry of a block; `None` when its text is too long or has too many marks to be read.

    Of a `@string` block the key is what it defines, which is in `strings` from then on; it has no fields.

    >>> text = "@Article{bam, title = {BAM} # tail, year = 2024}"
    >>> strings = Strings()
    >>> strings["tail"] = "! Just Like That"
    >>> entry = read_block(Block("article", Lines(1, 1), text), strings)
    >>> entry.key, dict(entry.fields)
    ('bam', {'title': 'BAM! Just Like That', 'year': '2024'})
    """
    from pybtex.database.input.bibtex import LowLevelParser

    if not block.text or sum(map(block.text.count, '{"')) > MOST_MARKS:
        return None
    is_string = block.kind == STRING
    key, text = (_defined(block.text), block.text) if is_string else _without_key(block.text)
    errors: list[PybtexSyntaxError] = []
    strings.begin_block()
    parser = LowLevelParser(text, keyless_entries=True, macros=strings, handle_error=errors.append)
    command = next(iter(parser), None)
    written: dict[str, list[str]] = {}
    if command and not is_string:
        for name, parts in command[1][1]:
            written.setdefault(name.lower(), []).append("".join(parts))
    fields = {name: _joined(name, values) for name, values in written.items()}
    flaws = (*_flaws(errors, block.lines), *_repeated(written, block.lines))
    return Entry(block.kind, key, block.lines, fields, flaws)


def _joined(name: str, values: Sequence[str]) -> str:
    """The values of one field as one: those of a list joined, of any other the first."""
    if len(values) == 1 or name not in _LISTS:
        return values[0]
    return _LISTS[name].join(filter(None, dict.fromkeys(values)))


def _repeated(written: Mapping[str, Sequence[str]], lines: Lines) -> Iterator[Flaw]:
    """What an entry says in a field that stands twice, and that cannot be joined.

    Some write each author into a field of its own; where one holds several, it may name the others again.
    """
    for name, values in written.items():
        others = [value for value in dict.fromkeys(" ".join(value.split()) for value in values) if value][1:]
        if others and name in _OF_NAMES and any(_AND.search(value) for value in values):
            yield Flaw(
                lines.first, f"the field {name} stands {len(values):,} times; all were read as one list"
            )
        if others and name not in _LISTS:
            told = ", ".join(map(quoted, others[:_SHOWN])) + (" …" if len(others) > _SHOWN else "")
            message = f"the field {name[:_LONGEST_KEY]} stands {len(values):,} times; {told} was not read"
            yield Flaw(lines.first, message)


def _defined(text: str) -> str:
    """The name of a string; empty where the block has none."""
    found = _DEFINED.match(text)
    return found["name"] if found else ""


def _without_key(text: str) -> tuple[str, str]:
    """The key, and the block without it: keys have more forms than pybtex allows, and may be absent."""
    head = _HEAD.match(text)
    start = head.end() if head else 0
    found = _KEY.match(text, start)
    rest = found.end() if found else start
    breaks = "\n" * text.count("\n", 0, rest)
    key = " ".join(found["key"].split())[:_LONGEST_KEY] if found else ""
    return key, f"@entry{text[start - 1]}{breaks}{text[rest:]}"


def _flaws(errors: "list[PybtexSyntaxError]", lines: Lines) -> Iterator[Flaw]:
    from pybtex.database.input.bibtex import UndefinedMacro

    for error in errors:
        line = min(lines.first + error.lineno - 1, lines.last)
        what = str(error.args[0])
        if isinstance(error, UndefinedMacro):
            yield Flaw(line, f"the string “{what[:60]}” is not defined, or too long; it was left out")
        else:
            yield Flaw(line, f"{what} in line {line}; what follows there was not read")
