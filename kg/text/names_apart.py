"""Whether two names are wholly different ones, so that a document that takes them for one may be wrong."""

from itertools import product

from kg.text.fold import plain_umlauts, without_apostrophes
from kg.text.names import is_suffix
from kg.text.person_names import PARTICLES
from kg.text.scripts import script_form, scripts_of

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


def _telling_words(name: str) -> list[str]:
    words = plain_umlauts(script_form(without_apostrophes(name))).split()
    return [
        word for word in words if word not in PARTICLES and (len(word) == 1 or not is_suffix(word))
    ] or words


def _may_be_spelt(short: str, long: str) -> bool:
    """Whether two words may be one name: an initial, or the same beginning, as of `Sergey` and `Sergei`."""
    return long.startswith(short) if len(short) < _BEGINNING else short[:_BEGINNING] == long[:_BEGINNING]
