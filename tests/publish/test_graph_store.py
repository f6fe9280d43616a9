import socket
import threading

import pytest

from kg.errors import OutputError
from kg.publish.graph_store import PAUSES, GraphStore
from kg.store.address import Address, parse
from tests.servers import Request, Response, endless, free_ports, scripted


def test_the_first_batch_replaces_where_one_may_add_and_the_others_add() -> None:
    seen: list[Request] = []

    def respond(request: Request) -> Response:
        seen.append(request)
        return Response(status=204)

    with scripted(respond) as url, GraphStore(Address(url=f"{url}/store?x=1")) as store:
        store.send("", b"<a:b> <c:d> <e:f> .\n", replace=True)
        store.send("http://a/g?x#y&z", b"", replace=False)
    assert [(request.method, request.path) for request in seen] == [
        ("POST", "/store?x=1&default"),
        ("PUT", "/store?x=1&default"),
        ("POST", "/store?x=1&graph=http%3A%2F%2Fa%2Fg%3Fx%23y%26z"),
    ]
    assert [each.body for each in seen] == [b"", b"<a:b> <c:d> <e:f> .\n", b""]
    assert seen[0].headers["Content-Type"] == "application/n-triples"


def test_what_breaks_is_tried_again_with_growing_pauses() -> None:
    answers = iter(map(Response, [503, 500, 429, 204]))
    notices: list[str] = []
    waited: list[float] = []
    with (
        scripted(lambda request: next(answers)) as url,
        GraphStore(Address(url=url), notice=notices.append, wait=waited.append) as store,
    ):
        store.send("", b"", replace=False)
    assert waited == [1.0, 2.0, 4.0]
    assert "HTTP 503" in notices[0]
    assert "Trying again in 1 s" in notices[0]


@pytest.mark.parametrize(
    ("asked", "waited"),
    [("3", 3.0), ("0", 1.0), ("900", 60.0), ("²", 1.0), ("Tue, 01 Jan 2030 00:00:00 GMT", 1.0)],
)
def test_it_is_tried_again_when_the_store_wants_it(asked: str, waited: float) -> None:
    answers = iter([Response(503, headers={"Retry-After": asked}), Response(204)])
    pauses: list[float] = []
    with (
        scripted(lambda request: next(answers)) as url,
        GraphStore(Address(url=url), timeout=60, wait=pauses.append) as store,
    ):
        store.send("", b"", replace=False)
    assert pauses == [waited]


def test_what_the_store_can_never_do_is_not_tried_again() -> None:
    with (
        scripted(lambda request: Response(501)) as url,
        GraphStore(Address(url=url)) as store,
        pytest.raises(OutputError, match=r"does something else.*\(HTTP 501\)"),
    ):
        store.send("", b"", replace=False)


def test_what_is_too_much_is_to_be_sent_in_smaller_pieces() -> None:
    line = b"<a:b> <c:d> <e:f> .\n"
    with scripted(lambda request: Response(413)) as url, GraphStore(Address(url=url)) as store:
        with pytest.raises(OutputError, match=r"\(HTTP 413\)\. Send fewer statements at once: --batch 25 "):
            store.send("", line * 100, replace=True)
        with pytest.raises(OutputError, match=r"\(HTTP 413\)\.$"):
            store.send("", line, replace=True)


def test_a_store_that_moved_is_named_as_it_is_to_be_called() -> None:
    def respond(request: Request) -> Response:
        return Response(308, headers={"Location": f"/new{request.path}"})

    with scripted(respond) as url, GraphStore(parse(f"{url}/data")) as store:
        with pytest.raises(OutputError, match=rf"name {url}/new/data$"):
            store.has_default_graph()
        with pytest.raises(OutputError, match=rf"name {url}/new/data$"):
            store.send("http://a/g?x", b"", replace=True)


def test_what_a_store_says_to_head_is_not_taken_for_the_next_answer() -> None:
    """Some send the body of the page that says no."""
    said = b"HTTP/1.1 404 No\r\nContent-Length: 7\r\n\r\nNothing"
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            for _ in range(2):
                with server.accept()[0] as connection:
                    connection.recv(1 << 16)
                    connection.sendall(said)
                    if connection.recv(1 << 16):  # the client keeps the connection
                        return

        threading.Thread(target=answer, daemon=True).start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/store"
        with GraphStore(Address(url=url)) as store:
            assert store.has_default_graph()
            assert store.subjects("") == []


def test_it_is_not_tried_for_ever() -> None:
    (port,) = free_ports(1)
    waited: list[float] = []
    with (
        GraphStore(Address(url=f"http://127.0.0.1:{port}/store"), wait=waited.append) as store,
        pytest.raises(OutputError, match="cannot be reached"),
    ):
        store.send("", b"", replace=False)
    assert waited == list(PAUSES)


def test_what_the_store_refuses_is_not_tried_again() -> None:
    waited: list[float] = []
    refusal = Response(status=400, body=b"line 1: no such thing", media="text/plain")
    with (
        scripted(lambda request: refusal) as url,
        GraphStore(Address(url=url), wait=waited.append) as store,
        pytest.raises(OutputError, match="line 1: no such thing"),
    ):
        store.send("", b"x", replace=False)
    assert waited == []


@pytest.mark.parametrize(
    ("status", "has"), [(200, True), (204, True), (404, True), (405, True), (400, False), (500, False)]
)
def test_a_store_tells_whether_it_has_a_default_graph(status: int, has: bool) -> None:
    with scripted(lambda request: Response(status=status)) as url, GraphStore(Address(url=url)) as store:
        assert store.has_default_graph() is has


def test_a_store_that_lets_nobody_in_is_not_taken_for_one_without_a_default_graph() -> None:
    with (
        scripted(lambda request: Response(status=401)) as url,
        GraphStore(Address(url=url)) as store,
        pytest.raises(OutputError, match="who asks"),
    ):
        store.has_default_graph()


@pytest.mark.slow
def test_a_store_that_never_comes_to_its_answer_is_left_and_asked_again() -> None:
    waited: list[float] = []
    with (
        endless(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1000) as (url, gone),
        GraphStore(Address(url=url), timeout=0.2, wait=waited.append) as store,
        pytest.raises(OutputError, match=r"did not answer within 0\.2 s"),
    ):
        store.send("", b"", replace=False)
    assert waited == list(PAUSES)
    assert gone.wait(10)
