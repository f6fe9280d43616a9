"""Numbers of substances, as databases have them among keywords: of CAS, enzymes, and in the FDA's register.

Alone they name nothing. MEDLINE at Ovid has the name in brackets behind the number, or behind a 0 where there
is none: `0 (Peptides)`.
"""

import re

_CAS = re.compile(
    r"(?:CAS(?:[ -]?RN| No\.?)?:? ?)?([1-9][0-9]{1,6})-([0-9]{2})-([0-9])", re.ASCII | re.IGNORECASE
)

_NUMBERED = re.compile(
    r"(?:0|EC [1-7](?:[.-][\d.-]{0,13})?"
    r"|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{10}|[1-9]\d{1,6}-\d\d-\d) \((?P<name>[^\s()].*)\)"
)


def substance_named(keyword: str) -> str:
    """The name of a substance behind its number, or behind the 0 of one without; empty for any other keyword.

    >>> substance_named("0 (Peptides)"), substance_named("1ULL0QJ8UC (dapagliflozin)")
    ('Peptides', 'dapagliflozin')
    >>> [substance_named(each) for each in ("EC 3-4-21 (Thrombin)", "3 (Three)", "0-1 Laws (games)")]
    ['Thrombin', '', '']
    """
    found = _NUMBERED.fullmatch(keyword.strip())
    return found["name"] if found else ""


def is_substance_number(text: str) -> bool:
    """Whether a text is a number of CAS and nothing else; its last digit follows from the others.

    >>> [is_substance_number(text) for text in ("7440-05-3", "CAS RN 7732-18-5", "2020-05-3", "Palladium")]
    [True, True, False, False]
    """
    found = _CAS.fullmatch(text.strip())
    if found is None:
        return False
    digits = reversed(found[1] + found[2])
    return sum(place * int(digit) for place, digit in enumerate(digits, start=1)) % 10 == int(found[3])
