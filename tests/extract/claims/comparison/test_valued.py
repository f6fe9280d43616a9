import pytest

from tests.extract.telling import told


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("Mortality was 12% lower with the drug than with placebo.", "placebo"),
        ("The risk was 34% lower in treated people than in the control group.", "the control group"),
        ("The rate was 12% in treated fields, compared with 19% in the control plots.", "the control plots"),
        ("Pressure fell by 9.8 mm Hg, compared with 3.1 mm Hg in the placebo group.", "the placebo group"),
        ("It has an F1 of 0.64, compared with 0.66 in most settings.", None),
        ("The sensor lies 12 m below the surface.", None),
    ],
)
def test_what_stands_in_another_place_is_compared_with(sentence: str, against: str | None) -> None:
    assert told(sentence)[0][3] == against
