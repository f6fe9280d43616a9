"""The page of one thing: its head at once, and its panels, fetched when they come into view.

Things of other kinds than `Kind` knows have none; `kg.serve.resources` shows what is said of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg.errors import LimitError
from kg.rdf import vocabulary as v
from kg.rdf.terms import bare
from kg.serve.pages.answers import Row, about, ask
from kg.serve.pages.facts import head
from kg.serve.pages.kinds import Kind
from kg.serve.pages.marking import marked
from kg.serve.pages.panel import Panel
from kg.serve.pages.panels import PANELS
from kg.serve.pages.showing import Links, Shown, links, show
from kg.serve.site import Site

_FOCUSED = frozenset({Kind.PAPER, Kind.PERSON, Kind.CONCEPT, Kind.SYSTEM, Kind.CATEGORY, Kind.ORGANISATION})
"""What the explorer can begin with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """A panel before its answer is there."""

    panel: Panel
    """Which."""
    links: Links
    """Where the answer is; the page of it is what a browser without scripts is given."""
    part: str
    """The address of the panel alone."""


def page(site: Site, request: Request, iri: str) -> Response | None:
    """The page of a thing; `None` for one of no kind that has pages.

    Raises:
        LimitError: when a limit is reached.
    """
    told = head(iri, _known(site, iri), site.href)
    if told.kind is Kind.THING:
        return None
    panels = PANELS[told.kind]
    warnings, late = _warnings(site, [panel for panel in panels if panel.warns], iri)
    context = {
        "head": told,
        "warnings": warnings,
        "awaited": awaited([*late, *(panel for panel in panels if not panel.warns)], iri, told.name),
        "focus": told.kind in _FOCUSED,
    }
    context |= {"site": site, "links": links("statements-of-thing", {"thing": iri})}
    if told.kind is Kind.PAPER:
        context |= _of_paper(site, iri, told.name)
    template = "paper.html.j2" if told.kind is Kind.PAPER else "thing.html.j2"
    return HTMLResponse(site.rendered(request, template, **context))


def awaited(panels: Sequence[Panel], iri: str = "", name: str = "") -> tuple[Awaited, ...]:
    """Panels that are still to be filled; `iri` is the thing that they are about, and `name` its name."""
    found = []
    for panel in panels:
        where = links(panel.question, panel.of(iri, name))
        found.append(Awaited(panel=panel, links=where, part=where.page.replace("answer/", "panel/", 1)))
    return tuple(found)


def _warnings(site: Site, panels: Sequence[Panel], iri: str) -> tuple[list[Shown], list[Panel]]:
    """The panels that have something to say, with their answers; and those whose answer reached a limit."""
    told, late = [], []
    for panel in panels:
        try:
            seen = show(site, panel, panel.of(iri))
        except LimitError:  # the page is there without it: it is asked again like the panels below
            late.append(panel)
        else:
            told.append(seen)
    return [each for each in told if not each.is_empty], late


def name_of(site: Site, iri: str) -> str:
    """What a thing is called."""
    return head(iri, _known(site, iri), site.href).name


def _known(site: Site, iri: str) -> list[Row]:
    """What the facts say at its head; where they say nothing, all that named graphs say."""
    return about(site, "site/head", iri) or ask(site, "statements-of-thing", {"thing": iri}).rows


def _of_paper(site: Site, iri: str, name: str) -> dict[str, object]:
    """The text of a paper with its marks, and who wrote it."""
    byline = about(site, "site/byline", iri, "paper")
    authors = {row["position"]: row for row in byline if "position" in row}
    beside = [row for row in byline if "position" not in row]
    return {
        "texts": marked(ask(site, "mentions-of-paper", {"paper": iri}).rows, name),
        "authors": list(authors.values()),
        "collaborations": [row for row in beside if _is_for(row)],
        "owners": [row for row in beside if not _is_for(row)],
        "byline": links("authors-of-paper", {"paper": iri}),
        "evidence": links("mentions-of-paper", {"paper": iri}),
    }


def _is_for(row: Row) -> bool:
    """Whether the authors write for whom the row names."""
    return row.get("basis", "") == bare(v.COLLABORATION)
