"""Who may ask, and what a browser may do with an answer; wraps the whole application."""

import re
from urllib.parse import unquote

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.addresses import TOLD, below, put_below, relative, sent
from kg.serve.settings import Settings

_VARY = f"Accept, X-Forwarded-Proto, {TOLD.title()}"
"""What answers, failures too, depend on that is no part of an address as caches behind a proxy see it."""
_WHOLE = re.compile(r"https?://([^/]*)(/.*)?", re.IGNORECASE | re.DOTALL)
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\s:@/?#\[\]]*)(?::[0-9]*)?")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self'; font-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)
"""What a page may load and run: files of this server alone, and no script within a page.

A page below the first says where that is (`<base>`), which therefore must be allowed.
"""
HEADERS = {
    "content-security-policy": POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-cache",  # kept, but asked for: a build changes answers, an update scripts
}
"""Sent with every answer that does not say otherwise.

Without `cache-control` browsers keep what has a date for a tenth of its age, without a look at what is new.
"""


class Guard:
    """Refuses other names of this host, and puts the headers on. A class, as ASGI wraps applications so."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        asked = Headers(scope=scope)
        scope, host = _with_path(_with_scheme(scope, asked), asked.get("host", ""))
        scope = put_below(scope, below(asked))

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.add_vary_header(_VARY)
                if "location" in headers:
                    headers["location"] = relative(scope, headers["location"])
                if "transfer-encoding" in asked and "content-length" in asked:
                    headers["connection"] = "close"  # RFC 9112, 6.3: two may disagree where it ends
            await send(message)

        words = refused(self.settings, host)
        if words is None:
            await self.app(scope, receive, headed)
        else:
            await PlainTextResponse(words, 421)(scope, receive, headed)


def _with_path(scope: Scope, host: str) -> tuple[Scope, str]:
    """The request with its path and host, where a client names both at once, as it would to a proxy."""
    found = _WHOLE.fullmatch(sent(scope))
    if found is None:
        return scope, host
    path = found[2] or "/"
    return {**scope, "path": unquote(path), "raw_path": path.encode()}, found[1]


def _with_scheme(scope: Scope, asked: Headers) -> Scope:
    """The request with the scheme by which a proxy was asked, which is that of addresses in descriptions.

    Of several proxies, it is that of the first. Whoever sends the header without a proxy changes what he
    alone is answered.
    """
    scheme = asked.get("x-forwarded-proto", "").partition(",")[0].strip().lower()
    return {**scope, "scheme": scheme} if scheme in ("http", "https") else scope


def refused(settings: Settings, host: str) -> str | None:
    """Why a request with this `Host` header is refused; `None` for one that is let in.

    >>> refused(Settings(), "localhost:8765") is None, refused(Settings(), "e.example")[:38]
    (True, 'This server is not called e.example. W')
    """
    name = name_of(host)
    if "*" in settings.allowed_hosts or name in settings.allowed_hosts:
        return None
    called = f"This server is not called {name or 'nothing'}."
    return f"{called} Whoever starts it can allow the name: --allowed-host {name or 'NAME'}\n"


def name_of(host: str) -> str:
    """The name in a `Host` header, in small letters, without its port; of what is no such header all.

    >>> name_of("LocalHost:8000"), name_of("[::1]:80"), name_of("localhost:80@e.example")
    ('localhost', '[::1]', 'localhost:80@e.example')
    """
    found = _HOST.fullmatch(host)
    return (found[1] if found else host).lower()
