from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg.cli.view import command, write
from kg.errors import OutputError
from kg.store.graph import Graph

GRAPH = Path(__file__).resolve().parent.parent / "view" / "graphs" / "small.trig"


def test_a_graph_becomes_a_page(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = CliRunner().invoke(
        command, [str(GRAPH), "-o", str(page), "--title", "Two papers", "--max-nodes", "4"]
    )
    assert done.exit_code == 0, done.output
    text = page.read_text(encoding="utf-8")
    assert "<h1>Two papers</h1>" in text
    assert "Showing 4 of 10 nodes" in text
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_a_dash_writes_the_page_to_standard_output() -> None:
    done = CliRunner().invoke(command, [str(GRAPH), "-o", "-"])
    assert done.exit_code == 0
    assert done.stdout.startswith("<!DOCTYPE html>")


def test_a_page_without_nodes_cannot_be_asked_for(tmp_path: Path) -> None:
    assert (
        CliRunner().invoke(command, [str(GRAPH), "-o", str(tmp_path / "x"), "--max-nodes", "0"]).exit_code
        == 2
    )


def test_a_failed_write_leaves_no_file_behind(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot write"):
        write(tmp_path / "missing" / "page.html", "x")
    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.html").write_text("old", encoding="utf-8")
    (tmp_path / "link.html").symlink_to(tmp_path / "real.html")
    write(tmp_path / "link.html", "new")
    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_text(encoding="utf-8") == "new"


def test_what_is_around_one_thing_is_drawn_by_its_name(tmp_path: Path) -> None:
    page = tmp_path / "around.html"
    result = CliRunner().invoke(
        command, [str(GRAPH), "-o", str(page), "--focus", "josé núñez", "--hops", "2"]
    )
    assert result.exit_code == 0
    assert "Around José Núñez: what is two steps away" in page.read_text(encoding="utf-8")


def test_pyvis_draws_when_it_is_asked_to(tmp_path: Path) -> None:
    page = tmp_path / "vis.html"
    assert CliRunner().invoke(command, [str(GRAPH), "-o", str(page), "--renderer", "pyvis"]).exit_code == 0
    assert "vis.Network" in page.read_text(encoding="utf-8")
    both = [str(GRAPH), "-o", str(page), "--renderer", "pyvis", "--focus", "x"]
    assert CliRunner().invoke(command, both).exit_code == 2


@pytest.mark.parametrize(("options", "seconds"), [([], 600), (["--timeout", "70"], 70)])
def test_a_large_graph_has_more_time_than_a_query(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: list[str], seconds: float
) -> None:
    query, given = Graph.query, []

    def noted(graph: Graph, text: str, **settings: Any) -> Any:
        given.append(settings.get("timeout"))
        return query(graph, text, **settings)

    monkeypatch.setattr(Graph, "query", noted)
    assert CliRunner().invoke(command, [str(GRAPH), "-o", str(tmp_path / "x.html"), *options]).exit_code == 0
    assert set(given) == {seconds}


def test_what_is_no_picture_is_never_replaced(tmp_path: Path) -> None:
    library = tmp_path / "library.bib"
    library.write_text("@book{a, title={Maps}}")
    done = CliRunner().invoke(command, [str(GRAPH), "-o", str(library)])
    assert isinstance(done.exception, OutputError)
    assert "is no picture, and would be replaced" in str(done.exception)
    assert library.read_text() == "@book{a, title={Maps}}"
