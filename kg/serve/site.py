"""What every handler is given: the graph that is served, and what is known of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import quote

from jinja2 import Environment
from starlette.requests import Request

from kg.query.naming.entries import base_of, title_of
from kg.rdf.files import UNTITLED
from kg.search import Finder
from kg.serve.addresses import own, root
from kg.serve.current import Current
from kg.serve.settings import Settings
from kg.store import Graph, Stop

_CALLED_OTHERWISE = re.compile(r"^[/#]|//|(?:^|/)\.{1,2}(?:[/#]|$)")
"""Paths that browsers or proxies change: of two slashes they make one, and dots lead up, out of the site."""


@dataclass(frozen=True, slots=True)
class Site:
    """One graph as it is served."""

    graph: Graph
    """Asked from several threads at once."""
    settings: Settings
    """What was decided at the start."""
    current_base: Callable[[], str | None]
    """Reads `base`, which another build may change."""
    templates: Environment
    """Escapes everything that is put into a page."""
    finder: Finder
    """Finds things by what somebody types."""
    current_title: Callable[[], str | None] = lambda: None
    """Reads what the graph calls itself, which another build may change."""

    def until(self, stop: Stop) -> "Site":
        """The same, until it is called off."""
        return replace(self, graph=self.graph.until(stop))

    @property
    def title(self) -> str:
        """The heading of the site."""
        return self.settings.title or self.current_title() or UNTITLED

    @property
    def base(self) -> str | None:
        """What the IRIs of the graph begin with; `None` for a graph from elsewhere."""
        return self.current_base()

    def href(self, iri: str) -> str:
        """The page of a thing on this site.

        `https://example.org/kg/person/wei-li-abc` is at `person/wei-li-abc`, where the graph's IRIs begin
        with `https://example.org/kg/`; what has another name is at `resource?iri=…`, and so is what
        browsers and proxies would call otherwise. Addresses begin at the first page.
        """
        base = self.base
        path = iri.removeprefix(base) if base and iri.startswith(base) else ""
        if path and not _CALLED_OTHERWISE.search(path):
            return quote(path, safe="/#=,")
        return f"resource?iri={quote(iri, safe='')}"

    def document(self, iri: str, form: str) -> str:
        """Where the statements about a thing are in one form: `person/wei-li-abc.ttl`."""
        where = self.href(iri).replace("#", "%23")
        return f"{where}&format={form}" if where.startswith("resource?") else f"{where}.{form}"

    def iri(self, path: str) -> str | None:
        """The name of the thing whose page is at this path; `None` for a graph without a base."""
        base = self.base
        return None if base is None else base + path.lstrip("/")

    def rendered(self, request: Request, template: str, **context: object) -> str:
        """A page of that template, which says from where its addresses begin."""
        page = self.templates.get_template(template)
        return page.render({"title": self.title, **context}, root=root(request.scope), own=own(request.scope))

    def kind(self, iri: str) -> str | None:
        """What a thing of this graph is by its name, `person`; `None` for what has a name from elsewhere.

        >>> from kg.serve.settings import Settings
        >>> site = Site(None, Settings(), lambda: "https://example.org/kg/", None, None)
        >>> site.kind("https://example.org/kg/person/wei-li"), site.kind("https://example.org/other")
        ('person', None)
        """
        base = self.base
        if not base or not iri.startswith(base):
            return None
        kind, slash, _ = iri.removeprefix(base).partition("/")
        return kind if slash else None


def site_of(graph: Graph, settings: Settings) -> Site:
    """The site of an open graph."""
    from kg.serve.templates import environment

    base = Current(graph, partial(base_of, graph))
    base()  # so that a graph that cannot be asked is known before anything is served
    title = Current(graph, partial(title_of, graph))
    templates = environment(settings)
    templates.globals["outdated"] = lambda: graph.follower.behind() is not None
    return Site(graph, settings, base, templates, Finder(graph, settings.notice), title)
