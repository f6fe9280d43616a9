import pytest

from kg.extract.figures.bounds import is_turned
from kg.model import Bound, Span
from tests.extract.figures.with_unit import figures


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("over 10 batches", ["at least"]),
        ("grains of ca. 500 nm", ["about"]),
        ("grains of ∼6 μm", ["about"]),
        ("a difference of 0.2% (95% CI -∞ to 4.0%)", ["exact", "exact", "up to"]),
        ("a low dose (5 mg; n = 41) or higher dose", ["exact", "exact"]),
        ("a loss of 3% over 800 cycles", ["exact", "exact"]),
        ("stable for over 800 cycles", ["at least"]),
        ("Isolation between ports is better than 25 dB", ["at least"]),
        ("an insertion loss better than 2 dB", ["up to"]),
        ("accuracies better than 2%", ["exact"]),
        (r"it has over \(30000\) maps", ["at least"]),
        ("BER ‹ 5%", ["up to"]),
        (r"$\lesssim 10$\% and $\gtrsim 5$ km/s, ≲ 3 km, ≳ 4 km", ["up to", "at least", "up to", "at least"]),
        ("the error is bounded by 5%", ["up to"]),
        ("it is bounded from above by 3%, and bounded below by 2%", ["up to", "at least"]),
        ("the rate is lower bounded by 5%, or lower-bounded by 2%", ["at least", "at least"]),
        ("over the 10 batches", ["exact"]),
        ("they cannot be applied to most of the over 6,000 languages", ["at least"]),
        ("it cannot be applied to over 6,000 languages", ["up to"]),
        ("83.7% retrieval accuracy over 112 languages", ["exact", "exact"]),
        ("sequences of a length over 500 tokens", ["at least"]),
        ("764 questions over 102 tables", ["exact", "exact"]),
        ("averaged over 30 runs", ["exact"]),
        ("three strategies over 30 planning iterations", ["exact"]),
        ("perhaps 0.1% of them", ["about"]),
        ("274k statements about 13 minority groups", ["exact", "exact"]),
        ("articles about 500 words long", ["about"]),
        ("improvements over 16 methods", ["exact"]),
        ("as few as 10 samples", ["at least"]),
        ("upwards of 10 ms, in excess of 20 ms", ["at least", "at least"]),
        ("the rate surpasses 50%", ["at least"]),
        ("none surpasses 50%", ["up to"]),
        ("no model exceeds 50%", ["up to"]),
        ("they are unable to exceed 50%", ["up to"]),
        ("they fail to reach over 50%", ["up to"]),
        ("nets under 1%, 5%, and 10% mean sparsity", ["exact", "exact", "exact"]),
        ("a performance over 12 methods", ["exact"]),
        ("none of the nets has a recall above 50%", ["up to"]),
        ("it does not exceed 50%", ["up to"]),
        ("with no labels over 50%", ["at least"]),
        ("no net is needed, for more than 50%", ["at least"]),
        ("it never fails and finds over 50%", ["at least"]),
        ("roughly a factor of 2.5", ["about"]),
        ("by a factor of 10", ["exact"]),
        ("nets under 50% mean sparsity", ["exact"]),
        ("with under 50% mean error", ["up to"]),
        ("it achieves under 68% mean recall", ["up to"]),
        ("5% or less", ["up to"]),
        ("35+ frames", ["at least"]),
        ("a 1.5 T + 3 T corpus of a magnetic field", ["exact"]),
        ("65 years or older", ["at least"]),
        ("65 years of age or older", ["at least"]),
        ("5 years and younger", ["up to"]),
        ("older than 65 years", ["at least"]),
        ("140 mm Hg or above", ["at least"]),
        ("90% and above on two sets", ["at least"]),
        ("by 9% and above all", ["exact"]),
        ("by 9% and over 20 tasks", ["exact", "at least"]),
        ("within 200 m more than 68%", ["up to", "at least"]),
        ("50+ objects", ["at least"]),
        ("a loss of 76% (by up to 82%) over 27 years", ["exact", "up to", "exact"]),
        ("biomass declined over 27 years", ["exact"]),
        ("people aged over 65 years", ["at least"]),
        ("done within 3 minutes", ["up to"]),
        ("accurate within 10%", ["up to"]),
        ("98% accuracy within 5 mm", ["exact", "exact"]),
        ("a success rate within 3 attempts", ["exact"]),
        ("98% coverage within 5 mm", ["exact", "exact"]),
        ("it keeps its accuracy within 2% of Rho", ["up to"]),
        ("it keeps its recall within 3 percentage points", ["up to"]),
        ("it has an error within 5 mm", ["up to"]),
        ("studies spanning over 300 training runs", ["at least"]),
        ("repeated over 300 training runs", ["exact"]),
        ("it can evaluate over 15 nets", ["at least"]),
        ("evaluated over 15 nets", ["exact"]),
        ("a cut over a 36% baseline", ["exact"]),
        ("over a 36% success rate", ["at least"]),
        ("it adds \\textless0.1\\% cost", ["up to"]),
    ],
)
def test_a_bound_is_told_by_what_stands_before_a_number(text: str, bounds: list[str]) -> None:
    assert [figure.bound for figure in figures(text, Span(0, len(text)))] == [Bound(name) for name in bounds]


@pytest.mark.parametrize("more", ["more than ", "> ", "≥ ", "$\\geq$", "over "])
def test_more_that_is_denied_is_a_bound_turned_round(more: str) -> None:
    text = f"no net has {more}50%"
    (figure,) = figures(text, Span(0, len(text)))
    assert (figure.bound, is_turned(text, figure)) == (Bound.UP_TO, True)
