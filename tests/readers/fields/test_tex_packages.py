import pytest

from kg.readers.fields.tex import plain


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (r"\SI{10}{\milli\ampere\per\square\centi\meter}", "10 mA cm⁻²"),
        (r"\SI[per-mode=symbol]{270}{\milli\volt} and", "270 mV and"),
        (r"\SI{47}{\milli\volt\per dec}", "47 mV dec⁻¹"),
        (r"\qty{1.2(3)e-4}{\siemens\per\centi\metre}", "1.2(3) × 10⁻⁴ S cm⁻¹"),
        (r"\SI{10 \pm 2}{\nm}", "10 ± 2 nm"),
        (r"\SI{2}{\metre\squared\per\volt\per\second}", "2 m² V⁻¹ s⁻¹"),
        (r"\SI{2}{\per\metre\squared}", "2 m⁻²"),
        (r"\SI{5}{mA.cm^{-2}}", "5 mA cm⁻²"),
        (r"\SIrange{20}{30}{\percent} of", "20–30 % of"),
        (r"\SI{25}{\celsius}", "25 °C"),
        (r"\SI{80}{\degree} turn", "80° turn"),
        (r"\si{\mega\electronvolt}", "MeV"),
        (r"\num{1.2e-4} of \num{12000} cells", "1.2 × 10⁻⁴ of 12000 cells"),
        (r"\ang{45} and \ang{1;2;3}", "45° and 1°2′3″"),
        (r"\ce{SO4^2-} and \ce{Cu^{2+}}", "SO4²⁻ and Cu²⁺"),
        (r"\ce{^{13}C} NMR, \isotope[15]{N}", "¹³C NMR, ¹⁵N"),
        (r"\ce{LiNi_{0.8}Co_{0.1}Mn_{0.1}O2}", "LiNi0.8Co0.1Mn0.1O2"),
        (r"\ce{H2 + 1/2 O2 -> H2O}", "H2 + 1/2 O2 → H2O"),
        (r"the {\textgreek{k}}-phase", "the κ-phase"),
        (r"\num{e5} doors", "10⁵ doors"),
    ],
)
def test_quantities_and_formulas_of_packages_are_what_they_print(written: str, printed: str) -> None:
    assert plain(written) == printed


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (r"2 \SI and \num", r"2 \SI and \num"),
        (r"5 \simeq x", "5 ≃x"),
        (r"\unitary{doors}", "doors"),
        (r"\SI{5} of", "5 of"),
        (r"\SI{5}{\doors}", r"5\doors"),
        (r"\SI{5}{\milli}", r"5\milli"),
    ],
)
def test_what_is_no_such_command_or_has_an_unknown_unit_stays_as_it_was(written: str, printed: str) -> None:
    assert plain(written) == printed


@pytest.mark.parametrize("piece", [r"\SI{1}{", r"\ce{^{", r"\SI{1}{\per", r"\num[", r"\ang{;"])
def test_a_hostile_line_ends_soon(piece: str) -> None:
    plain(piece * 5_000 + "}" * 5_000)
