"""Stores in temporary folders, for a file that several processes read: each need not hold it in memory."""

import contextlib
import shutil
import tempfile
import weakref
from collections.abc import Iterable
from pathlib import Path

from kg.disk import alone
from kg.errors import OutputError
from kg.store.source import Source
from kg.store.stores.making import make

_STORE = "store"


class Temporary:
    """The stores that were made for one graph. A class, for it deletes those that nobody reads any more."""

    def __init__(self) -> None:
        self._folders: list[Path] = []
        weakref.finalize(self, _delete, self._folders)  # at the latest when the program ends

    def store_of(self, source: Source) -> Source:
        """A new store of what a file holds; what becomes of the file later is nothing to it.

        Raises:
            InputError: for a file that is broken, with line and column.
            OutputError: when there is no room for it.
        """
        assert source.file is not None  # noqa: S101 - stores need none
        folder = Path(tempfile.mkdtemp(prefix="kg-"))
        try:
            extension = source.extension or ""
            make(source.file, folder / _STORE, source.file, extension=extension, base=source.base)
        except BaseException as error:
            _delete([folder])
            if isinstance(error, OSError):
                raise OutputError(f"{folder} cannot be written: {error}") from error
            raise
        self._folders.append(folder)
        return Source(folder=folder / _STORE)

    def delete(self) -> None:
        """Delete all."""
        _delete(self._folders)

    def sweep(self) -> None:
        """Delete those before the last, unless a process still answers a query from one."""
        for folder in self._folders[:-1]:
            with contextlib.suppress(BlockingIOError), alone(folder / _STORE, wait=False):
                _delete([folder])
                self._folders.remove(folder)


def _delete(folders: Iterable[Path]) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
