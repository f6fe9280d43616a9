"""Years that are told with their era: `AD 79`, `380 BC`, `44 v. Chr.`; the year 0 is 1 BC, as in ISO 8601."""

import re

BEFORE_CHRIST = (
    r"b\.? ?c\.?(?: ?e\.?)?|v\. ?chr\.?|v\. ?u\. ?z\.?|vor christus"
    r"|av\.? ?j\.?-?c\.?|avant j\.?-?c\.?|a\. ?c\. ?n\.|a\. ?chr\. ?n\.|a\. ?c\.|до н\. ?э\.?"
)
AFTER_CHRIST = (
    r"a\.? ?d\.?|c\. ?e\.|ce|n\. ?chr\.?|u\. ?z\.?|nach christus"
    r"|ap\. ?j\.?-?c\.?|après j\.?-?c\.?|p\. ?c\. ?n\.|d\. ?c\.|н\. ?э\.?"
)
"""How several languages write the eras, behind a year; the case does not count."""
_YEAR = r"(?<![0-9])[0-9]{1,4}(?![0-9])"
_OF_ERA = re.compile(
    rf"(?P<leads>\b(?:a\. ?d\.|ad)) ?(?P<ours>{_YEAR})"
    rf"|(?P<year>{_YEAR})(?: ?[-–/] ?(?P<end>{_YEAR}))?\]? ?"
    rf"(?:(?P<before>{BEFORE_CHRIST})|(?P<after>{AFTER_CHRIST}))(?!\w)",
    re.IGNORECASE,
)
_WITH_A_WORD = re.compile(rf"(?:\b[^\W\d_]+\.? ?)?(?:{_OF_ERA.pattern})", re.IGNORECASE)


def years_of_eras(text: str) -> list[int]:
    """The years that a text tells with an era, in its order; those before Christ are 0 and below.

    >>> years_of_eras("AD 79"), years_of_eras("380 BC"), years_of_eras("c. 380-370 v. Chr.")
    ([79], [-379], [-379, -369])
    >>> years_of_eras("2nd century AD"), years_of_eras("1962")
    ([], [])
    """
    years: list[int] = []
    for found in _OF_ERA.finditer(text):
        told = [int(year) for year in (found["ours"], found["year"], found["end"]) if year]
        years += [1 - year for year in told] if found["before"] else told
    return years


def without_eras(text: str) -> str:
    """The text without years that are told with an era, and the word before each.

    >>> without_eras("1999 [ca. 340 BC]")
    '1999 [ ]'
    """
    return _WITH_A_WORD.sub(" ", text)


def with_era(year: int) -> str:
    """A year as people write it, with the era where four digits do not tell it.

    >>> with_era(1687), with_era(79), with_era(-379)
    ('1687', 'AD 79', '380 BC')
    """
    if year < 1:
        return f"{1 - year} BC"
    return str(year) if year > 999 else f"AD {year}"
