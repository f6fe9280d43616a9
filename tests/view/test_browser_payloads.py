"""Nothing that a document says runs: every field, every view, every file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.view import render
from tests.browsing import FRAMES, Open, Opened
from tests.view.conftest import MIDDLES

pytestmark = pytest.mark.slow

PAYLOADS = [
    "<img src=x onerror=window.__pwn=1>",
    "</script><script>window.__pwn=1</script>",
    "</style><svg onload=window.__pwn=1>",
    "<!--<script>window.__pwn=1//",
    "\"'><iframe srcdoc='<script>parent.__pwn=1</script>'>",
    "javascript:window.__pwn=1",
    "data:text/html,<script>window.__pwn=1</script>",
    "href <a href=javascript:window.__pwn=1>x</a> {{7*7}} ${7*7} <b>multi</b> {source} {shown}",
    "\u2028\u2029\u202e]]>&lt;&#60;img src=x onerror=window.__pwn=1&#62;",
    "\u0001\u0008\ufffe\ufdd0",
    "x" * 5000,
    "=HYPERLINK(1) \\input{/etc/passwd} $\\write18{x}$",
]


def every_view(opened: Opened) -> None:
    """Points at and chooses everything, and takes every file along."""
    page = opened.page
    middles = page.evaluate(MIDDLES)
    for x, y in [*middles["nodes"], *middles["edges"]]:
        page.mouse.move(x, y)
        page.mouse.click(x, y)
    page.mouse.move(*middles["nodes"][0])
    page.wait_for_timeout(350)  # the tooltip
    for button in ("#save-svg", "#save-png"):
        page.locator(".tools summary").click()
        page.evaluate(FRAMES)
        with page.expect_download() as waiting:
            page.locator(button).click()
        assert Path(waiting.value.path()).stat().st_size > 500
        page.keyboard.press("Escape")
    page.locator("#categories summary").click()
    page.keyboard.press("Escape")
    page.locator("button[data-view=claims]").click()
    for number in range(page.locator("tr[data-claim]").count()):
        page.locator(f"tr[data-claim='{number}'] .open").dispatch_event("click")
    for button in ("#claims-csv", "#claims-bibtex"):
        with page.expect_download():
            page.locator(button).click()
    page.locator("button[data-view=list]").click()
    for entry in page.locator("#list .go").all():
        entry.dispatch_event("click")
    page.keyboard.press("?")
    page.keyboard.press("Escape")


def decide(opened: Opened) -> None:
    page = opened.page
    page.locator("button[data-view=graph]").click()
    page.keyboard.press("Escape")
    page.locator("#overview h2:text('Open questions') + ul .go").first.click()
    for button in page.locator(".copy").all():
        button.click()


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_nothing_that_a_document_says_runs(
    open_page: Open, altered_rich: Callable[[Callable[[str], str]], Any], payload: str
) -> None:
    html = render(altered_rich(lambda text: f"{text} {payload}"), title=payload)
    opened = open_page(html)
    every_view(opened)
    decide(opened)
    assert payload.split()[0][:20] in opened.page.locator("h1").inner_text() or not payload.isprintable()
    assert opened.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert opened.page.evaluate("window.__pwn") is None
    assert opened.strangers == []
    assert opened.complaints == []


def test_identifiers_and_names_of_files_run_nothing(open_page: Open, parsed: Any) -> None:
    evil = "javascript:window.__pwn=1//</script><script>window.__pwn=1</script>"
    turtle = f"""<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; fabio:hasArXivId "{evil}" ;
        <http://prismstandard.org/namespaces/basic/2.0/doi> "{evil}" ; schema:codeRepository "{evil}" ;
        dcterms:issued "{evil}" ; kgo:categoryAsPrinted "{evil}" ; schema:about <concept/c> .
        <concept/c> skos:prefLabel "C" .
        GRAPH <r> {{ <record/p> kgo:recordOf <paper/p> ; <http://www.w3.org/ns/prov#hadPrimarySource> <d> ;
        kgo:entry "{evil}" . <d> schema:name "{evil}" . }}"""
    opened = open_page(render(parsed(turtle)))
    page = opened.page
    page.locator("button[data-view=list]").click()
    for entry in page.locator("#list .go").all():
        entry.click()
    assert page.locator("a[href]").count() == 0
    with page.expect_download() as waiting:
        page.locator("#list-bibtex").click()
    assert "\\{" not in Path(waiting.value.path()).read_text(encoding="utf-8").split("\n")[0]
    assert page.evaluate("window.__pwn") is None
    assert opened.strangers == []
    assert opened.complaints == []
