"""An interrupt is quiet from the beginning."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.cli import start

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


INTERRUPTED_AT_ONCE = """
import os, signal, sys
sys.argv[1:] = ["--version"]
listen = signal.signal
def at_once(end, listener):
    before = listen(end, listener)
    if listener is signal.default_int_handler:
        os.kill(os.getpid(), end)
    return before
signal.signal = at_once
from kg.cli.start import main
main()
"""


def test_an_interrupt_as_soon_as_the_command_hears_any_shows_no_traceback() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED_AT_ONCE], capture_output=True, check=False)
    assert (done.returncode, done.stderr.strip()) == (130, b"Interrupted.")


TERMINATED = """
import os, signal, sys, tempfile, time
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


CLOSES_A_TERMINAL = """
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.execl(sys.executable, sys.executable, "-c", sys.argv[1])
while b"begun" not in os.read(terminal, 1000):
    pass
os.close(terminal)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
"""
"""The terminal of another program; what that wrote at last can no longer be seen."""


WAITS = """
        try:
            print("begun", file=sys.stderr, flush=True)
            while True:  # not `signal.pause()`, which does not hear what came just before it began
                time.sleep(0.05)
        finally:
            print("cleared", file=sys.stderr, flush=True)
"""


def test_whose_terminal_is_closed_ends_as_it_is_documented_though_nothing_can_be_said(tmp_path: Path) -> None:
    """Else it ended with 1, which means findings."""
    (tmp_path / "graph.nq").write_text("")
    waits = TERMINATED.replace("os.kill(os.getpid(), signal.SIGTERM)\n        signal.pause()", WAITS)
    command = [sys.executable, "-c", CLOSES_A_TERMINAL, waits]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, timeout=60, check=True)
    assert done.stdout == b"129\n"


CLEARS_UP = """
import os, signal, sys, time, weakref
import kg.api
class Used:
    pass
def open_graph(*_, **settings):
    for _ in range(3):
        used = Used()
        weakref.finalize(used, clears_up)
        del used
        time.sleep(5)
        print("went on", file=sys.stderr)
def clears_up():
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(0)
kg.api.open_graph = open_graph
sys.argv[1:] = ["validate", "graph.nq"]
from kg.cli.start import main
main()
"""


@pytest.mark.parametrize(
    ("end", "code", "said"), [("SIGTERM", 143, b"Terminated."), ("SIGINT", 130, b"Interrupted.")]
)
def test_who_is_ended_while_python_clears_up_ends(end: str, code: int, said: bytes, tmp_path: Path) -> None:
    """An exception raised there is shown and forgotten, and the command went on."""
    (tmp_path / "graph.nq").write_text("")
    command = [sys.executable, "-c", CLEARS_UP.replace("SIGTERM", end)]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (code, b"\n" + said + b"\n")


def test_what_else_goes_wrong_while_python_clears_up_is_shown(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("")
    command = CLEARS_UP.replace("os.kill(os.getpid(), signal.SIGTERM)", "raise OSError('no room')")
    command = command.replace("time.sleep(5)", "time.sleep(0)")
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, cwd=tmp_path, check=False)
    assert done.stderr.count(b"OSError: no room") == 3


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP])
def test_what_is_sent_to_a_process_and_to_its_group_ends_it_once(
    end: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`timeout` and a shell that ends with its terminal do so: the second broke off what the first began."""
    clock = iter([5.0, 5.1, 6.2])
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    ended = start._ender()
    with pytest.raises(KeyboardInterrupt):
        ended(end, None)
    ended(end, None)
    with pytest.raises(KeyboardInterrupt):  # somebody wants it, as it does not end
        ended(end, None)


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


def test_windows_is_told_where_kg_runs() -> None:
    command = "import sys; sys.platform = 'win32'; from kg.cli.start import main; main()"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "needs Linux or macOS" in done.stderr
    assert "Traceback" not in done.stderr
