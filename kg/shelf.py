"""Long sequences that memory does not hold: values on disk, and values that are made when asked for.

There may be millions of papers and of people who wrote them. Who is who is found among all of them, and to
hold each as an object would take most of the memory of a build.
"""

import os
import tempfile
from abc import abstractmethod
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Generic, Protocol, TypeVar, overload
from weakref import finalize

import msgspec

Value = TypeVar("Value")
Made = TypeVar("Made")

_BUFFER = 1 << 18
"""Bytes that are written at once."""
_LIST = b"\xdd"
"""What msgpack has before the number of values, in 4 bytes, that are a list."""
_FEW, _PORTION = 16, 512
"""Values that are read at once for whoever asks for one after the other: first few, then more and more."""


class Keep(Protocol):
    """How values of one kind are kept that are looked at again and again."""

    def __call__(self, kind: type[Value], values: Iterable[Value]) -> Sequence[Value]:
        """The same values in a sequence; `kind` is what all of them are."""


def in_memory(kind: type[Value], values: Iterable[Value]) -> Sequence[Value]:
    """A list of them: for few, for those that many hold on to, or where there is no folder to keep them in.

    >>> in_memory(int, range(2))
    [0, 1]
    """
    del kind  # which a list need not know
    return list(values)


class _Lazy(Sequence[Value]):
    """A sequence that makes each item when it is asked for."""

    @abstractmethod
    def _at(self, place: int) -> Value:
        """The item in a place from 0."""

    @overload
    def __getitem__(self, place: int) -> Value: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Value]: ...
    def __getitem__(self, place: int | slice) -> Value | Sequence[Value]:
        if isinstance(place, slice):
            return list(map(self._at, range(len(self))[place]))
        return self._at(place if place >= 0 else range(len(self))[place])


class Shelf(_Lazy[Value]):
    """Frozen values in a file without a name, gone with the shelf; a class because it holds the file.

    Whoever asks twice has two equal values.

    >>> with tempfile.TemporaryDirectory() as folder:
    ...     shelf = Shelf(str, ["Ann", "Bo", "Cy"], Path(folder))
    ...     shelf[1], shelf[-2:], list(shelf)
    ('Bo', ['Bo', 'Cy'], ['Ann', 'Bo', 'Cy'])
    """

    def __init__(self, kind: type[Value], values: Iterable[Value], folder: Path) -> None:
        self._decode = msgspec.msgpack.Decoder(kind).decode
        self._decode_list = msgspec.msgpack.Decoder(list[kind]).decode  # type: ignore[valid-type]
        self._file = tempfile.TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115 - as long as the shelf
        finalize(self, self._file.close)  # which writes nothing, so that no full disk makes it fail
        self._portions = array("q", [0])  # where each portion begins
        self._starts = array("I", [0])  # where each value does, from the beginning of its portion on
        self._length = 0
        self._near: tuple[int, Sequence[Value]] = (0, ())  # the values that were read ahead, from a place on
        self._next = 0  # the place after the last that was read by itself
        self._encode = msgspec.msgpack.Encoder().encode
        self._ahead = bytearray()  # what is still to be written
        try:
            for value in values:
                self.append(value)
            self._write()
        except BaseException:  # which holds on to the shelf while it is told
            self.close()
            raise

    def append(self, value: Value) -> None:
        """Put one more behind the others."""
        encoded = self._encode(value)
        self._ahead += encoded
        self._length += len(encoded)
        if len(self._starts) % _PORTION == 0:
            self._portions.append(self._length)
        self._starts.append(self._length - self._portions[-1])
        if len(self._ahead) >= _BUFFER:
            self._write()

    def close(self) -> None:
        """Give the place on disk back, though somebody may still have the shelf: it can be read no more."""
        self._file.close()

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __iter__(self) -> Iterator[Value]:
        for first in range(0, len(self), _PORTION):
            yield from self._portion(first, _PORTION)

    def _at(self, place: int) -> Value:
        first, values = self._near
        if first <= place < first + len(values):
            return values[place - first]
        goes_on = place == first + len(values)
        if goes_on or place == self._next:
            most = min(4 * len(values), _PORTION) if goes_on else 0
            self._near = place, self._portion(place, max(most, _FEW))
            return self._near[1][0]
        self._next = place + 1
        return self._decode(self._read(place, place + 1))

    def _portion(self, first: int, most: int) -> Sequence[Value]:
        """The values from a place on, so many at most."""
        last = min(first + most, len(self))
        if first >= last:
            raise IndexError(first)
        values = self._read(first, last)
        return self._decode_list(_LIST + (last - first).to_bytes(4, "big") + values)

    def _write(self) -> None:
        """Write what is still to be written; a full disk fails here."""
        rest = memoryview(self._ahead)
        while rest:
            rest = rest[os.write(self._file.fileno(), rest) :]
        self._ahead = bytearray()

    def _read(self, first: int, last: int) -> bytes:
        """The values from a place on up to another, as they are written."""
        if self._ahead:
            self._write()
        start, end = self._start(first), self._start(last)
        return os.pread(self._file.fileno(), end - start, start)  # moves nothing that others rely on

    def _start(self, place: int) -> int:
        return self._portions[place // _PORTION] + self._starts[place]


class Mapped(_Lazy[Made], Generic[Value, Made]):
    """What a function makes of each value, when it is asked for; a class because it is indexed.

    >>> Mapped(["Ann", "Bo"], len)[0]
    3
    """

    def __init__(self, values: Sequence[Value], make: Callable[[Value], Made]) -> None:
        self._values, self._make = values, make

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[Made]:
        return map(self._make, self._values)

    def _at(self, place: int) -> Made:
        return self._make(self._values[place])


class Chained(_Lazy[Value]):
    """A sequence with another behind it; a class because it is indexed.

    >>> both = Chained("ab", "c")
    >>> both[2], list(both)
    ('c', ['a', 'b', 'c'])
    """

    def __init__(self, values: Sequence[Value], more: Sequence[Value]) -> None:
        self._values, self._more = values, more

    def __len__(self) -> int:
        return len(self._values) + len(self._more)

    def __iter__(self) -> Iterator[Value]:
        return chain(self._values, self._more)

    def _at(self, place: int) -> Value:
        behind = place - len(self._values)
        return self._values[place] if behind < 0 else self._more[behind]
