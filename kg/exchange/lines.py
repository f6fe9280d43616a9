"""Lines of JSON as values: streamed, checked, and with the number of the line in every complaint."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TypeVar

import msgspec

from kg.errors import InputError

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes that a line may have; memory is bounded by it."""

HALF = r"\ud800 to \udfff are halves of a character, and one without the other is no text"
"""What may be wrong with a line that msgspec calls truncated."""

_MAY_BE_HALF = re.compile(rb"\\u[dD][89a-fA-F]")

Form = TypeVar("Form", bound=msgspec.Struct)


@contextmanager
def open_lines(path: Path) -> Iterator[Iterator[bytes]]:
    """The lines of a file or pipe.

    Raises:
        InputError: when it cannot be read.
    """
    with open_file(path) as file:
        yield lines_of(file)


def open_file(path: Path) -> IO[bytes]:
    """A file or pipe, to be read.

    Raises:
        InputError: when it cannot be read.
    """
    try:
        return path.open("rb")
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        from kg.readers.files.source import shown  # and with it all readers, a third of the time of a start

        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{shown(path)} cannot be read: {reason}.") from error


def lines_of(file: IO[bytes]) -> Iterator[bytes]:
    """The lines of an open file, none of them held longer than the next; a too long one is cut.

    >>> import io
    >>> list(lines_of(io.BytesIO(b"1\\n\\n2")))
    [b'1\\n', b'\\n', b'2']
    """
    return iter(lambda: file.readline(LONGEST_LINE + 1), b"")


def decoded(lines: Iterable[bytes], form: type[Form], name: str) -> Iterator[tuple[int, Form]]:
    """Number (from 1) and value of each line that is not blank.

    Raises:
        InputError: at the first line that is no such object, with `name`, the line and what is wrong with it.

    >>> class Point(msgspec.Struct):
    ...     x: int
    >>> list(decoded([b'{"x": 1, "y": 2}'], Point, "points"))
    [(1, Point(x=1))]
    >>> list(decoded([b"", b'{"y": 2}'], Point, "points"))
    Traceback (most recent call last):
    kg.errors.InputError: points:2: Object missing required field `x`
    """
    decoder = msgspec.json.Decoder(form)
    for number, line in enumerate(lines, start=1):
        if len(line) > LONGEST_LINE:
            raise broken(name, number, f"longer than {LONGEST_LINE:,} bytes")
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
            if not line.lstrip().startswith(b"{"):
                _refuse_packed(line, name)
        if not line.strip():
            continue
        try:
            line.decode("utf-8")  # also where nothing is decoded later: an id is passed on as it is
            value = decoder.decode(line)
        except msgspec.MsgspecError as error:
            hint = f" ({HALF})" if _MAY_BE_HALF.search(line) else ""
            raise broken(name, number, f"{error}{hint}") from None
        except UnicodeDecodeError as error:
            raise broken(name, number, f"not a text in UTF-8 (byte {error.start} of the line)") from None
        except RecursionError:
            raise broken(name, number, "JSON is nested too deeply") from None
        yield number, value


def _refuse_packed(line: bytes, name: str) -> None:
    from kg.readers.files.unpacking import packed_as  # as above

    if packer := packed_as(line):
        raise InputError(f"{name} is compressed with {packer}; unpack it, or pipe it in unpacked.")


def broken(name: str, number: int, what: str) -> InputError:
    """The error of one line."""
    return InputError(f"{name}:{number}: {what}")
