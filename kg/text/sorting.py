"""Sorting more lines than memory holds: sorted runs on disk, then one merge."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

RUN_LINES = 32_000
"""Lines sorted in memory at once: about 20 MB."""

MOST_OPEN = 64
"""Files that are merged at once; systems allow some hundreds to be open."""


_BUFFER = 1 << 18
"""Bytes that are written to a file at once."""

_PORTION = 256
"""Lines of each file that are merged at once."""


@contextmanager
def sorted_lines(lines: Iterable[str], folder: Path, run_lines: int | None = None) -> Iterator[Iterator[str]]:
    """The lines in order of their code points, each with its line break, through files in `folder`.

    `run_lines` of them are sorted in memory at once, else `RUN_LINES`.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as t, sorted_lines(["b\\n", "a\\n"], Path(t), 1) as lines:
    ...     list(lines)
    ['a\\n', 'b\\n']
    """
    source = iter(lines)
    with TemporaryDirectory(prefix="sorting-", dir=folder) as own:  # others may sort here at the same time
        paths = (Path(own, f"run-{number:05d}") for number in count())
        runs: deque[Path] = deque()
        rest: list[str] = []
        size = run_lines or RUN_LINES
        while run := sorted(islice(source, size)):
            if len(run) < size:
                rest = run
                break
            runs.append(_written(run, next(paths)))
        while len(runs) > MOST_OPEN:
            first = [runs.popleft() for _ in range(MOST_OPEN)]
            with _merged(first) as merged:
                runs.append(_written(merged, next(paths)))
            for path in first:
                path.unlink()
        with _merged(runs, rest) as merged:
            yield merged


@contextmanager
def _merged(runs: Iterable[Path], *more: Iterable[str]) -> Iterator[Iterator[str]]:
    with ExitStack() as files:
        opened = [files.enter_context(open(path, encoding="utf-8", newline="\n")) for path in runs]
        yield _in_order([*opened, *map(iter, more)])


def _in_order(sources: Sequence[Iterator[str]]) -> Iterator[str]:
    """The lines of sorted sources, sorted: what is nearly in order is sorted faster than picked by a heap."""
    portions = [list(islice(source, _PORTION)) for source in sources]
    while any(portions):
        bound = min(portion[-1] for portion in portions if portion)  # what any source has up to it is here
        ready: list[str] = []
        for place, portion in enumerate(portions):
            cut = bisect_right(portion, bound)
            ready += portion[:cut]
            portions[place] = portion[cut:] or list(islice(sources[place], _PORTION))
        ready.sort()
        yield from ready


def _written(lines: Iterable[str], path: Path) -> Path:
    with open(path, "wb", buffering=_BUFFER) as file:
        file.writelines(line.encode() for line in lines)
    return path
