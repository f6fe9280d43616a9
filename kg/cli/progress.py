"""How far a build is, or what else takes long: a line on a terminal; nothing where none is."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from kg.pipeline.reading.driver import Progress, Tell

PATIENCE = 2.0
"""Seconds after which somebody wants to know that something happens."""


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
            if progress.stage != bar.tasks[0].description:
                bar.reset(task)  # what is left is reckoned by how fast this one goes
            seconds = bar.tasks[0].elapsed or 0
            if progress.total and seconds:
                bar.update(task, rate=progress.papers / seconds)
            bar.update(task, description=progress.stage, completed=progress.done, papers=progress.papers)
            bar.tasks[0].total = progress.total or None  # None: it moves to and fro

        yield tell


@contextmanager
def waiting(doing: str, patience: float = PATIENCE) -> Iterator[None]:
    """Says on standard error what is done, and for how long, once it takes long; wiped at the end.

    Nothing is said where that is no terminal.
    """
    if not sys.stderr.isatty():
        yield
        return
    shown: list[Bar] = []

    def show() -> None:
        from rich.console import Console
        from rich.progress import Progress as Bar
        from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        bar = Bar(*columns, console=Console(stderr=True), transient=True)
        bar.add_task(doing, total=None)
        bar.start()
        shown.append(bar)

    timer = Timer(patience, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()  # it may have begun
        for bar in shown:
            bar.stop()
