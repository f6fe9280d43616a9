"""One set of papers as six programs write it: a page with cut bylines, BibTeX, RIS, CSL, arXiv, OpenAlex.

Papers and people are invented. What is shown of each field is the rule of `docs/merging.md`.
"""

import contextlib
import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.errors import UsageError
from kg.model import Detail
from kg.store import Graph, open_graph
from tests.running import kg as run

pytestmark = pytest.mark.slow

DOCUMENTS = Path(__file__).parent / "forms"
FILES = ("graph.ttl", "graph.nq", "report.json", "graph.html", "ids.tsv")
NAMES = sorted(path.name for path in DOCUMENTS.iterdir())
MAPS, DOORS, KEYS = "Mending Maps of", "Counting Doors", "Shared Keys"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the user works, with the graph of all documents in `graph`."""
    folder = tmp_path_factory.mktemp("forms")
    for document in DOCUMENTS.iterdir():
        shutil.copy(document, folder)
    assert run("build", *NAMES, "-o", "graph", cwd=folder).returncode == 0
    return folder


@pytest.fixture(scope="module")
def graph(folder: Path) -> Iterator[Graph]:
    with open_graph(folder / "graph") as opened:
        yield opened


def values(graph: Graph, question: str) -> list[str]:
    """The first column of an answer."""
    return [row[0].value for row in graph.query(question).rows() if row[0] is not None]


def of_paper(graph: Graph, property: str, title: str = MAPS) -> list[str]:
    found = f'?paper dcterms:title ?t ; {property} ?value FILTER (STRSTARTS(?t, "{title}"))'
    return values(graph, f"SELECT ?value WHERE {{ {found} }} ORDER BY ?value")


def told(folder: Path, *words: str) -> str:
    done = run(*words, "-g", "graph", cwd=folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_each_paper_is_one_with_a_record_for_each_form(graph: Graph) -> None:
    counted = "SELECT ?p (COUNT(?r) AS ?n) { GRAPH ?g { ?r kgo:recordOf ?p } } GROUP BY ?p"
    count = f"SELECT ?n {{ {{ {counted} }} }} ORDER BY ?n"
    assert values(graph, count) == ["1", "1", "2", "7"]


def test_what_was_published_is_shown_before_the_preprint(graph: Graph) -> None:
    assert of_paper(graph, "a") == [
        "http://purl.org/spar/fabio/JournalArticle",
        "https://schema.org/ScholarlyArticle",
    ]
    assert of_paper(graph, "kgo:venueAsPrinted") == ["Journal of Maps"]
    assert of_paper(graph, "dcterms:issued") == ["2023-03-01"]
    assert of_paper(graph, "schema:volumeNumber") == ["7"]
    assert of_paper(graph, "schema:pagination") == ["117-142"]
    assert of_paper(graph, "dc:rights|dcterms:license") == ["cc-by"]
    assert of_paper(graph, "rdfs:comment") == ["12 pages"]
    assert of_paper(graph, "schema:identifier") == [
        "arxiv:2212.99999",
        "doi:10.99999/jom.2023.7",
        "openalex:W99000001",
    ]


def test_the_records_keep_what_is_not_shown(graph: Graph) -> None:
    asked = "SELECT DISTINCT ?v {{ GRAPH <https://example.org/kg/graph/records> {{ ?r {} ?v }} }} ORDER BY ?v"
    assert {"1-12", "117-142", "117–142"} == set(values(graph, asked.format("schema:pagination")))
    assert "arXiv preprint" in values(graph, asked.format("kgo:venueAsPrinted"))
    assert {"2022-12-13", "2023"} < set(values(graph, asked.format("kgo:dateAsPrinted")))
    assert {"doors", "Doors", "cartography", "Cartography"} == set(
        values(graph, asked.format("schema:keywords"))
    )


def test_cut_bylines_are_completed_and_keep_orcids_and_organisations(graph: Graph) -> None:
    assert of_paper(graph, "kgo:authorListComplete") == ["true"]
    assert of_paper(graph, "^pro:relatesToDocument/kgo:nameAsPrinted") == [
        "Jane Roe",
        "Mina Okafor",
        "Tobias Walden",
        "Wei Li",
    ]
    asked = 'SELECT ?v {{ ?p foaf:name "Jane Roe" ; {} ?v }}'
    assert values(graph, asked.format("schema:identifier")) == ["orcid:0000-0002-1825-0097"]
    assert values(graph, asked.format("schema:affiliation/schema:name")) == ["Institute of Doors"]
    assert of_paper(graph, "dcterms:title", DOORS) == ["Counting Doors from Outside"]


def test_keywords_of_all_forms_are_concepts_of_the_paper(graph: Graph) -> None:
    assert {"cartography", "doors"} <= set(of_paper(graph, "schema:about/skos:prefLabel"))


def test_what_a_paper_cites_is_a_paper_of_the_graph_where_it_has_it(graph: Graph) -> None:
    assert of_paper(graph, "cito:cites/dcterms:title") == ["Counting Doors from Outside"]
    assert "https://openalex.org/W99000003" in of_paper(graph, "cito:cites")


def test_a_preprint_and_a_publication_that_share_no_identifier_are_a_question_with_the_line_that_decides(
    folder: Path, graph: Graph
) -> None:
    papers = values(
        graph, f'SELECT ?p {{ ?p dcterms:title ?t FILTER (STRSTARTS(?t, "{KEYS}")) }} ORDER BY ?p'
    )
    said = told(folder, "explain", papers[0])
    assert "confidence 0.75" in said
    assert (
        "for: one is a preprint, arXiv 2401.99999, and the other was published; their years may differ"
        in said
    )
    assert "same\tpaper\t" in said


def test_kg_build_says_how_many_questions_are_likely(folder: Path, tmp_path: Path) -> None:
    done = run("build", *NAMES, "-o", str(tmp_path / "graph"), cwd=folder)
    assert (
        "1 open question whether two people or papers are one, 1 of them likely (a chance over 50 %)"
        in done.stdout
    )


def test_kg_explain_says_why_they_are_one_paper(folder: Path) -> None:
    said = told(folder, "explain", MAPS)
    assert "5 records agree in title, first author and year" in said
    assert "3 records print arxiv:2212.99999" in said
    assert "3 records print doi:10.99999/jom.2023.7" in said


def test_kg_explain_says_what_documents_give(folder: Path) -> None:
    assert "ORCID 0000-0002-1825-0097, Institute of Doors" in told(folder, "explain", "Jane Roe")
    assert "given as a keyword of 'Mending Maps" in told(folder, "explain", "Cartography")
    cites = told(folder, "explain", MAPS, f"{DOORS} from Outside")
    assert "cites 'Counting Doors from Outside', by openalex:W99000002 (openalex.json" in cites


def test_papers_of_which_none_cites_the_other_are_joined_by_no_citation(graph: Graph) -> None:
    rows = graph.query("SELECT ?a ?b WHERE { ?a cito:cites ?b . ?b a schema:ScholarlyArticle }").rows()
    cited = {frozenset((citing.value, other.value)) for citing, other in rows}
    papers = [row[0].value for row in graph.query("SELECT ?p WHERE { ?p a schema:ScholarlyArticle }").rows()]
    pairs = {frozenset(pair) for pair in itertools.combinations(papers, 2)}
    assert cited
    assert pairs - cited
    for pair in pairs - cited:
        with contextlib.suppress(UsageError):  # nothing joins them, or a doubt does
            parts = kg.explain(*sorted(pair), graph=graph).parts
            assert not any(" cites " in line for part in parts for line in part.lines)


def test_no_difference_of_versions_is_called_a_contradiction(graph: Graph) -> None:
    found = values(graph, "SELECT ?text { ?c a kgo:Contradiction ; schema:text ?text }")
    assert [text.partition(" ")[0] for text in found] == ["scholarfeed"]


def test_everything_stands_where_the_graph_says_and_has_its_shape(folder: Path) -> None:
    assert told_without_graph(folder, "verify").startswith(
        "Everything stands where the graph says: 6 documents"
    )
    assert "conforms" in told_without_graph(folder, "validate")


def told_without_graph(folder: Path, command: str) -> str:
    done = run(command, "graph", cwd=folder)
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.mark.parametrize(
    ("document", "old", "new"),
    [
        ("my.bib", "{doors, cartography}", "{doors, geography}"),
        ("my.bib", "117--142", "117--143"),
        ("openalex.json", "W99000003", "W99000004"),
        ("openalex.json", "9999-9994", "9999-9995"),
        ("export.ris", "KW  - Doors", "KW  - Walls"),
    ],
)
def test_a_changed_keyword_page_or_reference_is_found(
    document: str, old: str, new: str, folder: Path, tmp_path: Path
) -> None:
    shutil.copytree(folder, tmp_path / "there", ignore=shutil.ignore_patterns("store"))
    text = (folder / document).read_text("utf-8")
    assert old in text
    (tmp_path / "there" / document).write_text(text.replace(old, new), "utf-8")
    done = run("verify", "graph", cwd=tmp_path / "there")
    assert done.returncode == 1
    assert old.strip("{}").split()[-1].replace("--", "–") in done.stdout


def test_the_order_of_the_documents_does_not_matter(folder: Path, tmp_path: Path) -> None:
    for number, names in enumerate((NAMES[::-1], NAMES[2:] + NAMES[:2])):
        assert run("build", *names, "-o", str(tmp_path / str(number)), cwd=folder).returncode == 0
        for name in FILES:
            assert (tmp_path / str(number) / name).read_bytes() == (folder / "graph" / name).read_bytes(), (
                name
            )


@pytest.mark.parametrize("without", NAMES)
def test_a_document_that_is_taken_away_leaves_nothing_behind(
    without: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """But for the names of nodes, which are kept on purpose: built before it came, the bytes are the same."""
    monkeypatch.chdir(folder)
    rest = [name for name in NAMES if name != without]
    kg.build(rest, tmp_path / "before")
    shutil.copytree(tmp_path / "before", tmp_path / "graph")
    kg.build(NAMES, tmp_path / "graph")
    kg.build(rest, tmp_path / "graph")
    for name in FILES[:-1]:
        assert (tmp_path / "graph" / name).read_bytes() == (tmp_path / "before" / name).read_bytes(), name


def test_the_rule_is_written_down_for_every_field(root: Path) -> None:
    text = (root / "docs" / "merging.md").read_text("utf-8")
    missing = [
        word for word in itertools.chain(Detail, ("title", "venue", "date", "keywords")) if word not in text
    ]
    assert not missing
