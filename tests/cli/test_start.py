"""An interrupt is quiet from the beginning."""

import signal
import subprocess
import sys

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
