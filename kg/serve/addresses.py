"""Where things are on this site, for whoever asks for it at its own host or below a path of another.

Pages and headers say where something is from the first page on, `person/wei-li`, and how that is reached
from the address that was asked for: `../`. So they hold wherever a proxy puts the site, as long as it takes
its own path away. Only what must be whole needs to know that path. See docs/decisions/046-below-a-path.md.
"""

import re
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import Scope

TOLD = "x-forwarded-prefix"
"""The header by which a proxy says which path it has taken away."""
_BELOW = "below"  # where a request keeps it
_LONGEST = 200  # characters
_SAFE = r"[A-Za-z0-9._~@:=+-]|%(?!2[EF]|5C)[0-9A-F]{2}"  # no %2E, which is a dot for browsers, no slashes
_PATH = re.compile(rf"(?:/(?!\.{{1,2}}(?:/|$))(?:{_SAFE})+)+", re.IGNORECASE)


def below(asked: Headers) -> str:
    """The path below which a proxy says that it has the site; empty where none does, or what it says is none.

    Of several proxies each says its part, the one that is asked first its part first.

    >>> from starlette.datastructures import Headers
    >>> below(Headers({TOLD: "/graphs/, /group"})), below(Headers({TOLD: "//e.example"}))
    ('/graphs/group', '')
    """
    parts = [part.strip().removesuffix("/") for part in ",".join(asked.getlist(TOLD)).split(",")]
    is_path = sum(map(len, parts)) <= _LONGEST and all(map(_PATH.fullmatch, parts))
    return "".join(parts) if is_path else ""


def put_below(scope: Scope, path: str) -> Scope:
    """The request, which knows the path below which it was sent."""
    return {**scope, _BELOW: path}


def sent(scope: Scope) -> str:
    """The path as the client has written it, which is not decoded."""
    written: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
    return written.decode("ascii", "replace").partition("?")[0]


def root(scope: Scope) -> str:
    """The way from the address that was asked for to the first page; empty where it begins there.

    >>> root({"path": "/answer/coauthors"}), root({"path": "/people"})
    ('../', '')
    """
    return "../" * (sent(scope).count("/") - 1)


def own(scope: Scope) -> str:
    """The address that was asked for, from the first page on; empty where a page needs not to say it."""
    if not root(scope):
        return ""
    query = scope["query_string"].decode("ascii", "replace")
    return f".{sent(scope)}" + (f"?{query}" if query else "")


def from_host(request: Request, address: str) -> str:
    """The address from the host on: `/graphs/group/sparql`; `/sparql` where nothing is above the site."""
    return f"{request.scope.get(_BELOW, '')}/{address}"


def absolute(request: Request, address: str) -> str:
    """The address with scheme, host and the path above the site."""
    host = quote(request.url.netloc, safe=":[]")
    return f"{request.url.scheme}://{host}{from_host(request, address)}"


def relative(scope: Scope, location: str) -> str:
    """An address of this site, perhaps a whole one, from the address that was asked for.

    >>> relative({"path": "/people/"}, "http://localhost:8765/people")
    '../people'
    """
    parts = urlsplit(location)
    here = parts._replace(scheme="", netloc="").geturl().lstrip("/") if parts.netloc else location
    return f"{root(scope)}{here}" or "./"
