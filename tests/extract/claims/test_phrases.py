import pytest

from kg.extract.claims.phrases import coordinated, phrase_at, phrase_before
from kg.extract.claims.reading import reading
from kg.extract.source import sources
from tests.extract.telling import Row, told


def read_first(text: str):  # type: ignore[no-untyped-def]
    return reading(text, *next(sources([text])[0].tagged()))


def words(read, phrase) -> list[str] | None:  # type: ignore[no-untyped-def]
    return phrase and read.words[phrase[0] : phrase[1]]


def test_a_phrase_has_neither_article_nor_praise() -> None:
    read = read_first("the notable average accuracy of models")
    assert words(read, phrase_at(read, 0, len(read.words))) == ["accuracy"]


def test_a_phrase_before_a_word_ends_at_a_verb() -> None:
    read = read_first("it is achieving high accuracy")
    assert words(read, phrase_before(read, 0, 5)) == ["accuracy"]


def test_the_items_of_a_list_are_found() -> None:
    read = read_first("precision, recall, and model size by far")
    items = [words(read, item) for item in coordinated(read, 0, len(read.words))]
    assert items == [["precision"], ["recall"], ["model", "size"]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Zorb has an F$_1$ of 0.81, an R$^2$ of 0.93, and a Kendall's $\\tau$ of 0.64.",
            [
                ("0.81", None, "F$_1$", None),
                ("0.93", None, "R$^2$", None),
                ("0.64", None, "Kendall's $\\tau$", None),
            ],
        ),
        (
            "Zorb has an AP of 30%, and an AP$_{50}$ of 45%.",
            [("30%", None, "AP", None), ("45%", None, "AP$_{50}$", None)],
        ),
    ],
)
def test_an_index_in_latex_belongs_to_its_metric(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("It achieves 19.04 dB PSNR, surpassing Abe by 1.4 dB.", "PSNR"),
        ("The 3 dB bandwidth is 12 GHz.", "3 dB bandwidth"),
    ],
)
def test_decibels_belong_to_what_is_taken_at_a_level_alone(sentence: str, metric: str) -> None:
    assert told(sentence)[-1][2] == metric


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It runs twice as fast with a 1% loss in accuracy.", ("1%", "decrease", "accuracy", None)),
        ("It runs faster with a loss of accuracy of 2%.", ("2%", "decrease", "accuracy", None)),
        ("It ends with a training loss of 3%.", ("3%", None, "training loss", None)),
        ("The loss in the second phase is 0.3.", ("0.3", None, "loss", None)),
    ],
)
def test_a_loss_in_a_measure_is_a_change_of_it(sentence: str, expected: Row) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It reduces time overhead by 74%.", ("74%", "decrease", "time overhead", None)),
        ("It reduces the user reporting rate by 20%.", ("20%", "decrease", "user reporting rate", None)),
        ("It has 66.2% mAP@50 and 49.1% mAP@50:95.", ("49.1%", None, "mAP@50:95", None)),
    ],
)
def test_the_head_of_a_metric_belongs_to_it(sentence: str, expected: Row) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("It is efficient, tripling probing accuracy (from 21.8% to 72.5%).", "probing accuracy"),
        ("It is light, adding small inference time (under 5%).", "small inference time"),
        ("We report a 47% reduction in WER comparing ours to Rho.", "WER"),
        ("We find a $\\kappa=0.742$ on verdicts.", "\\kappa"),
    ],
)
def test_what_something_does_begins_or_ends_no_metric(sentence: str, metric: str) -> None:
    assert [row[2] for row in told(sentence)] == [metric]


def test_whom_something_surpasses_begins_no_metric() -> None:
    assert told("It is best, surpassing existing dataset rates (2.1%).")[0][2] == "dataset rates"
