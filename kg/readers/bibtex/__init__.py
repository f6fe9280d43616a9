"""BibTeX libraries: `.bib` files, each entry one record, read as a stream.

`@string`, `#`, `@comment`, `crossref`, `xdata` and the habits of JabRef, Zotero and DBLP are understood. A
volume, `@proceedings` or the like, completes the entries that refer to it, and is a paper by itself where it
says who made it or how it is found, or where none refers to it. Memory grows with the number of keys and
volumes, not with the length of entries. See docs/decisions/013.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.model import Issue, Record
from kg.readers.bibtex.blocks import COMMENT, LONGEST_BLOCK, Block, Cut, cut_blocks
from kg.readers.bibtex.fields import STRING, Entry, Strings, read_block
from kg.readers.bibtex.preamble import MOST, silent_commands, without_commands
from kg.readers.bibtex.record import called, read_record
from kg.readers.bibtex.shared import (
    IMPRINT,
    LONGEST_SHARED,
    OF_A_WORK,
    WORKS,
    XDATA,
    completed,
    handed_on,
    is_complete,
    shared_keys,
    volume_of,
    with_shared,
    with_work,
)
from kg.readers.files.encodings import ILLEGIBLE
from kg.readers.files.source import Line
from kg.readers.rules import Rule, issue
from kg.text.registered.doi import doi_of

SIGNS = "a line such as ‘@article{key,’"
"""What `detect` looks for, in words."""

_SIGN = re.compile(
    r"@\s*(?:article|book|booklet|collection|comment|conference|dataset|in[a-z]{4,13}|manual|[a-z]*thesis|misc|online"
    r"|patent|preamble|proceedings|report|software|string|techreport|unpublished)\s*[{(]",
    re.IGNORECASE,
)
_VOLUMES = frozenset(
    str.split(
        "collection mvbook mvcollection mvproceedings mvreference periodical proceedings reference set xdata"
    )
)
_MAY_BE_VOLUMES = _VOLUMES | {"book"}
_NOTHING_ALONE = frozenset(("set", XDATA))
_OF_ITS_OWN = ("author", "editor", "doi", "isbn", "url")
"""A volume with one of these fields is a work to be found, and not only what its papers have in common."""
_OF_A_VOLUME = (
    *("title", "subtitle", "booktitle", "booksubtitle", "journal", "journaltitle"),
    *("year", "date", "month", "day", XDATA, *IMPRINT),
)
_SHOWN = 5  # names of fields in a message
MOST_WAITING = 10_000
"""Entries that are kept until the volume comes that they refer to, which BibTeX wants after them."""


def detect(head: Sequence[str]) -> bool:
    """Whether one of the first non-empty lines begins a block of BibTeX.

    >>> detect(["% Encoding: UTF-8", "@Article{bam,"]), detect(["Dear Qizhen,"])
    (True, False)
    """
    return any(map(_SIGN.match, head))


@dataclass(slots=True)
class _Library:
    """What must be known of earlier entries; grows while the document is read."""

    strings: Strings = field(default_factory=Strings)
    lines: dict[str, int] = field(default_factory=dict)
    """Key in small letters → the first line of its entry."""
    volumes: dict[str, Mapping[str, str]] = field(default_factory=dict)
    """Key in small letters → those fields of a volume that its papers take over."""
    whole: dict[str, Entry] = field(default_factory=dict)
    """Key in small letters → the entry of a volume."""
    shared: dict[str, Mapping[str, str]] = field(default_factory=dict)
    """Key in small letters → the fields of an `@xdata` entry."""
    works: dict[str, Mapping[str, str]] = field(default_factory=dict)
    """Key in small letters → those fields of a work that its versions and parts take over."""
    referred_to: set[str] = field(default_factory=set)
    """Keys, in small letters, of the volumes and `@xdata` entries that entries refer to."""
    waiting: list[Entry] = field(default_factory=list)
    """Entries that refer to something that did not come yet."""
    silent: set[str] = field(default_factory=set)
    """Commands of TeX that the library defines to print nothing."""
    papers: int = 0


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a library with its issues; last come entries that wait for their volume, and volumes.

    >>> page = ["@article{bam, author = {Roe, Jane},", "  title = {On {Maps}}, year = 2024 }"]
    >>> [record] = read("my.bib", [Line(n, text) for n, text in enumerate(page, start=1)])
    >>> record.title, record.byline.names, record.place
    ('On Maps', ('Jane Roe',), 'L1-L2 bam')
    """
    library = _Library()
    for block in cut_blocks(lines):
        yield from _cut_issues(block, document)
        if block.kind == "preamble" and len(library.silent) < MOST:
            library.silent.update(silent_commands(block.text))
        if block.kind not in (COMMENT, "preamble") and block.legible and block.cut is not Cut.TOO_LONG:
            yield from _read_block(block, library, document)
    for entry in library.waiting:
        yield from _paper(entry, library, document)
    for key, entry in library.whole.items():
        if key not in library.referred_to:
            yield from _alone(entry, library, document)
    if not library.papers:
        yield issue(Rule.NO_PAPERS, document, None, "No paper was found in this library.")


def _read_block(block: Block, library: _Library, document: str) -> Iterator[Record | Issue]:
    entry = read_block(block, library.strings)
    if entry is None:
        message = f"The @{block.kind} has too many braces or quotation marks; it was not read."
        yield issue(Rule.LONG_ENTRY, document, block.lines.first, message)
        return
    if library.silent:
        entry = replace(entry, fields=without_commands(entry.fields, library.silent))
    if block.cut is Cut.UNCLOSED:
        message = (
            f"{called(entry)} begins in line {block.lines.first} and is still open at the end of line "
            f"{block.lines.last}: a brace or quotation mark in it is not closed. Its fields before that "
            "place were read; close it and build again."
        )
        yield issue(Rule.UNCLOSED_ENTRY, document, block.lines.first, message)
    elif block.cut is Cut.WITH_DOCUMENT:
        message = (
            f"{called(entry)} begins in line {block.lines.first} and is still open where the document ends: "
            "that is cut, or a brace or quotation mark in the entry is not closed. Its fields before that "
            "place were read; get the document again, or close it."
        )
        yield issue(Rule.DAMAGED_FILE, document, block.lines.first, message)
    else:
        for flaw in entry.flaws:
            yield issue(Rule.BROKEN_ENTRY, document, flaw.line, f"{called(entry)}: {flaw.message}.")
    if entry.kind != STRING:
        yield from _place(entry, library, document)


def _place(entry: Entry, library: _Library, document: str) -> Iterator[Record | Issue]:
    """What comes of an entry now: a record, or nothing when it is a volume or waits for one."""
    key = entry.key.lower()
    if key and library.lines.setdefault(key, entry.lines.first) != entry.lines.first:
        message = (
            f"The key “{entry.key}” is that of the entry in line {library.lines[key]} too; both were read."
        )
        yield issue(Rule.DUPLICATE_KEY, document, entry.lines.first, message)
    library.referred_to.update(shared_keys(entry.fields))
    if key and (entry.kind == XDATA or entry.kind in _MAY_BE_VOLUMES or entry.kind in WORKS):
        given, place = _given(entry, library)
        kept, too_long = handed_on(given)
        place.setdefault(key, kept)
        if too_long:
            said = f"{called(entry)} has more than {LONGEST_SHARED:,} characters for entries that refer to it"
            more = f" and {len(too_long) - _SHOWN} more fields" if len(too_long) > _SHOWN else ""
            message = (
                f"{said}; they were read without its {', '.join(too_long[:_SHOWN])}{more}: "
                "what they are to have of that, give to themselves."
            )
            yield issue(Rule.LONG_ENTRY, document, entry.lines.first, message)
    if entry.kind in _VOLUMES and not _is_work(entry):
        own = key if key and key not in library.whole else f"\n{len(library.whole)}"  # no entry refers so
        library.whole[own] = entry
    elif _whole_fields(entry, library)[1] and len(library.waiting) < MOST_WAITING:
        library.waiting.append(entry)
    else:
        yield from _paper(entry, library, document)


def _given(entry: Entry, library: _Library) -> tuple[Mapping[str, str], dict[str, Mapping[str, str]]]:
    """The fields that an entry has for others, and where they are kept."""
    if entry.kind == XDATA:
        return entry.fields, library.shared
    is_whole = entry.kind in WORKS
    names = OF_A_WORK if is_whole else _OF_A_VOLUME
    given = {name: entry.fields[name] for name in names if name in entry.fields}
    return given, library.works if is_whole else library.volumes


def _is_work(entry: Entry) -> bool:
    return entry.kind not in _NOTHING_ALONE and any(entry.fields.get(name) for name in _OF_ITS_OWN)


def _alone(entry: Entry, library: _Library, document: str) -> Iterator[Record | Issue]:
    """What comes of a volume to which no entry refers."""
    if entry.kind in _NOTHING_ALONE:
        message = f"{called(entry)} is a @{entry.kind}, and no entry refers to it; it was not read."
        yield issue(Rule.NO_PAPER, document, entry.lines.first, message)
    else:
        yield from _paper(entry, library, document)


def _whole_fields(entry: Entry, library: _Library) -> tuple[Mapping[str, str], Sequence[str]]:
    """The fields of an entry with those that others give it, and the keys of others that are not there."""
    fields, missing = with_shared(entry.fields, library.shared)
    volume = volume_of(fields)
    if volume in library.volumes:
        of_volume, missing_there = with_shared(library.volumes[volume], library.shared)
        return completed(fields, of_volume), [*missing, *missing_there]
    if volume in library.works:
        of_work, missing_there = with_work(fields, library.works, library.shared)
        return of_work, [*missing, *missing_there]
    return fields, [*missing, volume] if volume else missing


def _paper(entry: Entry, library: _Library, document: str) -> Iterator[Record | Issue]:
    fields, missing = _whole_fields(entry, library)
    volume = volume_of(fields)
    library.referred_to.add(volume)
    if volume in library.works:  # what that lacks is told of it alone
        missing = with_shared(entry.fields, library.shared)[1]
    if (
        volume in missing and volume not in library.lines and doi_of(volume)
    ):  # SciELO has the paper's own there
        fields, missing = {"doi": volume, **fields}, [key for key in missing if key != volume]
    for key in missing:
        if key != volume or not is_complete(fields):
            what = _what_is_wrong(key, library, "volume" if key == volume else f"@{XDATA} entry")
            end = "it was read without" if fields.get("title") else "nothing was taken from it"
            message = f"{called(entry)} refers to “{key}”, which {what}; {end}."
            yield issue(Rule.MISSING_VOLUME, document, entry.lines.first, message)
    library.papers += 1
    yield from read_record(entry, fields, document)


def _what_is_wrong(key: str, library: _Library, wanted: str) -> str:
    return f"is no {wanted}" if key in library.lines else "is not in this library"


def _cut_issues(block: Block, document: str) -> Iterator[Issue]:
    if block.cut is Cut.TOO_LONG:
        what = f"The @{block.kind} is longer than {LONGEST_BLOCK:,} characters; it was not read."
        yield issue(Rule.LONG_ENTRY, document, block.lines.first, what)
    elif block.cut is Cut.UNCLOSED and block.kind == COMMENT:
        what = "The @comment has no end; what follows its first line was read. Close its brace, or delete it."
        yield issue(Rule.UNCLOSED_ENTRY, document, block.lines.first, what)
    elif not block.legible and block.kind != COMMENT:
        yield issue(Rule.UNKNOWN_ENCODING, document, block.lines.first, f"The @{block.kind} {ILLEGIBLE}.")
