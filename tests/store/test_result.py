"""An answer is read as often as one likes, by several at once."""

import copy
import io
import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kg.errors import OutputError, UsageError
from kg.store import Document, Form, Result, open_graph
from tests.graphs import SMALL

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


def answer(query: str, max_rows: int | None = None) -> Result:
    with open_graph(SMALL) as graph:
        return graph.query(query, max_rows=max_rows)


@pytest.mark.parametrize(
    ("query", "is_true"),
    [
        ("ASK { ?s a foaf:Person }", True),
        ("ASK { ?s a foaf:Project }", False),
        ("SELECT ?s { ?s a foaf:Person }", True),
        ("SELECT ?s { ?s a foaf:Project }", False),
        ("SELECT * {}", True),
        ("CONSTRUCT WHERE { ?s a foaf:Person }", True),
        ("CONSTRUCT WHERE { ?s a foaf:Project }", False),
    ],
)
def test_an_answer_is_true_when_it_is_yes_or_has_something(query: str, is_true: bool) -> None:
    assert bool(answer(query)) is is_true


def test_an_answer_is_gone_through_and_counted() -> None:
    table = answer("SELECT ?name { ?s foaf:name ?name } ORDER BY ?name")
    assert list(table) == list(table.rows())
    assert len(table) == len(list(table)) > 1
    triples = answer("CONSTRUCT { ?s foaf:name ?name } { ?s foaf:name ?name . ?other a foaf:Person }")
    assert list(triples) == list(triples.triples())
    assert len(triples) == len(table), "each once"
    assert len(answer("SELECT * {}")) == 1


@pytest.mark.parametrize(
    ("query", "read", "words"),
    [
        ("ASK {}", Result.rows, "yes or no: answer has it"),
        ("ASK {}", Result.triples, "yes or no: answer has it"),
        ("ASK {}", len, "yes or no: answer has it"),
        ("ASK {}", iter, "yes or no: answer has it"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", Result.rows, r"triples: triples\(\) has it"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", Result.values, r"triples: triples\(\) has it"),
        ("SELECT * { ?s ?p ?o }", Result.triples, r"a table: rows\(\) has it"),
    ],
)
def test_what_an_answer_does_not_have_is_an_error_and_not_empty(query: str, read: object, words: str) -> None:
    assert callable(read)
    with pytest.raises(UsageError, match=words):
        read(answer(query))


def test_values_are_those_of_python() -> None:
    given = '(1 0.5 true "x"@en foaf:name UNDEF "x"^^xsd:integer)'
    (row,) = answer(f"SELECT * {{ VALUES (?a ?b ?c ?d ?e ?f ?g) {{ {given} }} }}").values()
    assert row == (1, 0.5, True, "x", "http://xmlns.com/foaf/0.1/name", None, "x")
    assert [type(value) for value in row[:3]] == [int, float, bool]


@pytest.mark.parametrize("text", ["1_000", "٣", "x", ""])
@pytest.mark.parametrize("kind", ["integer", "decimal", "double"])
def test_what_is_no_number_in_a_graph_is_none_in_python(text: str, kind: str) -> None:
    ((value,),) = answer(f'SELECT * {{ VALUES ?a {{ "{text}"^^xsd:{kind} }} }}').values()
    assert value == text


@pytest.mark.parametrize("query", ["ASK {}", "SELECT ?s { ?s ?p ?o }", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_a_copy_lives_on_when_the_answer_is_gone(query: str) -> None:
    found = answer(query, max_rows=3)
    expected = None if found.form is Form.ASK else list(found)
    copies = [copy.copy(found), copy.deepcopy(found), pickle.loads(pickle.dumps(found))]
    parts = (found.form, found.variables, found.answer, found.cut)
    del found
    for each in copies:
        assert (each.form, each.variables, each.answer, each.cut) == parts
        assert expected is None or list(each) == expected


@pytest.mark.parametrize(("given", "words"), [("cvs", "one of json, csv.*; 'cvs' is none"), (3, "3 is none")])
def test_a_format_that_there_is_not_is_named(given: object, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        answer("SELECT * {}").write(io.BytesIO(), given)  # type: ignore[arg-type]


@pytest.mark.parametrize("output", ["names.csv", io.StringIO()])
def test_an_output_that_takes_no_bytes_is_named(output: object) -> None:
    with pytest.raises(UsageError, match=r"open for bytes"):
        answer("SELECT * {}").write(output, "csv")  # type: ignore[arg-type]


def test_a_notebook_shows_the_first_rows_and_no_markup_of_the_graph(answers: tuple[Result, Result]) -> None:
    table, triples = (shown._repr_html_() for shown in answers)
    assert table.count("<tr>") == triples.count("<tr>") == 21
    assert "rows: the first 20 of 4,000" in table
    assert "triples: the first 20 of 4,000" in triples
    bold = answer('SELECT ("<b>&" AS ?x) {}')._repr_html_()
    assert "&lt;b&gt;&amp;" in bold
    assert "rows: 1<" in bold
    assert "there are more" in answer("SELECT * { ?s ?p ?o }", max_rows=1)._repr_html_()
    assert answer("ASK {}")._repr_html_() == "<p>yes</p>"


TABLE, TRIPLES = "SELECT ?o { ?s ?p ?o }", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
IN_XML = {Form.SELECT: "application/sparql-results+xml", Form.GRAPH: "application/rdf+xml"}


@pytest.mark.parametrize("query", [TABLE, TRIPLES])
def test_xml_can_be_read_whatever_characters_texts_have(tmp_path: Path, query: str) -> None:
    """For programs here and for clients elsewhere; the engine writes what XML does not have as it is."""
    (tmp_path / "a.nt").write_text('<http://e/a> <http://e/p> "a\\u0001b\\uFFFE" .\n')
    output = io.BytesIO()
    with open_graph(tmp_path / "a.nt") as graph:
        graph.query(query).write(output, "xml")
        document = graph.document(query, IN_XML)
        assert isinstance(document, Document)
        for written in (output.getvalue(), document.body.read()):
            assert "a\ufffdb\ufffd" in "".join(ElementTree.fromstring(written).itertext())


def test_triples_of_which_rdf_xml_has_no_element_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_text('<http://e/a> <http://e/1> "b" .\n')
    with open_graph(tmp_path / "a.nt") as graph:
        with pytest.raises(OutputError, match="calls an element"):
            graph.query(TRIPLES).write(io.BytesIO(), "xml")
        with pytest.raises(UsageError, match="calls an element"):
            graph.document(TRIPLES, IN_XML)
        assert graph.query("ASK {}").answer
