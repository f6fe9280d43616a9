import csv
import io
from collections.abc import Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
from starlette.testclient import TestClient

from kg.query import questions, read_question
from kg.serve import create_app
from kg.serve.api.answers import LIMIT, OWN
from kg.store import open_graph
from tests.query.many import people_of_concept


def test_no_question_has_a_parameter_that_every_question_has() -> None:
    taken = {parameter.name for question in questions().values() for parameter in question.parameters}
    assert not taken & set(OWN)


def test_every_question_is_listed_with_what_it_takes(client: httpx.Client) -> None:
    listed = client.get("/api/questions").json()["questions"]
    assert [each["name"] for each in listed] == list(questions())
    (coauthors,) = (each for each in listed if each["name"] == "coauthors")
    assert coauthors["group"] == "person"
    assert coauthors["parameters"] == [
        {
            "name": "person",
            "type": "person",
            "meant": "a person's name in any spelling or an IRI",
            "required": True,
            "default": None,
        }
    ]
    (people,) = (each for each in listed if each["name"] == "people")
    assert [(each["required"], each["default"]) for each in people["parameters"]] == [(False, "100")]


@pytest.mark.parametrize("asked", ["coauthors.csv", "papers-since", "papers-of-concept?top=5"])
def test_whoever_names_nothing_is_not_told_of_an_example(client: httpx.Client, asked: str) -> None:
    answer = client.get(f"/api/questions/{asked}")
    assert answer.status_code == 400
    assert "is about what you name. Give: " in answer.json()["detail"]


PERSON = {"person": "Qizhen Zhang"}
PAPER = {"paper": "PARDEN"}


@pytest.mark.parametrize("name", list(questions()))
def test_every_question_can_be_asked_as_its_example_says(client: httpx.Client, name: str) -> None:
    (listed,) = (each for each in client.get("/api/questions").json()["questions"] if each["name"] == name)
    assert client.get(listed["example"]).status_code == 200


def test_a_name_is_taken_in_any_spelling(client: httpx.Client) -> None:
    answer = client.get("/api/questions/coauthors", params={"person": "FOERSTER, jakob"}).json()
    assert answer["columns"] == ["name", "papers", "from", "to", "coauthor"]
    assert answer["rows"][0]["name"] == "Qizhen Zhang"
    assert answer["rows"][0]["papers"] == 2
    assert answer["rows"][0]["coauthor"].startswith("https://example.org/kg/person/qizhen-zhang-")
    assert answer["cut"] is False


def test_remarks_are_carried_with_the_rows(client: httpx.Client) -> None:
    answer = client.get("/api/questions/concepts", params={"top": "3"}).json()
    assert answer["remarks"][0].startswith("The first 3 of ")


def test_a_long_answer_is_read_page_by_page(client: httpx.Client) -> None:
    whole = client.get("/api/questions/concepts", params={"top": 50}).json()["rows"]
    address, rows = "/api/questions/concepts?top=50&limit=7", []
    while address:
        answer = client.get(address)
        rows += answer.json()["rows"]
        assert ("link" in answer.headers) == (answer.json()["next"] is not None)
        address = answer.json()["next"]
    assert rows == whole
    assert len(rows) == 50


def test_no_answer_leads_to_rows_that_are_too_far_to_be_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kg.serve.api.answers.FARTHEST", 2)
    with open_graph("tests/query/graphs/small.trig") as graph:
        client = TestClient(create_app(graph), base_url="http://localhost")
        address, steps = "/api/questions/classes?limit=1", 0
        while address:
            answer = client.get(address)
            assert answer.status_code == 200
            assert ("link" in answer.headers) == (answer.json()["next"] is not None)
            address, steps = answer.json()["next"], steps + 1
    assert steps == 3
    assert answer.json()["cut"] is True


@pytest.mark.parametrize(
    ("path", "accept", "media"),
    [
        ("coauthors", "*/*", "application/json"),
        ("coauthors", "text/html,*/*;q=0.8", "application/json"),
        ("coauthors", "text/csv", "text/csv; charset=utf-8; header=present"),
        ("coauthors.csv", "application/json", "text/csv; charset=utf-8; header=present"),
        ("coauthors.json", "text/csv", "application/json"),
        ("COAUTHORS", "*/*", "application/json"),
        ("description-of-paper", "*/*", "application/ld+json"),
        ("description-of-paper", "text/turtle", "text/turtle; charset=utf-8"),
        ("description-of-paper.ttl", "*/*", "text/turtle; charset=utf-8"),
    ],
)
def test_the_form_is_chosen_by_suffix_or_by_accept(
    client: httpx.Client, path: str, accept: str, media: str
) -> None:
    asked = PAPER if "paper" in path else PERSON
    answer = client.get(f"/api/questions/{path}", params=asked, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == media


def test_csv_has_the_same_rows_as_json(client: httpx.Client) -> None:
    rows = client.get("/api/questions/coauthors.json", params=PERSON).json()["rows"]
    told = client.get("/api/questions/coauthors.csv", params=PERSON).text
    read = list(csv.DictReader(io.StringIO(told)))
    assert read == [{name: str(row.get(name, "")) for name in read[0]} for row in rows]


def test_who_has_an_answer_already_is_told_so(client: httpx.Client) -> None:
    address = "/api/questions/coauthors?person=Qizhen+Zhang"
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": f'"x", {first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", ["/api/questions/people", "/person/qizhen-zhang-evusjmk5daeal.ttl"])
def test_who_has_whatever_there_is_has_it_everywhere(client: httpx.Client, path: str) -> None:
    answer = client.get(path, headers={"If-None-Match": "*"})
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["vary"].startswith("Accept, X-")


def test_a_head_is_answered_without_a_body(client: httpx.Client) -> None:
    answer = client.head("/api/questions/people")
    assert (answer.status_code, answer.content) == (200, b"")


def test_an_answer_says_what_was_asked_for(client: httpx.Client) -> None:
    named = client.get("/api/questions/papers-with-words?words=experts").json()
    assert named["given"] == {"words": "experts"}
    assert not any("example" in remark for remark in named["remarks"])
    given = {"words": "experts", "top": "2"}
    assert client.get("/api/questions/papers-with-words", params=given).json()["given"] == given


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Asks of a graph in which 103 people write about the concept `moe`, each one paper."""
    file = tmp_path_factory.mktemp("many") / "many.ttl"
    file.write_text(people_of_concept(103), "utf-8")
    with open_graph(file) as graph:
        yield TestClient(create_app(graph), base_url="http://localhost")


ASKED = "/api/questions/people-of-concept"


def test_whoever_said_no_number_sees_that_there_are_more_and_where(many: TestClient) -> None:
    first = many.get(f"{ASKED}?concept=moe").json()
    assert (len(first["rows"]), first["cut"]) == (100, True)
    assert first["remarks"] == ["The first 100, and there are more: top=1000 shows them."]
    rest = many.get(first["next"]).json()
    assert (len(rest["rows"]), rest["cut"], rest["next"]) == (3, False, None)
    whole = many.get(f"{ASKED}?concept=moe&limit=10000").json()
    assert (whole["rows"], whole["cut"]) == (first["rows"] + rest["rows"], False)
    chosen = many.get(f"{ASKED}?concept=moe&top=100").json()
    assert (len(chosen["rows"]), chosen["cut"], chosen["next"]) == (100, True, None)


def test_a_table_says_likewise_that_there_is_more(many: TestClient) -> None:
    answer = many.get(f"{ASKED}.csv?concept=moe")
    assert answer.headers["link"] == f'<../..{ASKED}.csv?concept=moe&limit=100&offset=100>; rel="next"'
    assert 'filename="people-of-concept-rows-1-to-100.csv"' in answer.headers["content-disposition"]
    whole = many.get(f"{ASKED}.csv?concept=moe&limit=103")
    assert len(whole.text.splitlines()) == 104
    assert "link" not in whole.headers
    chosen = many.get(f"{ASKED}.csv?concept=moe&top=100&limit=10000")
    assert 'filename="people-of-concept-rows-1-to-100.csv"' in chosen.headers["content-disposition"]


def test_who_sees_the_first_of_what_no_offset_reaches_is_told(
    many: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = questions()["claims"]
    own = read_question(question.text.replace("= 1000", "= 2"), "claims")
    everything = {**questions(), "claims": own}
    monkeypatch.setattr("kg.query.catalogue.questions", lambda: everything)
    with open_graph("exports/graph.nq") as graph:
        client = TestClient(create_app(graph), base_url="http://localhost")
        told = client.get("/api/questions/claims").json()
    assert (told["cut"], told["next"]) == (True, None)
    assert told["remarks"] == ["Of the first 2 of 9 papers: top=9 has all."]


def test_an_answer_that_is_a_graph_is_whole_and_not_asked_for_in_parts(tmp_path: Path) -> None:
    file = tmp_path / "paper.ttl"
    authors = "".join(
        f"<a{n}> pro:relatesToDocument <p> ; pro:isHeldBy <person{n}> .\n" for n in range(LIMIT)
    )
    paper = "@base <http://e.example/> . @prefix pro: <http://purl.org/spar/pro/> .\n"
    paper += "<p> a <https://schema.org/ScholarlyArticle> ; <http://purl.org/dc/terms/title> 'On Doors' .\n"
    file.write_text(paper + authors, "utf-8")
    address = "/api/questions/description-of-paper.ttl?paper=http://e.example/p"
    with open_graph(file) as graph:
        client = TestClient(create_app(graph), base_url="http://localhost")
        told = client.get(address).content
        part = client.get(f"{address}&limit=5")
    assert len(list(ox.parse(told, format=ox.RdfFormat.TURTLE))) == 2 + 2 * LIMIT
    assert (part.status_code, "limit" in part.json()["detail"]) == (400, True)
