"""Slow queries hold up no others, whoever goes away frees what it had, and nothing outlives the program."""

import io
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.errors import KgError, UsageError
from kg.store import BusyError, Document, Form, Graph, Stop, open_graph
from kg.store.workers import pool, process
from kg.store.workers.lanes import Lane
from kg.store.workers.process import Worker
from kg.store.workers.stopping import StoppedError
from tests.graphs import SMALL

pytestmark = pytest.mark.slow

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
QUICK = "ASK { ?paper a schema:ScholarlyArticle }"
JSON = {Form.SELECT: "application/sparql-results+json", Form.ASK: "application/sparql-results+json"}


@pytest.fixture
def graph() -> Iterator[Graph]:
    with open_graph(SMALL, workers=2) as opened:
        yield opened


class Asking(threading.Thread):
    """Asks an endless query; `ended` says how that ended."""

    def __init__(self, graph: Graph, timeout: float = 60) -> None:
        super().__init__()
        self.stop, self.ended = Stop(), ""
        self._ask = lambda: graph.query(ENDLESS, timeout=timeout, stop=self.stop)
        self.start()

    def run(self) -> None:
        try:
            self._ask()
        except KgError as error:
            self.ended = type(error).__name__


def until(holds: object) -> None:
    """Wait until something holds."""
    assert callable(holds)
    while not holds():
        time.sleep(0.005)


def is_full(lane: Lane, line: int = 0) -> bool:
    return lane._free == 0 and len(lane._line) == line


def test_whoever_waited_in_vain_is_not_told_that_its_query_was_too_slow() -> None:
    with open_graph(SMALL) as graph:
        slow = Asking(graph)
        until(lambda: is_full(graph._pool._quick))
        with pytest.raises(BusyError, match="while it waited for others"):
            graph.query("ASK {}", timeout=0.01)
        slow.stop()
        slow.join()


def test_several_threads_get_each_its_own_answer(graph: Graph) -> None:
    found: dict[int, int] = {}

    def ask(number: int) -> None:
        for _ in range(20):
            (row,) = graph.query(f"SELECT ({number} AS ?n) {{}}").rows()
            found[number] = found.get(number, 0) + (row[0] == ox.Literal(number))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == dict.fromkeys(range(8), 20)


def test_one_process_is_started_at_a_time_however_many_queries_come(graph: Graph) -> None:
    for _ in range(50):
        graph.query(QUICK)
    until(lambda: len(graph._pool._idle) == 2 and not graph._pool._is_coming)
    assert len(graph._pool._all) == 2


def test_slow_queries_hold_up_no_quick_one(graph: Graph) -> None:
    slow = [Asking(graph) for _ in range(6)]
    until(lambda: is_full(graph._pool._heavy, line=4))
    for _ in range(20):
        assert graph.query(QUICK).answer
    assert not any(each.ended for each in slow)
    for each in slow:
        each.stop()
        each.join()
    assert {each.ended for each in slow} == {"StoppedError"}


def test_a_slow_query_that_stands_still_goes_on_when_another_ends(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = [Asking(graph), Asking(graph)]
    until(lambda: is_full(graph._pool._heavy))
    monkeypatch.setattr(process, "SLOW", 0.0)
    found: list[bool | None] = []
    third = threading.Thread(target=lambda: found.append(graph.query(QUICK).answer))
    third.start()
    until(lambda: is_full(graph._pool._heavy, line=1))
    assert found == []
    first[0].stop()
    third.join()
    assert found == [True]
    first[1].stop()


def test_a_query_that_had_no_processor_is_not_taken_for_a_slow_one(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = [Asking(graph), Asking(graph)]
    until(lambda: is_full(graph._pool._heavy))
    monkeypatch.setattr(process, "SLOW", 1e-9)  # over by the clock before any answer can be there
    monkeypatch.setattr(process, "_IDLE", 1e12)
    monkeypatch.setattr(Worker, "worked", 0.0)
    assert graph.query(QUICK).answer
    monkeypatch.setattr(process, "_IDLE", 1.0)  # it waits for something else, and for long
    with pytest.raises(BusyError):
        graph.query(ENDLESS, timeout=1)
    for each in slow:
        each.stop()
        each.join()


def test_what_a_process_works_is_counted_as_long_as_it_is_there(graph: Graph) -> None:
    (worker,) = graph._pool._all
    assert isinstance(worker, Worker)
    before = worker.worked
    assert before is not None
    slow = Asking(graph)
    until(lambda: (worker.worked or 0.0) > before)
    slow.stop()
    slow.join()
    until(lambda: worker.worked is None)


def test_beyond_what_may_wait_a_query_is_refused(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph._pool._heavy, "_most", 0)
    slow = [Asking(graph), Asking(graph)]
    until(lambda: is_full(graph._pool._heavy))
    with pytest.raises(BusyError) as caught:
        graph.query(ENDLESS)
    assert caught.value.retry_after == pool.LATER
    assert graph.query(QUICK).answer
    for each in slow:
        each.stop()
        each.join()


def test_the_time_runs_also_while_a_query_stands_still(graph: Graph) -> None:
    slow = [Asking(graph), Asking(graph)]
    until(lambda: is_full(graph._pool._heavy))
    late = Asking(
        graph, timeout=3
    )  # it has worked enough to be slow, also where it had little of a processor
    late.join()
    assert late.ended == "BusyError"
    assert not any(each.ended for each in slow)
    for each in slow:
        each.stop()
        each.join()
    assert (graph._pool._heavy._free, graph._pool._quick._free) == (2, 2)


def test_who_calls_a_query_off_frees_its_process(graph: Graph) -> None:
    before = set(graph._pool._all)
    slow = Asking(graph)
    until(lambda: graph._pool._heavy._free == 1)
    (worker,) = [each for each in before if each not in graph._pool._idle]
    assert isinstance(worker, Worker)
    slow.stop()
    slow.join()
    assert slow.ended == "StoppedError"
    until(lambda: not worker.alive)
    assert graph.query(QUICK).answer


def test_a_query_that_is_called_off_before_is_never_asked(graph: Graph) -> None:
    stop = Stop()
    stop()
    before = graph._pool.worker()
    with pytest.raises(StoppedError):
        graph.query(ENDLESS, stop=stop)
    assert before.alive
    assert graph._pool.worker() is before, "no process is ended for it"


def test_a_process_that_is_ended_just_after_its_answer_is_asked_no_more() -> None:
    class Answering:
        """A process that is called off when its answer is whole, and that ends a moment later."""

        alive, memory = True, 0

        def __init__(self) -> None:
            self.was_stopped = False

        def stop(self) -> None:
            self.was_stopped = True

        kill = stop

        def ask(self, request: Mapping[str, Any], **_: object) -> dict[str, Any]:
            assert not self.was_stopped
            request.get("then", int)()
            return {"by": self}

    one = pool.Pool(Answering)
    stop = Stop()
    first = one.ask({"then": stop}, timeout=60, sink=io.BytesIO(), stop=stop)["by"]
    assert first.was_stopped
    assert one.ask({}, timeout=60, sink=io.BytesIO(), stop=Stop())["by"] is not first


def test_closing_ends_what_runs() -> None:
    graph = open_graph(SMALL, workers=2)
    slow = [Asking(graph) for _ in range(3)]
    until(lambda: is_full(graph._pool._heavy, line=1))
    graph.close()
    for each in slow:
        each.join(timeout=10)
        assert not each.is_alive()
    assert {each.ended for each in slow} == {"UsageError"}
    graph.close()


PROGRAM = """
import sys, threading, time
from kg.store import open_graph
graph = open_graph(sys.argv[1], workers=2)
for _ in range(4):
    threading.Thread(target=graph.query, args=(sys.argv[2],), daemon=True).start()
while graph._pool._heavy._free or len(graph._pool._heavy._line) < 2:
    time.sleep(0.01)
print(*(worker.pid for worker in graph._pool._all), flush=True)
time.sleep(60)
"""


def test_no_process_outlives_a_program_that_is_killed_not_even_one_that_stands_still() -> None:
    command = [sys.executable, "-c", PROGRAM, str(SMALL), ENDLESS]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        workers = [int(pid) for pid in program.stdout.readline().split()]
        assert len(workers) >= 4
        program.send_signal(signal.SIGKILL)
    until(lambda: not any(runs(pid) for pid in workers))


def runs(pid: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_an_answer_is_written_as_it_is_wanted(graph: Graph) -> None:
    table = graph.document("SELECT ?n { ?p foaf:name ?n } ORDER BY ?n LIMIT 1", {Form.SELECT: "text/csv"})
    assert isinstance(table, Document)
    assert (table.form, table.media) == (Form.SELECT, "text/csv")
    body = table.body.read()
    assert body.startswith(b"n\r\n")
    assert len(body) == table.length


def test_triples_are_written_sorted_with_the_prefixes_that_they_use(graph: Graph) -> None:
    text = "CONSTRUCT { ?p foaf:name ?n ; a foaf:Person } WHERE { ?p foaf:name ?n ; a foaf:Person }"
    told = graph.document(text, {Form.GRAPH: "text/turtle"})
    assert isinstance(told, Document)
    head, *rest = told.body.read().decode().splitlines()
    assert head == "@prefix foaf: <http://xmlns.com/foaf/0.1/> ."
    assert rest[0].startswith("@prefix rdf:")
    subjects = [line.split()[0] for line in rest[1:] if not line.startswith("\t")]
    assert subjects == sorted(subjects)


def test_a_form_that_is_not_wanted_is_told_and_not_written(graph: Graph) -> None:
    assert graph.document("CONSTRUCT WHERE { ?s ?p ?o }", JSON) is Form.GRAPH


def test_the_graphs_that_are_asked_can_be_chosen(graph: Graph) -> None:
    names = [str(row[0])[1:-1] for row in graph.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }").rows()]
    query = "ASK { ?s ?p ?o FILTER NOT EXISTS { GRAPH ?g { ?x ?y ?z } } }"
    chosen = graph.document(query, {Form.ASK: "text/csv"}, default=names)
    assert isinstance(chosen, Document)
    assert chosen.body.read() == b"true\n"
    with pytest.raises(UsageError):
        graph.document("ASK { <relative> ?p ?o }", JSON)
    assert isinstance(graph.document("ASK { <relative> ?p ?o }", JSON, base="http://e/"), Document)


def test_a_file_that_changes_is_served_as_it_was_opened(tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text('<http://e/a> <http://xmlns.com/foaf/0.1/name> "before" .', "utf-8")
    with open_graph(file, workers=2) as graph:
        file.write_text("no longer a graph", "utf-8")
        graph._pool.renew()
        for _ in range(5):
            (row,) = graph.query("SELECT ?n { ?p foaf:name ?n }").rows()
            assert row == (ox.Literal("before"),)
