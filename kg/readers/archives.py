"""ZIP archives as folders of documents: `library.zip/my.bib` is the path of a member.

Nothing is ever unpacked to disk, so that the name of a member can do no harm.
"""

import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.readers.unpacking import LARGEST_RATIO, UNSUSPICIOUS

MOST_MEMBERS = 100_000
"""Of one archive; what comes after them is not listed."""

_CHUNK = 1 << 16
_SIGN = b"PK\x03\x04"
_OF_OFFICE = ("[Content_Types].xml", "mimetype")
_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What the standard library raises for damaged, encrypted and strangely packed members."""


def is_archive(path: Path) -> bool:
    """Whether a file is a ZIP archive of documents, and not one document of an office program.

    >>> is_archive(Path(__file__))
    False
    """
    return bool(members(path))


def members(path: Path) -> list[str]:
    """The names of the documents in an archive, sorted; empty for a file that is none, or has none.

    Hidden files are left out, folders, and names that lead out of the archive.
    """
    try:
        with open(path, "rb") as file:
            if file.read(len(_SIGN)) != _SIGN:
                return []
        with zipfile.ZipFile(path) as archive:
            names = [info.filename for info in archive.infolist()[:MOST_MEMBERS] if not info.is_dir()]
    except _ERRORS:
        return []
    if any(name in names for name in _OF_OFFICE):
        return []
    return sorted({name for name in names if not _is_hidden(name)})


def _is_hidden(name: str) -> bool:
    """Whether a part of it is hidden or is none: `..`, or what stands before the first `/` of `/etc/x`."""
    return any(part.startswith((".", "__MACOSX")) or not part or "\0" in part for part in name.split("/"))


def parted(path: Path) -> tuple[Path, str] | None:
    """The archive and the name of the member that a path leads to; `None` for the path of a file.

    >>> parted(Path(__file__)) is None
    True
    """
    for archive in path.parents:
        try:
            mode = archive.stat().st_mode
        except (OSError, ValueError):
            continue
        return (archive, path.relative_to(archive).as_posix()) if stat.S_ISREG(mode) else None
    return None


def member_chunks(archive: Path, name: str, tell: Callable[[str], None]) -> Iterator[bytes]:
    """The bytes of a member, in pieces; what is wrong is told in words that follow its name, once."""
    given = 0
    try:
        with zipfile.ZipFile(archive) as opened, opened.open(name) as member:
            size = opened.getinfo(name).compress_size
            while chunk := member.read(_CHUNK):
                given += len(chunk)
                if given > UNSUSPICIOUS and given > LARGEST_RATIO * size:
                    tell(f"unpacks to more than {LARGEST_RATIO} times its size; what follows was not read")
                    return
                yield chunk
    except (KeyError, *_ERRORS) as error:
        tell(f"cannot be unpacked after {given:,} bytes ({error})")
