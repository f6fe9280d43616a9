"""Answers a second of servers that hold one graph, and how long a client waits for one.

    python benchmarks/peers.py rdflib-endpoint     installs the other that is no part of the tests
    python benchmarks/serving.py [GRAPH] [SECONDS] [SERVER]...    exports, 20 s each, all

The questions of the catalogue about what has most papers (as in `questions.py`), with their prefixes, go as
POST to `kg serve`, to Oxigraph's server over the same store folder, and to rdflib-endpoint over `graph.nq`.
Eight clients on this machine keep their connections and ask one question after the other for so many seconds;
they are one process, which works on the same processors. No answer is kept anywhere. Questions whose own
time is over 5 ms (CPU of the process that answers, warm) are asked apart, by one client, three times each.
Answers come first: a server is measured with the questions that it answers as `kg` does. What takes over
PATIENCE CPU s to load has not finished. Figures go to `benchmarks/results/serving.json`. Linux only.
"""

import asyncio
import json
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from measuring import _family, _together, _worked, machine, write_results
from peers import FOLDER, version_of
from questions import NOBODY, chosen, clock, value

import kg
from kg.errors import LimitError
from kg.query import questions
from kg.rdf.prefixes import PREFIXES
from kg.store.queries.sparql import bind

HERE = Path(__file__).resolve().parent
CLIENTS = 8
OWN = 5.0
"""Milliseconds of its own that a question may take to be quick."""
WARM = 3.0
"""Seconds that clients ask before it counts."""
PATIENCE = 60.0
"""CPU seconds for loading, and seconds for one answer."""
LONGEST = 3.0
"""Seconds that a question may take; those that take longer are left out, and named."""
ROUNDS, ENOUGH = 4, 2000.0
"""How often a question is asked to see what it takes, and the milliseconds after which that is known."""
PEERS = ("kg", "oxigraph", "rdflib-endpoint")
JSON = "application/sparql-results+json"


@dataclass
class Asked:
    """A question and what it takes in the process that answers."""

    name: str
    text: str
    own: float
    """Milliseconds."""


def asked(folder: Path) -> list[Asked]:
    """The questions that give tables, with what they are asked about."""
    prologue = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    found = []
    with kg.open_graph(folder) as graph:
        most, now = chosen(graph), clock(graph)
        for name, question in questions().items():
            values = {one.name: value(one, most) for one in question.parameters}
            text, spent = bind(question.text, {key: str(term) for key, term in values.items()}), []
            if NOBODY in values.values():
                continue
            try:
                while len(spent) < ROUNDS and sum(spent) < ENOUGH:
                    start = now()
                    result = graph.query(text, timeout=LONGEST, memory_mb=8192)
                    spent.append((now() - start) * 1000)
            except LimitError:
                print(f"{name} is left out: it takes over {LONGEST:.0f} s", file=sys.stderr)
                continue
            if result.variables:
                found.append(Asked(name, prologue + text, min(spent)))
    return found


class Client(asyncio.Protocol):
    """One connection, kept: sends a request, knows when the answer is whole. As lean as it can be."""

    def __init__(self) -> None:
        self._data = bytearray()
        self._length = -1
        self._head = 0
        self.done: asyncio.Future[bytes] | None = None

    def connection_made(self, transport: Any) -> None:
        """It is there."""
        self.transport = transport

    def ask(self, request: bytes) -> "asyncio.Future[bytes]":
        """The whole answer, head and body."""
        self._data.clear()
        self._length, self._head = -1, 0
        self.done = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return self.done

    def data_received(self, data: bytes) -> None:
        """A piece of an answer; a body without a length ends with a piece of none."""
        self._data += data
        if not self._head and (end := self._data.find(b"\r\n\r\n")) >= 0:
            self._head = end + 4
            found = re.search(rb"(?i)content-length: *(\d+)", self._data[:end])
            self._length = int(found[1]) if found else -1
        if not self._head or self.done is None or self.done.done():
            return
        if self._length >= 0:
            whole = len(self._data) >= self._head + self._length
        else:
            whole = self._data.endswith(b"0\r\n\r\n")
        if whole:
            self.done.set_result(bytes(self._data))

    def connection_lost(self, error: Exception | None) -> None:
        """It is gone."""
        if self.done is not None and not self.done.done():
            self.done.set_exception(ConnectionError("the server has closed the connection"))


def request(path: str, text: str) -> bytes:
    """A query by POST."""
    body = text.encode()
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nAccept: {JSON}\r\n"
    head += f"Content-Type: application/sparql-query\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def body_of(answer: bytes) -> bytes:
    """The body of an answer, its pieces joined."""
    head, _, body = answer.partition(b"\r\n\r\n")
    if b"chunked" not in head.lower():
        return body
    pieces = []
    while body:
        size, _, body = body.partition(b"\r\n")
        pieces.append(body[: int(size, 16)])
        body = body[int(size, 16) + 2 :]
    return b"".join(pieces)


@dataclass
class Server:
    """A server that runs."""

    name: str
    pid: int
    port: int
    path: str
    loaded: float
    """CPU seconds until it answered."""
    refused: list[str] = field(default_factory=list)
    """Questions that it does not answer, or otherwise than `kg`."""

    async def client(self) -> Client:
        """A connection to it."""
        loop = asyncio.get_running_loop()
        return (await loop.create_connection(Client, "127.0.0.1", self.port))[1]


def commands(folder: Path, port: int) -> dict[str, tuple[list[str], str]]:
    """Name of a server → how it is started, and its path."""
    oxigraph = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or "oxigraph"
    store = ["--location", str(folder / "store"), "--bind", f"127.0.0.1:{port}"]
    other = str(FOLDER / "rdflib-endpoint" / "bin" / "rdflib-endpoint")
    where = ["--host", "127.0.0.1", "--port", str(port)]
    return {
        "kg": ([sys.executable, "-m", "kg", "serve", str(folder), "--port", str(port)], "/sparql"),
        "oxigraph": ([oxigraph, "serve-read-only", *store], "/query"),
        "rdflib-endpoint": ([other, "serve", str(folder / "graph.nq"), *where], "/"),
    }


@contextmanager
def running(name: str, folder: Path) -> Iterator[Server | None]:
    """A server that has answered once; nothing where it is missing or does not finish loading."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command, path = commands(folder, port)[name]
    if not Path(command[0]).exists():
        print(f"{name} is missing: python benchmarks/peers.py {name}", file=sys.stderr)
        yield None
        return
    with tempfile.TemporaryFile() as said, subprocess.Popen(command, stdout=said, stderr=said) as process:
        try:
            while process.poll() is None and _worked(_family(process.pid)) < PATIENCE:
                if answers(port):
                    yield Server(name, process.pid, port, path, _worked(_family(process.pid)))
                    return
                time.sleep(0.2)
            spent = _worked(_family(process.pid))
            print(f"{name} did not finish loading in {spent:.0f} CPU s", file=sys.stderr)
            yield None
        finally:
            process.kill()


def answers(port: int) -> bool:
    """Whether somebody listens."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def rows(answer: bytes) -> list[str] | None:
    """The rows of an answer in any order; `None` where it is none."""
    if b" 200 " not in answer[:20]:
        return None
    found = json.loads(body_of(answer))["results"]["bindings"]
    return sorted(
        json.dumps({name: cell["value"] for name, cell in row.items()}, sort_keys=True) for row in found
    )


async def check(server: Server, all_asked: Sequence[Asked], right: dict[str, list[str]]) -> list[Asked]:
    """The questions that it answers as the first server did."""
    good = []
    for one in all_asked:
        client = await server.client()
        try:
            answer = await asyncio.wait_for(client.ask(request(server.path, one.text)), PATIENCE)
        except (TimeoutError, ConnectionError) as error:
            server.refused.append(f"{one.name}: {type(error).__name__}")
            continue
        finally:
            client.transport.close()
        found = rows(answer)
        if found is not None and right.setdefault(one.name, found) == found:
            good.append(one)
        else:
            server.refused.append(f"{one.name}: {'other rows' if found is not None else answer[:40]!r}")
    return good


async def load(server: Server, quick: Sequence[Asked], seconds: float) -> dict[str, Any]:
    """All clients at once, for so many seconds."""
    waited: list[float] = []
    requests = [request(server.path, one.text) for one in quick]
    loop = asyncio.get_running_loop()
    begin = loop.time() + WARM
    end = begin + seconds
    failed = 0

    async def ask(number: int) -> None:
        nonlocal failed
        client, place = await server.client(), number * len(requests) // CLIENTS
        while (start := loop.time()) < end:
            answer = await client.ask(requests[place % len(requests)])
            now = loop.time()
            if start >= begin and now <= end:
                waited.append(now - start)
                failed += b" 200 " not in answer[:20]
            place += 1
        client.transport.close()

    tasks = [asyncio.create_task(ask(number)) for number in range(CLIENTS)]
    await asyncio.sleep(WARM)
    work, mine = _worked(_family(server.pid)), time.process_time()
    await asyncio.sleep(seconds)
    work, mine = _worked(_family(server.pid)) - work, time.process_time() - mine
    memory = _together(_family(server.pid))
    await asyncio.gather(*tasks)
    waited.sort()
    return {
        "answers": len(waited),
        "failed": failed,
        "per_second": round(len(waited) / seconds, 1),
        "p50": round(1000 * waited[len(waited) // 2], 1),
        "p99": round(1000 * waited[len(waited) * 99 // 100], 1),
        "most": round(1000 * waited[-1], 1),
        "cpu_ms": round(1000 * work / len(waited), 2),
        "cpu_ms_clients": round(1000 * mine / len(waited), 2),
        "mb": round(memory),
    }


async def apart(server: Server, slow: Sequence[Asked]) -> dict[str, float]:
    """Slower questions, one after the other: the milliseconds that a client waits, the best of three."""
    found = {}
    for one in slow:
        client = await server.client()
        spent: list[float] = []
        while len(spent) < 3 and sum(spent) < ENOUGH:
            start = time.perf_counter()
            await client.ask(request(server.path, one.text))
            spent.append((time.perf_counter() - start) * 1000)
        found[one.name] = round(min(spent), 1)
        client.transport.close()
    return found


async def measure(
    server: Server, all_asked: Sequence[Asked], right: dict[str, list[str]], seconds: float
) -> dict[str, Any]:
    """What one server does."""
    good = await check(server, all_asked, right)
    quick = [one for one in good if one.own <= OWN]
    slow = [one for one in good if one.own > OWN]
    found = await load(server, quick, seconds) if quick else {}
    return found | {
        "loading_cpu_s": round(server.loaded, 1),
        "questions": len(quick),
        "slow": await apart(server, slow),
        "refused": server.refused,
    }


def show(found: dict[str, dict[str, Any]], all_asked: Sequence[Asked]) -> None:
    """The tables, in Markdown."""
    print("\n| server | questions | answers/s | p50 ms | p99 ms | longest ms | CPU ms an answer | MB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, each in found.items():
        keys = ("questions", "per_second", "p50", "p99", "most", "cpu_ms", "mb")
        cells = [str(each.get(key, "")) for key in keys] if "ended" not in each else [each["ended"]]
        print(f"| {name} | {' | '.join(cells)} |")
    print(f"\n| slower questions | own ms | {' | '.join(found)} |\n| --- | ---: |{' ---: |' * len(found)}")
    for one in all_asked:
        if one.own > OWN:
            cells = (str(each.get("slow", {}).get(one.name, "")) for each in found.values())
            print(f"| {one.name} | {one.own:,.1f} | {' | '.join(cells)} |")
    for name, each in found.items():
        for told in each.get("refused", ()):
            print(f"{name}: {told}")


def main(folder: Path, seconds: float, names: Sequence[str]) -> None:
    """Ask every server, compare."""
    all_asked = asked(folder)
    right: dict[str, list[str]] = {}
    found: dict[str, dict[str, Any]] = {}
    for name in names:
        print(f"{name} …", file=sys.stderr, flush=True)
        with running(name, folder) as server:
            if server is None:
                found[name] = {"ended": "did not finish loading"}
            else:
                found[name] = asyncio.run(measure(server, all_asked, right, seconds))
    show(found, all_asked)
    about = machine("pyoxigraph", "oxigraph", "starlette", "uvicorn") | {"graph": folder.name}
    if "questions" in found.get("rdflib-endpoint", {}):
        about["versions"] += f", rdflib-endpoint {version_of('rdflib-endpoint')}"
    own = {one.name: round(one.own, 2) for one in all_asked}
    write_results(HERE / "results" / "serving.json", about | {"own_ms": own, "servers": found})


if __name__ == "__main__":
    given = sys.argv[1:]
    where, for_seconds = [*given, *["exports", "20"][len(given) :]][:2]
    main(Path(where).resolve(), float(for_seconds), given[2:] or PEERS)
