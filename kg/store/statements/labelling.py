"""Names for blank nodes that stay: a reader names them at random, and equal graphs must be equal.

How long it takes to tell them apart, nobody knows before; so it is done in a process that is ended in time.
"""

import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import LimitError
from kg.store.workers.process import MAKER, Worker, WorkerDiedError

if TYPE_CHECKING:
    import pyoxigraph as ox

_PATIENCE = 30.0
"""Seconds that blank nodes may take."""
_MEMORY = 4 << 30


def with_steady_labels(quads: "Collection[ox.Quad]") -> "set[ox.Quad]":
    """The statements, their blank nodes named by what is said of them.

    Raises:
        LimitError: when it takes too long, or too much memory.

    >>> import pyoxigraph as ox
    >>> one, other = (set(ox.parse("[] <a:p> 1 .", format=ox.RdfFormat.TURTLE)) for _ in range(2))
    >>> one == other, with_steady_labels(one) == with_steady_labels(other)
    (False, True)
    """
    import pyoxigraph as ox

    worker = Worker(MAKER)
    try:
        with tempfile.TemporaryDirectory(prefix="kg-") as folder:
            given, named = Path(folder, "given.nq"), Path(folder, "named.nq")
            ox.serialize(quads, given, format=ox.RdfFormat.N_QUADS)
            request = {"do": "label", "file": str(given), "to": str(named), "memory": _MEMORY}
            if "error" in worker.ask(request, timeout=_PATIENCE):
                raise _too_alike()
            return set(ox.parse(path=named, format=ox.RdfFormat.N_QUADS))
    except (TimeoutError, WorkerDiedError):
        raise _too_alike() from None
    finally:
        worker.kill()


def _too_alike() -> LimitError:
    return LimitError(
        f"The blank nodes of a graph are too many or too alike to be told apart in {_PATIENCE:.0f} s and "
        f"{_MEMORY >> 30} GB. Give them IRIs, and compare again."
    )
