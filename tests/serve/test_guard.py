import socket

import httpx
import pytest


def test_another_name_of_this_host_is_refused(client: httpx.Client) -> None:
    refused = client.get("/assets/site.css", headers={"Host": "evil.example"})
    assert refused.status_code == 421
    assert "evil.example" in refused.text


@pytest.mark.parametrize("name", ["127.0.0.1:80@evil.example", "localhost:80:80", "[::1]evil.example", ""])
def test_what_only_begins_as_a_name_of_this_machine_is_refused(client: httpx.Client, name: str) -> None:
    assert client.get("/assets/site.css", headers={"Host": name}).status_code == 421


def exchanged(client: httpx.Client, request: bytes) -> bytes:
    """All that the server sends until it closes the connection."""
    url = client.base_url
    with socket.create_connection((url.host, url.port or 80), timeout=30) as opened:
        opened.sendall(request)
        return b"".join(iter(lambda: opened.recv(65536), b""))


def test_a_request_that_ends_in_two_ways_is_the_last_of_its_connection(client: httpx.Client) -> None:
    head = b"Host: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n"
    head += b"Content-Type: application/sparql-query\r\n\r\n"
    told = exchanged(
        client, b"POST /sparql HTTP/1.1\r\n" + head + b"5\r\nASK{}\r\n0\r\n\r\nGET / HTTP/1.1\r\n"
    )
    assert told.startswith(b"HTTP/1.1 200")
    assert told.count(b"HTTP/1.1 ") == 1


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("http://localhost/", b"200"),
        ("HTTP://LOCALHOST", b"200"),
        ("http://evil.example/", b"421"),
        ("http://[evil/", b"421"),
        ("http://localhost/people%3F", b"404"),
    ],
)
def test_a_whole_address_is_its_host_and_its_path(client: httpx.Client, target: str, status: bytes) -> None:
    told = exchanged(
        client, f"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()
    )
    assert told.startswith(b"HTTP/1.1 " + status)


def test_a_body_in_another_coding_is_not_read(client: httpx.Client) -> None:
    headers = {"Content-Type": "application/sparql-query", "Content-Encoding": "gzip"}
    assert client.post("/sparql", content=b"ASK{}", headers=headers).status_code == 415


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1:80", "[::1]:9", "LOCALHOST"])
def test_this_machine_may_be_called_by_its_own_names(client: httpx.Client, name: str) -> None:
    assert client.get("/assets/site.css", headers={"Host": name}).status_code == 200


def test_every_answer_says_what_a_browser_may_do_with_it(client: httpx.Client) -> None:
    for path in ("/assets/site.css", "/nothing"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["vary"].startswith("Accept, X-Forwarded-Proto")
        assert "server" not in headers


@pytest.mark.parametrize(
    ("sent", "scheme"),
    [("https", "https"), ("HTTPS", "https"), ("https, http", "https"), ("", "http"), ("javascript", "http")],
)
def test_addresses_have_the_scheme_by_which_a_proxy_was_asked(
    client: httpx.Client, sent: str, scheme: str
) -> None:
    asked = {"Host": "localhost", "X-Forwarded-Proto": sent, "Accept": "application/n-triples"}
    told = client.get("/.well-known/void", headers=asked).text
    assert f"<{scheme}://localhost/sparql>" in told
    assert told.count("://localhost/") == told.count(f"{scheme}://localhost/")


@pytest.mark.parametrize("path", ["/assets/search.js", "/assets/colours.css", "/data/graph.ttl"])
def test_nothing_is_kept_without_a_look_at_what_is_new(client: httpx.Client, path: str) -> None:
    answer = client.head(path)
    again = client.get(path, headers={"If-None-Match": answer.headers["etag"]})
    assert again.status_code == 304
    assert answer.headers["cache-control"] == again.headers["cache-control"] == "no-cache"


def test_a_page_is_not_kept_either(client: httpx.Client) -> None:
    assert client.get("/people").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path", ["__init__.py", "__pycache__/__init__.cpython-311.pyc", "vendored/../__init__.py"]
)
def test_what_no_page_loads_is_not_handed_out(client: httpx.Client, path: str) -> None:
    assert client.get(f"/assets/{path}").status_code == 404
