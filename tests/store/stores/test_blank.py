"""Blank nodes are found wherever N-Quads may have them, and nowhere else."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.store.stores import blank

REST = " <http://e/p> <http://e/o>"


@pytest.mark.parametrize(
    "line",
    [
        f"_:a{REST} .",
        f"\t_:a{REST} .",
        f"<http://e/s>{REST} _:g .",
        "<http://e/s><http://e/p>_:a.",
        '<http://e/s> <http://e/p> "x"@en_:g .',
        '<http://e/s> <http://e/p> "x\\\\"_:g .',
        f'# "\r_:a{REST} .',
        '<http://e/s> <http://e/p> <<(_:a<http://e/p>"x")>> .',
        f"<http://e/s>{REST} .",
        '<http://e/s> <http://e/p> "x_:a _:b \\" _:c\\n_:d" .',
        '<http://e/s> <http://e/p> "\u2028_:a" .',
        "<http://e/_:s> <http://e/p> <http://e/_:o> <_:g> .",
    ],
)
def test_it_says_what_the_engine_reads(line: str) -> None:
    read = ox.parse(line, format=ox.RdfFormat.N_QUADS, lenient=True)
    assert blank.has_blank_node(f"<http://e/s>{REST} .\n{line}\n".encode()) == any(
        "_:" in f"{term}" and not isinstance(term, ox.NamedNode | ox.Literal)
        for quad in read
        for term in (quad.subject, quad.object, quad.graph_name)
    )


@pytest.mark.parametrize("before", range(-3, 4))
def test_it_is_found_where_two_pieces_of_a_file_meet(
    tmp_path: Path, before: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blank, "_PIECE", 1000)
    start = "<http://e/s> <http://e/p> "
    comment = "#" * (1000 + before - len(start) - 1) + "\n"
    (tmp_path / "graph.nq").write_text(f"{comment}{start}_:a .\n")
    assert blank.file_has_blank_node(tmp_path / "graph.nq")
    (tmp_path / "graph.nq").write_text(f'{comment}{start}"_:a" .\n')
    assert not blank.file_has_blank_node(tmp_path / "graph.nq")
