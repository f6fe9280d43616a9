"""The site behind a proxy that has it below a path: every address stays there, and answers."""

import html
import re
from collections import Counter
from collections.abc import Callable, Iterator
from urllib.parse import urljoin

import httpx
import pyoxigraph as ox
import pytest

from tests.serve.stripping import PREFIX, below
from tests.serve.test_pages import CLAIM, CONCEPT, PAPER, PERSON, SYSTEM

pytestmark = pytest.mark.slow

THING = "https%3A%2F%2Fexample.org%2Fkg" + PERSON.replace("/", "%2F")
PAGES = [
    "/", "/people", "/papers?sort=date", "/doubts", "/claims", "/missing", "/questions", "/category/cs.LG",
    PERSON, PAPER, SYSTEM, CONCEPT, CLAIM, "/dataset/all", "/answer/coauthors", "/answer/papers?top=3",
    f"/panel/coauthors?person={THING}", "/search", "/search?q=zhang", "/search?q=foester", "/api", "/ns",
    "/editor", "/editor?question=coauthors", "/explore", f"/explore?focus={THING}", f"/resource?iri={THING}",
    "/resource?iri=http%3A%2F%2Fxmlns.com%2Ffoaf%2F0.1%2Fname", "/people/", "/sparql", "/.well-known/void",
    "/resource?iri=https://w3id.org/scholarly-kg/ns%23basis",
]  # fmt: skip
FAILURES = [
    "/nothing", "/a/b/c/d", "/person/nobody", "/paper/nexus-aaaaaaaaaaaaa", "/person/a%2Fb%2Fc/d",
    "/answer/nothing", "/answer/coauthors?person=Nobody+At+All", "/explore?focus=x", "/resource?iri=urn:x",
    "/assets/nothing.css", "/editor/x/",
]  # fmt: skip
LINK = re.compile(r'\s(?:href|src|data-panel|data-neighbours|data-search)="([^"]*)"')
FORM = re.compile(r'\s(?:form)?action="([^"]*)"')
FROM = re.compile(r'<base href="([^"]*)"')
IMPORTED = re.compile(r'@import url\("([^"]*)"\)')
IN_HEADER = re.compile(r"<([^>]*)>; rel=\"(?!canonical)")
NEEDS_MORE = (
    "/explore/neighbours",
    "/api/questions/",
)  # to be asked with words that a form, or a script, has


@pytest.fixture(scope="module", params=["at the root", "below a path", "below a path that nobody tells"])
def site(request: pytest.FixtureRequest, address: str) -> Iterator[str]:
    """Where the site is."""
    if request.param == "at the root":
        yield address
    else:
        with below(address, told=request.param == "below a path") as found:
            yield found


@pytest.fixture
def ask(site: str) -> Iterator[httpx.Client]:
    """Asks it as a browser does, but is sent nowhere."""
    with httpx.Client(headers={"accept": "text/html,*/*;q=0.5"}, trust_env=False, timeout=60) as client:
        yield client


@pytest.fixture(scope="module")
def told(address: str) -> Iterator[str]:
    """Where the site is, below a path that the proxy tells it."""
    with below(address, told=True) as found:
        yield found


def led_to(answer: httpx.Response) -> Iterator[tuple[str, bool]]:
    """Where an answer leads, whole, and whether that may want more words, as what a form asks does."""
    media = answer.headers.get("content-type", "").partition(";")[0]
    url = str(answer.url)
    for name in ("location", "content-location"):
        if name in answer.headers:
            yield urljoin(url, answer.headers[name]), False
    for link in IN_HEADER.findall(answer.headers.get("link", "")):
        yield urljoin(url, link), False
    if media == "text/css":
        for link in IMPORTED.findall(answer.text):
            yield urljoin(url, link), False
    if media == "text/html":
        page = re.sub(r"(?s)<script>.*?</script>|<style>.*?</style>", "", answer.text)
        # a panel is put into pages, all of whose addresses begin at the first page
        start = (
            url[: url.index("/panel/") + 1]
            if "/panel/" in url
            else urljoin(url, *FROM.findall(page)[:1] or [""])
        )
        page = FROM.sub("", page)
        for pattern, more in ((LINK, False), (FORM, True)):
            for link in map(html.unescape, pattern.findall(page)):
                if not link.startswith("data:"):
                    yield urljoin(start, link), more


def test_every_address_of_every_kind_of_page_stays_below_the_path_and_answers(
    ask: httpx.Client, site: str
) -> None:
    waiting = [site + path for path in (*PAGES, *FAILURES)]
    seen = set(waiting)
    kinds: Counter[str] = Counter()
    lost = []
    for url in waiting:  # which grows
        answer = ask.get(url)
        is_failure = url.removeprefix(site) in FAILURES
        assert (answer.status_code >= 400 or answer.status_code == 300) == is_failure, (
            url,
            answer.text[:300],
        )
        for whole, wants_more in led_to(answer):
            target = whole.partition("#")[0]
            if not target.startswith(f"{site}/"):
                if target.startswith(site.removesuffix(PREFIX)):
                    lost.append((url, whole))
                continue  # a name of a thing, a registry
            path = target.removeprefix(site)
            kind = re.sub(r"(?<=[?&])\w+=[^&]*|(?<=/)[^/?.]*(?=[?.]|$)", "", path)
            if target in seen or kinds[kind] >= 3 or wants_more or path.startswith(NEEDS_MORE):
                continue
            kinds[kind] += 1
            seen.add(target)
            waiting.append(target)
    assert lost == []
    assert len(kinds) > 20


def test_every_question_is_asked_by_forms_below_the_path(ask: httpx.Client, site: str) -> None:
    asked = {where for where, is_form in led_to(ask.get(f"{site}/api")) if is_form}
    assert len(asked) > 100
    assert all(where.startswith(f"{site}/api/questions/") or where == f"{site}/search" for where in asked)


def test_a_page_far_down_leads_to_its_own_content(ask: httpx.Client, site: str) -> None:
    url = f"{site}/answer/papers?top=3"
    assert f"{url}#main" in dict(led_to(ask.get(url)))


def test_a_redirect_is_followed_below_the_path(ask: httpx.Client, site: str) -> None:
    for asked, there in (
        ("/people/", "/people"),
        ("/sparql", "/editor"),
        ("/.well-known/void", "/dataset/all"),
    ):
        assert str(ask.get(site + asked, follow_redirects=True).url) == site + there


def test_who_has_a_page_is_told_so_below_a_path_as_well(ask: httpx.Client, site: str) -> None:
    first = ask.get(site + PERSON)
    again = ask.get(site + PERSON, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = ask.head(site + PERSON)
    assert head.headers["content-length"] == first.headers["content-length"]


def test_what_the_site_says_of_itself_is_whole(told: str) -> None:
    def triples(path: str) -> list[ox.Triple]:
        answer = httpx.get(told + path, headers={"accept": "text/turtle"}, trust_env=False)
        return [quad.triple for quad in ox.parse(answer.content, format=ox.RdfFormat.TURTLE)]

    void = {(one.predicate.value.rpartition("#")[2], str(one.object)) for one in triples("/.well-known/void")}
    assert {("sparqlEndpoint", f"<{told}/sparql>"), ("dataDump", f"<{told}/data/graph.nq>")} <= void
    assert {str(one.object) for one in triples("/sparql") if "endpoint" in one.predicate.value} == {
        f"<{told}/sparql>"
    }
    documents = [one.subject for one in triples(PERSON) if "foaf/0.1/Document" in str(one.object)]
    assert ox.NamedNode(f"{told}{PERSON}.ttl") in documents
    asked = {"query": "SELECT (STR(<x>) AS ?x) {}"}
    rows = httpx.get(f"{told}/sparql", params=asked, headers={"accept": "text/csv"}, trust_env=False).text
    assert rows == f"x\r\n{told}/x\r\n"


def test_programs_go_on_from_the_addresses_that_they_are_given(told: str) -> None:
    host = told.removesuffix(PREFIX)
    with httpx.Client(trust_env=False, timeout=30) as client:
        described = client.get(f"{told}/api/openapi.json").json()
        assert described["servers"] == [{"url": PREFIX}]
        assert f"GET {PREFIX}/api/questions/papers?" in client.get(f"{told}/api").text
        first = client.get(f"{told}/api/questions/papers?limit=2")
        following = first.json()["next"]
        assert client.get(host + following).json()["rows"] != first.json()["rows"]
        assert urljoin(str(first.url), first.links["next"]["url"]) == host + following
        some = client.get(f"{told}/api/questions").json()["questions"]
        hits = client.get(f"{told}/api/search?q=zhang").json()["hits"]
        thing = client.get(f"{told}/api/things", params={"name": "Jakob Foerster"}).json()
        several = client.get(f"{told}/api/things", params={"name": "Qizhen Zhang"}).json()
        unknown = client.get(f"{told}/person/jakob-foerster", headers={"accept": "application/json"}).json()
        plain = client.get(f"{told}/person/jakob-foerster", headers={"accept": "text/plain"}).text
        addresses = [
            each["href"] for each in (*some, *hits, thing, *several.get("candidates", ()), *unknown["alike"])
        ]
        addresses += [each["example"] for each in some if each["name"] == "papers"]
        assert len(addresses) > 50
        assert re.findall(r"\n  (\S+)", plain)[0] == unknown["alike"][0]["href"]
        for found in addresses[-8:] + addresses[:3]:
            assert found.startswith(f"{PREFIX}/")
            assert client.get(host + found).status_code in (200, 400), found


def test_rows_lead_to_the_next_also_below_a_path_that_nobody_tells(ask: httpx.Client, site: str) -> None:
    first = ask.get(f"{site}/api/questions/papers.csv?limit=2")
    following = urljoin(str(first.url), first.links["next"]["url"])
    assert following == f"{site}/api/questions/papers.csv?limit=2&offset=2"
    assert ask.get(following).text.splitlines()[1:] != first.text.splitlines()[1:]


def test_what_was_said_below_one_path_is_not_kept_for_another(client: httpx.Client) -> None:
    def asked(prefix: str, **more: str) -> httpx.Response:
        return client.get(f"{PERSON}.ttl", headers={"x-forwarded-prefix": prefix, **more})

    one, other = asked("/one"), asked("/other")
    assert "X-Forwarded-Prefix" in one.headers["vary"]
    assert b"/one/person/" in one.content
    assert asked("/other", **{"if-none-match": one.headers["etag"]}).content == other.content
    assert asked("/one", **{"if-none-match": one.headers["etag"]}).status_code == 304
    pages = [
        client.get(PERSON, headers={"accept": "text/html", "x-forwarded-prefix": each}) for each in ("", "/a")
    ]
    assert pages[0].content == pages[1].content


@pytest.mark.parametrize("prefix", ["//e.example", "/a/../b", "https://e.example", '/"><script>', "/a\tb"])
def test_a_path_that_is_none_is_in_no_answer(client: httpx.Client, prefix: str) -> None:
    for path in (f"{PERSON}.ttl", "/.well-known/void", "/api/openapi.json", "/api/questions"):
        answer = client.get(path, headers={"x-forwarded-prefix": prefix, "accept": "*/*"})
        assert answer.content == client.get(path, headers={"accept": "*/*"}).content


NAMES = ("a-aaaaaaaaaaaaa", "x%2Fy", "doi:10.1", "o//p", "/q", "é,=", "..", "x/../../../../y", "./z", "...")
"""Ends of names of people, some of which servers, proxies and browsers call otherwise."""


def of_people(base: str) -> str:
    """A graph of people who wrote a paper, with that base."""
    lines = [
        f"@base <{base}> .",
        "@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .",
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix void: <http://rdfs.org/ns/void#> .",
        f'GRAPH <graph/dataset> {{ <dataset/all> void:uriSpace "{base}" }}',
        'GRAPH <graph/derived> { <paper/b> skos:hiddenLabel "b" }',
        '<paper/b> a <https://schema.org/ScholarlyArticle> ; dcterms:title "B" .',
    ]
    lines += [
        f'<paper/b> dcterms:creator <{iri}> . <{iri}> a foaf:Person ; foaf:name "Who {n}" .'
        for n, iri in enumerate(f"{base}person/{name}" for name in NAMES)
    ]
    return "\n".join(lines)


def test_names_that_have_a_path_themselves_are_found_below_it_as_at_the_root(
    serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("papers") / "graph.trig"
    file.write_text(of_people(f"https://lib.example{PREFIX}/"), "utf-8")
    server = serve(file)
    with below(server, told=False) as there, httpx.Client(trust_env=False, timeout=30) as client:
        client.headers["accept"] = "text/html"
        for site in (there, server):
            listed = client.get(f"{site}/answer/people")
            links = [html.unescape(link) for link in re.findall(r'<a href="([^"]+)">Who', listed.text)]
            assert len(links) == len(NAMES)
            start = urljoin(str(listed.url), *FROM.findall(listed.text))
            assert start == f"{site}/"
            for link in links:
                page = client.get(urljoin(start, link))
                assert page.status_code == 200, link
                assert "<h1>Who " in page.text
                own = {where for where, _ in led_to(page)} - {start}
                assert len(own) > 20
                assert all(where.startswith(start) for where in own), own
        assert client.get(f"{there}/person/a-aaaaaaaaaaaaa.ttl").status_code == 200
