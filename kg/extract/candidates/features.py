"""What is known of each candidate as numbers: how often, where and in which words the text says it, what the
network believes of it, and what stands inside it and around it.

All for many texts at once. Candidates of one text whose words fold alike are one, with several places.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.extract.candidates.candidates import BELIEVED, CHANCE, LONGEST, Candidates, Tokens
from kg.network.exact import Real
from kg.network.labels import ENTITY_TYPES

_STEPS = np.float32(CHANCE)
_HEADS = tuple(BELIEVED)
_PLACES = 8  # places of a candidate that its chance of being one anywhere is made of


class Features(NamedTuple):
    """What is known of the candidates of some texts, a row each, in the order of their first places."""

    text: NDArray[np.intp]
    """Number of the text."""
    first: NDArray[np.intp]
    """Row of the first token of its first place."""
    last: NDArray[np.intp]
    """Row of the last token there."""
    columns: Real
    """[candidates, features]."""


def features(tokens: Tokens, places: Candidates) -> Features:
    """What is known of the candidates; the order of the columns is that of the ranker's weights."""
    group, order, starts = _grouped(tokens, places)
    first = places.first[order][starts]
    length = places.length[order][starts]
    last = first + length - 1
    text = tokens.text[first]
    times = np.diff(np.append(starts, len(order))).astype(np.float32)
    wholes = np.add.reduceat(places.phrase[order].astype(np.float32), starts)
    begin, end_of_text = tokens.start[first], _ends(tokens)[text]
    latest = tokens.start[places.first[order][np.append(starts[1:], len(order)) - 1]]
    title = tokens.title[text]
    number = _sums(tokens.traits.number("words"))(first, last)
    at = np.full((LONGEST + 1, len(tokens.text) + LONGEST), -1, np.int32)  # tokens, first row → candidate
    at[places.length, places.first] = group
    inside = _nested(places, group, at, len(starts))
    outside = inside[::-1]
    more = _beyond(inside, times)
    size = np.bincount(text, minlength=int(tokens.text[-1]) + 1)[text].astype(np.float32)
    columns = [
        times,
        _logs(times),
        wholes,
        wholes / times,
        begin / end_of_text,
        _logs((begin + 1).astype(np.float32)),
        (latest - begin) / end_of_text,
        begin < title,
        number,
        tokens.end[last] - begin,
        np.bincount(inside[0], minlength=len(starts)),
        _logs(number + 1) * (times - more),
        *_commonness(tokens, first, last, number),
        tokens.traits.look("generic")[last],
        tokens.traits.look("empty")[last],
        tokens.traits.look("modifier")[first],
        *_letters(tokens, first, last),
        *_tagged(tokens, first, last, wholes > 0),
        _bracketed(tokens, first, last),
        *_defined(tokens, at, times),
        *_believed(places, order, starts, times, inside, outside, text),
        *_types(tokens, last),
        _logs(end_of_text),
        size,
        title == 0,
    ]
    return Features(text, first, last, np.stack([np.asarray(each, np.float32) for each in columns]).T)


def _grouped(
    tokens: Tokens, places: Candidates
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """The number of the candidate of each place; the places by candidate; where each candidate's begin."""
    text = tokens.text[places.first]
    by_key = np.lexsort((places.key, text))
    key, of = places.key[by_key], text[by_key]
    changes = np.ones(len(by_key), np.bool_)
    changes[1:] = (key[1:] != key[:-1]) | (of[1:] != of[:-1])
    run = np.cumsum(changes) - 1
    leaders = by_key[changes]  # the sort is stable: the first place of each
    rank = np.empty(len(leaders), np.intp)
    rank[np.argsort(leaders, kind="stable")] = np.arange(len(leaders))
    group = np.empty(len(by_key), np.intp)
    group[by_key] = rank[run]
    order = np.argsort(group, kind="stable")
    sizes = np.bincount(group, minlength=len(leaders))
    return group, order, np.cumsum(sizes) - sizes


def _nested(
    places: Candidates, group: NDArray[np.intp], at: NDArray[np.int32], number: int
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pairs of candidates, one inside the other somewhere: the inner ones, the outer ones."""
    pairs = []
    for shorter in range(1, LONGEST):
        for shift in range(LONGEST - shorter + 1):
            longer = (places.length > shorter) & (places.length >= shorter + shift)
            inner = at[shorter, places.first[longer] + shift]
            there = inner >= 0
            pairs.append(inner[there].astype(np.intp) * number + group[longer][there])
    both = np.unique(np.concatenate(pairs))
    inner, outer = both // number, both % number
    apart = inner != outer
    return inner[apart], outer[apart]


def _defined(tokens: Tokens, at: NDArray[np.int32], times: Real) -> tuple[Real, Real, Real]:
    """Whether the text defines a short form for it, or it as one, and how often the text says the other."""
    long = at[tokens.defined[:, 1], tokens.defined[:, 0]]
    short = at[tokens.defined[:, 3], tokens.defined[:, 2]]
    both = (long >= 0) & (short >= 0)
    is_long, is_short, other = (np.zeros(len(times), np.float32) for _ in range(3))
    is_long[long[both]], is_short[short[both]] = 1, 1
    np.maximum.at(other, long[both], times[short[both]])
    np.maximum.at(other, short[both], times[long[both]])
    return is_long, is_short, _logs(other + np.float32(1))


def _beyond(inside: tuple[NDArray[np.intp], NDArray[np.intp]], times: Real) -> Real:
    """How often a candidate is a part of longer ones, by the mean of these: what C-value takes off."""
    inner, outer = inside
    total = np.bincount(inner, times[outer], len(times))
    return (total / np.maximum(np.bincount(inner, minlength=len(times)), 1)).astype(np.float32)


def _commonness(
    tokens: Tokens, first: NDArray[np.intp], last: NDArray[np.intp], number: Real
) -> tuple[Real, ...]:
    """Of its words: the rarest, the mean, the last, the first, and how many are unknown."""
    words, rare = tokens.traits.number("words"), tokens.traits.number("rarest")
    common = tokens.traits.number("commonness")
    rarest, total = rare[first], np.zeros(len(first), np.float32)
    for further in range(LONGEST):
        here = np.minimum(first + further, last)
        rarest = np.where(words[here] > 0, np.minimum(rarest, rare[here]), rarest)
        total += np.where(first + further <= last, common[here], np.float32(0))
    unknown = _sums(tokens.traits.number("unknown"))(first, last)
    mean = (total / np.maximum(number, np.float32(1))).astype(np.float32)
    return rarest, mean, rare[last], rare[first], unknown


def _letters(
    tokens: Tokens, first: NDArray[np.intp], last: NDArray[np.intp]
) -> tuple[NDArray[np.bool_], ...]:
    """Whether it has a hyphen, a first capital, only capitals, digits, a capital at the last word, or any."""
    hyphens, digits, capitals = (
        _sums(tokens.traits.look(name))(first, last) for name in ("hyphen", "digit", "capitals")
    )
    capital = tokens.traits.look("capital")
    return hyphens > 0, capital[first], capitals == last - first + 1, digits > 0, capital[last], capitals > 0


def _tagged(
    tokens: Tokens, first: NDArray[np.intp], last: NDArray[np.intp], phrase: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], ...]:
    """What its tags look like: a noun phrase, `of`, an adjective, participle or number first, a noun last."""
    tags = tokens.tags
    noun = (tags == ord("N")) | (tags == ord("L"))
    prepositions = _sums(tags == ord("I"))(first, last)
    return (
        phrase & noun[last],
        prepositions > 0,
        tags[first] == ord("J"),
        (tags[first] == ord("D")) | (tags[first] == ord("G")),
        tags[first] == ord("M"),
        noun[last],
        tags[last] == ord("L"),
    )


def _bracketed(tokens: Tokens, first: NDArray[np.intp], last: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Whether signs of its sentence stand on both sides: an apposition, or a short form in its brackets."""
    sign = tokens.tags == ord("S")
    before, after = np.maximum(first - 1, 0), np.minimum(last + 1, len(sign) - 1)
    inside = (before < first) & (tokens.last[before] == tokens.last[first]) & (last < tokens.last[first])
    found: NDArray[np.bool_] = inside & sign[before] & sign[after]
    return found


def _believed(
    places: Candidates,
    order: NDArray[np.intp],
    starts: NDArray[np.intp],
    times: Real,
    inside: tuple[NDArray[np.intp], NDArray[np.intp]],
    outside: tuple[NDArray[np.intp], NDArray[np.intp]],
    text: NDArray[np.intp],
) -> list[Real]:
    """What the heads believe: at its likeliest place, anywhere, on average; of what has it, and is in it."""
    columns: list[Real] = []
    one = np.float32(1)
    for name in _HEADS:
        chance: Real = places.chances[name][order] / _STEPS
        most = np.maximum.reduceat(chance, starts)
        steps: Real = np.rint((one - _nowhere(chance, starts, times)) * _STEPS)
        somewhere = steps / _STEPS
        total = np.add.reduceat(chance, starts, dtype=np.float64)  # sums of 4096ths are exact
        mean = (total / times).astype(np.float32)
        columns += [most, _roots(most), somewhere, _roots(somewhere), _roots(mean)]
        if name != "entity":
            columns += [_roots(_most(inside, somewhere)), _roots(_most(outside, somewhere))]
            columns += [_logs(_place(somewhere, text) + one)]
    return columns


def _nowhere(chance: Real, starts: NDArray[np.intp], times: Real) -> Real:
    """How likely none of the first places of each candidate is one: multiplied in their order, by us."""
    nowhere = np.ones(len(starts), np.float32)
    for place in range(_PLACES):
        there = times > place
        nowhere[there] *= np.float32(1) - chance[starts[there] + place]
    return nowhere


def _most(pairs: tuple[NDArray[np.intp], NDArray[np.intp]], values: Real) -> Real:
    """The largest value of the second of pairs for each first; 0 for those that have none."""
    found = np.zeros(len(values), np.float32)
    np.maximum.at(found, pairs[0], values[pairs[1]])
    return found


def _place(values: Real, text: NDArray[np.intp]) -> Real:
    """The place of each candidate among those of its text, by a value: 0 for the largest."""
    order = np.lexsort((np.arange(len(values)), -values, text))
    place = np.empty(len(values), np.float32)
    starts = np.searchsorted(text[order], text[order])
    place[order] = np.arange(len(values)) - starts
    return place


def _types(tokens: Tokens, last: NDArray[np.intp]) -> list[Real]:
    """What type of entity its last word is of, if of any."""
    chances = tokens.chances["entity"]
    some = np.maximum(1 - chances[last, 0], np.float32(1e-3))
    return [
        (chances[last, 2 * i + 1] + chances[last, 2 * i + 2]) / some
        for i, name in enumerate(ENTITY_TYPES)
        if name in ("Generic", "Method", "Task", "Material")
    ]


def _sums(
    values: NDArray[np.float32] | NDArray[np.bool_],
) -> Callable[[NDArray[np.intp], NDArray[np.intp]], Real]:
    """What gives the sums of whole values from one row to another."""
    totals = np.zeros(len(values) + 1, np.int64)
    np.cumsum(values, out=totals[1:], dtype=np.int64)

    def between(first: NDArray[np.intp], last: NDArray[np.intp]) -> Real:
        return (totals[last + 1] - totals[first]).astype(np.float32)

    return between


def _logs(values: Real) -> Real:
    """Logarithms to base 2, as good as a straight line between powers of 2: these are exact everywhere."""
    part, power = np.frexp(values)
    logs: Real = (power + 2 * part - 2).astype(np.float32)
    return logs


def _roots(values: Real) -> Real:
    """Fourth roots: small chances told apart as well as large ones."""
    return np.sqrt(np.sqrt(values))


def _ends(tokens: Tokens) -> NDArray[np.float32]:
    """The offset of the end of each text that has tokens."""
    ends = np.ones(int(tokens.text[-1]) + 1, np.float32)
    np.maximum.at(ends, tokens.text, tokens.end.astype(np.float32))
    return ends
