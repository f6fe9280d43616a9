"""How far names that documents give to one person are apart: wholly, or as one that changed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product

from kg.text.letters.fold import plain_umlauts, without_apostrophes
from kg.text.letters.scripts import script_form, scripts_of
from kg.text.people.agreement import agreement
from kg.text.people.names import is_suffix
from kg.text.people.parts import PARTICLES, NameParts, name_parts

_BEGINNING = 3  # letters of a name that its spellings have in common


def nothing_in_common(one: str, other: str) -> bool:
    """Whether two names share no given name, no family name and no initial, however these are spelt.

    Who marries keeps the given name, who is spelt in another way the first letters; names in letters of two
    scripts may be one name.

    >>> nothing_in_common("Maria Garcia", "Boris Ivanov"), nothing_in_common("Jane Smith", "Jane Roe")
    (True, False)
    >>> nothing_in_common("Sergey Petrov", "S. Iwanow"), nothing_in_common("王伟", "Wei Wang")
    (False, False)
    """
    if not scripts_of(one) & scripts_of(other):
        return False
    pairs = product(_telling_words(one), _telling_words(other))
    return not any(_may_be_spelt(*sorted(pair, key=len)) for pair in pairs)


def changed_from_all(names: Iterable[str], others: Iterable[str]) -> set[str]:
    """The names that are another name than each other one, and no spelling of it; all where there are none.

    Dumps give one ORCID to thousands of people. So only names are compared that have a block, or the first
    letters of their words, in common: of others it is known.

    >>> changed_from_all(["Barbara Ashdown", "B. Ashdown", "Ben Ashdown"], ["Ben Ashdown"])
    {'Barbara Ashdown'}
    """
    scripts: set[frozenset[str]] = set()
    blocks: dict[tuple[str, str], list[NameParts]] = defaultdict(list)
    words: dict[frozenset[str], dict[frozenset[str], list[str]]] = defaultdict(dict)
    for other in set(others):
        scripts.add(scripts_of(other))
        parts, theirs = name_parts(other), _telling_words(other)
        blocks[parts.block].append(parts)
        words[_beginnings(theirs, 1)][_beginnings(theirs, _BEGINNING)] = theirs  # more letters do not count

    def goes_with_another(name: str) -> bool:
        mine, parts = scripts_of(name), name_parts(name)
        if any(not mine & each for each in scripts):
            return True
        if any(agreement(parts, each) for each in blocks.get(parts.block, ())):
            return True
        ours = _telling_words(name)
        alike = words.get(_beginnings(ours, 1), {})
        return any(_are_alike(ours, theirs) for theirs in alike.values())

    return {name for name in names if not goes_with_another(name)}


def _beginnings(words: Iterable[str], letters: int) -> frozenset[str]:
    return frozenset(word[:letters] for word in words)


def _are_alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return _are_all_among(ours, theirs) and _are_all_among(theirs, ours)


def _are_all_among(words: Sequence[str], others: Sequence[str]) -> bool:
    return all(any(_may_be_spelt(*sorted((word, each), key=len)) for each in others) for word in words)


def _telling_words(name: str) -> list[str]:
    words = plain_umlauts(script_form(without_apostrophes(name))).split()
    return [
        word for word in words if word not in PARTICLES and (len(word) == 1 or not is_suffix(word))
    ] or words


def _may_be_spelt(short: str, long: str) -> bool:
    """Whether two words may be one name: an initial, or the same beginning, as of `Sergey` and `Sergei`."""
    return long.startswith(short) if len(short) < _BEGINNING else short[:_BEGINNING] == long[:_BEGINNING]
