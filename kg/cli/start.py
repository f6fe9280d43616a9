"""How the command begins: an interrupt while its code is loaded ends it, too, without a traceback."""

import os
import signal
import sys
import time
from collections.abc import Callable
from types import FrameType

_ONE = 1.0
"""Seconds within which signals are one: `timeout` and shells send it to a process and to its group."""
_SOON = 0.01
"""Seconds after which an interrupt that nobody heard comes again."""
_ON_WINDOWS = """\
Error: kg needs Linux or macOS. On Windows, install its Subsystem for Linux (wsl --install), open that, and
install kg there."""


def main() -> None:
    """Load the command line and run it.

    Of OpenBLAS, which numpy loads, one thread is used; it would start one a processor in every process, and
    where a container allows too few it ends that, as by Ctrl-C.
    """
    if sys.platform == "win32":  # which lacks the locks and signals that keep graphs whole
        sys.stderr.write(f"{_ON_WINDOWS}\n")
        sys.exit(3)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    interrupted = signal.getsignal(signal.SIGINT)
    if interrupted is signal.default_int_handler:  # not where a shell lets it be ignored
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from kg.cli.main import main as run

    def hear() -> None:
        sys.unraisablehook = _again
        terminated = _ender()
        for end in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(end) is signal.SIG_DFL:  # nohup lets one be ignored
                signal.signal(end, terminated)
        signal.signal(signal.SIGINT, interrupted)

    run(hear)


def _ender() -> Callable[[int, FrameType | None], None]:
    """For what `timeout`, services and closed terminals send: what was made for a while is deleted first.

    What comes again at once would break off just that.
    """
    last = -_ONE

    def terminated(number: int, _: FrameType | None) -> None:
        nonlocal last
        before, last = last, time.monotonic()
        if last - before >= _ONE:
            raise KeyboardInterrupt(number)

    return terminated


def _again(unheard: "sys.UnraisableHookArgs") -> None:
    """What an interrupt does that came just where Python clears up after a value that is no longer used.

    An exception that is raised there is shown and forgotten: the command went on as if nobody had ended it.
    """
    interrupt = unheard.exc_value
    if not isinstance(interrupt, KeyboardInterrupt):
        sys.__unraisablehook__(unheard)
    elif not sys.is_finalizing():  # where it would end in a moment, an alarm would have it end as by one

        def ended(*_: object) -> None:
            raise KeyboardInterrupt(*interrupt.args)

        signal.signal(signal.SIGALRM, ended)
        signal.setitimer(signal.ITIMER_REAL, _SOON)
