import pytest

from kg.extract.figures.numbers import numbers
from kg.model import Span


def read(text: str) -> list[tuple[float, str | None]]:
    """The numbers of a sentence with what they count."""
    return [(number.value, number.unit and number.unit.name) for number in numbers(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We asked 4 423 students", [(4423, "students")]),
        ("14 322 patients took part", [(14322, "patients")]),
        ("of 2 000 samples", [(2000, "samples")]),
        ("a dose of 12 345 mg", [(12345, "mg")]),
        ("On CIFAR 10 000 images", [(10000, "images")]),
        ("with 1\u202f234\u202f567 records", [(1234567, "records")]),
        ("with 14\u00a0322 records and 3\u2009500 controls", [(14322, "records"), (3500, "controls")]),
        ("a mean of 12 345.6 kg", [(12345.6, "kg")]),
    ],
)
def test_thousands_parted_by_spaces_are_one_number(
    text: str, expected: list[tuple[float, str | None]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In 2020 500 patients", (500, "patients")),
        ("on Foo 3 120 samples", (120, "samples")),
        ("the top 5 100 books", (100, "books")),
    ],
)
def test_a_year_or_a_name_is_none_of_the_thousands_after_it(text: str, last: tuple[float, str]) -> None:
    assert read(text)[-1] == last


def test_a_group_of_noughts_begins_no_number() -> None:
    assert read("of 7 or 000 samples")[-1] == (7, None)
