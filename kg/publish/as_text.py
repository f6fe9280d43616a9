"""A file that is open for bytes, for whoever writes text."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TextIO


@contextmanager
def as_text(file: IO[bytes], encoding: str = "utf-8") -> Iterator[TextIO]:
    r"""The file for text, whose line ends stay as they are; it stays open, also where writing fails.

    >>> out = io.BytesIO()
    >>> with as_text(out) as text:
    ...     _ = text.write("é\r\n")
    >>> out.getvalue()
    b'\xc3\xa9\r\n'
    """
    text = io.TextIOWrapper(file, encoding=encoding, newline="")
    try:
        yield text
    finally:
        text.detach()  # which writes what is left; else it would close the file when it goes
