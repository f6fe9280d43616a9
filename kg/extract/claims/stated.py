"""What each figure of a sentence says, also what it shares with those beside it.

`26% and 29%` share all that is said of them, `MACs and model size by 36% and 32%, respectively` share a list,
`90.1% on X and 80.7% on Y` share what stands with the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.claims.changes.beside import Beside, beside
from kg.extract.claims.changes.levels import is_level
from kg.extract.claims.changes.outcomes import outcome
from kg.extract.claims.changes.placed import Told, placed
from kg.extract.claims.changes.refined import is_share, refined, value_of
from kg.extract.claims.clauses import are_aside
from kg.extract.claims.comparison.against import compared_by, is_against
from kg.extract.claims.comparison.comparators import SURPASSES
from kg.extract.claims.comparison.onward import compared
from kg.extract.claims.directions import COMPARATIVES, way_of
from kg.extract.claims.ends import by_numbers, counted, turned
from kg.extract.claims.gains import with_gains
from kg.extract.claims.groups import Group, group_of, list_end
from kg.extract.claims.metrics import is_metric
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.respectively import bounded, bounded_onward, in_order
from kg.extract.claims.shared import SIZES, VERSUS, Outcome, Stated, is_told
from kg.extract.claims.taken import taken_over
from kg.extract.claims.values.bare import may_be_told
from kg.extract.claims.values.baselines import with_baselines
from kg.extract.claims.values.estimates import with_names
from kg.extract.claims.values.intervals import is_around, with_values
from kg.extract.claims.values.limits import with_limits
from kg.extract.claims.values.scores import is_score
from kg.extract.figures.finding import has_unit
from kg.extract.figures.quantities import is_length
from kg.extract.measures import SCORES
from kg.model import ClaimKind, Figure, Span


@dataclass(frozen=True, slots=True)
class _Together:
    """What is said of the figures of one list together."""

    own: Outcome
    """What their own words say changed."""
    said: Outcome
    """The same with what they take over from the figure before."""
    against: Range | None
    """What they are compared with."""
    is_share: bool
    """Whether they are shares of something."""


def stated(read: Reading, figures: Sequence[Figure]) -> list[Stated]:
    """What is said of each figure, in order; bare numbers that no metric stands beside are left out."""
    kept = [counted(read, figure) for figure in figures if may_be_told(read, figure)]
    ranges = [read.range_of(figure.span) for figure in kept]
    inside = are_aside(read, [first for first, _ in ranges])
    found: list[Stated] = []
    before: Stated | None = None
    open_: Stated | None = None  # the last one in no bracket
    i = 0
    while i < len(kept):
        end = list_end(read, kept, ranges, i)
        aside = inside[i]
        later = [k for k in range(end, len(kept)) if aside or not inside[k]]
        stop = next((ranges[k][0] for k in later), len(read.words))
        beyond = next((ranges[k][0] for k in later if kept[k].kind not in SIZES), len(read.words))
        last = before if open_ is None or (aside and not _is_behind(read, before, ranges[i][0])) else open_
        found += _of_group(group_of(read, kept, ranges, (i, end), last, (stop, beyond)))
        if kept[i].kind not in SIZES:
            before, open_ = found[-1], open_ if aside else found[-1]
        i = end
    return _settled(read, found)


def _is_behind(read: Reading, before: Stated | None, first: int) -> bool:
    """Whether a change stands in another bracket before: `28% accuracy (a 4% gain), more than A (24%)`."""
    if read.word(first - 1) == "by":
        return False  # `specificity (by 5%) and robustness (by 6%)`
    return bool(before and before.way and ")" in read.words[before.tokens[1] : first])


def _of_group(group: Group) -> list[Stated]:
    """What is said of each figure of a list."""
    read, first, count = group.read, group.first, group.end - group.first
    told = _told(group)
    metrics = _each(read, told.said.metric, count, group.around[1])
    others = _each(read, told.against, count, len(read.words))
    level = is_level(group, told.own, told.said)
    valued = is_told(read, group.tokens[0], group.before if told.own == Outcome() else None)
    return [
        Stated(
            figure=figure,
            tokens=group.ranges[k],
            clause=group.left,
            around=_around(group, k),
            way=by_numbers(read, figure, group.figures[k]) or told.said.way,
            metric=metrics[k - first],
            comparator=others[k - first],
            is_share=told.is_share,
            is_level=level,
            is_apposed=group.is_apposed,
            is_told=valued,
        )
        for k in range(first, group.end)
        for figure in (_figure(group, k),)
    ]


def _each(read: Reading, item: Range | None, count: int, stop: int) -> Sequence[Range | None]:
    """What each figure of a list takes from another list, or the same for all."""
    listed = in_order(read, item, count, stop)
    return listed if listed else [item] * count


def _figure(group: Group, k: int) -> Figure:
    """A figure of a list, with its ends and bound where words beside it tell them."""
    printed, before = group.figures[k], group.before
    if k > group.first:
        return bounded(group.read, group.figures, group.first, k)
    figure = turned(group.read, printed, group.ranges[k], group.left, before)
    if figure is not printed or before is None:
        return figure
    return bounded_onward(group.read, before.figure, figure, group.ranges[k][0])


def _around(group: Group, k: int) -> Span:
    """From the end of the figure before to the beginning of the next."""
    figures, place = group.figures, group.read.place
    start = figures[k - 1].span.end if k else place.start
    return Span(start, figures[k + 1].span.start if k + 1 < len(figures) else place.end)


def _told(group: Group) -> _Together:
    """What is said of the figures of a list together; nothing of sizes."""
    read, figure, tokens = group.read, group.figure, group.tokens
    if figure.kind in SIZES:
        return _Together(own=Outcome(), said=Outcome(), against=None, is_share=False)
    said, share = _said(beside(read, figure, group.left, group.right, group.around))
    behind = [word for word in read.words[tokens[1] : tokens[1] + 3] if word != ","][:2]
    apart = group.is_apposed and behind not in ([")", "than"], [")", "compared"])
    printed = None if apart and said.way is None else compared_by(read, tokens, group.around, group.beyond)
    compared = printed and is_against(read, figure, said, printed, tokens, group.around[0], share=share)
    against = printed if compared else None
    own = _with_way(read, said, against, tokens[0])
    said, against = taken_over(read, group.before, figure, own, against, tokens[0])
    if said.way and own.way is None and printed and printed[0] > tokens[1] and not share:
        against = printed  # `gains of 16% against A and 11% against B`
    return _Together(own, said, against, share)


def _said(at: Beside) -> Told:
    """What a figure says changed, and whether it is a share of something."""
    told = placed(at)
    if told:
        return told
    said = outcome(at.read, at.near, at.right, linked=at.is_linked, signed=bool(at.sign))
    said = refined(at, said)
    metric = value_of(at, said)
    return (Outcome(None, metric), False) if metric else (said, is_share(at, said))


def _with_way(read: Reading, said: Outcome, against: Range | None, first: int) -> Outcome:
    """What is said, with the way of a verb that has a list after it: `beats A, B, and C, in F1 by 3%`."""
    if said.way or against is None or read.words[first - 1] != "by":
        return said
    verb = read.words[against[0] - 1]
    return replace(said, way=way_of(verb)) if SURPASSES.match(verb) else said


def _settled(read: Reading, found: Sequence[Stated]) -> list[Stated]:
    """The figures of a sentence, told by what stands beside the others; bare numbers only where scores."""
    known = _with_metric_behind(read, [_without_change(read, each) for each in found])
    known = _with_metric_of_versus(read, known)
    known = with_names(with_baselines(known, read), read)
    scored: list[Stated] = []
    for each in known:
        around = scored and is_around(read, scored[-1], each)
        if around or has_unit(each.figure) or is_score(read, each):
            scored.append(each)
    return with_values(with_limits(compared(with_gains(scored, read), read), read), read)


def _with_metric_behind(read: Reading, found: Sequence[Stated]) -> list[Stated]:
    """`a 5% gain over X and a 9% gain over Y in recall`: what is said of the second is so of the first."""
    told = list(found)
    for k in range(len(found) - 2, -1, -1):
        one, next_ = told[k : k + 2]
        if one.way is None or one.metric or one.way is not next_.way or not (one.comparator and next_.metric):
            continue
        behind = next_.comparator and next_.metric[0] > next_.comparator[0] > next_.tokens[0]
        if behind and read.words[one.comparator[1] : next_.tokens[0]] in (["and"], ["and", "a"]):
            told[k] = replace(one, metric=next_.metric)
    return told


def _with_metric_of_versus(read: Reading, found: Sequence[Stated]) -> list[Stated]:
    """`78% vs. 65% accuracy`, `detection (0.88 vs. 0.61 AUC)`: what the second is of is the first of, too."""
    told = list(found)
    for k, (one, next_) in enumerate(pairwise(found)):
        between = read.words[one.tokens[1] : next_.tokens[0]]
        versus = len(between) == 1 and between[0] in VERSUS
        behind = next_.metric if next_.metric and next_.metric[0] == next_.tokens[1] else None
        own = one.metric is not None and read.word(one.tokens[0] - 1) != "("
        if versus and behind and one.way is None and is_metric(read, behind) and not own:
            told[k] = replace(one, metric=behind)
    return told


def _without_change(read: Reading, said: Stated) -> Stated:
    """The figure, of which nothing changed where it tells a place: `gains on 60 m range and more beyond`.

    A word of more or less is no metric: `range and greater` of `greater improvements`; a score has no unit:
    `90% F1 with 7.5 GFLOPs`.
    """
    first, end = said.tokens
    measured = said.figure.kind is ClaimKind.MEASURE and said.figure.unit not in (None, "%")
    placed = measured and read.word(first - 1) == "on" and read.way(min(end, len(read.words) - 1)) is None
    if placed and said.way is not None:
        return replace(said, way=None, metric=None, comparator=None)
    if said.figure.kind is ClaimKind.FACTOR and "likely" in read.words[end : end + 3]:
        return replace(said, metric=None)  # `teachers were 1.7 times as likely to leave`
    last = read.head(said.metric) if said.metric else ""
    scored = measured and SCORES.intersection(last.split("-")) and not is_length(said.figure.unit)
    return replace(said, metric=None) if scored or last in COMPARATIVES else said
