"""Files and folders: named, used by one process at a time, and on the disk for sure."""

import contextlib
import errno
import fcntl
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from kg.errors import InputError, UsageError

NAMELESS = "the name of a file or folder is empty; the current folder is called '.'"
"""What is wrong with the value of a variable that was never set."""


def named(path: str | os.PathLike[str], what: str) -> Path:
    """The file or folder of this name, which is not empty: `Path("")` is the current folder.

    Raises:
        UsageError: for the empty name, with `what` it was to be.

    >>> named("", "out")
    Traceback (most recent call last):
    kg.errors.UsageError: out: the name of a file or folder is empty; the current folder is called '.'
    """
    name = os.fspath(path) if isinstance(path, str | os.PathLike) else None
    if not isinstance(name, str) or "\0" in name or not _encodes(name):
        raise UsageError(f"{what} is the name of a file or folder; {path!r} is none.")
    if not name:
        raise UsageError(f"{what}: {NAMELESS}")
    return Path(path)


def _encodes(name: str) -> bool:
    """Whether the system can be told this name: half a character, as JSON may hold it, is none."""
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return False
    return True


@contextlib.contextmanager
def reading(path: Path) -> Iterator[None]:
    """What the system refuses to whoever reads in this block, as in a folder of somebody else's, is told.

    Raises:
        InputError: where nobody may look, or no file can have such a name.

    >>> with reading(Path("papers")):
    ...     Path("papers/none.bib").read_bytes()
    Traceback (most recent call last):
    kg.errors.InputError: papers cannot be read: No such file or directory. Check its path and permissions.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or error
        raise InputError(f"{path} cannot be read: {reason}. Check its path and permissions.") from error


def is_file(path: Path) -> bool:
    """Whether a file has this name; not where what was typed is no name of a file, such as a whole query.

    Raises:
        InputError: where nobody may look.

    >>> is_file(Path("SELECT" + " ?variable" * 40))
    False
    """
    with reading(path):
        try:
            return path.is_file()
        except OSError as error:
            if error.errno != errno.ENAMETOOLONG:
                raise
            return False


@contextlib.contextmanager
def alone(folder: Path, *, wait: bool = True) -> Iterator[None]:
    """A folder that no other process has meanwhile; it is free again when this one ends, however it ends.

    Raises:
        BlockingIOError: when another process has it and is not waited for.
        FileNotFoundError: when there is no such folder.
        NotADirectoryError: when it is something else, which may be a pipe and would be waited for.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        hold(descriptor, wait=wait)
        yield
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def only_writer(file: Path, *, wait: bool = True) -> Iterator[Path]:
    """An empty file that no other process has meanwhile; at the end it is deleted, unless it has been moved.

    Whoever died while having it does not count. What lies there already may be a second name of somebody's
    file, so that it is taken away, and nothing is written into it.

    Raises:
        BlockingIOError: when another process has it and is not waited for.
        OSError: when it cannot be made, or a link lies in its place.
    """
    while True:
        descriptor = _open_new(file)
        try:
            hold(descriptor, wait=wait)
            if is_at(descriptor, file):
                try:
                    if _is_empty(os.fstat(descriptor)):
                        yield file
                        return
                finally:
                    with contextlib.suppress(OSError):
                        if is_at(descriptor, file):
                            file.unlink()
        finally:
            os.close(descriptor)


def _open_new(file: Path) -> int:
    try:
        return os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK, 0o666)
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise
        raise OSError(f"{file.name} is a link, which kg never makes") from error


def _is_empty(status: os.stat_result) -> bool:
    """Whether it is a file that has nothing in it and no other name."""
    return stat.S_ISREG(status.st_mode) and status.st_size == 0 and status.st_nlink == 1


def hold(descriptor: int, *, wait: bool = True) -> None:
    """No other process has the open file or folder until it is closed.

    Raises:
        BlockingIOError: when another has it and is not waited for.
    """
    fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_at(descriptor: int, path: Path) -> bool:
    """Whether the open file is still the one of this name: another process may have put one in its place."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except FileNotFoundError:
        return False


def touched(path: Path) -> list[int]:
    """Size, time and inode of a file: one of them differs when it is edited, replaced or copied."""
    status = os.stat(path)
    return [status.st_size, status.st_mtime_ns, status.st_ino]


def sync(path: Path) -> None:
    """What is in the file or folder is on the disk from now on."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
