"""One input file as a stream of clean lines, with the hash of its bytes; nothing else opens input files.

Memory is bounded by the longest line, and that by `LONGEST_LINE`.
"""

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError
from kg.foreign import without_waiting
from kg.model import Issue
from kg.readers.files.archives import member_chunks, parted
from kg.readers.files.decoding import Decoder, OtherEncoding
from kg.readers.files.raw_lines import RawLine, raw_lines
from kg.readers.files.unpacking import unpacked
from kg.readers.files.utf16 import in_utf8
from kg.readers.rules import Rule, issue
from kg.text.letters.clean import clean

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes of one line that are read; what follows up to the line break is left out, with an issue."""

_CHUNK = 1 << 16
_NOTED_LINES, _NOTED_OF_EACH = 100, 2000  # characters of each
_TOLD_SINGLY = 20  # issues of one rule in one file, before they are only counted


class Line(NamedTuple):
    """One line of a document, without its line break."""

    number: int
    """1-based."""
    text: str
    """In normal form C, with U+FFFD for what could not be kept."""
    ended: bool = True
    """False for a last line without a line break: it may be cut."""
    legible: bool = True
    """False where nothing tells the encoding of its letters, so that they cannot be read."""


class Source:
    """An open document; a class, because hash and issues come to be while the lines are taken.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "page.txt")
    ...     _ = path.write_bytes(b"Nexus\\r\\nBAM")
    ...     source = Source(path, "page.txt")
    ...     [line.text for line in source.lines()], source.sha256[:8]
    (['Nexus', 'BAM'], '40b7700a')
    """

    def __init__(
        self,
        path: Path,
        name: str,
        *,
        longest_line: int = LONGEST_LINE,
        other_encoding: str | None = None,
        may_declare: bool = True,
        count: Callable[[int], None] = lambda _: None,
    ) -> None:
        """Opens nothing yet; `name` is what the document is called in issues, `count` is told of bytes read.

        `other_encoding` is that of western lines which are not UTF-8, unless one of the first lines names
        another; without one their bytes are replaced. `may_declare`: whether such a line can stand in it.
        """
        self._path = path
        self._name = name
        self._longest_line = longest_line
        self._count = count
        other = OtherEncoding(other_encoding, may_declare, self._once_more) if other_encoding else None
        self._decoder = Decoder(other, self._note)
        self._hash = hashlib.sha256()
        self._counts: Counter[Rule] = Counter()
        self._issues: list[Issue] = []
        self._flaws: list[str] = []

    @property
    def sha256(self) -> str:
        """The hash of the bytes read so far: of the whole file once `lines` is exhausted."""
        return self._hash.hexdigest()

    def lines(self) -> Iterator[Line]:
        """The lines in order, of a compressed document those that it holds.

        Raises:
            InputError: the file is missing, not a regular file, or cannot be read.
        """
        read = self._hashed(open_chunks(self._path, self._flaws.append))
        chunks = in_utf8(unpacked(read, self._flaws.append))
        number = 0
        for number, raw in enumerate(raw_lines(chunks, self._longest_line), start=1):
            yield self._line(number, raw)
        for flaw in self._flaws:
            self._issues.append(issue(Rule.DAMAGED_FILE, self._name, number or None, f"{self._name} {flaw}."))
        self._note_the_uncounted()

    def take_issues(self) -> tuple[Issue, ...]:
        """The issues of the lines taken since the last call."""
        taken, self._issues = tuple(self._issues), []
        return taken

    def _hashed(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self._hash.update(chunk)
            self._count(len(chunk))
            yield chunk

    def _line(self, number: int, raw: RawLine) -> Line:
        if raw.cut:
            what = f"is longer than {self._longest_line:,} bytes; what follows them was not read"
            self._note(Rule.LONG_LINE, number, what)
        text, legible = self._decoder.text(number, raw.text)
        kept, replaced = clean(text)
        if replaced:
            what = f"holds characters that cannot be kept, such as control characters; {replaced} became ‘�’"
            self._note(Rule.INVALID_CHARACTERS, number, what)
        return Line(number, kept, raw.ended, legible)

    def _once_more(self) -> Iterator[bytes]:
        lines = raw_lines(in_utf8(unpacked(open_chunks(self._path), _ignore)), self._longest_line)
        return (line.text for line in lines)

    def _note(self, rule: Rule, number: int, what: str) -> None:
        self._counts[rule] += 1
        if self._counts[rule] <= _TOLD_SINGLY:
            self._issues.append(issue(rule, self._name, number, f"Line {number} {what}."))

    def _note_the_uncounted(self) -> None:
        for rule, count in sorted(self._counts.items()):
            if count > _TOLD_SINGLY:
                message = f"{count - _TOLD_SINGLY:,} more lines of this document have this flaw."
                self._issues.append(issue(rule, self._name, None, message))


def noted(lines: Iterable[Line], begun: list[str]) -> Iterator[Line]:
    """The lines, of which the first are noted in `begun` meanwhile: an answer says there how much was found.

    >>> begun: list[str] = []
    >>> [line.number for line in noted([Line(1, "<feed>")], begun)], begun
    ([1], ['<feed>'])
    """
    for line in lines:
        if len(begun) < _NOTED_LINES:
            begun.append(line.text[:_NOTED_OF_EACH])
        yield line


def _ignore(_: str) -> None:
    """For a look at a document, whose flaws are told when it is read."""


def open_chunks(path: Path, tell: Callable[[str], None] = _ignore) -> Iterator[bytes]:
    """The bytes of a regular file or of a member of an archive, in pieces of at most 64 KiB.

    What is wrong with a member is told in words that follow its name.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile() as empty:
    ...     list(open_chunks(Path(empty.name)))
    []

    Raises:
        InputError: the file is missing, not a regular file, or cannot be read.
    """
    if place := parted(path):
        yield from member_chunks(*place, tell)
        return
    try:
        with open(path, "rb", buffering=0, opener=without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise InputError(f"{shown(path)} is not a regular file. Save what it gives to a file first.")
            yield from iter(lambda: file.read(_CHUNK), b"")
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError | ValueError) -> InputError:
    """What is told of a file or folder that cannot be looked at; a `ValueError` is a NUL in its path."""
    reason = getattr(error, "strerror", None) or str(error)
    return InputError(f"{shown(path)} cannot be read: {reason}. Check its path and permissions.")


def file_sha256(path: Path) -> str:
    """The hash of the bytes of a document, as `Source` has it at the end.

    Raises as `open_chunks`.
    """
    digest = hashlib.sha256()
    for chunk in open_chunks(path):
        digest.update(chunk)
    return digest.hexdigest()


def first_bytes(path: Path, most: int, tell: Callable[[str], None] = _ignore) -> bytes:
    """The first bytes of a regular file, unpacked and in UTF-8, at least `most` when it has so many.

    Tells and raises as `open_chunks`.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile() as empty:
    ...     first_bytes(Path(empty.name), 10)
    b''
    """
    data = bytearray()
    for chunk in in_utf8(unpacked(open_chunks(path, tell), tell)):
        data += chunk
        if len(data) >= most:
            break
    return bytes(data)


def shown(path: Path | str) -> str:
    """The path in a form that can be printed anywhere: bytes that are no text are spelled `\\\\xff`.

    >>> shown("seeds/caf\\udce9.txt")
    'seeds/caf\\\\xe9.txt'
    """
    text = os.fsencode(path).decode("utf-8", errors="backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
