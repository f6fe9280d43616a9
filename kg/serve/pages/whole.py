"""Pages about the whole graph: the first one, the lists, and the answer to any question of the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from kg.errors import UsageError
from kg.query import AmbiguousNameError, Kind, UnknownNameError, questions
from kg.query.asking.first_rows import TOP, usual_rows
from kg.query.asking.remarks import LISTED
from kg.query.catalogue import internal
from kg.query.groups import groups
from kg.rdf import vocabulary as v
from kg.rdf.formats import MEDIA_TYPES
from kg.rdf.terms import bare
from kg.serve.api.answers import MOST
from kg.serve.failures import is_page_wanted
from kg.serve.negotiation import preferred
from kg.serve.pages.answers import MOST_ROWS, Answer, ask
from kg.serve.pages.lists import CONCEPTS, HOME
from kg.serve.pages.panel import Drawing, Panel
from kg.serve.pages.showing import asked, panel_of, show, shown, units_of
from kg.serve.pages.tables import columns_of, ordered
from kg.serve.pages.things import awaited
from kg.serve.pages.unanswered import fields, unanswered
from kg.serve.site import Site
from kg.serve.trying import tried
from kg.store.queries.sparql import limits
from kg.store.terms import text, whole_number

_ROWS = 100
"""Rows of a list on one page."""
_PAIRS = 25
"""Of what has several rows each."""
_EVERY = "top=1000000"
"""Asks for all of such a list."""
_OURS = frozenset({"sort", "order", "page"})
"""What an address says to the page itself, and not to the question."""
_TOLD = {
    Drawing.DOUBTS: ("pair", "pairs"),
    Drawing.MIXED: ("author page", "author pages"),
    Drawing.CONFLICTS: ("contradiction", "contradictions"),
}
"""What is told one after the other and has no table → how one is called, and several."""
_DRAWN = (Drawing.BARS, Drawing.NETWORK, Drawing.CIRCLE, Drawing.QUOTE, *_TOLD)
"""What stands above the table of a whole answer."""
_COUNTED = (
    (v.SCHOLARLY_ARTICLE, ("paper", "papers"), "papers", "paper"),
    (v.FOAF_PERSON, ("person", "people"), "people", "person"),
    (v.SKOS_CONCEPT, ("concept", "concepts"), "concepts", "concept"),
    (v.CLAIM, ("claim with a figure", "claims with a figure"), "claims", "claim"),
    (v.ORGANIZATION, ("organisation", "organisations"), "organisations", "organisation"),
    (
        v.IDENTITY_CANDIDATE,
        ("open question of who is who", "open questions of who is who"),
        "doubts",
        "doubt",
    ),
    (v.CONTRADICTION, ("contradiction", "contradictions"), "contradictions", "doubt"),
)
"""Class → how the first page calls one of it and several, where it leads, and its symbol."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many there are of a kind."""

    number: int
    name: str
    href: str
    symbol: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """What a list is a part of that has the things of the latest papers alone."""

    number: int
    """How many there are in all papers."""
    papers: str
    """Of how many papers they are here."""
    every: str
    """The parameter that asks for all."""
    csv_holds_all: bool
    """Whether the API gives all of them at once."""


def home(site: Site, request: Request) -> Response:
    """The first page: what is in the graph, for somebody who has never seen it.

    Who takes RDF and no page is told where the graph describes itself: the address is that of its names.
    """
    wanted = preferred(request.headers.get("accept"), ("text/html", *MEDIA_TYPES.values()))
    if wanted in MEDIA_TYPES.values():
        return RedirectResponse(".well-known/void", 303)
    shown = {"counts": _counts(site), "awaited": awaited(HOME), "site": site}
    return HTMLResponse(site.rendered(request, "home.html.j2", **shown))


def part(site: Site, request: Request, question: str) -> Response:
    """A panel alone, as a piece of HTML; status 204 where it has nothing to say.

    Raises:
        UsageError: for parameters that make no sense.
        LimitError: when a limit is reached.
    """
    panel, given = panel_of(question, is_part=True), _given(request)
    seen = show(site, panel, given)
    if seen.is_empty:
        return Response(status_code=204)
    return HTMLResponse(site.templates.get_template("panel.html.j2").render(shown=seen, site=site))


def answer_page(site: Site, request: Request, question: str) -> Response:
    """The whole answer to a question, a hundred rows at a time; of something, where none is named.

    Raises:
        UsageError: for parameters that make no sense.
        LimitError: when a limit is reached.
    """
    panel, given = panel_of(question), _given(request)
    asked = questions()[panel.question]
    begun = tried(site, asked, given)
    things = [
        each.name for each in asked.parameters if each.type.value in list(Kind) and begun.get(each.name)
    ]
    return _listed(site, request, panel, {name: begun[name] for name in things} | given)


def list_page(site: Site, request: Request, panel: Panel) -> Response:
    """A list of the whole graph: all of it where a page can look at so much, else its first.

    Raises:
        UsageError: for parameters that make no sense, also such as would make it another list.
        LimitError: when a limit is reached.
    """
    given = _given(request)
    if others := sorted(given.keys() & dict(panel.given).keys() - {TOP}):
        raise UsageError(
            f"The list {panel.heading} has {others[0]} = {dict(panel.given)[others[0]]}, no other."
        )
    if panel.more.question and not given:
        answer = ask(site, panel.question, dict(panel.given))
        if answer.total is not None and len(answer.rows) < answer.total <= MOST_ROWS:
            beside = questions()[panel.more.question].unlisted or ""
            whole = {**dict(panel.given), TOP: str(MOST_ROWS + 1)}
            note = f"{panel.note} {beside}".strip()
            panel = replace(panel, question=panel.more.question, given=tuple(whole.items()), note=note)
    return _listed(site, request, panel, given)


def catalogue(site: Site, request: Request) -> Response:
    """Every question in its group, with what it asks."""
    return HTMLResponse(site.rendered(request, "questions.html.j2", groups=groups(questions().values())))


def statements(site: Site) -> int:
    """How many statements the facts and all named graphs have."""
    return sum(int(row["triples"]) for row in ask(site, "graphs", {}).rows)


def has_sources(site: Site) -> bool:
    """Whether the graph says in which documents its facts stand: those of other programs need not."""
    return bool(site.graph.query(internal("remarks/has-sources").text).answer)


def _listed(site: Site, request: Request, panel: Panel, given: Mapping[str, str]) -> Response:
    size = _PAIRS if panel.drawing in _TOLD else _ROWS
    in_all = _number(site, panel.more.counter) if panel.more.counter and TOP not in given else None
    try:
        answer = asked(site, panel, given if in_all is None else {**given, **_as_seen(request, in_all, size)})
    except (AmbiguousNameError, UnknownNameError) as error:
        if not is_page_wanted(request):
            raise
        return unanswered(site, request, panel, questions()[panel.question], given, error)
    of_latest = _of_latest(site, panel, answer)
    columns = panel.columns or columns_of(answer.variables, answer.rows)
    sort, descending = request.query_params.get("sort", ""), request.query_params.get("order") == "down"
    rows = answer.rows
    is_full = in_all is None and _is_full(answer, len(units_of(panel, rows)))
    is_whole = not (answer.cut or is_full or of_latest or (answer.total or 0) > len(rows))
    for column in columns:
        if is_whole and column.name == sort:  # the first by one column are not the first by another
            rows = ordered(rows, column, descending=descending)
    units = units_of(panel, rows)
    total = len(units) if in_all is None or answer.cut else in_all
    pages = max(1, -(-total // size))
    number = _page(request, pages)
    there = list(chain.from_iterable(units[(number - 1) * size : number * size]))
    seen = shown(site, panel, answer, given, there)
    context = {
        "shown": seen, "site": site, "fields": fields(site, answer.question, given),
        "number": number, "pages": pages, "sort": sort,
        "descending": descending, "from": (number - 1) * size + 1, "to": min(number * size, total),
        "total": total, "is_cut": answer.cut, "is_full": is_full, "most_as_csv": f"{MOST:,}",
        "is_whole": is_whole, "tabled": panel.drawing not in _TOLD,
        "nouns": _TOLD.get(panel.drawing, ("row", "rows")),
        "address": lambda **changed: _address(request, changed),
        "is_drawn": panel.drawing in _DRAWN, "here": request.url.path[1:],
        "of_latest": of_latest,
    }  # fmt: skip
    return HTMLResponse(site.rendered(request, "answer.html.j2", **context))


def _of_latest(site: Site, panel: Panel, answer: Answer) -> Latest | None:
    """Of how many things these are those of the latest papers; `None` where all are here, or it is not so."""
    if panel.more.things is None:
        return None
    number = _things(site).get(bare(panel.more.things), 0)
    top = answer.given.get("top") or next(each.default for each in answer.question.parameters)
    if number <= len(answer.rows) or (whole_number(top or "") or 0) > LISTED:
        return None
    return Latest(number=number, papers=top or "", every=_EVERY, csv_holds_all=number <= MOST)


def _things(site: Site) -> Mapping[str, int]:
    """Class → how many things are of it."""
    return {row["class"]: int(row["things"]) for row in ask(site, "classes", {}).rows}


def _counts(site: Site) -> list[Count]:
    things = dict(_things(site))
    # Categories and topics are counted apart, and what people decided is no question.
    in_schemes = _number(site, "concepts-in-schemes")
    things[bare(v.SKOS_CONCEPT)] = things.get(bare(v.SKOS_CONCEPT), 0) - in_schemes
    things[bare(v.IDENTITY_CANDIDATE)] = _number(site, "open-doubts")
    counts = [
        Count(number=number, name=names[number != 1], href=href, symbol=symbol)
        for term, names, href, symbol in _COUNTED
        if (number := things.get(bare(term), 0)) > 0
    ]
    return [_main(site, count) if count.symbol == "concept" else count for count in counts]


def _main(site: Site, named: Count) -> Count:
    """How many of the concepts the list has to which the count leads: what papers are mainly about."""
    listed = ask(site, CONCEPTS.question, {})
    number = listed.total or len(listed.rows)
    if (listed.cut and listed.total is None) or not 0 < number < named.number:
        return named
    noun = "main concept" if number == 1 else "main concepts"
    return replace(named, number=number, name=f"{noun} of {named.number:,} named")


def _number(site: Site, query: str) -> int:
    """What a query of `queries/site/` counts."""
    ((number,),) = site.graph.query(internal(f"site/{query}").text).rows()
    return int(text(number))


def _is_full(answer: Answer, total: int) -> bool:
    """Whether it has as many rows, or pairs, as a parameter allows, so that there may be more."""
    question = answer.question
    if usual_rows(question) is not None and not answer.cut:
        return False
    defaults = {each.name: each.default or "" for each in question.parameters}
    limiting = limits(question.text) | ({"top"} if question.first or question.within else set())
    told = (whole_number(answer.given.get(name, defaults[name])) for name in limiting)
    return any(most is not None and total >= most for most in told)


def _given(request: Request) -> dict[str, str]:
    return {name: value for name, value in request.query_params.items() if name not in _OURS}


def _page(request: Request, pages: int) -> int:
    text = request.query_params.get("page", "1")
    return min(pages, max(1, whole_number(text) or 1))


def _as_seen(request: Request, total: int, size: int) -> dict[str, str]:
    """As many pairs as its page needs: the first are listed, beyond them all are looked for."""
    top = size * _page(request, max(1, -(-total // size)))
    return {TOP: str(top if top <= LISTED else max(total, LISTED + 1))}


def _address(request: Request, changed: Mapping[str, object]) -> str:
    """This page with other words in its address; `None` takes one away."""
    words = dict(request.query_params) | {name: str(value) for name, value in changed.items()}
    left = {name: value for name, value in words.items() if changed.get(name, "") is not None}
    here = request.url.path[1:]
    return f"{here}?{urlencode(left)}" if left else here
