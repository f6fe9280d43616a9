import pytest

from kg.extract.claims.changes.refined import is_share, refined, value_of
from kg.extract.claims.directions import Way
from kg.extract.claims.shared import Outcome
from tests.extract.claims.changes.test_beside import beside_of
from tests.extract.telling import DOWN, UP, Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It outperforms X with margins of 0.5% in recall.", [("0.5%", UP, "recall", "X")]),
        ("Ratings rose across accuracy (+14 points).", [("+14 points", UP, "accuracy", None)]),
        ("It is better in detection (+2% in accuracy).", [("+2%", UP, "accuracy", None)]),
        ("It is better in search recall, which increased by 56%.", [("56%", UP, "search recall", None)]),
        ("It improves recall and precision (1.3x higher).", [("1.3x", UP, "recall and precision", None)]),
        ("It has 6.6x throughput.", [("6.6x", UP, "throughput", None)]),
        ("It gains 7 F1 points.", [("7 F1 points", UP, "F1", None)]),
        ("Zorb gains 7 F1 points over Rho.", [("7 F1 points", UP, "F1", "Rho")]),
        ("It beats Rho by 4.3 and 5.2 F1 points.", [("4.3", UP, "F1", "Rho")]),
        ("It beats Rho by 4.3 points and 5.2 F1 points.", [("4.3 points", UP, None, "Rho")]),
        ("It achieves 55.5 (+1.4) mIoU on QSet.", [("55.5", None, "mIoU", None)]),
        ("Rates fell by 25 basis points.", [("25 basis points", DOWN, "Rates", None)]),
        ("The spread is 150 basis points.", [("150 basis points", None, "spread", None)]),
        ("The gap is 7 log points.", [("7 log points", None, "gap", None)]),
        ("It achieves 81.12% (+17.2%) average accuracy.", [("81.12%", None, "accuracy", None)]),
        ("It gains 6 points of accuracy.", [("6 points", UP, "accuracy", None)]),
        ("It prunes 30% of visual tokens.", [("30%", DOWN, "visual tokens", None)]),
        ("It prunes 30% of the dataset.", [("30%", DOWN, None, None)]),
        ("They improve performance, with top results on two: 96% on QSet.", [("96%", None, None, None)]),
        ("It gains on three datasets, including QSet (+8%).", [("+8%", UP, None, None)]),
        ("It gains +7.6% (macro-F1).", [("+7.6%", UP, "macro-F1", None)]),
        ("It achieves 10% elongation.", [("10%", None, "elongation", None)]),
        ("It retains 99% of errors.", [("99%", None, "errors", None)]),
    ],
)
def test_more_than_words_of_change_tells_what_a_figure_is_of(sentence: str, expected: list[Row]) -> None:
    assert told(sentence)[:1] == expected


def test_a_percentage_of_a_saving_is_no_share() -> None:
    assert is_share(beside_of("it keeps 20% of errors"), Outcome())
    assert not is_share(beside_of("it has 20% of bitrate saving"), Outcome(Way.LESS))


def test_the_value_of_a_named_metric_looks_like_a_share() -> None:
    at = beside_of("it has 39.85% of R@100")
    assert at.read.words[slice(*(value_of(at, Outcome()) or (0, 0)))] == ["r@100"]


def test_what_is_said_stays_where_nothing_more_tells() -> None:
    assert refined(beside_of("it wins by 3%"), Outcome(Way.BETTER)) == Outcome(Way.BETTER)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Zorb works well, saving 20% leaves.", [("20%", DOWN, "leaves", None)]),
        ("It leads to a recall improvement (around 1-3%) in larger trees.", [("1-3%", UP, "recall", None)]),
        ("Zorb improves certified recall by 3%.", [("3%", UP, "certified recall", None)]),
        ("Zorb outperforms Rho and direct naming (+8% on average).", [("+8%", UP, None, None)]),
        (
            "Zorb has 94.5 percent recall, outperforming Rho by 30 percent.",
            [("94.5 percent", None, "recall", None), ("30 percent", UP, "recall", "Rho")],
        ),
    ],
)
def test_a_verb_has_what_it_saves_behind_its_figure(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "figure", "metric"),
    [
        ("It shaves off 20 ms of latency.", "20 ms", "latency"),
        ("Zorb shaves a further 20 ms off the latency of Rho.", "20 ms", "latency"),
        ("It trims 3 GB of memory.", "3 GB", "memory"),
        ("We cut 15% from the training cost.", "15%", "training cost"),
        ("Zorb drops 3 ms from the audio.", "3 ms", None),
        ("Zorb drops to 20 ms of latency.", "20 ms", None),
    ],
)
def test_a_metric_may_be_what_a_verb_takes_its_figure_from(
    sentence: str, figure: str, metric: str | None
) -> None:
    assert told(sentence) == [(figure, DOWN, metric, None)]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("It needs only 3.9 GB of memory.", "memory"),
        ("It adds 7 ms of latency.", "latency"),
        ("It needs 7 hours of video.", None),
        ("It holds 500 GB of high-quality knowledge.", None),
        ("It runs at less than 0.01 of the cost.", None),
    ],
)
def test_a_metric_may_be_that_of_which_so_much_is_needed(sentence: str, metric: str | None) -> None:
    assert {row[2] for row in told(sentence)} <= {metric}


def test_the_items_of_a_list_of_metrics_are_metrics_whatever_they_are_called() -> None:
    rows = told("It achieved F1: 0.92, MCC: 0.84, and HD: 19.7.")
    assert [row[2] for row in rows] == ["F1", "MCC", "HD"]
    rows = told("The accuracy is best on two sets: 0.92, QNet: 0.84.")
    assert [row[2] for row in rows][1:] != ["QNet"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It yields a 4% gain over Rho in recall.", [("4%", UP, "recall", "Rho")]),
        ("It has gains of 4% over Rho in recall.", [("4%", UP, "recall", "Rho")]),
        ("It yields a 4% gain over Rho in zero-shot tasks.", [("4%", UP, None, "Rho")]),
    ],
)
def test_a_metric_may_stand_behind_whom_a_gain_is_over(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected
