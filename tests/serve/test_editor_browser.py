"""The editor in a real browser: asks, completes, shares, and runs nothing that a graph or an address says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest

from tests.browsing import Open, Opened, faults

pytestmark = pytest.mark.slow

GRAPHS = Path(__file__).parent / "graphs"
PERSON = "https://example.org/kg/person/jakob-foerster-tjzqe4r5mlunv"
Visit = Callable[..., Opened]


@pytest.fixture
def visit(window: Open) -> Visit:
    """Opens an address and keeps count of requests, complaints and breaches of the policy."""

    def visited(url: str, width: int = 1280, scheme: str = "light", script: bool = True) -> Opened:
        opened = window(width, 900, scheme, scripts=script)
        opened.page.goto(url)
        if script:
            opened.page.wait_for_function("() => window.queryEditor !== undefined")
        return opened

    return visited


def ask(page: Any, query: str | None = None) -> None:
    """Run what stands in the editor, by its keys, and wait for what comes of it."""
    if query is not None:
        page.evaluate("(query) => queryEditor.yasqe.setValue(query)", query)
    page.evaluate("document.querySelector('#answer .yasr_results').replaceChildren()")
    page.evaluate("queryEditor.yasqe.focus()")
    page.keyboard.press("Control+Enter")
    page.locator("#answer .yasr_results > *").first.wait_for(state="visible")


def cells(page: Any) -> list[list[str]]:
    rows = page.locator("#answer tbody tr").all()
    return [row.locator("td").all_inner_texts() for row in rows]


@pytest.mark.parametrize(
    "query", ["SELECT ?w { ?s nif:anchorOf ?w }", "SELECT (COUNT(*) AS ?n) { ?s nif:anchorOf ?w }"]
)
def test_why_there_is_nothing_is_said_also_where_it_was_counted(
    query: str, address: str, visit: Visit
) -> None:
    page = visit(f"{address}/editor").page
    ask(page, query)
    page.wait_for_function("() => document.querySelector('#status').textContent.includes('graph/evidence')")


def test_a_question_is_chosen_asked_and_its_answer_followed(address: str, visit: Visit) -> None:
    opened = visit(f"{address}/editor")
    page = opened.page
    page.fill("#narrow", "coauthors person")
    assert page.locator("#narrowed[role=status]").inner_text().endswith(" questions")
    assert "coauthors" in page.locator(".examples li:visible .question").all_inner_texts()
    assert page.locator(".examples li:visible").count() < 6
    page.get_by_role("link", name="coauthors Coauthors of a person", exact=False).first.click()
    page.wait_for_function("() => queryEditor.yasqe.getValue().includes('VALUES ?person')")
    assert page.url.endswith("/editor?question=coauthors")
    ask(page)
    found = cells(page)
    assert len(found) == 11
    assert "11 rows" in page.inner_text("#status")
    page.locator("#answer td a").first.click()
    page.wait_for_load_state()
    assert "/person/" in page.url
    assert {url.partition("/")[0] + "//" + url.split("/")[2] for url in opened.requests} == {address}
    assert [one for one in opened.complaints if "favicon" not in one and "404" not in one] == []


def test_nothing_is_kept_in_the_browser(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    ask(page)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_the_address_holds_the_query_and_opens_it(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    query = "SELECT ?a WHERE { VALUES ?a { '& # + % ü' } }"
    ask(page, query)
    assert page.url == f"{address}/editor?query={quote(query, safe='()!*')}".replace(
        "'", "%27"
    ) or query in unquote(page.url)
    again = visit(page.url).page
    assert again.evaluate("queryEditor.yasqe.getValue()") == query
    ask(again)
    assert cells(again) == [["& # + % ü"]]


def test_a_query_of_100_kb_is_shared_behind_the_hash(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    query = "SELECT ?a WHERE { VALUES ?a { 1 } }\n" + "# some more\n" * 8_500
    ask(page, query)
    assert "#query=" in page.url
    again = visit(page.url)
    assert again.page.evaluate("queryEditor.yasqe.getValue()") == query
    sent = [url.partition("#")[0] for url in again.requests]  # what a browser tells a server of an address
    assert max(map(len, sent)) < 5_000


def test_an_error_is_told_and_its_place_is_marked(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    ask(page, "SELECT ?a WHERE {\n  ?a foaf:name name .\n}")
    told = page.inner_text("#answer")
    assert "line 2, column" in told
    assert page.locator(".misread").count() == 1
    assert "not answered" in page.inner_text("#status")


def test_why_there_are_no_rows_is_told_beside_their_number(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    ask(page, "SELECT ?p WHERE { ?p foaf:name 'chris lu' }")
    page.wait_for_function("() => document.querySelector('#status').textContent.includes('It is written')")
    assert page.inner_text("#status").startswith("0 rows in ")


def test_terms_of_the_graph_are_completed_with_their_prefix(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    page.evaluate("queryEditor.yasqe.setValue('SELECT * WHERE { ?paper crea')")
    page.evaluate("queryEditor.yasqe.focus(); queryEditor.yasqe.setCursor(0, 99)")
    page.keyboard.press("Control+Space")
    hint = page.locator(".CodeMirror-hints li").first
    hint.wait_for(state="visible")
    assert hint.inner_text().startswith("dcterms:creator")
    page.keyboard.press("Enter")
    page.wait_for_function(
        "() => queryEditor.yasqe.getValue().includes('PREFIX dcterms: <http://purl.org/dc/terms/>')"
    )
    page.evaluate("queryEditor.yasqe.setValue('SELECT * WHERE { ?someone a Pers')")
    page.evaluate("queryEditor.yasqe.focus(); queryEditor.yasqe.setCursor(0, 99)")
    page.keyboard.press("Control+Space")
    assert page.locator(".CodeMirror-hints li", has_text="foaf:Person").count() == 1
    assert page.evaluate(
        "performance.getEntriesByType('resource').every((one) => one.name.startsWith(location.origin))"
    )


def test_answers_are_saved_as_the_server_writes_them(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    ask(page, "SELECT ?name WHERE { ?person foaf:name ?name } ORDER BY ?name LIMIT 2")
    with page.expect_download() as saved:
        page.get_by_role("button", name="CSV").click()
    assert saved.value.suggested_filename == "answer.csv"
    assert Path(saved.value.path()).read_bytes().startswith(b"name\r\n")
    ask(page, "CONSTRUCT { ?person foaf:name ?name } WHERE { ?person foaf:name ?name }")
    assert len(cells(page)) > 5
    with page.expect_download() as saved:
        page.get_by_role("button", name="Turtle").click()
    assert b"foaf:name" in Path(saved.value.path()).read_bytes()


def test_yes_or_no_and_nothing_are_answers(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    ask(page, "ASK { ?a foaf:name ?b }")
    assert "True" in page.inner_text("#answer")
    ask(page, "SELECT ?a WHERE { ?a foaf:name 'nobody' }")
    assert "No rows" in page.inner_text("#answer")
    ask(page, "CONSTRUCT WHERE { ?a foaf:name 'nobody' }")
    assert page.locator(".errorResult").count() == 0


def test_50_000_rows_are_shown_in_parts_sorted_and_filtered(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    tens, thousands = " ".join(map(str, range(1000))), " ".join(map(str, range(50)))
    ask(page, f"SELECT (?a * 1000 + ?b AS ?n) {{ VALUES ?a {{ {thousands} }} VALUES ?b {{ {tens} }} }}")
    assert "50,000 rows" in page.inner_text("#status")
    assert page.locator("#answer tbody tr").count() == 200
    assert "1 to 200 of 50,000" in page.inner_text(".pager")
    page.get_by_role("button", name="n", exact=True).click()
    page.get_by_role("button", name="n", exact=True).click()
    assert cells(page)[0] == ["49999"]
    page.fill(".filter", "1234")
    assert all("1234" in cell for row in cells(page) for cell in row)


def test_what_a_graph_says_is_shown_and_never_run(serve: Callable[..., str], visit: Visit) -> None:
    opened = visit(f"{serve(GRAPHS / 'hostile.trig')}/editor")
    page = opened.page
    ask(page, "SELECT ?s ?p ?o WHERE { ?s ?p ?o } ORDER BY ?s ?p ?o")
    shown = page.inner_text("#answer table")
    for words in (
        '<img src=x onerror="window.__pwn=1">',
        "</script><script>window.__pwn=1</script>",
        "{{7*7}}",
    ):
        assert words in shown
    addresses = page.eval_on_selector_all("#answer td a", "(all) => all.map((one) => one.href)")
    assert all(one.startswith(page.url.partition("editor")[0]) for one in addresses)
    page.locator("#answer a", has_text="javascript:").first.hover()
    page.locator(".select_response").click()
    page.locator("#answer .CodeMirror").wait_for(state="visible")
    assert page.evaluate("window.__pwn") is None
    assert [one for one in opened.complaints if "404" not in one] == []


def test_names_of_columns_and_the_address_are_never_run(address: str, visit: Visit) -> None:
    markup = "<img src=x onerror=window.__pwn=1>"
    opened = visit(f"{address}/editor?query={quote('</textarea>' + markup)}")
    page = opened.page
    page.evaluate(
        """(name) => {
          const row = { [name]: { type: "uri", value: name } };
          const headers = new Headers({ "content-type": "application/sparql-results+json" });
          const content = JSON.stringify({ head: { vars: [name] }, results: { bindings: [row] } });
          queryEditor.yasr.setResponse({ content, headers, status: 200, ok: true });
        }""",
        markup,
    )
    page.locator("#answer td").first.wait_for(state="visible")
    assert markup in page.inner_text("#answer th")
    ask(page)
    assert page.evaluate("window.__pwn") is None
    assert [one for one in opened.complaints if "400" not in one and "404" not in one] == []


def test_everything_is_reached_by_keyboard(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    page.evaluate("queryEditor.yasqe.focus()")
    told = page.evaluate(
        "document.getElementById(document.activeElement.getAttribute('aria-describedby')).innerText"
    )
    assert "Esc leaves the text" in told
    page.keyboard.press("Tab")  # which leaves the text, as everywhere
    assert page.evaluate("document.activeElement.id") == "run"
    page.keyboard.press("Enter")
    page.locator("#answer table").wait_for(state="visible")
    assert page.locator("#answer [aria-pressed=true]").inner_text().strip() == "Table"
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "sort":
            break
    page.keyboard.press("Enter")
    assert page.locator("[aria-sort=ascending]").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", [None, "ASK {}", "SELECT ?a WHERE { ?a ?b }"])
def test_no_serious_fault_of_access(address: str, visit: Visit, scheme: str, query: str | None) -> None:
    page = visit(f"{address}/editor", scheme=scheme).page
    assert faults(page) == []
    ask(page, query)
    assert faults(page) == []


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_nothing_is_wider_than_the_window(address: str, visit: Visit, width: int) -> None:
    page = visit(f"{address}/editor?question=coauthors", width=width).page
    ask(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_words_of_an_answer_stay_whole_on_a_phone(address: str, visit: Visit) -> None:
    """Five columns shared the width of a phone, and one title was a column of single syllables."""
    page = visit(f"{address}/editor", width=390).page
    ask(page, 'SELECT * { VALUES (?a ?b ?c ?d ?e) { ("Mathematical" "2025-12-30" "Reasoning" "x" "y") } }')
    for cell in page.locator("#answer tbody td").all():
        rows = """(cell) => { const text = document.createRange(); text.selectNodeContents(cell);
            return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size; }"""
        assert cell.evaluate(rows) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts_it_is_a_form_that_asks(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor?query={quote('SELECT ?a WHERE { VALUES ?a { 7 } }')}", script=False).page
    page.select_option("#format", "application/sparql-results+json")
    with page.expect_response("**/sparql") as answered:
        page.click("#run")
    assert '"7"' in answered.value.text()


def test_the_page_of_statements_is_for_everybody_and_runs_nothing(
    serve: Callable[..., str], visit: Visit
) -> None:
    address = serve(GRAPHS / "hostile.trig")
    for path in ("/person/markup-eeeeeeeeeeeee", "/person/nobody-aaaaaaaaaaaaa", "/ns"):
        opened = visit(f"{address}/editor", width=390)
        opened.page.goto(address + path)
        assert opened.page.evaluate("window.__pwn") is None
        assert [one for one in opened.complaints if "404" not in one] == []
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
        assert faults(opened.page) == []
        opened.complaints.clear()  # axe-core brings styles of its own


def test_a_query_that_is_pasted_without_prefixes_is_not_marked_as_wrong(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    query = 'SELECT ?n { ?p foaf:name ?n . FILTER (?n != "kgo:x") } # schema:y'
    page.evaluate("queryEditor.yasqe.setValue('')")
    page.evaluate("(text) => queryEditor.yasqe.replaceSelection(text, 'end', 'paste')", query)
    page.wait_for_timeout(300)
    assert page.locator(".parseErrorIcon, .cm-sp-error").count() == 0
    value = page.evaluate("queryEditor.yasqe.getValue()")
    assert value.count("PREFIX") == 1
    assert value.endswith(query)
    ask(page)
    assert cells(page)


def test_the_newest_papers_come_first_by_their_day(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    ask(page)
    days = [row[1] for row in cells(page)]
    assert days == sorted(days, reverse=True)
    assert any(len(day) == 10 for day in days)


def test_a_query_without_prefixes_is_not_marked_as_wrong_in_the_address_either(
    address: str, visit: Visit
) -> None:
    query = "SELECT ?claim { ?claim a schema:Claim }"
    page = visit(f"{address}/editor?query={quote(query)}").page
    assert page.locator(".parseErrorIcon").count() == 0
    ask(page)
    assert "1 row" in page.inner_text("#status") or "rows" in page.inner_text("#status")


def test_what_was_typed_and_not_asked_is_there_again_in_this_window_alone(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    page.locator(".CodeMirror").click()
    page.keyboard.press("Control+A")
    page.keyboard.type("SELECT ?x { ?x a schema:Claim ")
    page.goto(f"{address}/people")
    page.go_back()
    page.wait_for_function("() => window.queryEditor !== undefined")
    assert "?x a schema:Claim" in page.evaluate("queryEditor.yasqe.getValue()")
    assert page.evaluate("localStorage.length") == 0
    ask(page)
    assert page.evaluate("sessionStorage.length") == 0


def test_a_server_that_is_away_is_called_so_and_asked_again(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    page.route("**/sparql", lambda route: route.abort())
    ask(page, "SELECT ?a WHERE { VALUES ?a { 7 } }")
    assert page.inner_text("#status") == "The query was not answered."
    assert "The server did not answer. Try again." in page.inner_text("#answer")
    assert "fetch" not in page.inner_text("#answer")
    page.unroute("**/sparql")
    ask(page)
    assert cells(page) == [["7"]]
    page.route("**/sparql", lambda route: route.abort())
    page.get_by_role("button", name="CSV").click()
    page.locator("#status", has_text="The server did not answer. Try again.").wait_for()
    page.route("**/editor/questions/**", lambda route: route.abort())
    page.locator("#status").evaluate("(place) => place.replaceChildren()")
    page.fill("#narrow", "coauthors person")
    page.locator(".examples li:visible a").first.click()
    page.locator("#status", has_text="The server did not answer. Try again.").wait_for()
    page.unroute_all()


def test_back_finds_the_query_that_was_run_before(address: str, visit: Visit) -> None:
    page = visit(f"{address}/editor").page
    first, second = (f"SELECT ?a WHERE {{ VALUES ?a {{ {number} }} }}" for number in (1, 2))
    for query in (first, second, second):
        ask(page, query)
    page.go_back()
    page.wait_for_function("(query) => queryEditor.yasqe.getValue() === query", arg=first)
    assert unquote(page.url).endswith(f"/editor?query={first}")
    page.go_forward()
    page.wait_for_function("(query) => queryEditor.yasqe.getValue() === query", arg=second)
