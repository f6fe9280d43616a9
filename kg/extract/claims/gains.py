"""What a gain is one in that its sentence tells before: `improves the accuracy of nets, with gains of 5%`.

Only for gains of which nothing else is said: not for what is surpassed by so much, nor where another thing
is told of between.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims.comparison.comparators import SURPASSES
from kg.extract.claims.directions import SPEEDING, Way
from kg.extract.claims.metrics import AGENTS, PLACES
from kg.extract.claims.phrases import phrase_at, phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import Stated
from kg.extract.generic import word_set
from kg.model import Bound, ClaimKind

_UP = {Way.MORE, Way.BETTER}
_WALLS = word_set("; : but whereas although though however which who unlike than")
"""Words between which and a gain something else is spoken of."""
_LEADS = word_set(
    "a an the absolute average mean relative overall up of by from as much about over least at nearly"
)
_NO_METRICS = PLACES | AGENTS | {"metric", "metrics"}
_NEAR = 6  # tokens from a gain to its noun
_FAR = 60  # tokens from there to what is said to change


def with_gains(found: Sequence[Stated], read: Reading) -> list[Stated]:
    """The same figures, in order, and of gains without a metric the one that the sentence says improves."""
    told: list[Stated] = []
    last: Range | None = None  # what the gain before is one in
    for said in found:
        metric = None
        if said.way and said.metric is None and said.figure.kind is not ClaimKind.MEASURE:
            noun = _noun(read, said)
            metric = _changed(read, noun, said.way) if noun is not None else None
            if metric is None and last and told and _goes_on(read, told[-1], said):
                metric = last
        last = metric
        told.append(replace(said, metric=metric) if metric else said)
    return told


def _goes_on(read: Reading, before: Stated, said: Stated) -> bool:
    """Whether a figure stands in one list with the one before: `5% on X and 6% on Y`."""
    gap = range(before.tokens[1], said.tokens[0])
    alike = before.way is said.way and before.figure.unit == said.figure.unit
    return alike and not any(read.marks[k] in "VZG" or read.words[k] in _WALLS for k in gap)


def _noun(read: Reading, said: Stated) -> int | None:
    """Where the noun of change stands that tells a gain: `gains of 5%`, `a 5% gain`, `rising from 5%`."""
    first, end = said.tokens
    after = read.onward(end, words=_LEADS)
    k = read.past(first, marks="RJ", words=_LEADS) - 1
    k = k - 1 if read.words[k : k + 2] == ["to", "up"] else k
    near = [after] if after < len(read.words) and read.is_noun_of_change(after) else []
    if first - k < _NEAR and k >= 0 and (k < first - 1 or said.figure.bound is not Bound.EXACT):
        near.append(k)
    told = (j for j in near if read.is_noun_of_change(j) or (read.marks[j] == "G" and read.way(j)))
    found = next(told, None)
    return None if found is None or SPEEDING.match(read.words[found]) else found


def _changed(read: Reading, noun: int, way: Way) -> Range | None:
    """The measure that is said to change the same way before a noun of change: `improves accuracy`."""
    for k in range(noun - 1, max(-1, noun - _FAR), -1):
        if read.words[k] in _WALLS or (read.words[k] == "while" and not read.is_marked(k + 1, "G")):
            return None
        same = read.way(k)
        if same is None:
            continue
        found = _what_changes(read, k, noun)
        if not (same is way or {same, way} == _UP) or SURPASSES.match(read.words[k]):
            if read.marks[k] in "VZG":
                return None  # `and reduces hallucinations with 10% improvements`
        elif found and read.has_measure(found) and read.head(found) not in _NO_METRICS:
            return None if _is_listed(read, found) else found
    return None


def _is_listed(read: Reading, phrase: Range) -> bool:
    """Whether another thing is told behind a phrase: `stability, speed, and recall`, `both the fit of …`."""
    first, k = phrase
    if "both" in read.words[max(0, first - 2) : first]:
        return True
    return read.word(k) in ("and", "or", "/") or (read.word(k) == "," and read.is_marked(k + 1, "NLJD"))


def _what_changes(read: Reading, k: int, end: int) -> Range | None:
    """What a word of change speaks of: `improves accuracy`, `gains in accuracy`, `an accuracy gain`."""
    if not read.is_noun_of_change(k):
        return phrase_at(read, k + 1, end) if read.marks[k] in "VZG" else None
    within = phrase_at(read, k + 2, end) if read.word(k + 1) in ("in", "of") else None
    return within or phrase_before(read, 0, k)
