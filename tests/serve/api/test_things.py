import httpx


def test_a_thing_is_told_with_what_is_known_and_why(client: httpx.Client) -> None:
    told = client.get("/api/things", params={"name": "nexus"}).json()
    assert told["kind"] == "concept"
    assert told["href"].startswith("/concept/nexus-")
    assert {"fact": "is a", "value": "Mixture of Experts"} in told["facts"]
    quotes = [row for part in told["why"] for row in part["rows"] if row.get("quote") == "Nexus"]
    assert quotes[0]["document"].startswith("seeds/")
    assert quotes[0]["end"] - quotes[0]["start"] == len("Nexus")


def test_a_value_has_one_type_whoever_tells_it(client: httpx.Client) -> None:
    told = client.get("/api/things", params={"name": "Jakob Foerster"}).json()
    asked = client.get("/api/questions/coauthors", params={"person": told["iri"]}).json()
    assert told["answers"]["coauthors"] == asked["rows"]
    assert [row["papers"] for row in asked["rows"]] == [2, 1, 1]
    assert told["schema_version"] == 2


def test_a_search_says_whether_there_is_more(client: httpx.Client) -> None:
    for limit, cut in (("2", True), ("100", False)):
        found = client.get("/api/search", params={"q": "foerster", "limit": limit}).json()
        more = client.get("/api/search", params={"q": "a", "limit": limit}).json()
        assert (found["cut"], more["cut"]) == (False, cut)


def test_a_thing_is_found_by_the_end_of_its_iri(client: httpx.Client) -> None:
    iri = client.get("/api/search", params={"q": "foerster"}).json()["hits"][0]["iri"]
    told = client.get("/api/things", params={"iri": iri.removeprefix("https://example.org/kg/")}).json()
    assert told["name"] == "Jakob Foerster"


def test_a_search_tells_what_may_be_meant(client: httpx.Client) -> None:
    told = client.get("/api/search", params={"q": "qizen zang", "kind": "person"}).json()
    assert told["hits"] == []
    assert told["nearest"][0]["name"] == "Qizhen Zhang"


def test_a_parameter_that_there_is_not_is_refused(client: httpx.Client) -> None:
    for address in (
        "/api/search?q=nexus&kinds=person",
        "/api/things?name=nexus&limit=3",
        "/api/things?title=a",
    ):
        answer = client.get(address)
        assert (answer.status_code, "There is no parameter" in answer.text) == (400, True)
