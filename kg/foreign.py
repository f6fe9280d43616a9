"""Files in a folder that somebody else may have made: read no further than ours could be, never waited for.

A graph is a folder, and people pass folders on. What has the name of one of our files may be a pipe that
gives nothing, a device that gives without end, a link to what is nobody's business, or a table that goes on
for ever.
"""

import errno
import os
import sqlite3
import stat
from functools import cache
from pathlib import Path
from typing import TypeVar

Kind = TypeVar("Kind")
SMALL, LARGE = 1 << 20, 1 << 30
"""Bytes that a note of a build has at most, and a file with lines for all that is in a graph."""
_LONGEST = 64 << 20
"""Bytes of one value: of a longer one a few pages in a circle are enough."""
_OPENING = 1_000_000
"""Steps in which the tables of a file are known, a thousand times as many as ours take."""
_STRIDE = 10_000  # steps of SQLite's machine between two looks
_TABLES = "SELECT type, name, tbl_name, sql FROM sqlite_master"


def read(path: Path, most: int = SMALL) -> bytes:
    """What a regular file holds; a link to one will do.

    Raises:
        OSError: when there is none, or it is something else, or has more than `most` bytes.

    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile() as empty:
    ...     read(Path(empty.name))
    b''
    """
    with open(path, "rb", opener=without_waiting) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "it is no regular file", str(path))
        if status.st_size > most:
            raise OSError(errno.EFBIG, f"it has more than {most:,} bytes", str(path))
        return file.read(status.st_size)


def read_text(path: Path, most: int = SMALL) -> str:
    """The same as text, whose lines may end as they like.

    Raises:
        OSError: as `read`.
        UnicodeDecodeError: when it is not UTF-8.
    """
    return read(path, most).decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def read_json(path: Path, kind: type[Kind], most: int = SMALL) -> Kind:
    """What a file of JSON says, as a value of this kind.

    Raises:
        OSError: as `read`.
        ValueError: when it says something else, or is nested deeper than can be read.
    """
    import msgspec

    content = read(path, most)
    try:
        return msgspec.json.decode(content, type=kind)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def is_of_others(path: Path, beginning: bytes) -> bool:
    """Whether a file is there that holds something else than what begins so, and would be lost if replaced.

    Raises:
        OSError: when it cannot be read.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     document = Path(folder, "my.bib")
    ...     before = is_of_others(document, b"<!DOCTYPE html>")
    ...     _ = document.write_text("@book{a, title={B}}")
    ...     before, is_of_others(document, b"<!DOCTYPE html>")
    (False, True)
    """
    if not path.is_file():
        return False
    with open(path, "rb") as file:
        found = file.read(len(beginning))
    return bool(found) and found != beginning


def is_plain(folder: Path) -> bool:
    """Whether there is nothing in a folder but files and folders: whoever opens a pipe waits for ever.

    Raises:
        OSError: when there is no such folder.
    """
    with os.scandir(folder) as entries:
        return all(entry.is_file() or entry.is_dir() for entry in entries)


def open_tables(path: Path, tables: str) -> sqlite3.Connection:
    """The database in a file whose tables a script makes, to be read by one thread at a time.

    It is never changed while it lies there, so that no journal beside it is looked at. What its rows say is
    as little to be trusted as before: ask for so many, or `allow` so many steps.

    Raises:
        OSError: when there is no file of its own: a link is none.
        sqlite3.Error: when it is no database, or its tables are others.
    """
    if not stat.S_ISREG(os.lstat(path).st_mode):
        raise OSError(errno.EINVAL, "it is no regular file", str(path))
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    try:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
        connection.execute("PRAGMA trusted_schema = OFF")
        allow(connection, _OPENING)
        if {*connection.execute(_TABLES)} != _made_by(tables):
            raise sqlite3.DatabaseError("its tables are others")
        connection.set_progress_handler(None, 0)
    except BaseException:
        connection.close()
        raise
    return connection


def allow(connection: sqlite3.Connection, steps: int) -> None:
    """From now on, statements may take so many steps of SQLite's machine in all; then they fail.

    >>> connection = sqlite3.connect(":memory:")
    >>> allow(connection, 100_000)
    >>> endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    >>> connection.execute(endless).fetchall()
    Traceback (most recent call last):
    sqlite3.OperationalError: interrupted
    >>> connection.close()
    """
    left = iter(range(steps // _STRIDE))
    connection.set_progress_handler(lambda: next(left, None) is None, _STRIDE)


@cache
def _made_by(tables: str) -> frozenset[tuple[str, str, str, str | None]]:
    """How a database describes what a script makes in it."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(tables)
        return frozenset(connection.execute(_TABLES))
    finally:
        connection.close()


def without_waiting(path: str, flags: int) -> int:
    """An `opener` for `open`: a pipe without a writer would hang."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
