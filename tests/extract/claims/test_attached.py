import pytest

from tests.extract.telling import told


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("Nitrogen input by seabirds was 190 kg ha−1 yr−1.", ["Nitrogen input"]),
        ("An elasticity with respect to the price of 0.4 was found.", ["elasticity"]),
        ("Mortality of oaks reached 48%, whereas that of Abies concolor was 11%.", ["Mortality", None]),
        ("Fish biomass was 48% greater adjacent to islands.", ["Fish biomass"]),
    ],
)
def test_who_has_a_metric_and_where_is_none(sentence: str, metrics: list[str | None]) -> None:
    assert [row[2] for row in told(sentence)] == metrics
