"""The SPARQL 1.1 Graph Store HTTP Protocol: graphs are put into a store, and what breaks is tried again."""

import re
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING
from urllib.parse import quote

from kg.errors import InputError, OutputError
from kg.store.address import Address
from kg.store.endpoints.connection import CONNECT_SECONDS, connect, refused, unreachable, within

if TYPE_CHECKING:
    import httpx

PAUSES = (1.0, 2.0, 4.0, 8.0)
"""Seconds between the attempts to send the same."""
_HERE, _EMPTY, _TOO_MUCH = range(200, 300), 404, 413
_AWAY = frozenset({408, 429, 502, 503, 504})
"""Answers for a store that is down or busy for a moment; 500 is Virtuoso's word for no default graph."""
_NEVER = 501
"""The answer of what takes no graphs at all."""
_NOT_YOU = frozenset({401, 403})
"""Answers for whoever may not do this."""
_PIECE, _PIECES = 1 << 14, 4
"""Bytes of what a store says when all went well that are read, at once and how often; nobody needs more."""
_TRIPLES = "application/n-triples"
_SECONDS = re.compile(r"[0-9]{1,6}")
"""`Retry-After`, where it is no date."""
_LONGEST = 1 << 25
"""Bytes of a line that a store hands out."""
_STATEMENT = re.compile(rb"\s*(?:<([^<>\s]+)>|_:\S+)\s+<[^<>\s]+>\s+.+\.\s*")


def _subject(line: bytes) -> str | None:
    """What a line of N-Triples is about; `None` for a line that is none.

    >>> _subject(b'<http://a/s> <http://a/p> "x" .'), _subject(b"_:a <http://a/p> 'x' ."), _subject(b"<html>")
    ('http://a/s', '', None)
    """
    found = _STATEMENT.fullmatch(line)
    return (found[1] or b"").decode(errors="replace") if found else None


def _statements(pieces: Iterable[bytes]) -> int | None:
    """How many lines of N-Triples there are; `None` for what is something else, or has a line without end.

    >>> _statements([b"<a:b> <c:d> 1 .\\n# f\\n<a:b> <c", b":d> 2 ."]), _statements([b"@prefix a: <b:> ."])
    (2, None)
    """
    statements, rest = 0, b""
    for piece in chain(pieces, [b"\n"]):
        *lines, rest = (rest + piece).split(b"\n")
        told = [line for line in map(bytes.strip, lines) if line and not line.startswith(b"#")]
        if len(rest) > _LONGEST or not all(line[:1] in b"<_" and line.endswith(b".") for line in told):
            return None
        statements += len(told)
    return statements


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What became of one attempt."""

    status: int | None = None
    """What the store answered; `None` when it did not."""
    problem: str = ""
    """Why it failed, in words; empty when it did not."""
    said: bytes = b""
    """The beginning of what the store says, when it did not."""
    later: float = 0.0
    """Seconds after which the store wants to be asked again, when it says so."""


def _is_away(outcome: _Outcome) -> bool:
    """Whether the store says that it is down or busy."""
    return outcome.status in _AWAY


def _may_pass(outcome: _Outcome) -> bool:
    """Whether the same may be taken a moment later: nothing was answered, or something broke there."""
    broke = outcome.status is None or (outcome.status >= 500 and outcome.status != _NEVER)
    return bool(outcome.problem) and (broke or _is_away(outcome))


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

        It waits as long as the store asks for, and no longer than `timeout`.

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
        outcome = self._tried("HEAD", "", is_passing=_is_away)
        if outcome.status in {400, 500}:
            return False
        if outcome.status in {405, 501, _EMPTY} or not outcome.problem:  # not everybody answers HEAD
            return True
        raise OutputError(outcome.problem)

    def subjects(self, graph: str) -> list[str]:
        """What the first statements of a graph are about, each once; empty for a node without a name.

        Nothing where the graph is empty, or not there.

        Raises:
            OutputError: when the store does not hand it out as N-Triples.
        """
        outcome = self._tried("GET", graph, is_passing=_is_away)
        if outcome.problem and outcome.status != _EMPTY:
            raise OutputError(outcome.problem)
        lines = [line for line in outcome.said.split(b"\n") if line.strip() and not line.startswith(b"#")]
        found = [each for each in map(_subject, lines) if each is not None]
        if lines and not found:
            raise OutputError(f"{self.address} does not hand out a graph as N-Triples.")
        return list(dict.fromkeys(found))

    def count(self, graph: str) -> int | None:
        """Statements of a graph as the store hands them out; `None` where it does not, as N-Triples."""
        import httpx

        def counted() -> int | None:
            headers = {"Accept": _TRIPLES}
            with self._client.stream("GET", self._place(graph), headers=headers) as response:
                return _statements(response.iter_raw()) if response.status_code == 200 else None

        try:
            return within(self._timeout, counted, end=self._client.close)
        except TimeoutError:
            self._client = self._connected()
            return None
        except (httpx.HTTPError, InputError):
            return None

    def send(self, graph: str, lines: bytes, *, replace: bool) -> None:
        """Put N-Triples into a graph, the default graph if its name is empty; `replace` empties it before.

        Sending the same again changes nothing, so that it may be done when an answer did not come. Before a
        graph is replaced, nothing is added to it: of who may not write there, Virtuoso takes an order to
        replace it, empties it, and refuses then.

        Raises:
            OutputError: when the store refuses, or fails as often as there are pauses, and once more.
        """
        if replace and (asked := self._attempt("POST", graph, b"")).status in _NOT_YOU:
            raise OutputError(asked.problem)
        outcome = self._tried("PUT" if replace else "POST", graph, lines, is_passing=_may_pass)
        if outcome.status == _TOO_MUCH and (fewer := lines.count(b"\n") // 4):
            raise OutputError(
                f"{outcome.problem} Send fewer statements at once: --batch {fewer} (in Python batch)."
            )
        if outcome.problem:
            raise OutputError(outcome.problem)

    def _tried(
        self, method: str, graph: str, lines: bytes | None = None, *, is_passing: Callable[[_Outcome], bool]
    ) -> _Outcome:
        """What became of the last attempt: there is another as long as what is in the way may pass."""
        for pause in PAUSES:
            outcome = self._attempt(method, graph, lines)
            if not is_passing(outcome):
                return outcome
            seconds = max(pause, min(outcome.later, self._timeout))
            self._notice(f"{outcome.problem} Trying again in {seconds:g} s …")
            self._wait(seconds)
        return self._attempt(method, graph, lines)

    def _connected(self) -> "httpx.Client":
        import httpx

        client = connect(self.address, self._password)
        client.timeout = httpx.Timeout(self._timeout, connect=CONNECT_SECONDS)
        return client

    def _attempt(self, method: str, graph: str, lines: bytes | None) -> _Outcome:
        try:
            return within(self._timeout, lambda: self._sent(method, graph, lines), end=self._client.close)
        except TimeoutError:
            self._client = self._connected()
            return _Outcome(problem=f"{self.address} did not answer within {self._timeout:g} s.")
        except InputError as error:  # an answer of which nothing is read
            raise OutputError(str(error)) from None

    def _sent(self, method: str, graph: str, lines: bytes | None) -> _Outcome:
        import httpx

        headers = {"Accept": _TRIPLES} if lines is None else {"Content-Type": _TRIPLES}
        if method == "HEAD":  # the body that some send all the same would be read as the next answer
            headers["Connection"] = "close"
        try:
            with self._client.stream(method, self._place(graph), content=lines, headers=headers) as response:
                status = response.status_code
                if status not in _HERE:
                    later = response.headers.get("retry-after", "")
                    return _Outcome(
                        status=status,
                        problem=refused(self.address, response),
                        later=float(later) if _SECONDS.fullmatch(later) else 0.0,
                    )
                # To its end, where that is near: then the connection can be used again.
                said = b"".join(islice(response.iter_raw(_PIECE), _PIECES))
                return _Outcome(status=status, said=said)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return _Outcome(problem=str(unreachable(self.address, error)))

    def _place(self, graph: str) -> str:
        """The address of one graph in the store."""
        which = f"graph={quote(graph, safe='')}" if graph else "default"
        return f"{self.address.url}{'&' if '?' in self.address.url else '?'}{which}"
