"""HTTP with a server that may be anything: bounded waiting, no redirects, failures in words.

Nothing is sent anywhere but to the address that was given: a redirect is told, never followed, and neither
proxies nor passwords are taken from the surroundings. See docs/decisions/018.
"""

import contextlib
import os
import queue
import threading
from collections.abc import Callable, Generator
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import urljoin

from kg.errors import InputError, UsageError
from kg.store.address import PASSWORD, Address
from kg.text.printing import shortened

if TYPE_CHECKING:
    import httpx

CONNECT_SECONDS = 10.0
"""Seconds to wait for a server to accept a connection."""
_SHOWN = 300  # characters of what a server says that are repeated
_READ = 10_000  # bytes of it that are read
T = TypeVar("T")


def connect(address: Address, password: str | None = None) -> "httpx.Client":
    """A client for one server; it has sent nothing yet. Without a password, that of the environment is taken.

    Raises:
        InputError: when the address has a user and no password is known.
        UsageError: when the name of the server is none.
    """
    import httpx

    try:
        url = httpx.URL(address.url)
        (url.host and url.raw_host.decode()).encode("idna")  # as it is read here, and as the system does
    except (httpx.InvalidURL, UnicodeError) as error:
        raise UsageError(f"{address} is no address of a server: {printable(str(error))}.") from None
    password = os.environ.get(PASSWORD) if password is None else password
    if address.user is not None and password is None:
        raise InputError(
            f"{address} is asked as {address.user}, and no password is known. Put it into the environment "
            f"variable {PASSWORD}."
        )
    auth = None if address.user is None else _authentication(address, password or "")
    headers = {"User-Agent": "kg", "Accept-Encoding": "identity"}
    client = httpx.Client(auth=auth, headers=headers, trust_env=False, follow_redirects=False)
    client.event_hooks = {"response": [partial(_check, address)]}
    return client


def _check(address: Address, response: "httpx.Response") -> None:
    """Of what comes, nothing is larger than it was sent, and nothing is read that nobody asked for.

    Raises:
        InputError: for a packed answer: 13 KB of it may be 8 GB.
    """
    import httpx

    packed = response.headers.get("content-encoding", "").strip().lower()
    if packed not in {"", "identity"}:
        raise InputError(
            f"{address} packs its answer ({printable(packed)}), although it was asked not to, and nothing "
            "packed is read. Have compression turned off there."
        )
    if response.status_code == 401:  # httpx would read its text whole before it says who asks
        cast("httpx.SyncByteStream", response.stream).close()
        response.stream = httpx.ByteStream(b"")


def _authentication(address: Address, password: str) -> "httpx.Auth":
    """Digest or Basic, as the server asks for; nothing is said before it has asked once.

    After that it is said at once: a body of megabytes is not sent twice each time.
    """
    import httpx

    user = address.user or ""
    digest, basic = httpx.DigestAuth(user, password), httpx.BasicAuth(user, password)

    class Asked(httpx.Auth):
        """A class, because httpx takes no function here that sees the answer."""

        is_basic = False

        def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
            flow = (basic if self.is_basic else digest).auth_flow(request)
            response = yield next(flow)
            if self.is_basic or response.status_code != 401:
                return
            self.is_basic = _scheme(response) == "basic"
            if self.is_basic:
                yield next(basic.auth_flow(request))
            else:
                with contextlib.suppress(StopIteration):
                    yield _next(flow, address, response)

    return Asked()


def _next(
    flow: "Generator[httpx.Request, httpx.Response, None]", address: Address, response: "httpx.Response"
) -> "httpx.Request":
    """What Digest answers to a server that asks who asks.

    Raises:
        StopIteration: where the server does not ask.
        InputError: for a way to ask that httpx does not know, such as SHA-512-256, or cannot read.
    """
    import httpx

    try:
        return flow.send(response)
    except (httpx.ProtocolError, LookupError, ValueError, NotImplementedError):
        asked = printable(response.headers.get("www-authenticate", ""))
        raise InputError(
            f"{address} asks for the password in a way that is not known ({asked}). Have it ask by Basic, "
            "or by Digest with SHA-256 and qop=auth."
        ) from None


def _scheme(response: "httpx.Response") -> str:
    """The way of authentication that a server asks for: Digest where it offers both."""
    offered = [value.lower() for value in response.headers.get_list("www-authenticate")]
    return "digest" if any("digest " in value for value in offered) else "".join(offered).partition(" ")[0]


def within(seconds: float | None, work: Callable[[], T], end: Callable[[], object]) -> T:
    """What the work returns; a server that sends a byte now and then holds up the work, not the caller.

    Raises:
        TimeoutError: after so many seconds; `end` takes from the work what it works with, for its thread is
            left behind.

    >>> within(1.0, lambda: 2 + 2, end=lambda: None)
    4
    """
    ended: queue.SimpleQueue[tuple[Any, BaseException | None]] = queue.SimpleQueue()

    def run() -> None:
        try:
            ended.put((work(), None))
        except BaseException as error:  # it is raised where the work is waited for
            ended.put((None, error))

    threading.Thread(target=run, daemon=True).start()
    try:
        result, error = ended.get(timeout=seconds)
    except queue.Empty:
        end()
        raise TimeoutError from None
    if error is not None:
        raise error
    return result  # type: ignore[no-any-return]


def unreachable(address: Address, error: "httpx.HTTPError | httpx.InvalidURL") -> InputError:
    """That there was no answer, or half of one."""
    import httpx

    why = printable(str(error)).rstrip(".") or type(error).__name__
    if isinstance(error, httpx.ConnectTimeout):
        why = f"no connection within {CONNECT_SECONDS:g} s"
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return InputError(
            f"{address} cannot be reached: {why}. Is the server running, and the address right?"
        )
    return InputError(f"{address}: the connection broke before the answer was whole: {why}.")


def refused(address: Address, response: "httpx.Response") -> str:
    """What a status other than success means; the answer's body is read as far as it is shown."""
    code = response.status_code
    if code == 401 and address.user is None:
        return f"{address} wants to know who asks. Write http://NAME@… and put the password into {PASSWORD}."
    if code == 401:
        return f"{address} does not take the name {address.user!r} with the password that was given."
    if 300 <= code < 400:
        named = printable(_elsewhere(address, response))
        return f"{address} sends elsewhere, and no redirect is followed. If that is right, name {named}"
    said = _said(response)
    if code == 403:
        return f"{address} does not allow {address.user or 'everybody'} to do this. {said}".rstrip()
    if code in {405, 501}:
        does = "what is there does something else, or can only be read"
        return f"{address}: {does} (HTTP {code}). {said}".rstrip()
    if code == 404:
        return f"{address}: there is no such service at this address (HTTP {code}). {said}".rstrip()
    return f"{address} answers with an error (HTTP {code}). {said}".rstrip()


def _elsewhere(address: Address, response: "httpx.Response") -> str:
    """The address that a redirect names, whole, and without what was asked of this one."""
    asked = str(response.url)
    beyond = asked.removeprefix(address.url) if asked.startswith(address.url) else ""
    location = str(response.headers.get("location", ""))
    return urljoin(asked, location).removesuffix(beyond) if location else "the right address"


def _said(response: "httpx.Response") -> str:
    """The beginning of an error's text; of a page for browsers only what Virtuoso sets off in it."""
    import httpx

    text = ""
    with contextlib.suppress(httpx.HTTPError):
        text = next(response.iter_bytes(_READ), b"").decode(errors="replace")
    if "html" in response.headers.get("content-type", ""):
        text = text.partition("<xmp>")[2].partition("</xmp>")[0]
    return f"It says: {printable(text)}" if text.strip() else ""


def printable(text: str) -> str:
    """What a server says on one line, without characters that a terminal obeys.

    >>> printable("no\\x1b[2J such\\n graph")
    'no [2J such graph'
    """
    words = "".join(char if char.isprintable() else " " for char in text[: 2 * _SHOWN]).split()
    return shortened(" ".join(words), _SHOWN)
