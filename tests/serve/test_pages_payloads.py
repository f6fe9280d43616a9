"""Nothing that a document says runs on any page: hostile words in every field, in a real browser."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, unquote

import httpx
import pyoxigraph as ox
import pytest

from tests.browsing import Open
from tests.serve.visiting import filled
from tests.view.conftest import changed, rich_quads
from tests.view.test_browser_payloads import PAYLOADS

pytestmark = pytest.mark.slow

EVIL = "javascript:window.__pwn=1//"
FOREIGN = f"""
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix schema: <https://schema.org/> . @prefix kgo: <https://w3id.org/scholarly-kg/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<urn:p> a schema:ScholarlyArticle ; dcterms:title "{EVIL}" ; schema:identifier "doi:{EVIL}", "{EVIL}" ;
  schema:codeRepository "{EVIL}" ; schema:url <{EVIL}> ; dcterms:license <data:text/html,x> ;
  dcterms:creator <{EVIL}a> ; schema:about <urn:c> ; dcterms:subject <{EVIL}b> .
<{EVIL}a> a foaf:Person ; foaf:name "{EVIL}" . <{EVIL}b> skos:prefLabel "{EVIL}" ; skos:notation "{EVIL}" .
<urn:c> a skos:Concept ; skos:prefLabel "{EVIL}" ; kgo:paperCount "{EVIL}" ; skos:broader <{EVIL}b> .
"""


GRAPHS = Path(__file__).resolve().parents[1] / "query" / "graphs"
SHORT = [payload for payload in PAYLOADS if len(payload) < 200]


def hostile(text: str, number: int) -> str:
    """A text with every payload behind it, in an order that depends on the number: one may hide the next."""
    first = PAYLOADS[number % len(PAYLOADS)]
    turned = [*SHORT[number % len(SHORT) :], *SHORT[: number % len(SHORT)]]
    return " ".join([text, first, *turned])


def rooms(thing: str) -> list[str]:
    """Pages that are reached by what somebody types, with payloads for words, and pictures."""
    asked = (
        "/search?q={}", "/search?q=a&kind={}", "/editor?query={}", "/editor?question=coauthors&person={}",
        "/person/{}", "/category/{}", "/resource?iri=https://e.org/{}", "/answer/{}",
        "/answer/coauthors?person={}", "/answer/papers?top={}", "/people?sort={}&order={}&page={}",
        "/explore?focus={}", "/nothing/{}",
    )  # fmt: skip
    typed = [path.replace("{}", quote(SHORT[n % 9], safe="")) for n, path in enumerate(asked * 2)]
    pictures = ["/explore", f"/explore?focus={quote(thing, safe='')}&hops=2"]
    return ["/search?q=a", "/search?q=%22", "/api", "/ns", "/editor", *typed, *pictures]


ELSEWHERE = r'assets|api|sparql|editor|explore|search|https?:|\.\./"|#'
LINK = re.compile(rf'(?:href|data-panel)="((?!{ELSEWHERE})[^"#]*)"')
ENDS = re.compile(r"(?<=[?&])(?!iri=)\w+=https.*|[^/%]*$")
"""What tells things of one kind apart in an address, and those that one question is asked about."""


def addresses(base: str) -> list[str]:
    """Pages that can be reached from the first page, two of each kind; panels are asked on the way."""
    waiting = ["./"]
    found = dict.fromkeys(waiting)
    kinds: Counter[str] = Counter()
    with httpx.Client(base_url=base, trust_env=False, timeout=30, follow_redirects=True) as client:
        for path in waiting:  # which grows
            page = client.get(path)
            assert page.status_code in (200, 204), (path, page.text[:300])
            for address in (link.replace("&amp;", "&") for link in LINK.findall(page.text)):
                kind = ENDS.sub("", address)
                if address not in found and not address.endswith((".ttl", ".jsonld")) and kinds[kind] < 2:
                    kinds[kind] += bool(kind)  # the lists are all different
                    found[address] = None
                    waiting.append(address)
    assert len(waiting) > 10
    return [f"/{path}" for path in waiting if not path.startswith("panel/")]


POINTED = """() => {
    const marks = [...document.querySelectorAll("a[data-told]")].slice(0, 3);
    for (const mark of marks) mark.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
}"""


def unharmed(window: Open, base: str, paths: list[str]) -> None:
    """Visits the pages, scrolls to every panel, points at every mark, and looks for anything that ran."""
    seen = window(1000)
    page = seen.page
    for path in paths:
        refused = page.goto(base + path).status >= 400
        filled(seen)
        page.evaluate(POINTED)
        assert page.evaluate("window.__pwn") is None, path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert page.locator("iframe, img, main script").count() == 0, path
        assert page.evaluate("[...document.links].every((a) => /^https?:$/.test(a.protocol))"), path
        if refused:  # which a browser tells on its console
            seen.complaints[:] = [said for said in seen.complaints if "the server responded with" not in said]
        assert seen.complaints == [], path
    assert [url for url in seen.requests if not url.startswith((base, "blob:", "data:"))] == []


@pytest.mark.parametrize("turn", range(3))
def test_nothing_that_a_document_says_runs(
    window: Open, serve: Callable[..., str], tmp_path: Path, turn: int
) -> None:
    others = [quad for name in ("libraries", "topics") for quad in ox.parse(path=GRAPHS / f"{name}.trig")]
    quads = [
        changed(quad, lambda text, n=n: hostile(text, n + 4 * turn))
        for n, quad in enumerate([*rich_quads(), *others])
    ]
    file = tmp_path / "graph.nq"
    file.write_bytes(ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"")
    base = serve(file, "--title", PAYLOADS[turn])
    paths = addresses(base)
    things = [unquote(path.removeprefix("/resource?iri=")) for path in paths if "?iri=" in path]
    kinds = {thing.split("/")[4]: thing for thing in things if thing.startswith("https://example.org/kg/")}
    assert {"paper", "person", "concept", "category", "claim", "organisation"} <= set(kinds)
    unharmed(window, base, [*paths, *rooms(kinds["paper"])])


def test_names_of_things_that_are_scripts_are_no_links(
    window: Open, serve: Callable[..., str], tmp_path: Path
) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text(FOREIGN, encoding="utf-8")
    base = serve(file)
    unharmed(window, base, ["/resource?iri=urn:p", "/resource?iri=urn:c", *addresses(base)])
