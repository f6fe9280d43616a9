"""Answers that know themselves again: whoever has one already is told so without its bytes (RFC 9110, 13)."""

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING

from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.requests import Request


def answered(
    request: "Request", body: bytes, media: str, headers: Mapping[str, str] | None = None
) -> Response:
    """The answer, or only that it is the one that the client has."""
    tag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headed = {"etag": tag, "vary": "Accept", "cache-control": "no-cache", **(headers or {})}
    if is_known(request, tag):
        return Response(status_code=304, headers=headed)
    return Response(body, media_type=media, headers=headed)


def is_known(request: "Request", tag: str) -> bool:
    """Whether the client has what is tagged so already, as it says in `If-None-Match`."""
    wanted = request.headers.get("if-none-match", "").split(",")
    return not {tag, "*"}.isdisjoint(one.strip().removeprefix("W/") for one in wanted)
