"""Numbers in Roman figures; years as title pages of old books print them: `MDCCLXVIII`, `M.DCC.LXVIII`."""

import re

_FIGURES = re.compile(r"(?<![^\W_])M[MDCLXVI. ]{2,24}(?![^\W_])")
_NUMBER = re.compile(
    r"(?P<thousands>M{1,2})(?P<hundreds>CM|D?C{0,4})(?P<tens>XC|XL|L?X{0,4})(?P<ones>IX|IV|V?I{0,4})"
)
"""Also with four of a figure in a row, as printers set it: `MDCCCCIIII`."""
_WORTH = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}
_INITIALS = re.compile(r"(?:[A-Z][. ]+){1,2}[A-Z]\.?|[A-Z]{2}\.")
"""What few letters with points may be, too: `M.D. thesis`, `MD.`"""
_FIRST, _LAST = 1450, 2100
"""Years in which books are printed."""
_LONGEST = 100  # characters of a text that is looked through


def roman_year(text: str) -> int | None:
    """The first year in Roman figures that a text has; `None` where it has none.

    >>> roman_year("Anno MDCCLXVIII"), roman_year("M. DCC. LXXXIX."), roman_year("MIX"), roman_year("MCM")
    (1768, 1789, None, 1900)
    """
    for found in _FIGURES.finditer(text[:_LONGEST]):
        figures = found[0].replace(".", "").replace(" ", "")
        is_number = _NUMBER.fullmatch(figures) and not _INITIALS.fullmatch(found[0].rstrip())
        year = roman_number(figures) if is_number else 0
        if _FIRST <= year <= _LAST:
            return year
    return None


def roman_number(figures: str) -> int:
    """The number that Roman figures stand for; it has no letter that is none of them.

    >>> roman_number("XIV"), roman_number("mdcccciiii")
    (14, 1904)
    """
    worth = [_WORTH[figure] for figure in figures.upper()]
    return sum(-n if n < max(worth[place:]) else n for place, n in enumerate(worth))
