"""How the command begins: an interrupt while its code is loaded ends it, too, without a traceback."""

import os
import signal
import time
from collections.abc import Callable
from types import FrameType

_ONE = 1.0
"""Seconds within which signals are one: `timeout` and shells send it to a process and to its group."""


def main() -> None:
    """Load the command line and run it.

    Of OpenBLAS, which numpy loads, one thread is used; it would start one a processor in every process, and
    where a container allows too few it ends that, as by Ctrl-C.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    interrupted = signal.getsignal(signal.SIGINT)
    if interrupted is signal.default_int_handler:  # not where a shell lets it be ignored
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from kg.cli.main import main as run

    signal.signal(signal.SIGINT, interrupted)
    terminated = _ender()
    for end in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(end) is signal.SIG_DFL:  # nohup lets one be ignored
            signal.signal(end, terminated)
    run()


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
