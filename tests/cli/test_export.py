import re
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import networkx
import pytest
from click.testing import CliRunner

from kg.cli import export
from kg.errors import LimitError
from tests import running

SEED = Path(__file__).resolve().parents[2] / "exports" / "graph.nq"


def kg(*words: str, cwd: Path) -> CompletedProcess[str]:
    return running.kg("export", *words, "-g", SEED, cwd=cwd)


def test_a_file_gets_the_form_of_its_name_and_what_is_in_it_is_counted(tmp_path: Path) -> None:
    done = kg("library.bib", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "9 papers as BibTeX in library.bib.\n")
    assert (tmp_path / "library.bib").read_text("utf-8").count("@misc{") == 9


def test_a_network_is_chosen_by_name(tmp_path: Path) -> None:
    done = kg("who.graphml", "--network", "coauthors", cwd=tmp_path)
    network = networkx.read_graphml(tmp_path / "who.graphml")
    counts = f"{len(network)} nodes and {network.number_of_edges()} edges"
    assert done.stderr == f"{counts} as GraphML in who.graphml.\n"
    assert "Jakob Foerster" in networkx.get_node_attributes(network, "label").values()


def test_standard_output_has_the_file_alone(tmp_path: Path) -> None:
    done = kg("-", "--to", "nt", cwd=tmp_path)
    lines = done.stdout.splitlines()
    assert all(line.endswith(" .") for line in lines)
    assert done.stderr.endswith(f"\n{len(lines):,} statements as N-Triples.\n")


def test_ties_alone_are_counted_where_a_line_is_a_tie(tmp_path: Path) -> None:
    done = kg("who.csv", "--network", "coauthors", cwd=tmp_path)
    ties = len((tmp_path / "who.csv").read_text("utf-8").splitlines()) - 1
    assert done.stderr == f"{ties} edges as CSV with a line for each tie in who.csv.\n"


def test_standard_output_needs_a_form(tmp_path: Path) -> None:
    done = kg("-", cwd=tmp_path)
    assert done.returncode == 2
    assert "say its form with --to" in done.stderr


def test_a_file_that_is_there_is_replaced_by_force_alone(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_text("mine")
    assert kg("a.nt", cwd=tmp_path).returncode == 4
    assert (tmp_path / "a.nt").read_text() == "mine"
    assert kg("a.nt", "--force", cwd=tmp_path).returncode == 0
    assert (tmp_path / "a.nt").stat().st_size > 1000


def test_a_reader_that_has_seen_enough_ends_it_without_a_word(tmp_path: Path) -> None:
    shell = f"{sys.executable} -m kg export - --to nq -g {SEED} | head -1"
    done = subprocess.run(
        ["bash", "-c", shell], capture_output=True, text=True, timeout=60, check=False, cwd=tmp_path
    )
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_the_papers_of_an_answer_are_written_in_its_order(tmp_path: Path) -> None:
    done = kg("some.bib", "--papers", "papers-of-concept", "--param", "concept=moe", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "2 papers as BibTeX in some.bib.\n")
    keys = re.findall(r"@misc{(\w+),", (tmp_path / "some.bib").read_text("utf-8"))
    assert keys == ["gritsch2024nexus", "zhang2024bam"]


def test_an_answer_that_shows_its_first_rows_is_taken_whole(tmp_path: Path) -> None:
    names = tmp_path / "first.rq"
    names.write_text(
        "#+ summary: Some papers\n#+ param: top (integer) = 1\n"
        "SELECT ?paper { ?paper a schema:ScholarlyArticle } ORDER BY ?paper LIMIT 1 #+ top\n"
    )
    assert "9 papers" in kg("all.csv", "--papers", "first.rq", cwd=tmp_path).stderr
    assert "1 paper" in kg("one.csv", "--papers", "first.rq", "--param", "top=1", cwd=tmp_path).stderr


def test_an_answer_of_which_not_all_is_read_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, root: Path
) -> None:
    monkeypatch.setattr(export, "_ALL", 8)  # there are nine papers
    words = [str(tmp_path / "a.bib"), "--papers", "papers", "-g", str(root / "exports")]
    done = CliRunner().invoke(export.command, words)
    assert isinstance(done.exception, LimitError)
    assert "The answer of papers has more than 8 rows" in str(done.exception)
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["a.bib", "--papers", "people"], "The answer of people has no column paper: it has name, papers,"),
        (["a.nq", "--papers", "papers"], "N-Quads has more than papers: .bib, .ris, .csl.json and .csv have"),
        (["a.bib", "--param", "top=1"], "--param is a parameter of the question that --papers names."),
        (["a.bib", "--papers", "no-such"], "no-such"),
    ],
)
def test_what_names_no_papers_is_refused_and_writes_nothing(
    words: list[str], message: str, tmp_path: Path
) -> None:
    done = kg(*words, cwd=tmp_path)
    assert (done.returncode, [*tmp_path.iterdir()]) == (2, [])
    assert message in done.stderr
