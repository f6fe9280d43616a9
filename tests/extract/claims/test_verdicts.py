import pytest

from kg.extract.claims.directions import Way
from kg.extract.claims.verdicts import improving, is_better
from kg.model import Direction

UP, DOWN = Direction.INCREASE, Direction.DECREASE


@pytest.mark.parametrize(
    "metric",
    [
        *(
            "mortality",
            "relapse rate",
            "infection rates",
            "pain scores",
            "disability",
            "hospitalization rate",
        ),
        *("word error rate", "latency", "inference time", "gpu memory usage", "energy consumption"),
        *("wall-clock time", "end-to-end delay"),
        *(
            "false positive rate",
            "hausdorff distance",
            "packet loss",
            "bd-rate",
            "fids",
            "cross-dataset maes",
        ),
    ],
)
def test_less_is_better_of_what_is_listed_so(metric: str) -> None:
    assert is_better(DOWN, metric.split()) is True
    assert is_better(UP, metric.split()) is False


@pytest.mark.parametrize(
    "metric",
    [
        "accuracy",
        "success rate",
        "survival",
        "quality of life",
        "recall@10",
        "dice coefficient",
        "exact match",
        *("peak signal-to-noise ratio", "mean intersection over union", "dice similarity coefficients"),
        *("structural similarity index measure", "map50", "f1score values", "j&f", "f-scores", "win rate"),
    ],
)
def test_more_is_better_of_what_is_listed_so(metric: str) -> None:
    assert is_better(UP, metric.split()) is True
    assert is_better(DOWN, metric.split()) is False


@pytest.mark.parametrize(
    "metric",
    [
        *("", "labels", "foo density", "conductivity", "blood pressure", "heart rate", "score"),
        *("survival time", "screen time", "weight loss", "working memory", "oxygen consumption"),
        *("attack success rate", "response length", "hydrogen storage", "wind speed", "binding energy"),
    ],
)
def test_what_no_list_has_went_neither_way(metric: str) -> None:
    assert is_better(UP, metric.split()) is None
    assert is_better(DOWN, metric.split()) is None


def test_more_sensitivity_is_better_of_a_test_and_nobody_knows_it_of_a_change() -> None:
    assert improving(["diagnostic", "sensitivity"]) is Way.MORE
    assert is_better(UP, ["sensitivity"]) is None
    assert improving(["attack", "success", "rate"]) is None
    assert improving(["attack", "f1", "score"]) is improving(["attack", "f-score"]) is None
    assert improving([]) is None
