"""A graph on a server that speaks the SPARQL 1.1 protocol, asked as a worker asks a graph on disk.

What the server says is not trusted: it goes to a file up to a size, and a worker with no graph reads it
there, in bounded memory. The same worker reads each query first, so that a flaw is told in the same words.
"""

import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import IO, TYPE_CHECKING, Any

from kg.errors import InputError, LimitError, UsageError
from kg.rdf.prefixes import PREFIXES
from kg.store.address import Address
from kg.store.endpoints.connection import CONNECT_SECONDS, connect, printable, refused, unreachable, within
from kg.store.endpoints.reach import reaching
from kg.store.spool import kept
from kg.store.workers.process import Step, Worker

if TYPE_CHECKING:
    import httpx

_TABLES = "application/sparql-results+json, application/sparql-results+xml;q=0.8"
_TRIPLES = "application/n-triples, text/turtle;q=0.8"


class Endpoint:
    """One server. A class, because it owns connections and the process that reads answers."""

    def __init__(self, address: Address, password: str | None = None) -> None:
        """Nothing is sent yet.

        Raises:
            InputError: when the address has a user and no password is known.
        """
        self.software = ""
        """What the server said that it is, with its last answer; empty before, and where it does not say."""
        self._address = address
        self._client = connect(address, password)
        self._reader = Worker()
        self._reader.ask({"do": "open", "folder": None, "file": None, "prefixes": dict(PREFIXES)})

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self._reader.alive

    @property
    def memory(self) -> int:
        """Bytes that its process has in memory."""
        return self._reader.memory

    def kill(self) -> None:
        """Close the connections and end the process."""
        self._reader.kill()
        self._client.close()

    def stop(self) -> None:
        """End the process, from any thread; what the server is doing it may go on doing."""
        self._reader.stop()

    def ask(
        self,
        request: Mapping[str, Any],
        *,
        timeout: float | None = None,
        sink: IO[bytes] | None = None,
        slow: Sequence[Step] = (),
    ) -> dict[str, Any]:
        """The end of the answer, as `Worker.ask` has it; its rows or triples have gone to `sink` by then.

        A slow query is no burden here, so that nothing comes of `slow`.

        Raises:
            TimeoutError: after `timeout` seconds.
            WorkerDiedError: when the query or the answer takes too much memory to read.
            InputError: when the server cannot be reached, or its answer is none.
            UsageError: when the server does not take the query.
            LimitError: when the server gives only the beginning of its answer.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        read = self._reader.ask(request, timeout=timeout)
        wanted = request["media"]
        if "error" in read or (wanted is not None and read["form"] not in wanted):
            return read
        with kept(), tempfile.NamedTemporaryFile() as answer:
            media = within(
                _left(deadline),
                lambda: self._fetch(_in_order(request, read), read["form"], answer, deadline),
                end=self._client.close,
            )
            if media is None:
                return {"error": "size", "message": ""}
            retell = {**request, "do": "retell", "file": answer.name, "type": media, "form": read["form"]}
            end = self._reader.ask(retell, timeout=_left(deadline), sink=sink)
        if end.get("error") in {"syntax", "failed"}:
            why = printable(end["message"]).rstrip(".")
            raise InputError(f"{self._address}: the answer cannot be read: {why}.")
        if read.get("variables") and "variables" in end and end["variables"] != read["variables"]:
            asked, came = (printable(" ".join(each["variables"])) for each in (read, end))
            raise InputError(f"{self._address} was asked for the columns {asked}, and answers with {came}.")
        return end

    def _fetch(
        self, request: Mapping[str, Any], form: str, answer: IO[bytes], deadline: float | None
    ) -> str | None:
        """Write the answer's body; its media type, or `None` when the body is too long."""
        import httpx

        prologue = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
        dataset = self._dataset(request)
        text = request["text"]
        if not dataset and self._address.reach is not None:
            text = reaching(text, self._address.reach)
        sent = [("query", prologue + text), *dataset]
        parameters: dict[str, list[str]] = {}
        for name, value in sent:
            parameters.setdefault(name, []).append(value)
        headers = {"Accept": _TRIPLES if form == "graph" else _TABLES}
        waiting = httpx.Timeout(_left(deadline), connect=CONNECT_SECONDS)
        try:
            with self._client.stream(
                "POST", self._address.url, data=parameters, headers=headers, timeout=waiting
            ) as response:
                self.software = str(response.headers.get("server", ""))
                media = self._media(response)
                return media if _save(response, answer, request["max_bytes"], deadline) else None
        except httpx.ConnectTimeout as error:
            raise unreachable(self._address, error) from None
        except httpx.TimeoutException:
            raise TimeoutError from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise unreachable(self._address, error) from None

    def _dataset(self, request: Mapping[str, Any]) -> list[tuple[str, str]]:
        """The graphs that are asked: those of the request, or else of the address."""
        if request["default"] is None and request["named"] is None:
            return self._address.dataset
        asked = replace(
            self._address, default=tuple(request["default"] or ()), named=tuple(request["named"] or ())
        )
        return asked.dataset

    def _media(self, response: "httpx.Response") -> str:
        """The kind of a whole answer to a query."""
        if response.status_code == 400:
            raise UsageError(refused(self._address, response))
        if response.status_code != 200:
            raise InputError(refused(self._address, response))
        if most := response.headers.get("x-sparql-maxrows"):
            raise LimitError(
                f"{self._address} gives at most {printable(most)} rows, and there are more. Ask for less "
                "(a LIMIT, a more specific pattern), or have ResultSetMaxRows raised there."
            )
        if "x-sql-state" in response.headers:
            raise LimitError(f"{self._address} ran out of time and gives only a part of the answer.")
        media = str(response.headers.get("content-type", "")).partition(";")[0].strip().lower()
        if media in {"", "text/html", "application/xhtml+xml"}:
            what = "a page for browsers" if media else "something without a type"
            raise InputError(
                f"{self._address} answers with {what}: this is no SPARQL endpoint. Its address often ends in "
                "/query or /sparql."
            )
        return media


def _in_order(request: Mapping[str, Any], read: Mapping[str, Any]) -> dict[str, Any]:
    """`SELECT *` with its variables in the order of a graph on disk: servers choose one of their own."""
    text, star = request["text"], request["star"]
    if star is None or not read["variables"]:
        return {**request}
    names = " ".join(f"?{name}" for name in read["variables"])
    return {**request, "text": f"{text[:star]} {names} {text[star + 1 :]}"}


def _save(response: "httpx.Response", answer: IO[bytes], most: int, deadline: float | None) -> bool:
    """Write the body; false when it has more bytes than it may."""
    for piece in response.iter_raw():
        most -= len(piece)
        if most < 0:
            return False
        if deadline is not None and time.monotonic() > deadline:
            raise TimeoutError
        answer.write(piece)
    answer.flush()
    return True


def _left(deadline: float | None) -> float | None:
    return None if deadline is None else max(0.001, deadline - time.monotonic())
