"""Loads a graph into a triple store, and counts what has arrived. See docs/decisions/018."""

import hashlib
import os
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import OutputError, UsageError, a_function, a_text, true_or_false, whole_number
from kg.publish import arrivals
from kg.publish.arrivals import Arrivals
from kg.publish.batches import DEFAULT, absent_in_build, batches, names_in_store
from kg.publish.graph_store import GraphStore
from kg.publish.loadable import file_of, path_of
from kg.store import Graph, open_graph
from kg.store.address import Address, parse
from kg.store.source import Source
from kg.store.statements.quads import quads
from kg.store.terms import text
from kg.store.workers.request import seconds
from kg.text.printing import pretty, safe

QUERY_AT = {
    "/store": "/query",  # Oxigraph
    "/sparql-graph-crud-auth": "/sparql",  # Virtuoso
    "/sparql-graph-crud": "/sparql",
    "/data": "/query",  # Fuseki
    "/rdf-graphs/service": "",  # RDF4J, GraphDB
}
"""The end of the address that takes graphs → the end of the one that answers queries."""

_COUNT = "SELECT (COUNT(*) AS ?statements) { ?subject ?predicate ?object }"
_COUNT_IN = "SELECT (COUNT(*) AS ?statements) { GRAPH ?graph { ?subject ?predicate ?object } }"
_GRAPHS = "SELECT ?graph { GRAPH ?graph { } } ORDER BY ?graph"  # the names alone, not every statement
_EXAMPLE = "http://localhost:7878/store"
_HALF = "The store may hold parts of two builds until it is loaded whole."
BATCH = 10_000
"""Statements that are sent at once, when nothing else is said."""
TIMEOUT = 300.0
"""Seconds that a store may take for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A graph that is now in the store."""

    graph: str
    """Its IRI there; empty for the default graph."""
    statements: int
    """How many were sent, each counted once."""
    in_store: int
    """How many are there; more than were sent only where others were there before."""

    def __str__(self) -> str:
        return safe(f"{self.in_store:>10,}  {self.graph or 'facts (the default graph)'}")

    _repr_pretty_ = pretty


@dataclass(frozen=True, slots=True, kw_only=True)
class _Settings:
    """How a graph is loaded: see `load`."""

    prefix: str | None
    batch: int
    add: bool
    resume: bool
    query_url: str | None
    timeout: float


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
    there apart; without one they stay as they are. What is in a graph is replaced, or kept with `add`.
    `batch` statements are sent at once; 10,000 have about 2 MB. `resume` goes on where the last load broke
    off. `query_url` is where the store answers queries; `None` where its address tells. It may take `timeout`
    seconds for a batch, and for each count at the end.

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
        query_url=query_url,
        timeout=seconds(timeout),
    )
    path = path_of(graph)
    file, address = file_of(path), parse(a_text(url, "url"), _EXAMPLE)
    if user is not None:
        address = replace(address, user=user)
    asked = _asked(address, settings)
    with open_graph(path, notice=notice) as opened:
        counts = {name: _count(opened, name, settings) for name in [DEFAULT, *_graphs(opened, settings)]}
    counts = {name: count for name, count in counts.items() if count}
    with GraphStore(address, password, timeout=settings.timeout, notice=notice, wait=wait) as store:
        names = _names(counts, store, settings, notice)
        kept = _send(file, store, names, settings, notice, _Total(progress, sum(counts.values())))
    with Graph(Source(endpoint=asked), password) as there:
        loaded = _arrivals(counts, names, there, settings)
        if kept is not None:  # of a load that ended, well or not, there is nothing to go on with
            kept.unlink(missing_ok=True)
        _refuse_loss(loaded, settings)
        if not settings.add:
            _tell_left(names, there, settings, notice)
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
        "counted. Say it: --query-url, in Python query_url. "
        f"(Known are addresses that end in {', '.join(QUERY_AT)}.)"
    )


def _graphs(graph: Graph, settings: _Settings) -> list[str]:
    return [text(name) for (name,) in graph.query(_GRAPHS, timeout=settings.timeout).rows()]


def _count(graph: Graph, name: str, settings: _Settings) -> int:
    """Statements in one graph, each counted once."""
    import pyoxigraph as ox

    query, bindings = (_COUNT_IN, {"graph": ox.NamedNode(name)}) if name else (_COUNT, {})
    (row,) = graph.query(query, bindings=bindings, timeout=settings.timeout).rows()
    return int(text(row[0]))


def _names(
    graphs: Mapping[str, int], store: GraphStore, settings: _Settings, notice: Callable[[str], None]
) -> dict[str, str]:
    has_default = settings.prefix is not None or store.has_default_graph()
    names = names_in_store(graphs, has_default=has_default, prefix=settings.prefix)
    if names.get(DEFAULT):
        notice(f"The facts go into the graph {names[DEFAULT]}.")
    return names


class _Total:
    """How much has been done of all; a class, because it adds up."""

    def __init__(self, progress: Callable[[int, int], None], all: int) -> None:
        self._progress, self._all, self._done = progress, all, 0

    def add(self, statements: int) -> None:
        self._done += statements
        self._progress(self._done, self._all)


def _send(
    file: Path,
    store: GraphStore,
    names: Mapping[str, str],
    settings: _Settings,
    notice: Callable[[str], None],
    total: _Total,
) -> Path | None:
    """Send what is not there yet; the file that says how far it came, if one can be written."""
    start = _start(file, store, settings)
    notes = arrivals.place(file, start.url)
    arrived = _arrived(notes, start, settings)
    place: Path | None = notes
    for batch in batches(quads(Source(file=file)), names, settings.batch):
        if not arrived.has(batch.graph, batch.number):
            first = batch.number == 1 and not settings.add
            try:
                store.send(batch.graph, batch.lines, replace=first)
            except OutputError as error:
                raise OutputError(f"{error} {_half(arrived, place)}".rstrip()) from None
            except KeyboardInterrupt:
                if half := _half(arrived, place):
                    notice(half)
                raise
            arrived = arrived.plus(batch.graph, batch.number)
            place = _note(place, arrived, notice)
        total.add(batch.statements)
    return place


def _half(arrived: Arrivals, place: Path | None) -> str:
    """What a load that breaks off leaves, and how to go on; empty before anything has arrived."""
    if not arrived.arrived:
        return ""
    go_on = f" What has arrived is noted: --resume goes on, in Python resume=True. ({place})"
    return f"{_HALF}{go_on if place else ''}"


def _arrived(place: Path, start: Arrivals, settings: _Settings) -> Arrivals:
    """What is in the store already; what a load noted that is not gone on with means nothing any more."""
    if settings.resume:
        return arrivals.read(place, start)
    with suppress(OSError):  # what cannot be deleted is written over, or cannot be written either
        place.unlink(missing_ok=True)
    return start


def _start(file: Path, store: GraphStore, settings: _Settings) -> Arrivals:
    with file.open("rb") as opened:
        sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
    return Arrivals(url=store.address.url, sha256=sha256, batch=settings.batch, add=settings.add)


def _note(place: Path | None, arrived: Arrivals, notice: Callable[[str], None]) -> Path | None:
    """Write down what has arrived; `None` where nothing can be written, which is said once."""
    if place is not None:
        try:
            arrivals.write(place, arrived)
        except OSError as error:
            notice(f"{place} cannot be written ({error.strerror or error}): this load cannot be resumed.")
            return None
    return place


def _tell_left(
    names: Mapping[str, str], there: Graph, settings: _Settings, notice: Callable[[str], None]
) -> None:
    """Say which graphs an earlier load left there that this build has not; they may be somebody else's."""
    for graph in absent_in_build(names):
        if count := _count(there, graph, settings):
            notice(
                f"{graph} is still there, with {count:,} statements of an earlier load: this build has no "
                f"such graph. In SPARQL, DROP GRAPH <{graph}> takes it away."
            )


def _arrivals(
    counts: Mapping[str, int], names: Mapping[str, str], there: Graph, settings: _Settings
) -> tuple[Loaded, ...]:
    """What is in the store beside what was sent."""
    return tuple(
        Loaded(graph=names[name], statements=count, in_store=_count(there, names[name], settings))
        for name, count in counts.items()
    )


def _refuse_loss(loaded: Sequence[Loaded], settings: _Settings) -> None:
    """Raises: OutputError when the store has not what was sent."""
    wrong = [
        f"{each.graph or 'the default graph'}: {each.statements:,} sent, {each.in_store:,} there"
        for each in loaded
        if each.in_store < each.statements or (each.in_store > each.statements and not settings.add)
    ]
    if wrong:
        told = f"The store took every batch, and does not hold what was sent. {'; '.join(wrong)}."
        if settings.resume:
            raise OutputError(
                f"{told} Perhaps it lost what came before. Load again without --resume (in Python resume)."
            )
        raise OutputError(f"{told} Does somebody else write there, or does it leave statements out?")
