"""The process that runs queries, so that one which runs away can be killed. Run as a script, never imported.

It knows nothing of `kg`: requests come as JSON lines on stdin, answers go as frames to stdout (one byte of
kind, four of length, content). It ends as soon as stdin does, also in the middle of a query, so that no
query outlives the command that asked it. Once the graph is open it can open no other file or socket.
"""

import contextlib
import json
import os
import queue
import struct
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import IO, Any, cast

import pyoxigraph as ox

try:
    import fcntl
    import resource
except ImportError:  # Windows has no such limits and locks
    fcntl = resource = None  # type: ignore[assignment]

_PORTION = 8 << 20
"""Bytes that are read into memory at once."""
_PATIENCE = 100
"""Hundredths of a second that a store may be missing while another takes its place."""
_TYPE = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"

Request = Mapping[str, Any]
"""What to do ("do"), and with what."""


class _Full(Exception):
    """The answer has as many rows or bytes as were asked for."""


class _Answer:
    """A file for `serialize` that sends what is written as frames, up to a number of rows or bytes."""

    def __init__(self, max_rows: int | None, max_bytes: int, heads: int) -> None:
        self.lines_left = None if max_rows is None else max_rows + heads
        self.bytes_left = max_bytes
        self.cut = False

    def write(self, data: bytes) -> int:
        self.bytes_left -= len(data)
        if self.cut or self.bytes_left < 0:  # also when what was buffered is written after the end
            raise _Full
        if self.lines_left is not None:
            data = self._first_lines(data)
        _send(b"R", data)
        return len(data)

    def _first_lines(self, data: bytes) -> bytes:
        lines = data.splitlines(keepends=True)
        assert self.lines_left is not None  # noqa: S101
        complete = sum(line.endswith(b"\n") for line in lines)
        if complete > self.lines_left or (complete == self.lines_left and len(lines) > complete):
            _send(b"R", b"".join(lines[: self.lines_left]))
            self.cut = True
            raise _Full
        self.lines_left -= complete
        return data

    def flush(self) -> None:
        """Frames are never held back."""


def _send(kind: bytes, content: bytes) -> None:
    data = memoryview(struct.pack(">cI", kind, len(content)) + content)
    while data:
        data = data[os.write(1, data) :]


def _load(store: ox.Store, request: Request) -> None:
    format = ox.RdfFormat.from_extension(request["extension"])
    store.bulk_load(path=request["file"], format=format, base_iri=request["base"])


def _load_only(store: ox.Store, request: Request) -> None:
    """Of N-Quads as kg writes them, one a line with single spaces, the statements with some properties.

    Of classes, too, those that are named. Portions keep the peak low: what is loaded at once is held twice.
    """
    wanted = {f"<{iri}>".encode() for iri in request["only"]}
    with open(request["file"], "rb") as file:
        while lines := file.readlines(_PORTION):
            store.bulk_load(b"".join(_named(lines, wanted)), format=ox.RdfFormat.N_QUADS)


def _named(lines: Iterable[bytes], wanted: Collection[bytes]) -> Iterator[bytes]:
    for line in lines:
        _, property, rest = line.split(b" ", 2)
        if property in wanted and (property != _TYPE or rest.split(b" ", 1)[0] in wanted):
            yield line


def _entered(folder: str) -> str:
    """What to call a store folder from now on: it stays the same, whatever takes its place meanwhile.

    Who puts another store in its place moves it away first, for less than a moment, and deletes it when no
    reader holds it any more.
    """
    if fcntl is None:
        return folder
    for _ in range(_PATIENCE):
        try:
            descriptor = os.open(folder, os.O_RDONLY)  # held as long as this process lives
            fcntl.flock(descriptor, fcntl.LOCK_SH)
            if os.path.samestat(os.fstat(descriptor), os.stat(folder)):
                os.fchdir(descriptor)
                return "."
            os.close(descriptor)
        except FileNotFoundError:
            time.sleep(0.01)
        except OSError:  # this file system knows no locks
            break
    return folder


class _Graph:
    """An open graph in a process that can open nothing more."""

    def __init__(self, request: Request) -> None:
        """The store in a folder, or what a file holds, in memory; without either, nothing."""
        folder, file = request["folder"], request["file"]
        folder = folder and _entered(folder)
        self.store = ox.Store() if folder is None else ox.Store.read_only(folder)
        if file is not None:
            (_load if request["only"] is None else _load_only)(self.store, request)
        self.memory = _address_space()
        if folder is not None:
            _close_the_door(sum(name.endswith(".sst") for name in os.listdir(folder)))
        elif file is not None:  # without either, answers of a server are read from files
            _close_the_door(0)

    def add(self, request: Request) -> dict[str, Any]:
        """Take N-Quads into memory; the file stays as it is."""
        _limit_memory(self.memory, request["memory"])
        self.store.extend(ox.parse(request["text"].encode(), format=ox.RdfFormat.N_QUADS))
        return {}

    def answer(self, request: Request) -> dict[str, Any]:
        """Send the rows or triples; what is returned ends the answer."""
        _limit_memory(self.memory, request["memory"])
        prefixes = request["prefixes"]
        ox.Store().query(
            request["written"], prefixes=prefixes
        )  # so that an error has the place the user sees
        result = self.store.query(request["text"], prefixes=prefixes)
        if isinstance(result, ox.QueryBoolean):
            return {"form": "ask", "answer": bool(result)}
        end: dict[str, Any] = {"form": "graph"}
        if isinstance(result, ox.QuerySolutions):
            end = {"form": "select", "variables": [variable.value for variable in result.variables]}
        return _told(result, end, request)

    def retell(self, request: Request) -> dict[str, Any]:
        """Send what a server's answer says, which lies in a file; the answer may be anything."""
        _limit_memory(self.memory, request["memory"])
        file, media, form = request["file"], request["media"], request["form"]
        if form == "graph":
            triples = ox.parse(path=file, format=_known(ox.RdfFormat, media))
            return _told((quad.triple for quad in triples), {"form": form}, request)
        result = ox.parse_query_results(path=file, format=_known(ox.QueryResultsFormat, media))
        if form == "ask":
            return {"form": form, "answer": _truth(result)}
        if not isinstance(result, ox.QuerySolutions):
            raise ValueError("it is yes or no, and not a table")
        variables = [variable.value for variable in result.variables]
        return _told(result, {"form": form, "variables": variables}, request)


def _told(result: Any, end: dict[str, Any], request: Request) -> dict[str, Any]:
    """Send rows or triples as far as they may go; what is returned ends the answer."""
    answer = _Answer(request["max_rows"], request["max_bytes"], heads=int(end["form"] == "select"))
    with contextlib.suppress(_Full):
        if isinstance(result, ox.QuerySolutions):
            result.serialize(cast(IO[bytes], answer), format=ox.QueryResultsFormat.TSV)
        else:
            ox.serialize(result, cast(IO[bytes], answer), format=ox.RdfFormat.N_TRIPLES)
    return {"error": "size", "message": ""} if answer.bytes_left < 0 else end | {"cut": answer.cut}


def _known(formats: Any, media: str) -> Any:
    format = formats.from_media_type(media)
    if format is None:
        raise ValueError(f"its type is {media}")
    return format


def _truth(result: "ox.QuerySolutions | ox.QueryBoolean") -> bool:
    """Yes or no; Virtuoso says it as a table with one number."""
    if isinstance(result, ox.QueryBoolean):
        return bool(result)
    cells = [cell.value if isinstance(cell, ox.Literal) else "" for row in result for cell in row]
    if cells not in (["0"], ["1"]):
        raise ValueError("it is a table, and not yes or no")
    return cells == ["1"]


def _close_the_door(tables: int) -> None:
    """Let this process open nothing more, so that no query can reach a file or a server.

    A store opens up to 16 of its tables at the start and others when it needs them: where there are more,
    one descriptor is left for each.
    """
    if resource is not None:
        highest = max(int(name) for name in os.listdir("/dev/fd"))
        limit = 3 if tables <= 16 else highest + 1 + tables
        resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))


def _address_space() -> int | None:
    """Bytes of address space in use; `None` where the system does not say."""
    try:
        with open("/proc/self/statm", "rb") as statm:
            return int(statm.read().split()[0]) * os.sysconf("SC_PAGESIZE")
    except OSError:
        return None


def _limit_memory(used: int | None, extra: int) -> None:
    """Let the process grow by `extra` bytes at most; it dies when it asks for more.

    A limit that the user has set for all programs (`ulimit -v`) may be lower, and stays.
    """
    if resource is not None and used is not None:
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = used + extra if most == resource.RLIM_INFINITY else min(used + extra, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))


def _attempt(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What the work returns, or its failure in a form that can be sent."""
    try:
        return work()
    except SyntaxError as error:
        return {"error": "syntax", "message": error.msg, "line": error.lineno, "column": error.offset}
    except MemoryError:
        return {"error": "memory", "message": ""}
    except (OSError, ValueError, RuntimeError) as error:
        return {"error": "failed", "message": str(error)}


def _requests() -> "queue.SimpleQueue[Request]":
    """The requests as they come in; a thread of their own notices when no more can come."""
    requests: queue.SimpleQueue[Request] = queue.SimpleQueue()

    def listen() -> None:
        for line in sys.stdin.buffer:
            requests.put(json.loads(line))
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    return requests


def main() -> None:
    """Open what the first request names; then answer questions until stdin ends."""
    requests = _requests()
    graph: _Graph | None = None

    def work() -> dict[str, Any]:
        nonlocal graph
        request = requests.get()
        if request["do"] == "open":
            graph = _Graph(request)
        elif graph is not None:
            deeds = {"add": graph.add, "query": graph.answer, "retell": graph.retell}
            return deeds[request["do"]](request)
        return {}

    while True:
        _send(b"E", json.dumps(_attempt(work)).encode())


if __name__ == "__main__":
    main()
