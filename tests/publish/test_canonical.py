"""What has one value is one, and what has two is two."""

import pyoxigraph as ox
import pytest

from kg.publish.canonical import canonical

XSD = "http://www.w3.org/2001/XMLSchema#"
NODE = ox.NamedNode("http://a/s")


def written(text: str, datatype: str) -> str:
    literal = ox.Literal(text, datatype=ox.NamedNode(XSD + datatype))
    return str(canonical(ox.Quad(NODE, NODE, literal)).object).replace(XSD, "")


@pytest.mark.parametrize(
    ("text", "datatype", "canon"),
    [
        ("100.0", "decimal", '"100"^^<integer>'),
        ("+0100.", "decimal", '"100"^^<integer>'),
        ("5200000000", "decimal", '"5200000000"^^<integer>'),
        (".50", "decimal", '"0.5"^^<decimal>'),
        ("-0.0", "decimal", '"0"^^<integer>'),
        ("-3.10", "decimal", '"-3.1"^^<decimal>'),
        ("0.12345678901234567890123450", "decimal", '"0.1234567890123456789012345"^^<decimal>'),
        ("007", "integer", '"7"^^<integer>'),
        ("007", "positiveInteger", '"7"^^<integer>'),
        ("1", "boolean", '"true"^^<boolean>'),
        ("1.50E2", "double", '"150.0"^^<double>'),
        ("1e400", "double", '"INF"^^<double>'),
        ("1e400", "float", '"INF"^^<float>'),
        ("+INF", "double", '"INF"^^<double>'),
        ("-INF", "float", '"-INF"^^<float>'),
        ("2025-01-01T00:00:00.500+00:00", "dateTime", '"2025-01-01T00:00:00.5Z"^^<dateTime>'),
        ("2025-01-01T00:00:00.00-05:00", "dateTime", '"2025-01-01T00:00:00-05:00"^^<dateTime>'),
        ("12:30:40.0", "time", '"12:30:40"^^<time>'),
        ("2025-01-01-00:00", "date", '"2025-01-01Z"^^<date>'),
    ],
)
def test_a_value_is_written_in_one_way(text: str, datatype: str, canon: str) -> None:
    assert written(text, datatype) == canon


@pytest.mark.parametrize(
    ("text", "datatype"),
    [
        ("100.01", "decimal"),
        ("100", "integer"),
        ("100.0", "string"),
        ("100.0", "integer"),
        ("ten", "decimal"),
        (".", "decimal"),
        ("", "integer"),
        ("\u0661", "integer"),
        ("NaN", "double"),
        ("-0.0", "double"),
        ("yes", "boolean"),
        ("2025", "gYear"),
        ("--02-02", "gMonthDay"),
        ("2025-01-01T00:00:00.05Z", "dateTime"),
        ("2025-01-01T10:00:00", "dateTime"),
        ("2025-01-01T00:00:00+05:00", "dateTime"),
    ],
)
def test_what_is_in_canonical_form_or_no_value_stays(text: str, datatype: str) -> None:
    assert written(text, datatype).startswith(f'"{text}"')


@pytest.mark.parametrize(
    ("text", "datatype"),
    [
        ("100.0", "decimal"),
        ("0.50", "decimal"),
        ("01", "integer"),
        ("05", "int"),
        ("1", "boolean"),
        ("1.50E2", "double"),
        ("0.10", "float"),
        ("2025-01-01T00:00:00.500+00:00", "dateTime"),
        ("2025-01-01+00:00", "date"),
    ],
)
def test_what_a_store_gives_back_is_what_it_was_given(text: str, datatype: str) -> None:
    given = ox.Quad(NODE, NODE, ox.Literal(text, datatype=ox.NamedNode(XSD + datatype)))
    store = ox.Store()
    store.add(given)
    (back,) = store
    assert back != given
    assert canonical(back) == canonical(given)


def test_a_graph_has_the_name_that_it_is_given() -> None:
    there, built = ox.NamedNode("http://a/2025/records"), ox.NamedNode("http://a/graph/records")
    named = ox.Quad(NODE, NODE, NODE, there)
    assert canonical(named, {there.value: built.value}) == ox.Quad(NODE, NODE, NODE, built)
    assert canonical(named) is named
