from collections.abc import Iterator
from typing import Any

import httpx

from kg.query import questions
from kg.serve.api.answers import OWN
from kg.serve.api.openapi import description


def references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if "$ref" in part:
            yield part["$ref"]
        for inner in part.values():
            yield from references(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from references(inner)


def test_every_question_is_described_with_its_parameters() -> None:
    paths = description("A graph")["paths"]
    for name, question in questions().items():
        described = paths[f"/api/questions/{name}"]["get"]
        taken = [each["name"] for each in described["parameters"]]
        own = [] if "text/turtle" in described["responses"]["200"]["content"] else OWN
        assert taken == [*(parameter.name for parameter in question.parameters), *own]
        assert described["summary"] == question.summary
        assert {"200", "300", "400", "404", "406", "422", "503"} <= set(described["responses"])


def test_whatever_the_description_refers_to_is_in_it() -> None:
    described = description("A graph")
    for reference in references(described):
        part: Any = described
        for step in reference.removeprefix("#/").split("/"):
            part = part[step]


def test_when_to_ask_again_is_described_where_that_helps() -> None:
    problems = description("A graph")["components"]["responses"]
    assert [name for name, each in problems.items() if "headers" in each] == ["Problem503"]
    assert list(problems["Problem503"]["headers"]) == ["Retry-After"]


def test_no_two_addresses_have_one_operation() -> None:
    names = [each["get"]["operationId"] for each in description("A graph")["paths"].values()]
    assert len(names) == len(set(names))


def test_every_address_of_the_description_answers(client: httpx.Client) -> None:
    described = client.get("/api/openapi.json")
    assert described.headers["content-type"] == "application/openapi+json"
    assert described.json()["openapi"] == "3.1.1"
    for path in ("/api/questions", "/api/search?q=a", "/api/things?name=Nexus"):
        assert client.get(path).status_code == 200
        assert path.partition("?")[0] in described.json()["paths"]


def test_what_names_a_thing_is_required_and_has_no_default_but_an_example() -> None:
    paths = description("A graph")["paths"]
    person, *_ = paths["/api/questions/coauthors"]["get"]["parameters"]
    assert (person["required"], person["example"], "default" in person["schema"]) == (
        True,
        "Qizhen Zhang",
        False,
    )
    top, limit, *_ = paths["/api/questions/people"]["get"]["parameters"]
    assert (top["required"], "default" in top["schema"], limit["schema"]["default"]) == (False, False, 100)
    papers, rows, *_ = paths["/api/questions/claims"]["get"]["parameters"]
    assert (papers["schema"]["default"], rows["schema"]["default"]) == (1000, 1000)
