import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Bound, Findings
from tests.extract.telling import told


@pytest.mark.parametrize(
    ("sentence", "unit", "metric"),
    [
        ("It has an accuracy of 91.2% (95% CI 88.0-94.1) versus 84.0% for Abe.", "%", "accuracy"),
        ("It has an AUC of 0.86 [95% CI, 0.80-0.91].", None, "AUC"),
        ("It has a recall of 91.2% (CI 88.0-94.1).", "%", "recall"),
    ],
)
def test_an_interval_has_the_metric_and_unit_of_its_value(
    sentence: str, unit: str | None, metric: str
) -> None:
    text = f"A title\n{sentence}"
    claims = find_claims(sources([text])[0], Findings()).claims
    (interval,) = (claim for claim in claims if claim.figure.low)
    assert (interval.figure.unit, interval.metric and interval.metric.of(text)) == (unit, metric)
    assert interval.comparator is None


def read(sentence: str) -> list[tuple[str, str | None, str | None]]:
    """Each figure of a sentence with its unit and metric."""
    text = f"A title\n{sentence}"
    claims = find_claims(sources([text])[0], Findings()).claims
    return [
        (claim.figure.span.of(text), claim.figure.unit, claim.metric and claim.metric.of(text))
        for claim in claims
    ]


def test_a_scale_stands_between_a_value_and_its_interval() -> None:
    assert told("They like its clarity (mean score 3.24/4, 95% CI: 3.11-3.38).") == [
        ("3.24", None, "score", None),
        ("3.11-3.38", None, "score", None),
    ]


def test_an_interval_takes_nothing_from_a_value_farther_off() -> None:
    assert read("Mortality fell from 24% to 12% (risk ratio 0.36; 95% CI, 0.20 to 0.65).")[1:] == [
        ("0.36", None, "risk ratio"),
        ("0.20 to 0.65", None, "risk ratio"),
    ]


def test_an_interval_of_a_value_that_was_not_read_is_left_out() -> None:
    assert read("Mortality was 12% (Foo 2.4; 95% CI, 0.20 to 0.65).") == [("12%", "%", "Mortality")]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("It has a recall of 91.2% (95% CI 88.0-94.1).", ["91.2%", "88.0-94.1"]),
        ("It has a 95% Hausdorff distance of 1.58 mm.", ["1.58 mm"]),
        ("It claims 80% confidence.", ["80%"]),
        ("It is excluded at the 95% confidence level.", []),
        ("It is excluded at 95% CL.", []),
        ("The upper bound of the 95% CI, 1.8 percentage points, was low.", []),
        ("The lower limit of the confidence interval was 1.8%.", []),
        ("The upper bound is low, and the recall was 98% (95% CI 97-99).", ["98%", "97-99"]),
        ("It has a rate of 9.1% (95% UI 8.0-9.4).", ["9.1%", "8.0-9.4"]),
        ("It has a 17% HD reduction.", ["17%"]),
    ],
)
def test_how_sure_an_interval_is_is_no_figure(sentence: str, figures: list[str]) -> None:
    assert [figure for figure, _, _ in read(sentence)] == figures


def intervals(sentence: str) -> list[tuple[float | None, float | None, str | None, str | None]]:
    """The ends of each interval, its metric, and the words of its value's claim."""
    text = f"A title\n{sentence}"
    return [
        (
            claim.figure.low,
            claim.figure.high,
            claim.metric and claim.metric.of(text),
            claim.interval_of and claim.interval_of.of(text),
        )
        for claim in find_claims(sources([text])[0], Findings()).claims
        if claim.figure.bound is Bound.INTERVAL
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It had a risk (HR, 1.14; 95% CI, 1.09, 1.19).", (1.09, 1.19, "HR", "HR, 1.14")),
        ("The effect was r = .19, k = 31, 95% CI [.14, .24].", (0.14, 0.24, "r", "r = .19")),
        ("It mattered (OR = 2.1, k = 14, p < .001, 95% CI [1.4, 3.1]).", (1.4, 3.1, "OR", "OR = 2.1")),
        ("It mattered (OR = 2.1, SE = 0.2, 95% CI [1.4, 3.1]).", (1.4, 3.1, "OR", "OR = 2.1")),
        ("The effect was 0.12, 95% bootstrap CI [0.05, 0.20].", (0.05, 0.2, "effect", "effect was 0.12")),
        (
            "The effect was 0.12, 95% bias-corrected bootstrap CI [0.05, 0.20].",
            (0.05, 0.2, "effect", "effect was 0.12"),
        ),
        ("The effect was 0.12 (95% HDI: 0.05 to 0.20).", (0.05, 0.2, "effect", "effect was 0.12")),
        ("The correlation was .30 (95% BCI [.12, .44]).", (0.12, 0.44, "correlation", "correlation was .30")),
        (
            "The mean difference was 2.4 (95% prediction interval −1.1 to 5.9).",
            (-1.1, 5.9, "mean difference", "mean difference was 2.4"),
        ),
        ("The odds ratio was 2.12 (1.45-3.10).", (1.45, 3.1, "odds ratio", "odds ratio was 2.12")),
        ("The OR was 2.29 (1.21 to 3.40).", (1.21, 3.4, "OR", "OR was 2.29")),
        ("More fell (odds ratio 1.68, 1.12 to 2.51).", (1.12, 2.51, "odds ratio", "odds ratio 1.68")),
        ("It held (adjusted IRR=1.21, 1.14-1.29).", (1.14, 1.29, "adjusted IRR", "adjusted IRR=1.21")),
    ],
)
def test_an_interval_is_one_of_its_value(sentence: str, found: tuple[float, float, str, str]) -> None:
    assert intervals(sentence) == [found]


def test_a_bracket_is_an_interval_where_one_of_the_metric_is_named() -> None:
    text = "The AUROC was 0.91 (95% CI 0.90-0.92) on Xi and 0.87 (0.85-0.89) on Pi."
    assert [(low, high) for low, high, *_ in intervals(text)] == [(0.9, 0.92), (0.85, 0.89)]
    assert intervals("The AUROC was 0.87 (0.85-0.89) on Pi.") == []


def test_a_range_is_no_interval() -> None:
    assert intervals("The HR ranged from 1.09 to 1.19.") == []


def test_how_sure_an_interval_is_is_no_result() -> None:
    assert read("The effect was r = .19, k = 31, 95% bootstrap CI [.14, .24].") == [
        (".19", None, "r"),
        (".14, .24", None, "r"),
    ]
