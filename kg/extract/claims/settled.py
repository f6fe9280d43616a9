"""What the figures of a sentence turn out to be once each has been read with the words around it."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims.comparison.onward import compared
from kg.extract.claims.directions import COMPARATIVES
from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import Stated
from kg.extract.claims.values.baselines import with_baselines
from kg.extract.claims.values.estimates import with_names
from kg.extract.claims.values.intervals import with_values
from kg.extract.claims.values.limits import with_limits
from kg.extract.claims.values.scores import is_score
from kg.extract.figures.finding import has_unit
from kg.extract.figures.quantities import is_length
from kg.extract.measures import SCORES
from kg.model import ClaimKind


def settled(read: Reading, found: Sequence[Stated]) -> list[Stated]:
    """The figures of a sentence, told by what stands beside the others; bare numbers only where scores."""
    known = _with_metric_behind(read, [_without_change(read, each) for each in found])
    known = with_names(with_baselines(known, read), read)
    scored = [each for each in known if has_unit(each.figure) or is_score(read, each)]
    return with_values(with_limits(compared(scored, read), read), read)


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
