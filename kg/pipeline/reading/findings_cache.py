"""Findings kept from one build to the next, by the text they were found in: nothing is extracted twice.

A new cache is written beside the old one and takes its place with the other files of a build, so that it
holds what this build used and no more. It is known by the code that found it: other code finds all anew.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec

from kg.disk import sync
from kg.errors import OutputError
from kg.foreign import open_tables
from kg.model import Findings
from kg.pipeline.reading.driver import Driver
from kg.pipeline.version import version

WORTH_KEEPING = 200
"""Texts from which on findings are kept: less is found again in a second."""

_ROOMS = ("kg.extract", "kg.network", "kg.text", "kg.model")
_TABLES = """
CREATE TABLE about (version TEXT NOT NULL);
CREATE TABLE found (key BLOB PRIMARY KEY, findings BLOB NOT NULL) WITHOUT ROWID;
"""
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Findings).decode


class FindingsCache:
    """What was found before, and what is found now; a class because it holds two open databases."""

    def __init__(self, new: sqlite3.Connection, old: sqlite3.Connection | None, driver: Driver) -> None:
        self._new = new
        self._old = old
        self._notice = driver.notice

    def known(self, texts: Sequence[str]) -> dict[int, Findings]:
        """Place of a text → what was found in it before; texts that are new are missing."""
        if self._old is None:
            return {}
        found: dict[int, Findings] = {}
        try:
            for place, text in enumerate(texts):
                row = self._old.execute("SELECT findings FROM found WHERE key = ?", (_key(text),)).fetchone()
                if row:
                    found[place] = _decode(row[0])
        except (sqlite3.Error, msgspec.DecodeError, RecursionError) as error:
            self._old = None
            self._notice(f"What was kept of the last build is damaged ({error}); all texts are read anew.")
            return {}
        return found

    def keep(self, found: Iterable[tuple[str, Findings]]) -> None:
        """Keep what was found in texts for the next build."""
        rows = ((_key(text), _encode(each)) for text, each in found)
        self._new.executemany("INSERT OR IGNORE INTO found VALUES (?, ?)", rows)


@contextmanager
def open_cache(new: Path, driver: Driver) -> Iterator[FindingsCache]:
    """A new cache in a file that does not exist yet, with what `driver.kept` has from before.

    Where it holds too little at the end there is no file.

    Raises:
        OutputError: when the file cannot be written, on a full disk for one.
    """
    old = _opened(driver)
    try:
        with closing(sqlite3.connect(new)) as connection, closing(old) if old else nullcontext():
            connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES}")
            yield FindingsCache(connection, old, driver)
            (kept,) = connection.execute("SELECT count(*) FROM found").fetchone()
            if kept >= WORTH_KEEPING:
                # last, so that what is cut has none
                connection.execute("INSERT INTO about VALUES (?)", (_version(),))
                connection.commit()
    except sqlite3.Error as error:
        raise OutputError(f"the working file {new} failed: {error}. Is the disk full?") from error
    if kept < WORTH_KEEPING:
        new.unlink()


def save(new: Path, driver: Driver) -> None:
    """Put a cache in the place of `driver.kept`, with what that has beside, after a build that failed.

    What a missing document said is found there when it comes back. There is nothing to save where no file is.
    """
    if driver.kept is None or not new.exists():
        return
    with closing(sqlite3.connect(new)) as connection:
        if old := _opened(driver):
            with closing(old):
                rows = old.execute("SELECT key, findings FROM found")
                connection.executemany("INSERT OR IGNORE INTO found VALUES (?, ?)", rows)
        connection.commit()
    sync(new)
    new.replace(driver.kept)


@cache
def _version() -> str:
    """What findings depend on."""
    return version(*map(files, _ROOMS))


def _opened(driver: Driver) -> sqlite3.Connection | None:
    """The cache from before; `None` when there is none of this version."""
    if driver.kept is None or not driver.kept.is_file():
        return None
    connection = None
    try:
        connection = open_tables(driver.kept, _TABLES)
        if connection.execute("SELECT version FROM about LIMIT 2").fetchall() == [(_version(),)]:
            return connection
    except (OSError, sqlite3.Error) as error:
        driver.notice(f"What was kept of the last build is damaged ({error}); all texts are read anew.")
    if connection:
        connection.close()
    return None


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]
