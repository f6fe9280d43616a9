"""How far a build is shows on a terminal, and nowhere else."""

import io
import os
import pty
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kg.cli.progress import processors, progress_bar, waiting
from tests.cli.test_killed import library

pytestmark = pytest.mark.slow


def build(folder: Path, error: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "kg", "build", "papers.jsonl", "-o", "out", "--no-extract"]
    return subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=error, env={**os.environ, "TERM": "xterm"}
    )


def test_on_a_terminal_it_says_how_many_papers_were_read(tmp_path: Path) -> None:
    (tmp_path / "papers.jsonl").write_text(library(0, 600))
    ours, theirs = pty.openpty()
    running = build(tmp_path, theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # the other end was closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    assert running.wait() == 0
    assert b"reading" in shown
    assert b"papers" in shown
    assert b"/s" in shown


def test_elsewhere_it_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "papers.jsonl").write_text(library(0, 20))
    with open(tmp_path / "error", "wb") as error:
        assert build(tmp_path, error.fileno()).wait() == 0
    assert b"reading" not in (tmp_path / "error").read_bytes()


def test_without_a_terminal_nobody_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False, raising=False)
    with progress_bar() as tell:
        assert tell is None


class Terminal(io.StringIO):
    """A terminal that says when something was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = threading.Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        found = super().write(text)
        if "drawing" in text:
            self.written.set()
        return found


def test_what_takes_long_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with waiting("drawing", patience=0):
        assert terminal.written.wait(60)
    shown = len(terminal.getvalue())
    with waiting("drawing", patience=3600):
        pass
    assert len(terminal.getvalue()) == shown


def test_there_is_at_least_one_processor() -> None:
    assert processors() >= 1
