"""How long each stage of a build took, in a file for those who watch over builds."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.pipeline.driver import Progress, Tell


@contextmanager
def timings(file: Path | None, tell: "Tell | None") -> "Iterator[Tell | None]":
    """Tells on what it is told; when all is done without an error, writes what it saw as JSON into the file.

    Of each stage in order its name, seconds on the clock, and seconds of processors: of this process, and of
    those that it started and that had ended by then. Without a file it is as if it were not there.
    """
    if file is None:
        yield tell
        return
    began = [("reading", *_now())]

    def note(progress: "Progress") -> None:
        if progress.stage != began[-1][0]:
            began.append((progress.stage, *_now()))
        if tell is not None:
            tell(progress)

    yield note
    ends = [*began[1:], ("", *_now())]
    stages = [
        {"stage": stage, "seconds": round(end - start, 3), "cpu_seconds": round(cpu_end - cpu, 3)}
        for (stage, start, cpu), (_, end, cpu_end) in zip(began, ends, strict=True)
    ]
    file.write_text(json.dumps({"stages": stages}, indent=2) + "\n", encoding="utf-8")


def _now() -> tuple[float, float]:
    """Seconds on a clock that is never set, and seconds of processors."""
    spent = os.times()
    return time.monotonic(), spent.user + spent.system + spent.children_user + spent.children_system
