"""The other end of a worker: starts it, hands it one request at a time, slows, holds or kills it."""

import contextlib
import json
import os
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, TypeAlias

from kg.errors import LimitError

ANSWERER = Path(__file__).with_name("worker.py")
"""The script that opens a graph and answers questions."""
MAKER = Path(__file__).with_name("maker.py")
"""The script that writes a store."""
_START = "import runpy, sys; sys.path.append(sys.argv[1]); runpy.run_path(sys.argv[2], run_name='__main__')"
"""Runs a script with our modules behind all others, so that they hide none; -P: none of its folder."""
SLOW = 0.25
"""Seconds of work after which a query counts as a slow one."""
LONG = 2.0
"""Seconds of work after which a slow query is less important than whatever else this machine does."""
_IDLE = 4
"""Seconds on the clock that count as one of work: who waits for a disk has its place not for ever."""
_LOOK = 0.01
"""Seconds between two looks at how much a process has worked: systems count no finer."""
_NICENESS = 5
"""By how much: next to one other program it gets a quarter of a processor."""
_NO_MEMORY = re.compile(r"memory allocation of|out of memory|bad_alloc|MemoryError")
_HEAD = struct.Struct(">cI")
_PIECE = 1 << 18  # bytes that are taken over at once


Step: TypeAlias = tuple[float, Callable[[], None]]
"""Seconds of work, and what is done then."""


class WorkerDiedError(LimitError):
    """The process that reads a graph ended before it had answered: most often for want of memory."""

    def __init__(self, message: str, *, out_of_memory: bool = False, too_deep: bool = False) -> None:
        super().__init__(message)
        self.out_of_memory = out_of_memory
        """True when its last words were that memory was refused."""
        self.too_deep = too_deep
        """True when it went beyond its stack, as engines do that read a query part within part."""


class Worker:
    """One process with one graph. A class, because a process has a life: started, asked, killed."""

    def __init__(self, script: Path = ANSWERER, held: int | None = None) -> None:
        """The script starts; it has the open folder `held`."""
        self._errors = _nameless()
        self._process = subprocess.Popen(  # noqa: S603 - our own script
            [sys.executable, "-P", "-c", _START, str(Path(__file__).parents[3]), str(script)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            bufsize=0,
            pass_fds=() if held is None else (held,),
            process_group=0,  # Ctrl-C reaches the command, which then decides
        )
        self.kill: Callable[[], object] = weakref.finalize(self, _end, self._process, self._errors)
        """Ends the process at once, whatever it is doing; harmless when it has ended."""
        assert self._process.stdout is not None  # noqa: S101 - given to Popen
        self._output = self._process.stdout.fileno()
        self._coming = select.poll()  # unlike select, it takes descriptors of any number
        self._coming.register(self._output, select.POLLIN)
        self._turn = threading.Lock()

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    @property
    def memory(self) -> int:
        """Bytes that it has in memory; 0 where the system does not say."""
        try:
            pages = Path(f"/proc/{self.pid}/statm").read_text("ascii").split()[1]
        except OSError:
            return 0
        return int(pages) * os.sysconf("SC_PAGESIZE")

    @property
    def worked(self) -> float | None:
        """Seconds for which it has had a processor; `None` where the system does not say."""
        try:
            fields = Path(f"/proc/{self.pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            return None
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def stop(self) -> None:
        """End the process, from any thread and without waiting for that; whoever asks it notices."""
        self._process.kill()

    def hold(self) -> None:
        """It stands still until it may `go_on`.

        Should this process die meanwhile, the system ends what it left standing: it is no longer the parent
        of a process group of its session (POSIX, "orphaned process group"). For that it must stand already.
        """
        self._process.send_signal(signal.SIGSTOP)
        with contextlib.suppress(AttributeError, ChildProcessError):  # macOS has none, or it has ended
            os.waitid(os.P_PID, self.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)

    def go_on(self) -> None:
        """It works again."""
        self._process.send_signal(signal.SIGCONT)

    def step_back(self) -> None:
        """It is less important from now on, for good: no process may take that back."""
        with contextlib.suppress(OSError):  # it has just ended
            os.setpriority(os.PRIO_PROCESS, self.pid, _NICENESS)

    def open(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The end of opening a graph, as `ask` has it; that the process died of it is one."""
        try:
            return self.ask(request)
        except WorkerDiedError as error:
            return {"error": "died", "message": str(error)}

    def ask(
        self,
        request: Mapping[str, Any],
        *,
        timeout: float | None = None,
        sink: IO[bytes] | None = None,
        slow: Sequence[Step] = (),
    ) -> dict[str, Any]:
        """The end of the answer; its rows or triples have gone to `sink` by then.

        Everything is taken over as fast as it comes, so that the worker never waits for who reads the answer.
        The steps of `slow` are taken when it has worked for so long, whatever else this machine does
        meanwhile; a step may take its time.

        Raises:
            TimeoutError: after `timeout` seconds; the process ends.
            WorkerDiedError: when the process ended without an answer.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        with self._turn:
            try:
                self._send(request)
                return self._receive(deadline, sink, slow)
            except BaseException:  # Ctrl-C too: what is half asked cannot be asked again
                self.stop()
                raise

    def _send(self, request: Mapping[str, Any]) -> None:
        assert self._process.stdin is not None  # noqa: S101 - given to Popen
        data = memoryview(json.dumps(request).encode() + b"\n")
        try:
            while data:
                data = data[self._process.stdin.write(data) :]
        except BrokenPipeError:
            raise self._death() from None

    def _receive(
        self, deadline: float | None, sink: IO[bytes] | None, slow: Sequence[Step]
    ) -> dict[str, Any]:
        steps, data = deque(slow), bytearray()
        work = _Work(self) if steps else None
        while True:
            left = work.left(steps[0][0]) if work and steps else None
            if work and left == 0.0:
                with work.pausing():
                    steps.popleft()[1]()
                continue
            until = deadline if left is None else _earlier(time.monotonic() + max(left, _LOOK), deadline)
            if self._comes(until):
                data += self._piece()
            elif until == deadline:
                raise TimeoutError
            for kind, content in _frames(data):
                if kind == b"E":
                    answer: dict[str, Any] = json.loads(content)
                    return answer
                if sink is not None:
                    sink.write(content)

    def _comes(self, until: float | None) -> bool:
        """Whether something comes before the time is over."""
        left = None if until is None else until - time.monotonic()
        return (left is None or left > 0) and bool(self._coming.poll(None if left is None else left * 1000))

    def _piece(self) -> bytes:
        piece = os.read(self._output, _PIECE)
        if not piece:
            raise self._death()
        return piece

    def _death(self) -> WorkerDiedError:
        code = self._process.wait()
        words = ""
        with contextlib.suppress(ValueError):  # another thread has ended it and closed the file
            self._errors.seek(0)
            words = self._errors.read()[-2000:].decode(errors="replace").strip()
        last = " ".join(words.splitlines()[-1:])
        how = f"died of signal {-code}." if code < 0 else f"ended with {code}: {last}."
        refused = _NO_MEMORY.search(words) is not None
        return WorkerDiedError(
            f"The process that reads the graph {how}",
            out_of_memory=refused,
            too_deep=code == -signal.SIGSEGV and not refused,
        )


class _Work:
    """How much a process works from now on. A class, because it remembers when that was.

    Not how long it takes: beside others that work, what takes 5 ms may take a second.
    """

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._begun, self._before = time.monotonic(), worker.worked

    def left(self, seconds: float) -> float:
        """Seconds before which it cannot have worked for so many; 0 when it has."""
        passed = time.monotonic() - self._begun
        if passed < seconds:
            return seconds - passed
        now = self._worker.worked
        if now is not None and self._before is not None:
            passed = max(now - self._before, passed / _IDLE)
        return max(0.0, seconds - passed)

    @contextlib.contextmanager
    def pausing(self) -> Iterator[None]:
        """The time of this block does not count."""
        before = time.monotonic()
        yield
        self._begun += time.monotonic() - before


def _frames(data: bytearray) -> Iterator[tuple[bytes, bytes]]:
    """The frames that have come whole, taken from the front: kind and content."""
    while len(data) >= _HEAD.size:
        kind, length = _HEAD.unpack_from(data)
        end = _HEAD.size + length
        if len(data) < end:
            return
        content = bytes(data[_HEAD.size : end])
        del data[:end]
        yield kind, content


def _earlier(time: float, other: float | None) -> float:
    return time if other is None else min(time, other)


def _nameless() -> IO[bytes]:
    """A file for the last words of a process: in memory where the system has such files.

    A query then needs no folder for temporary files, which a container that cannot be written may not have.
    """
    if hasattr(os, "memfd_create"):
        with contextlib.suppress(OSError):  # a sandbox may not allow it
            return os.fdopen(os.memfd_create("kg"), "w+b")
    return tempfile.TemporaryFile()


def _end(process: "subprocess.Popen[bytes]", errors: IO[bytes]) -> None:
    process.kill()
    process.wait()
    for file in (process.stdin, process.stdout, errors):
        if file is not None:
            with contextlib.suppress(OSError):
                file.close()
