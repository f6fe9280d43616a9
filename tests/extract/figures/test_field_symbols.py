import pytest

from kg.extract.figures.finding import all_figures
from kg.extract.figures.units import unit_at
from kg.model import ClaimKind, Span


@pytest.mark.parametrize(
    ("after", "name"),
    [
        (" cal BP to", "cal BP"),
        (" cal. yr B.P.", "cal yr BP"),
        (" calibrated years BP", "cal years BP"),
        (" 14C yr BP)", "14C yr BP"),
        (" BP (OxA-11182)", "BP"),
        (" yr BP event", "yr BP"),
        (" BP event", "BP"),
        (" BP and at", "BP"),
        (" Mya.", "Mya"),
        (" Mya split", "Mya"),
        (" m we a−1", "m w.e. a^-1"),
        (" mm we, and", "mm w.e."),
        (" cal ka BP,", "cal ka BP"),
        (" cal BC", "cal BC"),
        (" ka.", "ka"),
        (" Ma and 467", "Ma"),
        (" Ma ago", "Ma"),
        (" ha in 1982", "ha"),
        (" Mha", "Mha"),
        (" hPa at", "hPa"),
        (" psu.", "psu"),
        (" t C ha−1 yr−1", "t C ha^-1 yr^-1"),
        (" kg N2O-N ha−1", "kg N2O-N ha^-1"),
        (" t CO2-eq. ha−1 yr−1", "t CO2-eq ha^-1 yr^-1"),
        (" μmol CO2 m−2 s−1", "μmol CO2 m^-2 s^-1"),
        (" Pg C.", "Pg C"),
        (" mu mol CO2 m(-2) s(-1)", "μmol CO2 m^-2 s^-1"),
        (" kg wet weight m−2", "kg wet weight m^-2"),
        (" m w.e. yr−1", "m w.e. yr^-1"),
        (" mm sle yr–1", "mm sle yr^-1"),
        (" cm TL.", "cm TL"),
        (" parts per thousand", "parts per thousand"),
        (" GtCO2", "GtCO2"),
        (" Mt CO2e yr−1", "Mt CO2e yr^-1"),
        (" CFU 100 mL−1", "CFU 100 mL^-1"),
        (" individuals km−2", "individuals km^-2"),
        (" items/m3", "items/m^3"),
        (" ind./m2", "ind./m^2"),
        (" particles/L", "particles/L"),
        (" kg ha−1 °C−1", "kg ha^-1 °C^-1"),
        (" kg ha-1 a-1", "kg ha^-1 a^-1"),
        (" d decade⁻¹", "d decade^-1"),
    ],
)
def test_ages_areas_and_masses_of_a_substance_have_their_whole_unit(after: str, name: str) -> None:
    found = unit_at(after, 0, len(after), value=12)
    assert found is not None
    assert (found.kind, found.name) == (ClaimKind.MEASURE, name)


@pytest.mark.parametrize(
    ("after", "name"),
    [(" kcal", "kcal"), (" cal of it", "cal"), (" mg P-gp", "mg"), (" kg C. elegans", "kg")],
)
def test_calories_and_what_only_looks_like_a_substance_stay_what_they_are(after: str, name: str) -> None:
    found = unit_at(after, 0, len(after), value=12)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "after", [" Ma et al. show", " Ma and Roe show", " BP networks", " Mt Etna", " Mya arenaria"]
)
def test_names_of_people_nets_and_mountains_are_no_units(after: str) -> None:
    found = unit_at(after, 0, len(after), value=12)
    assert found is None or found.kind is not ClaimKind.MEASURE


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("At 10 m we see 5 BP stations", ["m", "stations"]),
        ("In 2010 BP spilled it", [None]),
        ("We found 30 Mya arenaria at 5 Mya", [None, "Mya"]),
    ],
)
def test_what_goes_on_as_a_sentence_ends_a_unit(text: str, units: list[str | None]) -> None:
    assert [each.unit for each in all_figures(text, Span(0, len(text)))] == units


def test_a_change_of_values_with_errors_keeps_its_unit() -> None:
    text = "SOC increased from 42.3 ± 3.1 to 51.7 ± 2.8 t C ha−1"
    (figure,) = all_figures(text, Span(0, len(text)))
    assert (figure.from_value, figure.to_value, figure.unit) == (42.3, 51.7, "t C ha^-1")


def test_what_the_second_end_of_a_change_is_of_the_first_is_of_too() -> None:
    text = "It dropped from 25.1 cm to 22.4 cm TL in 1990."
    figure, _ = all_figures(text, Span(0, len(text)))
    assert (figure.from_value, figure.to_value, figure.unit) == (25.1, 22.4, "cm TL")
