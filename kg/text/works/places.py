"""Where a paper appeared, as titles that name it have it in brackets behind."""

import re

_OPENING, _CLOSING = "([", ")]"
_LONGEST = 300
"""Characters of a place; what is longer is none, so that the cost does not grow with brackets."""
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)", re.ASCII)
_NUMBERS = re.compile(r"\d+", re.ASCII)


def without_place(title: str, *, numbers: int = 2) -> tuple[str, str]:
    """A title, and the place in brackets behind it; the whole title where there is none.

    A place has a year and words, in round brackets so many `numbers`, and may have brackets within.

    >>> without_place("Maps [Invent. Math. 3 (1967), 1–20]")
    ('Maps', '[Invent. Math. 3 (1967), 1–20]')
    >>> without_place("On maps (J. Maps, (2010), 3, 1, (1-5), 10.1000/jm.15)")[1]
    '(J. Maps, (2010), 3, 1, (1-5), 10.1000/jm.15)'
    >>> without_place("Maps (1910–1918)"), without_place("Maps (second part)")
    (('Maps (1910–1918)', ''), ('Maps (second part)', ''))
    """
    end = len(title)
    while (
        end > 0 and len(title) - end < 2 and title[end - 1] not in _CLOSING and not title[end - 1].isalnum()
    ):
        end -= 1
    depth = 0
    for start in range(end - 1, max(-1, end - 1 - _LONGEST), -1):
        depth += (title[start] in _CLOSING) - (title[start] in _OPENING)
        if depth == 0:
            place = title[start:end]
            return (title[:start].rstrip(), place) if _is_place(place, numbers) else (title, "")
    return title, ""


def _is_place(text: str, numbers: int) -> bool:
    says_more = text.startswith("[") or len(_NUMBERS.findall(text)) >= numbers
    return says_more and bool(_YEAR.search(text)) and any(map(str.isalpha, text))
