"""What was opened stays what it was: everything that an open graph answers is of one version of it."""

import contextlib
import fcntl
import os
import time
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.disk import is_at, touched
from kg.errors import InputError
from kg.store.source import Source
from kg.store.statements.quads import quads
from kg.store.stores import upkeep

if TYPE_CHECKING:
    import pyoxigraph as ox

_PATIENCE = 100
"""Hundredths of a second that a store may be missing while another takes its place."""


class Held:
    """A source as it was when it was opened. A class, for it has an open folder until it is released.

    Whoever puts another store in the place of one moves it away, for less than a moment, and deletes it when
    no reader holds it any more. A file is only looked at: it must not change where it is read again.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self.descriptor: int | None = None
        """Of the store folder, which processes that answer go into; `None` for all else."""
        self._touched: list[int] | None = None
        if source.folder is not None:
            self.descriptor = _entered(source.folder)
            self._close = weakref.finalize(self, os.close, self.descriptor)
        self.grown()

    @property
    def source(self) -> Source:
        """Where it is now; where it was opened, when it is nowhere any more."""
        return next(self._places(), self._source)

    @property
    def is_gone(self) -> bool:
        """Whether the store has been deleted, not moved: who has it open answers, nobody else can open it."""
        return self.descriptor is not None and next(self._places(), None) is None

    def grown(self) -> None:
        """The file has become longer by what is known."""
        if self._source.file is not None:
            with contextlib.suppress(OSError):  # who reads it says what is wrong
                self._touched = touched(self._source.file)

    def check(self) -> None:
        """Nothing, if the file is what it was.

        Raises:
            InputError: when it has changed.
        """
        file = self._source.file
        if file is not None and (not file.exists() or self._touched != touched(file)):
            raise InputError(f"{self._source} has changed since it was opened: open it again.")

    def quads(self) -> "Iterator[ox.Quad]":
        """Every statement, also while another store takes the place of this one.

        Raises:
            InputError: when it is there no more, as what came through a pipe.
        """
        refuse_pipe(self._source)
        self.check()
        if self.descriptor is None:
            return quads(self._source)
        for place in self._places():
            with contextlib.suppress(OSError):  # it has just been moved
                found = quads(place)
                if place in self._places():
                    return found
        raise InputError(f"{self._source}: the store has been deleted since it was opened: open it again.")

    def release(self) -> None:
        """Whoever works in the build folder may delete it."""
        if self.descriptor is not None:
            self.descriptor = None
            self._close()

    def _places(self) -> Iterator[Source]:
        """Where the store is, looked for anew with each: it may be moved once."""
        if self.descriptor is not None and self._source.folder is not None:
            for folder in upkeep.places(self._source.folder):
                if is_at(self.descriptor, folder):
                    yield replace(self._source, folder=folder)


def refuse_pipe(source: Source) -> None:
    """Nothing, unless the file gives what it has once, and is waited for for ever when it is read again.

    Raises:
        InputError: when it is a pipe.
    """
    if source.file is not None and source.file.is_fifo():
        raise InputError(f"{source} is a pipe, which can be read once. Save what it gives to a file first.")


def _entered(folder: Path) -> int:
    """The open folder, which is the one of this name and which nobody deletes."""
    for _ in range(_PATIENCE):
        try:
            descriptor = os.open(folder, os.O_RDONLY)
        except FileNotFoundError:
            time.sleep(0.01)
            continue
        except OSError as error:
            raise InputError(f"{folder}: {error.strerror}") from None
        with contextlib.suppress(OSError):  # this file system knows no locks
            fcntl.flock(descriptor, fcntl.LOCK_SH)
        if is_at(descriptor, folder):
            return descriptor
        os.close(descriptor)
    raise InputError(f"{folder}: no such folder any more.")
