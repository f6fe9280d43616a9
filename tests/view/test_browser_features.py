"""Colours, the play of the years, paths and files of a selection, in a real browser."""

import csv
import io
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.store import open_graph
from kg.view import render
from tests.browsing import Open
from tests.view.conftest import ROOT, rich_quads

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


def colours(page: Any) -> dict[str, str]:
    """Name of each node → the colour it is painted in."""
    return dict(page.evaluate("picture.scene().nodes.map((node) => [node.name, node.border])"))


def test_a_long_name_of_a_community_leaves_room_for_others(open_page: Open, altered_rich: Any) -> None:
    page = open_page(render(altered_rich(lambda text: text + "x" * 200))).page
    page.locator("#colour").select_option("community")
    chips = page.locator("#colour-key button")
    assert chips.count() > 1
    assert chips.evaluate_all("(all) => Math.max(...all.map((one) => one.offsetWidth))") < 400


def test_colours_can_tell_communities_apart_and_the_address_keeps_it(open_page: Open, html: str) -> None:
    page = open_page(html).page
    by_kind = colours(page)
    page.locator("#colour").select_option("community")
    by_community = colours(page)
    assert by_community != by_kind
    assert page.evaluate("location.hash") == "#colour=community"
    groups = page.evaluate("held.nodes.map((node) => [node.name, node.community])")
    for community in {number for _, number in groups}:
        assert len({by_community[name] for name, number in groups if number == community}) == 1
    page.reload()
    page.wait_for_function("window.picture !== undefined")
    assert colours(page) == by_community
    page.locator("#colour").select_option("")
    assert colours(page) == by_kind
    assert page.locator("#colour-key").is_hidden()


def test_where_colours_tell_communities_the_legend_has_shapes_alone(open_page: Open, html: str) -> None:
    page = open_page(html).page
    colours = (
        "[...document.querySelectorAll('#node-kinds .symbol, #edge-kinds .line')]"
        ".map((mark) => getComputedStyle(mark).color)"
    )
    by_kind = page.evaluate(colours)
    assert len(set(by_kind)) > 3
    page.locator("#colour").select_option("community")
    assert len(set(page.evaluate(colours))) == 2
    page.locator("#colour").select_option("")
    assert page.evaluate(colours) == by_kind


def test_a_community_of_the_key_can_be_chosen(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#colour").select_option("community")
    page.locator("#colour-key button").first.click()
    assert page.locator("#card .kind").inner_text() == "Selection"
    count = page.evaluate("held.nodes.filter((node) => node.community === 0).length")
    assert page.locator("#card h2").inner_text() == f"{count} nodes"


def test_the_colours_of_years_leave_out_what_has_none(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#colour").select_option("year")
    shown = colours(page)
    rest = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--rest').trim()")
    assert shown["A Study of Noisy Data"] == shown["Yao Lu"] == rest
    assert shown["PARDEN, Can You Repeat That?"] != rest
    assert page.locator("#colour-key").inner_text().split() == ["2020", "2024", "no", "year"]


def test_the_years_play_one_after_the_other(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#years summary").click()
    page.locator("#play").click()
    assert page.locator("#year-words").inner_text() == "2020"
    names = page.evaluate("picture.scene().nodes.map((node) => node.name)")
    assert "A Study of Noisy Data" in names  # no year, so it stays
    assert "BAM! Upcycling for Mixture of Experts" not in names
    page.wait_for_function("() => document.getElementById('year-words').textContent === '2020 – 2024'")
    page.wait_for_function("() => document.getElementById('play').textContent === 'Play'")
    assert "BAM! Upcycling for Mixture of Experts" in colours(page)


def test_a_path_is_asked_for_by_search_and_told_as_a_chain_of_links(open_page: Open, html: str) -> None:
    opened = open_page(html)
    page = opened.page
    page.locator("#search").fill("jailbreak")
    page.keyboard.press("Enter")
    page.locator("#card .actions button", has_text="Path to").click()
    assert "jailbreak" in page.locator("#search").get_attribute("placeholder")
    page.keyboard.type("bam")
    page.keyboard.press("Enter")
    assert page.locator("#card .kind").inner_text() == "Path"
    names = page.locator("#card .steps .go").all_inner_texts()
    words = page.locator("#card .step").all_inner_texts()
    assert names[0] == "jailbreak"
    assert names[-1].startswith("BAM")
    assert len(words) == len(names) - 1
    assert words[0] == "is a topic of"
    lit = page.evaluate("picture.scene().nodes.filter((node) => node.opacity > 0.5).map((node) => node.name)")
    assert sorted(lit) == sorted(names)
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_function("window.picture !== undefined")
    assert page.locator("#card .steps .go").all_inner_texts() == names
    page.locator("#card .step").first.click()
    assert page.locator("#card .kind").inner_text() == "Main concept of a paper"
    assert opened.complaints == []


def test_a_path_is_as_short_as_networkx_finds_it(open_page: Open, html: str) -> None:
    import networkx as nx

    page = open_page(html).page
    edges = page.evaluate("held.edges.map(({ from, to }) => [from, to])")
    keys = page.evaluate("held.nodes.map((node) => node.iri.split('/').slice(-2).join('/'))")
    kinds = page.evaluate("held.nodes.map((node) => node.group)")
    graph = nx.Graph(edges)
    for end in range(1, len(keys), 3):
        kept = [node for node in graph if kinds[node] != "category" or node in (0, end)]
        around = graph.subgraph(kept)
        wanted = nx.shortest_path_length(around if nx.has_path(around, 0, end) else graph, 0, end)
        page.evaluate(
            "(hash) => { location.hash = hash; }", f"path={keys[0]} {keys[end]}".replace(" ", "%20")
        )
        page.wait_for_function("(n) => document.querySelectorAll('#card .step').length === n", arg=wanted)


def test_filters_hold_for_paths_and_escape_forgets_the_question(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.evaluate("location.hash = 'path=concept/jailbreak%20concept/bam'")
    page.locator("#card .steps").wait_for()
    page.locator("label.chip", has_text="papers").click()
    assert "Nothing that is shown leads" in page.locator("#card .note").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()
    assert page.locator("#search").get_attribute("placeholder") == "Search papers, people, concepts"


def saved(page: Any, button: str) -> str:
    page.locator(".tools summary").click()
    with page.expect_download() as waiting:
        page.locator(button).click()
    return Path(waiting.value.path()).read_text(encoding="utf-8")


def test_the_files_of_a_choice_hold_it_and_its_neighbours(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#overview .papers .go", has_text="BAM!").click()
    lit = page.evaluate("picture.scene().nodes.filter((node) => node.opacity > 0.5).map((node) => node.name)")
    rows = list(csv.DictReader(io.StringIO(saved(page, "#save-csv").removeprefix("\ufeff"))))
    assert sorted(row["name"] for row in rows) == sorted(lit)
    assert saved(page, "#save-bibtex").count("@misc{") == 1


def test_the_turtle_of_everything_is_part_of_the_graph(open_page: Open, html: str) -> None:
    page = open_page(html).page
    text = saved(page, "#save-turtle")
    assert text.startswith("# What the picture shows")
    assert "graph.ttl" in text.split("\n\n")[0]
    assert "graph.ttl" in page.locator("#save-turtle-note").text_content()
    stated = {(q.subject, q.predicate, q.object) for q in ox.parse(text, format=ox.RdfFormat.TURTLE)}
    known = {(quad.subject, quad.predicate, quad.object) for quad in rich_quads()}
    assert len(stated) > 40
    beyond = {(s.value, p.value, str(o)) for s, p, o in stated - known if "#type" not in p.value}
    assert {p for _, p, _ in beyond} <= {
        "https://w3id.org/scholarly-kg/ns#year"
    }  # the small graph has dates alone


def test_the_turtle_of_our_own_graph_states_nothing_new(open_page: Open) -> None:
    with open_graph(ROOT / "exports") as graph:
        page = open_page(render(graph)).page
    stated = {
        (q.subject, q.predicate, q.object)
        for q in ox.parse(saved(page, "#save-turtle"), format=ox.RdfFormat.TURTLE)
    }
    known = {
        (quad.subject, quad.predicate, quad.object)
        for quad in ox.parse(path=ROOT / "exports" / "graph.nq", format=ox.RdfFormat.N_QUADS)
    }
    assert stated <= known
    assert len(stated) > 300


@pytest.mark.parametrize(
    "text", ['" . <a> <b> <c> . "', "\\", "\n\r\t", "\u0001\u0008\ufffe", "é 日本 \U0001f600", "'''\"\"\""]
)
def test_no_word_leaves_its_literal(open_page: Open, altered_rich: Any, text: str) -> None:
    page = open_page(render(altered_rich(lambda words: f"{words}{text}"))).page
    names = set(page.evaluate("held.nodes.map(({ name, printed }) => printed ?? name)"))
    read = list(ox.parse(saved(page, "#save-turtle"), format=ox.RdfFormat.TURTLE))
    literals = {quad.object.value for quad in read if isinstance(quad.object, ox.Literal)}
    assert names <= literals


def test_of_a_byline_of_dozens_some_lines_are_shown_first(open_page: Open, parsed: Any) -> None:
    names = [f"Ann-Marie Authorson {number}" for number in range(60)]
    signed = "".join(
        f"""<authorship/{place}> a pro:RoleInTime ; pro:isHeldBy <person/{place}> ; schema:position {place} ;
        pro:relatesToDocument <paper/p> ; kgo:nameAsPrinted "{name}" .
        <person/{place}> a foaf:Person ; foaf:name "{name}" . <paper/p> dcterms:creator <person/{place}> ."""
        for place, name in enumerate(names, start=1)
    )
    graph = parsed(f'<paper/p> a schema:ScholarlyArticle ; dcterms:title "On Maps" . {signed}')
    page = open_page(render(graph)).page
    page.locator("#search").fill("On Maps")
    page.keyboard.press("Enter")
    byline = page.locator("#card dd").filter(has_text=names[0])
    short = byline.evaluate("(at) => at.offsetHeight")
    byline.get_by_role("button", name="Show all").click()
    assert byline.evaluate("(at) => at.offsetHeight") > 2 * short
    assert byline.get_by_role("button").inner_text() == "Show less"
    assert names[-1] in byline.inner_text()
