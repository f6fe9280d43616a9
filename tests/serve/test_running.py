"""How a server begins and ends, and who is heard."""

import resource
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from kg.cli.main import cli
from kg.errors import OutputError
from kg.serve.running import listen
from tests.serve.starting import ROOT, SMALL, started

pytestmark = pytest.mark.slow

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def kg(*arguments: str) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "kg", "serve", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=False)


def test_an_interrupt_ends_it_as_it_is_meant_to_end() -> None:
    with started() as (process, _, _):
        process.send_signal(signal.SIGINT)
        _, rest = process.communicate(timeout=20)
        assert (process.returncode, rest) == (0, "")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_what_was_made_for_the_time_of_serving_is_deleted_at_the_end(how: int, tmp_path: Path) -> None:
    with started(temporary=tmp_path) as (process, _, _):
        assert len(list(tmp_path.glob("kg-*/store"))) == 1
        process.send_signal(how)
        _, rest = process.communicate(timeout=20)
        assert (process.returncode, rest) == (0, "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("times", [1, 2])
def test_an_interrupt_ends_it_also_while_it_answers_and_so_do_two(times: int) -> None:
    with started() as (process, address, _):

        def ask() -> None:
            with httpx.Client(trust_env=False, timeout=60) as client:
                try:
                    client.get(f"{address}/sparql", params={"query": ENDLESS})
                except httpx.HTTPError:
                    return

        threads = [threading.Thread(target=ask) for _ in range(5)]
        for thread in threads:
            thread.start()
        with httpx.Client(trust_env=False) as client:
            assert client.get(f"{address}/sparql?query=ASK{{}}").status_code == 200
        for _ in range(times):
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=0.3)
        _, rest = process.communicate(timeout=20)
        assert process.returncode == 0
        assert "Traceback" not in rest
        for thread in threads:
            thread.join(timeout=20)
            assert not thread.is_alive()


def test_a_port_that_is_taken_is_told_before_anything_is_opened() -> None:
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with pytest.raises(OutputError, match=rf"port {port}: Address already in use\. .* --port"):
            listen("127.0.0.1", port)
        second = kg(str(SMALL), "--port", str(port))
    assert second.returncode == 4
    assert b"Address already in use" in second.stderr


def test_whoever_lets_other_machines_in_is_told() -> None:
    with started("--host", "0.0.0.0") as (_, _, said):
        assert any("Every machine that reaches 0.0.0.0 can read this graph" in line for line in said)
    with started() as (_, address, said):
        assert len(said) == 1
        assert urlsplit(address).hostname == "localhost"


@pytest.mark.parametrize("origin", ["other.example", "https://other.example/path", "https://", "ftp://e"])
def test_what_is_no_origin_is_refused(origin: str) -> None:
    done = kg(str(SMALL), "--cors", origin)
    assert done.returncode == 2
    assert b"is no origin" in done.stderr


@pytest.mark.parametrize(
    ("path", "code", "out", "said"),
    [
        ("/sparql?query=ASK{}", 0, b'{"head":{},"boolean":true}\n', b""),
        ("/sparql?query=ASK", 2, b"The query cannot be read at line 1", b"Status 400."),
        ("/nothing/here", 2, b"There is nothing at /nothing/here.", b"Status 404."),
        ("/%1b]0;x%07", 2, "There is nothing at /␛]0;x␇.".encode(), b"Status 404."),
        ("no/path", 2, b"", b"'no/path' is no path of the site"),
        ("/sparql?query=ASK{}\r", 0, b'{"head":{},"boolean":true}\n', b""),
        ("/paper/a\tb", 2, b"", b"'/paper/a\\tb' is no path of the site"),
        ("/search?q=" + 70_000 * "x", 2, b"", b"is no path of the site"),
    ],
)
def test_one_request_is_answered_without_a_server(path: str, code: int, out: bytes, said: bytes) -> None:
    done = kg(str(SMALL), "--get", path)
    assert done.returncode == code
    assert done.stdout.startswith(out)
    assert said in done.stderr


def test_one_request_that_reaches_a_limit_says_so_in_its_exit_code() -> None:
    done = kg(str(SMALL), "--timeout", "0.5", "--get", "/sparql?query=" + ENDLESS)
    assert done.returncode == 5
    assert b"took longer than 0.5 s" in done.stdout


def test_every_option_is_told() -> None:
    command = cli.get_command(None, "serve")  # type: ignore[arg-type]
    assert command is not None
    assert all(getattr(option, "help", "") for option in command.params if option.param_type_name == "option")


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"GET /sparql?query=" + b"a" * 1_000_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n", 431),
    ],
)
def test_who_sends_too_long_a_head_is_told_so_and_not_cut_off(address: str, head: bytes, status: int) -> None:
    parts = urlsplit(address)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=30) as client:
        client.sendall(head)
        with client.makefile("rb") as answer:
            told = [answer.readline() for _ in range(6)]
    assert told[0].startswith(b"HTTP/1.1 %d " % status)
    assert b"in the body of a POST" in told[5]


@pytest.mark.parametrize("late", [True, False])
def test_a_body_that_is_none_ends_the_connection_and_is_no_mistake_of_ours(late: bool) -> None:
    """Also where the answer has come before it, and where it looks like a head that is too long."""
    to = b"GET /questions" if late else b"POST /sparql"
    head = to + b" HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
    with started() as (process, address, _):
        parts = urlsplit(address)
        with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=20) as client:
            client.sendall(head + b"Transfer-Encoding: chunked\r\n\r\n")
            begun = client.recv(15) if late else b""
            client.sendall(b"zz\r\n" if late else b"5;" + b"a" * 100_000)
            told = begun or client.recv(15)
            with suppress(ConnectionResetError):  # what it has not read
                while client.recv(1 << 16):
                    pass
        process.send_signal(signal.SIGTERM)
        assert process.stderr is not None
        assert process.stderr.read() == ""
    assert told == (b"HTTP/1.1 200 OK" if late else b"HTTP/1.1 400 Ba")


@pytest.mark.slow
def test_hundreds_of_silent_clients_hold_up_nobody_and_are_sent_away(serve_alone: Callable[..., str]) -> None:
    address = serve_alone(SMALL)
    parts = urlsplit(address)
    silent = [socket.create_connection((parts.hostname or "", parts.port or 0)) for _ in range(400)]
    try:
        for number, each in enumerate(silent):
            each.settimeout(30)
            each.send([b"", b"GET /sparql?que", b"POST /sparql HTTP/1.1\r\nHost: localh"][number % 3] or b"G")
        with httpx.Client(base_url=address, trust_env=False) as client:
            for _ in range(20):
                assert client.get("/sparql?query=ASK{}", timeout=5).status_code == 200
        for each in silent:
            assert each.recv(1) == b"", "the server has closed it"
    finally:
        for each in silent:
            each.close()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="only Linux limits another process")
def test_where_no_more_connections_may_be_open_who_comes_is_told_so() -> None:
    with started() as (process, address, _), ExitStack() as open_till_end:
        resource.prlimit(process.pid, resource.RLIMIT_NOFILE, (200, 200))
        parts = urlsplit(address)
        place = parts.hostname or "", parts.port or 0
        clients = [open_till_end.enter_context(socket.create_connection(place, 30)) for _ in range(400)]
        assert clients[-1].recv(12) == b"HTTP/1.1 503"
        for each in clients:
            each.close()
        asked = f"{address}/sparql?query=ASK%7B%7D"
        while (answer := httpx.get(asked, trust_env=False)).status_code == 503:
            pass  # not all are gone yet
        assert answer.status_code == 200
        process.send_signal(signal.SIGTERM)
        assert process.stderr is not None
        assert process.stderr.read() == ""


@pytest.mark.slow
def test_a_client_that_reads_slowly_gets_everything_and_holds_up_nobody(
    serve_alone: Callable[..., str],
) -> None:
    address = serve_alone(SMALL)
    query = {"query": "SELECT * { ?a ?b ?c . ?d ?e ?f }"}
    with httpx.Client(base_url=address, trust_env=False, timeout=30) as client:
        with client.stream("GET", "/sparql", params=query) as slow:
            pieces = slow.iter_raw(1000)
            size = len(next(pieces))
            with httpx.Client(base_url=address, trust_env=False) as other:
                for _ in range(20):
                    assert other.get("/sparql?query=ASK{}", timeout=5).status_code == 200
            size += sum(len(piece) for piece in pieces)
        assert size == int(slow.headers["content-length"])
        assert size > 2_000_000
