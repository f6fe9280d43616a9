import pytest

from kg.extract.figures.numbers import numbers
from kg.model import Span


def read(text: str) -> list[tuple[float, str | None]]:
    """The numbers of a sentence with what they count."""
    return [(number.value, number.unit and number.unit.name) for number in numbers(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25{,}605 records of 1,257 patients", [(25605, "records"), (1257, "patients")]),
        ("$5/hour or $7 / month", [(5, "$/hour"), (7, "$/month")]),
        ("$0.62/m3 or $0.6/m³", [(0.62, "$/m^3"), (0.6, "$/m^3")]),
        (r"25^\circ\mathrm{C} or 5\,^{\circ}\text{C}", [(25, "°C"), (5, "°C")]),
        ("US$5, A$6 and $7", [(5, "$"), (6, "A$"), (7, "$")]),
        ("900+ million nodes", [(900_000_000, "nodes")]),
        ("170 K long captions", [(170_000, "captions")]),
        ("a loss of 3.14e-8", [(3.14e-8, None)]),
        ("2,028 labeled headlines in 2028", [(2028, "headlines"), (2028, None)]),
        ("costs by two and four orders of magnitude", [(2, None), (4, "orders of magnitude")]),
        ("eleven times denser", [(11, "x")]),
        ("an FID of 2.05/2.12", [(2.05, None), (2.12, None)]),
        ("4.5x/2.7x faster", [(4.5, "x"), (2.7, "x")]),
        ("a rate of 45/19/77%", [(45, None), (19, None), (77, "%")]),
        ("a price of $5 a day", [(5, "$")]),
        ("in Industry 4.0 robots", [(4, None)]),
        ("(8 billion vs. 70 billion parameters)", [(8 * 10**9, None), (70 * 10**9, "parameters")]),
        ("only $2.5$ million parameters", [(2_500_000, "parameters")]),
        ("a $3$B parameter net", [(3_000_000_000, "parameters")]),
        ("1.5 trillion of English tokens", [(1_500_000_000_000, "tokens")]),
        ("5M parameters, unlike BERT (133M)", [(5_000_000, "parameters"), (133_000_000, "parameters")]),
        ("50 trucks, unlike BERT (133M)", [(50, "trucks"), (133_000_000, None)]),
        ("5 shot settings of 384 dimensional vectors", [(5, None), (384, None)]),
    ],
)
def test_a_number_is_read_as_it_is_printed(text: str, expected: list[tuple[float, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("it reads 6 finance books", "books"),
        ("with 9 L1s", "L1s"),
        ("in (4 kinds)", "kinds"),
        ("over 2-8 views", "views"),
        ("in Phase 2 trials", None),
        ("the top 3 entries", "entries"),  # a listed noun is always counted
        ("the top 3 ideas", None),
        ("of type 2 errors", None),
        ("on NTU RGB+D 120 datasets", None),
        ("on Foo 2 datasets", None),
        ("LLaMA-3.3 70B achieves", None),
    ],
)
def test_a_small_number_counts_where_its_place_shows_it(text: str, unit: str | None) -> None:
    assert read(text)[-1][1] == unit


@pytest.mark.parametrize(
    "text", ["under 2:4 sparsity", "of CRDD'2022", "in arXiv:2503.02360", "by $x_{2}$", "of {Foo}-5B"]
)
def test_half_a_ratio_and_part_of_a_name_are_no_numbers_that_count(text: str) -> None:
    assert not [value for value, unit in read(text) if unit or "." in str(value)]


@pytest.mark.parametrize(
    "text", ["Foo 9B-2B beats Foo 2B-2B", "on 416 x 416 images", "$512 \\times 512$ images", "96 × 96 pixels"]
)
def test_a_size_in_a_name_and_the_side_of_a_picture_count_nothing(text: str) -> None:
    assert all(number.unit is None for number in numbers(text, Span(0, len(text))))


def test_two_sizes_that_rise_are_a_range_and_no_name() -> None:
    text = "for models from 2B-8B parameters"
    assert [each.unit and each.unit.name for each in numbers(text, Span(0, len(text)))][-1] == "parameters"


@pytest.mark.parametrize(
    "text", ["In the United Kingdom 1 in 6 adults is ill.", "Approximately 1 in 59 children"]
)
def test_one_in_so_many_counts_none_of_them(text: str) -> None:
    assert [each.unit for each in numbers(text, Span(0, len(text)))] == [None, None]


def test_a_number_behind_a_label_is_no_chance() -> None:
    text = "We rank Task 1 in 12 languages."
    assert [each.unit and each.unit.name for each in numbers(text, Span(0, len(text)))] == [None, "languages"]
