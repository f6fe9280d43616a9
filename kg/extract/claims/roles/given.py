"""What patients were given, and who took part: `10 mg once daily`, `patients with a BMI over 30`."""

import re

from kg.extract.claims.reading import Reading
from kg.extract.claims.roles.eligible import PEOPLE, is_asked_for
from kg.extract.claims.shared import Stated
from kg.extract.generic import word_set
from kg.model import Bound

_DOSED = re.compile(r"(?:[kmµμn]?g|m[lL]|m?IU|[cm]?Gy)(?:/|\Z)")
_OFTEN = word_set("once twice thrice daily weekly monthly bid tid orally intravenously every nightly")
_GIVEN = re.compile(r"(?:prescrib|receiv|administer|treated|dos(?:e|es|age|ages|ing)\Z|took\Z|taking\Z)")
_HAVING = word_set("with having whose")
_NEAR = 4  # words before a dose in which it is told that it was given
_FAR = 10  # words from people to what they must have


def is_given(read: Reading, said: Stated) -> bool:
    """Whether a figure is a dose, or a bound that tells which people took part."""
    asked = _is_criterion(read, said) or is_asked_for(read, said)
    return said.way is None and (asked or _is_dose(read, said))


def _is_dose(read: Reading, said: Stated) -> bool:
    first, end = said.tokens
    if said.figure.unit is None or not _DOSED.match(said.figure.unit):
        return False
    given = any(map(_GIVEN.match, read.words[max(0, first - _NEAR) : first]))
    return given or bool(_OFTEN.intersection(read.words[end : end + 2]))


def _is_criterion(read: Reading, said: Stated) -> bool:
    """Whether only what they must have stands between people and a bound: `adults with a BMI over 30`."""
    first = said.tokens[0]
    if said.figure.bound not in (Bound.UP_TO, Bound.AT_LEAST):
        return False
    for k in range(first - 1, max(0, first - _FAR), -1):
        if read.words[k] in _HAVING and read.words[k - 1] in PEOPLE:
            return True
        if read.marks[k] in "VZG" or not read.words[k][0].isalnum():
            return False
    return False
