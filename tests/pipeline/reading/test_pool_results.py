"""Nobody waits for work that no process was handed."""

import multiprocessing
import threading
from concurrent.futures import Future, ProcessPoolExecutor

import pytest

from kg.pipeline.reading import pool_results
from kg.pipeline.reading.pool_results import result_of


class EndsWhoPacksIt:
    """Ends the thread that packs it for another process, as a lack of memory within that of memory does."""

    def __reduce__(self) -> tuple[object, ...]:
        raise SystemExit


def spawned(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"))


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_work_that_no_thread_hands_on_any_more_is_no_longer_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pool_results, "_LOOK", 0.05)
    before = set(threading.enumerate()), set(multiprocessing.active_children())
    with spawned(1) as pool:
        future = pool.submit(repr, EndsWhoPacksIt())
        with pytest.raises(MemoryError):
            result_of(future, pool)
    assert set(threading.enumerate()) <= before[0]  # else Python would wait for them at its end
    assert set(multiprocessing.active_children()) <= before[1]


def test_slow_work_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_results, "_LOOK", 0.01)
    with spawned(1) as pool:  # which takes longer to start
        assert result_of(pool.submit(abs, -3), pool) == 3


def test_a_thread_that_is_about_to_begin_has_not_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_results, "_LOOK", 0.01)
    pool, work = ProcessPoolExecutor(1), Future[int]()
    monkeypatch.setattr(pool, "_executor_manager_thread", threading.Thread(), raising=False)
    threading.Timer(0.2, work.set_result, [3]).start()
    assert result_of(work, pool) == 3


def test_what_work_raises_is_raised() -> None:
    with spawned(1) as pool, pytest.raises(ValueError, match="invalid literal"):
        result_of(pool.submit(int, "three"), pool)
