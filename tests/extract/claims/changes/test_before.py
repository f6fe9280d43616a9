import pytest

from kg.extract.claims.changes.before import is_passed, said_before
from kg.extract.claims.directions import Way
from kg.extract.claims.reading import reading
from kg.extract.source import sources
from tests.extract.telling import DOWN, UP, Row, told


@pytest.mark.parametrize(
    ("text", "way", "metric"),
    [
        ("it boosts recall to a score of #", None, "score"),
        ("our improved method has a score of #", None, "score"),
        ("improving on the baseline score of #", None, "baseline score"),
        ("surpassing the best score of #", None, "score"),
        ("surpassing the #", None, None),
        ("surpasses the best IoU score by #", Way.BETTER, "IoU score"),
        ("it reduces memory usage by #", Way.LESS, "memory usage"),
        ("it reduces mean pose and depth error by #", Way.LESS, "pose and depth error"),
        ("it compresses images by #", Way.LESS, None),
        ("its cost is lower by #", Way.LESS, "cost"),
        ("its recall can be further improved to #", Way.BETTER, "recall"),
        ("its cost is reduced to #", Way.LESS, "cost"),
        ("lowering chunk growth by #", Way.LESS, "chunk growth"),
        ("it reduces calls to larger models by #", Way.LESS, "calls"),
        ("an accuracy gain of #", Way.BETTER, "accuracy"),
        ("an accuracy of #", None, "accuracy"),
    ],
)
def test_the_nearest_word_of_change_tells_what_changed(
    text: str, way: Way | None, metric: str | None
) -> None:
    read = reading(text, *next(sources([text])[0].tagged()))
    said = said_before(read, 0, read.words.index("#"), linked=False, signed=False)
    span = read.span(said.metric)
    assert (said.way, span and span.of(text)) == (way, metric)


@pytest.mark.parametrize(("text", "passed"), [("it falls below #", True), ("gains over #", False)])
def test_what_something_went_past_is_a_level(text: str, passed: bool) -> None:
    read = reading(text, *next(sources([text])[0].tagged()))
    assert is_passed(read, len(read.words) - 2) is passed


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Zorb has state-of-the-art recall, exceeding Rho by 3%.", [("3%", UP, "recall", "Rho")]),
        ("Zorb has state-of-the-art performance, exceeding Rho by 3%.", [("3%", UP, None, "Rho")]),
        ("The recall on QSet improved from 0.38 to 0.47.", [("from 0.38 to 0.47", UP, "recall", None)]),
        ("The results with Zorb and Rho improved by 2%.", [("2%", UP, None, None)]),
        ("It shows better quality at speeds of 264 FPS.", [("264 FPS", None, "speeds", None)]),
        ("Zorb outperforms Double Rho and Old Qua by 4%.", [("4%", UP, None, "Double Rho and Old Qua")]),
        ("It has the best area under the curve (AUC), exceeding Rho by 3%.", [("3%", UP, "AUC", "Rho")]),
        (
            "Zorb at 90% sparsity outperforms Rho by 3%.",
            [("90%", None, "sparsity", None), ("3%", UP, None, "Rho")],
        ),
    ],
)
def test_a_value_that_is_reached_is_what_others_are_surpassed_in(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize("name", ["GPT-4o", "SD3.5", "Qwen2.5-VL-7B", "Phi-4"])
def test_what_has_a_version_gains_and_is_no_metric(name: str) -> None:
    assert [row[2] for row in told(f"Zorb improves {name} by 5% in FID.")] == ["FID"]


@pytest.mark.parametrize("metric", ["FPR95", "BLEU-4", "mAP50"])
def test_a_metric_may_end_with_a_number(metric: str) -> None:
    assert [row[2] for row in told(f"Zorb improves {metric} by 5%.")] == [metric]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("It helps, while course attendance rose from 13% to 23%.", "course attendance"),
        ("Staff turnover rose from 9% to 13%.", "Staff turnover"),
        ("Inflation rose from 9% to 13%.", "Inflation"),
        ("The dose fell to 3 mg.", "dose"),
        ("Gemini improved from 9% to 13%.", None),
        ("GPT-4 fell from 13% to 9%.", None),
        ("Deaths at home rose from 3% to 5%.", None),
        ("On hard tasks, Qua rose from 9% to 13%.", None),
        ("The larger models rose from 9% to 13%.", None),
        ("The transfer to unseen subjects dropped to 36%.", None),
        ("It helps, and the gains rose to 13%.", None),
    ],
)
def test_what_begins_its_clause_and_is_no_name_is_what_rises(sentence: str, metric: str | None) -> None:
    assert [row[2] for row in told(sentence)] == [metric]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Household expenditure fell 4.2 percent.", [("4.2 percent", DOWN, "Household expenditure", None)]),
        ("Attendance increased 12% in June.", [("12%", UP, "Attendance", None)]),
        ("Antibody titers rose 8.3-fold.", [("8.3-fold", UP, "Antibody titers", None)]),
        ("The total exports declined 18%.", [("18%", DOWN, "exports", None)]),
        ("Interest rates were cut by 75 basis points.", [("75 basis points", DOWN, "Interest rates", None)]),
        ("The night shift was cut by 2 hours.", [("2 hours", DOWN, "night shift", None)]),
        ("BERT increased 5% on GLUE.", [("5%", UP, None, None)]),
    ],
)
def test_what_rises_has_its_figure_right_behind_the_verb(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


def test_who_lowers_it_is_no_metric() -> None:
    assert told("A one-standard-deviation shock lowers it by 12.4 kPa.") == [("12.4 kPa", DOWN, None, None)]
