import pytest

from kg.publish.literals import is_ill_typed
from kg.rdf.prefixes import PREFIXES


@pytest.mark.parametrize(
    ("text", "datatype", "ill_typed"),
    [
        ("2024-02-29", "date", False),
        ("2023-02-29", "date", True),
        ("12024-02-01", "date", False),
        ("2024-02-01T25:00:00", "dateTime", True),
        ("007", "integer", False),
        ("7.0", "integer", True),
        ("7.0", "decimal", False),
        ("INF", "double", False),
        ("much", "float", True),
        ("1", "boolean", False),
        ("yes", "boolean", True),
        ("what others mean", "gYear", False),
        ("what others mean", "string", False),
    ],
)
def test_a_value_is_one_of_its_datatype_where_that_is_known(
    text: str, datatype: str, ill_typed: bool
) -> None:
    assert is_ill_typed(text, PREFIXES["xsd"] + datatype) is ill_typed
