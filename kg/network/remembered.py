"""What is worked out of a word alone, worked out once."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kg.network.words import LONGEST

Columns: TypeAlias = tuple[NDArray[Any], ...]
"""Arrays with a row for each word."""

MOST = 50_000
"""Words after which all are forgotten."""
AT_ONCE = 800
"""Words of which columns are worked out at once."""


@dataclass(slots=True, eq=False)
class _Seen:
    """What one thread has seen; it grows."""

    row: dict[str, int] = field(default_factory=dict)
    """Where a word stands in the columns."""
    columns: Columns = ()


class Remembered:
    """Columns of words: a class because it remembers.

    They depend on nothing but the word, so what was seen before changes no answer. What is longer than
    `LONGEST` letters is no word, and cut. Each thread remembers its own: two that put words into the same
    columns would give them each other's, for as long as the process runs.

    >>> lengths = Remembered(lambda words: (np.array([len(word) for word in words]),))
    >>> lengths.of(["a", "list", "a"])[0].tolist()
    [1, 4, 1]
    """

    def __init__(self, work_out: Callable[[Sequence[str]], Columns]) -> None:
        self._work_out = work_out
        self._by_thread = threading.local()

    def of(self, words: Sequence[str]) -> Columns:
        """A row for each word, of which there is at least one."""
        seen = self._seen()
        row = seen.row
        if len(row) > MOST:
            row.clear()
        cut = {word: word[:LONGEST] for word in dict.fromkeys(words)}  # each different word once
        self._add(seen, list(dict.fromkeys(word for word in cut.values() if word not in row)))
        rows = {word: row[known] for word, known in cut.items()}
        at = np.array(list(map(rows.__getitem__, words)), np.intp)  # once for all columns
        return tuple(column.take(at, 0) for column in seen.columns)

    def _seen(self) -> _Seen:
        """What this thread has seen."""
        seen: _Seen | None = getattr(self._by_thread, "seen", None)
        if seen is None:
            seen = self._by_thread.seen = _Seen()
        return seen

    def _add(self, seen: _Seen, new: Sequence[str]) -> None:
        for first in range(0, len(new), AT_ONCE):
            words = new[first : first + AT_ONCE]
            added = self._work_out(words)
            known = seen.columns or tuple(column[:0] for column in added)
            seen.columns = tuple(_put(*both, len(seen.row)) for both in zip(known, added, strict=True))
            seen.row.update(zip(words, count(len(seen.row)), strict=False))


def _put(known: NDArray[Any], added: NDArray[Any], first: int) -> NDArray[Any]:
    """The rows up to `first`, then those that are added; room is doubled, so that few are copied."""
    last = first + len(added)
    if last > len(known):
        known = np.concatenate([known, np.zeros((last, *known.shape[1:]), known.dtype)])
    known[first:last] = added
    return known
