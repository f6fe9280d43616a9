"""Writing a folder of files so that it is never half written: stage beside, then rename."""

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kg.errors import OutputError

_STAGING = ".kg-staging-"


@contextlib.contextmanager
def staged(out: Path) -> Iterator[Path]:
    """An empty folder; what is in it at the end of the block is moved to `out`, each file whole.

    Files of `out` that are not replaced stay. When the block fails, `out` stays as it was.

    Raises:
        OutputError: when the folder cannot be made or written, or another build is at work in it.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        with _alone(out):
            for left_by_the_dead in out.glob(_STAGING + "*"):
                shutil.rmtree(left_by_the_dead, ignore_errors=True)
            folder = Path(tempfile.mkdtemp(prefix=_STAGING, dir=out))
            try:
                yield folder
                _publish(folder, out)
            finally:
                shutil.rmtree(folder, ignore_errors=True)
    except FileExistsError as error:
        raise OutputError(f"{out} is a file, not a folder: choose another folder with -o.") from error
    except OSError as error:
        what = error.strerror or str(error)
        raise OutputError(f"cannot write into {out}: {what}. Nothing in it was changed.") from error


FIRST = "ids.tsv"
"""Published before all others: a name must be known before a graph that uses it can be seen."""


def _publish(folder: Path, out: Path) -> None:
    files = sorted(folder.iterdir(), key=lambda path: (path.name != FIRST, path.name))
    for path in files:
        if (out / path.name).is_dir():
            raise IsADirectoryError(errno.EISDIR, f"{out / path.name} is a folder, where a file must be")
        with open(path, "rb") as file:
            os.fsync(file.fileno())
    for path in files:
        path.replace(out / path.name)
    descriptor = os.open(out, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One build at a time in a folder; the lock ends with the process, however it ends."""
    try:
        import fcntl
    except ImportError:  # Windows: the later of two builds counts
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(descriptor)
        raise OutputError(f"another kg is writing into {folder}: wait for it, then build again.") from error
    try:
        yield
    finally:
        os.close(descriptor)
