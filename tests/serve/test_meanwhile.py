"""What is answered while a graph is being opened."""

import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import httpx
import pytest

from kg.disk import only_writer
from kg.serve.meanwhile import SOON, answering, opening
from kg.serve.running import listen
from kg.serve.settings import Settings
from kg.store.stores import upkeep
from kg.view.assets import csp_hash
from tests.serve.starting import ROOT

HTML = {"accept": "text/html,*/*;q=0.8"}


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """A build folder without a store."""
    shutil.copy(ROOT / "exports" / "graph.nq", tmp_path / "graph.nq")
    return tmp_path


def held(build: Path) -> AbstractContextManager[Path]:
    """In this block, nobody else can make the store: they wait."""
    return only_writer(build / upkeep._LOCK)


@contextmanager
def serving(build: Path) -> Iterator[tuple["subprocess.Popen[str]", httpx.Client]]:
    """The command, whose graph may not be open yet, and who asks it."""
    with listen("127.0.0.1", 0) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "kg", "serve", str(build), "--port", str(port)]
    with (
        subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process,
        httpx.Client(base_url=f"http://localhost:{port}", trust_env=False, timeout=30) as client,
    ):
        try:
            yield process, client
        finally:
            process.kill()


def first(client: httpx.Client) -> httpx.Response:
    """The first answer, as soon as somebody listens."""
    while True:
        try:
            return client.get("/", headers=HTML)
        except httpx.ConnectError:
            threading.Event().wait(0.05)


@pytest.mark.slow
def test_a_server_says_at_once_that_its_graph_is_being_opened_and_then_serves_it(build: Path) -> None:
    with serving(build) as (_, client):
        with held(build):
            page = first(client)
            assert page.status_code == 503
            assert (page.headers["retry-after"], page.headers["refresh"]) == ("3", "3")
            assert f"Waiting for {build}" in page.text
            told = client.get("/sparql?query=ASK{}")
            assert (told.status_code, told.headers["content-type"]) == (503, "text/plain; charset=utf-8")
            assert "refresh" not in told.headers
            assert client.get("/", headers={"host": "other.example"}).status_code == 421
        while (page := client.get("/", headers=HTML)).status_code == 503:
            assert "being opened" in page.text
        assert page.status_code == 200
        assert "Who wrote what" in page.text


def test_the_page_of_an_opening_has_a_style_of_its_own_that_its_policy_allows() -> None:
    status, headers, body = opening(Settings(), {"host": "localhost", **HTML}, "Making <b> …")
    page = body.decode()
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert status == 503
    assert "var(--ground)" in style
    assert f"style-src {csp_hash(style)};" in headers["content-security-policy"]
    assert "Making &lt;b&gt; …" in page


@pytest.mark.slow
def test_an_interrupt_ends_it_while_the_graph_is_being_opened(build: Path) -> None:
    with serving(build) as (process, client), held(build):
        first(client)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
        assert process.returncode != 0
        assert "Traceback" not in said


@pytest.mark.slow
def test_that_a_graph_is_broken_is_told_as_ever(build: Path) -> None:
    with serving(build) as (process, client):
        with held(build):
            first(client)
            (build / "graph.nq").write_text("no graph\n")
        _, said = process.communicate(timeout=20)
        assert process.returncode == 3
        assert "graph.nq:1:" in said


def test_nobody_is_told_of_an_opening_that_takes_no_time() -> None:
    asked = threading.Event()
    with listen("127.0.0.1", 0) as bound:
        with answering(bound, Settings(), lambda: str(asked.set())):
            pass
        threading.Event().wait(2 * SOON)
        assert bound.fileno() >= 0, "it is still open for who serves the graph"
        names = {thread.name for thread in threading.enumerate()}
    assert "meanwhile" not in names
    assert not asked.is_set()
