"""The metric that a figure takes over where it says the same change of another again.

`5% higher than X and 3% higher than Y`, `a 2% gain in recall on Q and a 1% gain on R`.
"""

from dataclasses import replace

from kg.extract.claims.directions import COMPARATIVES, Way
from kg.extract.claims.pairs import Pair, Taken
from kg.extract.generic import word_set

_WHERE = word_set("on for across over under with when at")
_OVER = word_set("over compared relative against")
_RISING = {Way.BETTER, Way.MORE}


def higher_again(pair: Pair) -> Taken | None:
    """`an accuracy 5% higher than X and 3% higher than Y`: the same metric in the same words."""
    said, before, read = pair.said, pair.before, pair.read
    own = said.metric or before.metric is None or said.way is not before.way
    again = pair.after == read.word(pair.start) and pair.after in COMPARATIVES
    if own or not again or pair.has_verb or pair.gap[-1] not in ("and", ","):
        return None
    return replace(said, metric=before.metric), pair.against


def changed_again(pair: Pair) -> Taken | None:
    """`a 2% gain in recall on QSet and a 1% gain on RSet`: the same metric, told once."""
    said, before, read = pair.said, pair.before, pair.read
    if said.way is None or said.metric or before.metric is None or before.way is None:
        return None
    end = read.range_of(pair.figure.span)[1]
    if end == len(read.words) or not read.way(end) or "and" not in pair.gap or pair.has_verb:
        return None
    if read.word(pair.start + 1) == "in" and before.metric[0] > pair.start:
        again = said.way is before.way and read.way(pair.start) and read.word(end + 1) in _WHERE
    else:
        again = {said.way, before.way} <= _RISING and _is_over(pair, end)
    return (replace(said, metric=before.metric), pair.against) if again else None


def _is_over(pair: Pair, end: int) -> bool:
    """Whether both tell whom they gain over: `a 2% F1 gain over X and a 1% increase compared to Y`."""
    read, metric = pair.read, pair.before.metric
    if metric is None or any(map(read.way, range(*metric))):
        return False  # `a 2% relative gain over X and a 1% gain over Y`
    noun = metric[1] if metric[0] == pair.start else pair.start
    return read.way(noun) is not None and read.word(noun + 1) in _OVER and read.word(end + 1) in _OVER
