import pytest

from kg.extract.claims.clauses import are_aside, between, bracket_after, is_apposed, words_after, words_before
from tests.extract.telling import DOWN, UP, Row, read_of, told


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("it is fast, and cuts cost by #", "and cuts cost by"),
        ("it cuts cost (and more) by #", "it cuts cost ( and more ) by"),
        ("it cuts cost (by #)", "it cuts cost ( by"),
        ("it beats the best, Rho, by #", "it beats the best , rho , by"),
        ("it is fast while cutting cost by #", "cutting cost by"),
        ("an error (MAE) of #", "an error ( mae ) of"),
        ("it cuts the FID, the loss, and the cost by #", "it cuts the fid , the loss , and the cost by"),
        ("gains, i.e., #", "gains , i.e. ,"),
        ("gains in recall, ranging #", "gains in recall"),
        ("small savings, in the range of #", "small savings"),
        ("it improves F1 and mAP50:95 by #", "it improves f1 and map50:95 by"),
        ("#", ""),
    ],
)
def test_a_clause_ends_at_a_comma_but_not_at_what_is_only_put_in(text: str, before: str) -> None:
    read, at = read_of(text)
    first, last = words_before(read, at, 0)
    assert " ".join(read.words[first:last]) == before


def test_a_clause_ends_where_another_figure_is() -> None:
    read, at = read_of("cuts cost by # in x, y")
    assert words_before(read, at, 2) == (2, 3)
    assert words_after(read, at + 1, len(read.words)) == (at + 1, at + 3)


@pytest.mark.parametrize(
    ("text", "apposed"),
    [("experts (#)", True), ("experts (e.g., #)", True), ("cut (by #)", False), ("it (# gain)", False)],
)
def test_a_figure_alone_in_a_bracket_is_a_value(text: str, apposed: bool) -> None:
    read, at = read_of(text)
    left, right = words_before(read, at, 0), words_after(read, at + 1, len(read.words))
    assert is_apposed(read, left, right, signed=False) is apposed
    assert not is_apposed(read, left, right, signed=True)


def test_a_bracket_after_a_figure_may_hold_its_metric() -> None:
    read, at = read_of("gains # (macro-F1) here")
    inside = bracket_after(read, at + 1, len(read.words))
    assert inside is not None
    assert read.words[slice(*inside)] == ["macro-f1"]
    read, at = read_of("gains # (on three of them)")
    assert bracket_after(read, at + 1, len(read.words)) is None


def test_brackets_are_counted_up_to_each_token() -> None:
    read, _ = read_of("a (b # (c) d) e) f")
    places = [read.words.index(word) for word in "abcdef"]
    assert are_aside(read, places) == [False, True, True, True, False, False]


def test_what_stands_between_leaves_out_whole_brackets() -> None:
    read, at = read_of("# on it (from 1 to 2) and (more")
    assert between(read, at + 1, len(read.words)) == ["on", "it", "and", "(", "more"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has an obvious improvement, 5% on F1 and 4% on recall.",
            [("5%", UP, "F1", None), ("4%", UP, "recall", None)],
        ),
        ("It has a PSNR improvement, notably around 0.7 dB.", [("around 0.7 dB", UP, "PSNR", None)]),
    ],
)
def test_a_change_may_be_apposed_to_its_noun(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Zorb raises recall, naming speed and tree quality by 4%, 5% and 6%.",
            [("4%", UP, "recall", None), ("5%", UP, "naming speed", None), ("6%", UP, "tree quality", None)],
        ),
        (
            "It runs on, cutting leaf loss, bark size and root errors by 7%, 8% and 9% respectively.",
            [
                ("7%", DOWN, "leaf loss", None),
                ("8%", DOWN, "bark size", None),
                ("9%", DOWN, "root errors", None),
            ],
        ),
    ],
)
def test_a_list_before_by_needs_no_comma_before_its_last_item(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected
