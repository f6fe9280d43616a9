"""Lists of people in the place of one name, and organisations with an “and” of their own."""

import pytest

from kg.readers.names.joined import joined_names
from kg.readers.names.lists import Reading, people_joined


@pytest.mark.parametrize(
    "written",
    [
        "Okafor, Mina and Walden, Tobias",
        "Smith, J. & Doe, J.",
        "Okafor, Mina; and Walden, Tobias, Jr.",
        "Jane van der Smith and Pablo Ruiz",
        "Mina Okafor/Tobias Walden",
    ],
)
def test_what_joins_names_of_people_parts_them(written: str) -> None:
    names, found = people_joined(written)
    assert len(names) == 2
    assert found is Reading.SEVERAL


@pytest.mark.parametrize(
    "written",
    [
        "Department of Health and Human Services",
        "Barnes and Noble",
        "Ernst, Young and Partners",
        "National Academies of Sciences, Engineering, and Medicine",
        "Roe, Jane; Berlin, Germany",
        "Smith/Jones, Anna",
        "Friends of the Earth and Rights of Man",
        "Roe, Jane",
        "Reed, Smith & Co, LLP",
        "Jones, Lang & Co, SA",
        "Baker, Botts & Co, AG",
        "Brown, Thomas & Cie, AG",
        "Brown, Thomas & Sons",
    ],
)
def test_what_no_two_people_are_called_stays_one(written: str) -> None:
    assert joined_names(written) == [written]


def test_what_may_be_people_or_organisations_is_not_taken_apart() -> None:
    assert people_joined("Human Rights Watch and Amnesty International")[1] is Reading.UNDECIDED


@pytest.mark.parametrize("written", ["Merck, Sharp & Dohme, BV", "Microsoft Research UK and Google Brain US"])
def test_what_may_be_forms_of_firms_alone_tells_no_people(written: str) -> None:
    assert people_joined(written) == ([written], Reading.UNDECIDED)


@pytest.mark.parametrize(
    "written",
    ["Smith, J. & Klein, AG", "Smith, AG & Klein, SA", "Misra UK and Smith J", "Roe, Jane & Co, Ana"],
)
def test_such_letters_are_initials_beside_others(written: str) -> None:
    assert people_joined(written)[1] is Reading.SEVERAL


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Jane Smith, Pablo Ruiz, and Mina Okafor", ["Jane Smith", "Pablo Ruiz", "Mina Okafor"]),
        ("Smith J, Ruiz P and Okafor M", ["Smith J", "Ruiz P", "Okafor M"]),
        ("Smith, J., Ruiz, P. B. and Okafor, M.", ["Smith, J.", "Ruiz, P. B.", "Okafor, M."]),
    ],
)
def test_commas_part_people_before_an_and(written: str, names: list[str]) -> None:
    assert people_joined(written) == (names, Reading.SEVERAL)


def test_commas_alone_between_family_and_given_names_tell_nobody_apart() -> None:
    written = "Okafor, Mina, Walden, Tobias and Roe, Jane"
    assert joined_names(written) == [written]
