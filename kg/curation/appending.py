"""A decision is put at the end of a curation file, or taken out again: never half of one, never two mixed.

Whoever changes the file holds a lock on it, looks at what stands there now, and writes a line whole. An
editor knows no locks: where one saved the file meanwhile, it is looked at again. What is written is on the
disk before anybody is told so; a process that is killed leaves the file before or after.
"""

import contextlib
import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.curation.line import COLUMNS
from kg.curation.reading import LARGEST, Curation, parse, text_of
from kg.disk import hold, is_at, sync
from kg.errors import OutputError, UsageError

Check = Callable[[Curation], None]
"""What is asked, while nobody else can write, about the lines that stand there; may raise."""

_HEAD = ("\t".join(COLUMNS) + "\n").encode()


def checked_line(text: str) -> str:
    """The same line, which `kg build` will understand.

    Raises:
        UsageError: when it would be an error in a file.

    >>> checked_line("hide\\tconcept\\tseed model")
    'hide\\tconcept\\tseed model'
    """
    found = parse(text)
    if found.complaints:
        raise UsageError(" ".join(complaint.message for complaint in found.complaints))
    if len(found.lines) != 1:
        raise UsageError("A decision is one line.")
    return text


def append_line(path: Path, text: str, check: Check = lambda _: None) -> None:
    """Put a line at the end of the file, which is made with the names of the columns if it is missing.

    A line before it that was not ended is ended. When this returns, the line is on the disk; when it raises,
    the file is as it was.

    Raises:
        UsageError: for a line that is none.
        OutputError: when the file cannot be written, or would be too long to be read.
    """
    line = checked_line(text).encode() + b"\n"
    while True:
        with _held(path, os.O_CREAT) as descriptor:
            there = _content(descriptor, path)
            check(parse(text_of(there, path), path.name))
            begin = b"" if there.endswith(b"\n") else b"\n" if there else _HEAD
            if len(there) + len(begin) + len(line) > LARGEST:
                most = f"{LARGEST // 1024**2} MB"
                raise OutputError(f"{path} would be longer than {most}, too long to be read. Begin another.")
            if _is_still(descriptor, path, there):
                _write(descriptor, begin + line, len(there), path)
                return


def remove_line(path: Path, text: str) -> bool:
    """Take the last line of this text out of the file; false when there is none.

    Raises:
        OutputError: when the file cannot be written.
    """
    while path.exists():
        with _held(path) as descriptor:
            there = _content(descriptor, path)
            lines = there.split(b"\n")
            places = [place for place, line in enumerate(lines) if line.removesuffix(b"\r") == text.encode()]
            if not places:
                return False
            del lines[places[-1]]
            if _replace(path, b"\n".join(lines), descriptor, there):
                return True
    return False


@contextlib.contextmanager
def _held(path: Path, making: int = 0) -> Iterator[int]:
    """The file, open, and nobody else changes it meanwhile; with `os.O_CREAT` made if it is missing."""
    descriptor = -1
    try:
        while True:
            descriptor = os.open(path, os.O_RDWR | os.O_APPEND | making, 0o666)
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise OutputError(f"{path} is no file to keep decisions in. Give another: --curation FILE")
            hold(descriptor)
            if is_at(descriptor, path):
                break
            os.close(descriptor)  # another process put a file in its place while this one waited
            descriptor = -1
        yield descriptor
    except OSError as error:
        what = error.strerror or error
        raise OutputError(f"{path} cannot be written: {what}. Give another: --curation FILE") from error
    finally:
        with contextlib.suppress(OSError):
            os.close(descriptor)


def _content(descriptor: int, path: Path) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    data = b""
    while more := os.read(descriptor, LARGEST + 1 - len(data)):
        data += more
    text_of(data, path)  # what no build reads is not written again either
    return data


def _is_still(descriptor: int, path: Path, there: bytes) -> bool:
    """Whether the open file is the one of this name, and has what it had when it was looked at."""
    return is_at(descriptor, path) and _content(descriptor, path) == there


def _write(descriptor: int, data: bytes, length: int, path: Path) -> None:
    """All of the data in one write, on the disk; or none of it, where the disk is full."""
    try:
        if os.write(descriptor, data) < len(data):
            raise OutputError(f"{path} cannot be written: there is no space left.")
        os.fsync(descriptor)
        if not length:
            sync(Path(os.path.realpath(path)).parent)
    except (OSError, OutputError):
        os.ftruncate(descriptor, length)
        raise


def _replace(path: Path, data: bytes, descriptor: int, there: bytes) -> bool:
    """Put another file in the place of this one, whole, if it is still what it was; a link stays one."""
    real = Path(os.path.realpath(path))
    made, name = tempfile.mkstemp(prefix=f".{real.name}-", dir=real.parent)
    try:
        with open(made, "wb") as file:
            file.write(data)
            file.flush()
            os.chmod(name, stat.S_IMODE(os.fstat(descriptor).st_mode))
            os.fsync(made)
        if is_same := _is_still(descriptor, path, there):
            os.replace(name, real)
            sync(real.parent)
        return is_same
    finally:
        with contextlib.suppress(OSError):  # it is there no more where it took the place
            os.unlink(name)
