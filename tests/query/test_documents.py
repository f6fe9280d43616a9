import pyoxigraph as ox
import pytest

from kg.query.documents import Plain, plain
from kg.rdf.prefixes import PREFIXES


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *(("1.5", 1.5), ("-1.", -1.0), ("+.5", 0.5), ("2e3", 2000.0)),
        *(
            (text, text)
            for text in (".", "1.2.3", "-", "", "e1", "..1", "1e", "INF", "NaN", "1_0", "٣", "1\n")
        ),
    ],
)
@pytest.mark.parametrize("datatype", ["decimal", "double", "float"])
def test_what_a_foreign_graph_calls_a_number_may_be_none(datatype: str, written: str, value: Plain) -> None:
    assert plain(ox.Literal(written, datatype=ox.NamedNode(PREFIXES["xsd"] + datatype))) == value


@pytest.mark.parametrize(
    ("datatype", "written", "value"),
    [
        *(("integer", "-7", -7), ("integer", "7.", "7."), ("boolean", "1", True), ("boolean", "yes", "yes")),
        *(("double", "9" * 30, 1e30), ("decimal", "9" * 30, "9" * 30), ("decimal", "94.60", 94.6)),
        ("decimal", "9007199254740993.5", "9007199254740993.5"),
    ],
)
def test_other_values_are_as_json_has_them(datatype: str, written: str, value: Plain) -> None:
    assert plain(ox.Literal(written, datatype=ox.NamedNode(PREFIXES["xsd"] + datatype))) == value
