"""The explorer over HTTP, and in a real browser that asks for more."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from starlette.testclient import TestClient

import kg
from kg.serve import create_app
from kg.store import open_graph
from kg.view import policy_of
from tests.browsing import DRAWN, Open, Opened

ENTRY = "@article{{a{number}, title = {{On Doors {number}}}, author = {{Ada Brand}}, year = 2024}}\n"
ZHANG = "https://example.org/kg/person/qizhen-zhang-evusjmk5daeal"


@pytest.fixture(scope="module")
def near() -> Iterator[TestClient]:
    """The application without a socket, on the graph in `exports/`."""
    with open_graph(Path(__file__).resolve().parents[2] / "exports") as graph:
        yield TestClient(create_app(graph), base_url="http://localhost", raise_server_exceptions=False)


def until_drawn(client: Any) -> Any:
    """The page; while it is being drawn the answer says so and asks to come again."""
    while (answer := client.get("/explore")).status_code == 202:
        assert answer.headers["refresh"] == "2"
        assert "being drawn" in answer.text
    return answer


def test_the_whole_graph_is_drawn_once_and_kept(near: TestClient) -> None:
    first = until_drawn(near)
    assert first.status_code == 200
    assert "9 papers" in first.text.replace("</span>", "").replace('<span class="part">', "")
    assert near.get("/explore").text == first.text


@pytest.mark.slow
def test_the_picture_of_the_build_is_shown_as_long_as_it_is_that_of_the_graph(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.pipeline.reading.findings_cache.WORTH_KEEPING", 1)
    (tmp_path / "a.bib").write_text(ENTRY.format(number=1))
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    monkeypatch.setattr("kg.serve.explorer.drawing._drawn", lambda _: "drawn anew")
    with open_graph(tmp_path / "out", workers=2) as graph:
        client = TestClient(create_app(graph), base_url="http://localhost")
        answer = until_drawn(client)
        assert "On Doors 1" in answer.text
        assert (
            answer.headers["content-security-policy"] == f"{policy_of(answer.text)}; frame-ancestors 'none'"
        )
        assert 'data-neighbours="explore/neighbours"' in answer.text
        (tmp_path / "a.bib").write_text(ENTRY.format(number=1) + ENTRY.format(number=2))
        kg.build(tmp_path / "a.bib", tmp_path / "out")
        while "On Doors 2" not in (text := until_drawn(client).text):
            assert "On Doors 1" in text
        with (tmp_path / "out" / "graph.html").open("a") as file:
            file.write("<p>more")
    with open_graph(tmp_path / "out", workers=2) as graph:
        assert until_drawn(TestClient(create_app(graph), base_url="http://localhost")).text == "drawn anew"


def test_the_header_allows_what_the_page_says_itself_and_no_more(near: TestClient) -> None:
    answer = until_drawn(near)
    header = answer.headers["content-security-policy"]
    assert header == f"{policy_of(answer.text)}; frame-ancestors 'none'"
    assert "connect-src 'self'" in header
    assert "unsafe" not in header


@pytest.mark.parametrize("hops", ["", "&hops=1", "&hops=2"])
def test_one_thing_is_drawn_with_what_is_around_it(near: TestClient, hops: str) -> None:
    answer = near.get(f"/explore?focus={quote(ZHANG, safe='')}{hops}")
    assert answer.status_code == 200
    steps = "two steps" if "2" in hops else "one step"
    assert f"Around Qizhen Zhang: what is {steps} away" in answer.text


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("focus=https://nowhere.example/x", 400),
        ("focus=", 400),
        ("focus=no-iri", 400),
        ("focus=" + quote("https://a.example/> ?s ?p ?o } #", safe=""), 400),
        ("focus=" + quote("https://a.example/\x00", safe=""), 400),
        ("focus=https://a.example/" + "x" * 3000, 400),
        (f"focus={ZHANG}&hops=3", 400),
        (f"focus={ZHANG}&hops=-1", 400),
    ],
)
def test_what_cannot_be_drawn_is_said_in_words(near: TestClient, query: str, status: int) -> None:
    answer = near.get(f"/explore?{query}", headers={"accept": "text/plain"})
    assert answer.status_code == status
    assert "Traceback" not in answer.text


def test_neighbours_come_as_json_with_the_number_that_is_left_out(near: TestClient) -> None:
    told = near.get("/explore/neighbours", params={"node": ZHANG}).json()
    assert {node["kind"] for node in told["nodes"]} == {"paper", "person"}  # papers, and whom it may be
    assert told["left"] == 0
    known = {ZHANG, *(node["iri"] for node in told["nodes"])}
    assert all({one, other} <= known for one, other, _ in told["edges"])


def test_a_thing_that_is_not_known_has_no_neighbours(near: TestClient) -> None:
    told = near.get("/explore/neighbours", params={"node": "https://nowhere.example/x"}).json()
    assert told == {"nodes": [], "edges": [], "left": 0}


def test_neighbours_of_nothing_are_a_mistake_of_who_asks(near: TestClient) -> None:
    assert near.get("/explore/neighbours").status_code == 400


@pytest.fixture
def visit(window: Open, address: str) -> Callable[[str], Opened]:
    """Opens a page of the server of the graph in `exports/`."""

    def opened(path: str) -> Opened:
        opened = window(1280, 800)
        opened.page.goto(address + path)
        opened.page.wait_for_function("() => window.picture !== undefined")
        return opened

    return opened


CONCEPTS = "held.nodes.filter(({ group }) => group === 'concept').length"


@pytest.mark.slow
def test_a_click_fetches_neighbours_that_the_page_does_not_hold(
    visit: Callable[[str], Opened], address: str
) -> None:
    opened = visit(f"/explore?focus={quote(ZHANG, safe='')}")
    page = opened.page
    before = page.evaluate("held.nodes.length")
    assert page.locator("[data-node-kind=concept]").count() == 0
    page.locator("#search").fill("parden")
    page.keyboard.press("Enter")
    page.locator("#card .actions button", has_text="Show its other neighbours").click()
    page.wait_for_function("(before) => held.nodes.length > before", arg=before)
    page.evaluate(DRAWN)
    names = page.evaluate("picture.scene().nodes.filter((node) => node.added).map((node) => node.name)")
    assert "jailbreak" in names
    assert page.evaluate("document.activeElement.tagName") == "H2"  # of the card: its button is gone
    assert page.locator("#spoken").inner_text().endswith("in the picture")
    sections = page.locator("#card").inner_text()
    assert "Its other neighbours" in sections
    assert "more not drawn" not in sections
    assert page.locator("header .counts").inner_text().endswith(f"{len(names)} added to them")
    assert "&with=paper/parden" in page.url
    concepts = page.locator(".chip", has=page.locator("[data-node-kind=concept]"))
    assert concepts.inner_text().split() == ["main", "concepts", str(page.evaluate(CONCEPTS))]
    assert page.locator("[data-edge-kind=about]").count() == 1
    concepts.click()
    assert page.locator("#told").inner_text().endswith("without main concepts")
    assert "types=paper" in page.url
    concepts.click()
    page.evaluate(DRAWN)  # a click meets what was painted last
    x, y = page.evaluate(
        """() => {
            const at = picture.at(held.nodes.find((node) => node.name === "jailbreak").id);
            const box = document.getElementById("canvas").getBoundingClientRect();
            return [at.x + box.x, at.y + box.y];
        }"""
    )
    page.mouse.click(x, y)
    assert opened.name() == "jailbreak"
    assert page.locator("#card .go", has_text="PARDEN").is_visible()
    assert [url for url in opened.requests if not url.startswith(address)] == []
    assert opened.complaints == []


@pytest.mark.slow
def test_what_was_fetched_is_there_again_from_the_address(visit: Callable[[str], Opened]) -> None:
    opened = visit(f"/explore?focus={quote(ZHANG, safe='')}")
    page = opened.page
    page.locator("#search").fill("parden")
    page.keyboard.press("Enter")
    page.locator("#card .actions button", has_text="Show its other neighbours").click()
    page.locator("#card .go", has_text="jailbreak").click()
    page.reload()
    page.locator("#card h2", has_text="jailbreak").wait_for()
    page.locator("header .counts", has_text=re.compile("added to them$")).wait_for()
    assert opened.complaints == []


@pytest.mark.slow
def test_what_is_not_in_the_picture_is_looked_for_on_the_site(visit: Callable[[str], Opened]) -> None:
    page = visit(f"/explore?focus={quote(ZHANG, safe='')}").page
    page.locator("#search").fill("jailbreak & more")
    assert "only what is around one thing is drawn" in page.locator("#found").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=jailbreak%20%26%20more")


@pytest.mark.slow
def test_the_details_lead_to_the_page_of_the_thing_on_the_site(visit: Callable[[str], Opened]) -> None:
    page = visit(f"/explore?focus={quote(ZHANG, safe='')}").page
    page.locator("#search").fill("qizhen")
    page.keyboard.press("Enter")
    link = page.locator("#card .actions a")
    assert link.get_attribute("href") == "person/qizhen-zhang-evusjmk5daeal"


@pytest.mark.slow
def test_a_served_page_of_the_whole_graph_works_like_the_file(
    client: httpx.Client, visit: Callable[[str], Opened]
) -> None:
    until_drawn(client)
    opened = visit("/explore#colour=community")
    opened.page.locator("#search").fill("parden")
    opened.page.keyboard.press("Enter")
    assert "PARDEN" in opened.name()
    assert opened.complaints == []


NEXUS = "https://example.org/kg/paper/nexus-specialization-meets-adaptability-for-e63pldaw7fp74"
UNDER_OTHERS = """() => {
    const { nodes } = picture.scene();
    const box = document.getElementById("canvas").getBoundingClientRect();
    const spots = nodes.map(({ id, r, added }) => ({ ...picture.at(id), r: r * picture.scale(), added }));
    const isOut = ({ x, y, r }) => x < r || y < r || x > box.width - r || y > box.height - r;
    const between = (one, other) => Math.hypot(one.x - other.x, one.y - other.y) - one.r - other.r;
    const hits = (one) => spots.some((other) => one !== other && between(one, other) < 0);
    return spots.filter((one) => one.added && (isOut(one) || hits(one))).length;
}"""


@pytest.mark.slow
@pytest.mark.parametrize("shared", [False, True])
def test_what_was_added_is_found_listed_and_in_sight(visit: Callable[[str], Opened], shared: bool) -> None:
    person = "person/qizhen-zhang-evusjmk5daeal"
    opened = visit(f"/explore?focus={quote(NEXUS, safe='')}#node={person}{f'&with={person}' * shared}")
    page = opened.page
    page.locator("#search").fill("x")  # the index is made
    page.locator("#search").fill("")
    if not shared:
        page.locator("#card .actions button", has_text="Show its other neighbours").click()
    page.locator("header .counts", has_text="added to them").first.wait_for()
    assert re.search(r" · \d+ added to them$", page.locator("header .counts").inner_text())
    page.evaluate(DRAWN)
    assert page.evaluate(UNDER_OTHERS) == 0
    page.locator("#search").fill("parden")
    assert page.locator("#found li").first.inner_text().startswith("PARDEN, Can You Repeat That?")
    page.keyboard.press("Escape")
    page.locator("button[data-view=list]").click()
    legend = [" ".join(text.split()) for text in page.locator("#node-kinds .chip").all_inner_texts()]
    headings = [" ".join(text.split()).lower() for text in page.locator("#list h2:visible").all_inner_texts()]
    assert [heading for heading in headings if not heading.startswith("relations")] == legend
    page.wait_for_function(
        "() => document.querySelectorAll('#list li[data-node]').length === held.nodes.length"
    )
    with page.expect_download() as waiting:
        page.locator("#list-bibtex").click()
    assert Path(waiting.value.path()).read_text("utf-8").count("\n  title =") == 1  # what it has of its own
    page.locator("#list .go", has_text="PARDEN").click()
    assert opened.name().startswith("PARDEN")
    page.locator("button[data-view=claims]").click()
    assert "that were added are not in this table" in page.locator("#claims-added").inner_text()
    assert opened.complaints == []


@pytest.mark.slow
def test_a_kind_that_was_not_drawn_has_a_group_in_the_list_once_it_is_added(
    visit: Callable[[str], Opened],
) -> None:
    opened = visit(f"/explore?focus={quote(ZHANG, safe='')}#view=list")
    page = opened.page
    assert page.locator("#list h2", has_text="Main concepts").count() == 0
    page.locator("#list .go", has_text="PARDEN").click()
    page.locator("#card .actions button", has_text="Show its other neighbours").click()
    page.locator("#list h2", has_text="Main concepts").wait_for()
    headings = [text.split()[0] for text in page.locator("#list h2:visible").all_inner_texts()]
    assert headings[:3] == ["Papers", "People", "Main"]
    page.locator("label.chip", has_text="main concepts").click()
    assert page.locator("#list h2", has_text="Main concepts").is_hidden()
    page.locator("label.chip", has_text="main concepts").click()
    page.locator("#list").get_by_role("button", name="jailbreak", exact=True).click()
    assert opened.name() == "jailbreak"
    assert opened.complaints == []
