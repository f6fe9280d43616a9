import base64
import re
import time
import zlib

import httpx
import pytest

from kg.errors import InputError, UsageError
from kg.store.address import Address, parse
from kg.store.endpoints.connection import connect, printable, refused, within
from tests.servers import Request, Response, endless, scripted

WHO = 'Digest realm="r", nonce="n", qop="auth", algorithm="MD5"'


@pytest.mark.parametrize(("challenge", "scheme"), [(WHO, "Digest"), ('Basic realm="r"', "Basic")])
def test_a_password_is_said_when_the_server_asks_and_as_it_asks(challenge: str, scheme: str) -> None:
    seen: list[Request] = []

    def respond(request: Request) -> Response:
        seen.append(request)
        known = "Authorization" in request.headers
        return Response() if known else Response(status=401, headers={"WWW-Authenticate": challenge})

    with scripted(respond) as url, connect(parse(url.replace("//", "//ann@")), "geheim") as client:
        assert client.post(url, content=b"x").status_code == 200
    assert "Authorization" not in seen[0].headers
    assert seen[1].headers["Authorization"].startswith(scheme)
    assert seen[1].body == b"x"
    if scheme == "Digest":
        assert "geheim" not in seen[1].headers["Authorization"]
    else:
        assert base64.b64encode(b"ann:geheim").decode() in seen[1].headers["Authorization"]


def test_after_a_server_has_asked_once_a_body_is_sent_once() -> None:
    seen: list[Request] = []

    def respond(request: Request) -> Response:
        seen.append(request)
        asks = Response(status=401, headers={"WWW-Authenticate": 'Basic realm="r"'})
        return Response() if "Authorization" in request.headers else asks

    with scripted(respond) as url, connect(parse(url.replace("//", "//ann@")), "geheim") as client:
        for body in (b"", b"one", b"two"):
            assert client.post(url, content=body).status_code == 200
    assert [request.body for request in seen] == [b"", b"", b"one", b"two"]


@pytest.mark.parametrize("host", ["a..b", "a" * 64, "xn--", "xn--zz--", "xn--ü", "☃"])
def test_a_name_that_no_server_can_have_is_told(host: str) -> None:
    with pytest.raises(UsageError, match="is no address of a server: "):
        connect(parse(f"http://{host}/store"))


@pytest.mark.parametrize("host", ["localhost.", "my_host", "[::1]", "bücher.example", "xn--zca.de", "127.1"])
def test_every_name_that_a_server_may_have_is_taken(host: str) -> None:
    connect(parse(f"http://{host}/store")).close()


def test_a_wrong_password_is_sent_once() -> None:
    seen: list[Request] = []

    def respond(request: Request) -> Response:
        seen.append(request)
        return Response(status=401, headers={"WWW-Authenticate": WHO})

    with scripted(respond) as url, connect(parse(url.replace("//", "//ann@")), "x") as client:
        response = client.get(url)
        assert response.status_code == 401
        assert "does not take the name 'ann'" in refused(Address(url=url, user="ann"), response)
    assert len(seen) == 2


@pytest.mark.parametrize(
    "rest",
    [', algorithm="SHA-512-256"', ', qop="auth-int"', ', qop="none"', ", opaque", ", opaque=", ', realm="é"'],
)
def test_a_way_to_ask_for_a_password_that_is_not_known_is_told(rest: str) -> None:
    asks = Response(status=401, headers={"WWW-Authenticate": f'Digest realm="r", nonce="n"{rest}'})
    with (
        scripted(lambda request: asks) as url,
        connect(parse(url.replace("//", "//ann@")), "x") as client,
        pytest.raises(InputError, match=r'in a way that is not known \(Digest realm="r"'),
    ):
        client.get(url)


def test_without_a_password_nobody_asks_under_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KG_PASSWORD", raising=False)
    with pytest.raises(InputError, match="KG_PASSWORD"):
        connect(Address(url="http://localhost/", user="ann"))


def test_proxies_and_passwords_of_the_surroundings_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    with scripted(lambda request: Response()) as url, connect(Address(url=url)) as client:
        assert client.get(url).status_code == 200


def packed(how: str) -> Response:
    """A few bytes that are 64 MB, twice packed."""
    body = zlib.compress(zlib.compress(bytes(64 << 20), 9), 9)
    return Response(body=body, headers={"Content-Encoding": how})


@pytest.mark.parametrize("how", ["deflate, deflate", "gzip", "br"])
def test_nothing_packed_is_asked_for_or_read(how: str) -> None:
    seen: list[Request] = []
    answer = packed(how)
    with (
        scripted(lambda request: (seen.append(request), answer)[1]) as url,  # type: ignore[func-returns-value]
        connect(Address(url=url)) as client,
        pytest.raises(InputError, match=rf"packs its answer \({how}\)"),
    ):
        client.get(url)
    assert seen[0].headers["Accept-Encoding"] == "identity"


def test_of_a_server_that_wants_to_know_who_asks_no_text_is_read() -> None:
    head = f"HTTP/1.1 401 Who\r\nWWW-Authenticate: {WHO}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    with endless(b"1\r\nx\r\n" * 1000, head) as (url, gone):
        with connect(parse(url.replace("//", "//ann@")), "x") as client:
            assert client.get(url).status_code == 401
        assert gone.wait(10)


def test_a_redirect_is_told_and_not_followed() -> None:
    elsewhere = Response(status=302, headers={"Location": "http://other/"})
    with scripted(lambda request: elsewhere) as url, connect(Address(url=url)) as client:
        assert "name http://other/" in refused(Address(url=url), client.get(url))
    nowhere = Response(status=302)
    with scripted(lambda request: nowhere) as url, connect(Address(url=url)) as client:
        assert refused(Address(url=url), client.get(url)).endswith("name the right address")


def test_what_a_server_says_cannot_command_a_terminal() -> None:
    response = httpx.Response(500, text="no \x1b[2J\r\nspace", request=httpx.Request("GET", "http://a/"))
    assert refused(Address(url="http://a/"), response).endswith("It says: no [2J space")
    assert len(printable("x" * 10_000)) < 400


def test_of_a_page_for_browsers_nothing_is_repeated() -> None:
    page = httpx.Response(500, html="<p>Oops</p>", request=httpx.Request("GET", "http://a/"))
    assert refused(Address(url="http://a/"), page) == "http://a/ answers with an error (HTTP 500)."


def test_work_that_takes_too_long_is_ended_and_left_behind() -> None:
    ended: list[bool] = []
    with pytest.raises(TimeoutError):
        within(0.05, lambda: time.sleep(5), end=lambda: ended.append(True))
    assert ended == [True]
    with pytest.raises(ValueError, match=re.escape("no")):
        within(1.0, lambda: int("no"), end=lambda: None)
