import pytest

from kg.text.people.countries import _COUNTRIES, may_name_person, names_country


@pytest.mark.parametrize(
    "name", ["United Kingdom", "the Netherlands", "U.S.A.", "Côte d'Ivoire", "P.R. China", "SPAIN"]
)
def test_countries_are_known_however_they_are_written(name: str) -> None:
    assert names_country(name)


@pytest.mark.parametrize("name", ["", "The", "London", "Jane Jordan", "Spain Park", "x" * 100_000])
def test_other_texts_are_no_countries(name: str) -> None:
    assert not names_country(name)


def test_some_countries_are_names_of_people() -> None:
    assert [name for name in ("Chad", "Georgia", "Norway", "Togo") if may_name_person(name)] == [
        "Chad",
        "Georgia",
    ]


@pytest.mark.parametrize("country", sorted(filter(None, _COUNTRIES)))
def test_every_country_is_told_by_its_last_word_too(country: str) -> None:
    forms = (country.title(), f"The {country.upper()}.", f"{country.replace(' ', '-')} ", f"({country})")
    assert all(map(names_country, forms))
