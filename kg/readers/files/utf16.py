"""Documents in UTF-16, as programs on Windows save them: a mark at their beginning, or a NUL in each letter.

No text has NULs, and documents of every format begin with letters of ASCII.
"""

import codecs
from collections.abc import Iterable, Iterator
from itertools import chain

_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LOOKED_AT = 8  # bytes
_OF_TEXT = frozenset(b"\t\n\r" + bytes(range(0x20, 0x7F)))


def in_utf8(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes of a text in UTF-8; those of a text that is not in UTF-16 as they are.

    What is no character becomes U+FFFD.

    >>> b"".join(in_utf8(["José".encode("utf-16")])).decode(), list(in_utf8([b"h-index"]))
    ('José', [b'h-index'])
    >>> b"".join(in_utf8(["TY  - JOUR".encode("utf-16-be")]))
    b'TY  - JOUR'
    """
    stream = iter(chunks)
    beginning = b""
    for chunk in stream:
        beginning += chunk
        if len(beginning) >= _LOOKED_AT:
            break
    every = chain([beginning] if beginning else [], stream)
    if (encoding := _encoding(beginning[:_LOOKED_AT])) is None:
        yield from every
        return
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    for chunk in every:
        yield decoder.decode(chunk).encode("utf-8", errors="replace")
    yield decoder.decode(b"", final=True).encode()


def _encoding(beginning: bytes) -> str | None:
    if beginning.startswith(_MARKS):
        return "utf-16"
    first, second = beginning[::2], beginning[1::2]
    for name, letters, nuls in (("utf-16-le", first, second), ("utf-16-be", second, first)):
        if len(beginning) == _LOOKED_AT and not any(nuls) and _OF_TEXT.issuperset(letters):
            return name
    return None
