import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Findings
from tests.extract.telling import DOWN, UP, Row, told


def compared(sentence: str) -> list[str | None]:
    """What each figure is compared with."""
    text = f"A title\n{sentence}"
    return [
        claim.comparator and claim.comparator.of(text)
        for claim in find_claims(sources([text])[0], Findings()).claims
    ]


def test_changes_of_one_sentence_share_whom_it_names_last() -> None:
    assert compared("It cuts time by 65% and has a 11% cost reduction compared to Rho.") == ["Rho", "Rho"]


def test_changes_share_whom_the_one_before_is_compared_with() -> None:
    assert compared("It beats Rho by 2.5% in recall, while having 40% less cost.") == ["Rho", "Rho"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It has 91% recall (vs. 89% for Rho) on Foo and 82% on Bar.", ["Rho", None, None]),
        ("It has 91% recall (exceeding Rho by 5%), 82% F1, and 93% precision.", [None, "Rho", None, None]),
        ("It is fast (4x faster than Rho), and improves recall by 5%.", ["Rho", None]),
        ("It gains 5% in recall and 4% in F1 over Rho, while outperforming Tau.", ["Rho", "Rho"]),
    ],
)
def test_figures_are_compared_with_the_nearest_whom_their_own_clause_tells(
    sentence: str, expected: list[str | None]
) -> None:
    assert compared(sentence) == expected


def test_a_value_is_compared_with_what_it_surpasses() -> None:
    assert compared("It has 94% recall, outperforming all baselines.") == ["all baselines"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has a 2% increase in recall on QSet and a 1% increase on RSet.",
            [("2%", UP, "recall", None), ("1%", UP, "recall", None)],
        ),
        (
            "It has a 3% F1 gain over Rho and a 2% increase compared to Tau.",
            [("3%", UP, "F1", "Rho"), ("2%", UP, "F1", "Tau")],
        ),
        (
            "It has a 3% relative gain over Rho and a 2% gain over Tau.",
            [("3%", UP, "relative gain", "Rho"), ("2%", UP, None, "Tau")],
        ),
        (
            "It has a planning accuracy of 94% on QSet, representing a 6% improvement over Rho.",
            [("94%", None, "planning accuracy", None), ("6%", UP, "planning accuracy", "Rho")],
        ),
        (
            "It reaches the top on QSet (86.66% mIoU, +5.56 pp over Rho).",
            [("86.66%", None, "mIoU", None), ("+5.56 pp", UP, "mIoU", "Rho")],
        ),
        ("It has a gain of 34% (up to 72%).", [("34%", UP, None, None), ("up to 72%", UP, None, None)]),
        (
            "It cuts harm by 18% and has reductions exceeding 23%.",
            [("18%", DOWN, "harm", None), ("exceeding 23%", DOWN, None, None)],
        ),
        (
            "It improves accuracy from 70% to 90%, surpassing the 83% accuracy of Rho.",
            [("from 70% to 90%", UP, "accuracy", None), ("83%", None, "accuracy", None)],
        ),
        (
            "It achieves only 46% accuracy, far below people at 95%.",
            [("46%", None, "accuracy", None), ("95%", None, "accuracy", None)],
        ),
    ],
)
def test_a_change_may_be_of_a_metric_that_is_told_once(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It outperforms Abe by 6% and nets such as Qua and Rho by 5%.",
            [("6%", UP, None, "Abe"), ("5%", UP, None, "nets such as Qua and Rho")],
        ),
        (
            "It outperforms Abe by 6% as well as other trained nets by more than 5%.",
            [("6%", UP, None, "Abe"), ("more than 5%", UP, None, "other trained nets")],
        ),
        (
            "It outperforms Abe nets by 4.6% AUROC and all Bea models by 7.2% F1.",
            [("4.6%", UP, "AUROC", "Abe nets"), ("7.2%", UP, "F1", "all Bea models")],
        ),
        (
            "It has an error of 15 s, outperforming Abe nets by 6% and a plain net by 7%.",
            [
                ("15 s", None, "error", None),
                ("6%", DOWN, "error", "Abe nets"),
                ("7%", DOWN, "error", "a plain net"),
            ],
        ),
    ],
)
def test_each_rival_has_its_own_margin(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


def test_a_value_that_another_is_compared_with_has_its_metric() -> None:
    assert told("It has an accuracy of 87% (79 out of 90 cases), compared with 76% without Rho.")[-1] == (
        "76%",
        None,
        "accuracy",
        None,
    )


def test_a_sign_is_of_its_own_figure_alone() -> None:
    text = "The mean change in mass was -16.1% with Rho and 0.6% with Tau."
    assert told(text) == [("-16.1%", DOWN, None, None), ("0.6%", None, None, None)]
    text = "The reduction was larger in men (-17.4%) than in women (-11.2%)."
    assert told(text) == [("-17.4%", DOWN, None, "women"), ("-11.2%", DOWN, None, None)]
    text = "Rho and Tau change the mass by -3% on QSet and -2% on RSet."
    assert told(text) == [("-3%", DOWN, None, None), ("-2%", DOWN, None, None)]


def test_whom_a_performance_is_superior_to_is_whom_its_gains_are_against() -> None:
    sentence = "It has superior performance over all nets across tasks, including a 10% gain in recall."
    assert told(sentence) == [("10%", UP, "recall", "all nets")]


def test_a_size_is_compared_with_nothing() -> None:
    assert compared("It beats Rho, which has 2.2B parameters.") == [None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has an average gain of 15% on RMSE, 17% on MAPE, and 32 times on training time.",
            [
                ("15%", DOWN, "RMSE", None),
                ("17%", DOWN, "MAPE", None),
                ("32 times", DOWN, "training time", None),
            ],
        ),
        (
            "It achieves 8.4x encoding and 2.5x decoding speedup.",
            [("8.4x", UP, None, None), ("2.5x", UP, "decoding", None)],
        ),
        (
            "It improves the performance by 13x (55x).",
            [("13x", UP, "performance", None), ("55x", UP, "performance", None)],
        ),
        (
            "It reduces the runtime from 49.2 s to 10.4 s (4.7x) on a CPU.",
            [("from 49.2 s to 10.4 s", DOWN, "runtime", None), ("4.7x", DOWN, "runtime", None)],
        ),
        (
            "It exceeds Rho by 2.0 mIoU while using 62% fewer parameters.",
            [("2.0", UP, "mIoU", "Rho"), ("62%", DOWN, "parameters", "Rho")],
        ),
        (
            "It has an exploitability of 0.24, a 23% improvement over Rho (0.37).",
            [("0.24", None, "exploitability", None), ("23%", DOWN, "exploitability", "Rho")]
            + [("0.37", None, None, None)],
        ),
        ("It gives 2 times cost savings in annotation.", [("2 times", DOWN, "cost", None)]),
        (
            "It beats Rho while needing 6% of the memory cost and 0.02% of the computation time.",
            [("6%", None, "memory cost", None), ("0.02%", None, "computation time", None)],
        ),
        (
            "It achieves 91.2% recall versus 69.7% for others, while keeping 94% of the gains.",
            [("91.2%", None, "recall", "others"), ("69.7%", None, "recall", None), ("94%", None, None, None)],
        ),
        (
            "It beats Abe, Bea, and Cid by 16%, 12%, and 19%, respectively, in overall pass scores.",
            [
                ("16%", UP, "pass scores", "Abe"),
                ("12%", UP, "pass scores", "Bea"),
                ("19%", UP, "pass scores", "Cid"),
            ],
        ),
        (
            "It improves efficiency beyond 20% and throughput over 15%.",
            [("beyond 20%", UP, "efficiency", None), ("over 15%", UP, "throughput", None)],
        ),
        (
            "It beats Abe on sets, with gains on Xi by 2%, and 3% and on Pi by 1%, and 4% in F1, and EM.",
            [(n, UP, m, "Abe") for n, m in (("2%", None), ("3%", None), ("1%", "F1"), ("4%", "EM"))],
        ),
        (
            "It shows strong agreement (Adjusted Rand Index 0.52, Normalized Mutual Information 0.78).",
            [
                ("0.52", None, "Adjusted Rand Index", None),
                ("0.78", None, "Normalized Mutual Information", None),
            ],
        ),
        (
            "It beats Rho with reductions in FID scores (30% improvement on our set).",
            [("30%", DOWN, "FID scores", "Rho")],
        ),
        ("The performance drop is just 3%.", [("3%", DOWN, "performance", None)]),
        ("It speeds up attention time by 6x.", [("6x", DOWN, "attention time", None)]),
        ("It outperforms Rho by a large margin of 19%.", [("19%", UP, None, "Rho")]),
    ],
)
def test_changes_go_on_in_other_units_and_words(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("While reducing labels compared to Rho, we gain 4% accuracy.", [("4%", UP, "accuracy", None)]),
        ("It halves the work by more than half, with 98% accuracy.", [("98%", None, "accuracy", None)]),
        (
            "It saves 32% energy compared to Rho, with a latency under 200ms.",
            [("32%", DOWN, "energy", "Rho"), ("under 200ms", None, "latency", None)],
        ),
        (
            "It has F1-scores of 93% and 82%, respectively, surpassing Rho by significant margins.",
            [("93%", None, "F1-scores", "Rho"), ("82%", None, "F1-scores", "Rho")],
        ),
        (
            "It gains 20 points in accuracy and more, surpassing Rho by 48%.",
            [("20 points", UP, "accuracy", None), ("48%", UP, None, "Rho")],
        ),
        (
            "Tau has a 1.3% gain over Rho, while Bea reduces time by 21%.",
            [("1.3%", UP, None, "Rho"), ("21%", DOWN, "time", None)],
        ),
        (
            "It has a score of 0.151, compared to scores of 0.148 for Rho.",
            [("0.151", None, "score", None), ("0.148", None, "scores", None)],
        ),
        (
            "It beats the best existing synthetic baseline by 2.8 points.",
            [("2.8 points", UP, None, "the best existing synthetic baseline")],
        ),
        (
            "It reduces cost by 17% and improves Dice by more than one point compared with Rho.",
            [("17%", DOWN, "cost", "Rho")],
        ),
        ("When compared against Rho, it improves Dice by 6%.", [("6%", UP, "Dice", "Rho")]),
    ],
)
def test_whom_a_figure_is_compared_with_is_told_in_its_clause(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has a recall of 5%, which is 2% higher than Qua.",
            [("5%", None, "recall", None), ("2%", UP, "recall", "Qua")],
        ),
        (
            "It has 53% lower loss, 29% lower cost, and a 97% accuracy.",
            [("53%", DOWN, "loss", None), ("29%", DOWN, "cost", None), ("97%", None, "accuracy", None)],
        ),
        (
            "It cuts the cost by 20x to $1 and the latency by 4x.",
            [("20x", DOWN, "cost", None), ("$1", DOWN, "cost", None), ("4x", DOWN, "latency", None)],
        ),
        (
            "It improves recall by 5% and eliminates 64% of the errors.",
            [("5%", UP, "recall", None), ("64%", DOWN, "errors", None)],
        ),
        (
            "It has a 3% recall and 4% precision gain.",
            [("3%", UP, "recall", None), ("4%", UP, "precision", None)],
        ),
        (
            "It raises recall to 92% and has a precision gain of 3% over Qua.",
            [("92%", UP, "recall", None), ("3%", UP, "precision", "Qua")],
        ),
        (
            "It has a recall of 81% compared to Qua's 63%.",
            [("81%", None, "recall", "Qua"), ("63%", None, "recall", None)],
        ),
    ],
)
def test_a_figure_takes_only_what_is_said_of_it_too(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "While readers achieve 96% recall, the best net reaches only 65%.",
            [("96%", None, "recall", None), ("65%", None, "recall", None)],
        ),
        (
            "It has 53% recall in finding agents but only 14% in finding steps.",
            [("53%", None, "recall", None), ("14%", None, "recall", None)],
        ),
        (
            "It reaches 61% recall, nearly doubling Rho's 31%.",
            [("61%", None, "recall", None), ("31%", None, "recall", None)],
        ),
        ("It surpasses Rho's 31% recall by far.", [("31%", None, "recall", None)]),
        (
            "It cuts power from 208 W to 202 W by 2.5%.",
            [("from 208 W to 202 W", DOWN, "power", None), ("2.5%", DOWN, "power", None)],
        ),
        (
            "It has gains in recall (5% over Rho) and precision (6% over Rho).",
            [("5%", UP, "recall", "Rho"), ("6%", UP, "precision", "Rho")],
        ),
        (
            "It boosts baselines like Abe by 8% on QSet and Bea by 3% on RSet.",
            [("8%", UP, None, None), ("3%", UP, None, None)],
        ),
        (
            "It reaches 25% recall, outperforming Abe at 3% and Bea at 16%.",
            [("25%", None, "recall", "Abe"), ("3%", None, "recall", None), ("16%", None, "recall", None)],
        ),
        (
            "It has gains of 2% in recall and 23% in disentanglement.",
            [("2%", UP, "recall", None), ("23%", UP, "disentanglement", None)],
        ),
        (
            "It has gains of 2% in recall and 23% in Welsh.",
            [("2%", UP, "recall", None), ("23%", UP, "recall", None)],
        ),
        ("It grants access to 26% more readers.", [("26%", UP, "readers", None)]),
    ],
)
def test_a_value_shares_the_metric_of_the_one_before_it(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Zorb has a 69% fit improvement under stress and 67% recall on QSet.",
            [("69%", UP, "fit", None), ("67%", None, "recall", None)],
        ),
        (
            "Zorb has a 6% fit improvement on RSet and 7% recall on QSet.",
            [("6%", UP, "fit", None), ("7%", UP, "recall", None)],
        ),
        (
            "Trees have 91% recall on QSet but drop to 78% on RSet.",
            [("91%", None, "recall", None), ("78%", DOWN, "recall", None)],
        ),
        (
            "Zorb has a recall 9% higher than Rho and 3% higher than Qua.",
            [("9%", UP, "recall", "Rho"), ("3%", UP, "recall", "Qua")],
        ),
        (
            "Zorb gives a 6% recall gain, and needs naming only 7% of leaves.",
            [("6%", UP, "recall", None), ("7%", None, None, None)],
        ),
        (
            "It reaches 94% recall, outperforming plain trees by 30% and old hedges by 10%.",
            [
                ("94%", None, "recall", None),
                ("30%", UP, "recall", "plain trees"),
                ("10%", UP, "recall", "old hedges"),
            ],
        ),
        (
            "Zorb has 95% recall (6 percentage points higher than Rho).",
            [("95%", None, "recall", None), ("6 percentage points", UP, "recall", "Rho")],
        ),
        (
            "It raises the recall of Foo from 51% to 62%, and Foo-Max from 67% to 74% on QSet.",
            [("from 51% to 62%", UP, "recall", None), ("from 67% to 74%", UP, "recall", None)],
        ),
        (
            "It raises the F1 on QSet from 51% to 62%, and ROUGE from 67% to 74%.",
            [("from 51% to 62%", UP, "F1", None), ("from 67% to 74%", UP, "ROUGE", None)],
        ),
        (
            "Zorb has a 25% pass rate, a 17% gain over the old tree's 7% pass rate.",
            [
                ("25%", None, "pass rate", None),
                ("17%", UP, "pass rate", "the old tree"),
                ("7%", None, "pass rate", None),
            ],
        ),
    ],
)
def test_a_score_beside_a_gain_and_a_later_fall_have_their_own_metrics(
    sentence: str, expected: list[Row]
) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("The width is 3 mm and the height 5 mm.", ["width", "height"]),
        ("The melting point is 12 °C, and the boiling point 78 °C.", ["melting point", "boiling point"]),
        ("The width is 3 mm for maps and 5 mm for doors.", ["width", "width"]),
        ("The latency is 5 ms and the baseline 7 ms.", ["latency", "latency"]),
    ],
)
def test_a_quantity_that_is_named_before_its_figure_is_its_own(sentence: str, metrics: list[str]) -> None:
    assert [metric for _, _, metric, _ in told(sentence)] == metrics


def test_a_value_may_fall_sharply_to_another() -> None:
    sentence = "It has an accuracy of 39.47 on Foo, but this drops sharply to 3.83 on Qua."
    assert told(sentence)[1] == ("3.83", DOWN, "accuracy", None)


def test_a_mark_that_is_passed_is_no_change_and_nobodys() -> None:
    rows = told("Zorb exceeds Rho by 52.1% and surpasses 90% on QSet.")
    assert rows == [("52.1%", UP, None, "Rho"), ("surpasses 90%", None, None, None)]


def test_a_share_in_a_bracket_is_the_change_before_it_told_again() -> None:
    assert told("It lowers the error by 4.5 cm (43%).")[1] == ("43%", DOWN, "error", None)
    assert told("It reaches 4.5 cm (43%) on QSet.")[1] == ("43%", None, None, None)


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("Its recall was 91%, with faults in 6% of cases.", ["recall", None]),
        (
            "Two-year local control was 88%, and late toxicity in 4% of patients.",
            ["Two-year local control", None],
        ),
    ],
)
def test_a_share_of_cases_has_no_metric_from_before(sentence: str, metrics: list[str | None]) -> None:
    assert [row[2] for row in told(sentence)] == metrics
