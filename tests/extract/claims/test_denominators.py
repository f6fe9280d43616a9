import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Direction, Findings
from tests.extract.telling import told


def units(sentence: str) -> list[tuple[str | None, str]]:
    """The units of the figures of a sentence, and the words that they stand in."""
    text = f"A title\n{sentence}"
    claims = find_claims(sources([text])[0], Findings()).claims
    return [(claim.figure.unit, claim.figure.span.of(text)) for claim in claims]


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("A dose of 10 mg per kg body weight was given.", "mg per kg body weight"),
        ("A dose of 10 mg per kilogram per day was given.", "mg per kilogram per day"),
        ("Biomass was 12.5 Mg per hectare.", "Mg per hectare"),
        ("Basal area was 32 m2 per ha.", "m^2 per ha"),
        ("The loss is 5 kg ha-1 per year.", "kg ha^-1 per year"),
        ("Warming was −0.31 °C per decade.", "°C per decade"),
        ("We planted 120 trees per hectare.", "trees per hectare"),
        ("The decay rate was 0.35 per day.", "per day"),
        ("Consumption was 4.5 L per 100 km.", "L per 100 km"),
        ("Emissions grew 3.5% per year.", "% per year"),
        ("Mercury rose by 1.9% yr−1.", "% yr^-1"),
        ("It grew by 3% decade⁻¹.", "% decade^-1"),
        ("It saves 83% per round.", "%"),
        ("The rate is 5 per cent.", "%"),
        ("It takes 8 ms per local epoch on a chip.", "ms per local epoch"),
        ("Wages rose from $4.25 to $5.05 per hour.", "$ per hour"),
        ("Doses rose from 2 mg to 5 mg per kg.", "mg per kg"),
        ("It needs 3.6 kB per minute storage.", "kB per minute"),
        ("Stays took 3 hours per day time.", "hours per day"),
        ("Costs are 3 kB per 24 hours time.", "kB per 24 hours"),
        ("It has 20.22 μm per voxel resolution.", "μm per voxel"),
        ("It needs 2 GB per GPU memory.", "GB per GPU"),
        ("It has 5 ms per token latency overhead.", "ms per token"),
        ("It uses 5 J per unit time.", "J per unit time"),
        ("We ran 3 trials per our protocol.", "trials"),
        ("It took 12 days per the protocol.", "days"),
        ("It took 12 hours per that.", "hours"),
        ("It learns at 16 Frames Per Second here.", "Frames Per Second"),
    ],
)
def test_what_a_figure_is_one_each_of_is_part_of_its_unit(sentence: str, unit: str) -> None:
    assert [found for found, _ in units(sentence)] == [unit]


def test_the_words_of_a_denominator_belong_to_its_figure() -> None:
    assert units("It costs $5 per 1,000 pages and 3 ms per page.") == [
        ("$ per 1,000 pages", "$5 per 1,000 pages"),
        ("ms per page", "3 ms per page"),
    ]


def test_what_a_time_is_told_per_is_no_metric_of_the_next_figure() -> None:
    assert told("It reduces the time to 0.4 s per image (-81.7%).") == [
        ("0.4 s per image", Direction.DECREASE, "time", None),
        ("-81.7%", Direction.DECREASE, None, None),
    ]
