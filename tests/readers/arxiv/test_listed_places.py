"""Places are told from authors by the institution before them and the country at their end."""

import pytest

from kg.readers.arxiv.listed_places import places_among

INSTITUTE = "Institute of Maps"


@pytest.mark.parametrize(
    ("names", "places"),
    [
        (["Ann Lee", INSTITUTE, "London", "United Kingdom"], ["London", "United Kingdom"]),
        ([INSTITUTE, "Albany", "NY", "U.S.A.", "Ann Lee"], ["Albany", "NY", "U.S.A."]),
        ([INSTITUTE, "Ilge Akkaya", "Switzerland"], ["Switzerland"]),
        ([INSTITUTE, "Jordan"], ["Jordan"]),
        (["Ann Lee", "Switzerland"], ["Switzerland"]),
        (
            [INSTITUTE, "Oslo", "Norway", INSTITUTE, "Bern", "Switzerland"],
            ["Oslo", "Norway", "Bern", "Switzerland"],
        ),
        ([INSTITUTE, "Wei Li", "Switzerland"], ["Switzerland"]),
        ([INSTITUTE, "J. Roe", "Switzerland"], ["Switzerland"]),
        ([INSTITUTE, "Norway", "Oslo", "Jordan"], ["Norway"]),
        (["Ann Lee", "Jordan", "Israel"], []),
        ([INSTITUTE, "London"], []),
        (["Michael Jordan", "Jane England"], []),
        ([], []),
    ],
)
def test_only_countries_and_what_stands_between_them_and_an_institution_are_places(
    names: list[str], places: list[str]
) -> None:
    assert [names[place] for place in sorted(places_among(names))] == places


def test_a_long_list_of_countries_is_looked_at_step_by_step() -> None:
    assert len(places_among(["Norway"] * 10_000)) == 10_000
