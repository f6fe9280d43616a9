"""ZIP archives as folders of documents: `library.zip/my.bib` is the path of a member.

Nothing is ever unpacked to disk, so that the name of a member can do no harm.
"""

import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.disk import touched
from kg.readers.files.unpacking import LARGEST_RATIO, TOO_LARGE, UNSUSPICIOUS

MOST_MEMBERS = 100_000
"""Of one archive that are read."""

_CHUNK = 1 << 16
_SIGN = b"PK\x03\x04"
_OF_OFFICE = ("[Content_Types].xml", "mimetype")
_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What the standard library raises for damaged, encrypted and strangely packed members."""


@dataclass(frozen=True, slots=True)
class Archive:
    """What a ZIP archive holds."""

    members: tuple[str, ...] = ()
    """The names of its documents, sorted; empty for a file that is no archive of documents."""
    passed_over: tuple[str, ...] = ()
    """Names that were passed over: they lead out of the archive, or come after all that it may hold."""
    repeated: tuple[str, ...] = ()
    """Names of several of its documents, of which the last alone can be read."""


def look_into(path: Path) -> Archive:
    """What an archive holds but for folders and hidden files; nothing of another file, or an office document.

    >>> look_into(Path(__file__)).members
    ()
    """
    try:
        with open(path, "rb") as file:
            if file.read(len(_SIGN)) != _SIGN:
                return Archive()
        with zipfile.ZipFile(path) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            whole = path.stat().st_size
    except _ERRORS:
        return Archive()
    if any(info.filename in _OF_OFFICE for info in infos):
        return Archive()
    infos = [info for info in infos if not _is_hidden(info.filename)]
    counted = Counter(info.filename for info in infos)
    seen = {info.filename: info for info in infos}  # the last of a name
    inside = list(_with_room([info for name, info in seen.items() if _is_inside(name)], whole))
    kept = set(inside)
    passed_over = tuple(name for name in seen if name not in kept)
    return Archive(tuple(sorted(inside)), passed_over, tuple(name for name in inside if counted[name] > 1))


def _with_room(infos: Sequence[zipfile.ZipInfo], size: int) -> Iterator[str]:
    """The names of members, in order, as long as there is room for what they may become.

    Their data may overlap, so that each is small for its size and all together are a bomb.
    """
    room = _most_of(size)
    for info in infos[:MOST_MEMBERS]:
        room -= min(info.file_size, _most_of(info.compress_size))
        if room < 0:
            return
        yield info.filename


def _most_of(size: int) -> int:
    """Bytes that so many bytes may become."""
    return max(UNSUSPICIOUS, LARGEST_RATIO * size)


def _is_hidden(name: str) -> bool:
    """Whether a part of it begins with a dot and is a name, or it is what macOS adds."""
    parts = name.split("/")
    return parts[0] == "__MACOSX" or any(part.startswith(".") and part.strip(".") for part in parts)


def _is_inside(name: str) -> bool:
    """Whether each part is a name: none is `..`, nor what stands before the first `/` of `/etc/x`."""
    return all(part.strip(".") and "\0" not in part for part in name.split("/"))


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
        opened = _opened(archive, *touched(archive))
        with opened.open(name) as member:
            most = _most_of(opened.getinfo(name).compress_size)
            while chunk := member.read(_CHUNK):
                given += len(chunk)
                if given > most:
                    tell(TOO_LARGE)
                    return
                yield chunk
    except (KeyError, *_ERRORS) as error:
        tell(f"cannot be unpacked after {given:,} bytes ({error}): get the archive again")


@lru_cache(maxsize=1)
def _opened(archive: Path, size: int, changed: int, inode: int) -> zipfile.ZipFile:
    """The archive, open until another one is read: to open it takes a look at all that it holds."""
    return zipfile.ZipFile(archive)
