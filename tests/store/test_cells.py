"""A row as text says what its terms say, whatever they are."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.store import Graph, Result, open_graph
from kg.store.terms import text

XSD = "http://www.w3.org/2001/XMLSchema#"
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
NUMBERS = ("7", "-7", "+07", "7.0", "7.", "1.5E3", "INF", "true", "1", "seven", '7"')
TYPES = ("integer", "decimal", "double", "float", "boolean", "date", "string")
LITERALS = st.one_of(
    WORDS.map(ox.Literal),
    WORDS.map(lambda words: ox.Literal(words, language="de-AT")),
    st.builds(
        lambda words, type: ox.Literal(words, datatype=ox.NamedNode(XSD + type)),
        st.sampled_from(NUMBERS) | WORDS,
        st.sampled_from(TYPES),
    ),
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    file: Path = tmp_path_factory.mktemp("cells") / "few.nt"
    file.write_text('<a:b> <a:p> _:c .\n_:c <a:p> "1\\t2\\n3\\"" .\n', "utf-8")
    with open_graph(file) as opened:
        yield opened


def through_terms(found: Result) -> list[dict[str, str]]:
    return [
        {name: text(term) for name, term in zip(found.variables, row, strict=True) if term is not None}
        for row in found.rows()
    ]


@given(LITERALS, LITERALS)
@example(ox.Literal(""), ox.Literal('\t\n\r\\"\\n'))
def test_literals_read_as_their_terms_do(graph: Graph, one: ox.Literal, other: ox.Literal) -> None:
    found = graph.query("SELECT (?one AS ?x) ?none (?other AS ?y) {}", bindings={"one": one, "other": other})
    assert list(found.texts()) == through_terms(found)
    assert next(found.texts()).keys() == {"x", "y"}


def test_iris_blank_nodes_and_triples_read_as_their_terms_do(graph: Graph) -> None:
    found = graph.query(
        """
        SELECT ?s ?o ?t WHERE { ?s <a:p> ?o BIND(IF(isIRI(?s), TRIPLE(?s, <a:p>, ?o), ?none) AS ?t) }
        """
    )
    assert list(found.texts()) == through_terms(found)
    assert sorted(map(len, found.texts())) == [2, 3]
