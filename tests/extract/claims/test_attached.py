import pytest

from tests.extract.telling import told


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("Nitrogen input by seabirds was 190 kg ha−1 yr−1.", ["Nitrogen input"]),
        ("An elasticity with respect to the price of 0.4 was found.", ["elasticity"]),
        ("Mortality of oaks reached 48%, whereas that of Abies concolor was 11%.", ["Mortality", None]),
        ("Fish biomass was 48% greater adjacent to islands.", ["Fish biomass"]),
        ("The average time to compliance is 4.6 years.", ["time"]),
        ("The elasticity of trade to distance is -0.93.", ["elasticity"]),
        ("The difference from Planck is 6.6 ± 1.5 mm.", ["difference"]),
        ("The error at the 5th percentile dropped to 0.5 mm.", ["error"]),
        ("Return on equity declined by 60 Pa.", ["Return"]),
        ("Growth at the 5th percentile improves by 0.5 percentage points.", [None]),
        ("Value-at-Risk at the 5% level is -8.2%.", [None, None]),
        ("The coverage of the nominal 95% confidence interval is 93.8%.", ["coverage"]),
    ],
)
def test_who_has_a_metric_and_where_is_none(sentence: str, metrics: list[str | None]) -> None:
    assert [row[2] for row in told(sentence)] == metrics
