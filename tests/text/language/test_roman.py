import pytest

from kg.text.language.roman import roman_year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("MDCCLXVIII", 1768),
        ("Anno M.DCC.LIII", 1753),
        ("M. DCC. LXXXIX.", 1789),
        ("MDCCCCIIII", 1904),
        ("MCMXLVIII", 1948),
        ("MM", None),
        ("MIX", None),
        ("MMMMXX", None),
        ("XIII", None),
        ("MCMLXXXXC", None),
        ("DMDCC", None),
        ("mdccc", None),
    ],
)
def test_a_year_in_roman_figures_is_one_in_which_books_are_printed(text: str, year: int | None) -> None:
    assert roman_year(text) == year
