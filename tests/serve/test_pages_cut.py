"""What is shown in part says so: of how many, by what, and where the others are."""

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from kg.query import questions
from kg.serve.pages import showing
from kg.serve.pages.answers import Answer
from kg.serve.pages.lists import HOME
from kg.serve.pages.sides import Sides
from tests.serve.conftest import browsing, words

ROOT = Path(__file__).resolve().parents[2]
LIST = "https://example.org/kg/list/"


@pytest.fixture(scope="module")
def cut(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks a server of a graph that says it has many people, concepts and papers, and lists the first."""
    lines = (ROOT / "exports" / "graph.nq").read_text("utf-8")
    number = re.compile(rf'(?m)^(<{LIST}\S+ <https://schema.org/numberOfItems> )"\d+"')
    file = tmp_path_factory.mktemp("cut") / "graph.nq"
    file.write_text(number.sub(r'\1"195300"', lines), "utf-8")
    with browsing(serve(file)) as client:
        yield client


@pytest.mark.parametrize("path", ["/people", "/concepts", "/systems", "/papers", "/answer/people"])
def test_a_list_that_has_the_first_says_of_how_many(cut: httpx.Client, path: str) -> None:
    assert re.search(r"the first \d+ of 195,300 rows, which the build has listed", words(cut.get(path)))


def test_a_panel_that_has_the_first_does_not_call_them_all(cut: httpx.Client) -> None:
    category = "https://example.org/kg/category/cs.LG"
    panel = words(cut.get("/panel/papers-of-category", params={"category": category}))
    assert re.search(r"Latest papers \d+ of 195,300", panel)
    assert "All " not in panel


def test_a_whole_list_says_only_how_many(client: httpx.Client) -> None:
    page = words(client.get("/people", headers={"accept": "text/html"}))
    assert "20 rows." in page
    assert "the first" not in page


def test_rows_that_are_chosen_are_not_called_all(client: httpx.Client) -> None:
    category = "https://example.org/kg/category/cs.LG"
    panel = words(client.get("/panel/concepts-of-category", params={"category": category}))
    assert "one in a hundred" in panel
    assert "All " not in panel


def test_the_last_open_question_of_a_page_keeps_all_its_reasons(monkeypatch: pytest.MonkeyPatch) -> None:
    panel = next(panel for panel in HOME if panel.question == "leading-doubts")
    rows = [
        {"one": f"urn:{case}", "other": "urn:z", "names": "A", "reason": f"{side}: {case}"}
        for case in range(panel.shown + 1)
        for side in ("against", "against it too", "for")
    ]
    question = questions()["leading-doubts"]
    answer = Answer(question=question, given={}, variables=tuple(rows[0]), rows=list(rows), cut=False)
    monkeypatch.setattr(showing, "ask", lambda *_: answer)
    monkeypatch.setattr(showing, "sides", lambda *_: Sides())
    site: Any = SimpleNamespace(href=lambda iri: iri)
    seen = showing.show(site, panel, {})
    assert [len(doubt.reasons) for doubt in seen.doubts] == [3] * panel.shown
    assert seen.total == panel.shown + 1


@pytest.fixture(scope="module")
def short(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks a server of a graph whose lists have three things each, and say of how many."""
    lines = (ROOT / "exports" / "graph.nq").read_text("utf-8").splitlines()
    later = re.compile(r"/kg/item/(people|papers|concepts|systems)-(?![1-3]>)")
    file = tmp_path_factory.mktemp("short") / "graph.nq"
    file.write_text("\n".join(line for line in lines if not later.search(line)) + "\n", "utf-8")
    with browsing(serve(file)) as client:
        yield client


def test_claims_of_the_latest_papers_say_how_many_there_are_and_lead_to_all(client: httpx.Client) -> None:
    client.headers["accept"] = "text/html"
    page = client.get("/claims", params={"top": "3"}).text
    told = re.search(r'<p class="note">(\d) rows?, those of the latest 3 papers; there are 8: ', page)
    assert told
    assert int(told[1]) < 8
    every, csv = (
        html.unescape(link) for link in re.findall(r'<a href="([^"]+)">all (?:of them|as CSV)', page)
    )
    assert '<p class="note">8 rows.</p>' in client.get(every).text
    assert len(client.get(csv).text.splitlines()) == 9
    assert '<p class="note">8 rows.</p>' in client.get("/claims").text


def test_latest_papers_without_claims_do_not_say_that_no_paper_has_one(client: httpx.Client) -> None:
    client.headers["accept"] = "text/html"
    page = client.get("/claims", params={"top": "1"})
    assert "None in the latest paper; there are 8: all of them, all as CSV." in words(page)
    assert "No paper of the graph" not in page.text
    every = html.unescape(re.findall(r'<a href="([^"]+)">all of them', page.text)[0])
    assert '<p class="note">8 rows.</p>' in client.get(every).text


def test_a_list_that_a_page_can_look_at_is_there_as_a_whole(short: httpx.Client) -> None:
    assert "3 of 20 rows" in words(short.get("/answer/leading-people"))
    page = short.get("/people?sort=name")
    assert "20 rows." in words(page)
    names = re.findall(r'href="person/[^"]+">([^<]+)<', page.text)
    assert len(names) == 20
    assert names == sorted(names, key=str.casefold)


@pytest.mark.parametrize("path", ["/people", "/answer/leading-people", "/papers"])
def test_the_first_of_a_list_are_put_in_no_other_order(cut: httpx.Client, path: str) -> None:
    page = cut.get(path).text
    assert "?sort=" not in page
    rows = re.findall(r'<tr><td[^>]*><a href="([^"]+)"', page)
    assert re.findall(r'<tr><td[^>]*><a href="([^"]+)"', cut.get(f"{path}?sort=name&order=down").text) == rows


def test_a_csv_has_all_that_a_page_has_and_its_link_and_name_say_where_that_is_a_part(
    client: httpx.Client,
) -> None:
    page = client.get("/papers", headers={"accept": "text/html"}).text
    (address,) = re.findall(r'href="(api/questions/[^"]+)">CSV<', page)
    assert "limit=10000" in address
    named = client.get(address.replace("&amp;", "&")).headers["content-disposition"]
    assert named == 'attachment; filename="papers.csv"'
    for given, name in (("limit=2", "1-to-2"), ("limit=2&offset=2", "3-to-4"), ("offset=3", "4")):
        named = client.get(f"/api/questions/papers.csv?{given}").headers["content-disposition"]
        assert named == f'attachment; filename="papers-rows-{name}.csv"'
    panel = next(panel for panel in HOME if panel.question == "papers")
    row = {"title": "A", "paper": "urn:a"}
    site: Any = SimpleNamespace(href=lambda iri: iri)
    named = client.get("/api/questions/papers.csv?top=2&limit=10000").headers["content-disposition"]
    assert named == 'attachment; filename="papers-rows-1-to-2.csv"'
    for cut, name in ((True, "CSV, first 10,000"), (False, "CSV")):
        answer = Answer(question=questions()["papers"], given={}, variables=tuple(row), rows=[row], cut=cut)
        assert showing.shown(site, panel, answer, {}, [row]).links.csv_name == name


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("/people", 'api/questions/leading-people.csv?limit=10000&amp;spreadsheet=yes">CSV, first 20'),
        ("/papers", 'api/questions/papers.csv?top=1000&amp;limit=10000&amp;spreadsheet=yes">CSV, first '),
    ],
)
def test_a_csv_of_a_list_too_long_for_it_says_that_it_has_the_first(
    cut: httpx.Client, path: str, link: str
) -> None:
    assert f'href="{link}' in cut.get(path).text.replace("&limit", "&amp;limit")
    address = link.partition('"')[0].replace("&amp;", "&")
    named = cut.get(address, headers={"accept": "text/csv"}).headers["content-disposition"]
    assert re.search(r"-rows-1-to-\d+\.csv", named)


def test_a_csv_of_a_list_that_it_has_room_for_is_that_of_all(short: httpx.Client) -> None:
    page = short.get("/answer/leading-people").text
    (address,) = re.findall(r'href="(api/questions/[^"]+)">CSV<', page)
    found = short.get(html.unescape(address), headers={"accept": "text/csv"})
    assert len(found.text.splitlines()) == 21
    assert 'filename="people.csv"' in found.headers["content-disposition"]


CATEGORY = "https://example.org/kg/category/cs.CL"
PREFIXES = """
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


@pytest.fixture(scope="module")
def many(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Asks a server of a paper of 1,203 people in a category, 103 of whom may be another, without lists."""
    people = [f"<urn:p:{number:04}>" for number in range(1203)]
    lines = [
        f'<{CATEGORY}> a skos:Concept ; skos:notation "cs.CL" ; skos:prefLabel "Language" .',
        f'<urn:paper> a schema:ScholarlyArticle ; dcterms:title "On Rooms" ; dcterms:subject <{CATEGORY}> .',
        *(
            f'<urn:paper> dcterms:creator {p} . {p} a foaf:Person ; foaf:name "A. {p[7:-1]}" .'
            for p in people
        ),
        *(
            f"<urn:d:{number}> a kgo:IdentityCandidate ; kgo:candidate {one}, {people[-1]} ;"
            f' kgo:confidence 0.5 ; kgo:verdict "open" ; kgo:reason "for: it is so", "against: it is not" .'
            for number, one in enumerate(people[:103])
        ),
    ]
    file = tmp_path_factory.mktemp("many") / "graph.ttl"
    file.write_text(PREFIXES + "\n".join(lines), "utf-8")
    with browsing(serve(file)) as client:
        yield client


def test_all_people_of_a_category_are_counted_where_nobody_has_listed_the_first(many: httpx.Client) -> None:
    panel = words(many.get("/panel/people-of-category", params={"category": CATEGORY}))
    assert "Who writes in it 1,203" in panel
    assert "All 1,203" in panel
    page = many.get("/answer/people-of-category", params={"category": CATEGORY})
    assert "1 to 100 of 1,203 rows." in words(page)


@pytest.mark.slow
def test_the_page_of_open_questions_goes_to_the_last(many: httpx.Client) -> None:
    for number, told in ((1, "1 to 25"), (3, "51 to 75"), (5, "101 to 103")):
        page = many.get("/doubts", params={"page": number})
        assert f"{told} of 103 pairs." in words(page)
        assert len(re.findall("<article", page.text)) == (3 if number == 5 else 25)
    (address,) = re.findall(r'href="(api/questions/[^"]+)">CSV<', page.text)
    assert len(many.get(html.unescape(address), headers={"accept": "text/csv"}).text.splitlines()) == 207


def test_a_panel_of_the_first_of_many_does_not_call_them_all(many: httpx.Client) -> None:
    panel = words(many.get("/panel/people-of-category", params={"category": CATEGORY, "top": "100"}))
    assert "100+" in panel
    assert "The first 100" in panel


def test_the_first_page_says_how_many_concepts_its_list_has(client: httpx.Client) -> None:
    client.headers["accept"] = "text/html"
    told = re.search(r"([\d,]+) main concepts of ([\d,]+) named", words(client.get("/")))
    assert told
    assert f"{told[1]} rows." in words(client.get("/concepts"))
    assert int(told[1]) < int(told[2])
