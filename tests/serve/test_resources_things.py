"""Every thing under its own address, asked over HTTP of a real server."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
import rdflib

GRAPHS = Path(__file__).parent / "graphs"
PERSON = "person/jakob-foerster-tjzqe4r5mlunv"
BASE = "https://example.org/kg/"
FORMS = {
    "ttl": ("text/turtle", "turtle"),
    "jsonld": ("application/ld+json", "json-ld"),
    "json": ("application/json", "json-ld"),
    "nt": ("application/n-triples", "nt"),
    "rdf": ("application/rdf+xml", "xml"),
    "nq": ("application/n-quads", "nquads"),
    "trig": ("application/trig", "trig"),
}


def asking(address: str) -> httpx.Client:
    return httpx.Client(base_url=address, trust_env=False, timeout=30)


@pytest.fixture(scope="module")
def hostile(serve: Callable[..., str]) -> Iterator[httpx.Client]:
    with asking(serve(GRAPHS / "hostile.trig")) as made:
        yield made


@pytest.fixture(scope="module")
def foreign(serve: Callable[..., str]) -> Iterator[httpx.Client]:
    with asking(serve(GRAPHS / "foreign.ttl")) as made:
        yield made


def triples(response: httpx.Response, ending: str) -> set[ox.Triple]:
    form = ox.RdfFormat.from_extension("jsonld" if ending == "json" else ending)
    return {quad.triple for quad in ox.parse(response.content, format=form)}


def own_document(response: httpx.Response) -> str:
    return str(response.url)


def about_things(found: set[ox.Triple]) -> set[ox.Triple]:
    """Without what the document says of itself, whose name has the form in it."""
    return {
        one for one in found if "localhost" not in str(one.subject) and "127.0.0.1" not in str(one.subject)
    }


@pytest.mark.parametrize("ending", FORMS)
def test_each_form_says_the_same_by_ending_and_by_accept(client: httpx.Client, ending: str) -> None:
    media, for_rdflib = FORMS[ending]
    by_ending = client.get(f"/{PERSON}.{ending}")
    by_accept = client.get(f"/{PERSON}", headers={"Accept": media})
    assert by_ending.headers["content-type"].partition(";")[0] == media
    assert by_ending.content == by_accept.content
    assert by_accept.headers["content-location"] == f"../{PERSON}.{ending}"
    expected = about_things(triples(client.get(f"/{PERSON}.nt"), "nt"))
    assert about_things(triples(by_ending, ending)) == expected
    read = rdflib.Dataset()
    read.parse(data=by_ending.text, format=for_rdflib)
    assert len({quad[:3] for quad in read.quads()}) == len(triples(by_ending, ending))


def test_quads_tell_the_graph_of_each_statement(client: httpx.Client) -> None:
    for ending in ("nq", "trig"):
        form = ox.RdfFormat.from_extension(ending)
        graphs = {
            quad.graph_name for quad in ox.parse(client.get(f"/{PERSON}.{ending}").content, format=form)
        }
        assert {ox.DefaultGraph(), ox.NamedNode(BASE + "graph/derived")} <= graphs


def test_what_is_told_has_authorships_papers_with_titles_and_no_blank_node(client: httpx.Client) -> None:
    told = client.get(f"/{PERSON}").text
    assert told.count("pro:isHeldBy") == 2
    assert 'dcterms:title "PARDEN' in told
    assert "_:" not in told


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        (None, "text/turtle"),
        ("*/*", "text/turtle"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("application/ld+json;q=0.9, text/turtle;q=0.1", "application/ld+json"),
        ("application/json", "application/json"),
        ("application/rdf+xml, text/html;q=0.5", "application/rdf+xml"),
    ],
)
def test_a_client_gets_what_it_likes_best(client: httpx.Client, accept: str | None, media: str) -> None:
    headers = {"Accept": accept} if accept else {}
    request = client.build_request("GET", f"/{PERSON}", headers=headers)
    if accept is None:
        del request.headers["accept"]
    answer = client.send(request)
    assert answer.headers["content-type"].partition(";")[0] == media
    assert "Accept" in answer.headers["vary"]


def test_a_form_that_there_is_not_is_refused_with_those_that_there_are(client: httpx.Client) -> None:
    refused = client.get(f"/{PERSON}", headers={"Accept": "image/png"})
    assert refused.status_code == 406
    assert "text/turtle" in refused.text


def test_links_lead_to_the_other_forms_and_to_the_name(client: httpx.Client) -> None:
    links = client.get(f"/{PERSON}.ttl").headers["link"]
    assert f'<{BASE}{PERSON}>; rel="canonical"' in links
    assert f'<../{PERSON}.ttl>; rel="describedby"' in links
    assert f'<../{PERSON}.jsonld>; rel="alternate"; type="application/ld+json"' in links


def test_who_has_the_answer_already_is_only_told_so(client: httpx.Client) -> None:
    first = client.get(f"/{PERSON}.ttl")
    again = client.get(f"/{PERSON}.ttl", headers={"If-None-Match": f'W/{first.headers["etag"]}, "x"'})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get(f"/{PERSON}.nt", headers={"If-None-Match": first.headers["etag"]})
    assert other.status_code == 200


@pytest.mark.parametrize("name", [PERSON, "authorship/373j4z5pcnoer-1"])
def test_a_page_is_known_again_too_and_names_its_thing(client: httpx.Client, name: str) -> None:
    first = client.get(f"/{name}", headers={"Accept": "text/html"})
    assert first.headers["content-type"] == "text/html; charset=utf-8"
    assert first.headers["vary"].startswith("Accept, X-")
    assert f'<{BASE}{name}>; rel="canonical"' in first.headers["link"]
    known = {"Accept": "text/html", "If-None-Match": first.headers["etag"]}
    assert client.get(f"/{name}", headers=known).status_code == 304


def test_the_document_of_a_circle_says_how_to_ask_who_is_in_it(client: httpx.Client) -> None:
    found = client.get("/circle/33gbfezkicduv.nt")
    notes = [str(one.object.value) for one in triples(found, "nt") if "#comment" in str(one.predicate)]
    query = next(note.partition(": ")[2] for note in notes if note.startswith("Who is in it"))
    rows = client.get("/sparql", params={"query": query}, headers={"Accept": "text/csv"}).text.split()
    people = [int(one.object.value) for one in triples(found, "nt") if "memberCount" in str(one.predicate)]
    assert people == [len(rows) - 1]


def test_head_has_the_headers_and_nothing_else(client: httpx.Client) -> None:
    whole, head = client.get(f"/{PERSON}.ttl"), client.head(f"/{PERSON}.ttl")
    assert head.content == b""
    for name in ("etag", "content-type", "content-length", "link"):
        assert head.headers[name] == whole.headers[name]


def test_json_ld_is_one_thing_with_plain_keys_and_its_context_inside(client: httpx.Client) -> None:
    thing = client.get(f"/{PERSON}.json").json()
    assert thing["id"] == BASE + PERSON
    assert thing["type"] == ["foaf:Person", "schema:Person"]
    assert thing["foaf:name"] == "Jakob Foerster"
    assert thing["kgo:knownPaperCount"] == 2
    assert isinstance(thing["prov:wasDerivedFrom"], list)
    titles = [node["dcterms:title"] for node in thing["@included"] if "dcterms:title" in node]
    assert len(titles) == 2
    assert all(isinstance(value, str | dict) for value in thing["@context"].values())


def test_a_name_that_was_given_up_leads_to_the_one_that_replaces_it(hostile: httpx.Client) -> None:
    for ending in ("", ".ttl", ".json"):
        moved = hostile.get(f"/person/gone-bbbbbbbbbbbbb{ending}")
        assert moved.status_code == 301
        assert moved.headers["location"] == f"../person/wei-li-aaaaaaaaaaaaa{ending}"


def test_nothing_in_a_graph_leads_to_another_host(hostile: httpx.Client) -> None:
    moved = hostile.get("/person/of-evil-fffffffffffff")
    assert moved.status_code == 301
    assert moved.headers["location"].startswith("../resource?iri=https%3A%2F%2Fexample.org%2Fkg%2F%2Fevil")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/person/jos%C3%A9-ccccccccccccc", "José Silva"),
        ("/person/a%20b-ddddddddddddd", "Percent"),  # as a client has it that takes the name for an address
        ("/person/a%2520b-ddddddddddddd", "Percent"),  # as a page of this site links to it
        ("/text/record-1%23char=1,2", "quoted"),
        ("/text/record-1", "quoted"),  # what browsers ask for when they follow …/record-1#char=1,2
    ],
)
def test_odd_names_are_found_under_the_addresses_that_they_get(
    hostile: httpx.Client, path: str, name: str
) -> None:
    found = hostile.get(path)
    assert found.status_code == 200
    assert name in found.text


def test_an_unknown_name_is_answered_with_like_ones(client: httpx.Client) -> None:
    plain = client.get("/person/jakob-foerster-aaaaaaaaaaaaa")
    assert plain.status_code == 404
    assert f"/{PERSON}  person: Jakob Foerster" in plain.text
    page = client.get("/paper/nexus-aaaaaaaaaaaaa", headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert '<a href="paper/nexus-specialization-meets-adaptability-for-e63pldaw7fp74">Nexus: ' in page.text
    assert 'href="search?q=nexus"' in page.text


@pytest.mark.parametrize("name", ["jakob-foester", "Jakob_Foerster", "jakob-foerster.ttl", "foerster-jakob"])
def test_a_name_that_is_almost_right_is_answered_with_the_right_one(client: httpx.Client, name: str) -> None:
    page = client.get(f"/person/{name}", headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert f'<a href="{PERSON}">Jakob Foerster</a>' in page.text


def test_of_what_has_no_name_of_its_own_nothing_like_it_is_offered(client: httpx.Client) -> None:
    for path in ("/claim/nexus-1-2", "/resource?iri=https://e.org/nexus"):
        assert client.get(path).text.endswith(".\n")


@pytest.mark.parametrize(
    "path",
    [
        "/person/",
        "/person/%00",
        "/person/%ff%fe",
        "/person/a%0d%0aSet-Cookie:x=1",
        "/person/<script>",
    ],
)
def test_what_cannot_be_a_name_is_not_found(client: httpx.Client, path: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "set-cookie" not in answer.headers
    assert "<script>" not in answer.text.partition("<main")[2]


def test_any_name_of_a_graph_is_at_one_address(foreign: httpx.Client) -> None:
    told = foreign.get("/resource", params={"iri": "http://elsewhere.example/wei"})
    assert 'rdfs:label "Wei"' in told.text
    assert "José" in told.text
    assert "somebody" in told.text
    accented = foreign.get("/resource", params={"iri": "http://elsewhere.example/josé", "format": "nt"})
    assert accented.headers["content-type"] == "application/n-triples"
    assert "canonical" in accented.headers["link"]
    property = foreign.get("/resource", params={"iri": "http://elsewhere.example/knows"})
    assert property.status_code == 200


@pytest.mark.parametrize(
    "iri", ["", "nothing", "http://elsewhere.example/nobody", "javascript:alert(1)", "a\nb"]
)
def test_only_names_that_occur_are_told(foreign: httpx.Client, iri: str) -> None:
    assert foreign.get("/resource", params={"iri": iri}).status_code == 404


def test_a_form_by_another_name_is_refused(foreign: httpx.Client) -> None:
    refused = foreign.get("/resource", params={"iri": "http://elsewhere.example/wei", "format": "exe"})
    assert refused.status_code == 406


def test_terms_of_the_project_are_explained_where_they_are_defined(client: httpx.Client) -> None:
    moved = client.get("/resource", params={"iri": "https://w3id.org/scholarly-kg/ns#basis"})
    assert (moved.status_code, moved.headers["location"]) == (302, "ns#basis")


@pytest.mark.parametrize("ending", ["ttl", "nt", "rdf", "json", "nq", "trig"])
def test_every_literal_survives_in_every_form(hostile: httpx.Client, ending: str) -> None:
    path = "person/markup-eeeeeeeeeeeee"
    told = about_things(triples(hostile.get(f"/{path}.{ending}"), ending))
    source = GRAPHS / "hostile.trig"
    thing = ox.NamedNode(BASE + path)
    store = ox.Store()
    store.load(path=str(source))  # which writes 007 as 7
    written = {quad.triple for quad in store.quads_for_pattern(thing, None, None)}
    if ending == "rdf":  # XML has no sign for a bell
        bell = "bell \u0007 and \u0008"
        written = {one for one in written if getattr(one.object, "value", "") != bell}
        assert any("bell \ufffd and \ufffd" in str(one.object) for one in told)
    assert written <= told


def test_what_xml_cannot_name_is_no_broken_xml(serve: Callable[..., str], tmp_path: Path) -> None:
    facts = f'<{BASE}person/a-b> a <http://xmlns.com/foaf/0.1/Person> ; <http://example.org/p/1> "v" .'
    (tmp_path / "graph.ttl").write_text(facts, "utf-8")
    with asking(serve(tmp_path / "graph.ttl")) as made:
        asked = {"iri": f"{BASE}person/a-b"}
        refused = made.get("/resource", params={**asked, "format": "rdf"})
        assert (refused.status_code, "Turtle" in refused.text) == (406, True)
        assert made.get("/resource", params={**asked, "format": "ttl"}).status_code == 200


def test_numbers_that_json_would_change_are_written_with_their_type(hostile: httpx.Client) -> None:
    weights = hostile.get("/person/markup-eeeeeeeeeeeee.json").json()["schema:weight"]
    assert True in weights
    assert {"@value": "9007199254740993", "@type": "xsd:integer"} in weights
    assert {"@value": "1.5", "@type": "xsd:decimal"} in weights


def test_the_page_of_statements_has_no_markup_from_the_graph(hostile: httpx.Client) -> None:
    page = hostile.get("/person/markup-eeeeeeeeeeeee", headers={"Accept": "text/html"}).text
    assert "<img src=x" not in page
    assert "<script>window" not in page
    assert 'href="javascript' not in page
    assert "{{7*7}}" in page
    assert "\u202e" not in page


@pytest.mark.slow
def test_equal_questions_have_equal_bytes(serve: Callable[..., str]) -> None:
    bodies = []
    for address in (serve(GRAPHS / "hostile.trig"), serve(GRAPHS / "hostile.trig")):
        with asking(address) as made:
            endings = ("ttl", "json", "nt", "rdf", "nq", "trig")
            told = [made.get(f"/person/markup-eeeeeeeeeeeee.{ending}").text for ending in endings]
            bodies.append(json.dumps(told).replace(address.removeprefix("http://"), ""))
    assert bodies[0] == bodies[1]


def test_a_paper_is_had_as_bibtex_and_its_page_links_it(client: httpx.Client) -> None:
    (path,) = client.get("/api/search", params={"q": "BTS: Harmonizing", "kind": "paper"}).json()["hits"][:1]
    where = path["iri"].removeprefix("https://example.org/kg")
    page = client.get(where, headers={"accept": "text/html"}).text
    assert f'href="{where[1:]}.bib"' in page
    answer = client.get(f"{where}.bib")
    assert answer.headers["content-type"] == "application/x-bibtex; charset=utf-8"
    assert answer.headers["content-disposition"].startswith("attachment; filename=")
    assert answer.text.startswith("@misc{zhang2025bts,\n  title = {{BTS: Harmonizing")
    same = client.get("/resource", params={"iri": path["iri"], "format": "bib"})
    assert same.text == answer.text
    again = client.get(f"{where}.bib", headers={"if-none-match": answer.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("ending", "media", "begins"),
    [
        (
            "ris",
            "application/x-research-info-systems",
            "TY  - GEN\r\nID  - zhang2025bts\r\nTI  - BTS: Harmonizing",
        ),
        ("csl.json", "application/vnd.citationstyles.csl+json", '[\n{"id": "zhang2025bts",'),
    ],
)
def test_a_paper_is_had_in_other_forms_that_programs_cite_from(
    ending: str, media: str, begins: str, client: httpx.Client
) -> None:
    (hit,) = client.get("/api/search", params={"q": "BTS: Harmonizing", "kind": "paper"}).json()["hits"][:1]
    where = hit["iri"].removeprefix("https://example.org/kg")
    assert f'href="{where[1:]}.{ending}"' in client.get(where, headers={"accept": "text/html"}).text
    answer = client.get(f"{where}.{ending}")
    assert answer.headers["content-type"] == f"{media}; charset=utf-8"
    assert answer.headers["content-disposition"].endswith(f'.{ending}"')
    assert answer.text.startswith(begins)
    by_accept = client.get(where, headers={"Accept": media})
    assert (by_accept.text, by_accept.headers["content-location"]) == (answer.text, f"..{where}.{ending}")
    same = client.get("/resource", params={"iri": hit["iri"], "format": ending})
    assert same.text == answer.text
    assert client.get(f"/paper/nobody.{ending}").status_code == 404


@pytest.mark.parametrize("path", ["/paper/nobody.bib", "/paper/a%3E%7B%7D.bib", "/paper/.bib"])
def test_what_is_no_paper_has_no_entry(client: httpx.Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_person_has_no_entry(client: httpx.Client) -> None:
    answer = client.get("/resource", params={"iri": f"https://example.org/kg/{PERSON}", "format": "bib"})
    assert answer.status_code == 404


def test_a_paper_is_had_as_bibtex_by_accept_as_by_ending_and_nothing_else_is(client: httpx.Client) -> None:
    paper = next(row["paper"] for row in client.get("/api/questions/papers").json()["rows"])
    path = paper.removeprefix(BASE.rstrip("/"))
    by_ending = client.get(f"{path}.bib")
    by_accept = client.get(path, headers={"Accept": "application/x-bibtex, */*;q=0.1"})
    assert by_accept.headers["content-type"] == by_ending.headers["content-type"]
    assert by_accept.content == by_ending.content
    assert by_accept.headers["content-location"] == f"..{path}.bib"
    as_turtle = client.get(path, headers={"Accept": "*/*"})
    assert as_turtle.headers["content-type"].startswith("text/turtle")
    assert f'<..{path}.bib>; rel="alternate"; type="application/x-bibtex"' in as_turtle.headers["link"]
    refused = client.get(f"/{PERSON}", headers={"Accept": "application/x-bibtex"})
    assert refused.status_code == 406
    assert "bibtex" not in client.get(f"/{PERSON}").headers["link"]


def test_who_likes_json_is_told_of_a_failure_in_it_with_what_has_a_like_name(client: httpx.Client) -> None:
    answer = client.get("/person/jakob-forster", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    told = answer.json()
    assert "person/jakob-forster" in told["detail"]
    assert "Jakob Foerster" in {each["name"] for each in told["alike"]}
