"""The process that writes stores: fills one, joins its tables, changes one; and names blank nodes.

Run as a script, never imported.

It knows nothing of `kg` but how answers end (`frames`): one request comes as a line of JSON on stdin. It ends
as soon as stdin does, so that it outlives no command. Measured in docs/decisions/021-store.md.
"""

import json
import os
import resource
import sys
import threading
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pyoxigraph as ox

from kg.store.workers.bounds import allow_files
from kg.store.workers.frames import finish

_PORTION = 8 << 20
"""Bytes of lines that a thread loads at once, which takes about twelve times as much memory."""
_THREADS = 2
_OPEN_FILES = 4096
"""As many as may be asked for: a portion leaves up to eleven tables, and joining opens all of a kind."""
_QUADS = ox.RdfFormat.N_QUADS

Request = Mapping[str, Any]
"""What to do ("do"), and with what."""


def _fill(request: Request) -> dict[str, Any]:
    """Write a file into a new store, N-Quads in portions; says whether its tables are to be joined."""
    most = _most_tables()  # the store asks how many files it may open when it is opened
    store = ox.Store(request["folder"])
    format = ox.RdfFormat.from_extension(request["extension"])
    try:
        if request["whole"]:
            lenient = format == _QUADS  # kg wrote them, or they are read again where there is a flaw
            store.bulk_load(path=request["file"], format=format, base_iri=request["base"], lenient=lenient)
        else:
            _load_portions(store, request, most)
    except SyntaxError:
        for _ in ox.parse(path=request["file"], format=format, base_iri=request["base"]):
            pass  # so that the error has its place in the file
        raise
    store.flush()
    return {"joined": os.path.getsize(request["file"]) <= _PORTION}


def _load_portions(store: ox.Store, request: Request, most: int) -> None:
    """Load the lines of a file by several threads; a blank node would be another one in each portion."""
    _hold_joining_back()
    turn = threading.Lock()

    def next_portion() -> bytes:
        with turn:
            if sum(name.endswith(".sst") for name in os.listdir(request["folder"])) > most:
                store.optimize()
            return file.read(_PORTION) + file.readline()

    def load() -> None:
        while portion := next_portion():
            store.bulk_load(portion, format=_QUADS, lenient=True)

    with open(request["file"], "rb") as file, ThreadPoolExecutor(_THREADS) as pool:
        for each in [pool.submit(load) for _ in range(_THREADS)]:
            each.result()


def _join(request: Request) -> dict[str, Any]:
    """Make the tables of a store one: every term is looked for in each of them."""
    store = ox.Store(request["folder"])
    store.optimize()
    store.flush()
    return {}


def _change(request: Request) -> dict[str, Any]:
    """Take statements out of a store and put others in; a graph that has none left is gone."""
    store = ox.Store(request["folder"])
    graphs = set()
    for quad in ox.parse(path=request["gone"], format=_QUADS, lenient=True):
        store.remove(quad)
        graphs.add(quad.graph_name)
    store.extend(ox.parse(path=request["come"], format=_QUADS, lenient=True))
    for graph in graphs:
        left = store.quads_for_pattern(None, None, None, graph)
        if not isinstance(graph, ox.DefaultGraph) and next(left, None) is None:
            store.remove_graph(graph)
    store.flush()
    return {}


def _label(request: Request) -> dict[str, Any]:
    """Write N-Quads anew, blank nodes named by what is said of them; it may take any time and memory."""
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = request["memory"] if most == resource.RLIM_INFINITY else min(request["memory"], most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))
    statements = ox.Dataset(ox.parse(path=request["file"], format=_QUADS))
    statements.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    ox.serialize(statements, request["to"], format=_QUADS)
    return {}


def _most_tables() -> int:
    """How many tables a store may have before they are joined, half of the files that may be open."""
    allow_files(_OPEN_FILES)
    given, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return (_OPEN_FILES if given == resource.RLIM_INFINITY else given) // 2


def _hold_joining_back() -> None:
    """Let the engine join tables only while nothing else is to do: with more to come, it does so again.

    No process may take this back, so that another one joins what is there at the end.
    """
    try:
        threads = os.listdir("/proc/self/task")
    except OSError:  # where threads have no files, it joins them more than once
        return
    for thread in threads:
        try:
            with open(f"/proc/self/task/{thread}/comm", encoding="utf-8") as name:
                if name.read().startswith("rocksdb:low"):
                    os.setpriority(os.PRIO_PROCESS, int(thread), 19)
        except OSError:  # it has ended, or may not be slowed down
            continue


_DEEDS = {"fill": _fill, "join": _join, "change": _change, "label": _label}
"""What can be asked for → what does it."""


def _end_with_stdin() -> None:
    sys.stdin.buffer.read()
    os._exit(0)


def main() -> None:
    """Do what the request says, and say how it ended."""
    request = json.loads(sys.stdin.buffer.readline())
    threading.Thread(target=_end_with_stdin, daemon=True).start()
    finish(lambda: _DEEDS[request["do"]](request))


if __name__ == "__main__":
    main()
