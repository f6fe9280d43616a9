"""Nothing that a document says runs on any page: hostile words in every field, in a real browser."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pyoxigraph as ox
import pytest

from tests.browsing import Opened
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


LINK = re.compile(r'(?:href|data-panel)="(/(?!assets|api|sparql|editor|explore|search)[^"#]*)"')
ENDS = re.compile(r"(?<=[?&])(?!iri=)\w+=https.*|[^/%]*$")
"""What tells things of one kind apart in an address, and those that one question is asked about."""


def addresses(base: str) -> list[str]:
    """Pages that can be reached from the first page, two of each kind; panels are asked on the way."""
    waiting = ["/"]
    found = dict.fromkeys(waiting)
    kinds: Counter[str] = Counter()
    with httpx.Client(base_url=base, trust_env=False, timeout=30, follow_redirects=True) as client:
        for path in waiting:  # which grows
            page = client.get(path)
            assert page.status_code in (200, 204), (path, page.text[:300])
            for address in (link.replace("&amp;", "&") for link in LINK.findall(page.text)):
                kind = ENDS.sub("", address)
                if address not in found and not address.endswith((".ttl", ".jsonld")) and kinds[kind] < 2:
                    kinds[kind] += kind != "/"  # the lists are all different
                    found[address] = None
                    waiting.append(address)
    return [path for path in waiting if not path.startswith("/panel/")]


def unharmed(browser: Any, base: str, paths: list[str]) -> None:
    """Visits the pages, scrolls to every panel, points at every mark, and looks for anything that ran."""
    context = browser.new_context(viewport={"width": 1000, "height": 900})
    seen = Opened(context.new_page())
    page = seen.page
    for path in paths:
        page.goto(base + path)
        for _ in range(12):
            page.mouse.wheel(0, 900)
        page.locator("[aria-busy]").first.wait_for(state="detached")
        for mark in page.locator("a[data-told]").all()[:3]:
            mark.dispatch_event("mouseover")
        assert page.evaluate("window.__pwn") is None, path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert page.locator("iframe, img, main script").count() == 0, path
        assert page.evaluate("[...document.links].every((a) => /^https?:$/.test(a.protocol))"), path
    context.close()
    assert [url for url in seen.requests if not url.startswith(base)] == []
    assert seen.complaints == []


@pytest.mark.parametrize("turn", range(3))
def test_nothing_that_a_document_says_runs(
    browser: Any, serve: Callable[..., str], tmp_path: Path, turn: int
) -> None:
    quads = [
        changed(quad, lambda text, n=n: f"{text} {PAYLOADS[(n + 4 * turn) % len(PAYLOADS)]}")
        for n, quad in enumerate(rich_quads())
    ]
    file = tmp_path / "graph.nq"
    file.write_bytes(ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"")
    base = serve(file, "--title", PAYLOADS[turn])
    paths = addresses(base)
    assert len(paths) > 60
    unharmed(browser, base, paths)


def test_names_of_things_that_are_scripts_are_no_links(
    browser: Any, serve: Callable[..., str], tmp_path: Path
) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text(FOREIGN, encoding="utf-8")
    base = serve(file)
    unharmed(browser, base, ["/resource?iri=urn:p", "/resource?iri=urn:c", *addresses(base)])
