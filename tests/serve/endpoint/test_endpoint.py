"""The endpoint as a client sees it, over HTTP."""

import json
from urllib.parse import quote

import httpx
import pytest

ASK = {"query": "ASK { ?paper a schema:ScholarlyArticle }"}
PEOPLE = "SELECT ?name { ?person a foaf:Person ; foaf:name ?name } ORDER BY ?name LIMIT 3"
TRIPLES = "CONSTRUCT { ?person foaf:name ?name } WHERE { ?person a foaf:Person ; foaf:name ?name }"
IDENTITY = "https://example.org/kg/graph/identity"


def media(response: httpx.Response) -> str:
    return str(response.headers["content-type"]).partition(";")[0]


@pytest.mark.parametrize("how", ["get", "form", "direct", "direct with charset", "form and address"])
def test_a_query_comes_in_every_way_of_the_protocol(how: str, client: httpx.Client) -> None:
    direct = {"Content-Type": "application/sparql-query"}
    text = ASK["query"]
    found = {
        "get": lambda: client.get("/sparql", params=ASK),
        "form": lambda: client.post("/sparql", data=ASK),
        "direct": lambda: client.post("/sparql", content=text, headers=direct),
        "direct with charset": lambda: client.post(
            "/sparql", content=text, headers={"Content-Type": 'application/sparql-query; charset="UTF-8"'}
        ),
        "form and address": lambda: client.post("/sparql?ignored=1", data=ASK),
    }[how]()
    assert found.status_code == 200
    assert found.json() == {"head": {}, "boolean": True}
    assert int(found.headers["content-length"]) == len(found.content)
    assert found.headers["vary"].startswith("Accept, X-")


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        (None, "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/json", "application/json"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("application/sparql-results+xml;q=0.2, text/csv;q=0.3", "text/csv"),
        ("text/*;q=0.9, application/sparql-results+json;q=0.8", "text/csv"),
        ("text/html, application/xhtml+xml, */*;q=0.8", "application/sparql-results+json"),
        ("text/csv;q=0, */*", "application/sparql-results+json"),
        ("text/turtle, text/csv;q=0.1", "text/csv"),
    ],
)
def test_a_table_comes_as_the_client_likes_it_best(
    accept: str | None, wanted: str, client: httpx.Client
) -> None:
    for query in (PEOPLE, ASK["query"]):
        request = client.build_request("GET", "/sparql", params={"query": query})
        request.headers.pop("accept")
        if accept is not None:
            request.headers["accept"] = accept
        found = client.send(request)
        assert (found.status_code, media(found)) == (200, wanted)


def test_every_form_of_a_table_says_the_same(client: httpx.Client) -> None:
    def told(accept: str) -> httpx.Response:
        return client.get("/sparql", params={"query": PEOPLE}, headers={"Accept": accept})

    names = [
        row["name"]["value"] for row in told("application/sparql-results+json").json()["results"]["bindings"]
    ]
    assert len(names) == 3
    assert told("text/csv").text.split() == " ".join(["name", *names]).split()
    assert told("text/tab-separated-values").text.splitlines() == ["?name", *(f'"{name}"' for name in names)]
    assert all(f"<literal>{name}</literal>" in told("application/sparql-results+xml").text for name in names)


GRAPHS = ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]
GRAPHS += ["application/trig", "application/n-quads"]


@pytest.mark.parametrize("accept", GRAPHS)
def test_triples_come_in_every_form_and_the_same_every_time(accept: str, client: httpx.Client) -> None:
    found = [client.get("/sparql", params={"query": TRIPLES}, headers={"Accept": accept}) for _ in range(2)]
    assert (found[0].status_code, media(found[0])) == (200, accept)
    assert found[0].content == found[1].content
    assert b"Chloe Bi" in found[0].content


@pytest.mark.parametrize(
    ("query", "accept", "offered"),
    [
        (PEOPLE, "text/turtle", "application/sparql-results+json"),
        (ASK["query"], "image/png", "text/csv"),
        (TRIPLES, "text/csv", "text/turtle"),
    ],
)
def test_what_no_answer_comes_in_is_not_acceptable(
    query: str, accept: str, offered: str, client: httpx.Client
) -> None:
    found = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert found.status_code == 406
    assert offered in found.text


@pytest.mark.parametrize(
    ("query", "name", "accept", "wanted"),
    [
        (PEOPLE, "json", "application/sparql-results+json", "application/sparql-results+json"),
        (PEOPLE, "xml", "application/sparql-results+xml", "application/sparql-results+xml"),
        (PEOPLE, "csv", "text/csv", "text/csv"),
        (PEOPLE, "tsv", "text/tab-separated-values", "text/tab-separated-values"),
        (ASK["query"], "json", "application/sparql-results+json", "application/sparql-results+json"),
        (TRIPLES, "json", "application/ld+json,application/x-json+ld", "application/ld+json"),
        (TRIPLES, "json-ld", "application/ld+json,application/x-json+ld", "application/ld+json"),
        (TRIPLES, "xml", "application/rdf+xml", "application/rdf+xml"),
        (TRIPLES, "rdf+xml", "application/rdf+xml", "application/rdf+xml"),
        (TRIPLES, "turtle", "application/turtle,text/turtle", "text/turtle"),
        (TRIPLES, "n3", "text/rdf+n3,application/n-triples,text/turtle", "text/turtle"),
    ],
)
def test_the_python_client_that_sends_a_short_name_three_times_gets_its_form(
    query: str, name: str, accept: str, wanted: str, client: httpx.Client
) -> None:
    said = {"query": query, "format": name, "output": name, "results": name}
    headers = {"Accept": accept}
    by_address = client.get("/sparql", params=said, headers=headers)
    for found in (by_address, client.post("/sparql", data=said, headers=headers)):
        assert (found.status_code, media(found)) == (200, wanted)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("output=csv", "text/csv"),
        ("results=TSV", "text/tab-separated-values"),
        ("format=text/csv", "text/csv"),
        ("format=application/sparql-results+xml", "application/sparql-results+xml"),
        ("format=auto&output=csv", "text/csv"),
        ("format=html", "application/sparql-results+xml"),
        ("format=", "application/sparql-results+xml"),
    ],
)
def test_a_name_in_any_of_the_parameters_counts_and_an_unknown_one_leaves_it_to_the_header(
    said: str, wanted: str, client: httpx.Client
) -> None:
    headers = {"Accept": "application/sparql-results+xml"}
    found = client.get(f"/sparql?query={quote(PEOPLE)}&{said}", headers=headers)
    assert (found.status_code, media(found)) == (200, wanted)


@pytest.mark.parametrize("path", [f"/sparql?query={quote(PEOPLE)}", "/sparql", "/graphs?default"])
def test_head_is_get_without_a_body_and_the_connection_goes_on(path: str, client: httpx.Client) -> None:
    head, got = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == got.headers["content-length"]
    assert len(got.content) == int(got.headers["content-length"])


def test_a_flaw_of_a_query_is_told_with_its_place(client: httpx.Client) -> None:
    found = client.get("/sparql", params={"query": "SELECT ?x {\n  ?x ?y ;; ?z oops }"})
    assert found.status_code == 400
    assert media(found) == "text/plain"
    assert "line 2" in found.text
    assert found.text.splitlines()[2].endswith("^")


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"params": {"query": ["ASK {}", "ASK {}"]}}, "has 2"),
        ({"params": ASK | {"default-graph-uri": "relative"}}, "'relative' is no IRI"),
        ({"params": ASK | {"named-graph-uri": "http://e/ a"}}, "is no IRI"),
        ({"params": {"query": ""}}, "empty"),
        ({"params": {"query": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"}}, "another server"),
        ({"params": {"query": "ASK { S\\u0045RVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"}}, "line 1"),
        ({"params": {"query": "LOAD <http://127.0.0.1:1/>"}}, "only reads it"),
        ({"params": {f"p{number}": "" for number in range(101)}}, "at most 100 parameters"),
    ],
)
def test_what_cannot_be_asked_is_told_why(given: dict[str, object], words: str, client: httpx.Client) -> None:
    found = client.get("/sparql", **given)  # type: ignore[arg-type]
    assert found.status_code == 400
    assert words in found.text


@pytest.mark.parametrize("body", [b"", b"a=b", b"query=ASK%20%7B%FF%7D", b"query=\xff"])
def test_a_form_without_a_query_that_can_be_read_is_told_so(body: bytes, client: httpx.Client) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/sparql", content=body, headers=form).status_code == 400


@pytest.mark.parametrize(
    ("type", "status"),
    [
        ("text/plain", 415),
        ("application/json", 415),
        (None, 415),
        ("application/sparql-query; charset=utf-16", 415),
        ("application/sparql-update", 403),
    ],
)
def test_a_body_of_another_type_is_refused(type: str | None, status: int, client: httpx.Client) -> None:
    found = client.post("/sparql", content=b"ASK {}", headers={} if type is None else {"Content-Type": type})
    assert found.status_code == status


@pytest.mark.parametrize("how", ["address", "form", "direct"])
def test_an_update_is_refused_with_the_reason(how: str, client: httpx.Client) -> None:
    update = {"Content-Type": "application/sparql-update"}
    found = {
        "address": lambda: client.get("/sparql", params={"update": "CLEAR ALL"}),
        "form": lambda: client.post("/sparql", data={"update": "CLEAR ALL"}),
        "direct": lambda: client.post("/sparql", content="CLEAR ALL", headers=update),
    }[how]()
    assert found.status_code == 403
    assert "the next build would lose the change" in found.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
def test_what_the_protocol_does_not_know_is_told_what_it_knows(method: str, client: httpx.Client) -> None:
    found = client.request(method, "/sparql")
    assert found.status_code == 405
    assert set(found.headers["allow"].split(", ")) == {"GET", "HEAD", "POST", "OPTIONS"}


@pytest.mark.parametrize("path", ["/sparql", "/graphs"])
def test_whoever_asks_hears_what_is_allowed(path: str, client: httpx.Client) -> None:
    found = client.options(path)
    assert (found.status_code, found.content) == (204, b"")
    assert "GET" in found.headers["allow"]
    assert "PUT" not in found.headers["allow"]


def test_the_graphs_of_the_request_are_those_that_are_asked(client: httpx.Client) -> None:
    def is_there(query: str, **graphs: str | list[str]) -> bool:
        names = {name.replace("_", "-") + "-graph-uri": value for name, value in graphs.items()}
        return bool(client.get("/sparql", params={"query": query} | names).json()["boolean"])

    reasons, in_graph = "ASK { ?it kgo:reason ?why }", "ASK { GRAPH ?graph { ?it kgo:reason ?why } }"
    assert is_there(reasons, default=IDENTITY)
    assert not is_there("ASK { ?paper a schema:ScholarlyArticle }", default=IDENTITY)
    assert not is_there(in_graph, default=IDENTITY)
    assert is_there(in_graph, named=IDENTITY)
    assert not is_there(reasons, named=IDENTITY)
    assert not is_there(f"ASK FROM <{IDENTITY}> {{ ?it kgo:reason ?why }}", default="http://e/no")


def test_without_a_query_programs_get_the_description_and_people_the_editor(client: httpx.Client) -> None:
    described = client.get("/sparql", headers={"Accept": "application/ld+json"})
    assert media(described) == "application/ld+json"
    assert "SPARQL11Query" in json.dumps(described.json())
    browser = client.get("/sparql", headers={"Accept": "text/html,application/xml;q=0.9,*/*;q=0.8"})
    assert (browser.status_code, browser.headers["location"]) == (303, "editor")
    assert client.get("/sparql", headers={"Accept": "image/png"}).status_code == 406


def test_the_description_names_the_graphs(client: httpx.Client) -> None:
    assert f"<{IDENTITY}>" in client.get("/sparql").text


@pytest.mark.parametrize("query", ["default", f"graph={quote(IDENTITY, safe='')}", f"graph={IDENTITY}"])
def test_a_graph_is_handed_out_whole(query: str, client: httpx.Client) -> None:
    found = client.get(f"/graphs?{query}", headers={"Accept": "application/n-triples"})
    assert (found.status_code, media(found)) == (200, "application/n-triples")
    chosen = {} if query == "default" else {"default-graph-uri": IDENTITY}
    count = client.get("/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"} | chosen).json()
    assert count["results"]["bindings"][0]["n"]["value"] == str(len(found.text.splitlines()))


@pytest.mark.parametrize(
    ("method", "query", "status"),
    [
        ("GET", "", 400),
        ("GET", "?default&graph=http://e/a", 400),
        ("GET", "?graph=http://e/a&graph=http://e/b", 400),
        ("GET", "?graph=relative", 400),
        ("GET", "?graph=http://e/unknown", 404),
        ("HEAD", "?graph=http://e/unknown", 404),
        ("PUT", "?default", 403),
        ("POST", "", 403),
        ("DELETE", f"?graph={IDENTITY}", 403),
        ("PATCH", "?default", 403),
        ("TRACE", "?default", 405),
    ],
)
def test_a_graph_that_is_not_there_or_is_to_be_written(
    method: str, query: str, status: int, client: httpx.Client
) -> None:
    assert client.request(method, f"/graphs{query}").status_code == status


def test_a_long_query_is_read_and_a_longer_one_is_refused(client: httpx.Client) -> None:
    direct = {"Content-Type": "application/sparql-query"}
    long = "ASK { VALUES ?x { " + "1 " * 100_000 + "} }"
    assert client.post("/sparql", content=long, headers=direct).json()["boolean"] is True
    for size in (1_500_000, 10_000_000):
        found = client.post("/sparql", content=b"#" * size, headers=direct)
        assert found.status_code == 413
    assert client.get("/sparql", params=ASK).status_code == 200


def test_no_page_of_another_site_may_read_unless_it_was_named(client: httpx.Client) -> None:
    asked = {"Origin": "http://other.example", "Access-Control-Request-Method": "POST"}
    for found in (client.get("/sparql", params=ASK, headers=asked), client.options("/sparql", headers=asked)):
        assert not [name for name in found.headers if name.startswith("access-control")]
