"""How often Python looks for cycles of garbage while a graph is built, or many texts are read."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_NEW_VALUES = 2_000_000
"""New values after which it looks; Python's own 700 or 2,000 suit programs that make few."""

_turn = threading.Lock()
_builds: list[tuple[int, int, int]] = []
"""Of each build that goes on, how often Python looked when it began: the first counts."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Within the block Python looks for cycles a thousand times less often; for the whole process.

    A build makes millions of frozen values, which form no cycles and die as soon as nobody holds them;
    looking through them all again and again took a tenth of its time. Several threads may build at a time.

    >>> with seldom_collected():
    ...     gc.get_threshold()[0]
    2000000
    """
    with _turn:
        _builds.append(_builds[0] if _builds else gc.get_threshold())
        gc.set_threshold(_NEW_VALUES, *_builds[0][1:])
    try:
        yield
    finally:
        with _turn:
            usual = _builds.pop()
            if not _builds:
                gc.set_threshold(*usual)
