"""Compressed documents as the streams of bytes that they hold: gzip, bzip2, xz and Zstandard, by content.

Memory is bounded whatever they hold, and one that unpacks to very much more than its size is given up: it was
made to do harm. See docs/decisions/016.
"""

import bz2
import lzma
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, Protocol

LARGEST_RATIO = 250
"""Bytes that one byte of a document may become; JSON that repeats itself much reaches 100."""
TOO_LARGE = f"unpacks to more than {LARGEST_RATIO} times its size; what follows was not read"

UNSUSPICIOUS = 64 * 1024 * 1024
"""Bytes that any document may become."""

_PIECE = 1 << 20  # bytes unpacked at once
_MOST_MEMORY = 128 * 1024 * 1024  # that xz may ask for; Zstandard asks for no more either
_LONGEST_SIGN = 6  # bytes


class Unpacker(Protocol):
    """What the standard library's decompressors have in common."""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """The next bytes, at most `max_length`."""

    @property
    def eof(self) -> bool:
        """Whether the end of a stream was reached."""

    @property
    def needs_input(self) -> bool:
        """Whether nothing more comes of what was given."""

    @property
    def unused_data(self) -> bytes:
        """What was given beyond the end of the stream."""


class _Gzip:
    """zlib's decompressor with the interface of the others; a class because it holds what is left over."""

    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        return self._inner.decompress(self._inner.unconsumed_tail + data, max_length)

    @property
    def eof(self) -> bool:
        return self._inner.eof

    @property
    def needs_input(self) -> bool:
        return not self._inner.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._inner.unused_data


def _zstd() -> Any:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd


_SIGNS: tuple[tuple[bytes, str, Callable[[], Unpacker]], ...] = (
    (b"\x1f\x8b", "gzip", _Gzip),
    (b"BZh", "bzip2", bz2.BZ2Decompressor),
    (b"\xfd7zXZ\x00", "xz", lambda: lzma.LZMADecompressor(memlimit=_MOST_MEMORY)),
    (b"\x28\xb5\x2f\xfd", "Zstandard", lambda: _zstd().ZstdDecompressor()),
)
"""How a compressed document begins, what it is called, what unpacks it."""


def packed_as(head: bytes) -> str | None:
    """What the first bytes of a document say that it is compressed with; `None` when they say nothing.

    >>> packed_as(b"BZh91AY"), packed_as(b"@article")
    ('bzip2', None)
    """
    return next((name for sign, name, _ in _SIGNS if head.startswith(sign)), None)


def unpacked(chunks: Iterable[bytes], tell: Callable[[str], None]) -> Iterator[bytes]:
    """The bytes of a document, unpacked when its first bytes say that it is compressed.

    What is wrong is told in words that follow the name of the document, once; what came before it is given.

    >>> import gzip
    >>> b"".join(unpacked([gzip.compress(b"Nexus")], print)), b"".join(unpacked([b"Nexus"], print))
    (b'Nexus', b'Nexus')
    >>> b"".join(unpacked([gzip.compress(b"Nexus")[:-8]], print))
    is cut: its gzip stream has no end; what came before was read: get it again
    b'Nexus'
    """
    stream = iter(chunks)
    head = b""
    for chunk in stream:
        head += chunk
        if len(head) >= _LONGEST_SIGN:
            break
    for sign, name, make in _SIGNS:
        if head.startswith(sign):
            yield from _streams(chain([head], stream), name, make, tell)
            return
    if head:
        yield head
    yield from stream


def _streams(
    chunks: Iterable[bytes], name: str, make: Callable[[], Unpacker], tell: Callable[[str], None]
) -> Iterator[bytes]:
    """The bytes of all the streams that follow each other; a document may be several, put together."""
    read = given = 0
    unpacker = None
    for chunk in chunks:
        read += len(chunk)
        data = chunk
        while data or (unpacker and not unpacker.needs_input):
            if unpacker is None:
                data = data.lstrip(b"\0")  # what tapes fill their blocks with
                if not data:
                    break
                unpacker = make()
            try:
                piece = unpacker.decompress(data, _PIECE)
            except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError, _zstd().ZstdError) as error:
                what = f"is damaged: its {name} stream cannot be unpacked after {given:,} bytes ({error})"
                tell(f"{what}: get it again")
                return
            given += len(piece)
            if given > UNSUSPICIOUS and given > LARGEST_RATIO * read:
                tell(TOO_LARGE)
                return
            yield piece
            data = b""
            if unpacker.eof:
                data, unpacker = unpacker.unused_data, None
    if unpacker:
        before = "what came before was read" if given else "nothing of it could be read"
        tell(f"is cut: its {name} stream has no end; {before}: get it again")
