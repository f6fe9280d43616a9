import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Findings
from tests.extract.telling import DOWN, UP, Row, kinds, told


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("It has a BLEU of 32 and an F1 of 0.9.", [32, 0.9]),
        ("It has an average of 28.9 labels and an AUC of 0.8.", [0.8]),
        ("It assessed the credibility of 46,020 good and 3,407 bad articles.", [46020, 3407]),
        ("It has a win rate of 20% on AlpacaEval 2.0.", [20]),
        ("It has a recall of 0.9 (p < 0.05).", [0.9]),
        ("It has 35+ PSNR in 3D AP at 10 ms.", [None, 10]),
        ("It beats Qua (6.26 vs. 4.95).", [6.26, 4.95]),
        ("It surpasses both Qua (36.7/31.6) and Rho (32.1).", [36.7, 31.6, 32.1]),
        ("It agrees with them (r = 0.8, $\\kappa = 0.7$).", [0.8, 0.7]),
        ("Its reliability ($κ= 0.9$) is high, Cronbach's alpha = 0.8.", [0.9, 0.8]),
        ("It improves the mean recall of Qua 3.1 by 4%.", [4]),
        ("It has a baseline (~0.32 similarity).", [0.32]),
        ("It outperforms Rho by 7.76 and 3.5.", [7.76, 3.5]),
        ("It has an improvement of 0.19 compared to Rho.", [0.19]),
        ("It needs 5% of the steps (3200 → 128).", [5, None]),
        ("It has layers 64 → 128 → 256 and gains 5%.", [5]),
        ("It cuts the use on QSet from 917 to 328, by 5%.", [None, 5]),
        ("It agrees with readers ($\\rho \\approx 0.9$).", [0.9]),
        ("Rho scores 71.46 here.", [71.46]),
        (
            "It has high scores for usefulness (mean = 4.4) and region correspondence (mean = 4.0).",
            [4.4, 4.0],
        ),
        ("Readers like it (4.62/5), too, and Rho (3.9 out of 5).", [4.62, 3.9]),
        ("It improves the performance of 4 x 16 nets by 5%.", [5]),
        ("It has a perplexity of -7.5 and a change of -5%.", [-7.5, 5]),
        ("It has a Dice of 0.79 $\\pm$ 0.17 and an mIoU of 0.72(0.04).", [0.79, 0.72]),
    ],
)
def test_a_bare_number_is_a_score_only_beside_a_metric(sentence: str, values: list[float]) -> None:
    text = f"A title\n{sentence}"
    claims = find_claims(sources([text])[0], Findings()).claims
    assert [claim.figure.value for claim in claims] == values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The overall score is 0.571, improving on the baseline score of 0.519.",
            [("0.571", None, "score", None), ("0.519", None, "baseline score", None)],
        ),
        (
            "Our net achieves 94.0 and 90.4 on SST and MRPC, respectively.",
            [("94.0", None, None, None), ("90.4", None, None, None)],
        ),
        (
            "Our net achieves 88.5 on GLUE and gets 41.2 on COCO.",
            [("88.5", None, None, None), ("41.2", None, None, None)],
        ),
        (
            "It pushes Test F1 to 93.2 (1.5 point absolute gain) and Abe F1 to 83.1 (5.1 point more).",
            [
                ("93.2", None, "Test F1", None),
                ("1.5 point", UP, "Test F1", None),
                ("83.1", None, "Abe F1", None),
                ("5.1 point", UP, "Abe F1", None),
            ],
        ),
    ],
)
def test_a_score_on_a_named_body_of_data_is_one(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It is 3.4x faster with only a 0.01 drop on GenEval.",
            [("3.4x", UP, None, None), ("0.01", DOWN, None, None)],
        ),
        ("We see a 0.4 improvement on VBench over Abe.", [("0.4", UP, None, "Abe")]),
        ("It has a 0.5 reduction factor.", []),
    ],
)
def test_a_decimal_before_a_noun_of_change_is_by_how_much(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "It yields a 0.03 increase in AUC.",
        "It has a 0.5 gain in BLEU.",
        "It shows a 0.2 BLEU drop.",
        "It has gains up to 3.8.",
    ],
)
def test_by_how_much_a_score_changes_is_in_points(sentence: str) -> None:
    assert kinds(sentence) == ["points"]
