"""Processes hand back what came of their work, and end when they are told to, or with who started them."""

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from kg.pipeline.reading import processes
from kg.pipeline.reading.processes import EndedError, Process, with_results
from tests.pipeline.reading.stand_ins import Odd, ends, raises, raises_odd

ROOT = Path(__file__).resolve().parents[3]


T = TypeVar("T")
R = TypeVar("R")


@contextmanager
def process(work: Callable[[T], R]) -> Iterator[Process[T, R]]:
    started = Process(work)
    try:
        started.start()
        yield started
    finally:
        started.end()


def test_results_come_in_the_order_of_the_work() -> None:
    with process(abs) as one:
        for number in range(-50, 0):
            one.hand(number)
        assert [one.result() for _ in range(50)] == list(range(50, 0, -1))


def test_one_that_was_never_started_can_be_ended() -> None:
    Process(abs).end()


def test_more_can_be_handed_than_fits_a_pipe_while_nobody_takes_results() -> None:
    much = "x" * 5_000_000
    with process(str.upper) as one:
        for _ in range(3):
            one.hand(much)
        assert [len(one.result()) for _ in range(3)] == [len(much)] * 3


def test_what_work_raises_is_raised_with_the_place_where_it_was() -> None:
    with process(raises) as one:
        for what in (ValueError("three"), OSError(5, "five")):
            one.hand(what)
            with pytest.raises(type(what)) as found:
                one.result()
            assert "stand_ins.py" in found.value.__notes__[0]
    with process(raises_odd) as one:
        one.hand(1)
        with pytest.raises(RuntimeError, match="Odd: is odd"):
            one.result()


def test_want_of_memory_ends_a_process() -> None:
    with process(raises) as one:
        one.hand(MemoryError())
        with pytest.raises(EndedError):
            one.result()


def test_a_process_that_has_ended_is_no_closed_pipe_of_ours() -> None:
    """`BrokenPipeError` would be taken for a reader of stdout that has seen enough."""
    with process(ends) as one:
        one.hand(1)
        with pytest.raises(EndedError):
            one.result()
        one.hand(1)
        with pytest.raises(EndedError):
            one.result()


def test_what_cannot_be_packed_is_told_at_once() -> None:
    with process(repr) as one:
        with pytest.raises(RuntimeError, match="cannot be packed"):
            one.hand(Odd())
        one.hand(3)
        assert one.result() == "3"


def test_only_those_with_results_are_named() -> None:
    with process(time.sleep) as slow, process(abs) as quick:
        assert with_results([slow, quick], 0) == []
        slow.hand(60)
        quick.hand(-1)
        assert with_results([slow, quick], None) == [quick]
        assert with_results([slow], 0.01) == []
        assert with_results([], 0) == []


def test_an_end_is_an_end_in_the_middle_of_work() -> None:
    before = set(multiprocessing.active_children())
    with process(time.sleep) as one:
        one.hand(600)
    assert set(multiprocessing.active_children()) <= before


def test_a_signal_that_is_ignored_is_so_while_processes_are_started() -> None:
    """They inherit that; under `nohup` they would have ended when the terminal was closed."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with processes._undisturbed():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGHUP])
def test_who_is_ended_while_processes_are_started_ends_once_they_are(end: int) -> None:
    came: list[int] = []
    before = signal.signal(end, lambda number, _: came.append(number))
    try:
        with processes._undisturbed():
            os.kill(os.getpid(), end)
            assert came == []
        until = time.monotonic() + 30
        while not came and time.monotonic() < until:  # another thread may have been given it
            time.sleep(0.01)
        assert came == [end]
    finally:
        signal.signal(end, before)


INTERRUPTED = """
import itertools, multiprocessing, signal, sys
from kg.pipeline.reading import extracting
from tests.pipeline.reading.stand_ins import lengths, record

def interrupt(*_):
    raise KeyboardInterrupt

signal.signal(signal.SIGINT, interrupt)
signal.signal(signal.SIGALRM, lambda *_: signal.raise_signal(signal.SIGINT))
extracting.FEW = 0
for seconds in map(float, sys.argv[1:]):
    try:
        stream = extracting.extracted(itertools.repeat([record("x")]), lengths, 2, print)
        next(stream)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        for _ in stream:
            pass
    except KeyboardInterrupt:
        stream.close()
    left = multiprocessing.active_children()
    assert left == [], (seconds, left)
print("done")
"""


@pytest.mark.slow
def test_an_interrupt_at_any_moment_leaves_nothing_to_wait_for() -> None:
    """One in sixty came while a lock was held, when there were locks, and was waited for without end."""
    rng = random.Random(3)
    moments = [f"{rng.uniform(0.0005, 0.02):.6f}" for _ in range(150)]
    running = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, *moments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert running.stderr == ""
    assert running.stdout == "done\n"
