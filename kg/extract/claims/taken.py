"""What a figure takes over from the one before it beyond their list: what changed, and whom it is against.

`lowers the distance by 17% and the error by 14%`, `from 0.72 to 0.41 (a 43% improvement)`.
"""

from collections.abc import Callable
from dataclasses import replace

from kg.extract.claims.again import changed_again, higher_again
from kg.extract.claims.clauses import between, is_closed
from kg.extract.claims.comparison.comparators import SURPASSES
from kg.extract.claims.comparison.owners import EXAMPLES
from kg.extract.claims.comparison.rivals import rival_at
from kg.extract.claims.ends import is_around
from kg.extract.claims.own_metrics import (
    both_ahead,
    both_behind,
    had_too,
    quantity_beside,
    reached_then,
    reached_too,
)
from kg.extract.claims.pairs import (
    LEVELS,
    Pair,
    Taken,
    bracketed_beside,
    inside,
    is_apart,
    is_compared,
    is_level,
    is_of_value,
    is_parallel,
    is_reached,
)
from kg.extract.claims.phrases import DOING, phrase_at
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import ADDING, PARALLEL, Outcome, Stated
from kg.extract.claims.values.symbols import has_own_letter
from kg.extract.figures.finding import sign_of
from kg.extract.figures.units import RATIOS
from kg.extract.generic import word_set
from kg.model import Bound, ClaimKind, Figure

_CONDITIONS = word_set("at with under")
_LIST = word_set(", and")
_BEYOND = word_set("above behind below beyond")
_AS_WELL = ["as", "well", "as"]
_FAR = 80  # tokens between two figures, with brackets, from where on they share nothing

_Rule = Callable[[Pair], Taken | None]
"""What a figure takes over; `None` where the rule does not know."""


def taken_over(
    read: Reading, before: Stated | None, figure: Figure, said: Outcome, against: Range | None, first: int
) -> Taken:
    """What a figure takes over from the one before it, when it says nothing itself and goes on like it."""
    if before is None or first - before.tokens[1] > _FAR or has_own_letter(read, before.tokens[1], first):
        return said, against  # `Pearson's r = 0.3, SE = 0.02, d = 0.2`
    if before.comparator and is_closed(read, before.comparator[1], first):
        before = replace(before, comparator=None)  # `90% on Q (vs. 80% for X) and 70% on R`
    pair = Pair(read, before, figure, said, against, first, between(read, before.tokens[1], first))
    if said == Outcome() and figure.unit == "%" and pair.gap[-1:] == ["in"] and pair.after == "of":
        return pair.kept  # `its recall is 91%, with faults in 6% of cases`
    return next((taken for rule in _RULES if (taken := rule(pair))), pair.kept)


def _mark_passed(pair: Pair) -> Taken | None:
    """`exceeds X by 5% and surpasses 90%`: a mark that is passed is no change, and nobody's."""
    passed = SURPASSES.match(pair.read.words[pair.first]) and pair.figure.unit == "%"
    passed = passed and not pair.read.is_noun_of_change(pair.first - 1)  # `reductions exceeding 5%`
    return (Outcome(None, pair.said.metric), None) if passed else None


def _told_again(pair: Pair) -> Taken | None:
    """`from 0.72 to 0.41 (a 43% improvement)`, `by 13x (55x)`, `by 5 cm (43%)`: the same change again."""
    before, figure, gap = pair.before, pair.figure, pair.gap
    turned = figure.bound is Bound.FROM_TO and gap[-1:] in (["("], [","]) and "," not in gap[:-1]
    if not turned and gap not in (["("], ["(", "a"], ["(", "an"]):
        return None
    changed = before.figure.kind is ClaimKind.FACTOR or before.figure.bound is Bound.FROM_TO
    by = before.figure.kind is ClaimKind.MEASURE and not before.is_level and gap == ["("]
    alike = (figure.kind is ClaimKind.FACTOR and changed) or (figure.kind is ClaimKind.PERCENT and by)
    most = figure.bound is Bound.UP_TO and figure.unit == before.figure.unit  # `by 12% (up to 15%)`
    alike = alike or (not before.is_level and (most or is_around(figure, before.figure)))  # `(8% to 15%)`
    way = pair.said.way or (before.way if alike else None)
    return Outcome(way, pair.said.metric or before.metric), pair.against or before.comparator


def _in_brackets(pair: Pair) -> Taken | None:
    """`in F1 (5%) and EM (6%)`: each has its own metric before its bracket."""
    own = bracketed_beside(pair)
    return (Outcome(pair.said.way or pair.before.way, own), pair.against) if own else None


def _summed(pair: Pair) -> Taken | None:
    """`lowers power from 2080 W to 2028 W by 2.5%`: the change of the value before."""
    before, said = pair.before, pair.said
    valued = before.figure.bound is Bound.FROM_TO or before.figure.kind is ClaimKind.MEASURE
    summed = pair.gap == ["by"] and valued and before.way and said.metric is None
    if not summed or pair.figure.kind not in RATIOS:
        return None
    return Outcome(said.way or before.way, before.metric), pair.against or before.comparator


def _reached_from(pair: Pair) -> Taken | None:
    """`cuts the cost by 20x to $1`: what the change before leads to."""
    before, said = pair.before, pair.said
    if pair.gap != ["to"] or not before.way or said.way is not None:
        return None
    return Outcome(before.way, said.metric or before.metric), pair.against or before.comparator


def _change_of_value(pair: Pair) -> Taken | None:
    """`a WER of 5%, which is 2% lower`, `90% accuracy, +2 pp`: a change of the value before."""
    changed = pair.said.way or sign_of(pair.read.text, pair.figure) == "+"
    if changed and pair.said.metric is None and is_of_value(pair):
        return replace(pair.said, metric=pair.before.metric), pair.against
    return None


def _value_of_another(pair: Pair) -> Taken | None:
    """`A achieves 90% accuracy, while B reaches only 70%`: the same metric, reached by another."""
    reached = pair.said == Outcome() and is_reached(pair)
    return (Outcome(None, pair.before.metric), pair.against) if reached else None


def _fallen_to(pair: Pair) -> Taken | None:
    """`has 90% accuracy on X but drops to 78% on Y`: what the value before becomes."""
    said, before, read = pair.said, pair.before, pair.read
    verb = read.past(pair.first - 1, "R") - 1
    falls = pair.gap[-1:] == ["to"] and len(pair.gap) > 1 and read.way(verb) and said.way
    alike = before.figure.kind is pair.figure.kind and before.figure.unit == pair.figure.unit
    valued = before.way is None or before.is_level
    if said.metric or before.metric is None or not (falls and alike and valued):
        return None
    if read.has_measure((max(pair.start, before.metric[1]), pair.first)):
        return None
    return replace(said, metric=before.metric), pair.against


def _of_another(pair: Pair) -> Taken | None:
    """`raises the accuracy of X from 1% to 2% and Y from 3% to 4%`: the same metric of another."""
    said, before, read = pair.said, pair.before, pair.read
    if said.metric is None or before.metric is None or read.has_measure(said.metric) or pair.has_verb:
        return None
    changes = pair.figure.bound is before.figure.bound is Bound.FROM_TO
    owned = read.word(before.metric[1]) in ("of", "for", "on")
    named = said.metric[1] == pair.first and not read.tokens[said.metric[0]].text.islower()
    if not (changes and owned and named and before.metric[1] < before.tokens[0]):
        return None
    return Outcome(said.way or before.way, before.metric), pair.against or before.comparator


def _listed(pair: Pair) -> Taken | None:
    """`by 0.4%, 1.5 FID and 2%`: changes of other units with nothing but a comma or `and` between."""
    before, said, figure = pair.before, pair.said, pair.figure
    after = before.metric is not None and before.metric[0] == pair.start
    gap = pair.read.words[before.metric[1] if before.metric and after else pair.start : pair.first]
    own = said.way is not None or (said.metric is not None and said.metric[0] < pair.first)
    alike = before.figure.unit == figure.unit or figure.kind is ClaimKind.FACTOR
    if not gap or not {*gap} <= _LIST or before.way is None or own or alike or before.is_level:
        return None
    return Outcome(before.way, said.metric), pair.against or before.comparator


def _unlike(pair: Pair) -> Taken | None:
    """`98% accuracy within 5 mm`: two figures that do not go on alike share nothing."""
    onward = pair.gap[-1:] == ["by"] and "and" in pair.gap
    parallel = onward or pair.before.figure.unit == pair.figure.unit or is_parallel(pair)
    near = 0 < len(pair.gap) <= PARALLEL and ";" not in pair.gap
    return None if parallel and near and not pair.said.way else pair.kept


def _going_on(pair: Pair) -> Taken | None:
    """`lowers the distance by 17% and the error by 14%`, `surpasses X by 3% and Y by 4%`."""
    read, before = pair.read, pair.before
    if pair.gap[-1] != "by" or not before.way:
        return None
    start = _joint(pair)
    named = phrase_at(read, start + 1, pair.first)
    if named and (taken := _of_next_rival(pair, start, named)):
        return taken
    own = named or pair.said.metric
    of_another = before.metric and read.word(before.metric[1]) in ("of", "for")
    if own and (of_another or before.metric is None) and not read.has_measure(own):
        own = before.metric  # `raises the rates of X by 17% and Y by 20%`, `boosts Abe by 8% and Bea by 3%`
    return Outcome(before.way, own or (before.metric if pair.first - start == 2 else None)), pair.against


def _joint(pair: Pair) -> int:
    """The `and` or comma behind which stands what the second figure is told of."""
    words, places = pair.read.words, range(pair.first - 1, pair.start - 1, -1)
    joins = (k for k in places if words[k] in ("and", ",") or words[k - 2 : k + 1] == _AS_WELL)
    start = next(joins, pair.first)
    if pair.gap[0] == "and" and EXAMPLES.intersection(words[pair.start : start]):
        return pair.start  # `and models such as Qua and Rho by 5%`
    return start


def _of_next_rival(pair: Pair, start: int, named: Range) -> Taken | None:
    """`surpasses X by 3% and Y by 4%`, where nothing but a rival stands behind the joint; else `None`."""
    read, before, said = pair.read, pair.before, pair.said
    shared = before.metric if before.metric and _is_shared(pair, before.metric) else None
    if not (before.comparator and (before.metric is None or shared)) or read.has_measure(named):
        return None
    own = said.metric if said.metric and said.metric[0] > pair.first else shared
    rival = rival_at(read, start + 1)
    against = rival if rival and rival[1] < pair.first else (start + 1, named[1])
    return Outcome(before.way, own), pair.against or against


def _is_shared(pair: Pair, metric: Range) -> bool:
    """Whether a metric stands behind its figure, or before whom a verb beats: `its F1, surpassing X`."""
    against = pair.before.comparator
    beaten = against is not None and SURPASSES.match(pair.read.words[against[0] - 1]) is not None
    return metric[0] >= pair.start or (beaten and against is not None and metric[1] < against[0])


def _of_the_same(pair: Pair) -> Taken | None:
    """`73.9% accuracy on one set and 80.7% accuracy on another`: the same metric, named again."""
    said, before, gap, words = pair.said, pair.before, pair.gap, pair.read.words
    if not said.metric or not before.metric or pair.has_verb or DOING.intersection(gap):
        return None
    same = words[slice(*said.metric)] == words[slice(*before.metric)]
    if not same or gap[-1] in ("of", "(", "'s") or (gap[-1] == "the" and SURPASSES.match(gap[-2])):
        return None
    return replace(said, way=before.way), pair.against or before.comparator


def _value_at(pair: Pair) -> Taken | None:
    """`outperforming Abe at 3% and Bea at 16%`: `at` tells the value of what is surpassed."""
    before, gap = pair.before, pair.gap
    if gap[-1] != "at" or pair.said != Outcome() or before.way is not None:
        return None
    surpassed = any(SURPASSES.match(word) or word in LEVELS or word in _BEYOND for word in gap)
    listed = pair.read.words[before.tokens[0] - 1] == "at" and "and" in gap
    return (Outcome(None, before.metric), pair.against) if surpassed or listed else None


def _on_condition(pair: Pair) -> Taken | None:
    """`by 3% and 4%, compared to A at 70% sparsity`: a condition shares nothing."""
    return pair.kept if pair.gap[-1] in _CONDITIONS and not is_compared(pair) else None


def _value_beside(pair: Pair) -> Taken | None:
    """`reaches 81% recall (vs. 75% for X)`, `beats it (6.26 vs. 4.95)`: a value of the same metric."""
    valued = is_level(pair) and not is_apart(pair)
    return (Outcome(None, pair.before.metric), pair.against) if valued else None


def _change_beside(pair: Pair) -> Taken | None:
    """`not 5% but 8%`, `by 2% in recall and 3% in disentanglement`: the same again of another figure."""
    before = pair.before
    if is_level(pair) or is_apart(pair) or not ADDING.intersection(pair.gap):
        return None
    own = inside(pair) if before.way else None
    way = None if _is_minus_alone(pair) else before.way
    return Outcome(way, own or before.metric), pair.against or before.comparator


def _is_minus_alone(pair: Pair) -> bool:
    """`was -16.1% with A and 0.6% with B`: a minus that this one lacks, and no word, told which way."""
    read, before = pair.read, pair.before
    lacking = sign_of(read.text, before.figure) == "-" and not sign_of(read.text, pair.figure)
    return lacking and not any(map(read.way, range(*before.clause)))


_RULES: tuple[_Rule, ...] = (
    _mark_passed,
    had_too,
    quantity_beside,
    reached_too,
    _told_again,
    _in_brackets,
    _summed,
    _reached_from,
    reached_then,
    _change_of_value,
    _value_of_another,
    _fallen_to,
    higher_again,
    _of_another,
    changed_again,
    _listed,
    _unlike,
    _going_on,
    _of_the_same,
    _value_at,
    _on_condition,
    both_behind,
    both_ahead,
    _value_beside,
    _change_beside,
)
"""What a figure may share with the one before it; the first that answers wins, and else it shares nothing."""
