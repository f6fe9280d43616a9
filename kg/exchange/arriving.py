"""Lines as they come in: whoever writes one to a pipe and waits is answered before writing the next."""

import os
import select
from collections.abc import Iterator
from typing import IO

from kg.exchange.lines import LONGEST_LINE

_PIECE = 1 << 18  # bytes that are read at once


class Arriving:
    """The lines of an open file or pipe, one held at a time. A class, for it keeps what has come in so far.

    >>> with open("pyproject.toml", "rb") as file:
    ...     lines = Arriving(file)
    ...     next(iter(lines)), lines.pauses()
    (b'[build-system]\\n', False)
    """

    def __init__(self, file: IO[bytes]) -> None:
        """Of a file that nothing was read of: what it has in its buffer is not seen."""
        self._descriptor = file.fileno()
        self._coming = select.poll()
        self._coming.register(self._descriptor, select.POLLIN)
        self._data = bytearray()
        self._searched = 0
        """Bytes in which no line ends."""
        self._has_ended = False

    def __iter__(self) -> Iterator[bytes]:
        """Each line with its end; a too long one is cut."""
        while self._data or not self._has_ended:
            if length := self._length():
                line = bytes(self._data[:length])
                del self._data[:length]
                self._searched = 0
                yield line
            else:
                self._read()

    def pauses(self) -> bool:
        """Whether a line that says something would have to be waited for, and may still come."""
        while not self._has_ended and not self._says_something():
            if not self._coming.poll(0):
                return True
            self._read()
        return False

    def _says_something(self) -> bool:
        return bool(self._length()) and (len(self._data) > _PIECE or b"\n" in self._data.lstrip())

    def _length(self) -> int:
        """Of the first line; 0 while it has not come whole."""
        end = self._data.find(b"\n", self._searched, LONGEST_LINE + 1) + 1
        if end or self._has_ended or len(self._data) > LONGEST_LINE:
            return end or min(len(self._data), LONGEST_LINE + 1)
        self._searched = len(self._data)
        return 0

    def _read(self) -> None:
        piece = os.read(self._descriptor, _PIECE)
        self._data += piece
        self._has_ended = not piece
