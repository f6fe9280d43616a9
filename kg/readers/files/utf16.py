"""Documents in UTF-16, as programs on Windows save them: the mark at their beginning leaves no doubt."""

import codecs
from collections.abc import Iterable, Iterator
from itertools import chain

_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def in_utf8(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes of a text in UTF-8; those of a text that is not marked as UTF-16 as they are.

    What is no character becomes U+FFFD.

    >>> b"".join(in_utf8(["José".encode("utf-16")])).decode(), list(in_utf8([b"h-index"]))
    ('José', [b'h-index'])
    """
    stream = iter(chunks)
    beginning = b""
    for chunk in stream:
        beginning += chunk
        if len(beginning) > 1:
            break
    every = chain([beginning] if beginning else [], stream)
    if not beginning.startswith(_MARKS):
        yield from every
        return
    decoder = codecs.getincrementaldecoder("utf-16")(errors="replace")
    for chunk in every:
        yield decoder.decode(chunk).encode("utf-8", errors="replace")
    yield decoder.decode(b"", final=True).encode()
