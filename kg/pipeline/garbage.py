"""How often Python looks for cycles of garbage while a graph is built."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEW_VALUES = 200_000
"""New values after which it looks; Python's own 700 or 2,000 suit programs that make few."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Within the block Python looks for cycles a hundred times less often.

    A build makes millions of frozen values, which form no cycles and die as soon as nobody holds them;
    looking through them all again and again took a tenth of its time.

    >>> with seldom_collected():
    ...     gc.get_threshold()[0]
    200000
    """
    before = gc.get_threshold()
    gc.set_threshold(_NEW_VALUES, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
