"""The page of what is found: a few of each kind, or one kind page by page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg.search import Group, Hit, Index
from kg.search.finder import NotReadyError
from kg.search.marking import Piece, marked
from kg.search.partial import most
from kg.search.spelling import meant
from kg.serve.failures import waiting
from kg.serve.finding.namesakes import notes
from kg.serve.site import Site
from kg.store.terms import whole_number
from kg.text.typesetting.readable import readable

FEW = 5
"""Hits of each kind where all kinds are shown."""
A_PAGE = 25
"""Hits on a page of one kind."""
_LAST = 40
"""The last page that is made: whoever has looked at so many should type another word."""
_PATIENCE = 2.0  # seconds


@dataclass(frozen=True, slots=True)
class Shown:
    """A hit as the page shows it."""

    hit: Hit
    """What was found."""
    href: str
    """Its page."""
    pieces: tuple[Piece, ...]
    """Its name, with what was typed marked in it."""
    label: tuple[Piece, ...]
    """The other name that fits, likewise; empty where it is the name itself."""
    note: str
    """What tells it from others of its name."""


@dataclass(frozen=True, slots=True)
class Part:
    """The hits of one kind."""

    group: Group
    """The kind."""
    count: str
    """How many there are, in words."""
    shown: tuple[Shown, ...]
    """Those on this page."""
    before: str | None
    """Where those before are; `None` on the first page."""
    more: str | None
    """Where the next are; `None` where these are all."""


@dataclass(frozen=True, slots=True)
class Found:
    """All that the page says."""

    counts: tuple[tuple[Group, str, str], ...]
    """Kind, how many, and where they are: of those of which there are some."""
    parts: tuple[Part, ...]
    """What is shown."""
    nearest: tuple[Shown, ...]
    """What may have been meant, where nothing was found."""
    partly: tuple[Shown, ...]
    """What has most of the words, where that is nothing either."""


def answer_page(site: Site, request: Request) -> Response:
    """The page; while the index is being made, one that says so and asks again by itself."""
    asked = request.query_params
    typed = asked.get("q", "")
    kind = Group(asked["kind"]) if asked.get("kind") in list(Group) else None
    page = min(_LAST, max(1, whole_number(asked.get("page", "")) or 1))
    render = partial(site.rendered, request, "search.html.j2")
    given = {"typed": typed.replace("\x00", ""), "kind": kind, "page": page}
    try:
        found = site.finder.ask(lambda index: _found(site, index, typed, kind, page), _PATIENCE)
    except NotReadyError as error:
        words = render(**given, found=None, waiting=str(error))
        return HTMLResponse(words, 503, headers={**waiting(error), "refresh": str(error.retry_after)})
    return HTMLResponse(render(**given, found=found, waiting=None))


def _found(site: Site, index: Index, typed: str, kind: Group | None, page: int) -> Found:
    counts = {group: index.count(typed, group) for group in index.groups} if typed.strip() else {}
    some = {group: count for group, count in counts.items() if count != 0}
    shown = [kind] if kind else list(some)
    nearest = () if some else tuple(_shown(site, meant(index, typed), typed))
    partly = () if some or nearest else tuple(_shown(site, most(index, typed), typed))
    return Found(
        counts=tuple((group, _number(count), _address(typed, group)) for group, count in some.items()),
        parts=tuple(
            _part(site, index, typed, group, some.get(group, 0), page if kind else None) for group in shown
        ),
        nearest=nearest,
        partly=partly,
    )


def _part(site: Site, index: Index, typed: str, group: Group, count: int | None, page: int | None) -> Part:
    size = FEW if page is None else A_PAGE
    page = page and min(page, _last(count))
    hits = index.find(typed, group, size + 1, 0 if page is None else (page - 1) * size)
    before = _address(typed, group, page - 1) if page and page > 1 else None
    more = _address(typed, group, (page or 0) + 1) if len(hits) > size and page != _LAST else None
    return Part(group, _number(count), tuple(_shown(site, hits[:size], typed)), before, more)


def _last(count: int | None) -> int:
    """The last page of so many hits; `None` are too many to be counted."""
    return _LAST if count is None else min(_LAST, max(1, -(-count // A_PAGE)))


def _shown(site: Site, hits: Sequence[Hit], typed: str) -> Iterator[Shown]:
    told = notes(site, hits)
    for hit in hits:
        other = marked(readable(hit.label), typed) if hit.label != hit.name else ()
        note = readable(told[hit.iri].removeprefix(hit.label).removeprefix(" · "))  # without its editors
        yield Shown(hit, site.href(hit.iri), marked(readable(hit.name), typed), other, note)


def _number(count: int | None) -> str:
    return "over 1,000" if count is None else f"{count:,}"


def _address(typed: str, group: Group, page: int = 1) -> str:
    asked = {"q": typed.encode("utf-8", "replace"), "kind": group.value} | (
        {"page": page} if page > 1 else {}
    )
    return f"search?{urlencode(asked)}"
