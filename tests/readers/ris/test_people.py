import pytest

from kg.readers.ris.people import names_in, parts_of


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Yılmaz, Işık ve Demir, Ayşe", ["Yılmaz, Işık", "Demir, Ayşe"]),
        ("García López, José y Pérez, María", ["García López, José", "Pérez, María"]),
        ("احمدی، زهرا و رضایی، علی", ["احمدی، زهرا", "رضایی، علی"]),
        ("أحمد بن علي و فاطمة بوعلام", ["أحمد بن علي", "فاطمة بوعلام"]),
        ("Ramón y Cajal, Santiago", ["Ramón y Cajal, Santiago"]),
        ("Souza e Silva, Antônia", ["Souza e Silva, Antônia"]),
        ("Ministerio de Agricultura y Pesca, España,", ["Ministerio de Agricultura y Pesca, España,"]),
    ],
)
def test_a_word_for_and_parts_whole_names_in_any_language(value: str, names: list[str]) -> None:
    assert names_in(value) == names


@pytest.mark.parametrize("name", ["Jones, Lang & Co, SA", "Brown, Boveri & Cie, AG", "Reed, Smith & Co, LLP"])
def test_a_company_has_no_given_names(name: str) -> None:
    assert parts_of(name) == ("", name, "")
