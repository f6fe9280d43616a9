"""Upper and lower limits, which are no values: `the upper limit on the mass is 0.12 eV`.

What is limited is at most, or at least, so much; the limit itself is nothing that was measured. Where nobody
says which it is, `the limit on the mass is 0.12 eV`, the limit has the value.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import SIZES, Stated
from kg.extract.generic import word_set
from kg.model import Bound, Figure

_SIDES = {"upper": Bound.UP_TO, "lower": Bound.AT_LEAST}
LIMITS = word_set("limit limits bound bounds")
"""Nouns of the end of an interval."""
_OF_WHAT = word_set("on of for to")
_BEHIND_VALUE = word_set("on for")
_SETTING = re.compile(
    r"(?:set|plac|put|deriv|obtain|infer|impos|establish|report|f[io]u?nd|provid|giv|yield|determin)"
)
"""Who sets a limit tells behind it on what; else a place stands there: `its limit of 50 km/h on roads`."""
_STATING = word_set("is are was were be been found set obtained placed derived determined reported estimated")
_SURE = word_set("cl c confidence credibility credible percent per %")
_FAR = 16  # tokens from a limit to its value
_BEHIND = 12  # tokens from a value to what is limited


def with_limits(found: Sequence[Stated], read: Reading) -> list[Stated]:
    """The figures, each limit as a bound of what is limited, as is one in a bracket right behind it."""
    made: list[Stated] = []
    limited: Stated | None = None  # the last one, if it is a limit
    for each in found:
        limit = _limit_before(read, each)
        if limit is not None and read.words[limit - 1] not in _SIDES:
            made.append(_named(read, each, limit))
            limited = None
            continue
        if limit is not None:
            limited = _limited(read, each, limit)
        elif limited and _is_beside(read, limited, each):
            limited = _bounded(each, limited.figure.bound, limited.metric)  # `is 0.12 (0.15)`
        else:
            limited = None
        made.append(limited or each)
    return made


def _limit_before(read: Reading, said: Stated) -> int | None:
    """The place of the limit that a figure is the value of; `None` where another figure may be it."""
    if said.figure.bound is not Bound.EXACT or said.figure.kind in SIZES or said.way is not None:
        return None
    first = said.tokens[0]
    for k in range(first - 1, max(0, first - _FAR), -1):
        if read.words[k] in LIMITS:
            is_told = read.words[k - 1] in _SIDES or read.word(k + 1) == "on"
            return k if is_told else None
        stated = read.marks[k] in "VZA" and read.words[k] not in _STATING
        if stated or _is_other(read, k) or read.words[k] in (",", ";", "and", "that", "which"):
            return None
    return None


def _is_other(read: Reading, k: int) -> bool:
    """Whether a token is another number than how sure a limit is: `the upper limit of 36 models`."""
    return read.words[k][0].isdigit() and not _SURE.intersection(read.words[k + 1 : k + 3])


def _limited(read: Reading, said: Stated, limit: int) -> Stated:
    """A limit as a bound, of what it is said to be on, before its value or behind it."""
    bound = _SIDES[read.words[limit - 1]]
    first, end = said.tokens
    begin = limit + 3 if read.words[limit + 1 : limit + 3] == ["of", "normal"] else limit + 1
    inside = _on(read, begin, begin + 1, first, _OF_WHAT)
    is_set = any(map(_SETTING.match, [*read.words[:limit], *read.words[end : end + _BEHIND]]))
    behind = _on(read, end, end + _BEHIND, len(read.words), _BEHIND_VALUE) if is_set else None
    return _bounded(said, bound, inside or behind or said.metric)


def _named(read: Reading, said: Stated, limit: int) -> Stated:
    """A limit of which nobody says whether it is upper or lower: what has the value is the limit itself."""
    inside = _on(read, limit + 1, limit + 2, said.tokens[0], _OF_WHAT)
    named = said.metric if said.metric and said.metric[1] == limit + 1 else (limit, limit)  # `time limit`
    return replace(said, metric=(named[0], inside[1])) if inside else said


def _on(read: Reading, begin: int, last: int, stop: int, links: frozenset[str]) -> Range | None:
    """The phrase behind the first word that tells what is limited, from `begin` to `last`."""
    for k in range(begin, min(last, stop)):
        if read.words[k] in (",", ";", "and", "but"):
            return None
        found = phrase_at(read, k + 1, stop) if read.words[k] in links else None
        if found and not read.words[found[0]][0].isdigit():
            return found
    return None


def _bounded(said: Stated, bound: Bound, metric: Range | None) -> Stated:
    figure: Figure = said.figure
    high = figure.value if bound is Bound.UP_TO else None
    low = figure.value if bound is Bound.AT_LEAST else None
    bounded = replace(figure, value=None, low=low, high=high, bound=bound)
    return replace(said, figure=bounded, metric=metric, comparator=None, is_share=False)


def _is_beside(read: Reading, last: Stated, said: Stated) -> bool:
    """Whether nothing but an opening bracket stands between two figures of one unit."""
    alike = last.figure.unit == said.figure.unit and said.figure.bound is Bound.EXACT
    return alike and read.words[last.tokens[1] : said.tokens[0]] == ["("]
