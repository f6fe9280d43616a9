"""A graph that can be asked: what `open_graph` gives."""

from collections.abc import Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING, Any, NoReturn, Self

from kg.errors import UsageError, whole_number
from kg.store import complaint, conversion
from kg.store.endpoints import remote
from kg.store.endpoints.endpoint import Endpoint
from kg.store.following import Follower, Put
from kg.store.holding import Held
from kg.store.queries import spacing
from kg.store.queries.binding import Binding, addresses_as_texts
from kg.store.result import Document, Form, Result, result_of
from kg.store.source import Source
from kg.store.spool import spooled
from kg.store.stores.temporary import Temporary
from kg.store.workers import request
from kg.store.workers.pool import LATER, LateError, Pool
from kg.store.workers.process import Worker, WorkerDiedError
from kg.store.workers.request import MEMORY_MB, TIMEOUT
from kg.store.workers.stopping import Stop, a_stop

if TYPE_CHECKING:
    import networkx
    import pyoxigraph as ox
    import rdflib


class Graph:
    """An open graph. A class, because it owns the processes that answer; close it, or use it in a `with`.

    Any thread may ask it. With one worker, queries take turns; with several, so many run at once, and slow
    ones do not hold up the others (`kg.store.workers.pool`).

    Everything that it answers, or hands on as quads, is of the graph that was opened, whatever is built
    meanwhile. With several workers it follows a build folder that is built anew, and `version` says so.
    """

    def __init__(
        self,
        source: Source,
        password: str | None = None,
        only: frozenset[str] | None = None,
        *,
        workers: int = 1,
        follower: Follower | None = None,
        timeout: float = TIMEOUT,
        memory_mb: int = MEMORY_MB,
        called: str = "",
    ) -> None:
        """Use `open_graph`."""
        self.called = called  # in commands that are suggested; empty where they name none, as on a site
        self.timeout, self.memory_mb = request.seconds(timeout), whole_number(memory_mb, "memory_mb")
        """Of a query of which nothing else is said."""
        self._password, self._only = password, only
        self.follower = follower or Follower()
        """Knows whether a build has put another graph in the place of this one."""
        self._workers = whole_number(workers, "workers")
        self._stop: Stop | None = None
        self._temporary = Temporary()
        self._held = [Held(self._settled(source))]  # one, in a list that `until` shares: both follow
        self._pool = Pool(self._start, workers, workers if workers > 1 and source.endpoint is None else 0)
        self.follower.bring_along(self._renewed, self._is_gone)

    @property
    def source(self) -> Source:
        """Where it is now: a store is moved when another takes its place."""
        return self._held[0].source

    @property
    def version(self) -> int:
        """How often a build has replaced the graph; for caches.

        Always 0 with one worker, which stays with the graph that was opened.
        """
        return self.follower.version

    def name_here(self, name: str) -> str:
        """What a named graph of the build is called here: another name where it was loaded under a prefix."""
        endpoint = self.source.endpoint
        return name if endpoint is None else endpoint.called(name)

    def as_built(self) -> dict[str, str]:
        """What named graphs are called here → in the build, of those that were loaded under a prefix."""
        return remote.as_built(self, self.source.endpoint) if self.source.endpoint else {}

    @property
    def software(self) -> str:
        """What a server elsewhere said that it is; empty before it was asked, and for a graph here."""
        worker = self._pool.worker()
        return worker.software if isinstance(worker, Endpoint) else ""

    def until(self, stop: Stop) -> Self:
        """This graph, whose queries end when `stop` is called, but for those that are given another.

        To close it closes the graph that was opened.
        """
        same = object.__new__(type(self))
        vars(same).update(vars(self), _stop=a_stop(stop))
        return same

    def query(
        self,
        text: str,
        *,
        bindings: Mapping[str, Binding] | None = None,
        timeout: float | None = None,
        memory_mb: int | None = None,
        max_rows: int | None = None,
        stop: Stop | None = None,
    ) -> Result:
        """The complete answer to a SPARQL query over the default graph; `GRAPH` reaches the named ones.

        The prefixes of the project need no declaration. `bindings` gives values to variables of the query,
        each a value or a list of those that it may be: texts, numbers (floats and `Decimal` as xsd:decimal),
        truth values and dates (`given.date()` of a point in time, which is an xsd:dateTime and equals none)
        become literals and nothing else, IRIs are terms of pyoxigraph or rdflib. Limits not given are those
        of `open_graph`; `stop` ends it. Why there are no rows, and what is odd, says `kg.ask`, of SPARQL too.

        Raises:
            UsageError: for text that is no query, with line and column; for updates and SERVICE; for bindings
                that are no value, or of no variable of it; for limits that are none; when it is closed.
            LimitError: after `timeout` seconds, beyond `memory_mb`, or for an answer of over 256 MB
                (`request.LARGEST_MB`); `BusyError` when too many are asking, and when the time was over while
                others were answered; `StoppedError` when `stop` was called.

        >>> from kg.store import open_graph
        >>> with open_graph("exports/graph.nq") as graph:
        ...     graph.query("ASK { ?person foaf:name ?name }", bindings={"name": "Chris Lu"}).answer
        True
        """
        memory_mb = self.memory_mb if memory_mb is None else memory_mb
        asked = request.query(text, memory_mb, bindings=bindings, max_rows=max_rows)
        result = result_of(*self._answered(asked, timeout, stop))
        odd = addresses_as_texts(bindings or {})
        return result.noted(cut=result.cut, remarks=odd) if odd and not result else result

    def document(
        self,
        text: str,
        media: Mapping[Form, str],
        *,
        default: Sequence[str] | None = None,
        named: Sequence[str] | None = None,
        base: str | None = None,
        stop: Stop | None = None,
    ) -> Document | Form:
        """The complete answer, written in the media type that `media` has for its form.

        For a query of a form that `media` does not have, that form. `default` and `named` are the IRIs of the
        graphs that are asked, as the SPARQL protocol has it; with neither, they are those of the graph. IRIs
        may be relative to a `base`; without one they are whole.

        Raises:
            UsageError: as `query`.
            LimitError: as `query`.
        """
        asked = request.query(text, self.memory_mb) | {
            "media": {str(form): type for form, type in media.items()},
            "default": default and list(default),
            "named": named and list(named),
            "base": base,
        }
        end, spool = self._answered(asked, None, stop)
        form = Form(end["form"])
        if form not in media:
            spool.close()
            return form
        length = spool.tell()
        spool.seek(0)
        return Document(form=form, media=media[form], body=spool, length=length)

    def add(self, statements: str) -> None:
        """Take in what has been appended to the file, as N-Quads, so that it need not be read anew.

        For the build alone, which writes the file: queries change no graph.

        Raises:
            UsageError: for a graph that is a store, which nobody appends to.
            InputError: for statements that are none.
        """
        if self.source.file is None:
            raise UsageError(f"{self.source}: only a graph that was read from a file can grow.")
        end = self._live_worker().ask({"do": "add", "text": statements, "memory": MEMORY_MB << 20})
        if "error" in end:
            raise complaint.of_file(end, self.source)
        self._held[0].grown()

    def quads(self) -> "Iterator[ox.Quad]":
        """Every statement of every graph, read one after the other, in no order; a file may repeat one.

        Raises:
            UsageError: when the graph is closed.
            InputError: when its store has been deleted, or its file changed, since it was opened.
        """
        self._pool.check()
        return self._held[0].quads() if self.source.endpoint is None else remote.quads(self.query)

    def to_rdflib(self) -> "rdflib.Graph":
        """The facts (the default graph) as an `rdflib.Graph`, with the prefixes of the project."""
        return conversion.to_rdflib(self.quads())

    def to_rdflib_dataset(self) -> "rdflib.Dataset":
        """The facts and all named graphs as an `rdflib.Dataset`."""
        return conversion.to_rdflib_dataset(self.quads())

    def to_networkx(self, *, flat: bool = False) -> "networkx.MultiDiGraph[str]":
        """The facts (the default graph) as a network: things are nodes, literals their attributes.

        A `flat` one can be written as GraphML or GEXF. See `kg.store.conversion.to_networkx`.
        """
        return conversion.to_networkx(self.quads(), flat=flat)

    def __repr__(self) -> str:
        return f"<kg.Graph of {self.source}>"

    def __reduce__(self) -> NoReturn:
        raise UsageError("An open graph cannot be copied or pickled: open it in each process that asks it.")

    def check(self) -> None:
        """Nothing, unless it is closed: then `UsageError`, also where another file has the answer."""
        self._pool.check()

    def close(self) -> None:
        """End the processes that answer; it cannot be asked any more."""
        self.follower.close()
        self._pool.close()
        self._held[0].release()
        self._temporary.delete()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _answered(
        self, asked: Mapping[str, Any], timeout: float | None, stop: Stop | None
    ) -> tuple[dict[str, Any], IO[bytes]]:
        """The end of the answer and what came before; that it has none is an error in words."""
        memory_mb, stop = asked["memory"] >> 20, (self._stop or Stop()) if stop is None else a_stop(stop)
        timeout = request.seconds(self.timeout if timeout is None else timeout)
        with spooled() as spool:
            try:
                end = self._pool.ask(asked, timeout=timeout, sink=spool, stop=stop)
                if end.get("error") == "syntax" and len(asked["written"]) <= spacing.LONGEST:
                    again = self._pool.ask(request.placing(asked), timeout=timeout, sink=spool, stop=stop)
                    end = complaint.placed(end, again)
            except LateError as error:
                raise complaint.of_lateness(timeout, error.waited, LATER) from None
            except WorkerDiedError as error:
                raise complaint.of_death(error, memory_mb) from None
            if "error" in end:
                raise complaint.of_query(
                    end, asked["written"], memory_mb=memory_mb, largest_mb=asked["max_bytes"] >> 20
                )
        return end, spool

    def _renewed(self, source: Source) -> Put:
        """Opens another graph; what it returns lets that one answer from then on."""
        held = Held(self._settled(source))

        def put(_: int) -> None:
            self._held[0] = held  # the old one is released by the last who needs it
            self._pool.renew()
            self._temporary.sweep()

        return put

    def _is_gone(self) -> bool:
        return self._held[0].is_gone

    def _settled(self, source: Source) -> Source:
        """Where workers find the graph: for several, a file becomes a store."""
        if self._workers == 1 or source.file is None:
            return source
        return self._temporary.store_of(source)

    def _live_worker(self) -> Worker:
        """A process that answers; for the build, which has one, and for whoever measures it."""
        worker = self._pool.worker()
        assert isinstance(worker, Worker)  # noqa: S101 - servers elsewhere are not measured
        return worker

    def _start(self) -> Worker | Endpoint:
        held = self._held[0]
        source = held.source
        if source.endpoint is not None:
            return Endpoint(source.endpoint, self._password)
        held.check()
        worker = Worker(held=held.descriptor)
        end = worker.open(request.opening(source, held.descriptor, self._only))
        if "error" in end:
            worker.kill()
            raise complaint.of_file(end, source)
        return worker
