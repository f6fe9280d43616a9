import pytest

from tests.extract.telling import DOWN, UP, Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It improves the detectors by at least 2.6% in F1-score.",
            [("at least 2.6%", UP, "F1-score", None)],
        ),
        ("It has a gain of up to 15% on RMSE.", [("up to 15%", DOWN, "RMSE", None)]),
        (
            "It has a mean absolute error (MAE) in height estimation of 2.09 m.",
            [("2.09 m", None, "mean absolute error", None)],
        ),
        ("It has a 3% gain on ImageNet-1K over Rho.", [("3%", UP, None, "Rho")]),
        (
            "It surpasses tuned methods on the Exact Match metric by 3 times.",
            [("3 times", UP, "Exact Match metric", "tuned methods")],
        ),
        (
            "It has a GDT_TS of 84.2, and loses 3.1 points in GDT_TS.",
            [("84.2", None, "GDT_TS", None), ("3.1 points", DOWN, "GDT_TS", None)],
        ),
        (
            "IL-6 was upregulated 4.2-fold and the mRNA downregulated by 63%.",
            [("4.2-fold", UP, None, None), ("63%", DOWN, "mRNA", None)],
        ),
        (
            "The Young's modulus increased from 2.1 to 3.4 GPa.",
            [("from 2.1 to 3.4 GPa", UP, "Young's modulus", None)],
        ),
        (
            "The transition temperature shifted from 105 °C to 128 °C.",
            [("from 105 °C to 128 °C", UP, "transition temperature", None)],
        ),
        ("HbA1c fell from 8.4% to 6.9%.", [("from 8.4% to 6.9%", DOWN, "HbA1c", None)]),
        ("Its IC50 rose from 2 mM to 5 mM.", [("from 2 mM to 5 mM", UP, "IC50", None)]),
        ("It has a 1.5x end-to-end speedup.", [("1.5x", UP, None, None)]),
        (
            "The best systems reduced the equal error rate (EER) by 25-44%.",
            [("25-44%", DOWN, "equal error rate", None)],
        ),
        ("It shows an area under the curve (AUROC) increase of 2%.", [("2%", UP, "AUROC", None)]),
        (
            "It has less than 0.3% difference in top-1 accuracy.",
            [("less than 0.3%", None, "top-1 accuracy", None)],
        ),
        ("It achieves 27% improved performance compared to Rho.", [("27%", UP, "performance", "Rho")]),
        (
            "It surpasses Rho by 42.5% in Intersection over Union (IoU).",
            [("42.5%", UP, "Intersection over Union", "Rho")],
        ),
        ("It improves users' access capacity by 500%.", [("500%", UP, "users' access capacity", None)]),
        (
            "It gives 84% (one) and is 12x more cost-effective.",
            [("84%", None, None, None), ("12x", UP, None, None)],
        ),
        (
            "It improves Qua-7B from 17.4% to an impressive 57.3%.",
            [("from 17.4% to an impressive 57.3%", UP, None, None)],
        ),
    ],
)
def test_the_metric_of_a_gain_may_stand_after_it(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Our improved approach achieves a mean precision (mAP) of 98.9% for Rho.",
            [("98.9%", None, "precision", None)],
        ),
        (
            "It gains 16.7%, outperforming the baseline accuracy of 9.4%.",
            [("16.7%", UP, None, "the baseline accuracy"), ("9.4%", None, "baseline accuracy", None)],
        ),
        (
            "It achieves 92% accuracy, surpassing the 72% ceiling.",
            [("92%", None, "accuracy", None), ("72%", None, "accuracy", None)],
        ),
        (
            "It beats Rho by 1.5% in R@1, reaching a score of 50.5% R@1.",
            [("1.5%", UP, "R@1", "Rho"), ("50.5%", None, "R@1", None)],
        ),
        ("It has moderate performance (40-68% accuracy).", [("40-68%", None, "accuracy", None)]),
        ("It reports accuracy rates of only 74%.", [("74%", None, "accuracy rates", None)]),
        ("It has high `answer accuracy' (85%).", [("85%", None, "answer accuracy", None)]),
        (
            "It is better (FID: 67.18 vs. 210.4, KID: 0.016 vs. 0.225).",
            [
                ("67.18", None, "FID", None),
                ("210.4", None, "FID", None),
                ("0.016", None, "KID", None),
                ("0.225", None, "KID", None),
            ],
        ),
        (
            "It sets a best accuracy on two sets: 84% on Abe, 92% on Bea.",
            [("84%", None, "accuracy", None), ("92%", None, "accuracy", None)],
        ),
        (
            "Abe and Bea achieve the highest accuracies, with 98.9% and 98.6%.",
            [("98.9%", None, "accuracies", None), ("98.6%", None, "accuracies", None)],
        ),
        (
            "Rho achieves 82% accuracy on it, while Tau achieves only 45%.",
            [("82%", None, "accuracy", None), ("45%", None, "accuracy", None)],
        ),
    ],
)
def test_a_value_that_is_only_stated_has_no_direction(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They have accuracies generally below 10%.", [("below 10%", None, "accuracies", None)]),
        (
            "It has a relative deviation from the truth of less than 5%.",
            [("less than 5%", None, "relative deviation", None)],
        ),
        ("It has 93% on QSet, and 94% in Bra2020.", [("93%", None, None, None), ("94%", None, None, None)]),
        (
            "It has values of 9% and 8%, representing absolute gains of 21%.",
            [("9%", None, "values", None), ("8%", None, "values", None), ("21%", UP, None, None)],
        ),
        (
            "It improves the current state of the art by 3%.",
            [("3%", UP, None, "the current state of the art")],
        ),
        ("The precision of all nets on QSet is 92%.", [("92%", None, "precision", None)]),
        ("The recall for Qua coding was estimated at 60%.", [("60%", None, "recall", None)]),
        (
            "The precision, recall and F1 of the trees built by Qua and Rho are all over 80%.",
            [("over 80%", None, "F1", None)],
        ),
        ("Its performance on symbolic and numeric reasoning is 45%.", [("45%", None, "performance", None)]),
        (
            "Recall is highest on easy questions (90%) and lower on hard ones (60%).",
            [("90%", None, "Recall", None), ("60%", None, "Recall", None)],
        ),
        ("It reaches 89% mDice and 81% cIoU.", [("89%", None, "mDice", None), ("81%", None, "cIoU", None)]),
        (
            "It has an area under the receiver operating curve of 0.62 and a recall of 9%.",
            [("0.62", None, "area under the receiver operating curve", None), ("9%", None, "recall", None)],
        ),
        ("The best system scores 56%.", [("56%", None, None, None)]),
        ("The best F1 scores are 56%.", [("56%", None, "F1 scores", None)]),
        ("It improves by 5% on several benchmarks.", [("5%", UP, None, None)]),
        (
            "The Word Failure Rate (WFR) is told, and the WFR fell from 9% to 3%.",
            [("from 9% to 3%", DOWN, "WFR", None)],
        ),
        ("On Crowd Detection (CD), it has a gain of 5% in CD.", [("5%", UP, None, None)]),
        ("It has 41% exact match.", [("41%", None, "exact match", None)]),
        ("It reaches 82% $k$-NN accuracy.", [("82%", None, "$k$-NN accuracy", None)]),
        ("It beats Rho by 16% in pass^3 scores.", [("16%", UP, "pass^3 scores", "Rho")]),
        ("It has AUC values approaching 80%.", [("80%", None, "AUC values", None)]),
        ("The total recall of Abe, Bea, and Gem Pro was 99%.", [("99%", None, "recall", None)]),
        ("It is better in search recall, which increased by 56%.", [("56%", UP, "search recall", None)]),
    ],
)
def test_a_metric_is_found_far_from_its_value_or_by_its_short_form(
    sentence: str, expected: list[Row]
) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has a recall of 81% in Peru, 82% in Chile, and 83% in the USA.",
            [("81%", None, "recall", None), ("82%", None, "recall", None), ("83%", None, "recall", None)],
        ),
        (
            "It has PLCC = 0.91 on QSet and SRCC = 0.92 on RSet and PLCC = 0.93 on SSet.",
            [("0.91", None, "PLCC", None), ("0.92", None, "SRCC", None), ("0.93", None, "PLCC", None)],
        ),
        ("It gains a 7% reduction in our two-tree study.", [("7%", DOWN, None, None)]),
        ("Recall stayed low (12%).", [("12%", None, "Recall", None)]),
    ],
)
def test_a_name_of_a_country_is_no_metric_and_a_sign_sets_the_one_before_it(
    sentence: str, expected: list[Row]
) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The mass of the star is 3 kg.", "mass"),
        ("We find a dynamical age of the universe of 14.2 Gyr.", "dynamical age"),
        ("The value of a statistical life is $7.4 million.", "value of a statistical life"),
        ("The output of this kind of mill is 3 kW.", "output"),
        ("GDP per capita is 12,000 dollars.", "GDP per capita"),
        ("Output per worker rose by 4%.", "Output per worker"),
        ("The minimum wage is 12 dollars.", "minimum wage"),
        ("The elasticity of income with respect to the tax rate is 0.25.", "elasticity"),
        ("The mean standard error was 0.05.", "standard error"),
        ("The collider runs at sqrt(s) = 7 TeV.", None),
        ("We present a search of pp collisions at √s = 13 TeV.", "√s"),
        ("The effect was small (Cohen's d = 0.15).", "Cohen's d"),
        ("Kendall's tau of 0.5 was found.", "Kendall's tau"),
        ("They agree (Cohen's κ=0.81) well.", "Cohen's κ"),
        ("They agree (Cohen's $\\kappa$ = 0.81) well.", "Cohen's $\\kappa$"),
        ("They correlate (Pearson's $r = 0.27$) here.", "r"),
        ("They agree (Cohen's $\\kappa = 0.10$) here.", None),
    ],
)
def test_a_metric_is_what_has_the_value_and_not_the_thing_that_has_it(
    sentence: str, metric: str | None
) -> None:
    assert [name for _, _, name, _ in told(sentence)] == [metric]


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("It was lower (t=-4.82, p<0.001, Cohen's d=0.07).", ["Cohen's d"]),
        ("The accuracy is 0.91 and Cohen's d=0.07.", ["accuracy", "Cohen's d"]),
        ("They correlate (Pearson's $r = 0.27$), and agree with Cohen's $\\kappa = 0.10$.", ["r", None]),
    ],
)
def test_a_statistic_with_a_name_shares_no_metric(sentence: str, metrics: list[str | None]) -> None:
    assert [name for _, _, name, _ in told(sentence)] == metrics


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("It covers the physically possible range of 0-100% well.", None),
        ("It lies in the typical range of 20 to 30 ms.", None),
        ("It has a tuning range of 20 to 30 GHz.", "tuning range"),
    ],
)
def test_a_range_alone_is_no_metric(sentence: str, metric: str | None) -> None:
    assert [name for _, _, name, _ in told(sentence)] == [metric]


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("The quantum yield is 42%.", ["quantum yield"]),
        ("It was obtained with a yield of 92%.", ["yield"]),
        ("The product formed in up to 99% yield with 98% ee.", ["yield", "ee"]),
        ("It was made on a gram scale (92% yield, 97% ee).", ["yield", "ee"]),
        ("Our experiments yield 94% accuracy.", ["accuracy"]),
        ("These changes yield a 12% reduction.", [None]),
    ],
)
def test_a_yield_is_a_metric_and_to_yield_is_none(sentence: str, metrics: list[str | None]) -> None:
    assert [metric for _, _, metric, _ in told(sentence)] == metrics


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The acceptance rate also averaged 96.7% for them.", "acceptance rate"),
        ("It boosts existing detectors by 8%.", None),
        ("It surpasses all by a large margin (+2.8% on Foo).", None),
        ("It delivers 1390 fps in FP16.", None),
    ],
)
def test_what_has_a_value_is_a_metric_and_who_gains_is_none(sentence: str, metric: str | None) -> None:
    assert [row[2] for row in told(sentence)] == [metric]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("Total nitrogen losses amounted to 46 kg.", "nitrogen losses"),
        ("The pressure peaked at 340 kPa.", "pressure"),
        ("Plasma concentrations peaked at 340 ng/mL.", "Plasma concentrations"),
        ("The latency remained 12 ms.", "latency"),
        ("Adherence exceeded 90%.", "Adherence"),
        ("Its accuracy can be about 36%.", "accuracy"),
        ("It has an accuracy of approximately 80-83% on X.", "accuracy"),
        ("It keeps an accuracy typically around 80-83%.", "accuracy"),
        ("The accuracy goes from 45% to 60%.", "accuracy"),
        ("The temperature shifts from 85 °C to 112 °C.", "temperature"),
        ("The camera moves from 5 m to 10 m.", None),
        ("Users stayed 5 minutes.", None),
        ("Our corpus exceeds 100 hours.", None),
        ("It reaches 340 kPa.", None),
        ("The model remains 3% behind.", None),
        ("It sets a new SOTA of 76.7% on Foo.", None),
        ("It sets a new state of the art of 76.7% on Foo.", None),
    ],
)
def test_verbs_of_values_tell_what_has_them(sentence: str, metric: str | None) -> None:
    assert [row[2] for row in told(sentence)] == [metric]


def test_what_varies_has_the_noun_before_it_as_its_metric() -> None:
    sentence = "The refusal rate varies from 21% (A) to 43%, with unsafe answers varying from 5% to 13%."
    assert [row[2] for row in told(sentence)] == ["refusal rate", "unsafe answers"]


def test_what_introduces_something_is_no_part_of_it() -> None:
    sentence = "It halves the noise while introducing overhead amounting to 15% of the time."
    assert [row[2] for row in told(sentence)] == ["overhead"]
