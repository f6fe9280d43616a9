"""A graph that can be asked: what `open_graph` gives."""

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Self

from kg.errors import LimitError, UsageError
from kg.rdf.vocabulary import PREFIXES
from kg.store import complaint, remote, sparql, upkeep
from kg.store.address import Address, is_address, parse, siblings
from kg.store.endpoint import Endpoint
from kg.store.process import Worker, WorkerDiedError
from kg.store.result import Form, Result, Value
from kg.store.source import Source, is_build_folder, locate

if TYPE_CHECKING:
    import networkx
    import pyoxigraph as ox
    import rdflib

TIMEOUT = 30.0
"""Seconds that a query may take, when nothing else is said."""
MEMORY_MB = 2048
"""Megabytes that a query may use beside the graph."""
LARGEST_MB = 256
"""Megabytes that an answer may have."""
_VIRTUOSO = (
    "Virtuoso leaves the standard in places, so that some questions of the catalogue fail there or have "
    "other values, claims-of-system and timeline among them: docs/decisions/018-endpoints.md"
)
_IN_MEMORY = 8 << 20  # bytes of an answer that are kept off the disk


def open_graph(
    path: str | os.PathLike[str] = "exports",
    *,
    notice: Callable[[str], None] = lambda _: None,
    password: str | None = None,
    only: frozenset[str] | None = None,
) -> "Graph":
    """The graph in a build folder, a store folder or an RDF file, or on a server.

    A build folder keeps a store beside its files; it is made when it is missing or older than `graph.nq`, and
    `notice` is told so. A file is read into the memory of the process that answers; of N-Quads that `kg`
    wrote, `only` the statements with these properties, where nobody will ask for others.

    An address, `http://localhost:7878/query`, is that of a SPARQL endpoint. `http://NAME@…` asks as NAME with
    `password`, `?default-graph-uri=IRI` reads that graph as the default graph; without it, the facts that
    `kg load` put into a store without a default graph are found, and `notice` is told.

    Raises:
        InputError: when there is no graph, or a broken one; with file, line and column.
        UsageError: for an address that is none, has a password in it, or where several builds could be meant.

    >>> with open_graph("tests/query/graphs/small.trig") as graph:
    ...     graph.query("ASK { ?paper a schema:ScholarlyArticle }").answer
    True
    """
    if is_address(str(path)):
        return _open_endpoint(parse(str(path)), notice, password)
    where = Path(path)
    if is_build_folder(where):
        return Graph(upkeep.up_to_date(where, notice))
    return Graph(locate(where), only=only)


class Graph:
    """An open graph. A class, because it owns the process that answers; close it, or use it in a `with`.

    Queries of one `Graph` take turns. For several at once, open several.
    """

    def __init__(
        self, source: Source, password: str | None = None, only: frozenset[str] | None = None
    ) -> None:
        """Use `open_graph`."""
        self._source = source
        self._password = password
        self._only = only
        self._worker: Worker | Endpoint | None = self._start()

    @property
    def source(self) -> Source:
        """Where its statements are."""
        return self._source

    def query(
        self,
        text: str,
        *,
        bindings: "Mapping[str, Value | Sequence[Value]] | None" = None,
        timeout: float = TIMEOUT,
        memory_mb: int = MEMORY_MB,
        max_rows: int | None = None,
    ) -> Result:
        """The complete answer to a SPARQL query over the default graph; `GRAPH` reaches the named ones.

        The prefixes of the project need no declaration. `bindings` gives values to variables of the query:
        a term, or several, each of which it may be.

        Raises:
            UsageError: for text that is no query, with line and column; for updates and SERVICE.
            LimitError: after `timeout` seconds, beyond `memory_mb`, or for an answer of over `LARGEST_MB`.
        """
        sparql.check(text)
        request = {
            "do": "query",
            "written": text,
            "text": sparql.bind(text, {name: _written(value) for name, value in (bindings or {}).items()}),
            "prefixes": dict(PREFIXES),
            "memory": memory_mb << 20,
            "max_rows": max_rows,
            "max_bytes": LARGEST_MB << 20,
        }
        with contextlib.ExitStack() as on_failure:
            spool = on_failure.enter_context(tempfile.SpooledTemporaryFile(_IN_MEMORY))
            end = self._ask(request, timeout, memory_mb, spool)
            if "error" in end:
                raise complaint.of_query(end, text, memory_mb=memory_mb, largest_mb=LARGEST_MB)
            on_failure.pop_all()  # it lives as long as the result
        return _result(end, spool)

    def add(self, statements: str) -> None:
        """Take in what has been appended to the file, as N-Quads, so that it need not be read anew.

        For the build alone, which writes the file: queries change no graph.

        Raises:
            UsageError: for a graph that is a store, which nobody appends to.
            InputError: for statements that are none.
        """
        if self._source.file is None:
            raise UsageError(f"{self._source}: only a graph that was read from a file can grow.")
        request = {"do": "add", "text": statements, "memory": MEMORY_MB << 20}
        end = self._live_worker().ask(request)
        if "error" in end:
            raise complaint.of_file(end, self._source)

    def quads(self) -> "Iterator[ox.Quad]":
        """Every statement of every graph, read one after the other, in no order; a file may repeat one."""
        from kg.store import conversion

        return conversion.quads(self._source) if self._source.endpoint is None else remote.quads(self)

    def to_rdflib(self) -> "rdflib.Graph":
        """The facts (the default graph) as an `rdflib.Graph`, with the prefixes of the project."""
        from kg.store import conversion

        return conversion.to_rdflib(self.quads())

    def to_rdflib_dataset(self) -> "rdflib.Dataset":
        """The facts and all named graphs as an `rdflib.Dataset`."""
        from kg.store import conversion

        return conversion.to_rdflib_dataset(self.quads())

    def to_networkx(self) -> "networkx.MultiDiGraph[str]":
        """The facts (the default graph) as a network: things are nodes, literals their attributes.

        See `kg.store.conversion.to_networkx`.
        """
        from kg.store import conversion

        return conversion.to_networkx(self.quads())

    def close(self) -> None:
        """End the process that answers; a query afterwards starts another."""
        if self._worker is not None:
            self._worker.kill()
            self._worker = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def _ask(
        self, request: Mapping[str, Any], timeout: float, memory_mb: int, spool: IO[bytes]
    ) -> dict[str, Any]:
        """The end of the answer; that the process was stopped or died is an error in words."""
        try:
            return self._live_worker().ask(request, timeout=timeout, sink=spool)
        except TimeoutError:
            raise LimitError(complaint.too_slow(timeout)) from None
        except WorkerDiedError as error:
            if error.out_of_memory:
                raise LimitError(complaint.out_of_memory(memory_mb)) from None
            raise LimitError(complaint.died(str(error), memory_mb)) from None

    def _live_worker(self) -> "Worker | Endpoint":
        if self._worker is None or not self._worker.alive:
            self.close()
            self._worker = self._start()
        return self._worker

    def _start(self) -> "Worker | Endpoint":
        if self._source.endpoint is not None:
            return Endpoint(self._source.endpoint, self._password)
        worker = Worker()
        only = None if self._only is None else sorted(self._only)
        request = {"do": "open", "folder": _text(self._source.folder), "only": only}
        end = worker.ask(request | _file(self._source))
        if "error" in end:
            worker.kill()
            raise complaint.of_file(end, self._source)
        return worker


def _open_endpoint(address: Address, notice: Callable[[str], None], password: str | None) -> Graph:
    """The graph on a server, with the facts as its default graph wherever they are."""
    graph = Graph(Source(endpoint=address), password)
    try:
        facts = None if address.default else remote.facts(graph)
        graph.query("ASK {}")  # whether anybody is there, and who
    except BaseException:
        graph.close()
        raise
    if isinstance(graph._worker, Endpoint) and graph._worker.software.startswith("Virtuoso"):
        notice(_VIRTUOSO)
    if facts is None:
        return graph
    graph.close()
    notice(f"The facts of {address} are in the graph {facts}, which is read as the default graph.")
    given = replace(address, default=(facts,), named=address.named or tuple(siblings([facts])))
    return Graph(Source(endpoint=given), password)


def _result(end: Mapping[str, Any], spool: IO[bytes]) -> Result:
    """The answer that ends so, and whose rows or triples are in `spool`."""
    return Result(
        form=Form(end["form"]),
        variables=tuple(end.get("variables", ())),
        answer=end.get("answer"),
        cut=end.get("cut", False),
        _spool=spool,
    )


def _written(value: "Value | Sequence[Value]") -> str:
    """The term as N-Triples writes it; several one after the other."""
    return " ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _file(source: Source) -> dict[str, Any]:
    return {"file": _text(source.file), "extension": source.extension, "base": source.base}


def _text(path: Path | None) -> str | None:
    return None if path is None else str(path)
