import pytest

from kg.text.language.inflection import concept_form
from kg.text.letters.fold import search_form, slug
from kg.text.letters.greek import spelled


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("β-galactosidase", "beta-galactosidase"),
        ("TNF-α", "TNF-alpha"),
        ("PI3Kβ", "PI3Kbeta"),
        ("μ-opioid receptor", "mu-opioid receptor"),
        ("$\\beta$-catenin", "β-catenin"),
        ("σ-algebra", "sigma algebra"),
        ("γδ T cells", "gammadelta T cells"),
    ],
)
def test_a_greek_letter_is_its_name(sign: str, name: str) -> None:
    assert concept_form(sign) == concept_form(name)
    assert search_form(sign).replace(" ", "") == search_form(name).replace(" ", "")
    assert concept_form(concept_form(sign)) == concept_form(sign)


def test_an_iri_says_the_name() -> None:
    assert slug("β-galactosidase of γ-lactams") == "beta-galactosidase-of-gamma-lactams"


@pytest.mark.parametrize("text", ["Α. Παπαδόπουλος", "Πλάτων", "beta", "το κάλλος"])
def test_greek_words_stay(text: str) -> None:
    assert spelled(text) == text


@pytest.mark.parametrize(
    ("label", "form"),
    [
        ("η ιστορία", "η ιστορία"),
        ("Η ιστορία", "η ιστορία"),
        ("ο Καβάφης", "ο καβάφησ"),
        ("Α. Ράλλης", "α ράλλησ"),
        ("β-catenin of η ιστορία", "beta catenin of η ιστορία"),
    ],
)
def test_a_letter_beside_a_greek_word_is_no_sign(label: str, form: str) -> None:
    assert concept_form(label) == form
    assert concept_form(form) == form


def test_micro_is_a_u_in_units() -> None:
    assert [spelled(text) for text in ("5 μm", "µCT", "μP")] == ["5 um", "uCT", "muP"]


@pytest.mark.parametrize(
    ("tex", "plain"),
    [("H$_2$O", "H2O"), ("Fe$_{3}$O$_4$", "Fe3O4"), ("IC(50) values", "IC50 value")]
    + [
        ("TiO(2) films", "TiO2 film"),
        ("CO(2)RR", "CO2RR"),
        ("Ca(2+)", "Ca2+"),
        ("alpha-Fe(2)O(3)", "α-Fe2O3"),
    ],
)
def test_an_index_is_one_however_it_is_printed(tex: str, plain: str) -> None:
    assert concept_form(tex) == concept_form(plain)
