"""Where the index of a graph is kept, and whether it is still that of the graph.

Beside the store of a build folder there is `search.sqlite`, which knows the digest of the `graph.nq` that its
store was made of. Of any other graph, and where nobody may write, the index is a temporary file.
"""

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kg.disk import only_writer
from kg.errors import OutputError
from kg.search.index import Index
from kg.search.making import make
from kg.store import Graph, open_graph
from kg.store.stores.upkeep import MAKING, bring_up, made_of

T = TypeVar("T")
INDEX = "search.sqlite"
"""The file beside the store."""
_NEW = "search.sqlite.new"
"""The same while it is made, and a lock for whoever makes it: nothing is written into one that was there."""


def open_index(
    graph: Graph, notice: Callable[[str], None] = lambda _: None, stopped: Callable[[], bool] = lambda: False
) -> Index:
    """The index of a graph, made when there is none or when it is that of another graph or damaged.

    `notice` is told when one is made that takes a while. A second process waits for the first and then uses
    what that one made.

    Raises:
        UnwantedError: as soon as `stopped` says so.
        LimitError: when the graph has more names than can be read.
        OutputError: when not even a temporary file can be written.
    """
    store = graph.source.folder
    digest = None if store is None else made_of(store)
    if store is not None and digest is not None:
        try:
            return _brought_up(graph, store.parent, digest, notice, stopped)
        except (OSError, sqlite3.Error) as error:
            notice(f"{_called(graph)} cannot be written ({error}): the index of names is temporary.")
    try:
        return _temporary(graph, stopped)
    except (OSError, sqlite3.Error) as error:
        raise OutputError(
            f"The index of names cannot be written to {tempfile.gettempdir()}: {error}"
        ) from error


def make_ready(build: Path, notice: Callable[[str], None]) -> None:
    """Make what whoever asks the graph of a build first would make: its store, and the index of names.

    Raises:
        OutputError: where one of them cannot be written.
    """

    def told(said: str) -> None:
        if not said.startswith(MAKING):
            notice(said)

    try:
        bring_up(build, told)
        with open_graph(build, notice=told) as graph:
            store = graph.source.folder
            if store is not None and (digest := made_of(store)) is not None:
                _brought_up(graph, store.parent, digest, told, lambda: False).close()
    except (OSError, sqlite3.Error) as error:
        raise OutputError(
            f"The graph in {build} is whole, but could not be made ready for questions: {error}. "
            "Make room, say, and build again; until then whoever asks it first takes longer."
        ) from error


def asked(graph: Graph, question: Callable[[Index], T], notice: Callable[[str], None]) -> T:
    """The answer of the index of a graph; one that turns out to be damaged is made anew.

    Raises as `open_index`.
    """
    with contextlib.closing(open_index(graph, notice)) as index, contextlib.suppress(sqlite3.Error):
        return question(index)
    forget(graph)
    with contextlib.closing(open_index(graph, notice)) as index:
        return question(index)


def forget(graph: Graph) -> None:
    """Put an index away that turned out to be damaged, so that the next one is made anew."""
    store = graph.source.folder
    if store is not None and made_of(store) is not None:
        with contextlib.suppress(OSError):
            (store.parent / INDEX).unlink()


def _called(graph: Graph) -> Path:
    """The index beside the store, as the user calls it."""
    return Path(str(graph.source)).parent / INDEX


def _kept(build: Path, digest: str) -> Index | None:
    """The index beside the store, if it is of the same graph."""
    try:
        index = Index(build / INDEX)
    except (sqlite3.Error, OSError):
        return None
    if index.made_of == digest:
        return index
    index.close()
    return None


def _brought_up(
    graph: Graph, build: Path, digest: str, notice: Callable[[str], None], stopped: Callable[[], bool]
) -> Index:
    """The index beside the store, made anew where it is of another graph."""
    if (found := _kept(build, digest)) is not None:
        return found
    with only_writer(build / _NEW) as new:
        if (found := _kept(build, digest)) is not None:
            return found  # another one has made it meanwhile
        notice(f"{MAKING}{_called(graph)}, the index of names …")
        make(graph, new, digest, stopped)
        if made_of(build / "store") != digest:
            raise OSError("the graph is being built anew")
        new.replace(build / INDEX)
        return Index(build / INDEX)


def _temporary(graph: Graph, stopped: Callable[[], bool]) -> Index:
    """An index whose file has no name any more: it is gone when it is closed, however that happens."""
    descriptor, name = tempfile.mkstemp(prefix="kg-search-", suffix=".sqlite")
    os.close(descriptor)
    try:
        make(graph, Path(name), None, stopped)
        return Index(Path(name))
    finally:
        os.unlink(name)
