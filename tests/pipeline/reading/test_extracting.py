"""Several processes give what one gives, in the same order; a process that dies costs its record alone."""

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from kg.model import Findings, Issue, Record
from kg.pipeline.reading import extracting
from kg.pipeline.reading.extracting import FEW, Extract, extracted
from kg.pipeline.reading.processes import Process
from kg.readers.rules import Rule
from tests.pipeline.reading.stand_ins import deadly, killed, large, lengths, record, slow_first


def batches(*titles: Sequence[str]) -> list[list[Record]]:
    return [[record(title) for title in batch] for batch in titles]


MANY = batches(*([["x" * number, "y"] for number in range(1, 40)]), [], ["slow"], *([["z"]] * 20))


@pytest.mark.parametrize("jobs", [1, 2])
def test_batches_come_back_in_order_with_what_was_found(jobs: int) -> None:
    before = set(multiprocessing.active_children())
    done = list(extracted(iter(MANY), slow_first, jobs, pytest.fail))
    assert set(multiprocessing.active_children()) <= before  # their time counts as spent on reading
    assert [batch for batch, _ in done] == MANY
    assert [made for _, made in done] == [lengths(batch) for batch in MANY]


@pytest.mark.slow
def test_a_process_that_ends_while_the_next_batch_is_read_costs_its_record_alone() -> None:
    work = batches(*[["x"]] * FEW, ["deadly"], *[["y"]] * 30)

    def read() -> Iterator[list[Record]]:
        for place, batch in enumerate(work):
            time.sleep(1 if place in (FEW + 1, FEW + 2) else 0)
            yield batch

    told: list[Issue] = []
    done = list(extracted(read(), deadly, 2, told.append))
    assert [batch for batch, _ in done] == work
    assert [made for _, made in done if made == [None]] == [[None]]
    assert [issue.rule for issue in told] == [Rule.LOST_TEXT]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("place", "titles"),
    [(FEW, ["x", "y", "deadly", "after"]), (FEW + 3, ["deadly"]), (len(MANY) - 1, ["z", "deadly"])],
)
@pytest.mark.parametrize("extract", [deadly, killed, large])
def test_a_record_that_ends_its_process_is_told_and_the_rest_goes_on(
    place: int, titles: list[str], extract: Extract
) -> None:
    work = [*MANY[:place], *batches(titles), *MANY[place + 1 :]]
    told: list[Issue] = []
    done = list(extracted(iter(work), extract, 2, told.append))
    assert [batch for batch, _ in done] == work
    for batch, made in done:
        for one, found in zip(batch, made, strict=True):
            assert found == (None if one.title == "deadly" else lengths([one])[0])
    assert [(issue.rule, issue.document, issue.line) for issue in told] == [(Rule.LOST_TEXT, "a.bib", 1)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_text_that_is_too_much_for_the_first_process_is_told_as_well(jobs: int) -> None:
    told: list[Issue] = []
    (work,) = batches(["x", "deadly", "z"])
    assert list(extracted([work], large, jobs, told.append)) == [
        (work, [*lengths(work[:1]), None, *lengths(work[2:])])
    ]
    (only,) = told
    assert (only.rule, only.line) == (Rule.LOST_TEXT, 1)
    assert "want of memory" in only.message


@pytest.mark.slow
@pytest.mark.parametrize("extract", [killed, large])
def test_where_no_text_of_a_batch_can_be_read_that_is_no_affair_of_the_texts(extract: Extract) -> None:
    work = [*MANY[:FEW], *batches(["deadly"] * 3), *MANY[FEW:]]
    with pytest.raises(MemoryError):
        list(extracted(iter(work), extract, 2, pytest.fail))


def test_no_process_is_started_for_little_work_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extracting, "Process", lambda _: pytest.fail("started"))
    few = [*MANY[:FEW], *([[]] * 1000)]
    assert len(list(extracted(iter(few), lengths, 2, pytest.fail))) == len(few)


def test_no_process_is_left_when_nobody_takes_the_rest() -> None:
    work = extracted(iter(MANY), lengths, 2, pytest.fail)
    for _ in range(FEW + 2):
        next(work)
    assert multiprocessing.active_children()
    work.close()  # type: ignore[attr-defined]
    end = time.monotonic() + 20
    while multiprocessing.active_children() and time.monotonic() < end:
        time.sleep(0.05)
    assert not multiprocessing.active_children()


def test_an_interrupt_just_after_a_process_was_started_leaves_none(monkeypatch: pytest.MonkeyPatch) -> None:
    start = Process.start

    def interrupted(process: Process[list[Record], list[Findings]]) -> None:
        start(process)
        raise KeyboardInterrupt

    monkeypatch.setattr(Process, "start", interrupted)
    monkeypatch.setattr(extracting, "FEW", 0)
    before = set(multiprocessing.active_children())
    with pytest.raises(KeyboardInterrupt):
        list(extracted(iter(MANY), lengths, 2, pytest.fail))
    assert set(multiprocessing.active_children()) <= before


def test_batches_are_taken_only_as_they_are_needed() -> None:
    taken = 0

    def endless() -> "object":
        nonlocal taken
        while True:
            taken += 1
            yield [record("x")]

    work = extracted(endless(), lengths, 2, pytest.fail)  # type: ignore[arg-type]
    for _ in range(100):
        next(work)
    work.close()  # type: ignore[attr-defined]
    assert taken < 120


SCRIPT = """
import sys
from kg.pipeline.reading import extracting
from tests.pipeline.reading.stand_ins import lengths, record
print("begins")
extracting.FEW = 0
work = [[record("x" * number)] for number in range(1, 9)]
assert [made for _, made in extracting.extracted(work, lengths, 2, print)] == list(map(lengths, work))
assert sys.modules["__main__"].__file__ == __file__
"""


@pytest.mark.slow
def test_a_script_need_not_be_importable(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(SCRIPT)
    paths = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])}
    ran = subprocess.run(
        [sys.executable, tmp_path / "script.py"], env=paths, capture_output=True, text=True, timeout=60
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "begins\n", "")
