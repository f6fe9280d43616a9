"""Sorting more lines than memory holds: sorted runs on disk, then one merge."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path

RUN_LINES = 256_000
"""Lines sorted in memory at once: about 100 MB."""


@contextmanager
def sorted_lines(lines: Iterable[str], folder: Path, run_lines: int = RUN_LINES) -> Iterator[Iterator[str]]:
    """The lines in order of their code points, each with its line break, through files in `folder`.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as t, sorted_lines(["b\\n", "a\\n"], Path(t), 1) as lines:
    ...     list(lines)
    ['a\\n', 'b\\n']
    """
    source = iter(lines)
    with ExitStack() as files:
        runs: list[Iterable[str]] = []
        while run := sorted(islice(source, run_lines)):
            if len(run) < run_lines:
                runs.append(run)
                break
            path = folder / f"run-{len(runs):05d}"
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.writelines(run)
            runs.append(files.enter_context(open(path, encoding="utf-8", newline="\n")))
        yield heapq.merge(*runs)
