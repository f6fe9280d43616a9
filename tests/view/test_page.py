import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kg.view import Served, as_served, render
from kg.view.holding import island
from tests.view.conftest import StandIn, data_of, lines_of, small_quads, told_of

ROOT = Path(__file__).resolve().parent.parent.parent


def read(page: str) -> str:
    """The words of the page, without its scripts."""
    return re.sub(r"<script.*?</script>|<[^>]*>", "", page, flags=re.DOTALL)


def test_the_page_says_what_it_shows(small: Any) -> None:
    page = render(small, title="My <graph>")
    assert "<title>My &lt;graph&gt;</title>" in page
    assert "2 papers · 4 people · 2 main concepts · 2 categories · 10 connections" in read(page)
    assert "Showing" not in page


def test_the_list_of_papers_needs_no_script(small: Any) -> None:
    page = read(render(small))
    assert "Nexus: Specialization meets Adaptability" in page
    assert "José Núñez, Qizhen Zhang · 28 August 2024" in page


def test_a_cut_picture_says_so(small: Any) -> None:
    page = render(small, max_nodes=3)
    assert "Showing 3 of 10 nodes: the best connected of each kind, and papers that join them." in page
    assert len(data_of(page)["nodes"]["name"]) == 3


@pytest.mark.parametrize("title", ["Scholarly knowledge graph", 'A & <b> "c" \\1'])
def test_the_page_of_a_file_becomes_the_page_that_a_site_would_draw(small: Any, title: str) -> None:
    served = Served(base='https://e.org/"x"&/')
    assert as_served(render(small), title, served) == render(small, title=title, served=served)
    assert as_served(render(small, title="Another & more"), title, served) is not None


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("script-src &#39;sha256-", "script-src &#39;unsafe-inline&#39; &#39;sha256-"),
        (
            "<meta http-equiv",
            '<meta http-equiv="Content-Security-Policy" content="script-src *"><meta http-equiv',
        ),
        ("<!DOCTYPE html>", ""),
        ("default-src", "img-src * ; default-src"),
    ],
)
def test_a_site_serves_no_page_that_allows_itself_more(small: Any, ours: str, theirs: str) -> None:
    page = render(small)
    assert ours in page
    changed = page.replace(ours, theirs, 1) if theirs else "<p>Hello</p>"
    assert as_served(changed, "Graph", Served(base=None)) is None


def test_a_page_without_what_a_site_changes_is_drawn_anew(small: Any) -> None:
    changed = render(small).replace('<body data-view="graph">', "<body>")
    assert as_served(changed, "Graph", Served(base=None)) is None


def test_places_are_integers_and_no_two_are_the_same(small: Any) -> None:
    nodes = data_of(render(small))["nodes"]
    places = list(zip(nodes["x"], nodes["y"], strict=True))
    assert all(type(value) is int for place in places for value in place)
    assert len(set(places)) == len(places) == 10


def test_kinds_differ_in_shape_and_not_in_colour_alone(small: Any) -> None:
    shapes = [kind["shape"] for kind in data_of(render(small))["kinds"]]
    assert len(set(shapes)) == len(shapes) == 5


def test_a_graph_without_papers_gives_a_page_that_says_so(parsed: Any) -> None:
    assert "nothing to draw" in render(parsed("<a> <b> <c> ."))


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--<script>", "a & b", "\u2028\u2029"]
)
def test_words_cannot_end_the_data_block(text: str) -> None:
    made = island({"text": text})
    assert not set(made) & set("<>&\u2028\u2029")
    assert json.loads(made) == {"text": text}


def test_only_named_scripts_may_run_and_nothing_may_be_fetched(small: Any) -> None:
    match = re.search(r'Content-Security-Policy" content="([^"]*)"', render(small))
    assert match
    rules = dict(rule.split(" ", 1) for rule in match[1].replace("&#39;", "'").split("; "))
    assert rules["default-src"] == "'none'"
    assert set(rules) == {"default-src", "script-src", "style-src", "base-uri", "form-action"}
    assert all(re.fullmatch(r"'sha256-[\w+/]+='", source) for source in rules["script-src"].split())


@pytest.mark.slow
def test_the_same_graph_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    code = (
        "import hashlib; from kg.store import open_graph; from kg.view import render\n"
        "with open_graph('tests/view/graphs/small.trig') as graph:\n"
        "    print(hashlib.sha256(render(graph).encode()).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "4242")
    }
    assert len(made) == 1


def test_bylines_of_a_cut_picture_name_everybody(small: Any) -> None:
    """Also where no record says how the byline is printed, as in a Turtle file."""
    kept = [quad for quad in small_quads() if "/records" not in str(quad.graph_name)]
    page = read(render(StandIn(kept), max_nodes=3))
    assert "José Núñez, Qizhen Zhang · 28 August 2024" in page


def test_concepts_that_are_only_mentioned_are_counted(parsed: Any) -> None:
    turtle = """<p> a schema:ScholarlyArticle ; dcterms:title "P" ;
                schema:about <a> ; schema:mentions <b>, <c> .
                <a> skos:prefLabel "A" . <b> skos:prefLabel "B" . <c> skos:prefLabel "C" ."""
    assert "1 main concept of 3 named" in render(parsed(turtle))


def test_every_open_question_is_listed_with_what_tells_namesakes_apart(small: Any, parsed: Any) -> None:
    page = render(small)
    assert "Open questions <b>2</b>" in page
    assert (
        "The author of “An Empirical Study on Noisy Data”, whose byline does not show the name, and " in page
    )
    assert "Which category does the printed code GR mean?" in page
    twins = """<a> a schema:ScholarlyArticle ; dcterms:title "First" .
               <b> a schema:ScholarlyArticle ; dcterms:title "Second" .
               <c> a kgo:IdentityCandidate ; kgo:candidate <a>, <b> ; kgo:verdict "open" ."""
    assert re.search("The same paper as “(First|Second)”?", render(parsed(twins)))


def test_open_questions_that_are_not_drawn_are_counted(small: Any) -> None:
    assert "… and 1 more not drawn" in render(small, max_nodes=3)


def test_an_inferred_year_is_marked_wherever_a_date_stands(parsed: Any) -> None:
    page = render(
        parsed(
            """<p> a schema:ScholarlyArticle ; dcterms:title "P" ; dcterms:issued "2025-02-02"^^xsd:date ;
               kgo:yearInferred true ; schema:about <c> . <c> skos:prefLabel "C" ."""
        )
    )
    for words in (read(page), told_of(page)):
        assert words.count("2 February 2025") == words.count("2 February 2025 (year inferred)") > 0


def test_many_contradictions_are_folded_and_none_is_left_out(parsed: Any) -> None:
    lines = (f'<x{n}> a kgo:Contradiction ; schema:text "Wrong {n}." .' for n in range(50))
    page = render(parsed('<p> a schema:ScholarlyArticle ; dcterms:title "P" .' + "\n".join(lines)))
    assert "What cannot all be true <b>50</b>" in page
    assert "<summary>30 more</summary>" in page
    assert all(f"Wrong {n}." in page for n in range(50))


def test_namesakes_have_a_hint(small: Any) -> None:
    hints = lines_of(render(small))["names"][0]["hint"]
    names = data_of(render(small))["nodes"]["name"]
    assert {names[int(number)] for number in hints} == {"Qizhen Zhang"}


def test_a_page_about_many_papers_says_once_what_they_share(parsed: Any) -> None:
    words = "We love Concept 0, and so on for as long as a sentence of an abstract usually is."
    lines = []
    for paper in range(40):
        lines.append(f'<p{paper}> a schema:ScholarlyArticle ; dcterms:title "P{paper}" .')
        lines.append(f'GRAPH <e> {{ <t{paper}> nif:isString "{words}" . }}')
        for concept in range(10):
            lines.append(f'<p{paper}> schema:about <c{concept}> . <c{concept}> skos:prefLabel "C{concept}" .')
            lines.append(
                f"GRAPH <e> {{ <s{paper}-{concept}> rdf:subject <p{paper}> ; rdf:object <c{concept}> ;"
                f" prov:wasDerivedFrom <t{paper}#char=8,17> ."
                f" <t{paper}#char=8,17> nif:referenceContext <t{paper}> . }}"
            )
    page = render(parsed("\n".join(lines)))
    told = told_of(page)
    assert told.count("as long as a sentence") == 1
    assert len(json.dumps(lines_of(page)["edges"])) / 400 < 150
