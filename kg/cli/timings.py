"""How long each stage of a build took, in a file for those who watch over builds."""

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kg.errors import OutputError
from kg.foreign import is_of_others

if TYPE_CHECKING:
    from kg.pipeline.reading.driver import Progress, Tell


_BEGINNING = b'{\n  "stages"'


@contextmanager
def timings(file: Path | None) -> "Iterator[Callable[[Tell | None], Tell | None]]":
    """Gives a wrapper of what is called with how far a build is, so that it also keeps the time.

    When all is done without an error, the file has as JSON, of each stage in order, its name, seconds on the
    clock, and seconds of processors: of this process, and of those that it started and that had ended.
    Without a file the wrapper changes nothing.

    Raises:
        OutputError: when the file cannot be written; before anything is done, where its folder is there.
    """
    if file is None:
        yield lambda tell: tell
        return
    if is_of_others(file, _BEGINNING):
        raise OutputError(
            f"{file} holds no times, and would be replaced. Choose another file with --timings."
        )
    is_new = not file.exists()
    if file.parent.is_dir():
        _write(file, "", "a")
    began = [("reading", *_now())]

    def timed(tell: "Tell | None") -> "Tell":
        def note(progress: "Progress") -> None:
            if progress.stage != began[-1][0]:
                began.append((progress.stage, *_now()))
            if tell is not None:
                tell(progress)

        return note

    try:
        yield timed
    except BaseException:
        if is_new:
            file.unlink(missing_ok=True)
        raise
    ends = [*began[1:], ("", *_now())]
    stages = [
        {"stage": stage, "seconds": round(end - start, 3), "cpu_seconds": round(cpu_end - cpu, 3)}
        for (stage, start, cpu), (_, end, cpu_end) in zip(began, ends, strict=True)
    ]
    _write(file, json.dumps({"stages": stages}, indent=2) + "\n")


def _write(file: Path, text: str, mode: Literal["w", "a"] = "w") -> None:
    try:
        with file.open(mode, encoding="utf-8") as opened:
            opened.write(text)
    except OSError as error:
        raise OutputError(f"{file} cannot be written: {error.strerror or error}.") from error


def _now() -> tuple[float, float]:
    """Seconds on a clock that is never set, and seconds of processors."""
    spent = os.times()
    return time.monotonic(), spent.user + spent.system + spent.children_user + spent.children_system
