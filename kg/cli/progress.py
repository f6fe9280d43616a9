"""How far a build is: a line on a terminal, with rate and remaining time; nothing where none is."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.pipeline.reading.driver import Progress, Tell


def processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS
        return os.cpu_count() or 1


@contextmanager
def progress_bar() -> "Iterator[Tell | None]":
    """Draws what it is told on standard error, and wipes it at the end; `None` where that is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.fields[papers]:,} papers"),
        TextColumn("{task.fields[rate]:,.0f}/s"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None, papers=0, rate=0)

        def tell(progress: "Progress") -> None:
            seconds = bar.tasks[0].elapsed or 0
            if progress.total and seconds:
                bar.update(task, rate=progress.papers / seconds)
            bar.update(task, description=progress.stage, completed=progress.done, papers=progress.papers)
            bar.tasks[0].total = progress.total or None  # None: it moves to and fro

        yield tell
