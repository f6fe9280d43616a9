"""How many threads of a library multiply matrices while texts are read and people told apart: one."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController

_turn = threading.Lock()
_limits: list[Any] = []
"""For each block that goes on, the limit that the first of them set, which knows what was there before."""


@contextmanager
def one_thread() -> Iterator[None]:
    """Within the block, products of matrices use one thread: they are small, and more wait for each other.

    This holds for the whole process. Several threads may be within such blocks at a time; when the last has
    left, it is as it was before the first.
    """
    with _turn:
        _limits.append(_limits[0] if _limits else _controller().limit(limits=1, user_api="blas"))
    try:
        yield
    finally:
        with _turn:
            limit = _limits.pop()
            if not _limits:
                limit.restore_original_limits()


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()
