import pytest

from tests.extract.telling import DOWN, UP, Row, told


def test_items_of_a_numbered_list_share_no_comparator() -> None:
    rows = told("It enables: 1) stopping, cutting compute by 26%, and 2) 4% higher accuracy compared to Rho.")
    assert [row[3] for row in rows] == [None, "Rho"]
    rows = told("It enables stopping (cutting compute by 26%), and 4% higher accuracy compared to Rho.")
    assert [row[3] for row in rows][-1] == "Rho"


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("It beats Rho, cutting latency by 3%, power by 4%, and cost by 5% compared to Tau.", ["Tau"] * 3),
        ("It beats Rho by 3% in F1, and cuts the cost by 5% compared to Tau.", ["Rho", "Tau"]),
        ("It beats Rho, cutting latency by 3%, while raising recall by 5% compared to Tau.", ["Rho", "Tau"]),
        (
            "It beats Rho by 3% on X, 4% on Y and 5% on Z, while cutting latency by 6% compared to Tau.",
            ["Rho", "Rho", "Rho", "Tau"],
        ),
        (
            "It beats Rho, cutting error by 3% for X and 4% for Y, and having 5% lower cost compared to Tau.",
            ["Rho", "Rho", "Tau"],
        ),
        ("It beats Rho, cutting latency by 3% over Pi and cost by 5% over Tau.", ["Pi", "Tau"]),
        ("It has an F1 of 90% on X, 91% on Y, and a recall of 92%, compared to Rho.", ["Rho"] * 3),
        ("It has a better F1 (0.93) with a recall (0.91), compared to Rho.", ["Rho", "Rho"]),
        ("It has an F1 of 90% on X and a recall of 92% (better than Rho).", [None, "Rho"]),
    ],
)
def test_a_list_may_say_at_its_end_whom_all_of_it_is_against(sentence: str, others: list[str]) -> None:
    assert [row[3] for row in told(sentence)] == others


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has a higher preference (0.74 vs. 0.26 overall preference).",
            [("0.74", None, "preference", None), ("0.26", None, "preference", None)],
        ),
        (
            "It beats Rho by 2.5 points and Tau by 1.1 points.",
            [("2.5 points", UP, None, "Rho"), ("1.1 points", UP, None, "Tau")],
        ),
        (
            "It beats Rho by 7% in clarity of mind and 4% in consistency.",
            [("7%", UP, "clarity", "Rho"), ("4%", UP, "consistency", "Rho")],
        ),
        (
            "It beats Rho by 7% in poise and 4% in consistency.",
            [("7%", UP, "poise", "Rho"), ("4%", UP, "consistency", "Rho")],
        ),
    ],
)
def test_two_values_share_the_metric_of_the_second(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has an mAP of 65.9% and a recall of 61.5%, improvements of 3.1% and 8.4%, respectively.",
            [
                ("65.9%", None, "mAP", None),
                ("61.5%", None, "recall", None),
                ("3.1%", UP, "mAP", None),
                ("8.4%", UP, "recall", None),
            ],
        ),
        (
            "It outperforms Abe by 0.4%, 1.48 FID, and 1.76%.",
            [("0.4%", UP, None, "Abe"), ("1.48", DOWN, "FID", "Abe"), ("1.76%", UP, None, "Abe")],
        ),
        (
            "Rho cuts memory by 45% and has an accuracy of 71.3% on TabFact, 2.4 points higher than TaBERT.",
            [
                ("45%", DOWN, "memory", None),
                ("71.3%", None, "accuracy", None),
                ("2.4 points", UP, "accuracy", "TaBERT"),
            ],
        ),
        (
            "It has an average IoU increase over Abe of 0.22 and a 14% improvement in recall.",
            [("0.22", UP, "IoU", "Abe"), ("14%", UP, "recall", "Abe")],
        ),
    ],
)
def test_a_change_takes_whom_or_what_its_list_tells(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


def test_what_a_later_verb_tells_of_named_systems_is_against_none_before() -> None:
    rows = told("It lifts the F1 by 17% over Rho and enhances the speed of nets like Sigma and Tau by 26%.")
    assert [(row[0], row[3]) for row in rows] == [("17%", "Rho"), ("26%", None)]
    rows = told("It lifts the F1 by 17% over Rho and enhances the recall of objects by 26%.")
    assert [row[3] for row in rows] == ["Rho", "Rho"]
    rows = told("It improves prior models by an average of 5% and achieves gains of 8% for Rho.")
    assert [row[3] for row in rows] == ["prior models", None]


@pytest.mark.parametrize("metric", ["accuracy", "speed"])
def test_a_metric_before_its_change_is_no_second_rival(metric: str) -> None:
    second = told(f"Our model outperforms BERT by 2% and {metric} by 3%.")[1]
    assert (second[0], second[3]) == ("3%", "BERT")


def test_a_metric_with_its_own_change_is_no_second_rival() -> None:
    rows = told("It lifts the F1 by 17% over Rho and recall by 26%.")
    assert [row[3] for row in rows] == ["Rho", "Rho"]


@pytest.mark.parametrize(
    ("sentence", "ways"),
    [
        ("It has a reduction of 2x area and 3x power.", [DOWN, DOWN]),
        ("It has a reduction of 2x in area savings and 3x power.", [DOWN, DOWN]),
        ("It has a reduction of 2x area and achieves 3x throughput.", [DOWN, UP]),
        ("It has 2x lower latency and 3x throughput.", [DOWN, UP]),
    ],
)
def test_two_factors_share_the_noun_of_change_before_them(sentence: str, ways: list[str]) -> None:
    assert [row[1] for row in told(sentence)] == ways


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Zorb outperforms Rho by 5%, and quantization reduces memory by 60%.",
            [("5%", UP, None, "Rho"), ("60%", DOWN, "memory", None)],
        ),
        (
            "Zorb outperforms Rho by 5%, and reduces memory by 60%.",
            [("5%", UP, None, "Rho"), ("60%", DOWN, "memory", "Rho")],
        ),
        (
            "Zorb raises recall by 5% and fit by 4%, and surpasses plain trees and old hedges by 6% and 7%.",
            [
                ("5%", UP, "recall", None),
                ("4%", UP, "fit", None),
                ("6%", UP, None, "plain trees"),
                ("7%", UP, None, "old hedges"),
            ],
        ),
        ("Zorb updates 2% of parameters, outperforming all trees.", [("2%", None, "parameters", None)]),
        (
            "Zorb has a 5% gain over Rho and a 6% gain over Qua in terms of recall.",
            [("5%", UP, "recall", "Rho"), ("6%", UP, "recall", "Qua")],
        ),
        (
            "Zorb has gains with 1.4% IoU and 2.2% F1 improvements.",
            [("1.4%", UP, "IoU", None), ("2.2%", UP, "F1", None)],
        ),
    ],
)
def test_another_subject_is_compared_with_nobody_before_it(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


def test_as_many_changes_as_values_are_those_of_the_values() -> None:
    sentence = "Zorb has 90% precision and 80% recall, outperforming Rho by 2% and 3%, respectively."
    assert [row[2] for row in told(sentence)] == ["precision", "recall", "precision", "recall"]


@pytest.mark.parametrize(
    "sentence",
    [
        "It reduces the error by 50.7%, and uses only 6.1% of the parameters compared with Abe.",
        "It cuts latency by 4%, and needs just 12% of the memory compared to Abe.",
    ],
)
def test_a_change_is_against_what_a_share_behind_it_is_against(sentence: str) -> None:
    assert [row[3] for row in told(sentence)] == ["Abe", "Abe"]


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("It beats Rho by 8% on Foo and by 5% on Bar, while being 16x faster.", ["Rho", "Rho", "Rho"]),
        ("It beats Rho by 4.1% F1 with 2x fewer parameters.", ["Rho", "Rho"]),
        ("It beats Rho by 4% on Foo using 2x fewer parameters.", ["Rho", "Rho"]),
        ("It beats Rho by 8% and matches Bar while being 16x faster.", ["Rho", "Bar"]),
        ("It beats Rho by 8% on Foo, while Bar is 16x faster.", ["Rho", None]),
    ],
)
def test_what_goes_on_behind_where_a_rival_is_beaten_is_against_the_same(
    sentence: str, others: list[str | None]
) -> None:
    assert [row[3] for row in told(sentence)] == others


def test_a_speedup_is_none_of_the_values_before_it() -> None:
    rows = told("It has an FID of 2.05 on Foo and 2.53 on Bar, with a 2.7x and 3.1x speedup, respectively.")
    assert [row[1:3] for row in rows] == [(None, "FID"), (None, "FID"), (UP, None), (UP, None)]
