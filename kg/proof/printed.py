"""What a document prints now: found by the name that the graph has for it, and read again by its reader.

A name in a graph is not to be trusted: it never leads out of the folder that the user names.
"""

import os
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from kg.disk import reading
from kg.errors import InputError
from kg.model import AuthorPage, Document, Metric, Record
from kg.rdf.describe.records import record_path
from kg.rdf.iris import key_of
from kg.readers import read_document
from kg.readers.files.archives import look_into
from kg.readers.files.source import file_sha256, shown

BLOCK = 32
"""Lines of a document, of which it is known together which records are on them."""


@dataclass(slots=True)
class PrintedDocument:
    """What one document prints; grows while it is read."""

    sha256: str = ""
    """The hash of its bytes."""
    records: list[Record] = field(default_factory=list)
    """In printed order."""
    by_key: dict[str, Record] = field(default_factory=dict)
    """Key of a record's IRI, the hash of its words and of how often they stood before → the record."""
    by_title: defaultdict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    """Title → the records that have it."""
    by_block: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Number of a line, divided by `BLOCK` → the places in `records` of those that are on such lines."""
    last_line: int = 0
    """The last that a record is on."""
    figures: set[tuple[str, str]] = field(default_factory=set)
    """Line (`L2`) and words of each figure."""
    page: AuthorPage | None = None
    """Its head, where it is an author page."""

    def add(self, record: Record, printings: int = 0) -> None:
        """Take in the record that is printed next; its words stood so often before."""
        self.by_key[key_of(record_path(record, printings))] = record
        self.by_title[record.title].append(record)
        for block in range(record.lines.first // BLOCK, record.lines.last // BLOCK + 1):
            self.by_block[block].append(len(self.records))
        self.last_line = max(self.last_line, record.lines.last)
        self.records.append(record)


def read_again(name: str, folders: Sequence[Path], *, follow_links: bool = False) -> PrintedDocument:
    """The document that the graph calls by this name.

    Raises:
        InputError: when it is not there, lies outside of the folders, or no reader can read it.
    """
    printed = PrintedDocument()
    printings: Counter[str] = Counter()
    for value in read_document(locate(name, folders, follow_links=follow_links), name):
        if isinstance(value, Record):
            first = record_path(value)
            printed.add(value, printings[first])
            printings[first] += 1
        elif isinstance(value, Document):
            printed.sha256 = value.sha256
        elif isinstance(value, AuthorPage):
            printed.page = value
        if isinstance(value, Record | AuthorPage):
            printed.figures.update(_figures(value.metrics))
    return printed


def hash_again(name: str, folders: Sequence[Path], *, follow_links: bool = False) -> PrintedDocument:
    """The same of a document that prints no papers: its hash alone.

    Raises:
        InputError: when it is not there, lies outside of the folders, or cannot be read.
    """
    return PrintedDocument(sha256=file_sha256(locate(name, folders, follow_links=follow_links)))


def locate(name: str, folders: Sequence[Path], *, follow_links: bool = False) -> Path:
    """Where the document of this name lies: inside the first of the folders that has it, or nowhere.

    Raises:
        InputError: for a name that leads out of the folder, and for one that nothing there has.
    """
    parts = PurePosixPath(name).parts
    if not parts or name.startswith("/") or ".." in parts or Path(*parts).drive or "\0" in name:
        raise InputError("its name leads out of the folder, so it was not read")
    for folder in folders[:-1]:
        with suppress(InputError):
            return _inside(folder, parts, follow_links=follow_links)
    return _inside(folders[-1], parts, follow_links=follow_links)


def _inside(folder: Path, parts: Sequence[str], *, follow_links: bool) -> Path:
    path = folder
    for place, part in enumerate(parts):
        if path.is_file():
            path = _member(path, "/".join(parts[place:]))
            break
        path = _entry(path, part)
    if not follow_links and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise InputError(
            "a link leads out of the folder, so it was not read; "
            "--follow-links allows it, in Python follow_links=True"
        )
    return path


def _entry(folder: Path, part: str) -> Path:
    """What the graph calls by this part of a name; on disk its accents may be written otherwise."""
    path = folder / part
    if os.path.lexists(path):
        return path
    with reading(folder):  # else what nobody may look at would be missing
        try:
            entries = os.listdir(folder)
        except (FileNotFoundError, NotADirectoryError):
            entries = []
    for entry in entries:
        if unicodedata.normalize("NFC", shown(entry)) == part:
            return folder / entry
    raise InputError("it is missing")


def _member(archive: Path, name: str) -> Path:
    """What the graph calls by this name in an archive."""
    for member in look_into(archive).members:
        if unicodedata.normalize("NFC", shown(member)) == name:
            return archive / member
    raise InputError("it is missing")


def _figures(metrics: tuple[Metric, ...]) -> set[tuple[str, str]]:
    return {(f"L{metric.line}", metric.printed) for metric in metrics}
