"""Editions of books and versions of programs: their numbers in words, and when two of them are two works."""

import re
from collections.abc import Iterable

_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,3}(?![0-9])")  # no year
_REVISED = re.compile(r"revis|\brev\b|enlarged|expanded|updated|bearbeitet", re.IGNORECASE)
_VERSION = re.compile(r"v(?:er(?:sion)?)?[ .:]{0,2}v?(?P<number>[0-9]+(?:\.[0-9]+)*)", re.IGNORECASE)
_UNITS = str.split("first second third fourth fifth sixth seventh eighth ninth")
_TEENS = str.split(
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ORDINALS = {
    **{word: n for n, word in enumerate((*_UNITS, *_TEENS), start=1)},
    **{f"twenty-{word}": n for n, word in enumerate(_UNITS, start=21)},
    **{f"thirty-{word}": n for n, word in enumerate(_UNITS, start=31)},
    "twentieth": 20,
    "thirtieth": 30,
}
_ORDINAL = re.compile(r"\b(?:(?:twenty|thirty)[- ])?[a-z]+(?:st|nd|rd|th)\b", re.IGNORECASE)


def edition_in(text: str) -> str:
    """The number of an edition, in figures or as a word; else whether it is a revised one; or "".

    >>> edition_in("2nd ed."), edition_in("Twenty-first"), edition_in("Revised 2001"), edition_in("")
    ('2', '21', 'revised', '')
    """
    words = (found.group().lower().replace(" ", "-") for found in _ORDINAL.finditer(text))
    word = next((str(_ORDINALS[word]) for word in words if word in _ORDINALS), "")
    found = _NUMBER.search(text)
    number = found.group().lstrip("0") if found else ""
    return number or word or ("revised" if _REVISED.search(text) else "")


def version_in(texts: Iterable[str]) -> str:
    """The version that the first of the texts names that begins with one; empty where none does.

    >>> version_in(["12 pages", "v3.1 for Linux"])
    '3.1'
    """
    return next((found["number"] for text in texts if (found := _VERSION.match(text))), "")


def are_two_editions(one: str, other: str) -> bool:
    """Whether two editions cannot be one; a revised edition is any but the first.

    >>> are_two_editions("2", "3"), are_two_editions("2", "revised"), are_two_editions("1", "revised")
    (True, False, True)
    """
    return one != other and ("revised" not in (one, other) or "1" in (one, other))


def are_two_versions(one: str, other: str) -> bool:
    """Whether neither says the other in fewer figures: `3.1` may be 3.1.2.

    >>> are_two_versions("3.1", "3.1.2"), are_two_versions("3.1", "3.2")
    (False, True)
    """
    return not f"{one}.".startswith(f"{other}.") and not f"{other}.".startswith(f"{one}.")
