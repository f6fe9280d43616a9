"""Names whose order only other names tell: `Zsámboki Piroska Mária` beside `Piroska Mária Zsámboki`."""

from collections.abc import Mapping
from dataclasses import replace

from kg.text.people.frequency import given_odds, mostly_given
from kg.text.people.names import lineage
from kg.text.people.parts import NameParts, name_parts, without_title, words_of


def read_as_others(names: Mapping[str, NameParts]) -> dict[str, NameParts]:
    """The names that end in a given name, as others show that have the first of three words or more behind.

    `Zsámboki Piroska Mária` by herself is a Mária; beside `Piroska Mária Zsámboki` she is a Zsámboki. But
    strangers can have the same words: `Lin Wei Chen` stays a Chen beside `Wei Chen Lin`, and nobody is turned
    where the words are there in a third order.

    >>> both = {name: name_parts(name) for name in ("Zsámboki Piroska Mária", "Piroska Mária Zsámboki")}
    >>> [(name, parts.family) for name, parts in read_as_others(both).items()]
    [('Zsámboki Piroska Mária', 'zsamboki')]
    """
    usual = {_in_usual_order(parts) for parts in names.values() if len(parts.given) > 1}
    turned = {}
    for name, parts in names.items():
        if len(parts.given) > 1 and "," not in name:
            first, rest, _ = _by_first_word(name)
            words, behind = _in_usual_order(parts), len(words_of(first))
            order = (*words[behind:], *words[:behind])
            if (behind > 1 or " " in rest) and order != words and order in usual:
                turned[name] = words, order
    unsure = {words for words, _ in turned.values()} & {order for _, order in turned.values()}
    return {
        name: _with_family_first(name)
        for name, (words, order) in turned.items()
        if unsure.isdisjoint((words, order)) and _may_begin_with_family(name, words)
    }


def _by_first_word(name: str) -> tuple[str, str, str]:
    """The first word of a name without a comma, the words behind it, and the suffix."""
    first, *rest = without_title(name).split()
    suffix = rest.pop() if len(rest) > 1 and lineage(rest[-1]) else ""
    return first, " ".join(rest), suffix


def _with_family_first(name: str) -> NameParts:
    return replace(name_parts(", ".join(filter(None, _by_first_word(name)))), form=name_parts(name).form)


def _may_begin_with_family(name: str, words: tuple[str, ...]) -> bool:
    """By how often its ends are given names; a name of two words needs a given name that is known.

    Of `Ma-bao Ban` and `Ban Ma-bao` each would say so of the other.
    """
    last = given_odds(words[-1])
    return not mostly_given(words[0]) and (last > 1 or (last == 1 and " " in _by_first_word(name)[1]))


def _in_usual_order(parts: NameParts) -> tuple[str, ...]:
    return (*parts.given, parts.family)
