import pytest

from tests.extract.telling import told


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("It reduces the mean absolute error by 18%.", "mean absolute error"),
        ("It has a 98% reduction in the standard deviation across prompts.", "standard deviation"),
        ("It has an average displacement error of 1.2 m.", "average displacement error"),
        ("It gains 3% in Mean Average Precision over Abe.", "Mean Average Precision"),
        ("An Overall Accuracy of 95% is reached.", "Overall Accuracy"),
        ("It has a mean radial error (MRE) of 1.5 mm.", "mean radial error"),
        ("It has a mean per-vertex error (MPVE) of 1.5 mm.", "mean per-vertex error"),
    ],
)
def test_a_word_that_says_nothing_stays_where_it_is_part_of_a_name(sentence: str, metric: str) -> None:
    assert [row[2] for row in told(sentence)] == [metric]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("It improves average accuracy by 9%.", "accuracy"),
        ("It has a mean Dice similarity coefficient (DSC) of 91%.", "Dice similarity coefficient"),
        ("Average accuracy is 91% here.", "accuracy"),
        ("It has a geometric mean throughput gain of 2.5x.", "throughput"),
        ("It shows a geometric mean speedup of 2.5x.", None),
        ("The geometric mean titer rose from 20 to 340.", "geometric mean titer"),
        ("It shows a harmonic mean gain of 2.5% over Abe.", "harmonic mean"),
    ],
)
def test_what_only_tells_how_a_metric_is_counted_is_left_out(sentence: str, metric: str | None) -> None:
    assert [row[2] for row in told(sentence)] == [metric]


def test_the_mean_of_an_intersection_over_a_union_is_its_name() -> None:
    assert told("It has a mean Intersection over Union of 86%.")[0][2] == "mean Intersection over Union"
