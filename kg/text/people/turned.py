"""Names whose order only other names tell: `Zsámboki Piroska Mária` beside `Piroska Mária Zsámboki`."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import compress
from typing import TypeAlias

import numpy as np

from kg.text.people.frequency import given_odds, mostly_given
from kg.text.people.names import lineage
from kg.text.people.parts import NameParts, name_parts, without_title, words_of

_Words: TypeAlias = tuple[str, ...]


def read_as_others(names: Sequence[str], parts: Sequence[NameParts]) -> dict[str, NameParts]:
    """The names that end in a given name, as others show that have the first of three words or more behind.

    `parts` has those of as many names as it is long. `Zsámboki Piroska Mária` by herself is a Mária; beside
    `Piroska Mária Zsámboki` she is a Zsámboki. But strangers can have the same words: `Lin Wei Chen` stays a
    Chen beside `Wei Chen Lin`, and nobody is turned where the words are there in a third order.

    >>> both = ["Zsámboki Piroska Mária", "Piroska Mária Zsámboki"]
    >>> [(name, parts.family) for name, parts in read_as_others(both, list(map(name_parts, both))).items()]
    [('Zsámboki Piroska Mária', 'zsamboki')]
    """
    turned = dict(_in_another_order(names, parts))
    unsure = {words for words, _ in turned.values()} & {order for _, order in turned.values()}
    return {
        name: _with_family_first(name)
        for name, (words, order) in turned.items()
        if unsure.isdisjoint((words, order)) and _may_begin_with_family(name, words)
    }


def _in_another_order(
    names: Sequence[str], parts: Sequence[NameParts]
) -> Iterator[tuple[str, tuple[_Words, _Words]]]:
    """The names of which another has the first word behind, and their words in both orders.

    They are few, and looked for by hashes: the words of all names would take hundreds of megabytes.
    """
    long, usual = array("i"), array("q")
    turning, orders = array("i"), array("q")
    for place, (name, each) in enumerate(zip(names, parts, strict=False)):
        if len(each.given) > 1:
            words = _in_usual_order(each)
            long.append(place)
            usual.append(hash(words))
            if order := _with_first_behind(name, words):
                turning.append(place)
                orders.append(hash(order))
    there = {_in_usual_order(parts[place]) for place in compress(long, np.isin(usual, orders))}
    for place in compress(turning, np.isin(orders, usual)):
        words = _in_usual_order(parts[place])
        order = _with_first_behind(names[place], words)
        if order in there:
            yield names[place], (words, order)


def _with_first_behind(name: str, words: _Words) -> _Words:
    """The words of a name with the first behind; empty where that is no other order, or too little of one."""
    if "," in name:
        return ()
    first, rest, _ = _by_first_word(name)
    behind = len(words_of(first))
    order = (*words[behind:], *words[:behind])
    return order if (behind > 1 or " " in rest) and order != words else ()


def _by_first_word(name: str) -> tuple[str, str, str]:
    """The first word of a name without a comma, the words behind it, and the suffix."""
    first, *rest = without_title(name).split()
    suffix = rest.pop() if len(rest) > 1 and lineage(rest[-1]) else ""
    return first, " ".join(rest), suffix


def _with_family_first(name: str) -> NameParts:
    return replace(name_parts(", ".join(filter(None, _by_first_word(name)))), form=name_parts(name).form)


def _may_begin_with_family(name: str, words: _Words) -> bool:
    """By how often its ends are given names; a name of two words needs a given name that is known.

    Of `Ma-bao Ban` and `Ban Ma-bao` each would say so of the other.
    """
    last = given_odds(words[-1])
    return not mostly_given(words[0]) and (last > 1 or (last == 1 and " " in _by_first_word(name)[1]))


def _in_usual_order(parts: NameParts) -> _Words:
    return (*parts.given, parts.family)
