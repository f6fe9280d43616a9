from collections.abc import Callable
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest

import kg

GRAPHS = Path(__file__).parent / "graphs"
VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"


def described(client: httpx.Client) -> set[ox.Triple]:
    told = client.get("/.well-known/void")
    assert told.headers["content-type"].startswith("text/turtle")
    return {quad.triple for quad in ox.parse(told.content, format=ox.RdfFormat.TURTLE)}


def test_the_graph_says_what_it_has_and_where_it_is_asked(client: httpx.Client, address: str) -> None:
    whole = ox.NamedNode("https://example.org/kg/dataset/all")
    said = described(client)
    assert ox.Triple(whole, ox.NamedNode(VOID + "sparqlEndpoint"), ox.NamedNode(f"{address}/sparql")) in said
    dump = ox.NamedNode(f"{address}/data/graph.nq")
    assert ox.Triple(whole, ox.NamedNode(VOID + "dataDump"), dump) in said
    assert any(one.predicate.value == VOID + "propertyPartition" for one in said)
    file = ox.NamedNode("https://example.org/kg/dataset/graph-nq")
    assert ox.Triple(file, ox.NamedNode(DCAT + "downloadURL"), dump) in said
    assert ox.Triple(file, ox.NamedNode(DCAT + "accessURL"), dump) in said


def test_a_file_is_a_dump_of_the_dataset_that_it_holds(client: httpx.Client, address: str) -> None:
    dumps = {
        (one.subject.value.rpartition("/")[2], one.object.value.removeprefix(address))  # type: ignore[union-attr]
        for one in described(client)
        if one.predicate.value == VOID + "dataDump"
    }
    assert dumps == {("all", "/data/graph.nq"), ("facts", "/data/graph.ttl")}


def test_a_catalogue_of_data_learns_of_the_endpoint(client: httpx.Client, address: str) -> None:
    said = described(client)
    (service,) = {one.subject for one in said if one.object == ox.NamedNode(DCAT + "DataService")}
    told = {one.predicate.value.removeprefix(DCAT): one.object for one in said if one.subject == service}
    assert told["endpointURL"] == ox.NamedNode(f"{address}/sparql")
    assert told["servesDataset"] == ox.NamedNode("https://example.org/kg/dataset/all")


def test_its_page_is_that_of_the_whole(client: httpx.Client) -> None:
    page = client.get("/.well-known/void", headers={"Accept": "text/html"}, follow_redirects=True)
    assert (page.url.path, page.status_code) == ("/dataset/all", 200)


@pytest.mark.parametrize("accept", ["text/turtle", "application/ld+json, text/html;q=0.5"])
def test_the_address_of_all_names_leads_programs_to_what_the_graph_says_of_itself(
    client: httpx.Client, accept: str
) -> None:
    answer = client.get("/", headers={"Accept": accept})
    assert (answer.status_code, answer.headers["location"]) == (303, ".well-known/void")
    for people in ("text/html", "*/*", "application/json", "text/html, application/rdf+xml;q=0.9"):
        assert client.get("/", headers={"Accept": people}).headers["content-type"].startswith("text/html")


def test_a_document_says_of_which_dataset_it_is_and_under_which_licence(
    serve: Callable[..., str], tmp_path: Path
) -> None:
    def said(graph: Path, path: str) -> dict[str, ox.NamedNode]:
        with httpx.Client(base_url=serve(graph), trust_env=False) as client:
            told = ox.parse(client.get(path).content, format=ox.RdfFormat.TURTLE)
            return {q.predicate.value: q.object for q in told if q.subject.value.endswith(f"{path}.ttl")}  # type: ignore[union-attr,misc]

    licence = "https://creativecommons.org/licenses/by/4.0/"
    (tmp_path / "a.bib").write_text("@article{one, title={Doors of Ulm}, doi={10.5555/1}}", "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "g", licence=licence, extract=False)
    with kg.open_graph(tmp_path / "g") as graph:
        [(paper,)] = graph.query("SELECT ?p { ?p a schema:ScholarlyArticle }").values()
    told = said(tmp_path / "g", f"/{paper.removeprefix('https://example.org/kg/')}")
    assert told[VOID + "inDataset"] == ox.NamedNode("https://example.org/kg/dataset/all")
    assert told["http://purl.org/dc/terms/license"] == ox.NamedNode(licence)


def test_a_foreign_graph_says_where_it_is_asked_and_hands_out_no_file(serve: Callable[..., str]) -> None:
    with httpx.Client(base_url=serve(GRAPHS / "foreign.ttl"), trust_env=False) as client:
        assert {one.predicate.value for one in described(client)} >= {VOID + "sparqlEndpoint"}
        assert client.get("/data/graph.nq").status_code == 404
        page = client.get("/.well-known/void", headers={"Accept": "text/html"})
        assert page.status_code == 200


def test_whole_files_are_handed_out_in_parts_too(client: httpx.Client, root: Path) -> None:
    whole = client.get("/data/graph.ttl")
    assert whole.content == (root / "exports/graph.ttl").read_bytes()
    part = client.get("/data/graph.ttl", headers={"Range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, whole.content[10:20])
    assert client.get("/data/graph.nq").headers["content-type"].startswith("application/n-quads")
    lines = client.get("/data/graph.ttl", headers={"Range": "lines=10-19"})
    assert (lines.status_code, lines.content) == (200, whole.content)


def test_no_other_file_is_handed_out(client: httpx.Client) -> None:
    for path in (
        "report.json",
        "ids.tsv",
        "..%2fpyproject.toml",
        "%2e%2e/pyproject.toml",
        "graph.nq%00",
        "store",
    ):
        assert client.get(f"/data/{path}").status_code == 404


def test_who_has_the_file_already_is_only_told_so(client: httpx.Client) -> None:
    whole = client.get("/data/graph.nq")
    again = client.get("/data/graph.nq", headers={"If-None-Match": f'"x", {whole.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/data/graph.nq", headers={"If-None-Match": '"x"'}).content == whole.content


@pytest.mark.parametrize("name", ["graph.nq", "graph.ttl"])
@pytest.mark.parametrize(
    ("tag", "since", "status"),
    [
        ("", "{modified}", 304),
        ("", "Fri, 31 Dec 2100 23:59:59 GMT", 304),
        ("", "Sunday, 06-Nov-94 08:49:37 GMT", 200),
        ("", "Sun Nov  6 08:49:37 1994", 200),
        ("", "lately", 200),
        ('"x"', "{modified}", 200),
        ("{tag}", "Sun, 06 Nov 1994 08:49:37 GMT", 304),
    ],
)
def test_who_has_a_file_since_a_date_is_told_so_unless_its_tag_says_otherwise(
    tag: str, since: str, status: int, name: str, client: httpx.Client
) -> None:
    sent = client.head(f"/data/{name}").headers
    told = {"tag": sent["etag"], "modified": sent["last-modified"]}
    asked = {"If-None-Match": tag.format(**told), "If-Modified-Since": since.format(**told)}
    answer = client.get(f"/data/{name}", headers={name: value for name, value in asked.items() if value})
    assert answer.status_code == status
    assert (answer.headers["etag"], answer.headers["last-modified"]) == (told["tag"], told["modified"])
