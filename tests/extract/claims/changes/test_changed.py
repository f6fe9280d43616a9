import pytest

from kg.extract.claims.changes.changed import in_phrase, what_changed, within
from kg.extract.claims.reading import Range, Reading, reading
from kg.extract.source import sources
from tests.extract.telling import DOWN, UP, Row, told


def read(text: str) -> Reading:
    return reading(text, *next(sources([text])[0].tagged()))


def printed(reading_: Reading, found: Range | None) -> str | None:
    span = reading_.span(found)
    return span and span.of(reading_.text)


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("an accuracy gain of", "gain", "accuracy"),
        ("a relative gain of", "gain", "relative gain"),
        ("it has meaningful gains of", "gains", None),
        ("a score, representing gains of", "gains", None),
        ("a prefilling speedup of", "speedup", "prefilling"),
        ("an Intersection over Union (IoU) gain of", "gain", "Intersection over Union"),
    ],
)
def test_a_noun_of_change_is_about_what_stands_before_it(text: str, noun: str, expected: str | None) -> None:
    sentence = read(text)
    assert printed(sentence, what_changed(sentence, 0, sentence.words.index(noun))) == expected


def test_a_change_is_in_something_and_to_both_of_two() -> None:
    for text, expected in (
        ("in the recall", "recall"),
        ("to both recall and loss", "recall"),
        ("to Qua", None),
    ):
        sentence = read(text)
        assert printed(sentence, in_phrase(sentence, 0, len(sentence.words))) == expected


def test_what_is_done_is_no_metric() -> None:
    sentence = read("in parsing")
    assert within(sentence, 0, 2) is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has a gain of 2% in both semantic and lexical scores.",
            [("2%", UP, "semantic and lexical scores", None)],
        ),
        ("It improves their safety (35% to 79% improvement).", [("35% to 79%", UP, "safety", None)]),
        ("It is better in latency (5x faster).", [("5x", DOWN, "latency", None)]),
        ("It has a stark decline to 10%.", [("10%", DOWN, None, None)]),
        ("It improves latency and recall (1.3x higher).", [("1.3x", UP, "latency and recall", None)]),
    ],
)
def test_adjectives_share_a_measure_and_a_bracket_a_verb(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It reduces calls to larger models by up to 50%.", [("up to 50%", DOWN, "calls", None)]),
        ("We speed up the training by over 8.75x.", [("over 8.75x", UP, "training", None)]),
        ("It closes the gap by 31.8%.", [("31.8%", DOWN, "gap", None)]),
        ("It outperforms X with margins of 0.5% in recall.", [("0.5%", UP, "recall", "X")]),
        ("The success rate can increase to 94.9%.", [("94.9%", UP, "success rate", None)]),
        ("The accuracy on SQA rises from 55.1 to 67.2.", [("from 55.1 to 67.2", UP, "accuracy", None)]),
    ],
)
def test_what_changed_by_words_that_were_not_known_to_change(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Zorb surpasses Rho by 9% in F1 and 8% in Tree Evaluation (T-E) score.",
            [("9%", UP, "F1", "Rho"), ("8%", UP, "Tree Evaluation (T-E) score", "Rho")],
        ),
        ("Zorb keeps 95% of the first model's performance.", [("95%", None, "performance", None)]),
        (
            "Zorb surpasses the recall of most trees by 7%.",
            [("7%", UP, "recall", "the recall of most trees")],
        ),
        ("Zorb trailed larger Rho variants by 8%.", [("8%", DOWN, None, "larger Rho variants")]),
    ],
)
def test_a_short_form_or_an_owner_parts_no_metric(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        (
            "A 10% increase in the minimum wage reduced teenage employment by 1.2%.",
            ["minimum wage", "teenage employment"],
        ),
        ("A 5% rise in the tax lowered tobacco sales by 2%.", ["tax", "tobacco sales"]),
    ],
)
def test_what_changed_ends_before_the_verb_of_its_effect(sentence: str, metrics: list[str]) -> None:
    assert [row[2] for row in told(sentence)] == metrics
