"""Opens graphs: folders, files, and servers elsewhere."""

import os
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial

from kg.disk import named, reading
from kg.errors import LimitError, a_function, a_text, several, whole_number
from kg.store import complaint
from kg.store.address import Address, is_address, parse
from kg.store.endpoints import remote
from kg.store.endpoints.remote import Build
from kg.store.following import Follower
from kg.store.graph import Graph
from kg.store.result import Result
from kg.store.source import Source, is_build_folder, locate
from kg.store.stores import upkeep
from kg.store.workers.request import MEMORY_MB, TIMEOUT

_VIRTUOSO = (
    "Virtuoso leaves the standard in places, so that a question may fail there or have other values, of the "
    "catalogue systems and statements-with-property: docs/engines.md"
)


def open_graph(
    path: str | os.PathLike[str] = "exports",
    *,
    notice: Callable[[str], None] = lambda _: None,
    password: str | None = None,
    only: frozenset[str] | None = None,
    workers: int = 1,
    timeout: float = TIMEOUT,
    memory_mb: int = MEMORY_MB,
    called: str = "",
) -> Graph:
    """The graph in a build folder, a store folder or an RDF file, or on a server.

    A build folder keeps a store beside its files; it is made when it is missing or older than `graph.nq`, and
    `notice` is told so. A file is read into the memory of the process that answers; of N-Quads that `kg`
    wrote, `only` the statements with these properties, where nobody will ask for others.

    With several `workers`, so many queries are answered at once. Then a file becomes a store in a temporary
    folder, and a build folder that is built anew is followed: what was asked before is answered from the old
    graph, what is asked after it is there from the new one, and no answer from both.

    An address, `http://localhost:7878/query`, is that of a SPARQL endpoint. `http://NAME@…` asks as NAME with
    `password`, `?default-graph-uri=IRI` reads that graph as the default graph. Without it, where there are
    several builds, that of the default graph is read; where the default graph has none, the only one that
    `kg load` put elsewhere is found. Its named graphs alone are seen, and `notice` is told. All that a server
    is asked for that takes `timeout` seconds at most.

    A query of which nothing else is said may take `timeout` seconds, and `memory_mb` beside the graph.

    Commands that are suggested name the graph as it is `called` (`Graph.called`).

    Raises:
        InputError: when there is no graph, or a broken one; with file, line and column.
        LimitError: when a server does not answer in time.
        UsageError: for an empty name, for limits that are none, and for an address that is none, has a
            password in it, or where several builds could be meant.

    >>> with open_graph("tests/query/graphs/small.trig") as graph:
    ...     graph.query("ASK { ?paper a schema:ScholarlyArticle }").answer
    True
    """
    a_function(notice, "notice")
    workers, called = whole_number(workers, "workers"), a_text(called, "called")
    password = None if password is None else a_text(password, "password")
    only = None if only is None else frozenset(several(only, "only"))
    made = partial(
        Graph, password=password, workers=workers, timeout=timeout, memory_mb=memory_mb, called=called
    )
    if is_address(str(path)):
        return _open_endpoint(parse(str(path)), notice, made)
    where = named(path, "graph")
    with reading(where):
        source = None if is_build_folder(where) else locate(where)
        if source is not None and source.folder is not None and upkeep.is_damaged(source.folder):
            raise complaint.of_damage(source)
    if source is not None:
        return made(source.absolute(), only=only)
    follower = Follower(where, notice) if workers > 1 else None  # before: a change meanwhile is one to follow
    store = upkeep.up_to_date(where, notice).absolute()
    return made(store, follower=follower)


def _open_endpoint(address: Address, notice: Callable[[str], None], made: Callable[[Source], Graph]) -> Graph:
    """The graph on a server, with the facts as its default graph wherever they are."""
    graph = made(Source(endpoint=address))
    deadline = time.monotonic() + graph.timeout

    def ask(text: str) -> Result:
        return graph.query(text, timeout=max(0.001, deadline - time.monotonic()))

    try:
        _knock(address, ask, graph.timeout)
        if graph.software.startswith("Virtuoso"):
            notice(_VIRTUOSO)
        there = Build() if address.default else _build(address, ask, notice)
    except BaseException:
        graph.close()
        raise
    if there.named is None:
        return graph
    graph.close()
    return made(Source(endpoint=_of_build(address, there, notice)))


def _of_build(address: Address, there: Build, notice: Callable[[str], None]) -> Address:
    """The address with the graphs of one build; which it is, is told."""
    if there.facts is not None:
        notice(f"The facts of {address} are in the graph {there.facts}, which is read as the default graph.")
        return replace(address, default=(there.facts,), named=address.named or there.named or ())
    notice(
        f"The default graph of {address} is read, and the named graphs of its build. There are the facts of "
        f"others, too, in {', '.join(there.others)}: to read those, add "
        f"?default-graph-uri={there.others[0]} to the address."
    )
    return replace(address, reach=there.named)


def _knock(address: Address, ask: Callable[[str], Result], timeout: float) -> None:
    """Ask whether anybody is there, and who."""
    begun = time.monotonic()
    try:
        ask("ASK {}")
    except LimitError:
        if time.monotonic() - begun < timeout:
            raise
        raise LimitError(
            f"{address} did not answer within {timeout:g} s. Is the address right, and the server well?"
        ) from None


def _build(address: Address, ask: Callable[[str], Result], notice: Callable[[str], None]) -> Build:
    """The build that is to be read, as far as the server says so in time."""
    try:
        return remote.build(ask)
    except LimitError:
        notice(
            f"{address} did not say in time whether the facts are in a graph of their own. If so, add "
            "?default-graph-uri=IRI to the address."
        )
        return Build()


def opened(
    graph: "str | os.PathLike[str] | Graph", *, notice: Callable[[str], None] = lambda _: None
) -> AbstractContextManager[Graph]:
    """The graph for a `with`, at whose end one that was open before stays so.

    Raises:
        InputError: when there is no such graph.
        UsageError: when it was open before, and is closed.

    >>> with opened("exports/graph.ttl") as graph, opened(graph) as same:
    ...     graph is same
    True
    """
    a_function(notice, "notice")
    if isinstance(graph, Graph):
        graph.check()
        return nullcontext(graph)
    return open_graph(graph, notice=notice, called=str(graph))
