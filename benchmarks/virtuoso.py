"""A Virtuoso server of our own for `stores.py`, on the loopback; `tests/install-virtuoso.sh` installs it."""

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

PROGRAM = "virtuoso-t"
GRAPH = "https://example.org/facts"
_SETTINGS = """[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = virtuoso-temp.db
TransactionFile = virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 170000
MaxDirtyBuffers = 130000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = 1000000
"""
_PATIENCE = 60
"""Seconds until a server must have started."""


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    url: str
    process: int

    def load(self, file: Path) -> None:
        """Put a file of N-Triples into its one graph."""
        with httpx.Client(auth=httpx.DigestAuth("dba", "dba"), trust_env=False, timeout=3600) as client:
            address, kind = f"{self.url}/sparql-graph-crud-auth", {"Content-Type": "application/n-triples"}
            client.put(
                address, params={"graph": GRAPH}, headers=kind, content=file.read_bytes()
            ).raise_for_status()

    def ask(self, text: str) -> dict[str, Any]:
        """The answer in SPARQL's JSON.

        Raises:
            SystemExit: with the server's own words, when it refuses the question.
        """
        with httpx.Client(trust_env=False, timeout=3600) as client:
            asked = {"query": text, "default-graph-uri": GRAPH, "format": "application/sparql-results+json"}
            answer = client.post(f"{self.url}/sparql", data=asked)
        if answer.status_code != 200:
            raise SystemExit(answer.text.partition("\n")[0])
        found: dict[str, Any] = answer.json()
        return found


@contextmanager
def running() -> Iterator[Server]:
    """A server with nothing in it; gone, with its files, at the end of the block."""
    sql, http = _free_port(), _free_port()
    url = f"http://127.0.0.1:{http}"
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "virtuoso.ini").write_text(_SETTINGS.format(sql=sql, http=http))
        command = [shutil.which(PROGRAM) or PROGRAM, "-f", "-c", "virtuoso.ini"]
        quiet = subprocess.DEVNULL
        with subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet) as process:
            try:
                _wait(url)
                yield Server(url, process.pid)
            finally:
                process.kill()


def _wait(url: str) -> None:
    end = time.monotonic() + _PATIENCE
    with httpx.Client(trust_env=False, timeout=5) as client:
        while time.monotonic() < end:
            try:
                client.get(f"{url}/sparql", params={"query": "ASK {}"})
            except httpx.TransportError:
                time.sleep(0.1)
            else:
                return
    raise SystemExit(f"Virtuoso did not answer within {_PATIENCE} s")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
