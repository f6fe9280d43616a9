"""Sends a graph to a triple store, batch by batch, and notes how far it has come."""

from collections.abc import Callable, Iterable
from pathlib import Path

from kg.errors import OutputError
from kg.publish import arrivals
from kg.publish.arrivals import Arrivals
from kg.publish.batches import Batch
from kg.publish.graph_store import GraphStore

_HALF = "The store may hold parts of two builds until it is loaded whole."


class Total:
    """How much has been done of all; a class, because it adds up."""

    def __init__(self, progress: Callable[[int, int], None], all: int) -> None:
        self._progress, self._all, self._done = progress, all, 0

    def add(self, statements: int) -> None:
        """So many more are done."""
        self._done += statements
        self._progress(self._done, self._all)


def send(
    pieces: Iterable[Batch],
    store: GraphStore,
    arrived: Arrivals,
    notes: Path,
    notice: Callable[[str], None],
    total: Total,
) -> Path | None:
    """Send what is not there yet; the file that says how far it came, if one can be written.

    Raises:
        OutputError: when the store refuses, with how to go on.
    """
    place: Path | None = notes
    for batch in pieces:
        if not arrived.has(batch.graph, batch.end):
            try:
                store.send(batch.graph, batch.lines, replace=not (batch.before or arrived.add))
            except OutputError as error:
                raise OutputError(f"{error} {_half(arrived, place)}".rstrip()) from None
            except KeyboardInterrupt:
                notice(_half(arrived, place) or _HALF)  # it may have taken what it had not answered yet
                raise
            arrived = arrived.plus(batch.graph, batch.end)
            place = _note(place, arrived, notice)
        total.add(batch.statements)
    return place


def _half(arrived: Arrivals, place: Path | None) -> str:
    """What a load that breaks off leaves, and how to go on; empty before anything has arrived."""
    if not arrived.statements:
        return ""
    go_on = f" What has arrived is noted: --resume goes on, in Python resume=True. ({place})"
    return f"{_HALF}{go_on if place else ''}"


def _note(place: Path | None, arrived: Arrivals, notice: Callable[[str], None]) -> Path | None:
    """Write down what has arrived; `None` where nothing can be written, which is said once."""
    if place is not None:
        try:
            arrivals.write(place, arrived)
        except OSError as error:
            notice(f"{place} cannot be written ({error.strerror or error}): this load cannot be resumed.")
            return None
    return place
