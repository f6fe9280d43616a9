import pytest

from kg.extract.claims.directions import Way, best_way, direction_of, way_of
from kg.model import Direction
from tests.extract.telling import told

UP, DOWN = Direction.INCREASE, Direction.DECREASE


@pytest.mark.parametrize("word", ["gains", "boosting", "doubled", "faster", "outperforms", "speedup"])
def test_a_word_may_say_that_something_rises(word: str) -> None:
    assert way_of(word) in (Way.MORE, Way.BETTER)


@pytest.mark.parametrize("word", ["cuts", "lowering", "saved", "shaves", "slashing", "fewer", "degradation"])
def test_a_word_may_say_that_something_falls(word: str) -> None:
    assert way_of(word) in (Way.LESS, Way.WORSE)


@pytest.mark.parametrize("word", ["gainful", "moreover", "lesson", "", "saviour"])
def test_only_whole_words_say_a_direction(word: str) -> None:
    assert way_of(word) is None


@pytest.mark.parametrize(
    "word",
    ["dropout", "droplets", "accelerator", "trailer", "elevators", "improvisation", "trimester", "pruner"],
)
def test_a_thing_that_begins_like_a_word_of_change_says_no_direction(word: str) -> None:
    assert way_of(word) is None


@pytest.mark.parametrize(
    ("way", "metric", "direction"),
    [
        (Way.BETTER, "accuracy", UP),
        (Way.BETTER, "success rate", UP),
        (Way.BETTER, "energy efficiency", UP),
        (Way.BETTER, "true positive rate", UP),
        (Way.BETTER, "", UP),
        (Way.BETTER, "latency", DOWN),
        (Way.BETTER, "inference times", DOWN),
        (Way.BETTER, "word error rate", DOWN),
        (Way.BETTER, "false positive rate", DOWN),
        (Way.BETTER, "failure rate", DOWN),
        (Way.BETTER, "memory usage", DOWN),
        (Way.BETTER, "policy learning", UP),
        (Way.BETTER, "learning rate", None),
        (Way.BETTER, "ATE-RMSE metric", DOWN),
        (Way.WORSE, "accuracy", DOWN),
        (Way.WORSE, "perplexity", UP),
        (Way.MORE, "latency", UP),
        (Way.LESS, "loss", DOWN),
        # What is better is not known.
        (Way.BETTER, "response length", None),
        (Way.WORSE, "refusal rate", None),
        (None, "accuracy", None),
    ],
)
def test_what_improves_goes_the_way_that_is_better_for_its_metric(
    way: Way | None, metric: str, direction: Direction | None
) -> None:
    assert direction_of(way, metric.lower().split()) is direction


@pytest.mark.parametrize(("metric", "way"), [("fpr@95", Way.LESS), ("fpr95", Way.LESS), ("rank@1", Way.MORE)])
def test_a_threshold_is_no_metric(metric: str, way: Way) -> None:
    assert best_way([metric]) is way


@pytest.mark.parametrize(
    ("word", "way"),
    [
        ("widened", Way.MORE),
        ("tripled", Way.MORE),
        ("prolongs", Way.MORE),
        ("expands", Way.MORE),
        ("narrowed", Way.LESS),
        ("inhibited", Way.LESS),
        ("attenuates", Way.LESS),
        ("narrow", None),
        ("narrows", None),
        ("triples", None),
        ("inhibition", None),
    ],
)
def test_verbs_of_other_sciences_say_which_way(word: str, way: Way | None) -> None:
    assert way_of(word) is way


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("We improve F1 on knowledge graph triples by 5%.", "F1"),
        ("It raises recall of triples by 4%.", "recall"),
    ],
)
def test_triples_are_things(sentence: str, metric: str) -> None:
    assert [row[1:3] for row in told(sentence)] == [(UP, metric)]
