"""Whether a count tells how many came to something, and not how many took part: `1,250 patients died`."""

import re

from kg.extract.claims.reading import Reading
from kg.extract.claims.roles.eligible import PEOPLE
from kg.extract.claims.shared import SIZES, Stated
from kg.extract.generic import word_set

_EVENTS = word_set("deaths fatalities fractures infarctions recurrences relapses strokes withdrawals")
_CAME_TO = re.compile(
    r"(?:died|withdrew|discontinued|relapsed|developed|experienced|suffered|recovered|survived|responded)\Z"
)
_OCCURRED = word_set("observed occurred recorded reported seen")
_NEAR = 12  # tokens from people to what they came to


def is_outcome(read: Reading, said: Stated) -> bool:
    """Whether a count is one of events, or of people to whom they happened."""
    if said.figure.kind not in SIZES:
        return False
    first, end = said.tokens
    noun = read.words[end - 1]
    if noun in _EVENTS:
        return True
    if noun not in PEOPLE or read.words[max(0, first - 1)] == "of":
        return False  # `12 of 45 patients died`
    if read.word(first - 1) == "in" and read.word(first - 2) in _OCCURRED:
        return True
    return _came_to(read, end)


def _came_to(read: Reading, end: int) -> bool:
    """Whether the first verb behind people, past brackets and their group, says what happened to them."""
    depth = 0
    for k in range(end, min(len(read.words), end + _NEAR)):
        depth += (read.words[k] == "(") - (read.words[k] == ")")
        if depth:
            continue
        if _CAME_TO.match(read.words[k]):
            return True
        if read.marks[k] not in "NLJTMI" and read.words[k] != ")":
            return False
    return False
