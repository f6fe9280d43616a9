"""A file that is open for bytes, for whoever writes text."""

import codecs
from typing import IO


def as_text(file: IO[bytes], encoding: str = "utf-8") -> codecs.StreamWriter:
    r"""The file for text, whose line ends stay as they are.

    It keeps nothing back and stays open: a wrapper of `io` would close it when it goes, and cannot let go of
    one that takes no more, such as a pipe whose reader has seen enough.

    >>> from io import BytesIO
    >>> out = BytesIO()
    >>> as_text(out).write("é\r\n")
    >>> out.getvalue()
    b'\xc3\xa9\r\n'
    """
    return codecs.getwriter(encoding)(file)
