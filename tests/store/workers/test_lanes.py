import threading
import time

import pytest

from kg.store.workers.lanes import BusyError, Lane
from kg.store.workers.stopping import Stop, StoppedError

FOR_EVER = 1e9


def entering(lane: Lane, stop: Stop, told: list[object], name: object) -> threading.Thread:
    """A thread that enters and tells its name, or how it failed."""

    def enter() -> None:
        try:
            lane.enter(time.monotonic() + 60, stop, 1)
            told.append(name)
        except (BusyError, StoppedError) as error:
            told.append(type(error))

    thread = threading.Thread(target=enter)
    thread.start()
    return thread


def waiting(lane: Lane, number: int) -> None:
    """Wait until so many stand in line."""
    while len(lane._line) < number:
        time.sleep(0.001)


def test_whoever_comes_first_is_let_in_first() -> None:
    lane, told = Lane(places=1, line=10), list[object]()
    lane.enter(FOR_EVER, Stop(), 1)
    threads = []
    for number in range(5):
        threads.append(entering(lane, Stop(), told, number))
        waiting(lane, number + 1)
    for thread in threads:
        lane.leave()
        thread.join()
    assert told == [0, 1, 2, 3, 4]


def test_beyond_the_line_nobody_is_taken_in_and_hears_when_to_come_again() -> None:
    lane, told = Lane(places=1, line=1), list[object]()
    lane.enter(FOR_EVER, Stop(), 1)
    thread = entering(lane, Stop(), told, "in line")
    waiting(lane, 1)
    with pytest.raises(BusyError, match=r"1 wait already\. Ask again in 7 s\.") as caught:
        lane.enter(FOR_EVER, Stop(), 7)
    assert caught.value.retry_after == 7
    lane.leave()
    thread.join()
    assert told == ["in line"]


def test_the_deadline_counts_while_waiting_and_the_line_is_left() -> None:
    lane = Lane(places=1, line=1)
    lane.enter(FOR_EVER, Stop(), 1)
    for _ in range(3):
        with pytest.raises(BusyError, match="over while it waited for others") as caught:
            lane.enter(time.monotonic() + 0.01, Stop(), 7)
        assert caught.value.retry_after == 7
    lane.leave()
    lane.enter(0.0, Stop(), 1)


def test_who_calls_off_leaves_the_line() -> None:
    lane, told, stop = Lane(places=1, line=2), list[object](), Stop()
    lane.enter(FOR_EVER, Stop(), 1)
    threads = [entering(lane, stop, told, "first")]
    waiting(lane, 1)
    threads.append(entering(lane, Stop(), told, "second"))
    waiting(lane, 2)
    stop()
    threads[0].join()
    assert told == [StoppedError]
    lane.leave()
    threads[1].join()
    assert told == [StoppedError, "second"]
