"""Whether a bound tells who may take part in a study: `adults with an HbA1c of 7% or more were eligible`."""

import re

from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import Stated
from kg.extract.generic import COPULAS, word_set
from kg.model import Bound

PEOPLE = word_set("adults children individuals men participants patients people persons subjects women")
"""Who takes part."""
TAKING = re.compile(r"(?:enrol|includ|exclud|recruit|randomi[sz]|assign|screen)\w*\Z")
"""What is done with those who take part."""
_ASKING = re.compile(r"(?:(?:in)?eligible|criteri(?:on|a))\Z")
_LED = word_set("aged having that who whose with")
_HAVING = word_set("had has have having aged including")
_WALLS = word_set("; : while whereas but")
_BOUNDS = (Bound.UP_TO, Bound.AT_LEAST, Bound.RANGE)
_FAR = 40  # tokens from a figure to what tells that it is asked for
_NEAR = 4  # tokens


def is_asked_for(read: Reading, said: Stated) -> bool:
    """Whether a bound is one that people must keep to take part."""
    if said.figure.bound not in _BOUNDS or said.way is not None or said.is_share:
        return False
    return _is_asked_behind(read, said) or _is_asked_before(read, said)


def _is_asked_behind(read: Reading, said: Stated) -> bool:
    """`women with a BMI of 30 or more were enrolled`; nothing is done before but `had`."""
    first, end = said.tokens
    begin = next((k + 1 for k in range(first - 1, -1, -1) if read.words[k] in _WALLS), 0)
    done = (k for k in range(begin, first) if read.marks[k] in "VZA")
    if not PEOPLE.intersection(read.words[begin:first]) or any(read.words[k] not in _HAVING for k in done):
        return False
    near = range(end, min(len(read.words), end + _FAR))
    verb = next((k for k in near if read.marks[k] in "VZA" or read.words[k] in _WALLS), None)
    taken = read.words[verb + 1 : verb + _NEAR] if verb and read.words[verb] in COPULAS else []
    return any(TAKING.match(word) or _ASKING.match(word) for word in taken)


def _is_asked_before(read: Reading, said: Stated) -> bool:
    """`we enrolled adults with a BMI of at least 30`, `criteria were`, `eligible if they had`."""
    first = said.tokens[0]
    for k in range(first - 1, max(-1, first - _FAR), -1):
        word = read.words[k]
        if _ASKING.match(word):
            return True
        if word in PEOPLE and read.words[k + 1] in _LED:
            return any(map(TAKING.match, read.words[max(0, k - _NEAR) : k]))
        onward = word == "to" and not read.words[k + 1][0].isdigit()
        if word in _WALLS or onward or (read.marks[k] in "VZGA" and word not in _HAVING | COPULAS | PEOPLE):
            return False
    return False
