"""An assistant is answered while the graph is still being opened."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.mcp.test_server import HELLO, QUICK, ROOT, call

pytestmark = pytest.mark.slow

OPENED_LATER = """
import sys
from pathlib import Path
from kg.mcp import running
from kg.store import open_graph

def opening():
    Path(sys.argv[1]).read_bytes()
    return open_graph("exports/graph.nq", workers=2)

running._SOON = running._PATIENCE = 0
running.run(opening, lambda said: None)
"""


def test_the_protocol_is_spoken_before_the_graph_is_open(tmp_path: Path) -> None:
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    command = [sys.executable, "-c", OPENED_LATER, str(gate)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None

        def answer(asked: bytes) -> dict[str, Any]:
            process.stdin.write(asked)
            process.stdin.flush()
            result: dict[str, Any] = json.loads(process.stdout.readline())["result"]
            return result

        assert answer(HELLO)["serverInfo"]["name"] == "scholarly-kg"
        early = answer(call(1, QUICK))
        assert early["isError"]
        assert "still being opened" in early["content"][0]["text"]
        gate.write_bytes(b"open")
        number = 2
        while (late := answer(call(number, QUICK)))["isError"]:
            number += 1
        process.stdin.close()
        assert process.wait() == 0
    assert late["structuredContent"]["columns"] == ["s"]


def test_a_graph_that_there_is_not_ends_the_server_before_it_answers() -> None:
    command = [sys.executable, "-m", "kg", "mcp", "-g", "nowhere"]
    done = subprocess.run(command, cwd=ROOT, input=HELLO, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (3, b"")
    assert b"nowhere: no such file or folder" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_answers_that_cannot_be_written_end_the_server_with_words() -> None:
    command = [sys.executable, "-m", "kg", "mcp", "-g", "exports/graph.nq"]
    pipe = subprocess.PIPE
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, cwd=ROOT, input=HELLO, stdout=full, stderr=pipe, check=False)
    assert done.returncode == 4
    assert done.stderr.startswith(b"Error: the output, or a temporary file: No space left on device.")


def served() -> "subprocess.Popen[bytes]":
    """A server of the committed graph."""
    command, pipe = [sys.executable, "-m", "kg", "mcp", "-g", "exports/graph.nq"], subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe)


def test_a_server_that_waits_for_a_line_can_be_terminated() -> None:
    with served() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(HELLO)
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        _, said = process.communicate()
    assert (process.returncode, said) == (143, b"\nTerminated.\n")


def test_a_server_whose_answers_nobody_reads_any_more_ends() -> None:
    with served() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(HELLO)
        process.stdin.close()
        said = process.stderr.read()
    assert (process.returncode, said) == (0, b"")
