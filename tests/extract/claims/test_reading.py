from kg.extract.claims.reading import reading
from kg.extract.source import sources
from kg.model import Span
from tests.extract.telling import DOWN, UP, told


def read_first(text: str):  # type: ignore[no-untyped-def]
    return reading(text, *next(sources([text])[0].tagged()))


def test_marks_of_latex_are_left_out_and_places_stay() -> None:
    text = "we gain \\emph{62.5\\%} at \\(1.37\\times\\)"
    read = read_first(text)
    assert read.words == ["we", "gain", "62.5", "%", "at", "1.37"]
    assert text[read.tokens[2].start : read.tokens[3].end] == "62.5\\%"


def test_a_metric_at_a_threshold_is_one_word() -> None:
    assert "map@50" in read_first("an mAP@50 of 3 @ x").words


def test_a_place_covers_its_tokens() -> None:
    text = "we gain 62.5 % here"
    assert read_first(text).range_of(Span(8, 14)) == (2, 4)


def test_beside_a_sentence_there_is_no_word() -> None:
    read = read_first("we gain 5%")
    assert [read.word(k) for k in (-1, 0, len(read.words))] == ["", "we", ""]
    assert [read.is_marked(k, read.marks) for k in (-1, 0, len(read.words))] == [False, True, False]


def test_or_more_says_no_way_but_what_is_equal_or_better_does() -> None:
    assert told("Accuracy is equal or better by 3 points.") == [("3 points", UP, None, None)]
    assert told("It was given to men of 50 years or older.")[0][1] is None


def test_which_end_a_limit_is_of_says_no_way() -> None:
    assert [way for _, way, _, _ in told("Lower limits on the mass of 2.0 to 2.31 TeV are obtained.")] == [
        None
    ]
    assert [way for _, way, _, _ in told("Lower costs of 2.0 to 2.31 TeV are obtained.")] == [DOWN]


def test_a_participle_with_a_capital_in_a_sentence_says_no_way() -> None:
    rows = told("It had an accuracy of 99%, outperforming Boosting (97%) and Stacking (92%).")
    assert [row[1:3] for row in rows] == [(None, "accuracy")] * 3
    assert told("Boosting sales by 5% helps.")[0][1] == UP
