"""What one N-Quads file says otherwise than another: both written by `kg`, in one order, and mostly equal.

Pieces that are equal are compared whole; lines are looked at only where they are not. In a file of others, a
line may stand twice, far apart; so lines that are gone are looked for in the whole new file. A statement that
is written in two ways is two lines.
"""

import os
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple

_PIECE = 4 << 10, 1 << 20
"""Bytes that are compared at once, at least and at most: after a change the next one is often near."""
_BLOCK = 64 << 10
"""Bytes of each file whose lines are compared at once."""


class Difference(NamedTuple):
    """Lines with their line breaks, in no order."""

    gone: set[bytes]
    """Those that only the first file has, with or without a line break at its end."""
    come: set[bytes]
    """Those that only the second file has; in files of others also some that it has once more."""


def difference(before: Path, after: Path, most: int) -> Difference | None:
    """The lines that only one of two files has; `None` when over `most` differ, as soon as that is clear.

    It is `None` for fewer, too, where many lines stand in another place: they differ until they are found.
    Time grows with the files, memory with what differs alone.

    Raises:
        OSError: when a file cannot be read.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     old, new = Path(folder, "old"), Path(folder, "new")
    ...     _ = old.write_text("a\\nb\\nd\\n"), new.write_text("a\\nc\\nd\\n")
    ...     difference(old, new, most=2), difference(old, new, most=1)
    (Difference(gone={b'b\\n'}, come={b'c\\n'}), None)
    """
    gone, come = set[bytes](), set[bytes]()
    with open(before, "rb") as old, open(after, "rb") as new:
        here = there = 0
        while True:
            equal = _equal(old, new, here, there)
            block = _unequal(old, new, here + equal, there + equal, most)
            if block is None:
                return None
            left, right = block
            here, there = here + equal + sum(map(len, left)), there + equal + sum(map(len, right))
            if not left and not right:
                break
            one, other = set(left), set(right)
            gone |= one - other
            come |= other - one
            if len(gone) + len(come) > most:
                gone, come = gone - come, come - gone  # lines that only stand elsewhere cancel out
                if len(gone) + len(come) > most:
                    return None
        return Difference(_without(gone - come, new), come - gone)


def _without(lines: set[bytes], file: IO[bytes]) -> set[bytes]:
    """Those of some lines that stand nowhere in a file; the last one of a file may lack its line break."""
    left = set(map(_ended, lines))
    if left:
        end = file.seek(0, os.SEEK_END)
        ended = _read(file, max(0, end - 1), 1) in (b"", b"\n")
        file.seek(0)
        left.difference_update(file if ended else map(_ended, file))
    return {line for line in lines if _ended(line) in left}


def _ended(line: bytes) -> bytes:
    return line if line.endswith(b"\n") else line + b"\n"


def _equal(old: IO[bytes], new: IO[bytes], here: int, there: int) -> int:
    """How many bytes of whole lines are equal from two places on."""
    equal, size = 0, _PIECE[0]
    while True:
        one, other = _read(old, here + equal, size), _read(new, there + equal, size)
        whole = one.rfind(b"\n") + 1
        if one != other or len(one) < size:
            return equal + _equal_lines(one, other)
        equal, size = equal + whole, 2 * size if size < _PIECE[1] or not whole else size


def _equal_lines(one: bytes, other: bytes) -> int:
    """How many bytes of whole lines two pieces begin with that are equal."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return one.rfind(b"\n", 0, low) + 1


def _unequal(
    old: IO[bytes], new: IO[bytes], here: int, there: int, most: int
) -> tuple[list[bytes], list[bytes]] | None:
    """The lines of both files up to and with one that both have; none at the end; `None` for too many."""
    size = _BLOCK
    while True:
        one, other = _read(old, here, size), _read(new, there, size)
        left, right = _lines(one, size), _lines(other, size)
        if common := set(left).intersection(right):
            last = next(place for place in reversed(range(len(left))) if left[place] in common)
            return left[: last + 1], right[: right.index(left[last]) + 1]
        if len(one) < size > len(other):
            return left, right
        if len(left) + len(right) > 2 * most:  # half of them may stand further on in the other file
            return None
        size *= 2


def _lines(piece: bytes, size: int) -> list[bytes]:
    """The whole lines of a piece; the end of a file is one."""
    whole = len(piece) if len(piece) < size else piece.rfind(b"\n") + 1
    return BytesIO(piece[:whole]).readlines()


def _read(file: IO[bytes], place: int, size: int) -> bytes:
    file.seek(place)
    return file.read(size)
