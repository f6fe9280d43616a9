"""What is found by halving is what reading the file would find."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph, from_sorted_lines, sort_line
from kg.rdf.iris import Namer
from kg.rdf.nquads import NQuadsWriter
from kg.rdf.terms import string
from kg.store.statements import blocks
from kg.store.statements.blocks import Blocks, by_subject, ends, objects, stated

NAME = Namer("https://example.org/kg/")
LONG = "long " * 5000


def descriptions() -> Iterator[Description]:
    """Each kind of length, names that begin alike, one name in two graphs, and words that look like ends."""
    for n in range(60):
        paper = NAME(f"paper/p{n}")
        text = LONG if n % 20 == 7 else f'ends in " {NAME("graph/records")[:-1]}>'
        yield Description(Graph.FACTS, paper, ((v.TITLE, string(text)), (v.CREATOR, NAME(f"person/{n}"))))
        for place in range(n % 7):
            yield Description(Graph.FACTS, NAME(f"authorship/p{n}-{place}"), ((v.RELATES_TO, paper),))
        yield Description(Graph.RECORDS, NAME(f"record/r{n}"), ((v.RECORD_OF, paper),))
        yield Description(Graph.EVIDENCE, NAME(f"claim/p{n}-1-2"), ((v.DERIVED_FROM, NAME(f"text/{n}")),))
    for n in range(5):
        yield Description(Graph.FACTS, NAME(f"claim/p{n}-1-2"), ((v.APPEARANCE, NAME(f"paper/p{n}")),))
    yield Description(Graph.FACTS, NAME("dataset"), ((v.TITLE, string("é")),))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blocks") / "graph.nq"
    lines = sorted(sort_line(each, NAME.base) for each in descriptions())
    writer = NQuadsWriter(NAME.base)
    path.write_text("".join(map(writer.block, from_sorted_lines(lines))), "utf-8")
    return path


def read(file: Path, graph: Graph, start: bytes) -> list[bytes]:
    """The same from the whole file."""
    its = f" <{NAME.base}{graph.value}> .\n".encode()
    others = tuple(f" <{NAME.base}{each.value}> .\n".encode() for each in Graph if each.value)
    return [
        line
        for line in file.read_bytes().splitlines(keepends=True)
        if line.startswith(start) and (line.endswith(its) if graph.value else not line.endswith(others))
    ]


@pytest.mark.parametrize("page", [64, 700, 1 << 15])
def test_a_name_and_what_begins_like_it_are_found_whole(
    page: int, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blocks, "_PAGE", page)
    monkeypatch.setattr(blocks, "_LINE", 50)
    paths = [
        "paper/",
        "paper/p1",
        "paper/p1>",
        "paper/p7>",
        "paper/none>",
        "authorship/p6-",
        "authorship/p59-5>",
    ]
    paths += ["claim/p3-1-2>", "claim/p59-", "record/r", "record/r59>", "text/x>", "dataset>", "zoo/x>"]
    with Blocks(file, NAME.base) as opened:
        for path in paths:
            for graph in Graph:
                start = opened.start(path)
                assert opened.lines(graph, start) == read(file, graph, start), (path, graph)


def test_nothing_is_found_in_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").touch()
    with Blocks(tmp_path / "graph.nq", NAME.base) as opened:
        assert opened.lines(Graph.FACTS, opened.start("paper/")) == []


def test_statements_are_read_by_their_property_and_not_by_their_words(file: Path) -> None:
    hostile = f'<s> <p> "x {v.CREATOR} <y>" .\n'.encode()
    with Blocks(file, NAME.base) as opened:
        lines = [hostile, *opened.lines(Graph.FACTS, opened.start("paper/p1"))]
    assert objects(lines, v.CREATOR)[:2] == [NAME("person/10").encode(), NAME("person/11").encode()]
    creators, titles = ends(lines, v.CREATOR, v.TITLE)
    assert creators[NAME("paper/p1").encode()] == NAME("person/1").encode()
    assert b"<s>" not in creators
    assert titles == {}
    assert len(stated(lines, v.CREATOR)) == 11
    assert [len(its) for _, its in by_subject(lines)] == [1, *[2] * 11]
