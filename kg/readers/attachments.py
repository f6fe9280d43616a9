"""Files that reference managers put beside a library: PDFs, snapshots of web pages and the like."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path

from kg.model import Issue
from kg.readers.files.listing import FoundFile
from kg.readers.rules import Rule, issue, quoted

_FOLDERS = ("files", "storage")
"""How Zotero calls the folder of them, in an export and at home; EndNote's ends in `.Data`."""
_OF_ENDNOTE = ".data"


def attachments(unread: Iterable[FoundFile], read: Collection[FoundFile]) -> dict[FoundFile, Path]:
    """Each of the files that nobody can read and that belong to a library → their common folder.

    It has one of the usual names, and lies beside a document that is read.

    >>> library = FoundFile(Path("in/my.bib"), "in/my.bib", named=False)
    >>> pdf, other = (FoundFile(Path(f"in/{name}"), name, named=False) for name in ("files/7/a.pdf", "b.pdf"))
    >>> {file.name: folder.name for file, folder in attachments([pdf, other], [library]).items()}
    {'files/7/a.pdf': 'files'}
    """
    places = {file.path.parent for file in read}
    folders = ((file, _folder(file.path, places)) for file in unread)
    return {file: folder for file, folder in folders if folder}


def told_of_attachments(attached: dict[FoundFile, Path]) -> Iterable[Issue]:
    """One issue for each folder of them, which counts them and names the first."""
    together: defaultdict[Path, list[FoundFile]] = defaultdict(list)
    for file, folder in attached.items():
        together[folder].append(file)
    for folder, files in together.items():
        first = min(files, key=lambda file: file.name)
        inside = first.path.relative_to(folder)
        name = "/".join(first.name.split("/")[: -len(inside.parts)])
        count = f"{len(files):,} files" if len(files) > 1 else "a file"
        told = (
            f"The folder has {count} of a library that cannot be read, such as {quoted(inside.as_posix())}."
        )
        yield issue(Rule.UNKNOWN_FORMAT, name, None, told, lost=False)


def _folder(path: Path, places: Collection[Path]) -> Path | None:
    names = (folder for folder in path.parents if _is_called_so(folder.name.lower()))
    return next((folder for folder in names if folder.parent in places), None)


def _is_called_so(name: str) -> bool:
    return name in _FOLDERS or name.endswith(_OF_ENDNOTE)
