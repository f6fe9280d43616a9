"""What each figure of a sentence says, also what it shares with those beside it.

`26% and 29%` share all that is said of them, `MACs and model size by 36% and 32%, respectively` share a list,
`90.1% on X and 80.7% on Y` share what stands with the first.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.against import compared_by, is_against
from kg.extract.before import is_passed
from kg.extract.beside import Beside, beside
from kg.extract.changed import Outcome
from kg.extract.clauses import (
    are_aside,
    is_apposed,
    words_after,
    words_before,
)
from kg.extract.comparators import SURPASSES
from kg.extract.directions import way_of
from kg.extract.ends import by_numbers, turned
from kg.extract.figures import sign_of
from kg.extract.gaps import past_adverbs
from kg.extract.generic import word_set
from kg.extract.metrics import is_metric, stated_metric
from kg.extract.outcomes import outcome
from kg.extract.phrases import Range, Reading, phrase_at
from kg.extract.placed import Told, placed
from kg.extract.refined import is_share, refined, value_of
from kg.extract.respectively import bounded, bounded_onward, in_order
from kg.extract.scores import may_be_told
from kg.extract.settled import settled
from kg.extract.shared import SIZES, Stated, is_told
from kg.extract.taken import taken_over
from kg.model import Bound, Figure, Span

_JOINING = word_set("and or to , & % - – — / + by ~")
_COMPARING = (["more"], ["fewer"], ["less"], ["higher"], ["lower"])  # `to 26% more users`
_LEADING = word_set("leading lead leads led amounting contributing translating")
_PHRASE = 8  # tokens before a figure that its metric may take


def stated(read: Reading, figures: Sequence[Figure]) -> list[Stated]:
    """What is said of each figure, in order; bare numbers that no metric stands beside are left out."""
    kept = [figure for figure in figures if may_be_told(read, figure)]
    ranges = [read.range_of(figure.span) for figure in kept]
    inside = are_aside(read, [first for first, _ in ranges])
    found: list[Stated] = []
    before: Stated | None = None
    open_: Stated | None = None  # the last one in no bracket
    i = 0
    while i < len(kept):
        end = i + 1
        while end < len(kept) and _joined(read, kept, ranges, end):
            end += 1
        aside = inside[i]
        later = (k for k in range(end, len(kept)) if aside or not inside[k])
        stop = next((ranges[k][0] for k in later), len(read.words))
        last = before if open_ is None or (aside and not _is_behind(read, before, ranges[i][0])) else open_
        found += _group(read, kept, ranges, (i, end), last, stop)
        if kept[i].kind not in SIZES:
            before, open_ = found[-1], open_ if aside else found[-1]
        i = end
    return settled(read, found)


def _joined(read: Reading, figures: Sequence[Figure], ranges: Sequence[Range], k: int) -> bool:
    """Whether a figure and the one before are neighbours in one list: `16%, 5.9%, and 18%`."""
    before, figure = figures[k - 1 : k + 1]
    between = read.words[ranges[k - 1][1] : ranges[k][0]]
    alike = before.unit == figure.unit and before.kind not in SIZES
    alike = alike and (bool(sign_of(read.text, before)) or not sign_of(read.text, figure))  # `0.65, +0.02`
    if alike and between == ["and"] and _have_own(read, ranges[k - 1][0], ranges[k][1]):
        return False
    return alike and len(between) < 5 and between != ["by"] and all(word in _JOINING for word in between)


def _have_own(read: Reading, first: int, end: int) -> bool:
    """Whether a metric stands before two figures and another after them: `accuracy of 93% and 71% recall`."""
    left, right = stated_metric(read, max(0, first - _PHRASE), first), phrase_at(read, end, len(read.words))
    stated = left and read.words[first - 1] == "of" and is_metric(read, left)
    return bool(stated and right and is_metric(read, right))


def _group(
    read: Reading,
    figures: Sequence[Figure],
    ranges: Sequence[Range],
    list_: Range,
    before: Stated | None,
    stop: int,
) -> list[Stated]:
    """The figures of one list, which share what stands before and after it, up to the next one beside it."""
    first, end = list_
    begin = before.tokens[1] if before else 0  # what is only counted in between is stepped over
    if before and before.way is None and read.words[begin : ranges[first][0]] == ["by"]:
        begin = before.clause[0]  # `surpassing the best score of 77% by 19%`
    around = begin, stop
    left = words_before(read, ranges[first][0], around[0])
    right = words_after(read, ranges[end - 1][1], around[1])
    said, against, share = Outcome(), None, False
    own = said
    apposed = is_apposed(read, left, right, signed=bool(sign_of(read.text, figures[first])))
    if figures[first].kind not in SIZES:
        said, share = _said(beside(read, figures[first], left, right, around))
        listed = ranges[first][0], ranges[end - 1][1]
        printed = None if apposed and said.way is None else compared_by(read, listed, around)
        if printed and is_against(read, figures[first], said, printed, listed, begin, share=share):
            against = printed
        said = _with_way(read, said, against, ranges[first][0])
        own = said
        said, against = taken_over(read, before, figures[first], said, against, ranges[first][0])
        if said.way and own.way is None and printed and printed[0] > listed[1] and not share:
            against = printed  # `gains of 16% against A and 11% against B`
    reached = ranges[first][0]
    reached = past_adverbs(read, reached, 1)  # `reduces it to just 5%`
    level = read.words[reached - 1 : reached] == ["to"] and read.words[reached - 2] not in _LEADING
    level = level and read.words[ranges[end - 1][1] : ranges[end - 1][1] + 1] not in _COMPARING
    gained = (k for k in range(right[0], min(right[1], right[0] + 3)) if read.marks[k] in "NL")
    level = level and not any(map(read.way, gained))  # `contributes to a 15% gain`
    level = level or is_passed(read, ranges[first][0])
    if figures[first].bound is Bound.RANGE and read.words[ranges[first][0]] == "from" and end > first + 1:
        level = "to" in read.words[ranges[first][1] : ranges[end - 1][0]]  # `rose from 1-4% to 5-8%`
    if before and own.way is None and own.metric is None and said.way is before.way:
        level = level or before.is_level
    valued = is_told(read, ranges[first][0], before if own == Outcome() else None)
    metrics = in_order(read, said.metric, end - first, around[1])
    others = in_order(read, against, end - first, len(read.words))
    made = []
    for k in range(first, end):
        start = figures[k - 1].span.end if k else read.place.start
        after = figures[k + 1].span.start if k + 1 < len(figures) else read.place.end
        alone = turned(read, figures[k], ranges[k], left, before)
        figure = bounded(read, figures, first, k) if k > first else alone
        if k == first and figure is figures[k] and before:
            figure = bounded_onward(read, before.figure, figure, ranges[k][0])
        made.append(
            Stated(
                figure=figure,
                tokens=ranges[k],
                clause=left,
                around=Span(start, after),
                way=by_numbers(read, figure, figures[k]) or said.way,
                metric=metrics[k - first] if metrics else said.metric,
                comparator=others[k - first] if others else against,
                is_share=share,
                is_level=level,
                is_apposed=apposed,
                is_told=valued,
            )
        )
    return made


def _said(at: Beside) -> Told:
    """What a figure says changed, and whether it is a share of something."""
    told = placed(at)
    if told:
        return told
    said = outcome(at.read, at.near, at.right, linked=at.is_linked, signed=bool(at.sign))
    said = refined(at, said)
    metric = value_of(at, said)
    return (Outcome(None, metric), False) if metric else (said, is_share(at, said))


def _is_behind(read: Reading, before: Stated | None, first: int) -> bool:
    """Whether a change stands in another bracket before: `28% accuracy (a 4% gain), more than A (24%)`."""
    return bool(before and before.way and ")" in read.words[before.tokens[1] : first])


def _with_way(read: Reading, said: Outcome, against: Range | None, first: int) -> Outcome:
    """What is said, with the way of a verb that has a list after it: `outperforms A, B, and C by 3%`."""
    if said.way or against is None or read.words[first - 1] != "by":
        return said
    verb = read.words[against[0] - 1]
    return replace(said, way=way_of(verb)) if SURPASSES.match(verb) else said
