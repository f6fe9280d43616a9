"""How the command begins: an interrupt while its code is loaded ends it, too, without a traceback."""

import os
import signal
from types import FrameType
from typing import NoReturn


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
    for end in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(end) is signal.SIG_DFL:  # nohup lets one be ignored
            signal.signal(end, _terminated)
    run()


def _terminated(number: int, _: FrameType | None) -> NoReturn:
    """What `timeout`, services and closed terminals send: what was made for a while is deleted first."""
    raise KeyboardInterrupt(number)
