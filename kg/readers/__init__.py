"""Documents in, records and issues out: one package a format, and nothing else in `kg` reads input files.

    find_documents([Path("seeds")])          which documents there are
    read_document(path, name)                what one of them says, in printed order

A new format is one package with `SIGNS`, `detect` and `read`, and one entry in `READERS`
(`kg/readers/formats.py`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError
from kg.model import AuthorPage, Document, Issue, Record
from kg.readers.attachments import attachments, told_of_attachments
from kg.readers.fields.imprints import with_bare_imprint
from kg.readers.fields.long_texts import without_long_texts
from kg.readers.fields.paper_flaws import garbled_letters, repeated_names
from kg.readers.fields.registrations import with_databanks, with_registrations
from kg.readers.fields.retractions import with_status
from kg.readers.fields.title_notes import with_bare_title
from kg.readers.files.listing import FoundFile, list_files
from kg.readers.files.recognition import read_head
from kg.readers.files.source import Source, shown
from kg.readers.formats import READERS, Reader
from kg.readers.mixed import with_foreign_entries
from kg.readers.other_formats import BESIDE_WORKS, advice_on
from kg.readers.rules import Rule, issue, quoted

_ABOUT_FOLDERS = ("LICENSE", "README", "RELEASE_NOTES")
"""Names of files that say something of what lies beside them."""
_REASONS = 3  # told of a folder without documents


@dataclass(frozen=True, slots=True)
class FoundDocuments:
    """The documents of all inputs, and what was skipped."""

    documents: tuple[FoundFile, ...]
    """Sorted by name, each once."""
    issues: tuple[Issue, ...]
    """Files in folders that are in no known format or cannot be read."""
    folders: tuple[tuple[Path, frozenset[str]], ...]
    """Each folder that was asked for, with the names of its documents."""


def find_documents(inputs: Sequence[Path], skip: Iterable[Path] = ()) -> FoundDocuments:
    """The documents that files and folders hold, each recognised by its first lines.

    A named file must be a document; a file inside a folder that is none is skipped with an issue, those that
    a library keeps beside it with one for all, and one of `skip` (what a build wrote there itself) without.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "page.txt").write_text("Jane Roe\\nh-index25\\n")
    ...     [document.name for document in find_documents([Path(folder, "page.txt")]).documents]
    ['page.txt']

    Raises:
        InputError: an input is missing, unreadable or in no known format, or a folder holds no document.
        UsageError: two documents would get the same name.
    """
    listing = list_files(inputs, skip)
    flaws = {file: flaw for file in listing.files if (flaw := _flaw(file))}
    for folder in listing.folders:
        if all(file in flaws for file in folder.files):
            found = [*folder.issues, *(flaws[file] for file in folder.files)]
            raise InputError(_no_document(folder.path, sorted(found, key=_by_place)))
    read = [file for file in listing.files if file not in flaws]
    attached = attachments(flaws, read)
    told = (flaw for file, flaw in flaws.items() if file not in attached)
    issues = sorted([*listing.issues, *told, *told_of_attachments(attached)], key=_by_place)
    return FoundDocuments(
        documents=tuple(read),
        issues=tuple(issues),
        folders=tuple(
            (folder.path, frozenset(file.name for file in folder.files if file not in flaws))
            for folder in listing.folders
        ),
    )


def read_document(
    path: Path, name: str, count: Callable[[int], None] = lambda _: None
) -> Iterator[AuthorPage | Record | Issue | Document]:
    """What one document says, in printed order, and last the one `Document` with the hash of its bytes.

    `count` is told of the bytes as they are read, for those who want to know how far it is.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "page.txt")
    ...     _ = path.write_text("Jane Roe\\n0papers\\n")
    ...     [type(item).__name__ for item in read_document(path, "page.txt")]
    ['AuthorPage', 'Document']

    Raises:
        InputError: the file is missing, unreadable or in no known format.
    """
    reader = recognise(path)
    if isinstance(reader, str):
        raise InputError(f"{name} {reader}.")
    source = Source(
        path,
        name,
        other_encoding=reader.other_encoding,
        may_declare="json" not in reader.media_type,
        count=count,
    )
    foreign: list[Issue] = []
    for item in reader.read(name, with_foreign_entries(source.lines(), reader.name, name, foreign)):
        for told in _told(item) if isinstance(item, Record) else [item]:
            yield from source.take_issues()
            yield told
    yield from source.take_issues()
    yield from foreign
    yield Document(path=name, sha256=source.sha256, format=reader.name, media_type=reader.media_type)


def _told(record: Record) -> Iterator[Record | Issue]:
    """A record of any format, with what its title, imprint and abstract tell besides, and its issues."""
    for read in without_long_texts(record):
        if isinstance(read, Issue):
            yield read
            continue
        yield from garbled_letters(read)
        yield from repeated_names(read)
        for item in with_status(with_bare_imprint(with_bare_title(read))):
            yield with_registrations(with_databanks(item)) if isinstance(item, Record) else item


def recognise(path: Path) -> Reader | str:
    """The reader of a file, or why there is none, in words that follow the name of the file.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile() as empty:
    ...     recognise(Path(empty.name))
    'is empty'

    Raises:
        InputError: the file is missing or unreadable.
    """
    head = read_head(path)
    if head.flaw:
        return head.flaw
    for reader in READERS:
        if reader.detect(head.lines):
            return reader
    for reader in READERS:
        if path.name.lower().endswith(reader.endings):
            return reader
    unknown = f"shows none of the signs of a known format and begins with {quoted(head.lines[0])}"
    return advice_on(head.lines) or unknown


def _flaw(file: FoundFile) -> Issue | None:
    """Why a file of a folder is skipped. Raises: InputError for a file that was asked for itself."""
    try:
        reader = recognise(file.path)
    except InputError as error:
        if file.named:
            raise
        return issue(Rule.UNREADABLE_FILE, file.name, None, f"{error} It was skipped.")
    if isinstance(reader, Reader):
        return None
    if file.named:
        raise InputError(_unknown(shown(file.path), reader))
    beside = reader.startswith(BESIDE_WORKS) or file.path.name.upper().startswith(_ABOUT_FOLDERS)
    return issue(Rule.UNKNOWN_FORMAT, file.name, None, f"The file {reader}. It was skipped.", lost=not beside)


def _by_place(flaw: Issue) -> tuple[str, int, str, str]:
    return flaw.document, flaw.line or 0, flaw.rule, flaw.message


def _unknown(name: str, reason: str) -> str:
    return f"{name} {reason}.\n{_known_formats()}"


def _no_document(folder: Path, flaws: Sequence[Issue]) -> str:
    told = [f"  {flaw.document}: {flaw.message}" for flaw in flaws[:_REASONS]]
    if not told:
        told = ["  It holds no files, or only hidden ones."]
    if len(flaws) > _REASONS:
        told.append(f"  And {len(flaws) - _REASONS:,} more.")
    return "\n".join([f"No document was found in {shown(folder)}:", *told, _known_formats()])


def _known_formats() -> str:
    """What would be read, and how it is recognised, one format a line."""
    formats = (f"  {reader.title}: {reader.signs}" for reader in READERS)
    return "\n".join(["Formats that are read, and what shows them:", *formats])
