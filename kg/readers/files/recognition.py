"""The first lines of a file, by which its format is recognised, or why it can have none."""

import re
from codecs import BOM_UTF8
from dataclasses import dataclass
from pathlib import Path

from kg.readers.files.raw_lines import raw_lines
from kg.readers.files.source import first_bytes
from kg.readers.files.unpacking import packed_as
from kg.text.letters.clean import clean

_MOST_BYTES = 1 << 20  # looked at; many blank lines may come first
_MOST_LINES = 40
_MOST_CHARACTERS = 500  # of each line: signs are short
_LONGEST_BEGINNING = 1000  # bytes
_DECLARATION = re.compile(rb"<\?xml[^>]*>\s*")
_MOST_OF_JSON = 1 << 16  # characters of a first line in JSON, whose sign may stand behind a long abstract
_BINARY_BYTES = bytes(range(32)).translate(None, b"\t\n\r\f\x1b")
_AS_TEXT = "open it, select all, and save that as text in UTF-8"
_UNPACK = "unpack it, and name the folder"
_KNOWN_BEGINNINGS = (
    (b"%pdf-", "is a PDF, which has no entry to read; export that as BibTeX or RIS, from Zotero, say"),
    (
        b"<!doctype html",
        f"is a web page with its markup, as failed downloads are; if it is what you want, {_AS_TEXT}",
    ),
    (b"<html", f"is a web page with its markup, as failed downloads are; if it is what you want, {_AS_TEXT}"),
    (b"pk\x03\x04", "is a ZIP archive or an office document; unpack it, or save it as CSV or text in UTF-8"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "is an office document; of the Web of Science export ‘Plain text file’, "
        "else save it as CSV or text in UTF-8",
    ),
    (b"7z\xbc\xaf\x27\x1c", f"is an archive of 7-Zip; {_UNPACK}"),
    (b"rar!\x1a\x07", f"is a RAR archive; {_UNPACK}"),
    (b"\x89png", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
)
"""What files begin with that are no text, though much of them may look like it; in small letters."""


@dataclass(frozen=True, slots=True)
class FileHead:
    """What the beginning of a file shows."""

    lines: tuple[str, ...] = ()
    """The first non-empty lines, at most 40, each cut to 500 characters; a first one in JSON to 65,536."""
    flaw: str | None = None
    """Why there are none, to follow the name of the file: `is empty`."""


def read_head(path: Path) -> FileHead:
    """The first non-empty lines of a file, as far as its first MiB holds them.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "page.txt")
    ...     _ = path.write_bytes(b"\\n\\nJane Roe\\nh-index25")
    ...     read_head(path).lines
    ('Jane Roe', 'h-index25')

    Raises:
        InputError: the file is missing, not a regular file, or cannot be read.
    """
    flaws: list[str] = []
    data = first_bytes(path, _MOST_BYTES, flaws.append)
    if not data:
        return FileHead(flaw=flaws[0] if flaws else "is empty")
    if form := packed_as(data):
        return FileHead(flaw=f"is compressed twice, the second time with {form}; unpack it once")
    first = _DECLARATION.sub(b"", data.removeprefix(BOM_UTF8).lstrip()[:_LONGEST_BEGINNING].lower())
    for beginning, flaw in _KNOWN_BEGINNINGS:
        if first.startswith(beginning):
            return FileHead(flaw=flaw)
    if data[257:262] == b"ustar":
        return FileHead(flaw=f"is a tar archive; {_UNPACK}")
    if _looks_binary(data[:4096]):
        return FileHead(flaw="looks binary")
    lines: list[str] = []
    for raw in raw_lines([data.removeprefix(BOM_UTF8)], 4 * _MOST_OF_JSON):
        most = _MOST_OF_JSON if not lines and raw.text.lstrip()[:1] in (b"{", b"[") else _MOST_CHARACTERS
        text = clean(raw.text[: 4 * most].decode("utf-8", errors="replace"))[0].strip()[:most]
        if text:
            lines.append(text)
        if len(lines) == _MOST_LINES:
            break
    return FileHead(tuple(lines)) if lines else FileHead(flaw="holds nothing but blank lines")


def _looks_binary(data: bytes) -> bool:
    """Whether more than one byte in ten is a control character; a stray NUL in a text is only a flaw."""
    return 10 * (len(data) - len(data.translate(None, _BINARY_BYTES))) > len(data)
