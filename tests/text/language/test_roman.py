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
        ("MDC", 1600),
        ("M. DC.", 1600),
        ("MM", None),
        ("M.D. thesis", None),
        ("M. D. (Doctor of Medicine)", None),
        ("MD. thesis", None),
        ("M.M.", None),
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
