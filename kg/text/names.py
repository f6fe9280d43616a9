"""When two printed names can be one author's: initials, another order, missing accents.

Only for names in one place of one paper. Whether two people of one name are one is another question.
"""

import re
from collections.abc import Collection
from itertools import combinations

from kg.text.collective import collective_form, is_collective
from kg.text.fold import same_form, search_form

_SUFFIX = re.compile(r"(?:jr|sr|ph\.? ?d|md|[ivx]{1,4})\.?", re.IGNORECASE)


def in_order(name: str) -> str:
    """The name with its given names first: lists of references print `Roe, Jane`.

    >>> in_order("Roe, J."), in_order("Martin Luther King, Jr.")
    ('J. Roe', 'Martin Luther King, Jr.')
    """
    family, comma, given = name.partition(",")
    if not comma or "," in given or not given.strip() or _SUFFIX.fullmatch(given.strip()):
        return name
    return f"{given.strip()} {family.strip()}"


def agree(one: str, other: str) -> bool:
    """Whether two names can be one author's: the same words in any order, or initials for given names.

    Given names may be left out from behind; accents do not count. Names of organisations agree when they are
    the same, with or without their article.

    >>> agree("J. Müller", "Jörg Muller"), agree("Li Wei", "Wei Li"), agree("Jane Roe", "John Roe")
    (True, True, False)
    """
    ours, theirs = name_words(one), name_words(other)
    if not ours or not theirs:
        return same_form(one) == same_form(other)
    if sorted(ours) == sorted(theirs):
        return True
    if is_collective(one) or is_collective(other):
        return collective_form(one) == collective_form(other)
    if ours[-1] != theirs[-1] or min(len(ours), len(theirs)) < 2:
        return False
    pairs = zip(ours[:-1], theirs[:-1], strict=False)
    return all(_short_for(*sorted(pair, key=len)) for pair in pairs)


def all_agree(names: Collection[str]) -> bool:
    """Whether each of the names agrees with each other.

    >>> all_agree(["J. Roe", "Jane Roe"]), all_agree(["J. Roe", "Jane Roe", "John Roe"])
    (True, False)
    """
    return all(agree(one, other) for one, other in combinations(sorted(set(names)), 2))


def name_words(name: str) -> list[str]:
    """The words of a name in their natural order, in small letters without accents.

    >>> name_words("Núñez, José M.")
    ['jose', 'm', 'nunez']
    """
    return search_form(in_order(name)).split()


def _short_for(short: str, long: str) -> bool:
    return short == long or (len(short) == 1 and long.startswith(short))


def is_short(name: str) -> bool:
    """Whether an initial stands for the first given name.

    >>> is_short("J. Roe"), is_short("Roe, J."), is_short("Martin L. King"), is_short("Plato")
    (True, True, False, False)
    """
    words = name_words(name)
    return len(words) > 1 and len(words[0]) == 1
