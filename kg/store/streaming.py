"""All statements of a graph one after the other, for whoever has no question: no process holds the graph."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kg.disk import named
from kg.rdf.files import NQUADS
from kg.store import complaint
from kg.store.address import is_address
from kg.store.endpoints import remote
from kg.store.graph import Graph
from kg.store.opening import opened
from kg.store.source import Source, is_build_folder, locate
from kg.store.statements.quads import quads
from kg.store.workers.request import TIMEOUT

if TYPE_CHECKING:
    import pyoxigraph as ox


def statements(
    graph: "str | os.PathLike[str] | Graph",
    *,
    timeout: float = TIMEOUT,
    notice: Callable[[str], None] = lambda _: None,
) -> "Iterator[ox.Quad]":
    """Every statement of every graph in a build folder, store folder, RDF file or open graph, or on a server.

    In the order of the file where there is one, which may repeat a statement. A server is asked twice, for
    `timeout` seconds each time, and `notice` is told how it is read.

    Raises:
        InputError: when there is no graph; with file, line and column, where what follows cannot be read.
        LimitError: when a server takes longer, or has over 256 MB of statements.

    >>> next(statements("exports")).predicate.value
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
    """
    if isinstance(graph, Graph) or is_address(str(graph)):
        with opened(graph, notice=notice) as asked:
            if asked.source.endpoint is None:
                yield from asked.quads()
            else:
                yield from remote.quads(partial(asked.query, timeout=timeout))
        return
    where = named(graph, "graph")
    yield from _read(Source(file=where / NQUADS) if is_build_folder(where) else locate(Path(where)))


def _read(source: Source) -> "Iterator[ox.Quad]":
    try:
        yield from quads(source)
    except SyntaxError as error:
        end = {"error": "syntax", "message": error.msg, "line": error.lineno, "column": error.offset}
        raise complaint.of_file(end, source) from None
    except (OSError, ValueError) as error:
        raise complaint.of_file({"error": "failed", "message": str(error)}, source) from None
