import httpx
import pyoxigraph as ox
import pytest

from kg.rdf.prefixes import PREFIXES

KGO = PREFIXES["kgo"]


def test_the_terms_are_there_as_they_are_written(client: httpx.Client, root: object) -> None:
    told = client.get("/ns")
    assert told.headers["content-type"].startswith("text/turtle")
    assert told.content == (root / "kg/rdf/ontology.ttl").read_bytes()  # type: ignore[operator]


@pytest.mark.parametrize("ending", ["nt", "rdf", "jsonld", "nq", "trig"])
def test_the_terms_are_the_same_in_every_form(client: httpx.Client, ending: str) -> None:
    told = {
        end: ox.Dataset(ox.parse(client.get(f"/ns.{end}").content, format=ox.RdfFormat.from_extension(end)))
        for end in ("ttl", ending)
    }
    for dataset in told.values():
        dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    assert told[ending] == told["ttl"]


def test_the_table_has_a_place_for_every_term(client: httpx.Client) -> None:
    page = client.get("/ns", headers={"Accept": "text/html"}).text
    quads = ox.parse(client.get("/ns.ttl").content, format=ox.RdfFormat.TURTLE)
    terms = {quad.subject.value.removeprefix(KGO) for quad in quads if KGO in str(quad.subject)}
    assert len(terms) > 20
    for term in terms:
        assert f'id="{term}"' in page


def test_another_ending_is_no_form(client: httpx.Client) -> None:
    assert client.get("/ns.exe").status_code == 404
