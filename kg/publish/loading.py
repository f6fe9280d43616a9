"""Loads a graph into a triple store, and counts what has arrived. See docs/decisions/018."""

import hashlib
import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from kg.disk import named, reading, touched
from kg.errors import (
    InputError,
    KgError,
    OutputError,
    UsageError,
    a_function,
    a_text,
    true_or_false,
    whole_number,
)
from kg.publish import arrivals, in_store
from kg.publish.arrivals import Arrivals
from kg.publish.batches import DEFAULT, batches, names_in_store
from kg.publish.graph_store import GraphStore
from kg.publish.in_store import Loaded, count, refuse_gone, refuse_loss, refuse_others, tell_left
from kg.publish.sending import Total, send
from kg.rdf.files import NQUADS
from kg.store import Graph, open_graph
from kg.store.address import Address, is_address, parse
from kg.store.holding import refuse_pipe
from kg.store.source import Source, build_of, is_build_folder, locate
from kg.store.statements.quads import quads
from kg.store.terms import text
from kg.store.workers.request import seconds

QUERY_AT = {
    "/store": "/query",  # Oxigraph
    "/sparql-graph-crud-auth": "/sparql",  # Virtuoso
    "/sparql-graph-crud": "/sparql",
    "/data": "/query",  # Fuseki
    "/rdf-graphs/service": "",  # RDF4J, GraphDB
}
"""The end of the address that takes graphs → the end of the one that answers queries."""

_KNOWN = (
    "…/store of Oxigraph, …/sparql-graph-crud-auth of Virtuoso, …/data of Fuseki, …/rdf-graphs/service of "
    "GraphDB and RDF4J"
)
_GRAPHS = "SELECT ?graph { GRAPH ?graph { } } ORDER BY ?graph"  # the names alone, not every statement
_EXAMPLE = "http://localhost:7878/store"
BATCH = 10_000
"""Statements that are sent at once, when nothing else is said."""
TIMEOUT = 300.0
"""Seconds that a store may take for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settings:
    """How a graph is loaded: see `load`."""

    prefix: str | None
    batch: int
    add: bool
    resume: bool
    force: bool
    query_url: str | None
    timeout: float


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be sent."""

    counts: Mapping[str, int]
    """Graph of the file → how many statements it has."""
    names: Mapping[str, str]
    """Graph of the file → what it is called in the store."""
    notes: Path
    """Where is noted how far a load has come."""
    arrived: Arrivals
    """What has arrived already."""


def load(
    graph: str | os.PathLike[str] | Graph,
    url: str,
    *,
    user: str | None = None,
    password: str | None = None,
    prefix: str | None = None,
    batch: int = BATCH,
    add: bool = False,
    resume: bool = False,
    force: bool = False,
    query_url: str | None = None,
    timeout: float = TIMEOUT,
    notice: Callable[[str], None] = lambda _: None,
    progress: Callable[[int, int], None] = lambda *_: None,
    wait: Callable[[float], None] = time.sleep,
) -> tuple[Loaded, ...]:
    """Send every graph of a build folder or RDF file to a store; then count there what has arrived.

    Of an open graph that is sent which lies where it was opened.

    `url` is the address of the store's Graph Store Protocol: `http://localhost:8890/sparql-graph-crud-auth`.
    It is loaded as `user` with `password`, else with the one in the environment variable `KG_PASSWORD`.

    With a `prefix`, all graphs' names begin with it in the store, the facts' too, so that several builds lie
    there apart; without one they stay as they are. What is in a graph is replaced, or kept with `add`;
    a default graph that speaks of other things is replaced only where `force` says so.
    `batch` statements are sent at once; 10,000 have about 2 MB. `resume` goes on where the last load broke
    off, also with another `batch`. `query_url` is where the store answers queries; `None` where its address
    tells. It may take `timeout` seconds for a batch, and for each count at the end; a store that asks to be
    left alone (`Retry-After`) is so for no longer than that.

    `progress` is told how many statements of how many are there; `wait` waits before a batch is sent again.
    `notice` is told of what is tried again, and of graphs that an earlier load left there and this build has
    not.

    Raises:
        UsageError: for an address, number or time that is none, and for what fits neither file nor store.
        InputError: for a graph that cannot be read, or has blank nodes.
        OutputError: when the store cannot be reached, refuses, or has not at the end what was sent.

    >>> load("exports", "http://localhost:7878/")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    kg.errors.UsageError: Where this store answers queries cannot be told from its address, ...
    """
    for name, told in (("user", user), ("password", password), ("prefix", prefix), ("query_url", query_url)):
        if told is not None:
            a_text(told, name)
    for name, called in (("notice", notice), ("progress", progress), ("wait", wait)):
        a_function(called, name)
    settings = _Settings(
        prefix=prefix,
        batch=whole_number(batch, "batch"),
        add=true_or_false(add, "add"),
        resume=true_or_false(resume, "resume"),
        force=true_or_false(force, "force"),
        query_url=query_url,
        timeout=seconds(timeout),
    )
    path = _path_of(graph)
    file, address = _file_of(path), parse(a_text(url, "url"), _EXAMPLE)
    if user is not None:
        address = replace(address, user=user)
    asked = _asked(address, settings)
    with GraphStore(address, password, timeout=settings.timeout, notice=notice, wait=wait) as store:
        with reading(file):
            looked_at = touched(file)
        with open_graph(path, notice=notice) as opened:
            plan = _planned(opened, file, address, store, settings, notice)
        if settings.resume:
            again = partial(quads, Source(file=file))
            with Graph(Source(endpoint=asked), password) as there:
                refuse_gone(plan.arrived.statements, plan.counts, plan.names, again, there, settings.timeout)
        with reading(file):
            statements = quads(Source(file=file))  # of the file that is now open
            pieces = batches(statements, plan.names, settings.batch)
            if touched(file) != looked_at:
                raise InputError(f"{file} has changed since it was looked at: load it again.")
        if not settings.resume:  # what a load noted that is not gone on with means nothing any more
            with suppress(OSError):  # what cannot be deleted is written over, or cannot be written either
                plan.notes.unlink(missing_ok=True)
        total = Total(progress, sum(plan.counts.values()))
        kept = send(pieces, store, plan.arrived, plan.notes, notice, total)
        with Graph(Source(endpoint=asked), password) as there:
            return _counted(there, plan, store, settings, kept, notice)


def _planned(
    graph: Graph,
    file: Path,
    address: Address,
    store: GraphStore,
    settings: _Settings,
    notice: Callable[[str], None],
) -> _Plan:
    """What is sent where, and what of it has arrived; nobody's default graph is replaced unasked."""
    counts = {n: count(graph, n, settings.timeout) for n in [DEFAULT, *_graphs(graph, settings)]}
    counts = {name: statements for name, statements in counts.items() if statements}
    names = _names(counts, store, settings, notice)
    start = _start(file, names, address.url, settings)
    notes = arrivals.place(file, start.url)
    arrived = arrivals.read(notes, start) if settings.resume else start
    is_replaced = names.get(DEFAULT) == DEFAULT and not (settings.add or arrived.has(DEFAULT, 1))
    if is_replaced and not settings.force:
        refuse_others(graph, store, settings.timeout)
    return _Plan(counts, names, notes, arrived)


def _counted(
    there: Graph,
    plan: _Plan,
    store: GraphStore,
    settings: _Settings,
    kept: Path | None,
    notice: Callable[[str], None],
) -> tuple[Loaded, ...]:
    """What has arrived of each graph; `kept` is where is noted how far the load came."""
    try:
        loaded = in_store.arrivals(plan.counts, plan.names, there, store, settings.timeout)
    except KgError as error:
        again = "--resume counts again, in Python resume=True." if kept else "Load again."
        raise OutputError(f"{error} All was sent, and what has arrived was not counted. {again}") from None
    if kept is not None:  # of a load that ended, well or not, there is nothing to go on with
        kept.unlink(missing_ok=True)
    refuse_loss(loaded, add=settings.add, resume=settings.resume)
    if not settings.add:
        tell_left(plan.names, there, settings.timeout, notice)
    return loaded


def _asked(address: Address, settings: _Settings) -> Address:
    """Where what has arrived is counted."""
    if settings.query_url is not None:
        return parse(settings.query_url)
    for end, query_end in QUERY_AT.items():
        if address.url.endswith(end):
            return Address(url=address.url.removesuffix(end) + query_end, user=address.user)
    raise UsageError(
        "Where this store answers queries cannot be told from its address, and what has arrived must be "
        f"counted. Known are {_KNOWN}. If yours is another, say it: --query-url, in Python query_url."
    )


def _graphs(graph: Graph, settings: _Settings) -> list[str]:
    return [text(name) for (name,) in graph.query(_GRAPHS, timeout=settings.timeout).rows()]


def _names(
    graphs: Mapping[str, int], store: GraphStore, settings: _Settings, notice: Callable[[str], None]
) -> dict[str, str]:
    has_default = settings.prefix is not None or store.has_default_graph()
    names = names_in_store(graphs, has_default=has_default, prefix=settings.prefix)
    if names.get(DEFAULT):
        notice(f"The facts go into the graph {names[DEFAULT]}.")
    return names


def _start(file: Path, names: Mapping[str, str], url: str, settings: _Settings) -> Arrivals:
    with file.open("rb") as opened:
        sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
    return Arrivals(url=url, sha256=sha256, graphs=tuple(sorted(names.values())), add=settings.add)


def _path_of(graph: str | os.PathLike[str] | Graph) -> Path:
    """Where the graph lies.

    Raises:
        UsageError: for one that is closed, or on a server.
    """
    if not isinstance(graph, Graph):
        if isinstance(graph, str) and is_address(graph):
            raise _a_server(graph)
        return named(graph, "graph")
    graph.check()
    source = graph.source
    path = build_of(source) or source.file or source.folder
    if path is None:
        raise _a_server(source)
    return path


def _a_server(graph: str | Source) -> UsageError:
    return UsageError(f"{graph} is a server; what is loaded is a build folder or an RDF file.")


def _file_of(graph: Path) -> Path:
    """The file that holds everything."""
    with reading(graph):
        if is_build_folder(graph):
            return graph / NQUADS
        source = locate(graph)
    refuse_pipe(source)  # what is sent is counted before
    if source.file is None:
        raise UsageError(f"{graph} is a store folder; what is loaded is a build folder or an RDF file.")
    return source.file
