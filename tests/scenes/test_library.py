"""A library completes the cut bylines of an author page, from the command line, as a user would.

The page and the library are invented, as are the people.
"""

import shutil
from pathlib import Path

import pytest

from tests import running

pytestmark = pytest.mark.slow

DOCUMENTS = Path(__file__).parent / "library"
FILES = ("graph.ttl", "graph.nq", "report.json", "graph.html")
KEYS, HINGE, MAPS = "Keys in the Era of Locks", "HINGE! Simple Doors", "Mending Maps"


def kg(folder: Path, *arguments: str) -> str:
    done = running.kg(*arguments, cwd=folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the user works: the page alone is in `before`, page and library in `graph`, built after it."""
    folder = tmp_path_factory.mktemp("user")
    for document in DOCUMENTS.iterdir():
        shutil.copy(document, folder)
    kg(folder, "build", "page.txt", "-o", "before")
    kg(folder, "build", "page.txt", "-o", "graph")
    kg(folder, "build", "page.txt", "my.bib", "-o", "graph")
    return folder


def rows(folder: Path, graph: str, *question: str) -> list[list[str]]:
    """The answer without its head and without the last column, which is the node."""
    lines = kg(folder, "query", *question, "-g", graph, "--format", "csv").splitlines()[1:]
    return [line.split(",")[:-1] for line in lines]


def test_cut_bylines_become_complete(folder: Path) -> None:
    assert len(rows(folder, "before", "cut-bylines")) == 3
    assert rows(folder, "graph", "cut-bylines") == [[KEYS, "3", "1"]]


def test_who_was_hidden_is_known_with_the_place_in_the_byline(folder: Path) -> None:
    shown = rows(folder, "graph", "authors-of-paper", "--param", f"paper={HINGE}")
    assert [row[:2] for row in shown] == [
        ["1", "Tobias Walden"],
        ["2", "Jörg Müller"],
        ["3", "Li Wei"],
        ["4", "Ada Brand"],
        ["5", "Mina Okafor"],
    ]


def test_the_owner_whom_only_the_page_named_is_confirmed_where_the_library_shows_the_name(
    folder: Path,
) -> None:
    def papers(graph: str) -> list[str]:
        return [row[0] for row in rows(folder, graph, "papers-of-person", "--param", "person=Mina Okafor")]

    assert [title[:12] for title in papers("before")] == [MAPS[:12]]
    assert [title[:12] for title in papers("graph")] == [MAPS[:12], HINGE[:12]]


def test_a_year_that_the_page_leaves_out_is_that_of_the_library(folder: Path) -> None:
    assert len(rows(folder, "before", "dates-without-year")) == 1
    assert rows(folder, "graph", "dates-without-year") == []
    dates = rows(folder, "graph", "papers-since", "--param", "since=2026")
    assert [row[1] for row in dates] == ["2026"]


def test_type_and_identifiers_are_those_of_the_library(folder: Path) -> None:
    asked = (
        "SELECT ?type ?id ?p { ?p a ?type ; schema:identifier ?id FILTER (?type != schema:ScholarlyArticle) }"
    )
    found = {tuple(row) for row in rows(folder, "graph", "-q", f"{asked} ORDER BY ?id")}
    spar = "http://purl.org/spar/fabio/"
    assert found == {
        (f"{spar}ConferencePaper", "doi:10.99999/rooms.2026.7"),
        (f"{spar}Preprint", "arxiv:2408.99999"),
    }


def test_the_readme_shows_this_answer(folder: Path, root: Path) -> None:
    """One build of both, as a reader makes it."""
    kg(folder, "build", "page.txt", "my.bib", "-o", "doors")
    answer = kg(folder, "query", "authors-of-paper", "--param", "paper=HINGE", "-g", "doors")
    assert answer in (root / "README.md").read_text("utf-8")


def test_explain_shows_both_documents_and_the_key_of_the_entry(folder: Path) -> None:
    told = kg(folder, "explain", HINGE, "-g", "graph")
    assert "my.bib L12-L17 walden2024hinge" in told
    assert "page.txt L17-L22" in told


def test_a_graph_of_some_papers_calls_them_and_their_authors_as_the_whole_does(folder: Path) -> None:
    """As the README says under “Take it along”."""
    hers = ["--papers", "papers-of-person", "--param", "person=Rosa de la Cruz"]
    kg(folder, "export", "some.bib", *hers, "-g", "graph")
    (folder / "part").mkdir()
    shutil.copy(folder / "graph" / "ids.tsv", folder / "part")
    kg(folder, "build", "some.bib", "-o", "part")
    authors = "SELECT ?paper ?author { ?paper dcterms:creator ?author } ORDER BY ?paper ?author"
    part, whole = (
        kg(folder, "query", "-q", authors, "-g", graph, "--format", "csv").splitlines()[1:]
        for graph in ("part", "graph")
    )
    assert part
    assert set(part) < set(whole)


def test_every_quote_stands_in_both_documents(folder: Path) -> None:
    assert kg(folder, "verify", "graph").startswith("Everything stands where the graph says: 2 documents")


def test_the_graph_has_the_shapes_of_its_vocabulary(folder: Path) -> None:
    assert "conforms" in kg(folder, "validate", "graph")


def test_nodes_keep_their_names_when_the_library_comes(folder: Path) -> None:
    both = (folder / "graph" / "graph.ttl").read_text("utf-8")
    before = (folder / "before" / "graph.ttl").read_text("utf-8")
    titles = [line.split(" ")[0] for line in before.splitlines() if line.startswith("<paper/")]
    assert len(titles) == 3
    assert all(f"\n{title} a " in both for title in titles)


def test_without_the_library_the_earlier_graph_is_back_byte_by_byte(folder: Path) -> None:
    shutil.copytree(folder / "graph", folder / "again")
    kg(folder, "build", "page.txt", "-o", "again")
    for name in FILES:
        assert (folder / "again" / name).read_bytes() == (folder / "before" / name).read_bytes(), name
