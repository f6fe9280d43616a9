import pytest

from kg.text.people.collective import may_be_collective
from kg.text.people.single_names import has_no_family_name, names_person

RULERS = [
    "John Paul II",
    "Leo XIII",
    "Pope Leo XIII",
    "Louis XIV",
    "Peter I",
    "Pius IX",
    "King James VI and I",
    "Frederick II of Prussia",
    "Carlos III de España",
    "Friedrich Wilhelm IV. von Preußen",
    "Ludwig XIV.",
    "Papa Leone XIII",
]
SAINTS = ["Saint Augustine", "St. Augustine of Hippo", "Hildegard of Bingen", "Isidore of Seville"]
SAINTS += ["Erasmus of Rotterdam", "Bernard of Clairvaux", "Marsilius of Padua", "Guibert of Nogent"]
SAINTS += ["Duke of Wellington", "Earl of Clarendon", "Ælfric of Eynsham", "Hugh of Saint Victor"]
SAINTS += ["Francis of Assisi", "Clare of Assisi", "Apollonius of Perga", "Widukind of Corvey"]
BYNAMES = ["Pliny the Elder", "Gregory the Great", "Albrecht der Große", "Pseudo-Dionysius the Areopagite"]
OF_FAMILIES = [
    "Henry Gates III",
    "Martin Luther King III",
    "Madame de Staël",
    "Lord Kelvin",
    "Sir Isaac Newton",
]
OTHERS = [
    "Hildegard von Bingen",
    "Rabbi Levi ben Gershon",
    "Ibn Khaldūn",
    "al-Bīrūnī",
    "Jean le Rond d'Alembert",
    "Saint Thomas Aquinas",
    "St. Thomas Aquinas",
    "Pope Francis",
    "Pope Urban II",
    "Suleiman I",
    "Justinian I",
    "The Venerable Bede",
    "Mother Teresa",
    "Archbishop Ussher",
    "Thomas à Kempis",
    "Flavius Josephus",
    "Marcus Tullius Cicero",
    "Patriarch Kirill",
    "Saint Robert Bellarmine",
    "Eike von Repgow",
    "Bartolus de Saxoferrato",
]
ORGANISATIONS = [
    *(
        "Door Lab",
        "Kimi Team",
        "NVIDIA",
        "SDSS III",
        "Bank of England",
        "Friends of the Earth",
        "Save the Children",
    ),
    *(
        "St. Louis Post-Dispatch",
        "King Pharmaceuticals",
        "Duke Energy",
        "Sankt Gallen",
        "Ville de Paris",
        "World II X",
        "St. John Hospital",
        "St. Martin Press",
        "Phase I",
        "Mother Earth",
        "Duke of Edinburgh Award",
        "Sisters of Mercy",
        "Diocese of Rome",
        "Church of England",
        "Marcus Evans Group",
        "The Times",
    ),
    *("Canton of Bern", "Politecnico of Milan", "Sejm of Poland", "Emirate of Dubai", "Shire of Yarra"),
    *("Conservatoire of Paris", "Lyceum of Riga", "Rijksmuseum of Amsterdam", "Ateneo of Manila"),
    *("Mother Jones", "Mother Jones Magazine", "St. John Ambulance", "Santa Monica Baykeeper"),
    *("Committee III of Trade", "World War II of Nations"),
    *("Lucius Pharma", "100,000 Genomes", "Archbishop Mitty", "Ariane I", "Telstar I"),
]


@pytest.mark.parametrize("name", [*RULERS, *SAINTS, *BYNAMES])
def test_a_numeral_a_byname_or_a_place_is_no_family_name(name):
    assert has_no_family_name(name)


@pytest.mark.parametrize("name", [*OF_FAMILIES, *OTHERS, "Jane Roe", "Plato", ""])
def test_a_name_that_has_a_family_name_or_may_have_one_is_none_without(name):
    assert not has_no_family_name(name)


@pytest.mark.parametrize("name", [*RULERS, *SAINTS, *BYNAMES, *OF_FAMILIES, *OTHERS])
def test_a_name_in_one_piece_that_only_a_person_has_is_no_organisation(name):
    assert names_person(name)
    assert not may_be_collective(name)


@pytest.mark.parametrize(
    "name", [*ORGANISATIONS, "Fermi IV", "World War II", "Star Trek IV", "Thomas Aquinas", "Homer"]
)
def test_what_an_organisation_could_be_called_may_be_one(name):
    assert not has_no_family_name(name)
    assert may_be_collective(name)


def test_a_long_name_takes_no_time():
    assert not names_person("of " * 50_000)
