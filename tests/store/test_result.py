"""An answer is read as often as one likes, by several at once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kg.store import Result, open_graph

ROWS = 4_000  # more than is read at once


@pytest.fixture
def answers(tmp_path: Path) -> Iterator[tuple[Result, Result]]:
    """The same statements as a table and as triples."""
    file = tmp_path / "many.nt"
    names = (f"http://example.org/{number:05}" for number in range(ROWS))
    file.write_text("".join(f'<{name}> <http://example.org/name> "{name}" .\n' for name in names), "utf-8")
    with open_graph(file) as graph:
        table = graph.query("SELECT ?s ?name WHERE { ?s ?p ?name } ORDER BY ?s")
        yield table, graph.query("CONSTRUCT { ?s ?p ?name } WHERE { ?s ?p ?name }")


def test_a_reader_does_not_disturb_another(answers: tuple[Result, Result]) -> None:
    table, triples = answers
    rows = list(table.rows())
    assert len(rows) == len(set(rows)) == ROWS
    assert list(zip(table.rows(), table.rows(), strict=True)) == list(zip(rows, rows, strict=True))
    assert all(one == other for one, other in zip(triples.triples(), triples.triples(), strict=True))


def test_a_look_at_the_first_row_while_others_are_read(answers: tuple[Result, Result]) -> None:
    table, _ = answers
    rows = list(table.rows())
    seen = []
    for number, row in enumerate(table.rows()):
        if number % 1000 == 5:
            assert next(table.rows()) == rows[0]
        seen.append(row)
    assert seen == rows


def test_threads_read_the_same_rows(answers: tuple[Result, Result]) -> None:
    table, _ = answers
    rows = list(table.rows())
    with ThreadPoolExecutor(4) as threads:
        assert all(read == rows for read in threads.map(lambda _: list(table.rows()), range(8)))
