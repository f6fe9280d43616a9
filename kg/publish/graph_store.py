"""The SPARQL 1.1 Graph Store HTTP Protocol: graphs are put into a store, and what breaks is tried again."""

import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import quote

from kg.errors import OutputError
from kg.store.address import Address
from kg.store.endpoints.connection import CONNECT_SECONDS, connect, refused, unreachable, within

if TYPE_CHECKING:
    import httpx

PAUSES = (1.0, 2.0, 4.0, 8.0)
"""Seconds between the attempts to send the same."""
_HERE, _EMPTY = range(200, 300), 404
_AWAY = frozenset({408, 429, 502, 503, 504})
"""Answers for a store that is down or busy for a moment; 500 is Virtuoso's word for no default graph."""
_PIECE, _PIECES = 1 << 14, 4
"""Bytes of what a store says when all went well that are read, at once and how often; nobody needs more."""

_BEGINNING = 1 << 16
"""Bytes of a graph that are looked at before it is replaced."""
_STATEMENT = re.compile(rb"\s*(?:<([^<>\s]+)>|_:\S+)\s+<[^<>\s]+>\s+.+\.\s*")


def _subject(line: bytes) -> str | None:
    """What a line of N-Triples is about; `None` for a line that is none.

    >>> _subject(b'<http://a/s> <http://a/p> "x" .'), _subject(b"_:a <http://a/p> 'x' ."), _subject(b"<html>")
    ('http://a/s', '', None)
    """
    found = _STATEMENT.fullmatch(line)
    return (found[1] or b"").decode(errors="replace") if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What became of one attempt."""

    status: int | None = None
    """What the store answered; `None` when it did not."""
    problem: str = ""
    """Why it failed, in words; empty when it did not."""


class GraphStore:
    """One store. A class, because it owns connections; use it in a `with`."""

    def __init__(
        self,
        address: Address,
        password: str | None = None,
        *,
        timeout: float = 300.0,
        notice: Callable[[str], None] = lambda _: None,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        """Nothing is sent yet. `notice` is told when something is tried again, after `wait` has waited.

        Raises:
            InputError: when the address has a user and no password is known.
        """
        self.address = address
        self._password, self._timeout = password, timeout
        self._client = self._connected()
        self._notice, self._wait = notice, wait

    def __enter__(self) -> "GraphStore":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def has_default_graph(self) -> bool:
        """Whether there is a default graph; Virtuoso has none unless it is told to, and says so with 500.

        Raises:
            OutputError: when the store cannot be reached, or refuses.
        """
        outcome = self._attempt("HEAD", "")
        for pause in PAUSES:
            if outcome.status not in _AWAY:
                break
            self._again(outcome, pause)
            outcome = self._attempt("HEAD", "")
        if outcome.status in {400, 500}:
            return False
        if outcome.status in {405, 501, _EMPTY} or not outcome.problem:  # not everybody answers HEAD
            return True
        raise OutputError(outcome.problem)

    def subjects(self, graph: str) -> list[str]:
        """What the first statements of a graph are about, each once; empty for a node without a name.

        Nothing where the graph is empty, or the store does not hand it out.
        """
        try:
            lines = within(self._timeout, lambda: self._beginning(graph), end=self._client.close)
        except TimeoutError:
            self._client = self._connected()
            return []
        found = map(_subject, lines.split(b"\n"))
        return list(dict.fromkeys(each for each in found if each is not None))

    def _beginning(self, graph: str) -> bytes:
        """The first lines of a graph as N-Triples."""
        import httpx

        wanted, said = {"Accept": "application/n-triples"}, b""
        place = self._place(graph)
        with (
            suppress(httpx.HTTPError, httpx.InvalidURL),
            self._client.stream("GET", place, headers=wanted) as response,
        ):
            for piece in response.iter_raw(_PIECE) if response.status_code == 200 else ():
                said += piece
                if len(said) >= _BEGINNING:
                    break
        return said

    def send(self, graph: str, lines: bytes, *, replace: bool) -> None:
        """Put N-Triples into a graph, the default graph if its name is empty; `replace` empties it before.

        Sending the same again changes nothing, so that it may be done when an answer did not come.

        Raises:
            OutputError: when the store refuses, or fails as often as there are pauses, and once more.
        """
        for pause in (*PAUSES, None):
            outcome = self._attempt("PUT" if replace else "POST", graph, lines)
            if not outcome.problem:
                return
            refuses = outcome.status is not None and outcome.status < 500 and outcome.status not in _AWAY
            if pause is None or refuses:
                raise OutputError(outcome.problem)
            self._again(outcome, pause)

    def _again(self, outcome: _Outcome, pause: float) -> None:
        self._notice(f"{outcome.problem} Trying again in {pause:g} s …")
        self._wait(pause)

    def _connected(self) -> "httpx.Client":
        import httpx

        client = connect(self.address, self._password)
        client.timeout = httpx.Timeout(self._timeout, connect=CONNECT_SECONDS)
        return client

    def _attempt(self, method: str, graph: str, lines: bytes | None = None) -> _Outcome:
        try:
            return within(self._timeout, lambda: self._sent(method, graph, lines), end=self._client.close)
        except TimeoutError:
            self._client = self._connected()
            return _Outcome(problem=f"{self.address} did not answer within {self._timeout:g} s.")

    def _sent(self, method: str, graph: str, lines: bytes | None) -> _Outcome:
        import httpx

        headers = {} if lines is None else {"Content-Type": "application/n-triples"}
        try:
            with self._client.stream(method, self._place(graph), content=lines, headers=headers) as response:
                if response.status_code not in _HERE:
                    return _Outcome(status=response.status_code, problem=refused(self.address, response))
                # To its end, where that is near: then the connection can be used again.
                for _ in islice(response.iter_raw(_PIECE), _PIECES):
                    pass
                return _Outcome(status=response.status_code)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return _Outcome(problem=str(unreachable(self.address, error)))

    def _place(self, graph: str) -> str:
        """The address of one graph in the store."""
        which = f"graph={quote(graph, safe='')}" if graph else "default"
        return f"{self.address.url}{'&' if '?' in self.address.url else '?'}{which}"
