import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Findings
from tests.extract.telling import DOWN, UP, Row, kinds, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It shows 16%, 5.9%, and 18% improvements in recall.",
            [("16%", UP, "recall", None), ("5.9%", UP, "recall", None), ("18%", UP, "recall", None)],
        ),
        (
            "It reduces MACs and model size, by up to 36% and 32% respectively.",
            [("up to 36%", DOWN, "MACs", None), ("32%", DOWN, "model size", None)],
        ),
        (
            "It gains 2% and 3% compared to Qua and Rho, respectively.",
            [("2%", UP, None, "Qua"), ("3%", UP, None, "Rho")],
        ),
        (
            "Qua outperforms Rho, A-BC-DE, Tau, X-YZ, and AS$^3$Net, in rating by 8%, 6%, 2%, 9%, and 5%, "
            "respectively, as evaluated using the index root mean square error.",
            [
                (figure, DOWN, "index root mean square error", other)
                for figure, other in zip(
                    ("8%", "6%", "2%", "9%", "5%"),
                    ("Rho", "A-BC-DE", "Tau", "X-YZ", "AS$^3$Net"),
                    strict=True,
                )
            ],
        ),
        (
            "It achieves 83.3% accuracy in Persian and 80.7% in English.",
            [("83.3%", None, "accuracy", None), ("80.7%", None, "accuracy", None)],
        ),
        (
            "It achieves 78.5% vs. 65.0% accuracy on X.",
            [("78.5%", None, "accuracy", None), ("65.0%", None, "accuracy", None)],
        ),
        (
            "It improves hallucination detection (0.88 vs. 0.61 AUC).",
            [("0.88", None, "AUC", None), ("0.61", None, "AUC", None)],
        ),
        (
            "It has kappa values of 0.98 (one), 0.65-0.75 (two), and 0.48 (three).",
            [("0.98", None, "kappa values", None), ("0.65-0.75", None, "kappa values", None)]
            + [("0.48", None, "kappa values", None)],
        ),
        (
            "It lowers the latency by 17% and the error by 14%.",
            [("17%", DOWN, "latency", None), ("14%", DOWN, "error", None)],
        ),
        (
            "It beats the best model on two: Transparency (+20.0%), Ease (-3%).",
            [("+20.0%", UP, "Transparency", "the best model"), ("-3%", DOWN, "Ease", "the best model")],
        ),
        (
            "It achieves 48.41% accuracy, outperforming human experts (21.33%).",
            [("48.41%", None, "accuracy", "human experts"), ("21.33%", None, "accuracy", None)],
        ),
        ("It gains +7.6% (macro-F1).", [("+7.6%", UP, "macro-F1", None)]),
        ("It gains 7 F1 points over Rho.", [("7 F1 points", UP, "F1", "Rho")]),
        ("It outperforms Rho (by 3.8% to 13.8%).", [("3.8% to 13.8%", UP, None, "Rho")]),
        ("It outperforms the best model, Rho, by 13%.", [("13%", UP, None, "the best model")]),
        ("It raises accuracy to 97.7%.", [("97.7%", UP, "accuracy", None)]),
        (
            "It improves recall by 9% on one task, and by 13% on another.",
            [("9%", UP, "recall", None), ("13%", UP, "recall", None)],
        ),
        (
            "It reaches 84% accuracy at 3 GFLOPs.",
            [("84%", None, "accuracy", None), ("3 GFLOPs", None, None, None)],
        ),
        ("It beats Rho with an accuracy of 99%.", [("99%", None, "accuracy", "Rho")]),
        ("It surpasses Rho by 3.4 mAP.", [("3.4", UP, "mAP", "Rho")]),
        (
            "It has high accuracy on Qua (84.4%) and Rho (35.5%).",
            [("84.4%", None, "accuracy", None), ("35.5%", None, "accuracy", None)],
        ),
        ("The gain is clear (p < 0.05).", []),
        ("A wav2vec 2.0 performance.", []),
        ("A version 3.5 of it.", []),
        ("It takes a 5-point scale.", []),
    ],
)
def test_a_figure_shares_what_is_said_of_those_beside_it(
    sentence: str, expected: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert told(sentence) == expected


def test_a_bound_holds_for_a_list_that_ends_with_respectively() -> None:
    text = "A title\nIt cuts cost and time by up to 36% and 32%, respectively."
    assert [claim.figure.high for claim in find_claims(sources([text])[0], Findings()).claims] == [36, 32]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It boosts it to an overall score of 67%.", [("67%", None, "score", None)]),
        ("It leads to performance improvements of up to 39%.", [("up to 39%", UP, "performance", None)]),
        ("It shows a reduction (30.5%) in perception errors.", [("30.5%", DOWN, "perception errors", None)]),
        ("It lifts models by 3.7% accuracy.", [("3.7%", UP, "accuracy", None)]),
        ("In comparison against Rho, it has 5% higher accuracy.", [("5%", UP, "accuracy", "Rho")]),
        (
            "It improves recall on 7 datasets by 18%.",
            [("7 datasets", None, None, None), ("18%", UP, "recall", None)],
        ),
        (
            "It cuts loss from 0.72 to 0.41 (a 43% improvement).",
            [("from 0.72 to 0.41", DOWN, "loss", None), ("43%", DOWN, "loss", None)],
        ),
        ("It has 6.6x throughput.", [("6.6x", UP, "throughput", None)]),
        ("Contrast improved by 52%.", [("52%", UP, "Contrast", None)]),
        (
            "It gains up to 3.33 and 2.08 times.",
            [("up to 3.33", UP, None, None), ("2.08 times", UP, None, None)],
        ),
        ("It shows 96.1% resilience against attacks.", [("96.1%", None, "resilience", None)]),
        ("29% of them are worse than others.", [("29%", None, None, None)]),
        ("A model, which improves recall by 3% over Rho.", [("3%", UP, "recall", "Rho")]),
        ("Compared to Tau, it beats Rho, which has 36 times more cost.", [("36 times", UP, "cost", None)]),
        (
            "It surpasses Rho by 16% and the best Tau by 24%.",
            [("16%", UP, None, "Rho"), ("24%", UP, None, "the best Tau")],
        ),
        (
            "BLEU increased by 84% (0.17 to 0.32).",
            [("84%", UP, "BLEU", None), ("0.17 to 0.32", UP, "BLEU", None)],
        ),
        ("Ratings rose across accuracy (+14 points).", [("+14 points", UP, "accuracy", None)]),
    ],
)
def test_what_stands_near_a_figure_counts_before_what_stands_far(
    sentence: str, expected: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It cuts error by 19.9% on Abe (from 1.73 cm to 1.41 cm) and by 31.7% on Bea compared to Rho.",
            [
                ("19.9%", DOWN, "error", "Rho"),
                ("from 1.73 cm to 1.41 cm", DOWN, "error", None),
                ("31.7%", DOWN, "error", "Rho"),
            ],
        ),
        (
            "It has 95.51% recall, surpassing Rho (92.91%) by 2.60%.",
            [
                ("95.51%", None, "recall", "Rho"),
                ("92.91%", None, "recall", None),
                ("2.60%", UP, "recall", "Rho"),
            ],
        ),
        (
            "It beats Rho in effectiveness (-62% toxicity) and efficiency (-47% inference time).",
            [("-62%", DOWN, "toxicity", "Rho"), ("-47%", DOWN, "inference time", "Rho")],
        ),
        (
            "It hits 28% accuracy (47% relative gain), outperforming Memento (15.1%).",
            [
                ("28%", None, "accuracy", "Memento"),
                ("47%", UP, "relative gain", "Memento"),
                ("15.1%", None, "accuracy", None),
            ],
        ),
        (
            "We observe an improvement in robustness of texts (up to 62.5%).",
            [("up to 62.5%", UP, "robustness", None)],
        ),
        (
            "Strong models (e.g., 87% mAP) yield bad data compared to expert data.",
            [("87%", None, "mAP", None)],
        ),
    ],
)
def test_brackets_are_stepped_over(
    sentence: str, expected: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It reaches 97% accuracy, surpassing the prior best of 77% by 19%.",
            [
                ("97%", None, "accuracy", "the prior best"),
                ("77%", None, "accuracy", None),
                ("19%", UP, "accuracy", "the prior best"),
            ],
        ),
        (
            "It has 63% recall compared to the human baseline of 91%.",
            [("63%", None, "recall", "the human baseline")] + [("91%", None, None, None)],
        ),
        (
            "It outperforms Qua, Rho, and Sig by 3%, 4%, and 5%.",
            [("3%", UP, None, "Qua"), ("4%", UP, None, "Rho"), ("5%", UP, None, "Sig")],
        ),
        (
            "It outperforms Qua, Rho, and Sig, in tau estimation by 3%, 4%, and 5%.",
            [("3%", UP, None, "Qua"), ("4%", UP, None, "Rho"), ("5%", UP, None, "Sig")],
        ),
        ("It outperforms Rho, the former best tokenizer by 25% on Tau.", [("25%", UP, None, "Rho")]),
        (
            "It outperforms a strong net, i.e., Rho, by up to 5.6%.",
            [("up to 5.6%", UP, None, "a strong net")],
        ),
        ("It beats those nets by a significant 6%.", [("6%", UP, None, "those nets")]),
        ("It has 8 times the size of Qua.", [("8 times", UP, "size", None)]),
        ("It leads to 53% quality enhancement.", [("53%", UP, "quality", None)]),
    ],
)
def test_the_value_of_another_is_told_from_a_change(
    sentence: str, expected: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    assert told(sentence) == expected


def test_a_gain_that_something_contributes_to_is_no_level() -> None:
    assert kinds("Two rewards contribute to a 15.0% performance gain.") == ["percent"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("With λ = 0.6 achieving test perplexity of 4.65.", [("4.65", None, "test perplexity", None)]),
        ("It is new, recording SSIMs of 0.693 on Abe.", [("0.693", None, "SSIMs", None)]),
    ],
)
def test_what_is_done_begins_no_metric(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "It has a large reduction (30%) in errors, but X has 5%.",
        "It gains much in recall (by 3%) and is better in F1 (up to 9%).",
        "It has an accuracy of 91.5 up to 9% gains.",
        "It achieves 4% and 10% higher alignment compared to the GPT-4o based methods.",
    ],
)
def test_a_text_may_be_cut_anywhere(sentence: str) -> None:
    words = sentence.removesuffix(".").replace(")", " )").split()
    for end in range(2, len(words) + 1):
        cut = " ".join(words[:end]).replace(" )", ")")
        figures = sum(word.strip("()%.,")[:1].isdigit() for word in words[:end])
        assert len(told(cut)) in (figures, figures - 1), cut


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It cuts accuracy to 8% while improving recall (by up to 31%) and robustness (by up to 38%).",
            [("8%", DOWN, "accuracy"), ("up to 31%", UP, "recall"), ("up to 38%", UP, "robustness")],
        ),
        (
            "It drops errors to 4% while raising recall (by 3%) and precision (by 5%).",
            [("4%", DOWN, "errors"), ("3%", UP, "recall"), ("5%", UP, "precision")],
        ),
    ],
)
def test_a_change_in_a_bracket_goes_on_with_that_in_the_one_before(
    sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [row[:3] for row in told(sentence)] == expected
