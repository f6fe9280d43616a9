"""The other end of a worker: starts it, hands it one request at a time, kills it at a limit."""

import contextlib
import json
import os
import re
import select
import struct
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO, Any

from kg.errors import LimitError

ANSWERER = Path(__file__).with_name("worker.py")
"""The script that opens a graph and answers questions."""
MAKER = Path(__file__).with_name("maker.py")
"""The script that writes a store."""
_NO_MEMORY = re.compile(r"memory allocation of|out of memory|bad_alloc|MemoryError")
_HEAD = struct.Struct(">cI")


class WorkerDiedError(LimitError):
    """The process that ran the query ended before it had answered: most often for want of memory."""

    def __init__(self, message: str, *, out_of_memory: bool = False) -> None:
        super().__init__(message)
        self.out_of_memory = out_of_memory
        """True when its last words were that memory was refused."""


class Worker:
    """One process with one graph. A class, because a process has a life: started, asked, killed."""

    def __init__(self, script: Path = ANSWERER) -> None:
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the process runs
        self._process = subprocess.Popen(  # noqa: S603 - our own script
            [sys.executable, "-P", str(script)],  # -P: a file of the working folder is never imported
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            bufsize=0,
            start_new_session=True,  # Ctrl-C reaches the command, which then decides
        )
        self.kill: Callable[[], object] = weakref.finalize(self, _end, self._process, self._errors)
        """Ends the process at once, whatever it is doing; harmless when it has ended."""
        self._turn = threading.Lock()

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def ask(
        self, request: Mapping[str, Any], *, timeout: float | None = None, sink: IO[bytes] | None = None
    ) -> dict[str, Any]:
        """The end of the answer; its rows or triples have gone to `sink` by then.

        Everything is taken over as fast as it comes, so that the worker never waits for who reads the answer.

        Raises:
            TimeoutError: after `timeout` seconds; the process has been killed.
            WorkerDiedError: when the process ended without an answer.
        """
        with self._turn:
            try:
                self._send(request)
                return self._receive(None if timeout is None else time.monotonic() + timeout, sink)
            except BaseException:  # Ctrl-C too: what is half asked cannot be asked again
                self.kill()
                raise

    def _send(self, request: Mapping[str, Any]) -> None:
        assert self._process.stdin is not None  # noqa: S101 - given to Popen
        data = memoryview(json.dumps(request).encode() + b"\n")
        try:
            while data:
                data = data[self._process.stdin.write(data) :]
        except BrokenPipeError:
            raise self._death() from None

    def _receive(self, deadline: float | None, sink: IO[bytes] | None) -> dict[str, Any]:
        while True:
            kind, length = _HEAD.unpack(self._read(_HEAD.size, deadline))
            content = self._read(length, deadline)
            if kind == b"E":
                answer: dict[str, Any] = json.loads(content)
                return answer
            if sink is not None:
                sink.write(content)

    def _read(self, size: int, deadline: float | None) -> bytes:
        assert self._process.stdout is not None  # noqa: S101 - given to Popen
        pieces = []
        while size:
            self._wait(deadline)
            piece = os.read(self._process.stdout.fileno(), min(size, 1 << 20))
            if not piece:
                raise self._death()
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)

    def _wait(self, deadline: float | None) -> None:
        assert self._process.stdout is not None  # noqa: S101 - given to Popen
        left = None if deadline is None else max(0.0, deadline - time.monotonic())
        if not select.select([self._process.stdout.fileno()], [], [], left)[0]:
            raise TimeoutError

    def _death(self) -> WorkerDiedError:
        code = self._process.wait()
        self._errors.seek(0)
        words = self._errors.read()[-2000:].decode(errors="replace").strip()
        last = " ".join(words.splitlines()[-1:])
        how = f"died of signal {-code}." if code < 0 else f"ended with {code}: {last}."
        refused = _NO_MEMORY.search(words) is not None
        return WorkerDiedError(f"The process that ran the query {how}", out_of_memory=refused)


def _end(process: "subprocess.Popen[bytes]", errors: IO[bytes]) -> None:
    process.kill()
    process.wait()
    for file in (process.stdin, process.stdout, errors):
        if file is not None:
            with contextlib.suppress(OSError):
                file.close()
