"""Documents in, records and issues out: one package a format, and nothing else in `kg` reads input files.

    find_documents([Path("seeds")])          which documents there are
    read_document(path, name)                what one of them says, in printed order

A new format is one package with `SIGNS`, `detect` and `read`, and one entry in `READERS`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError
from kg.model import AuthorPage, Document, Issue, Record
from kg.readers import bibtex, csl, openalex, pubmed, ris, tagged
from kg.readers.arxiv import atom as arxiv_atom
from kg.readers.arxiv import metadata as arxiv_metadata
from kg.readers.fields.databanks import with_databanks
from kg.readers.fields.garbled import garbled_letters
from kg.readers.fields.imprints import with_bare_imprint
from kg.readers.fields.registrations import with_registrations
from kg.readers.fields.retractions import with_status
from kg.readers.fields.title_notes import with_bare_title
from kg.readers.files.listing import FoundFile, list_files
from kg.readers.files.recognition import read_head
from kg.readers.files.source import Line, Source, shown
from kg.readers.other_formats import BESIDE_WORKS, advice_on
from kg.readers.rules import Rule, issue, quoted
from kg.readers.scholarfeed import author as scholarfeed_author
from kg.readers.scholarfeed import paper as scholarfeed_paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One format: how it is recognised and how it is read."""

    name: str
    """The stable name, `Document.format`: `scholarfeed-author-page`."""
    title: str
    """The format in words."""
    signs: str
    """What a document of this format shows in its first lines, in words."""
    detect: Callable[[Sequence[str]], bool]
    """Whether the first non-empty lines of a document are those of this format."""
    read: Callable[[str, Iterable[Line]], Iterator[AuthorPage | Record | Issue]]
    """From the document's name and its lines to what it says."""
    endings: tuple[str, ...] = ()
    """Endings of names, `.bib`, by which a document is recognised whose first lines show no format."""
    media_type: str = "text/plain"
    """Media type of its documents."""
    other_encoding: str | None = None
    """How lines that are not UTF-8 are read, in formats that are older; `None`: their bytes are replaced."""


READERS: tuple[Reader, ...] = (
    Reader(
        name="scholarfeed-paper-page",
        title="scholarfeed paper page, as text",
        signs=scholarfeed_paper.SIGNS,
        detect=scholarfeed_paper.detect,
        read=scholarfeed_paper.read,
    ),
    Reader(
        name="scholarfeed-author-page",
        title="scholarfeed author page, as text",
        signs=scholarfeed_author.SIGNS,
        detect=scholarfeed_author.detect,
        read=scholarfeed_author.read,
    ),
    Reader(
        name="arxiv-metadata",
        title="arXiv metadata in JSON Lines",
        signs=arxiv_metadata.SIGNS,
        detect=arxiv_metadata.detect,
        read=arxiv_metadata.read,
        media_type="application/x-ndjson",
    ),
    Reader(
        name="arxiv-atom",
        title="answers of arXiv's API in Atom",
        signs=arxiv_atom.SIGNS,
        detect=arxiv_atom.detect,
        read=arxiv_atom.read,
        media_type="application/atom+xml",
    ),
    Reader(
        name="openalex",
        title="works of OpenAlex in JSON",
        signs=openalex.SIGNS,
        detect=openalex.detect,
        read=openalex.read,
        media_type="application/json",
        other_encoding="windows-1252",
    ),
    Reader(
        name="csl-json",
        title="CSL-JSON",
        signs=csl.SIGNS,
        detect=csl.detect,
        read=csl.read,
        media_type="application/vnd.citationstyles.csl+json",
        other_encoding="windows-1252",
    ),
    Reader(
        name="bibtex",
        title="BibTeX library",
        signs=bibtex.SIGNS,
        detect=bibtex.detect,
        read=bibtex.read,
        endings=(".bib", ".bibtex"),
        media_type="application/x-bibtex",
        other_encoding="windows-1252",
    ),
    Reader(
        name="ris",
        title="RIS",
        signs=ris.SIGNS,
        detect=ris.detect,
        read=ris.read,
        endings=(".ris",),
        media_type="application/x-research-info-systems",
        other_encoding="windows-1252",
    ),
    Reader(
        name="tagged",
        title="tags of EndNote, RefWorks and NoteExpress",
        signs=tagged.SIGNS,
        detect=tagged.detect,
        read=tagged.read,
        endings=(".enw",),
        other_encoding="windows-1252",
    ),
    Reader(
        name="pubmed",
        title="PubMed's .nbib",
        signs=pubmed.SIGNS,
        detect=pubmed.detect,
        read=pubmed.read,
        endings=(".nbib",),
        media_type="application/nbib",
    ),
)
"""Every format that is read; the first that recognises a document reads it, so the stricter stand first."""


_ABOUT_FOLDERS = ("LICENSE", "README", "RELEASE_NOTES")
"""Names of files that say something of what lies beside them."""
_REASONS = 3  # told of a folder without documents


class FoundDocument(NamedTuple):
    """A document to read."""

    path: Path
    """Where it lies."""
    name: str
    """What the graph calls it."""


@dataclass(frozen=True, slots=True)
class FoundDocuments:
    """The documents of all inputs, and what was skipped."""

    documents: tuple[FoundDocument, ...]
    """Sorted by name, each once."""
    issues: tuple[Issue, ...]
    """Files in folders that are in no known format or cannot be read."""


def find_documents(inputs: Sequence[Path], skip: Iterable[Path] = ()) -> FoundDocuments:
    """The documents that files and folders hold, each recognised by its first lines.

    A named file must be a document; a file inside a folder that is none is skipped with an issue, and one of
    `skip` (what a build wrote there itself) without.

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
    for folder, files in listing.folders:
        if all(file in flaws for file in files):
            raise InputError(_no_document(folder, [(file.name, flaws[file]) for file in files]))
    documents = (FoundDocument(file.path, file.name) for file in listing.files if file not in flaws)
    return FoundDocuments(tuple(documents), tuple(sorted([*listing.issues, *flaws.values()], key=_by_place)))


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
        raise InputError(_unknown(name, reader))
    source = Source(
        path,
        name,
        other_encoding=reader.other_encoding,
        may_declare="json" not in reader.media_type,
        count=count,
    )
    for item in reader.read(name, source.lines()):
        for told in _told(item) if isinstance(item, Record) else [item]:
            yield from source.take_issues()
            yield told
    yield from source.take_issues()
    yield Document(path=name, sha256=source.sha256, format=reader.name, media_type=reader.media_type)


def _told(record: Record) -> Iterator[Record | Issue]:
    """A record of any format, with what its title, imprint and abstract tell besides, and its issues."""
    yield from garbled_letters(record)
    for item in with_status(with_bare_imprint(with_bare_title(record))):
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


def _no_document(folder: Path, flaws: Sequence[tuple[str, Issue]]) -> str:
    told = [f"  {name}: {flaw.message}" for name, flaw in flaws[:_REASONS]]
    if not told:
        told = ["  It holds no files, or only hidden ones."]
    if len(flaws) > _REASONS:
        told.append(f"  And {len(flaws) - _REASONS:,} more.")
    return "\n".join([f"No document was found in {shown(folder)}.", *told, _known_formats()])


def _known_formats() -> str:
    """What would be read, and how it is recognised, one format a line."""
    formats = (f"  {reader.title}: {reader.signs}" for reader in READERS)
    return "\n".join(["Formats that are read, and what shows them:", *formats])
