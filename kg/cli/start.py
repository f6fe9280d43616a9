"""How the command begins: an interrupt while its code is loaded ends it, too, without a traceback."""

import signal
from types import FrameType
from typing import NoReturn


def main() -> None:
    """Load the command line and run it."""
    interrupted = signal.getsignal(signal.SIGINT)
    if interrupted is signal.default_int_handler:  # not where a shell lets it be ignored
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from kg.cli.main import main as run

    signal.signal(signal.SIGINT, interrupted)
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _terminated)
    run()


def _terminated(number: int, _: FrameType | None) -> NoReturn:
    """What `timeout` and services send: what was made for a while is deleted first."""
    raise KeyboardInterrupt(number)
