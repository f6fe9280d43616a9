"""Invariants of a graph of several awkward pages: what must hold whatever documents say."""

import json
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest

import kg
from kg.rdf.prefixes import PREFIXES
from kg.store import open_graph

PAGE = """Ann Lee

LG
2papers

94.5ROCVFeb 2, 2024Code
Contrastive Hyperbolic Embeddings of Graphs

Ann Lee, Bo Li et al.

{abstract}

12.5LGFeb 3, 2024
Maps of Small Rooms

Bo Li, Cy Fox et al.

Rooms are mapped by spectral clustering. Code is at https://example.org/kg/javascript:alert(1)/x.
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> pyoxigraph.Store:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "a.txt").write_text(
        PAGE.format(abstract="Contrastive learning helps. We use graphs.") * 2, "utf-8"
    )
    (folder / "b.txt").write_text(PAGE.format(abstract="Hyperbolic geometry helps. We use kernels."), "utf-8")
    kg.build(folder, folder / "out")
    store = pyoxigraph.Store()
    store.load(path=folder / "out" / "graph.nq", format=pyoxigraph.RdfFormat.N_QUADS)
    return store


def rows(store: pyoxigraph.Store, query: str) -> list[tuple[Any, ...]]:
    prefixes = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in PREFIXES.items())
    found = store.query(prefixes + query)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    return [tuple(None if term is None else term.value for term in row) for row in found]


VIOLATIONS = {
    "a record of two papers, or at two places": """SELECT ?r { GRAPH ?g { ?r a kgo:Record ;
        kgo:recordOf ?a, ?b ; kgo:entry ?e, ?f FILTER (?a != ?b || ?e != ?f) } }""",
    "a value with two numbers": """SELECT ?v { ?v bido:hasNumericValue ?a, ?b FILTER (?a != ?b) }""",
    "a concept that no paper names": """SELECT ?c { ?c kgo:paperCount ?n
        FILTER (?n = 0 || NOT EXISTS { ?p schema:about|schema:mentions ?c }) }""",
    "a category that nothing is in": """SELECT ?c { ?c skos:notation ?n FILTER NOT EXISTS {
        ?p dcterms:subject|kgo:possibleCategory/skos:broader* ?c } FILTER NOT EXISTS {
        ?p dcterms:subject/skos:broader* ?c } }""",
    "evidence for what is no fact": """SELECT ?s { GRAPH ?g { ?s a rdf:Statement ; rdf:subject ?a ;
        rdf:predicate ?b ; rdf:object ?c } FILTER NOT EXISTS { ?a ?b ?c } }""",
    "a candidate without a judge": """SELECT ?c { ?c a kgo:IdentityCandidate
        FILTER NOT EXISTS { ?c prov:wasAttributedTo/schema:name ?judge } }""",
}


@pytest.mark.parametrize("what", VIOLATIONS)
def test_there_is_never(what: str, store: pyoxigraph.Store) -> None:
    assert rows(store, VIOLATIONS[what]) == []


def test_every_entry_has_a_record_of_its_own(store: pyoxigraph.Store) -> None:
    ((records, entries),) = rows(
        store,
        """SELECT (COUNT(DISTINCT ?r) AS ?records) (COUNT(*) AS ?entries) {
        GRAPH ?g { ?r a kgo:Record ; kgo:entry ?e } }""",
    )
    assert records == entries == "6"


def test_the_category_of_the_owner_stays_on_the_page(store: pyoxigraph.Store) -> None:
    found = rows(store, "SELECT ?code { ?page a schema:ProfilePage ; kgo:categoryAsPrinted ?code }")
    assert set(found) == {("LG",)}


@pytest.mark.parametrize(("lines", "edges"), [("", 1), ("type\tconcept\topening accuracy\tTask\n", 0)])
def test_nothing_is_measured_by_what_is_known_to_be_no_metric(lines: str, edges: int, tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(
        "@article{a, title={HingeNet for Doors}, author={Ann Lee}, year={2024}, abstract={We propose "
        "HingeNet, a network for doors. HingeNet is evaluated by opening accuracy. HingeNet achieves an "
        "opening accuracy of 83.5\\%.}}",
        "utf-8",
    )
    (tmp_path / "c.tsv").write_text(lines, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out", curation=tmp_path / "c.tsv")
    count = "SELECT (COUNT(*) AS ?n) { ?thing %s ?measure }"
    with open_graph(tmp_path / "out") as graph:
        said = {
            name: int(next(iter(graph.query(count % name).rows()))[0].value)
            for name in ("kgo:evaluatedBy", "kgo:metric", "mls:specifiedBy")
        }
        asked = "ASK { GRAPH ?evidence { ?fact rdf:predicate kgo:evaluatedBy ; kgo:confidence ?sure } }"
        assert graph.query(asked).answer  # that the paper says it
    assert said == {"kgo:evaluatedBy": edges, "kgo:metric": 1, "mls:specifiedBy": edges}


def test_code_that_an_abstract_only_promises_has_an_address_and_is_not_available(tmp_path: Path) -> None:
    line = '{{"id": "2401.0000{0}", "title": "Nexus {0}", "abstract": "Code {1} at github.com/a/{0}."}}\n'
    (tmp_path / "a.jsonl").write_text(line.format(1, "will be released") + line.format(2, "is"), "utf-8")
    kg.build(tmp_path / "a.jsonl", tmp_path / "out")
    found = pyoxigraph.Store()
    found.load(path=tmp_path / "out" / "graph.nq", format=pyoxigraph.RdfFormat.N_QUADS)
    told = "SELECT ?code ?said { ?p schema:codeRepository ?code OPTIONAL { ?p kgo:codeAvailable ?said } }"
    assert sorted(rows(found, told), key=str) == [
        ("https://github.com/a/1", None),
        ("https://github.com/a/2", "true"),
    ]


@pytest.mark.parametrize(
    "abstract",
    [
        "We introduce Stein's method (SM), a new dataset for rules.",  # only the system is called SM
        "We propose BAM, a model. BAM achieves a recall of 5% on the star graph data set.",
    ],
)
def test_all_words_that_facts_stand_on_are_described(abstract: str, tmp_path: Path) -> None:
    """Also those that no mention of a concept covers: names of systems, ends of relations."""
    record = {"id": "2501.00001", "title": "On Doors", "authors": ["Ann Lee"], "abstract": abstract}
    (tmp_path / "a.json").write_text(json.dumps([record]), "utf-8")
    kg.build(tmp_path / "a.json", tmp_path / "out")
    with open_graph(tmp_path / "out" / "graph.nq") as graph:
        assert not kg.validate(graph)
