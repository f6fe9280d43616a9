"""Keeps the store of a build folder equal to its `graph.nq`, whoever else does the same at the same time."""

import contextlib
import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.store.source import GRAPH_NQ, Source

STORE = "store"
"""The folder of the store inside a build folder."""
_STAMP = "graph.nq.sha256"
_OURS = "store.tmp-"

Make = Callable[[Source, Path], None]
"""Writes what a file holds as a store into a new folder."""


def up_to_date(build: Path, make: Make, notice: Callable[[str], None]) -> Source:
    """The store of a build folder, made anew if `graph.nq` has changed; the file if none can be written.

    A store is made beside the old one and put in its place by renaming, so that a reader sees the old or the
    new one and never half of one. A second process waits for the first and then uses what that one made.
    """
    file, store = build / GRAPH_NQ, build / STORE
    if _matches(store, file):
        return Source(folder=store)
    try:
        with _alone(build):
            if not _matches(store, file):
                _replace(build, make, notice)
    except OSError as error:
        notice(f"{store} cannot be written ({error.strerror or error}): {file} is read into memory instead.")
        return Source(file=file)
    return Source(folder=store)


def _replace(build: Path, make: Make, notice: Callable[[str], None]) -> None:
    for left_by_the_dead in build.glob(_OURS + "*"):  # nobody else is at work here
        shutil.rmtree(left_by_the_dead, ignore_errors=True)
    fresh = Path(tempfile.mkdtemp(prefix=_OURS, dir=build))
    notice(f"Making {build / STORE} from {build / GRAPH_NQ} (once after each build) …")  # it can be written
    try:
        stamp = _stamp(build / GRAPH_NQ)  # before it is read: a change meanwhile shows at the next look
        make(Source(file=build / GRAPH_NQ), fresh / "new")
        (fresh / "new" / _STAMP).write_text(stamp, encoding="ascii")
        with contextlib.suppress(FileNotFoundError):
            (build / STORE).rename(fresh / "old")
        (fresh / "new").rename(build / STORE)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One process at a time, and none that has died counts."""
    try:
        import fcntl
    except ImportError:  # Windows: two processes may both make one, and the later one counts
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _matches(store: Path, file: Path) -> bool:
    """Whether the store was made from this very file; a file that was not touched since is not read again."""
    try:
        digest, *touched = (store / _STAMP).read_text(encoding="ascii").split()
    except (OSError, ValueError):
        return False
    return touched == _touched(file) or digest == _sha256(file)


def _stamp(file: Path) -> str:
    touched = _touched(file)
    return " ".join([_sha256(file), *touched]) + "\n"


def _touched(file: Path) -> list[str]:
    """Size, time and inode: a build replaces the file, so that one of them differs."""
    status = file.stat()
    return [str(status.st_size), str(status.st_mtime_ns), str(status.st_ino)]


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
