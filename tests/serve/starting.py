"""Servers of a small graph, with their processes in hand."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.graphs import SMALL

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def started(
    *options: str, temporary: Path | None = None
) -> Iterator[tuple["subprocess.Popen[str]", str, list[str]]]:
    """A server that takes requests, its address, and what it has said."""
    command = [sys.executable, "-m", "kg", "serve", str(SMALL), "--port", "0", *options]
    said: list[str] = []
    around = os.environ if temporary is None else os.environ | {"TMPDIR": str(temporary)}
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, env=around) as process:
        assert process.stderr is not None
        for line in process.stderr:
            said.append(line)
            if "is served at" in line:
                break
        try:
            yield process, said[-1].partition("served at ")[2].partition("/ ")[0], said
        finally:
            process.kill()
