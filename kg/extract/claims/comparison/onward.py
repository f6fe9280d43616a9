"""Whom the figures of one sentence are against beyond their own clause, and what pairs of them share."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims.clauses import is_past
from kg.extract.claims.comparison.comparators import SURPASSES, surpassed
from kg.extract.claims.comparison.rivals import rival_at
from kg.extract.claims.directions import SPEEDING
from kg.extract.claims.metrics import PLACES
from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.respectively import is_respective
from kg.extract.claims.shared import PARALLEL, SIZES, VERSUS, Stated
from kg.extract.figures.units import RATIOS
from kg.extract.generic import word_set
from kg.extract.measures import is_measure
from kg.model import ClaimKind

_ENDS = word_set("on in by to from with over , ;")
_NEEDED = word_set("parameters params weights data tokens labels memory computation compute flops")
_NUMBERED = word_set("1 2 3 4 5 6 7 i ii iii iv v vi a b c d e f")
_APART = word_set(", ; and")
_LISTING = word_set(", and")
_OTHERWISE = VERSUS | word_set("; : while whereas but compared over than")
_LEADING = word_set("to with than")
_PLACING = word_set("on across in for at")
_WITH = (["using"], ["with"])
_NEAR = 3  # tokens from a figure to its metric, past `overall` and the like


def compared(found: Sequence[Stated], read: Reading) -> list[Stated]:
    """The figures, with the comparator of the sentence for those changes that have none of their own."""
    last: Range | None = None
    made: list[Stated] = []
    for each in reversed(_of_one_change(found, read)):
        against = each.comparator
        if against is None and each.figure.kind not in SIZES and not each.is_apposed:
            apart = each.is_level or bool(made and _is_of_value(read, each, made))
            last = None if apart or (made and _is_item(read, each.tokens[1], made[-1].tokens[0])) else last
            used = each.is_share and each.way is None and _is_used(read, each)
            beaten, shared = None if used else surpassed(read, each.tokens[1]), last if each.way else None
            against = min(filter(None, (beaten, shared)), default=None)  # the nearest
        elif against and last and made and _is_passed_over(read, each, made[-1], last):
            against = last
        if against is None and made and _is_of_list(read, each, made[-1]):
            against = made[-1].comparator
        each = _with_shared(read, each, made[-1]) if made else each
        linked = against is not None and read.words[against[0] - 2] in ("compared", "relative")
        if (each.way or linked) and against and not _is_left_behind(read, against):
            last = against
        made.append(each if against == each.comparator else replace(each, comparator=against))
    return _of_values(_onward(made[::-1], read), read)


def _with_shared(read: Reading, each: Stated, after: Stated) -> Stated:
    """A figure with the way and the metric that it shares with the next one, or has as that has its own."""
    if each.way is None and after.way and _is_paired(read, each, after):
        each = replace(each, way=after.way)  # `8x encoding and 2x decoding speedup`
    if each.metric is None and each.way is None and _is_versus(read, each, after):
        each = replace(each, metric=after.metric)  # `0.74 vs. 0.26 overall preference`
    if each.metric is None and each.way and _are_in_terms(read, each, after):
        each = replace(each, metric=after.metric)  # `3% over A and 4% over B in terms of recall`
    if each.metric is None and _is_parallel(read, each, after):
        each = replace(each, metric=_inside(read, each))  # `8% in identity and 5% in consistency`
    return each


def _is_item(read: Reading, first: int, end: int) -> bool:
    """Whether another item of a numbered list begins: `, 2) a loss that`, `; (ii) a loss that`."""
    words = read.words
    marks = (k - 1 for k in range(first + 1, end) if words[k] == ")")
    return any(words[k] in _NUMBERED and words[k - 1 - (words[k - 1] == "(")] in _APART for k in marks)


def _is_passed_over(read: Reading, said: Stated, other: Stated, last: Range) -> bool:
    """Whether a list tells at its end whom it is against: `beats A, with 3% less X and 4% less Y than B`."""
    if said.comparator is None or not said.way or not other.way or last[0] < other.tokens[1]:
        return False
    if other.comparator != last:
        return False  # `beats A by 3%, and by 4% on X, while cutting latency by 5% compared to B`
    between = range(said.tokens[1], other.tokens[0])
    gap = [read.words[k] for k in between]
    changed = all(read.way(k) for k in between if read.marks[k] in "VZGA")  # not `, and achieving 4% less`
    listed = changed and len(gap) <= PARALLEL and not _LISTING.isdisjoint(gap) and _OTHERWISE.isdisjoint(gap)
    parted = "," in read.words[said.comparator[1] : said.tokens[0]]
    return parted and listed and not any(map(SURPASSES.match, gap))


def _is_of_list(read: Reading, one: Stated, other: Stated) -> bool:
    """Whether values are listed before what they are compared with: `90% F1 and 80% recall compared to X`."""
    against, gap = other.comparator, read.words[one.tokens[1] : other.tokens[0]]
    if not against or against[0] < other.tokens[1] or read.words[against[0] - 1] not in _LEADING:
        return False
    ahead = read.words[other.tokens[1] : against[0]]  # not `a recall of 80% (better than X)`
    apart = one.is_share or other.is_share or ahead.count("(") > ahead.count(")")
    valued = one.way is other.way is None and one.metric is not None and not apart
    listed = {",", "and", "with"}.intersection(gap) and _OTHERWISE.isdisjoint(gap) and len(gap) <= PARALLEL
    return bool(valued and listed and not read.has_mark("VZA", one.tokens[1], other.tokens[0]))


def _is_left_behind(read: Reading, against: Range) -> bool:
    """Whether a comparator is the object of a verb, alone or in a list: `surpasses all of X, Y and Z by`."""
    for k in range(against[0] - 1, max(-1, against[0] - PARALLEL), -1):
        if SURPASSES.match(read.words[k]):
            return True
        if read.marks[k] not in "NLJDTMC" and read.words[k] != ",":
            return False
    return False


def _of_values(found: list[Stated], read: Reading) -> list[Stated]:
    """The figures, with the metrics of as many values before those changes: `…, gains of 3% and 4%`."""
    for first in range(len(found)):
        last = found[first - 1].metric if first else None
        bare = (_is_bare(each, last) for each in found[first : first + PARALLEL])
        size = len(list(itertools.takewhile(bool, bare)))
        values = found[first - size : first] if 1 < size <= first else []
        end = found[first + size - 1].tokens[1]
        respective = values and is_respective(read, end) and not SPEEDING.match(read.word(end))
        if respective and not _is_bare(found[first - 1]) and all(map(_is_value, values)):
            for k, value in enumerate(values, first):
                found[k] = replace(found[k], metric=value.metric)
    return found


def _is_bare(said: Stated, last: Range | None = None) -> bool:
    """Whether a change has no metric of its own, but at most that of the `last` value before."""
    return said.way is not None and said.metric in (None, last) and said.figure.kind in RATIOS


def _is_value(said: Stated) -> bool:
    return said.way is None and said.metric is not None and said.figure.kind not in SIZES


def _is_paired(read: Reading, one: Stated, other: Stated) -> bool:
    """Whether two share a noun of change: `8x encoding and 2x decoding speedup`, `a 3% F1 and 2% EM gain`."""
    gap = read.words[one.tokens[1] : other.tokens[0]]
    if one.figure.unit != other.figure.unit or not 1 < len(gap) < PARALLEL // 4 or gap[-1] != "and":
        return False
    single = read.word(one.tokens[0] - 1) in ("a", "an")
    after = other.metric[1] if other.metric and other.metric[0] == other.tokens[1] else len(read.words)
    several = read.is_marked(after, "L") and read.way(after)  # `5% F1 and 6% EM improvements`
    return one.figure.kind is ClaimKind.FACTOR or bool((single or several) and one.figure.kind in RATIOS)


def _of_one_change(found: Sequence[Stated], read: Reading) -> list[Stated]:
    """The figures, with the way of a noun of change that two have: `a reduction of 2x area and 3x power`."""
    made: list[Stated] = []
    for each in found:
        shared = made and _is_of_one_change(read, made[-1], each)
        made.append(replace(each, way=made[-1].way) if shared else each)
    return made


def _is_of_one_change(read: Reading, one: Stated, other: Stated) -> bool:
    """Whether a noun of change before a factor has a second one with nothing but `and` between them."""
    first = one.tokens[0]
    led = first > 1 and read.words[first - 1] == "of" and read.way(first - 2) is one.way is not None
    end = max(one.tokens[1], one.metric[1] if one.metric else 0)
    joined = read.words[other.tokens[0] - 1] == "and" and other.tokens[0] - end < _NEAR + 1
    joined = joined and not read.has_mark("VZAI,", end, other.tokens[0])
    factors = one.figure.kind is other.figure.kind is ClaimKind.FACTOR
    own = other.metric if other.metric and other.metric[0] >= other.tokens[1] else None
    return bool(led and factors and joined and own and not any(map(read.way, range(*own))))


def _is_parallel(read: Reading, one: Stated, other: Stated) -> bool:
    """Whether two neighbours are told with `in`, and the metric of one of them so."""
    ins = all(read.word(each.tokens[1]) == "in" for each in (one, other))
    told = other.metric is not None and 0 < other.metric[0] - other.tokens[1] < _NEAR
    alike = one.way is other.way is not None and one.figure.unit == other.figure.unit
    return bool(ins and told and alike and other.tokens[0] - one.tokens[1] <= PARALLEL // 2)


def _are_in_terms(read: Reading, one: Stated, other: Stated) -> bool:
    """Whether two gains have no verb between them, and `in terms of` tells what the second is one in."""
    gap = range(one.tokens[1], other.tokens[0])
    joined = len(gap) < PARALLEL and not read.has_mark("VZA", gap.start, gap.stop)
    alike = one.way is other.way and one.figure.unit == other.figure.unit and other.metric is not None
    if not (joined and alike and other.metric):
        return False
    led = read.words[other.tokens[1] : other.metric[0]]
    return any(led[k : k + 3] == ["in", "terms", "of"] for k in range(len(led)))


def _is_used(read: Reading, said: Stated) -> bool:
    """Whether a figure is a share of what a model needs: `while updating 1% of parameters`."""
    return bool(_NEEDED.intersection(read.words[said.tokens[1] : said.tokens[1] + _NEAR + 1]))


def _inside(read: Reading, said: Stated) -> Range | None:
    found = phrase_at(read, said.tokens[1] + 1, len(read.words))
    return None if found is None or read.head(found) in PLACES else found


def _is_of_value(read: Reading, one: Stated, others: Sequence[Stated]) -> bool:
    """Whether what is compared behind a figure is another value: `saves 45%, has an F1 of 71%, 2% more`."""
    value = next((each for each in reversed(others) if each.figure.kind not in SIZES), None)
    if value is None or value.way is not None or value.metric is None or value.is_share:
        return False  # `cuts latency by 4% and needs 6% of the parameters, compared with X`
    return one.way is not None and read.has_mark("VZA", one.tokens[1], value.tokens[0])


def _is_versus(read: Reading, one: Stated, other: Stated) -> bool:
    """Whether nothing but `vs.` stands between two values of which the second is told with its metric."""
    gap = read.words[one.tokens[1] : other.tokens[0]]
    told = other.metric is not None and 0 <= other.metric[0] - other.tokens[1] < _NEAR
    return told and other.way is None and len(gap) == 1 and gap[0] in VERSUS


def _onward(found: Sequence[Stated], read: Reading) -> list[Stated]:
    """The figures, with the comparator of the one shortly before for those changes that still have none."""
    made: list[Stated] = []
    for each in found:
        before = made[-1] if made else None
        near = (
            before
            and each.tokens[0] - before.tokens[1] <= PARALLEL
            and (before.figure.unit == each.figure.unit or _is_joined(read, before, each))
        )
        if near and before:
            apart = _is_another(read, before.tokens[1], each.tokens[0]) or _is_of_named(read, before, each)
            near = not (apart or each.is_baseline or is_past(read, before.comparator, each.tokens[0]))
        if before and near and each.way and before.way and each.comparator is None:
            each = replace(each, comparator=_next_left(read, before, each) or before.comparator)
        made.append(each)
    return made


def _next_left(read: Reading, before: Stated, each: Stated) -> Range | None:
    """What a verb leaves behind, too: `outperforms X by 2 points and Y by 1 point`."""
    links = (before.tokens[0] - 1, each.tokens[0] - 1)
    if any(read.word(link) != "by" for link in links) or not before.comparator:
        return None
    first = before.tokens[1]
    while read.word(first) in ("and", ","):
        first += 1
    found = rival_at(read, first) if before.comparator[1] == links[0] else None
    if not found or found[1] != links[1] or (each.metric and each.metric[1] > found[0]):
        return None  # `and accuracy by 3%` leaves nobody behind
    return found


def _is_of_named(read: Reading, before: Stated, each: Stated) -> bool:
    """Whether another verb tells of systems by name: `and enhances the performance of X and Y by`."""
    if each.metric is None or not any(map(read.way, range(before.tokens[1], each.metric[0]))):
        return False
    first, end = each.metric[1], each.tokens[0]
    if read.word(first) not in ("of", "for"):
        return False
    near = range(first + 1, min(end, first + PARALLEL // 2))
    inside = itertools.takewhile(lambda k: read.words[k] not in _ENDS, near)
    return any(read.tokens[k].text[0].isupper() and not is_measure(read.words[k]) for k in inside)


def _is_joined(read: Reading, before: Stated, each: Stated) -> bool:
    """Whether nothing but `while using`, `with` or `and a` stands between two figures and their metrics.

    Where the first was reached may stand between, too: `by 8% on X while being`.
    """
    end = max(before.tokens[1], before.metric[1] if before.metric else 0)
    gap = [word for word in read.words[end : each.tokens[0]] if word != ","]
    if gap in (["and", "a"], ["and", "an"]):
        return before.figure.kind not in SIZES and each.figure.kind in RATIOS
    going_on = gap[-2:-1] == ["while"] and gap[-1].endswith("ing")
    if not going_on and gap[-1:] not in _WITH:
        return False
    where = gap[: -2 if going_on else -1]
    placed = where[0] in _PLACING and not read.has_mark("VZAGS", end, end + len(where)) if where else True
    return placed and _OTHERWISE.isdisjoint(where)


def _is_another(read: Reading, first: int, end: int) -> bool:
    """Whether something else is told of: `while X reduces`, `, and pruning cuts`, not `while reducing`."""
    places = (k for k in range(first, end - 1) if read.words[k] in ("while", "whereas"))
    if any(not read.words[k + 1].endswith("ing") for k in places):
        return True
    joints = (k for k in range(first, end - 2) if read.words[k : k + 2] == [",", "and"])
    return any(_has_subject(read, k + 2, end) for k in joints)


def _has_subject(read: Reading, first: int, end: int) -> bool:
    """Whether a clause begins with a noun phrase and its verb: `quantization reduces`, not `it reduces`."""
    k = first
    while k < end and read.marks[k] in "NLJDTMG" and read.way(k) is None:
        k += 1
    return (
        first < k < end and read.marks[k - 1] in "NL" and read.marks[k] in "VZDR" and bool(_act(read, k, end))
    )


def _act(read: Reading, k: int, end: int) -> bool:
    while k < end and read.marks[k] == "R":
        k += 1
    return k < end and read.way(k) is not None and read.marks[k] in "VZD"
