import pytest
from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person

from kg.readers.bibtex.names import read_authors
from kg.readers.names.natural import family_of, natural_name
from kg.view.bibtex.names import name_of


@pytest.mark.parametrize(
    ("given", "family", "suffix"),
    [
        ("Muḥammad ibn Mūsā", "al-Khwārizmī", ""),
        ("Naṣīr al-Dīn", "al-Ṭūsī", ""),
        ("Jean le Rond", "d'Alembert", ""),
        ("Derek de Solla", "Price", ""),
        ("Gabriel", "García Márquez", ""),
        ("Georges-Louis Leclerc", "de Buffon", "comte"),
        ("Christophorus", "Clavius", "S.J."),
        ("Martin Luther", "King", "Jr."),
        ("Jane", "Roe", ""),
    ],
)
def test_the_parts_that_a_document_tells_are_those_that_bibtex_finds(
    given: str, family: str, suffix: str
) -> None:
    printed = natural_name(given, family, suffix)
    written = name_of(printed, family_of(given, family, suffix))
    person = Person(written)
    found = (person.first_names + person.middle_names, person.prelast_names + person.last_names)
    assert [" ".join(names) for names in found] == [given, family]
    assert " ".join(person.lineage_names).strip("{}") == suffix
    byline = read_authors(written).byline
    assert byline
    assert byline.names == (printed,)
    assert not byline.authors or byline.authors[0].family == family_of(given, family, suffix)


@pytest.mark.parametrize(
    "name",
    [
        "John Paul II",
        "Leo XIII",
        "Pius II",
        "Pliny the Elder",
        "Hildegard of Bingen",
        "St. Augustine of Hippo",
    ]
    + ["The Editors", "Our Special Correspondent"],
)
def test_who_has_no_family_name_is_kept_whole_and_read_back_as_a_person(name: str) -> None:
    written = name_of(name)
    assert written == f"{{{name}}}"
    byline = read_authors(written).byline
    assert byline
    assert byline.names == (name,)
    assert not any(author.is_organisation for author in byline.authors)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ann Gates III", "Gates, III, Ann"),
        ("John Smith, MD, PhD", "Smith, {MD, PhD}, John"),
        ("Ludwig van Beethoven", "Ludwig van Beethoven"),
        ("Malcolm Roe V", "Malcolm Roe V"),
    ],
)
def test_a_name_that_may_have_a_family_name_is_not_kept_whole(name: str, expected: str) -> None:
    assert name_of(name) == expected
    assert len(split_name_list(expected)) == 1


def test_a_suffix_in_braces_is_one_whatever_it_is() -> None:
    found = read_authors("de Buffon, {comte}, Georges-Louis Leclerc")
    assert found.byline
    assert found.byline.printed == "Georges-Louis Leclerc de Buffon, comte"
    assert not found.commas
    assert read_authors("Smith, Jane, Brown").commas  # without braces nobody knows what it is
