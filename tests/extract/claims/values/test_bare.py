import pytest

from kg.extract.claims.reading import reading
from kg.extract.claims.values.bare import may_be_score
from kg.extract.figures.finding import all_figures
from kg.extract.source import sources
from kg.model import Span
from tests.extract.telling import UP, Row, told


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("the odds ratio was 1.45", True),
        ("it learns 4 x 16 nets", False),
        ("a win rate on AlpacaEval 2.0", False),
        ("a higher performance for both AMR 2.0 and Rho", False),
        ("it is clear, p < 0.05", False),
        ("an FID of 2.9", True),
        ("an average of 28.9 labels", False),
        ("it rose from 12 to 16", True),
        ("a BLEU of 32", True),
        ("a group of 32", False),
        ("an FID as low as 5", True),
        ("it has 35 PSNR", True),
        ("it has 2000 ideas", False),
    ],
)
def test_a_bare_number_may_be_a_score(text: str, may_be: bool) -> None:
    read = reading(text, *next(sources([text])[0].tagged()))
    figure = all_figures(text, Span(0, len(text)))[0]
    assert may_be_score(read, figure) is may_be


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Despite its size, X-Zorb 3.0 outperforms Rho on it.", []),
    ],
)
def test_a_version_before_a_verb_is_no_score(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


def test_a_sign_in_a_bracket_behind_a_score_tells_by_how_much_it_changed() -> None:
    assert ("+1.4", "increase") in [row[:2] for row in told("Our method achieves 55.5 (+1.4) mIoU on it.")]
    assert told("Our method achieves 55.5 (1.4) mIoU on it.") == []
    assert [row[0] for row in told("The forecast bias is 2.6 percent (2.5).")] == ["2.6 percent"]


def test_what_a_hyphen_joins_to_a_word_is_no_score() -> None:
    assert told("Our models have a 1-step FID of 2.16.") == [("2.16", None, "1-step FID", None)]
    assert told("It has an accuracy > 0.85-performance that is good.") == [("> 0.85", None, "accuracy", None)]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("It has consistency scores of 3.79/4.0 and 3.65/4.0 here.", ["3.79", "3.65"]),
        ("It has volumes with resolutions up to 512$\\times$512$\\times$256 here.", []),
        ("It is split by a ratio of 8:1:1 here, with an F1 of 0.9.", ["0.9"]),
        ("It gains up to +6 mIoU, with an F1 of 0.9.", ["up to +6", "0.9"]),
    ],
)
def test_neither_the_most_of_a_scale_nor_a_side_is_a_score(sentence: str, figures: list[str]) -> None:
    assert [row[0] for row in told(sentence)] == figures


def test_a_span_of_years_is_no_change() -> None:
    assert told("We estimate fertility and mortality in England from 1580 to 1837.") == []
    assert told("Mortality was measured from 1750 to 1837 in villages.") == []
    assert told("The Elo rating rose from 1210 to 1480.") == [("from 1210 to 1480", UP, "Elo rating", None)]
    assert told("The population grew from 1,200 to 1,900.") == [
        ("from 1,200 to 1,900", UP, "population", None)
    ]
