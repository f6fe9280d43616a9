"""The process that runs queries, so that one which runs away can be killed. Run as a script, never imported.

It knows nothing of `kg` but what stands beside it for workers (`bounds`, `frames`). Requests come
as JSON lines on stdin, answers go as frames to stdout. It ends as soon as stdin does, also in the middle of a
query, so that no query outlives the command that asked it. It can open no socket, and once the graph is open
no file that is not the graph's.
"""

import contextlib
import json
import os
import queue
import re
import sys
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import pyoxigraph as ox

from kg.store.workers.bounds import address_space, allow_files, close_files, limit_memory, seal
from kg.store.workers.frames import finish, known, told, written

_PORTION = 8 << 20
"""Bytes that are read into memory at once."""
_OPEN_FILES = 1024
"""A store asks for 96 at least when it is opened."""
_END = 64
"""Bytes at the end of a table in JSON among which the brackets are that end it."""
_ROWS_END = re.compile(rb"\]\s*\}\s*\}\s*\Z")
_TYPE = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"

Request = Mapping[str, Any]
"""What to do ("do"), and with what."""


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
            store.bulk_load(b"".join(_named(lines, wanted)), format=ox.RdfFormat.N_QUADS, lenient=True)


def _named(lines: Iterable[bytes], wanted: Collection[bytes]) -> Iterator[bytes]:
    for line in lines:
        _, property, rest = line.split(b" ", 2)
        if property in wanted and (property != _TYPE or rest.split(b" ", 1)[0] in wanted):
            yield line


class _Graph:
    """An open graph in a process that can open nothing more."""

    def __init__(self, request: Request) -> None:
        """The store in a folder, or what a file holds, in memory; without either, nothing."""
        folder, file = request["folder"], request["file"]
        if folder is not None:  # from now on it stays the same, whatever takes its place meanwhile
            os.fchdir(request["held"])
            folder = "."
            allow_files(_OPEN_FILES)
        self.store = ox.Store() if folder is None else ox.Store.read_only(folder)
        if file is not None:
            (_load if request["only"] is None else _load_only)(self.store, request)
        self.prefixes = request["prefixes"]
        self.memory = address_space()
        if folder is not None:
            close_files(sum(name.endswith(".sst") for name in os.listdir(folder)))
        elif file is not None:  # without either, answers of a server are read from files
            close_files(0)

    def add(self, request: Request) -> dict[str, Any]:
        """Take N-Quads into memory; the file stays as it is."""
        limit_memory(self.memory, request["memory"])
        self.store.extend(ox.parse(request["text"].encode(), format=ox.RdfFormat.N_QUADS))
        return {}

    def answer(self, request: Request) -> dict[str, Any]:
        """Send the answer as far as it may go; what is returned ends it."""
        limit_memory(self.memory, request["memory"])
        try:
            result = self.store.query(
                self._in_order(request),
                base_iri=request["base"],
                prefixes=self.prefixes,
                **self._dataset(request),
            )
        except SyntaxError:  # so that it has the place that the user sees
            self.store.query(request["written"], base_iri=request["base"], prefixes=self.prefixes)
            raise
        if isinstance(result, ox.QueryBoolean):
            end: dict[str, Any] = {"form": "ask", "answer": bool(result)}
        elif isinstance(result, ox.QuerySolutions):
            end = {"form": "select", "variables": [variable.value for variable in result.variables]}
        else:
            end = {"form": "graph"}
        return self._sent(result, end, request)

    def _in_order(self, request: Request) -> str:
        """`SELECT *` with its variables as they appear in the query; the engine has them by the alphabet.

        Which they are, it says of an empty store as well, without any work.
        """
        text, star = request["text"], request["star"]
        if star is None:
            return str(text)
        empty = ox.Store().query(text, base_iri=request["base"], prefixes=self.prefixes)
        assert isinstance(empty, ox.QuerySolutions)  # noqa: S101 - it selects
        places = {name: place for place, name in enumerate(request["columns"])}
        names = [variable.value for variable in empty.variables]
        names.sort(key=lambda name: places.get(name, len(places)))
        columns = " ".join(f"?{name}" for name in names) or "*"
        return f"{text[:star]} {columns} {text[star + 1 :]}"

    def _sent(self, result: Any, end: dict[str, Any], request: Request) -> dict[str, Any]:
        """Send it for a program here, or as the client elsewhere wants it; nothing if it does not want it."""
        if request["media"] is None:
            return told(result, end, request)
        media = request["media"].get(end["form"])
        return end | ({} if media is None else written(result, media, self.prefixes, request["max_bytes"]))

    def _dataset(self, request: Request) -> dict[str, Any]:
        """The graphs that are asked, where they are not those of the store."""
        if request["default"] is None and request["named"] is None:
            return {}
        default, named = ([ox.NamedNode(iri) for iri in request[name] or ()] for name in ("default", "named"))
        return {"default_graph": default, "named_graphs": named}

    def retell(self, request: Request) -> dict[str, Any]:
        """Send what a server's answer says, which lies in a file; the answer may be anything."""
        limit_memory(self.memory, request["memory"])
        file, type, form = request["file"], request["type"], request["form"]
        end: dict[str, Any] = {"form": form}
        if form == "graph":
            triples = (quad.triple for quad in ox.parse(path=file, format=known(ox.RdfFormat, type)))
            return self._sent(triples, end, request)
        result = _table(file, known(ox.QueryResultsFormat, type))
        if form == "ask":
            end["answer"] = _truth(result)
            said = json.dumps({"head": {}, "boolean": end["answer"]})
            result = ox.parse_query_results(said, format=ox.QueryResultsFormat.JSON)
        elif not isinstance(result, ox.QuerySolutions):
            raise ValueError("it is yes or no, and not a table")
        else:
            end["variables"] = [variable.value for variable in result.variables]
        return self._sent(result, end, request)


def _table(file: str, format: ox.QueryResultsFormat) -> "ox.QuerySolutions | ox.QueryBoolean":
    """What a file says; of one in JSON without members that SPARQL does not know.

    The engine passes over those in front of the rows, and takes nothing behind them, where Comunica says how
    it found them.
    """
    if format == ox.QueryResultsFormat.JSON and not _ends_with_rows(file):
        with (
            open(file, "rb") as answer,
            contextlib.suppress(ValueError, LookupError, TypeError, RecursionError),
        ):
            said = json.load(answer)  # what is wrong with it, the engine tells
            plain = {"head": said["head"], "results": {"bindings": said["results"]["bindings"]}}
            return ox.parse_query_results(json.dumps(plain), format=format)
    return ox.parse_query_results(path=file, format=format)


def _ends_with_rows(file: str) -> bool:
    with open(file, "rb") as answer:
        answer.seek(max(0, os.path.getsize(file) - _END))
        return bool(_ROWS_END.search(answer.read()))


def _truth(result: "ox.QuerySolutions | ox.QueryBoolean") -> bool:
    """Yes or no; Virtuoso says it as a table with one number."""
    if isinstance(result, ox.QueryBoolean):
        return bool(result)
    cells = [cell.value if isinstance(cell, ox.Literal) else "" for row in result for cell in row]
    if cells not in (["0"], ["1"]):
        raise ValueError("it is a table, and not yes or no")
    return cells == ["1"]


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
    seal()
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
        finish(work)


if __name__ == "__main__":
    main()
