"""Numbers of substances in the registry of CAS, as databases have them among keywords: they name nothing."""

import re

_CAS = re.compile(
    r"(?:CAS(?:[ -]?RN| No\.?)?:? ?)?([1-9][0-9]{1,6})-([0-9]{2})-([0-9])", re.ASCII | re.IGNORECASE
)


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
