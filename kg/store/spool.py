"""The file in which an answer is kept, as several read it at once, and a file into which it is written."""

import contextlib
import io
import tempfile
import threading
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, cast

from kg.errors import OutputError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

PORTION = 1 << 16
"""Bytes that are read at once."""
IN_MEMORY = 8 << 20
"""Bytes of an answer that are kept off the disk."""


@contextlib.contextmanager
def spooled() -> Iterator[IO[bytes]]:
    """A file to write an answer into, which is on the disk where it is long; closed where the block fails.

    Raises:
        OutputError: as `kept`.
    """
    file = cast(IO[bytes], tempfile.SpooledTemporaryFile(IN_MEMORY))  # noqa: SIM115 - it may stay open
    try:
        with kept():
            yield file
            file.flush()  # else that there is no room shows when it is read
    except BaseException:
        with contextlib.suppress(OSError):  # as does closing what could not be written
            file.close()
        raise


@contextlib.contextmanager
def kept() -> Iterator[None]:
    """What the system refuses to whoever keeps an answer in a temporary file is told.

    Raises:
        OutputError: when there is no room for it, or no folder.
    """
    try:
        yield
    except TimeoutError:
        raise
    except OSError as error:
        raise OutputError(
            f"The answer waits in a temporary file, which cannot be written: {error.strerror or error}. "
            "TMPDIR=FOLDER kg … puts such files elsewhere."
        ) from error


class Portions(io.RawIOBase):
    """A file that others read, too, from its beginning; a class, because it knows how far it is itself."""

    def __init__(self, file: IO[bytes], reading: threading.Lock) -> None:
        super().__init__()
        self._file, self._reading, self._at = file, reading, 0

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: "Buffer") -> int:
        """The bytes that were put into the buffer; 0 at the end."""
        room = memoryview(buffer)
        with self._reading:
            self._file.seek(self._at)
            portion = self._file.read(len(room))
        room[: len(portion)] = portion
        self._at += len(portion)
        return len(portion)


class Lines:
    """A file that ends its last line, as a text does; a class, because it must know its last byte."""

    def __init__(self, output: IO[bytes]) -> None:
        self._output = output
        self._last = b"\n"

    def write(self, data: bytes) -> int:
        """Write the bytes, and say how many they are."""
        if data:
            self._last = data[-1:]
        self._output.write(data)
        return len(data)

    def flush(self) -> None:
        """Hand on what was written."""
        self._output.flush()

    def end(self) -> None:
        """End the last line, if it is open."""
        if self._last != b"\n":
            self._output.write(b"\n")
