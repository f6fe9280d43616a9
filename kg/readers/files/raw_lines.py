"""A stream of bytes cut into lines, as they lie on disk; memory is bounded by the longest that is kept."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class RawLine(NamedTuple):
    """One line as it lies on disk."""

    text: bytes
    ended: bool
    cut: bool
    """True when the line was longer than the limit."""


def raw_lines(chunks: Iterable[bytes], limit: int) -> Iterator[RawLine]:
    """The lines of a byte stream, ended by LF, CR LF or CR, each cut to `limit` bytes; linear in its length.

    >>> [line.text for line in raw_lines([b"a\\r", b"\\nb\\rc"], limit=10)]
    [b'a', b'b', b'c']
    """
    parts: list[bytes] = []
    size = 0
    held = b""  # a CR at the end of a chunk: whether an LF belongs to it, the next chunk shows
    for chunk in chunks:
        joined = held + chunk
        held = b"\r" if joined.endswith(b"\r") else b""
        for piece in joined[: len(joined) - len(held)].splitlines(keepends=True):
            body = piece.rstrip(b"\r\n")
            parts.append(body[: max(0, limit - size)])
            size += len(body)
            if len(body) < len(piece):
                yield _raw_line(parts, True, size > limit)
                parts, size = [], 0
    if parts or held:
        yield _raw_line(parts, bool(held), size > limit)


def _raw_line(parts: list[bytes], ended: bool, cut: bool) -> RawLine:
    text = b"".join(parts)
    return RawLine(_whole_characters(text) if cut else text, ended, cut)


def _whole_characters(text: bytes) -> bytes:
    """The text without a last UTF-8 character that may be cut."""
    end = len(text)
    while end and len(text) - end < 4 and text[end - 1] & 0xC0 == 0x80:
        end -= 1
    return text[: end - 1] if end and text[end - 1] >= 0xC0 else text
