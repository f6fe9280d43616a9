import pytest

from kg.extract.claims.changes.outcomes import outcome
from kg.extract.claims.directions import direction_of
from kg.extract.claims.metrics import is_metric
from kg.extract.claims.reading import reading
from kg.extract.source import sources
from kg.model import Direction
from tests.extract.telling import Row, told

UP, DOWN = Direction.INCREASE, Direction.DECREASE


def said(text: str, *, linked: bool = False) -> tuple[Direction | None, str | None]:
    """What is said of the figure that a text marks by `#`."""
    read = reading(text, *next(sources([text])[0].tagged()))
    at = read.words.index("#")
    result = outcome(read, (0, at), (at + 1, len(read.words)), linked=linked)
    metric = read.span(result.metric)
    return direction_of(result.way, metric.of(text).lower().split() if metric else ()), metric and metric.of(
        text
    )


@pytest.mark.parametrize(
    ("text", "direction", "metric"),
    [
        ("it improves sample efficiency by #", UP, "sample efficiency"),
        ("we reduce memory usage by #", DOWN, "memory usage"),
        ("a relative gain of #", UP, "relative gain"),
        ("an average performance gain of #", UP, "performance"),
        ("a # relative gain for experts", UP, "relative gain"),
        ("a # reduction in the perplexity", DOWN, "perplexity"),
        ("a # accuracy degradation in hard settings", DOWN, "accuracy"),
        ("# faster inference", UP, "inference"),
        ("# lower error rates", DOWN, "error rates"),
        ("remain # lower ten years later", DOWN, None),
        ("were # higher two years after it", UP, None),
        ("its cost is lower than that of others by #", DOWN, "cost"),
        ("its accuracy surpasses the best by #", UP, "accuracy"),
        ("reductions in the loss achieving a loss of #", None, "loss"),
        ("surpassing the best score of #", None, "score"),
        ("# sharper peaks", UP, "peaks"),
        ("# improvements to both recall and loss", UP, "recall"),
        ("methods like SOAR #", None, None),
        ("achieves # accuracy", None, "accuracy"),
        ("an accuracy of #", None, "accuracy"),
        ("outperforms the baseline by # in accuracy", UP, "accuracy"),
        ("outperforms the baseline by #", UP, None),
        ("a better model with #", None, None),
        ("UNet improves by #", UP, None),
        ("mIoU improves by #", UP, "mIoU"),
        ("a performance gain of # on the Safety and Trust benchmarks", UP, "performance"),
        ("# accelerated generation", UP, "generation"),
        ("only # of papers", None, None),
        ("#", None, None),
        # A clause of its own says nothing of the figure.
        ("a gain of # while reducing cost", UP, None),
        ("our compression framework requires only #", None, None),
        ("outperforms it by # in German", UP, None),
        # The verb counts, not the noun that it changes; who gains is not what is gained.
        ("lowering chunk growth by #", DOWN, "chunk growth"),
        ("open-source models gain #", UP, None),
        ("a # prefilling speedup", UP, "prefilling"),
        # Of what is said the more exact counts.
        ("a performance gain of # in Dice coefficient", UP, "Dice coefficient"),
        ("reducing the number of activated parameters by #", DOWN, "number of activated parameters"),
        ("including remarkable registration recalls of #", None, "registration recalls"),
        ("a peak signal-to-noise ratio (PSNR) of #", None, "peak signal-to-noise ratio"),
        ("an Intersection over Union (IoU) of #", None, "Intersection over Union"),
        ("mean safety scores ranging #", None, "safety scores"),
        ("a dominant driver, leading to #", None, None),
        ("reaches # mAP@50", None, "mAP@50"),
    ],
)
def test_the_words_around_a_figure_say_what_changed(
    text: str, direction: Direction | None, metric: str | None
) -> None:
    assert said(text) == (direction, metric)


def test_a_figure_that_begins_with_from_needs_no_by() -> None:
    assert said("a reduction in the perplexity #", linked=True) == (DOWN, "perplexity")


@pytest.mark.parametrize(("phrase", "metric"), [("top-1 accuracy", True), ("mAP", True), ("LLMs", False)])
def test_a_metric_is_known_by_its_words_or_letters(phrase: str, metric: bool) -> None:
    read = reading(phrase, *next(sources([phrase])[0].tagged()))
    assert is_metric(read, (0, len(read.words))) is metric


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Its recall on hard questions falls below 19%.", [("below 19%", DOWN, "recall", None)]),
        ("It has recall gains above 19%.", [("above 19%", UP, "recall", None)]),
        ("It improves recall by 9% mIoU.", [("9%", UP, "mIoU", None)]),
        (
            "It surpasses the previous best IoU score by 3%.",
            [("3%", UP, "IoU score", "the previous best IoU score")],
        ),
        ("It has a maximum decrease reaching 51%.", [("51%", DOWN, None, None)]),
        ("It finds 79% of shorter inputs.", [("79%", None, None, None)]),
        (
            "It has a mean recall drop of 11%, SD 15%.",
            [("11%", DOWN, "recall", None), ("15%", None, "SD", None)],
        ),
        ("It has a 99% parameter reduction in the last layer.", [("99%", DOWN, "parameter", None)]),
        ("It saves 20% of bitrate saving.", [("20%", DOWN, "bitrate", None)]),
        ("It outperforms the index by a factor of 2x.", [("2x", UP, None, "the index")]),
        ("It improves Gemini by 5%.", [("5%", UP, None, None)]),
        ("It shortens queues by 5%.", [("5%", DOWN, "queues", None)]),
        ("It improves the Chamfer distance by 5%.", [("5%", DOWN, "Chamfer distance", None)]),
        ("It mitigates errors by 5%.", [("5%", DOWN, "errors", None)]),
        ("It has a 1% recall and search speed improvement.", [("1%", UP, "recall and search speed", None)]),
        ("It has 100% trigger removal accuracy.", [("100%", None, "trigger removal accuracy", None)]),
    ],
)
def test_what_changed_stands_beside_what_is_measured(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It runs on one card, a tree budget 8x lower than before.", [("8x", DOWN, "tree budget", None)]),
        (
            "Zorb has a 99% reduction in tree loss and in loops of 82 ms.",
            [("99%", DOWN, "tree loss", None), ("82 ms", None, None, None)],
        ),
    ],
)
def test_a_thing_may_be_lower_by_itself_and_a_noun_of_change_has_one_figure(
    sentence: str, expected: list[Row]
) -> None:
    assert told(sentence) == expected


def test_capitals_behind_the_value_of_a_measure_are_no_metric() -> None:
    assert told("It has a mean absolute error of 74.5 ZU on it.") == [
        ("74.5", None, "mean absolute error", None)
    ]
    assert told("It has a score of 74.7 NDS on it.") == [("74.7", None, "NDS", None)]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("We see an increase of about 25% in the duration of talks.", "duration"),
        ("We see an increase of 25% in the presence of noise.", None),
        ("We see an increase of 25% in English.", None),
    ],
)
def test_what_a_noun_of_change_is_in_may_be_any_quality_of_a_thing(sentence: str, metric: str | None) -> None:
    assert [row[2] for row in told(sentence)] == [metric]


@pytest.mark.parametrize(
    ("sentence", "direction", "metric"),
    [
        ("The tensile strength is 40% higher than that of the matrix.", UP, "tensile strength"),
        ("The number of false alarms was 45% lower on weekdays.", DOWN, "number of false alarms"),
        ("Soil carbon stocks were 27% higher without tillage.", UP, "Soil carbon stocks"),
        ("Fish biomass was 4.3 times greater inside reserves.", UP, "Fish biomass"),
        ("Binding affinity was 15-fold weaker for the mutant.", DOWN, "Binding affinity"),
        ("Qwen is 4% higher than Abe.", UP, None),
        ("Our model is 4% higher.", UP, None),
        ("The moduli from thin sections are 25% lower.", DOWN, "moduli"),
    ],
)
def test_what_is_higher_or_lower_is_measured(sentence: str, direction: Direction, metric: str | None) -> None:
    assert [row[1:3] for row in told(sentence)] == [(direction, metric)]


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Its error decreased by 1.2 points more with insulin than with diet.", DOWN),
        ("The price rose by 12% more in cities.", UP),
    ],
)
def test_what_falls_by_more_falls(sentence: str, direction: Direction) -> None:
    assert [row[1] for row in told(sentence)] == [direction]
