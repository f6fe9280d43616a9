"""Answers for one thing: which thing is meant, in which form, and what to say when there is none."""

import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

import pyoxigraph as ox
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response

from kg.errors import KgError
from kg.rdf.prefixes import PREFIXES
from kg.search import Group, Hit
from kg.search.spelling import alike
from kg.serve import pages
from kg.serve.addresses import absolute, from_host, root
from kg.serve.conditional import answered
from kg.serve.endpoint.answering import asking
from kg.serve.failures import is_page_wanted, is_problem_wanted, problem
from kg.serve.pages.showing import links as links_of
from kg.serve.resources.citations import citation
from kg.serve.resources.dataset import IN_DATASET, LICENSE, Whole
from kg.serve.resources.forms import CITATIONS, FORMS, HTML, OF_PAPERS, chosen, links, split
from kg.serve.resources.telling import REPLACED_BY, TYPE, Told, is_used, own, tell
from kg.serve.resources.viewing import view
from kg.serve.resources.writing import written
from kg.serve.site import Site
from kg.store.terms import named_node, text
from kg.text.quoting import in_quotes

Handler = Callable[["Request"], Awaitable[Response]]

_KEY = re.compile(r"-[a-z2-7]{13}$")
_PATIENCE = 1.0  # seconds that somebody waits for the index of names who was mistaken
_NEAR = 8  # things of a like name that are listed
_GROUPS = {group.value: (group,) for group in Group} | {"concept": (Group.CONCEPT, Group.SYSTEM)}
"""The beginning of a name → what is called so."""
_FOAF, _RDFS = PREFIXES["foaf"], PREFIXES["rdfs"]


@dataclass(frozen=True, slots=True)
class Found:
    """A thing that occurs in the graph."""

    thing: ox.NamedNode
    """Its name."""
    ending: str | None
    """The form that the address asks for; `None` where the client chooses."""
    said: tuple[ox.Quad, ...]
    """What is said of it; empty for what only occurs elsewhere in statements."""

    def address(self, site: Site, ending: str | None = None) -> str:
        """Where it is on this site, in one form or in that which a client likes."""
        if ending is None:
            return site.href(self.thing.value).replace("#", "%23")
        return site.document(self.thing.value, ending)


def by_path(site: Site, whole: Callable[[], Whole]) -> Handler:
    """Answers for things whose names begin with the base of the graph, which are parts of the `whole`."""

    def answer(site: Site, request: Request) -> Response:
        for iri, ending in _meant(site, request):
            if found := _found(site, iri, ending):
                return _answer(site, request, found, whole)
        return _unknown(site, request, request.scope["path"].lstrip("/"))

    return asking(site, answer)


def by_iri(site: Site, whole: Callable[[], Whole]) -> Handler:
    """Answers for any IRI that occurs in the graph: `/resource?iri=…&format=ttl`."""

    def answer(site: Site, request: Request) -> Response:
        iri = request.query_params.get("iri", "")
        ending = request.query_params.get("format")
        if ending is not None and ending in CITATIONS:
            return citation(site, request, iri, ending)
        if ending is not None and ending not in FORMS:
            raise HTTPException(406, f"There is no form {ending!r}; there are {', '.join(FORMS)}.")
        if iri.startswith(PREFIXES["kgo"]):
            return RedirectResponse(f"ns#{quote(iri.removeprefix(PREFIXES['kgo']))}", 302)
        found = _found(site, iri, ending)
        if found is None:
            return _unknown(site, request, iri)
        return _answer(site, request, found, whole)

    return asking(site, answer)


def _meant(site: Site, request: Request) -> Iterator[tuple[str, str | None]]:
    """The names that a path can stand for: decoded or as sent, with or without the ending that is a form."""
    sent = request.scope.get("raw_path", b"").decode("ascii", "replace").partition("?")[0]
    for path in dict.fromkeys((request.scope["path"], sent)):
        stem, ending = split(path)
        for part, form in dict.fromkeys(((stem, ending), (path, None))):
            if iri := site.iri(part):
                yield iri, form


def _found(site: Site, iri: str, ending: str | None) -> Found | None:
    """The thing of this name; `None` where the graph does not know it."""
    if (thing := named_node(iri)) is None:
        return None
    said = own(site, thing)
    if said or is_used(site, thing) or tell(site, thing, ()).quads:
        return Found(thing, ending, said)
    return None


def _answer(site: Site, request: Request, found: Found, whole: Callable[[], Whole]) -> Response:
    """The page, the statements, or where the thing has gone."""
    moved = _moved(site, found)
    if moved and site.kind(found.thing.value):
        return moved
    forms = OF_PAPERS if site.kind(found.thing.value) == "paper" else FORMS
    media = chosen(request, found.ending, forms)
    addresses = {ending: found.address(site, ending) for ending in forms}
    ending = next_ending(media)
    up = root(request.scope)
    headers = {
        "link": links(found.thing.value, {form: up + where for form, where in addresses.items()}, media),
        "content-location": up + addresses[ending],
    }
    if media == HTML:
        return _page(site, request, found, headers) or moved or _stated(site, request, found, headers)
    if ending in CITATIONS:
        return citation(site, request, found.thing.value, ending, headers)
    told = tell(site, found.thing, found.said)
    document = _document(request, addresses[ending], told, whole())
    return answered(request, written([*told.quads, *document], media), media, headers)


def _moved(site: Site, found: Found) -> Response | None:
    """The way to what replaces a thing; `None` where nothing else does."""
    names = sorted(text(quad.object) for quad in found.said if quad.predicate == REPLACED_BY)
    if not names or names[0] == found.thing.value:
        return None
    successor = Found(ox.NamedNode(names[0]), found.ending, ())
    headers = {"cache-control": "max-age=3600"}  # a new build can bring a name back
    return RedirectResponse(successor.address(site, found.ending), 301, headers)


def next_ending(media: str) -> str:
    """The ending of the addresses of a form."""
    return next(ending for ending, kind in OF_PAPERS.items() if kind == media)


def _page(site: Site, request: Request, found: Found, headers: dict[str, str]) -> Response | None:
    """The page that a room has for this kind of thing; `None` where none has."""
    page = pages.page(site, request, found.thing.value)
    return None if page is None else answered(request, bytes(page.body), HTML, headers)


def _stated(site: Site, request: Request, found: Found, headers: dict[str, str]) -> Response:
    """The statements about a thing as a page."""
    told = tell(site, found.thing, found.said)
    forms = {ending: found.address(site, ending) for ending in FORMS if ending not in ("html", "json")}
    iri = found.thing.value
    used = is_used(site, found.thing)
    asked = {
        "all": links_of("statements-of-thing", {"thing": iri}),
        "uses": links_of("statements-with-property", {"property": iri}) if used else None,
    }
    shown = {"view": view(site, told), "forms": forms, "media": FORMS, **asked}
    body = site.rendered(request, "resource.html.j2", **shown).encode()
    return answered(request, body, HTML, headers)


def _document(request: Request, location: str, told: Told, whole: Whole) -> list[ox.Quad]:
    """What the document says of itself: what it is about, of which dataset it is, and what it leaves out."""
    document = ox.NamedNode(absolute(request, location))
    comments = [ox.Quad(document, ox.NamedNode(_RDFS + "comment"), ox.Literal(note)) for note in told.notes]
    return [
        ox.Quad(document, TYPE, ox.NamedNode(_FOAF + "Document")),
        *comments,
        ox.Quad(document, ox.NamedNode(_FOAF + "primaryTopic"), told.thing),
        ox.Quad(document, IN_DATASET, whole.named(request)),
        *(ox.Quad(document, LICENSE, licence) for licence in whole.licences),
    ]


def _unknown(site: Site, request: Request, name: str) -> Response:
    """404, with what has a like name."""
    words = _words(name)
    near = _near(site, name.partition("/")[0], words)
    if is_problem_wanted(request):
        shown_as = [{**hit.document, "href": from_host(request, site.href(hit.iri))} for hit in near]
        return problem(404, f"This graph says nothing of {in_quotes(name)}.", alike=shown_as)
    if is_page_wanted(request):
        shown = [(hit, site.href(hit.iri)) for hit in near]
        page = site.rendered(request, "unknown.html.j2", name=name, near=shown, words=words)
        return HTMLResponse(page, 404)
    hints = "".join(f"\n  {from_host(request, site.href(hit.iri))}  {hit.group}: {hit.name}" for hit in near)
    alike = f" Of a like name there is:{hints}" if near else ""
    return PlainTextResponse(f"This graph says nothing of {in_quotes(name)}.{alike}\n", 404)


def _words(name: str) -> str:
    """The words in the end of a name, as somebody would search for them."""
    end = split(name)[0].rstrip("/").rpartition("/")[2].rpartition("#")[2]
    return _KEY.sub("", end).replace("-", " ").replace("_", " ").strip()


def _near(site: Site, kind: str, words: str) -> list[Hit]:
    """Things that are called so or almost so, those of the kind first; only the index of names is asked."""
    groups = _GROUPS.get(kind)
    if not words or groups is None:
        return []
    try:
        return site.finder.ask(lambda index: alike(index, words, groups, _NEAR), _PATIENCE)
    except KgError:  # that it is being made, or cannot be
        return []
