"""The site for people, asked as a browser asks it: every page, every panel, what is not there, what moved."""

import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from starlette.testclient import TestClient

import kg
from kg.query import questions
from kg.query.asking.concept_types import CONCEPT_TYPES
from kg.query.groups import HEADINGS
from kg.serve import create_app
from kg.serve.pages.lists import ADDRESSES, HOME
from kg.serve.pages.panels import PANELS
from kg.store import open_graph
from tests.serve.conftest import browsing, words

PERSON = "/person/qizhen-zhang-evusjmk5daeal"
PAPER = "/paper/nexus-specialization-meets-adaptability-for-e63pldaw7fp74"
SYSTEM = "/concept/nexus-6xh4wvylp3nmf"
CONCEPT = "/concept/large-language-models-tqtk3mto5burn"
CLAIM = "/claim/e63pldaw7fp74-945-972"
BASE = "https://example.org/kg"
THINGS = {
    PERSON: "Qizhen Zhang",
    PAPER: "Training Mixture of Experts",
    SYSTEM: "Nexus",
    CONCEPT: "large language models",
    CLAIM: "Nexus: relative gain up to 2.1 %, increase",
    "/category/cs.LG": "Machine Learning",
    "/document/seeds-000-eea491e0dc6133bd-txt-3uor7p4s5rqtp": "seeds/000_eea491e0dc6133bd.txt",
}

pytestmark = pytest.mark.usefixtures("as_browser")


def link_to(page: str, words: str) -> str:
    """Where the link with these words leads."""
    found = re.search(rf'<a href="([^"]+)">{words}</a>', page)
    assert found, words
    return html.unescape(found[1])


@pytest.mark.parametrize(("path", "name"), THINGS.items())
def test_a_thing_has_a_page_with_its_name(client: httpx.Client, path: str, name: str) -> None:
    page = client.get(path)
    assert page.status_code == 200
    assert name in words(page)
    assert page.text.count("<h1") == 1


@pytest.mark.parametrize("path", ["/", "/questions", *(f"/{address}" for address in ADDRESSES)])
def test_the_graph_as_a_whole_has_pages(client: httpx.Client, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 200
    assert page.text.count("<h1") == 1


@pytest.mark.parametrize("path", ["/people", "/claims", "/editor", "/api"])
def test_the_header_says_in_which_room_one_is(client: httpx.Client, path: str) -> None:
    assert re.findall(r'<a href="([^"]+)" aria-current="page">', client.get(path).text) == [path[1:]]


@pytest.mark.parametrize("path", ["/", "/claims", *THINGS])
def test_a_page_holds_no_script_and_no_style_of_its_own_and_is_small(client: httpx.Client, path: str) -> None:
    page = client.get(path).text
    assert not re.search(r"<style|style=|\son\w+=|javascript:|<script>(?!</script>)", page)
    assert len(page) < 60_000


def test_the_first_page_shows_which_topics_grew_where_papers_are_of_several_years(
    client: httpx.Client,
) -> None:
    part = re.search(r'"(panel/concepts-by-year[^"]*)"', client.get("/").text)
    assert part
    shown = client.get(f"/{part[1]}").text
    assert re.search(r"<th[^>]*>2024</th>", shown)
    assert link_to(shown, "[^<]+").startswith("concept/")


@pytest.mark.slow
def test_every_panel_of_a_page_answers_and_leads_to_a_page_of_its_own(client: httpx.Client) -> None:
    for path in THINGS:
        page = client.get(path).text
        parts = re.findall(r'data-panel="([^"]+)"', page)
        assert parts or path.startswith("/document")
        for part in (part.replace("&amp;", "&") for part in parts):
            assert client.get(part).status_code in (200, 204), part
            assert client.get(part.replace("panel/", "answer/")).status_code == 200, part


def test_a_panel_offers_its_query_and_its_rows(client: httpx.Client) -> None:
    panel = client.get("/panel/coauthors", params={"person": BASE + PERSON}).text
    asked = "person=https%3A%2F%2Fexample.org%2Fkg%2Fperson%2Fqizhen-zhang-evusjmk5daeal"
    for address in ("editor?question=coauthors&amp;", "api/questions/coauthors.csv?"):
        assert f'href="{address}{asked}' in panel
    assert "Chris Lu" in panel


def test_a_panel_with_nothing_to_say_is_no_panel(client: httpx.Client) -> None:
    assert client.get("/panel/organisations-of-person", params={"person": BASE + PERSON}).status_code == 204


def test_a_person_has_a_panel_of_others_of_the_name(client: httpx.Client) -> None:
    panel = client.get("/panel/namesakes-of-person", params={"person": BASE + PERSON})
    assert panel.text.count('href="person/qizhen-zhang-') == 2
    assert "Others of this name" in panel.text
    assert "were told apart" in panel.text
    assert "panel/namesakes-of-person?" in client.get(PERSON).text


def test_every_question_of_the_catalogue_has_a_page(client: httpx.Client) -> None:
    listed = client.get("/questions").text
    for word, heading in HEADINGS.items():
        assert f'<a href="questions#{word}">{heading}</a>' in listed
        assert listed.count(f'id="{word}"') == listed.count(f'<h2 id="{word}">{heading}</h2>') == 1
    for name in questions():
        assert f'href="answer/{name}"' in listed


def test_an_answer_that_is_a_graph_is_shown_as_its_statements(client: httpx.Client) -> None:
    page = client.get("/answer/description-of-paper").text
    assert "dcterms:title" in page
    (turtle,) = re.findall(r'href="(api/[^"]+)">Turtle<', page)
    assert client.get(f"/{html.unescape(turtle)}").headers["content-type"].startswith("text/turtle")


@pytest.mark.parametrize(("path", "has"), [("/models", "Claude 2"), ("/metrics", "sample complexity")])
def test_the_concepts_of_a_type_have_a_list_to_which_the_others_lead(
    client: httpx.Client, path: str, has: str
) -> None:
    every = client.get("/concepts", headers={"accept": "text/html"}).text
    assert f'href="{path[1:]}">' in every
    page = client.get(path, headers={"accept": "text/html"}).text
    assert f'href="{path[1:]}" aria-current="page"' in page
    assert has in page
    assert "RAGEN" not in page


def test_a_list_of_one_type_shows_no_other_below_its_heading(client: httpx.Client) -> None:
    assert "the first 2 of" in client.get("/tasks?top=2").text
    refused = client.get("/tasks?type=model", headers={"accept": "text/html"})
    assert refused.status_code == 400
    assert "The list Tasks has type = task, no other." in refused.text


def test_the_form_of_a_question_about_types_names_those_there_are(client: httpx.Client) -> None:
    page = client.get("/answer/concepts-of-type").text
    assert re.findall(r'<option value="(\w+)">', page) == list(CONCEPT_TYPES)
    assert 'name="type" value="model" list="choices-of-type"' in page


@pytest.mark.parametrize("question", ["overview", "largest-improvements", "papers-since", "bridges"])
def test_a_question_without_a_panel_is_a_table_with_a_form(client: httpx.Client, question: str) -> None:
    page = client.get(f"/answer/{question}")
    assert page.status_code == 200
    assert ('<form class="given"' in page.text) == bool(questions()[question].parameters)


@pytest.mark.parametrize(("top", "says"), [("2", True), ("100", False)])
def test_an_answer_that_has_as_many_rows_as_asked_for_says_that_these_are_the_first(
    client: httpx.Client, top: str, says: bool
) -> None:
    page = client.get("/answer/people-of-concept", params={"concept": "MoE", "top": top}).text
    assert ("the first where there are more" in page) == says
    assert 'name="top"' in page


@pytest.mark.parametrize(("most", "says"), [(-1, True), (0, False), (1, False)])
def test_an_answer_with_just_as_many_rows_as_a_page_looks_at_is_whole(
    monkeypatch: pytest.MonkeyPatch, most: int, says: bool
) -> None:
    with open_graph("tests/query/graphs/small.trig") as graph:
        client = TestClient(create_app(graph), base_url="http://localhost")
        rows = len(client.get("/api/questions/classes").json()["rows"])
        monkeypatch.setattr("kg.serve.pages.answers.MOST_ROWS", rows + most)
        assert ("there are more" in client.get("/answer/classes").text) == says


def test_pairs_are_the_first_where_there_are_as_many_as_asked_for(client: httpx.Client) -> None:
    pages = [client.get("/answer/identity-doubts", params={"top": top}).text for top in ("1", "50")]
    assert ["a larger number above shows them" in page for page in pages] == [True, False]
    assert all("there are more, which" not in page for page in pages)


def test_a_thing_may_be_asked_for_by_name(client: httpx.Client) -> None:
    assert "Chris Lu" in client.get("/answer/coauthors", params={"person": "qizhen zhang"}).text


def test_what_the_graph_does_not_name_is_not_found(client: httpx.Client) -> None:
    for path in ("/person/nobody", "/resource?iri=https://e.org/x", "/answer/nothing", "/panel/coautors"):
        page = client.get(path, headers={"accept": "text/html"})
        assert page.status_code == 404, path
    assert "coauthors" in page.text


def test_a_question_is_never_read_from_a_file(client: httpx.Client) -> None:
    assert client.get("/answer/..%2F..%2Fqueries%2Fcoauthors.rq").status_code == 404
    assert client.get("/answer/queries%2Fcoauthors.rq").status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/panel/coauthors?person=https://e.org/%20%3E", 400),
        ("/panel/coauthors?nobody=x", 400),
        ("/panel/papers?top=-1", 400),
        ("/people?page=99999999999&sort=nothing&order=up", 200),
        ("/people?sort=papers&order=down&page=0", 200),
        ("/resource", 404),
    ],
)
def test_an_address_that_makes_no_sense_is_answered_in_words(
    client: httpx.Client, path: str, status: int
) -> None:
    assert client.get(path).status_code == status


def test_a_list_is_put_in_the_order_of_any_column(client: httpx.Client) -> None:
    def names(order: str) -> list[str]:
        return re.findall(r'href="person/[^"]+">([^<]+)<', client.get(f"/people?sort=name{order}").text)

    assert names("") == sorted(names(""), key=str.casefold)
    assert names("&order=down") == names("")[::-1]


def test_the_words_of_a_paper_are_links_to_what_they_name(client: httpx.Client) -> None:
    page = client.get(PAPER).text
    assert '<a class="mention main" href="concept/mixture-of-experts-' in page
    assert re.search(r'class="(mention )?claim" href="[^"]+"[^>]*>[^<]*2\.1%', page)


def test_the_lines_that_decide_a_doubt_can_be_copied_as_they_are(client: httpx.Client) -> None:
    panel = client.get("/panel/doubts-of-thing", params={"thing": BASE + PERSON}).text
    for told, kept in (("They are the same: ", "same"), ("They are different: ", "different")):
        assert re.search(rf'<code data-copy="{told}[^"]+">{kept}\tperson\tperson/qizhen-zhang-', panel)


def test_the_evidence_of_a_claim_marks_its_words_in_its_sentence(client: httpx.Client) -> None:
    panel = client.get("/panel/evidence-of-claim", params={"claim": BASE + CLAIM}).text
    assert "<mark>relative gain of up to 2.1%</mark> over the baseline" in panel
    assert "lines 12 to 17" in panel


def test_a_name_that_was_given_up_leads_to_the_one_that_replaces_it(
    serve: Callable[..., str], tmp_path: Path
) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(
        """@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        <https://e.org/old> dcterms:isReplacedBy <https://e.org/new> .
        <https://e.org/new> a foaf:Person ; foaf:name "Wei Li" ."""
    )
    moved = httpx.get(
        serve(graph) + "/resource?iri=https://e.org/old", headers={"accept": "text/html"}, trust_env=False
    )
    assert moved.status_code == 301
    assert moved.headers["location"] == "resource?iri=https%3A%2F%2Fe.org%2Fnew"


@pytest.mark.slow
def test_any_graph_can_be_looked_at(serve: Callable[..., str], tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text('<https://e.org/a> <https://e.org/p> <urn:b>, "x", [ <https://e.org/p> 1 ] .')
    address = serve(graph)
    with browsing(address) as client:
        assert "e.org/a" in client.get("/resource?iri=https://e.org/a").text
        assert "What leads to it" in client.get("/resource?iri=urn:b").text
        page = client.get("/resource?iri=https://e.org/p").text
        assert "4 rows" in client.get(link_to(page, "Statements that use it as a property")).text
        assert client.get("/").status_code == 200
        for path in ADDRESSES:
            assert client.get(path).status_code == 200


@pytest.mark.slow
@pytest.mark.parametrize("iri", ["https://elsewhere.example/wei", "urn:a", "https://e.org/a/b#c?d=é&f"])
def test_statements_of_what_has_a_foreign_name_are_one_click_away(
    serve: Callable[..., str], tmp_path: Path, iri: str
) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(
        f'<{iri}> a <http://xmlns.com/foaf/0.1/Person> ; <http://xmlns.com/foaf/0.1/name> "Wei" .'
    )
    with browsing(serve(graph)) as client:
        page = client.get("/resource", params={"iri": iri}).text
        told = {form: client.get(link_to(page, form)) for form in ("Turtle", "JSON-LD")}
    assert told["Turtle"].headers["content-type"].startswith("text/turtle")
    assert told["JSON-LD"].json()["foaf:name"] == "Wei"
    assert all('"Wei"' in each.text for each in told.values())


def test_what_has_no_kind_has_one_page_with_its_statements(client: httpx.Client) -> None:
    page = client.get("/document/seeds-000-eea491e0dc6133bd-txt-3uor7p4s5rqtp").text
    assert page.count("text/plain") == 1
    assert "What leads to it" in page
    assert "data-panel" not in page


def test_every_entry_of_a_page_is_a_question_of_the_catalogue() -> None:
    of_things = [each for of in PANELS.values() for each in of]
    assert all(panel.subject for panel in of_things)
    for panel in [*HOME, *ADDRESSES.values(), *of_things]:
        question = questions()[panel.question]
        known = {parameter.name for parameter in question.parameters}
        assert {name for name, _ in panel.given} <= known
        for column in panel.columns:
            asked = {column.name, column.link or column.name}  # `link` is the column that has the IRI
            missing = [name for name in asked if f"?{name}" not in question.text]
            assert not missing, f"{panel.question} has no column {missing[0]}"


@pytest.fixture
def namesakes(serve: Callable[..., str], tmp_path: Path) -> Iterator[httpx.Client]:
    """Asks a server of a graph in which two people are called Wei Li."""
    graph = tmp_path / "graph.ttl"
    graph.write_text(
        "@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n"
        + "".join(f'<{BASE}/person/wei-li-{end}> a foaf:Person ; foaf:name "Wei Li" .\n' for end in "ab"),
        "utf-8",
    )
    with browsing(serve(graph)) as client:
        yield client


def test_a_name_that_several_have_leads_to_each_and_the_form_stays(namesakes: httpx.Client) -> None:
    page = namesakes.get("/answer/coauthors", params={"person": "Wei Li"})
    assert page.status_code == 300
    assert '<form class="given" action="answer/coauthors">' in page.text
    assert 'value="Wei Li"' in page.text
    choices = re.findall(r'<li><a href="(answer/coauthors[^"]+)">Wei Li</a>', page.text)
    assert len(choices) == 2
    for choice in choices:
        assert namesakes.get(html.unescape(choice)).status_code == 200


@pytest.mark.parametrize(("person", "says"), [("Qizhen Zhang", True), ("Jakob Foerster", False)])
def test_an_answer_about_one_of_several_of_a_name_says_whom_it_took(
    client: httpx.Client, person: str, says: bool
) -> None:
    page = words(client.get("/answer/coauthors", params={"person": person}))
    assert ("There are 2 more people of this name, whom only a page names" in page) == says
    assert ("Taking Qizhen Zhang (person/qizhen-zhang-evusjmk5daeal)" in page) == says


def test_a_name_that_nobody_has_leads_to_those_like_it_and_the_form_stays(client: httpx.Client) -> None:
    page = client.get("/answer/coauthors", params={"person": "Qizen Zang"})
    assert page.status_code == 404
    assert '<form class="given"' in page.text
    near = link_to(page.text, "Qizhen Zhang")
    assert client.get(near).status_code == 200
    assert "nobody here" in client.get("/answer/coauthors", params={"person": "nobody here"}).text


def test_a_program_that_asks_with_an_ambiguous_name_is_told_in_plain_words(
    namesakes: httpx.Client,
) -> None:
    asked = namesakes.get("/answer/coauthors", params={"person": "Wei Li"}, headers={"accept": "*/*"})
    assert asked.headers["content-type"].startswith("text/plain")
    assert "give one of these" in asked.text


def test_figures_of_sites_have_their_unit_and_are_called_in_words(client: httpx.Client) -> None:
    said = words(client.get("/panel/figures-of-person", params={"person": BASE + PERSON}))
    assert "44 %" in said
    assert "author citation count" in said


@pytest.mark.slow
def test_a_book_without_an_abstract_has_its_numbers_and_explains_no_marks(
    serve: Callable[..., str], tmp_path: Path
) -> None:
    (tmp_path / "a.bib").write_text(
        "@inbook{a, title = {Routing in Mixtures of Experts (MoE) for Large Language Models (LLMs)},"
        " year = 2020, author = {Roe, Jane}, isbn = {978-3-16-148410-0}, issn = {0378-5955},"
        " booktitle = {Doors}}",
        "utf-8",
    )
    kg.build([tmp_path / "a.bib"], tmp_path / "out")
    address = serve(tmp_path / "out")
    with browsing(address) as client:
        page = client.get(link_to(client.get("/papers").text, "Routing[^<]+"))
    assert re.search(r"ISBN 978-?3-?16-?148410-?0", words(page))
    assert "ISSN 0378-5955" in words(page)
    assert 'class="mention' in page.text
    assert "What is marked" not in page.text


def test_the_papers_that_name_a_concept_are_reached_from_its_page(client: httpx.Client) -> None:
    concept = "/concept/sample-complexity-juyakd3wvupzn"
    address = link_to(client.get(concept).text, "2")
    there = client.get(address)
    assert "2 rows." in words(there)
    assert "<h1>Papers that name it</h1>" in there.text
    panel = client.get("/panel/latest-papers-of-concept", params={"concept": BASE + concept}).text
    assert "Latest papers mainly about it" in panel
    assert link_to(panel, "All 2 that name it") == address


def test_an_open_question_is_told_by_the_papers_of_both(client: httpx.Client) -> None:
    page = client.get("/doubts").text
    assert "<h3" not in page
    sides = re.findall(r'<p class="sides"><a [^>]*aria-label="([^"]+)">([^<]+)</a><br>', page)
    assert sides
    for heard, seen in sides:  # what is heard begins with what is seen
        assert heard.startswith(seen)
        assert heard != seen


def test_every_place_of_a_paper_has_its_words_and_their_sentence(client: httpx.Client) -> None:
    page = client.get("/answer/mentions-of-paper", params={"paper": BASE + PAPER}).text
    headings = re.findall(r'<th scope="col"[^>]*><a[^>]*>([^<]+)</a>', page)
    assert headings == ["Words", "What", "Of what", "Mainly about it", "Sentence", "Document"]
    assert "relative gain of up to 2.1%</td>" in page
    assert not re.search(r"/text/|>Start<", page)
    told = r'<tr><td[^>]*>([^<]+)</td>.*?<td [^>]*class="sentence"[^>]*>([^<]+)</td>'
    cells = re.findall(told, page, re.DOTALL)
    assert cells
    assert all(words in sentence for words, sentence in cells)


def test_a_contradiction_is_one_entry_with_all_that_it_is_about(client: httpx.Client) -> None:
    page = client.get("/contradictions").text
    entries = page.count('<article class="doubt">')
    assert f"<b>{entries}</b>" in client.get("/").text
    assert f"{entries} contradiction" in words(client.get("/contradictions"))
    sentences = re.findall(r'<p class="sentence">(.*?)</p>', page)
    assert len(sentences) == len(set(sentences)) == entries
    panel = client.get("/panel/contradictions").text
    assert panel.count('<article class="doubt">') == min(entries, 5)


def test_what_is_missing_is_counted_by_papers_and_not_by_rows(client: httpx.Client) -> None:
    assert "<h2>What is missing</h2>" in client.get("/panel/missing").text


def test_a_question_of_two_papers_is_tried_with_two(client: httpx.Client, namesakes: httpx.Client) -> None:
    for site in (client, namesakes):
        page = site.get("/api").text
        form = page[page.index('id="bridges"') :]
        one, other = re.findall(r'name="(?:paper|other)" value="([^"]*)"', form)[:2]
        assert not one or one != other
        assert '<a href="#bridges">bridges</a>' in page


def test_a_question_is_tried_with_a_concept_that_papers_are_mainly_about(
    serve: Callable[..., str], tmp_path: Path
) -> None:
    (tmp_path / "graph.ttl").write_text(
        f"""@base <{BASE}/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix schema: <https://schema.org/> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        <concept/a> a skos:Concept ; skos:prefLabel "Mixture of Experts" ; kgo:paperCount 1 .
        <concept/b> a skos:Concept ; skos:prefLabel "Doors" ; kgo:paperCount 1 .
        <paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ;
            schema:mentions <concept/a> ; schema:about <concept/b> .""",
        "utf-8",
    )
    with browsing(serve(tmp_path / "graph.ttl")) as client:
        page = client.get("/answer/latest-papers-of-concept").text
        assert 'name="concept" value="Doors"' in page
        assert ">P</a>" in page


@pytest.mark.parametrize("kind", ["methods", "metrics"])
def test_the_csv_of_a_list_of_one_type_has_the_rows_of_the_page_fit_for_a_spreadsheet(
    client: httpx.Client, kind: str
) -> None:
    address = link_to(client.get(f"/{kind}").text, "CSV")
    asked = {"type": kind.removesuffix("s"), "limit": "10000"}
    assert address == f"api/questions/concepts-of-type.csv?{urlencode(asked)}&spreadsheet=yes"
    rows = client.get("/api/questions/concepts-of-type.json", params=asked).json()["rows"]
    assert len(client.get(f"/{address}").text.splitlines()) == len(rows) + 1


def test_sources_are_promised_where_the_graph_has_them(client: httpx.Client, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.ttl"
    foreign.write_text("<urn:p> a <https://schema.org/ScholarlyArticle> .")
    promised = ("every one with its source", "the words it came from")
    with open_graph(foreign) as opened:
        page = TestClient(create_app(opened), base_url="http://localhost").get("/").text
    assert not any(words in page for words in promised)
    assert all(words in client.get("/").text for words in promised)


@pytest.mark.slow
def test_what_is_printed_of_a_volume_leads_to_what_else_has_it(
    serve: Callable[..., str], tmp_path: Path
) -> None:
    volume = "title={Doors 2019}, editor={Ann Lee and Wei Wang 0012}, year={2019}, series={Notes}, volume={7}"
    paper = "@inproceedings{a, crossref={v}, title={A Hinge}, author={Lee, Ann}, pages={1--9}}"
    (tmp_path / "a.bib").write_text(f"{paper}\n@proceedings{{v, {volume}, publisher={{SPIN}}}}\n", "utf-8")
    kg.build([tmp_path / "a.bib"], tmp_path / "out")
    address = serve(tmp_path / "out")
    with browsing(address) as client:
        papers = client.get("/papers").text
        whole = client.get(link_to(papers, "Doors 2019")).text
        hinge = client.get(link_to(papers, "A Hinge")).text
        person = client.get(link_to(client.get("/people").text, "Ann Lee")).text
        part = re.search(r'"(panel/volumes-of-editor[^"]*)"', person)
        assert part
        assert part[1] == "panel/volumes-of-editor?editor=Ann+Lee"
        assert "Doors 2019" in words(client.get(f"/{part[1]}"))
        found = words(client.get("/search?q=wei+wang"))
        panel = re.search(r'"(panel/venues-and-licences[^"]*)"', client.get("/").text)
        assert panel
        for listed in (client.get(f"/{panel[1]}").text, client.get("/venues").text):
            assert link_to(listed, "Doors 2019") == "answer/papers-of-venue?name=Doors+2019"
        assert "SPIN" in words(client.get("/answer/venues-and-licences"))  # which has publishers, too
    assert "Doors 2019 edited by Ann Lee, Wei Wang 0012" in found
    assert found.count("edited by") == 1
    assert "A Hinge" not in found  # which they edited in the volume alone
    assert "Edited by Ann Lee, Wei Wang 0012" in re.sub(r"<[^>]*>", "", whole)
    assert whole.count("<bdi>Wei Wang 0012</bdi>") == 1
    assert link_to(whole, "<bdi>Wei Wang 0012</bdi>") == "answer/volumes-of-editor?editor=Wei+Wang"
    assert "/paper/doors-2019" in f"/{link_to(hinge, 'Doors 2019')}"
    assert link_to(hinge, "Notes") == "answer/papers-of-venue?name=Notes"
