import pytest

from kg.extract.claims.changes.after import said_after
from kg.extract.claims.directions import Way
from kg.extract.claims.reading import reading
from kg.extract.source import sources
from tests.extract.telling import DOWN, UP, Row, told


@pytest.mark.parametrize(
    ("text", "way", "metric"),
    [
        ("# difference in accuracy", None, "accuracy"),
        ("# improved accuracy", Way.BETTER, "accuracy"),
        ("# trigger removal accuracy", None, "trigger removal accuracy"),
        ("# faster inference", Way.BETTER, "inference"),
        ("# accuracy degradation in hard settings", Way.WORSE, "accuracy"),
        ("# reduction in the perplexity", Way.LESS, "perplexity"),
        ("# of bitrate saving", Way.LESS, "bitrate"),
        ("# recall and search speed improvement", Way.BETTER, "recall and search speed"),
        ("# accuracy", None, "accuracy"),
        ("# F1 higher than others", Way.MORE, "F1"),
        ("# on three sets", None, None),
    ],
)
def test_what_follows_a_figure_tells_what_changed(text: str, way: Way | None, metric: str | None) -> None:
    read = reading(text, *next(sources([text])[0].tagged()))
    said = said_after(read, 1, len(read.words))
    span = read.span(said.metric)
    assert (said.way, span and span.of(text)) == (way, metric)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It has 16.6% improvement on Hit@1.", ("16.6%", UP, "Hit@1", None)),
        ("It has 40% improvement on energy efficiency.", ("40%", UP, "energy efficiency", None)),
        ("It has 4.79% BECE reduction in lens segmentation.", ("4.79%", DOWN, "BECE", None)),
        (
            "It has a 98.9% F1-score representing improvements of 4.1% over Rho.",
            ("98.9%", None, "F1-score", None),
        ),
    ],
)
def test_what_a_noun_of_change_is_about_may_stand_on_both_sides(sentence: str, expected: Row) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Fee increases of 10% lowered attendance by 3%.", [UP, DOWN]),
        ("Losses of 20% reduced income by 8%.", [None, DOWN]),
        ("It gives 27% improved accuracy.", [UP]),
    ],
)
def test_a_verb_that_has_its_own_figure_says_nothing_of_the_one_before(
    sentence: str, expected: list[str | None]
) -> None:
    assert [row[1] for row in told(sentence)] == expected
