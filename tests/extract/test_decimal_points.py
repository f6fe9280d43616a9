import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.decimal_points import with_points
from kg.extract.source import sources
from kg.model import Findings
from tests.extract.telling import told


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("9·8%", "9.8%"),
        ("0·77–0·92", "0.77–0.92"),
        ("1·10–1·42", "1.10–1.42"),
        ("p<0·0001", "p<0.0001"),
        ("5∙2 mg, 5‧2 mg, 5•2 mg", "5.2 mg, 5.2 mg, 5.2 mg"),
        ("1·5·10⁵", "1.5·10⁵"),
        ("3·10^5, 3·10$^5$, 3·10⁵, 3·10−5", "3·10^5, 3·10$^5$, 3·10⁵, 3·10−5"),
        ("2·3·5 m, x2·3, 1.5·3", "2·3·5 m, x2·3, 1.5·3"),
    ],
)
def test_a_dot_between_digits_is_a_decimal_point_unless_it_multiplies(printed: str, read: str) -> None:
    assert with_points(printed) == read


def test_figures_with_such_points_are_read_and_quoted_as_printed() -> None:
    sentence = (
        "The endpoint was rarer with A (9·8%) than with B (11·7%; hazard ratio 0·84, 95% CI 0·77–0·92;"
        " p<0·0001), at a mean age of 63·4 years (SD 10·2)."
    )
    text = f"A title\n{sentence}"
    claims = find_claims(sources([text])[0], Findings()).claims
    assert [
        (each.figure.value or each.figure.low, each.metric and each.metric.of(text)) for each in claims
    ] == [
        (9.8, None),
        (11.7, None),
        (0.84, "hazard ratio"),
        (0.77, "hazard ratio"),
        (63.4, "age"),
    ]
    assert claims[-1].figure.uncertainty == 10.2
    assert [each.figure.span.of(text) for each in claims] == [
        "9·8%",
        "11·7%",
        "0·84",
        "0·77–0·92",
        "63·4 years (SD 10·2)",
    ]
    assert {each.sentence.of(text) for each in claims} == {sentence}


@pytest.mark.parametrize("sentence", ["The area is 2·3·5 m.", "We saw it (p=·03) in 7⋅5 m."])
def test_no_number_begins_behind_such_a_dot(sentence: str) -> None:
    assert told(sentence) == []
