import pytest

from kg.extract.figures.units import unit_at
from kg.model import ClaimKind


@pytest.mark.parametrize(
    "unit",
    [
        *("μH", "nH", "pF", "fF", "mS", "nC", "kVA", "VA", "Nm", "kNm", "N m", "kW h", "kA", "fJ", "mrad"),
        *("dBi", "dBc", "dBFS", "dBμV/m", "dB(A)", "MS/s", "GSa/s", "HV", "HV0.5", "HRC", "HB"),
        *("psi", "ksi", "hp", "ft", "mph", "lm/W", "Btu/h", "€/MWh", "$/kWh", "cP", "MIPS"),
    ],
)
def test_a_symbol_is_a_unit_by_itself(unit: str) -> None:
    found = unit_at(f" {unit} at", 0, len(unit) + 4, value=12)
    assert found is not None
    assert (found.kind, found.name, found.length) == (ClaimKind.MEASURE, unit, len(unit) + 1)


def test_a_microsecond_in_plain_letters_stands_right_behind_its_number() -> None:
    found = unit_at("0.6us at", 3, 8, value=0.6)
    assert found is not None
    assert (found.kind, found.name) == (ClaimKind.MEASURE, "μs")
    spoken = unit_at("6 us at", 1, 7, value=6)
    assert spoken is None or spoken.kind is not ClaimKind.MEASURE


@pytest.mark.parametrize("after", [" MS patients", " PS images", " pH units", " in boxes"])
def test_a_prefix_does_not_stand_before_every_symbol(after: str) -> None:
    found = unit_at(after, 0, len(after), value=12)
    assert found is None or found.kind is not ClaimKind.MEASURE
