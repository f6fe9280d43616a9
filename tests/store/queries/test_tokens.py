import pytest

from kg.rdf.prefixes import PREFIXES
from kg.store.queries.tokens import named, tokens


@pytest.mark.parametrize(
    "piece", ['"""x', "'a\n", "<", "?a<?b", "a:", "\\", "#", '"' * 5, "{(", "a-", "a.", "a:.", "a:b."]
)
def test_reading_tokens_takes_time_in_proportion_to_the_text(piece: str) -> None:
    text = piece * (300_000 // len(piece))  # which would take minutes, did it grow with its square
    assert sum(1 for _ in tokens(text)) <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a foaf:Person. ?s", ["a", "foaf:Person", ".", "?s"]),
        ("e:a.b e:a..b. e:..", ["e:a.b", "e:a..b", ".", "e:", ".", "."]),
        ("e:%41.%42. e:a.\\,b e:a.%", ["e:%41.%42", ".", "e:a.\\,b", "e:a", ".", "%"]),
        ("_:a. e:.SERVICE e::.b", ["_:a", ".", "e:", ".", "SERVICE", "e::.b"]),
    ],
)
def test_a_name_has_dots_within_it_and_ends_before_that_of_its_statement(
    text: str, expected: list[str]
) -> None:
    assert [token.text for token in tokens(text)] == expected


def test_what_a_query_names_is_found_by_its_prefixes_and_nothing_else() -> None:
    pattern = "?a a e:Paper ; <http://f/title> 'e:word' . # e:comment\n ?a skos:broader ?b"
    text = f"PREFIX e: <http://e/> SELECT ?a {{ {pattern} }}"
    assert named((text,)) - {"http://e/"} == {
        PREFIXES["rdf"] + "type",
        "http://e/Paper",
        "http://f/title",
        PREFIXES["skos"] + "broader",
    }
