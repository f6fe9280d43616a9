import pytest

from kg.extract.figures.composed import plain_unit
from kg.extract.figures.units import UNREAD, unit_at
from kg.model import ClaimKind
from tests.extract.telling import told


@pytest.mark.parametrize(
    ("after", "name"),
    [
        (r" km s^{-1} Mpc^{-1}", "km s^-1 Mpc^-1"),
        (r" km s$^{-1}$ Mpc$^{-1}$.", "km s^-1 Mpc^-1"),
        (r"\,\mathrm{km\,s^{-1}\,Mpc^{-1}}$", "km s^-1 Mpc^-1"),
        (" cm2 V−1 s−1", "cm^2 V^-1 s^-1"),
        (" erg s⁻¹ cm⁻²", "erg s^-1 cm^-2"),
        (" mAh g−1.", "mAh g^-1"),
        (r"\textmu m", "μm"),
        (" mAh g-1", "mAh g^-1"),
        (" g/cm3", "g/cm^3"),
        (" W/(m K)", "W/(m K)"),
        (" N·m", "N m"),
        (" N/mm²", "N/mm^2"),
        (" A/cm2", "A/cm^2"),
        (" K/W", "K/W"),
        (" °C/W", "°C/W"),
        ("°/s", "°/s"),
        (" μm/°C", "μm/°C"),
        (" t/m³", "t/m^3"),
        (" mPa·s", "mPa s"),
        (" V·cm", "V cm"),
        (" W/m²K", "W/m^2 K"),
        (" W/m·K", "W/m K"),
        (" MPa·m^1/2", "MPa m^1/2"),
        (" MPa m1/2", "MPa m^1/2"),
        (" MPa√m", "MPa√m"),
        (" fJ/conversion-step", "fJ/conversion-step"),
        (r" pT/$\sqrt{Hz}$", UNREAD),
        (" s−1.", "s^-1"),
        (" yr$^{-1}$", "yr^-1"),
        (" S cm⁻¹", "S cm^-1"),
        (" photons cm^{-2} s^{-1}", "photons cm^-2 s^-1"),
        (r" $M_{\odot}$", "M⊙"),
        (r" M$_\odot$ yr$^{-1}$", "M⊙ yr^-1"),
        (r"\,M_\odot\,\mathrm{yr}^{-1}$", "M⊙ yr^-1"),
        (r"\,\mathrm{GeV}\,\mathrm{cm}^{-3}$", "GeV cm^-3"),
        (r" M_\odot c^2", "M⊙ c^2"),
        (" M⊙c² ", "M⊙c^2"),
        (r" GeV/c${}^2$", "GeV/c^2"),
        (r" $\mu$g/mL", "μg/mL"),
        (r"$\mu$M", "μM"),
        (" µm", "μm"),
        (" mol%", "mol%"),
        (" mol\\%", "mol%"),
        (" mol %", "mol%"),
        (" wt.% of", "wt%"),
        (" ‰", "‰"),
        (" L per 1", "L"),
        (r" $^{\circ}$C", "°C"),
        (r"$^\circ$C", "°C"),
        (" mg/kg/day of it", "mg/kg/day"),
        (" kcal/mol", "kcal/mol"),
        (" mg/dL,", "mg/dL"),
        (" mmHg", "mmHg"),
        (" mm Hg or", "mmHg"),
        (" cm H2O", "cmH2O"),
        (" mL/min/1.73 m2", "mL/min/1.73 m^2"),
        (" ml per minute per 1.73 m2", "ml per minute per 1.73 m^2"),
        (" mg per deciliter", "mg per deciliter"),
        (" mEq/L", "mEq/L"),
        (" IU/mL", "IU/mL"),
        (" cells/mm3", "cells/mm^3"),
        (" log10 copies/mL", "log10 copies/mL"),
        (" beats per minute", "beats per minute"),
        (" beats/min", "beats/min"),
        (" ms per image", "ms"),
        (" nM", "nM"),
        (" Å", "Å"),
        (" bpm", "bpm"),
        (" Gy", "Gy"),
        (r" M_\odot", "M⊙"),
        (" ms top-1", "ms"),
        (" dB/90.84%", "dB"),
        (" cm(-1) of", "cm^-1"),
        (" m(2) g(-1)", "m^2 g^-1"),
        (" mA h g(-1)", "mA h g^-1"),
        (" A cm(-2).", "A cm^-2"),
        (" cm(2) V(-1) s(-1)", "cm^2 V^-1 s^-1"),
        (" MPa m(1/2)", "MPa m^1/2"),
        (" mu g h(-1) mg(cat)(-1)", "μg h^-1 mg(cat)^-1"),
        (" mu M", "μM"),
        (" muM", "μM"),
        (" mu mol L(-1)", "μmol L^-1"),
        (" degrees C", "°C"),
        (" degrees Celsius", "°C"),
        (" degrees clockwise", "degrees"),
        (" A cm–2", "A cm^-2"),
        (" F g-1.", "F g^-1"),
        (" L mol–1 s–1", "L mol^-1 s^-1"),
        (" M–1 cm–1", "M^-1 cm^-1"),
        (" mA mgPt–1", "mA mgPt^-1"),
        (" mA mg−1Pt", UNREAD),
        (" mAh⋅g−1", "mAh g^-1"),
        (" mA∙cm−2", "mA cm^-2"),
        (" kJ.mol-1", "kJ mol^-1"),
        (" kJ. Mol", "kJ"),
        (" Ω cm2", "Ω cm^2"),
        (" cm3(STP) cm−3", "cm^3(STP) cm^-3"),
        (" nm (2 of", "nm"),
        (" M HClO4", "M"),
        (" A mg(Pt)(-1)", "A mg(Pt)^-1"),
        (" L m-2 h-1 bar-1", "L m^-2 h^-1 bar^-1"),
        (" mV·dec–1", "mV dec^-1"),
        (" kOe", "kOe"),
        (" um", "μm"),
        (" ug/ml", "μg/ml"),
        (" umol mol-1", "μmol mol^-1"),
        (" mol dm-3", "mol dm^-3"),
        (" mmol dm–3", "mmol dm^-3"),
        (" M KOH", "M"),
        (" M (NH4)2SO4", "M"),
        (" kJ (mol H2)(-1)", UNREAD),
        (" kJ (mol H2)−1", UNREAD),
        (" g/%", UNREAD),
        (" kWh/500 images", UNREAD),
    ],
)
def test_a_unit_goes_on_through_its_factors(after: str, name: str) -> None:
    unit = unit_at(f"3{after}", 1, len(after) + 1, value=3)
    assert unit
    assert (unit.kind, unit.name) == (ClaimKind.MEASURE, name)


@pytest.mark.parametrize("after", [" M CNN images", " M C4 documents", " M CO2 a year", " M SNP", " M BERT"])
def test_a_million_is_not_molar(after: str) -> None:
    unit = unit_at(f"3{after}", 1, len(after) + 1, value=3)
    assert unit is None or unit.name != "M"


def test_a_word_before_a_formula_is_no_unit() -> None:
    assert unit_at("3 in s$^{-1}$", 1, 13, value=3) is None


def test_a_unit_that_is_not_understood_makes_no_figure() -> None:
    assert told("It has a density of 1.03 g/% at 2.5 kPa.") == [("2.5 kPa", None, None, None)]


def test_an_exponent_behind_a_letter_is_no_number() -> None:
    assert told("The efficiency kcat/KM is 2.1 × 105 M–1 s–1.") == []
    assert told("It takes 5K–6K steps.") == [("5K–6K steps", None, None, None)]


def test_a_unit_is_in_one_line() -> None:
    assert plain_unit("frames per\nsecond") == "frames per second"
