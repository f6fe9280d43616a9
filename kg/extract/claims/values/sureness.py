"""Figures that only tell how another one is to be taken: how sure it is, and of which year its prices are.

`significant at the 5% level`, `limits at 68 per cent (95 per cent) probability`, `$7.4 million in 2006
dollars`. What tells of an interval by name is known to `intervals`.
"""

import re

from kg.extract.claims.reading import Reading
from kg.extract.figures.quantities import is_money
from kg.extract.figures.units import YEARS
from kg.extract.generic import word_set
from kg.model import Figure

_LEVELS = word_set("level levels")
_SIGNIFICANT = re.compile(r"(?:in)?significan|reject")
_PROBABLE = word_set("probability prob probabilities")
_LIMITING = re.compile(
    r"(?:limits?|bound(?:s|ed)?|constrain(?:ed|ts?)|excluded|intervals?)\Z"
    r"|posterior|credib|confiden|uncertaint"
)
_ENCLOSING = re.compile(rf"{_LIMITING.pattern}|regions?\Z|contours?\Z")
"""What is told with how sure it is, and no chance of an event: not `it succeeds with 95% probability`."""
CUSTOMARY = frozenset((68, 68.3, 68.27, 90, 95, 95.4, 95.45, 99, 99.7, 99.73, 99.9))
"""How sure limits and intervals are said to be, in per cent."""
_TESTED = CUSTOMARY | {0.1, 0.5, 1, 2, 2.5, 5, 10}
"""At which levels something is said to be significant."""
_LISTED = word_set(", and or % percent per cent ( )")
_FAR = 24  # tokens before a level in which it is told what is significant
_BESIDE = 6  # tokens before a probability in which stands what is limited with it
_OF_YEAR = re.compile(
    r"""(?: \b(?:in|at|constant|real|[mbtr]\w*illion|thousand|(?:[mbt]\w*illions|thousands)\sof
        |(?:adjust|convert|deflat|inflat|updat)\w*\sto) \s
      | [$€£¥] \s? \d[\d.,]* (?:\s(?:thousand|[a-z]+illion))? \s \( ) \Z""",
    re.VERBOSE,
)
"""What stands before the year of prices, and not before an amount: `$7.4 million (2006 dollars)`."""
_NEAR = 40  # code points before a year in which this stands


def is_sureness(read: Reading, figure: Figure) -> bool:
    """Whether a percentage is a level of significance, or how probable a limit or an interval is."""
    if figure.unit != "%":
        return False
    first, end = read.range_of(figure.span)
    told = _past_list(read, end)
    after = read.words[told : told + 3]
    before = read.words[max(0, first - _FAR) : first]
    if after[:1] == ["significance"]:
        return bool(_LEVELS.intersection(after[1:2]))
    if _LEVELS.intersection(after[:1]):
        told_of = after[1:2] == ["of"] and after[2:] not in (["significance"], ["confidence"])
        return figure.value in _TESTED and not told_of and any(map(_SIGNIFICANT.match, before))
    if any(map(_SIGNIFICANT.match, before[-2:-1])) and before[-1] == "at":
        return figure.value in _TESTED  # `significant at 5%`
    if figure.value not in CUSTOMARY or not _PROBABLE.intersection(after[:1]):
        return False
    begin = _list_begin(read, first)
    led = read.words[max(0, begin - 1)] == "at"
    near = (k for k in range(max(0, begin - _BESIDE), begin) if read.marks[k] not in "VZ")
    return led or any(_LIMITING.match(read.words[k]) for k in near) or any(map(_ENCLOSING.match, after[1:2]))


def _past_list(read: Reading, end: int) -> int:
    """Where a list of percentages ends: `at the 1%, 5%, and 10% levels`."""
    while end < len(read.words) and (read.words[end] in _LISTED or read.words[end][0].isdigit()):
        end += 1
    return end


def _list_begin(read: Reading, first: int) -> int:
    """Where a list of percentages begins."""
    while first and (read.words[first - 1] in _LISTED or read.words[first - 1][0].isdigit()):
        first -= 1
    return first


def is_price_year(read: Reading, figure: Figure) -> bool:
    """Whether a number is the year whose prices an amount is told in: `in constant 2006 US dollars`."""
    value = figure.value
    if not (isinstance(value, int) and YEARS[0] <= value <= YEARS[1] and is_money(figure.unit)):
        return False
    start = max(read.place.start, figure.span.start - _NEAR)
    printed = read.text[figure.span.start : figure.span.start + 4]
    return printed.isdigit() and bool(_OF_YEAR.search(read.text, start, figure.span.start))
