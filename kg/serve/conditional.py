"""Answers that know themselves again: whoever has one already is told so without its bytes (RFC 9110, 13)."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import FileResponse, Response


def answered(request: Request, body: bytes, media: str, headers: Mapping[str, str] | None = None) -> Response:
    """The answer, or only that it is the one that the client has."""
    tag = f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    headed = {"etag": tag, **(headers or {})}
    if _is_known(request.headers, tag):
        return Response(status_code=304, headers=headed)
    return Response(body, media_type=media, headers=headed)


def of_file(request: Request, file: FileResponse) -> Response:
    """A file, whose status is known, or only that it is the one that the client has."""
    if _is_known(request.headers, file.headers["etag"], file.headers["last-modified"]):
        headed = {name: file.headers[name] for name in ("etag", "last-modified")}
        return Response(status_code=304, headers=headed)
    if not request.headers.get("range", "bytes=").startswith("bytes="):  # RFC 9110, 14.2: as if not sent
        request.scope["headers"] = [each for each in request.scope["headers"] if each[0] != b"range"]
    return file


def _is_known(asked: Headers, tag: str, modified: str | None = None) -> bool:
    """Whether the client has already what is tagged so, as its tags say; without any, as its date says."""
    tags = asked.getlist("if-none-match")
    if tags:
        known = {one.strip().removeprefix("W/") for one in ",".join(tags).split(",")}
        return not known.isdisjoint((tag, "*"))
    since, last = _date(asked.get("if-modified-since")), _date(modified)
    return since is not None and last is not None and last <= since


def _date(told: str | None) -> datetime | None:
    """A date of HTTP; `None` for what is none, which counts as not sent.

    >>> _date("Sun, 06 Nov 1994 08:49:37 GMT") == _date("Sun Nov  6 08:49:37 1994"), _date("yesterday")
    (True, None)
    """
    try:
        found = parsedate_to_datetime(told or "")
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
