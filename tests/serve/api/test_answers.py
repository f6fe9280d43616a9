import csv
import io

import httpx
import pytest
from starlette.testclient import TestClient

from kg.query import questions
from kg.serve import create_app
from kg.serve.api.answers import OWN
from kg.store import open_graph


def test_no_question_has_a_parameter_that_every_question_has() -> None:
    taken = {parameter.name for question in questions().values() for parameter in question.parameters}
    assert not taken & set(OWN)


def test_every_question_is_listed_with_what_it_takes(client: httpx.Client) -> None:
    listed = client.get("/api/questions").json()["questions"]
    assert [each["name"] for each in listed] == list(questions())
    (coauthors,) = (each for each in listed if each["name"] == "coauthors")
    assert coauthors["parameters"] == [
        {
            "name": "person",
            "type": "person",
            "meant": "a person's name in any spelling or an IRI",
            "default": "Qizhen Zhang",
        }
    ]


@pytest.mark.parametrize("name", list(questions()))
def test_every_question_can_be_asked_as_its_example_says(client: httpx.Client, name: str) -> None:
    (listed,) = (each for each in client.get("/api/questions").json()["questions"] if each["name"] == name)
    assert client.get(listed["example"]).status_code == 200


def test_a_name_is_taken_in_any_spelling(client: httpx.Client) -> None:
    answer = client.get("/api/questions/coauthors", params={"person": "FOERSTER, jakob"}).json()
    assert answer["columns"] == ["name", "papers", "coauthor"]
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
        assert ("link" in answer.headers) == answer.json()["cut"]
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
    answer = client.get(f"/api/questions/{path}", headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"] == media


def test_csv_has_the_same_rows_as_json(client: httpx.Client) -> None:
    rows = client.get("/api/questions/coauthors.json").json()["rows"]
    read = list(csv.DictReader(io.StringIO(client.get("/api/questions/coauthors.csv").text)))
    assert read == [{name: str(value) for name, value in row.items()} for row in rows]


def test_who_has_an_answer_already_is_told_so(client: httpx.Client) -> None:
    first = client.get("/api/questions/coauthors")
    again = client.get("/api/questions/coauthors", headers={"If-None-Match": f'"x", {first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", ["/api/questions/coauthors", "/person/qizhen-zhang-evusjmk5daeal.ttl"])
def test_who_has_whatever_there_is_has_it_everywhere(client: httpx.Client, path: str) -> None:
    answer = client.get(path, headers={"If-None-Match": "*"})
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["vary"] == "Accept"


def test_a_head_is_answered_without_a_body(client: httpx.Client) -> None:
    answer = client.head("/api/questions/coauthors")
    assert (answer.status_code, answer.content) == (200, b"")


def test_an_answer_says_what_was_asked_for_also_where_nobody_said_it(client: httpx.Client) -> None:
    found = client.get("/api/questions/papers-with-words").json()
    assert found["given"] == {"words": "federated learning", "top": "100"}
    assert found["remarks"][0].startswith("Asked for words = federated learning: the example of the question")
    named = client.get("/api/questions/papers-with-words?words=experts").json()
    assert named["given"] == {"words": "experts", "top": "100"}
    assert not any("example" in remark for remark in named["remarks"])
