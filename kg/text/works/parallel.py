"""Names of one thing in two languages, side by side: `敦煌研究 = Dunhuang Research`, of titles and journals.

Catalogues put a sign of equality between them (ISBD calls them parallel). Formulas and sentences have it, so
that it parts only names in two scripts, or an English one and one that is not.
"""

import re

from kg.text.language.english import is_english
from kg.text.letters.scripts import has_foreign_word, scripts_of

_LATIN = "LATIN"
_EQUAL = re.compile(r"(?<=\S)\s*[=＝]\s*(?=\S)")
_SPACED = re.compile(r"\s[=＝]\s")
_WORD, _CAPITAL = re.compile(r"[^\W\d_]{3,}\W?"), re.compile(r"\W?[^\W\d_a-z]")
"""What stands before the sign and behind it, of no formula."""
_LEAST = 3  # words of both names, where both are in Latin letters


def parallel_names(name: str) -> tuple[str, ...]:
    """The names that stand side by side, in printed order; one alone where the sign parts none.

    >>> parallel_names("敦煌研究=Dunhuang Research"), parallel_names("On P = NP and the like")
    (('敦煌研究', 'Dunhuang Research'), ('On P = NP and the like',))
    >>> parallel_names("Los grafos en las bibliotecas = Knowledge graphs in the libraries")
    ('Los grafos en las bibliotecas', 'Knowledge graphs in the libraries')
    """
    if "=" not in name and "＝" not in name:
        return (name,)
    parts = tuple(part.strip() for part in _EQUAL.split(name))
    first, *others = parts
    is_spaced = len(_SPACED.findall(name)) == len(others)
    are_several = len(others) > 0 and all(
        _are_in_two_scripts(first, other) or (is_spaced and _are_in_two_languages(first, other))
        for other in others
    )
    return parts if are_several else (name,)


def _are_in_two_scripts(one: str, other: str) -> bool:
    """Whether one has words in another script than Latin, and the other in Latin letters alone.

    What has both is parted from several words only: `Анализ при SNR = low` is one title.
    """
    ours, theirs = sorted((one, other), key=has_foreign_word)
    words = [word for word in ours.split() if len(word) > 1 and word[0].isalpha()]
    is_mixed = _LATIN in scripts_of(theirs)
    is_latin = scripts_of(ours) == {_LATIN} and len(words) >= (_LEAST if is_mixed else 1)
    return has_foreign_word(theirs) and is_latin and not (is_mixed and ours[0].islower())


def _are_in_two_languages(one: str, other: str) -> bool:
    ours, theirs = one.split(), other.split()
    if min(len(ours), len(theirs)) < _LEAST or not _WORD.fullmatch(ours[-1]) or not _CAPITAL.match(theirs[0]):
        return False
    return is_english(ours) is not is_english(theirs)
