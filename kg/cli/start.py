"""How the command begins: an interrupt while its code is loaded ends it, too, without a traceback."""

import signal


def main() -> None:
    """Load the command line and run it."""
    interrupted = signal.getsignal(signal.SIGINT)
    if interrupted is signal.default_int_handler:  # not where a shell lets it be ignored
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from kg.cli.main import main as run

    signal.signal(signal.SIGINT, interrupted)
    run()
