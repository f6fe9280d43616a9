"""An interrupt is quiet from the beginning."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

INTERRUPTED_WHILE_LOADING = """
import builtins, os, signal
load = builtins.__import__
def interrupted(name, *more, **named):
    if name == "kg.cli.main":
        os.kill(os.getpid(), signal.SIGINT)
    return load(name, *more, **named)
from kg.cli.start import main
builtins.__import__ = interrupted
main()
"""


def test_an_interrupt_while_the_command_is_loaded_shows_no_traceback() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED_WHILE_LOADING], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (-signal.SIGINT, b"")


def test_an_interrupt_that_is_ignored_stays_so() -> None:
    command = f"import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n{INTERRUPTED_WHILE_LOADING}"
    version = command.replace("main()\n", "import sys; sys.argv[1:] = ['--version']; main()\n")
    done = subprocess.run([sys.executable, "-c", version], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"kg, version")


def test_the_command_itself_hears_interrupts() -> None:
    command = "import signal; from kg.cli.start import main; import sys; sys.argv[1:] = ['--version']\n"
    command += "try: main()\nfinally: print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, check=False)
    assert done.stdout.endswith(b"True\n")


TERMINATED = """
import os, signal, sys, tempfile
from pathlib import Path
import kg.api
def open_graph(*_, **settings):
    with tempfile.TemporaryDirectory(prefix="kg-"):
        os.kill(os.getpid(), signal.SIGTERM)
        signal.pause()
kg.api.open_graph = open_graph
sys.argv[1:] = ["validate", "graph.nq"]
from kg.cli.start import main
main()
"""


@pytest.mark.parametrize(
    ("end", "code", "said"),
    [("SIGTERM", 143, b"Terminated."), ("SIGHUP", 129, b"The terminal was closed.")],
)
def test_who_is_terminated_deletes_first_what_was_made_for_a_while(
    end: str, code: int, said: bytes, tmp_path: Path
) -> None:
    (tmp_path / "graph.nq").write_text("")
    settings = {**os.environ, "TMPDIR": str(tmp_path / "tmp")}
    (tmp_path / "tmp").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", TERMINATED.replace("SIGTERM", end)],
        capture_output=True,
        cwd=tmp_path,
        env=settings,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (code, b"\n" + said + b"\n")
    assert list((tmp_path / "tmp").iterdir()) == []


def test_a_terminal_that_is_closed_is_no_matter_to_who_was_told_so() -> None:
    """`nohup kg build &`."""
    command = (
        "import signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); sys.argv[1:] = ['--version']\n"
    )
    command += "from kg.cli.start import main\n"
    command += "try: main()\nfinally: print(signal.getsignal(signal.SIGHUP) is signal.SIG_IGN)"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, check=False)
    assert done.stdout.endswith(b"True\n")


@pytest.mark.parametrize(("given", "used"), [({}, b"1\n"), ({"OPENBLAS_NUM_THREADS": "3"}, b"3\n")])
def test_threads_that_are_not_used_are_not_started_unless_asked_for(
    given: dict[str, str], used: bytes
) -> None:
    settings = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    command = "import os, sys; sys.argv[1:] = ['--version']\nfrom kg.cli.start import main\n"
    command += "try: main()\nfinally: print(os.environ['OPENBLAS_NUM_THREADS'])"
    done = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, check=False, env=settings | given
    )
    assert done.stdout.endswith(used)
