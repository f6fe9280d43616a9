"""The editor over HTTP, as a browser without scripts has it."""

import html
import http.client
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

from kg.query import questions

GRAPHS = Path(__file__).parent / "graphs"
PERSON = "https://example.org/kg/person/jakob-foerster-tjzqe4r5mlunv"


@pytest.fixture(scope="module")
def foreign(serve: Callable[..., str]) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=serve(GRAPHS / "foreign.ttl"), trust_env=False, timeout=30) as made:
        yield made


@pytest.fixture(scope="module")
def facts(root: Path) -> ox.Store:
    store = ox.Store()
    store.load(path=str(root / "exports" / "graph.nq"))
    return store


def text_area(page: httpx.Response) -> str:
    """What stands in the form; a browser leaves the first line break out."""
    inner = page.text.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0]
    return html.unescape(inner).removeprefix("\n")


def test_a_query_in_the_address_stands_in_the_form(client: httpx.Client) -> None:
    query = "\nSELECT * { ?a ?b '</textarea><script>window.__pwn=1</script>' } # & ü\n"
    page = client.get("/editor", params={"query": query})
    assert text_area(page) == query
    assert "<script>window" not in page.text


def test_an_empty_editor_has_a_query_that_answers(client: httpx.Client, facts: ox.Store) -> None:
    assert list(facts.query(text_area(client.get("/editor"))))  # type: ignore[arg-type]


def test_a_question_opens_with_what_it_is_asked_of(client: httpx.Client) -> None:
    page = client.get("/editor", params={"question": "coauthors", "person": PERSON})
    assert f"VALUES ?person {{ <{PERSON}> }}" in text_area(page)
    assert 'aria-current="true"' in page.text
    by_name = client.get("/editor/questions/coauthors", params={"person": "jakob foerster"})
    assert by_name.headers["content-type"].startswith("application/sparql-query")
    assert by_name.text == text_area(page)


@pytest.mark.parametrize("name", questions())
def test_every_question_opens_ready_to_run(client: httpx.Client, facts: ox.Store, name: str) -> None:
    query = client.get(f"/editor/questions/{name}")
    assert query.status_code == 200
    for parameter in questions()[name].parameters:
        place = f"VALUES ?{parameter.name} {{", f"LIMIT {parameter.default} #+ {parameter.name}"
        assert any(each in query.text for each in place)
    facts.query(query.text)


def test_a_question_takes_a_thing_of_this_graph_where_its_own_is_not_there(
    serve: Callable[..., str], root: Path
) -> None:
    with httpx.Client(base_url=serve(GRAPHS / "hostile.trig"), trust_env=False) as client:
        query = client.get("/editor/questions/coauthors").text
        assert "VALUES ?person { <https://example.org/kg/" in query
        query = client.get("/editor/questions/concepts-of-paper").text
        assert "VALUES ?paper { <https://example.org/kg/paper/sparql-ggggggggggggg> }" in query


def test_what_cannot_be_opened_is_told_in_words(client: httpx.Client, foreign: httpx.Client) -> None:
    unknown = client.get("/editor", params={"question": "coauthor"})
    assert unknown.status_code == 404
    assert "Did you mean coauthors" in unknown.text
    nobody = client.get("/editor", params={"question": "coauthors", "person": "Nobody Atall"})
    assert nobody.status_code == 404
    assert "No person is called 'Nobody Atall'" in nobody.text
    wrong = client.get("/editor", params={"question": "coauthors", "persom": "x"})
    assert wrong.status_code == 400
    assert "Did you mean person" in wrong.text
    assert foreign.get("/editor/questions/coauthors").status_code == 400


def test_the_catalogue_is_beside_it_in_groups(client: httpx.Client) -> None:
    page = client.get("/editor").text
    for name, question in questions().items():
        assert f'href="editor?question={name}"' in page
        assert html.escape(question.summary, quote=False) in page.replace("&#34;", '"').replace("&#39;", "'")
    assert "<summary>A person" in page


def test_what_is_completed_is_counted_in_the_graph(client: httpx.Client, facts: ox.Store) -> None:
    terms = client.get("/editor/terms").json()
    assert terms["prefixes"]["foaf"] == "http://xmlns.com/foaf/0.1/"
    counts = {one["iri"]: one["count"] for one in terms["properties"]}
    creator = ox.NamedNode("http://purl.org/dc/terms/creator")
    found = facts.quads_for_pattern(None, creator, None, ox.DefaultGraph())
    assert counts[creator.value] == len(list(found))
    ordered = [one["count"] for one in terms["properties"]]
    assert ordered == sorted(ordered, reverse=True)
    assert "http://xmlns.com/foaf/0.1/Person" in {one["iri"] for one in terms["classes"]}


def test_a_foreign_graph_is_asked_and_completed_too(foreign: httpx.Client) -> None:
    assert "?thing a ?class" in text_area(foreign.get("/editor"))
    counts = {one["iri"]: one["count"] for one in foreign.get("/editor/terms").json()["properties"]}
    assert counts["http://elsewhere.example/knows"] == 2


def test_a_query_of_100_kb_in_the_address_is_taken_or_refused(client: httpx.Client, address: str) -> None:
    connection = http.client.HTTPConnection(address.removeprefix("http://"), timeout=30)
    connection.request("GET", "/editor?query=" + "a" * 100_000)  # httpx would not send it
    answer = connection.getresponse()
    assert answer.status in (400, 414, 431) or (answer.status == 200 and b"a" * 100_000 in answer.read())
    connection.close()
    assert len(text_area(client.get("/editor", params={"query": "a" * 20_000}))) == 20_000


def test_what_is_odd_about_a_query_is_told_beside_its_answer(client: httpx.Client) -> None:
    def told(query: str, **more: str) -> list[str]:
        answer: list[str] = client.get("/editor/remarks", params={"query": query, **more}).json()
        return answer

    query = "SELECT ?n { ?p foaf:nahme ?n }"
    assert told(query, empty="") == ["No fact uses foaf:nahme. Did you mean foaf:name?"]
    assert told(query) == []  # there were rows
    assert told("SELECT ?x { ?p foaf:name ?n }")[0].startswith("?x has no value")
    assert told("SELECT") == told("") == []
    assert told(query + " " * 4000, empty="") == [], "whoever sends a long one keeps nobody waiting"
