"""What a figure shares with the one before it beyond their list: what changed, and whom it is against."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.changed import Outcome
from kg.extract.clauses import between
from kg.extract.comparators import SURPASSES
from kg.extract.directions import COMPARATIVES, Way
from kg.extract.generic import word_set
from kg.extract.measures import has_measure
from kg.extract.metrics import PLACES
from kg.extract.phrases import DOING, Range, Reading, phrase_at
from kg.model import Bound, ClaimKind, Figure, Span

_LEVELS = word_set("compared versus vs. vs from than against")
_MERELY = word_set("only just merely nearly almost")
_REACHED = re.compile(r"(?:achiev|reach|attain|obtain|scor|get)\w*\Z")
_KEPT = re.compile(r"(?:retain|maintain|keep|kept|preserv)\w*\Z")
_COPULAS = word_set("is are was were")
_LINKS = word_set("with by of at using to")
_CONDITIONS = word_set("at with under")
_APPOSED = ([",", "a"], [",", "an"], [",", "i.e."], ["which", "is"], ["which", "was"])
_LIST = word_set(", and")
_FAR = 80  # tokens between two figures, with brackets, from where on they share nothing
_OTHERS = word_set("while whereas where but and ;")
_CONCEDING = word_set("while whereas although though")
_ADDING = word_set("and , but yet or")
RATIOS = (ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.FACTOR)
"""Kinds of figures that tell of a change."""

SIZES = (ClaimKind.SIZE, ClaimKind.COUNT)
"""Kinds of figures that are no result and are compared with nothing."""
PARALLEL = 16
"""Tokens between two figures of which the second shares what is said of the first."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure with what its sentence says of it, as ranges of tokens."""

    figure: Figure
    """The number."""
    tokens: Range
    """Its own tokens."""
    clause: Range
    """The tokens before it in its clause."""
    around: Span
    """From the end of the figure before to the beginning of the next."""
    way: Way | None
    """Which way."""
    metric: Range | None
    """What was measured."""
    comparator: Range | None
    """What it is compared with."""
    is_share: bool = False
    """Whether `of` follows: `67% of errors`."""
    is_level: bool = False
    """Whether the change is one to it: `reduces it to 5%`."""
    is_apposed: bool = False
    """Whether it stands alone in a bracket as the value of what is before it: `human experts (21.3%)`."""
    is_told: bool = False
    """Whether it is told as what something has or reaches: `recognition reached 99%`."""
    is_baseline: bool = False
    """Whether it is what a change is measured from: `over the 84.9% baseline`."""


def taken_over(
    read: Reading, before: Stated | None, figure: Figure, said: Outcome, against: Range | None, first: int
) -> tuple[Outcome, Range | None]:
    """What a figure takes over from the one before it, when it says nothing itself and goes on like it."""
    if before is None:
        return said, against
    start = before.tokens[1]
    if first - start > _FAR:
        return said, against
    gap = between(read, start, first)
    turned = figure.bound is Bound.FROM_TO and gap[-1:] in (["("], [","]) and "," not in gap[:-1]
    if turned or gap in (["("], ["(", "a"], ["(", "an"]):  # `from 0.72 to 0.41 (a 43% improvement)`
        changed = before.figure.kind is ClaimKind.FACTOR or before.figure.bound is Bound.FROM_TO
        alike = figure.kind is ClaimKind.FACTOR and changed  # `by 13x (55x)`, `from 9 s to 3 s (3x)`
        way = said.way or (before.way if alike else None)
        return Outcome(way, said.metric or before.metric), against or before.comparator
    own = _bracketed_beside(read, before, first)
    if own:
        return Outcome(said.way or before.way, own), against
    valued = before.figure.bound is Bound.FROM_TO or before.figure.kind is ClaimKind.MEASURE
    summed = gap == ["by"] and valued and before.way and said.metric is None
    if summed and figure.kind in RATIOS:  # `lowers power from 2080 W to 2028 W by 2.5%`
        return Outcome(said.way or before.way, before.metric), against or before.comparator
    if gap[-1:] == ["to"] and len(gap) == 1 and before.way and said.way is None:
        return Outcome(before.way, said.metric or before.metric), against or before.comparator
    if said.way and said.metric is None and _is_of_value(read, before, figure, gap):
        return replace(said, metric=before.metric), against
    if said == Outcome() and _is_reached(read, before, figure, gap):
        return Outcome(None, before.metric), against
    if _is_listed(read, before, figure, said, first):  # `by 0.4%, 1.5 FID and 2%`
        return Outcome(before.way, said.metric), against or before.comparator
    onward = gap[-1:] == ["by"] and "and" in gap
    parallel = onward or before.figure.unit == figure.unit or _is_parallel(read, before, figure)
    if not parallel or said.way:
        return said, against
    if not 0 < len(gap) <= PARALLEL or ";" in gap:
        return said, against
    if gap[-1] == "by" and before.way:
        return _going_on(read, before, said, against, first)
    apposed = gap[-1] == "("
    verbs = any(mark in "VZA" for mark in read.marks[start:first])
    if (
        said.metric
        and before.metric
        and not (verbs or DOING.intersection(gap))
        and gap[-1] not in ("of", "(")
        and _says_the_same(read, said.metric, before.metric)
    ):
        return replace(said, way=before.way), against or before.comparator
    if gap[-1] == "at" and said == Outcome() and _is_level_at(read, before, gap):
        return Outcome(None, before.metric), against
    if gap[-1] in _CONDITIONS:
        return said, against  # `by 3% and 4%, compared to A at 70% sparsity`
    ends = before.metric and said.metric and (before.metric[1], said.metric[1]) == (before.tokens[0], first)
    if ends and before.way and not verbs and "and" in gap:
        return replace(said, way=before.way), against or before.comparator
    joined = before.comparator if gap[-1] in ("and", ",") else None
    linked = _is_alike(read, before, figure)
    if said.metric and said.metric[0] > first and linked and not verbs and ("and" in gap or gap[-1] == ","):
        said = replace(said, way=before.way)  # `1.02x in recall and 1.06x in precision`
        return said, against or joined
    owned = gap[-1] == "'s"
    joined_on = gap[-1] in ("and", ",")  # `gains of 15% against A and 11%`
    level = apposed or owned or (any(word in _LEVELS for word in gap[-3:]) and not joined_on)
    beside = (
        owned
        or gap[-1] in _LEVELS
        or gap[-2:] in (["compared", "to"], ["compared", "with"], ["relative", "to"])
    )
    end = read.range_of(figure.span)[1]
    share = read.words[end : end + 1] == ["of"]
    acts = read.marks[first - 1] == "G" and (share or (before.way is not None and gap[-1] not in DOING))
    apart = verbs and not apposed and not beside
    if said.metric is not None or acts or apart or not (level or _ADDING.intersection(gap)):
        return said, against
    own_in = None if level or before.way is None else _inside(read, before, end)
    taken = Outcome(None if level else before.way, own_in or before.metric)
    return taken, against or (None if level else before.comparator)


def _is_listed(read: Reading, before: Stated, figure: Figure, said: Outcome, first: int) -> bool:
    """Whether nothing but a comma or `and` stands between two changes of other units."""
    after = before.metric is not None and before.metric[0] == before.tokens[1]
    gap = read.words[before.metric[1] if before.metric and after else before.tokens[1] : first]
    own = said.way is not None or (said.metric is not None and said.metric[0] < first)
    alike = before.figure.unit == figure.unit or figure.kind is ClaimKind.FACTOR
    return bool(gap) and {*gap} <= _LIST and before.way is not None and not (own or alike or before.is_level)


def _inside(read: Reading, before: Stated, end: int) -> Range | None:
    """What a change is one in when the one before is told so: `2% in recall and 3% in disentanglement`."""
    words, done = read.words, before.tokens[1]
    told = before.metric is not None and words[done] == "in" and 0 < before.metric[0] - done < PARALLEL // 4
    found = phrase_at(read, end + 1, len(words)) if told and words[end : end + 1] == ["in"] else None
    named = found is not None and read.tokens[found[1] - 1].text.islower()
    return found if found and named and words[found[1] - 1] not in PLACES else None


def _is_level_at(read: Reading, before: Stated, gap: Sequence[str]) -> bool:
    """Whether `at` tells the value of what is surpassed: `outperforming Abe at 3% and Bea at 16%`."""
    surpassed = any(SURPASSES.match(word) or word in _LEVELS for word in gap)
    listed = read.words[before.tokens[0] - 1] == "at" and before.way is None and "and" in gap
    return before.way is None and (surpassed or listed)


def _bracketed_beside(read: Reading, before: Stated, first: int) -> Range | None:
    """What a figure in a bracket is of when the one before is, too: `in F1 (5%) and EM (6%)`."""
    words, metric = read.words, before.metric
    opening = next(
        (k for k in range(first - 1, max(before.tokens[1], first - 4), -1) if words[k] == "("), None
    )
    start = metric[1] if metric else 0
    if (
        opening is None
        or before.way is None
        or words[start : start + 1] != ["("]
        or before.tokens[0] - start > PARALLEL // 2
    ):
        return None
    closing = next((k for k in range(before.tokens[1], opening) if words[k] == ")"), opening)
    joint = closing + 1
    while joint < opening and words[joint] in (",", "and"):
        joint += 1
    found = phrase_at(read, joint, opening) if joint > closing + 1 else None
    return found if found and found[1] == opening else None


def _is_of_value(read: Reading, before: Stated, figure: Figure, gap: Sequence[str]) -> bool:
    """Whether a change is one of the value before it: `a WER of 5%, which is 2% lower`, `, a 2% gain`."""
    valued = before.way is None and before.metric and has_measure(read.words[slice(*before.metric)])
    if not valued or figure.kind not in (ClaimKind.PERCENT, ClaimKind.POINTS):
        return False
    end = read.range_of(figure.span)[1]
    higher = COMPARATIVES.intersection(read.words[end : end + 1])
    apposed = gap[-1:] == [","] and higher and not set("VZA") & set(read.marks[before.tokens[1] : end])
    return gap[-2:] in _APPOSED or bool(SURPASSES.match(gap[0]) or apposed)  # `, 2% lower than X`


def _is_alike(read: Reading, before: Stated, figure: Figure) -> bool:
    """Whether two figures are followed in one way: `4% F1 and 5% EM`, `5x in size and 6x in time`."""
    if before.metric and before.metric[0] == before.tokens[1]:
        return True
    end = read.range_of(figure.span)[1]
    after = read.words[end : end + 1]
    return after in (["in"], ["on"], ["for"], read.words[before.tokens[1] : before.tokens[1] + 1])


def _is_parallel(read: Reading, before: Stated, figure: Figure) -> bool:
    """Whether two changes are told in the same words: `15% on RMSE and 32 times on training time`."""
    end = read.range_of(figure.span)[1]
    linked = read.words[before.tokens[1] : before.tokens[1] + 1]
    ratios = before.figure.kind in RATIOS and figure.kind in RATIOS
    return ratios and linked in (["in"], ["on"], ["for"]) and read.words[end : end + 1] == linked


def is_told(read: Reading, first: int, before: Stated | None) -> bool:
    """Whether a figure is what something is said to have or reach: `it reached 99%`, `which was 77%`.

    So is the next one of a list, with `before` told so: `achieves 90% on X, 91% on Y and 92% on Z`.
    """
    gap = read.words[before.tokens[1] : first] if before and before.is_told else []
    verbs = set("VZA") & set(read.marks[before.tokens[1] : first]) if before else set()
    if gap and len(gap) <= PARALLEL and _ADDING.intersection(gap) and not verbs and gap[-1] not in _LINKS:
        return True
    k = first
    while k and read.words[k - 1] in _MERELY:
        k -= 1
    ends = first + 1 >= len(read.words) or read.marks[first + 1] not in ("N", "L", "J", "R")
    if k > 0 and _KEPT.match(read.words[k - 1]) and "on" in read.words[first + 1 : first + 5]:
        return True  # `while retaining about 90% on X`
    return k > 0 and bool(
        _REACHED.match(read.words[k - 1])
        or read.words[k - 1] == "'s"
        or (ends and read.words[k - 1] in _COPULAS)
    )


def _is_reached(read: Reading, before: Stated, figure: Figure, gap: Sequence[str]) -> bool:
    """Whether another has a value of the same metric: `A achieves 90% accuracy, while B reaches only 70%`."""
    first, end = read.range_of(figure.span)
    while first and read.words[first - 1] in _MERELY:
        first -= 1
    stated = before.way is None and before.metric and has_measure(read.words[slice(*before.metric)])
    reached = _REACHED.match(read.words[first - 1]) and read.marks[end : end + 1] not in ("N", "L", "J")
    alike = stated and before.figure.unit == figure.unit and read.words[end : end + 1] != ["of"]
    conceded = _CONCEDING.intersection(read.words[: before.tokens[0]]) and "," in gap
    other = conceded or _OTHERS.intersection(gap)
    return bool(alike and reached and other and len(gap) <= 2 * PARALLEL)


def _says_the_same(read: Reading, one: Range, other: Range) -> bool:
    return read.words[one[0] : one[1]] == read.words[other[0] : other[1]]


def _going_on(
    read: Reading, before: Stated, said: Outcome, against: Range | None, first: int
) -> tuple[Outcome, Range | None]:
    """`lowers the distance by 17% and the error by 14%`, `surpasses X by 3% and Y by 4%`."""
    places = range(first - 1, before.tokens[1] - 1, -1)
    start = next((k for k in places if read.words[k] in ("and", ",")), first)
    named = phrase_at(read, start + 1, first)
    own = named or said.metric
    of_another = before.metric and read.words[before.metric[1] : before.metric[1] + 1] in (["of"], ["for"])
    if own and of_another and not has_measure(read.words[own[0] : own[1]]):
        own = before.metric  # `raises the rates of X by 17% and Y by 20%`
    if named and own and before.metric is None and before.comparator:
        return Outcome(before.way), against or (start + 1, own[1])
    if own and before.metric is None and not has_measure(read.words[slice(*own)]):
        own = None  # `boosts Abe by 8% and Bea by 3%`
    return Outcome(before.way, own or (before.metric if first - start == 2 else None)), against
