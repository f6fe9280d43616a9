import pytest

from tests.extract.telling import Row, told


def metrics(sentence: str) -> list[str | None]:
    return [metric for _, _, metric, _ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The tuning range is 18.5%.", "tuning range"),
        ("The detection range exceeds 200 m.", "detection range"),
        ("The dynamic range is 92 dB.", "dynamic range"),
        ("The yield strength was 1058 MPa.", "yield strength"),
        ("The alloy shows a Young's modulus of 110 GPa.", "Young's modulus"),
        ("It has a specific impulse of 320 s.", "specific impulse"),
        ("The water/cement ratio was 0.45.", "water/cement ratio"),
        ("It walks with a cost of transport of 0.36.", "cost of transport"),
        ("The coefficient of friction decreased from 0.62 to 0.18.", "coefficient of friction"),
        ("It has a coefficient of performance of 3.5.", "coefficient of performance"),
        ("The limit of detection was 0.5 ppm.", "limit of detection"),
        ("The strain at break was 450%.", "strain at break"),
        ("The levelized cost of electricity is $0.045/kWh.", "levelized cost of electricity"),
        ("A factor of safety of 1.35 was found.", "factor of safety"),
        ("A quality factor of 850 was measured.", "quality factor"),
        ("The hardness increased from 350 HV to 420 HV.", "hardness"),
        ("The 3-dB bandwidth is 54 GHz.", "3-dB bandwidth"),
        ("A −3 dB bandwidth of 1.2 MHz was measured.", "3 dB bandwidth"),
        ("The leakage current is 10 pA.", "leakage current"),
    ],
)
def test_a_head_that_names_nothing_alone_has_what_it_needs(sentence: str, metric: str) -> None:
    assert metrics(sentence) == [metric]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The cost of the model is 5 ms.", "cost"),
        ("Accuracy ranges from 80% to 90%.", "Accuracy"),
        ("The limit for coding performance was estimated at 79%.", "coding performance"),
        ("Tests yield gains of 5 ms.", None),
        ("It has a loss of accuracy of 5%.", "accuracy"),
    ],
)
def test_what_a_thing_with_an_article_has_is_told_by_the_head_alone(
    sentence: str, metric: str | None
) -> None:
    assert metrics(sentence) == [metric]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        (
            "The mean absolute percentage error of the exhaust temperature was 1.8%.",
            "mean absolute percentage error",
        ),
        ("The uncertainty of the measured velocity is 1.5%.", "uncertainty"),
        ("The standard deviation of the layer thickness was 3 μm.", "standard deviation"),
        ("The uncertainty of the core precision of 0.7% is small.", "core precision"),
    ],
)
def test_an_error_is_no_value_of_what_it_is_an_error_of(sentence: str, metric: str) -> None:
    assert metrics(sentence) == [metric]


def test_a_noun_of_change_with_a_value_tells_of_a_change() -> None:
    expected: list[Row] = [("8.4%", "decrease", "drag coefficient", None)]
    assert told("The reduction of the drag coefficient was 8.4%.") == expected


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("Area Under the Curve (AUC) scores exceeded 0.93.", "Area Under the Curve (AUC) scores"),
        ("It has chamfer distance (CD) values of 3.35 cm.", "chamfer distance (CD) values"),
        ("Its AUC scores exceeded 0.93.", "AUC scores"),
    ],
)
def test_a_neutral_head_has_what_it_is_of_before_a_short_form(sentence: str, metric: str) -> None:
    assert [row[2] for row in told(sentence)] == [metric]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The area under the curve was 0.76.", "area under the curve"),
        ("It has an area under the ROC curve of 0.87.", "area under the ROC curve"),
        ("Area under precision-recall curve was 0.45.", "Area under precision-recall curve"),
        ("It has a 5.5% gain in area under ROC curve on Foo.", "area under ROC curve"),
        ("The area under the receiver operating characteristic curve (AUROC) was 0.82.", "AUROC"),
    ],
)
def test_what_is_measured_of_a_curve_is_the_area_under_it(sentence: str, metric: str) -> None:
    assert metrics(sentence) == [metric]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The length of stay was 5.2 days.", "length of stay"),
        ("The rate of false positives was 12%.", "rate of false positives"),
        ("The rate of the attack was 12%.", "rate"),
        ("The success rate of replay attacks was 12%.", "success rate"),
    ],
)
def test_what_is_no_name_alone_has_what_it_is_of(sentence: str, metric: str) -> None:
    assert metrics(sentence) == [metric]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("Nets are fast, improving overall accuracy (from 51.8% to 97.8%), and robust.", "overall accuracy"),
        ("It is fast while limiting accuracy degradation to under 2%.", "accuracy"),
        ("It converges, matching cell-only spectral selectivity (0.436).", "cell-only spectral selectivity"),
        ("It lowers minimal matching distance by 17%.", "matching distance"),
    ],
)
def test_a_participle_that_does_something_to_a_metric_is_no_part_of_it(sentence: str, metric: str) -> None:
    assert metrics(sentence) == [metric]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("For wood, cutting force was 30 N.", "cutting force"),
        ("It burns slowly, and limiting oxygen index was 31%.", "limiting oxygen index"),
        ("It was told by matching accuracy of 93%.", "matching accuracy"),
        ("It had no starch, and reducing sugar yield was 8%.", "reducing sugar yield"),
    ],
)
def test_a_participle_that_names_a_metric_is_part_of_it(sentence: str, metric: str) -> None:
    assert metrics(sentence) == [metric]
