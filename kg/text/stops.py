"""Full stops behind which a sentence goes on: `Brown v. Board`, `Law No. 3464`, `E. P. Thompson`, `U.S. law`.

What may end a sentence does, where the next word often begins one: `in the U.S. We argue`.
"""

from collections.abc import Sequence

from kg.text.language.english_words import is_known
from kg.text.people.frequency import name_frequency

_NUMBERED = frozenset(
    """
    art arts app cap ch chs cl col eq eqs fig figs fol ibid n no nos nr p para paras pp ref refs reg sec secs
    tab vol vols ca c
    """.split()
)
"""What stands before a number, in lower case."""
_MONTHS = frozenset("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split())
_TITLES = frozenset(
    "Mr Mrs Ms Dr Prof St Ste Mme Mlle Messrs Rev Hon Gen Col Capt Lt Sgt Gov Sen Rep Mt Mts Ft".split()
)
_OPENING = frozenset(
    """
    a additionally after all although among an and as at based because before between both but by compared
    currently despite during each existing experiments finally first firstly for from further furthermore
    given he hence her here his how however i if in it its many moreover most nor not on one or our over
    previous recently results second secondly she since so some such that the their then there therefore
    these they third thirdly this those through thus to two under unlike using we what when where which while
    who why with yet you your
    """.split()
)
"""What begins a sentence more often than a name."""
_LEADING = frozenset(
    """
    after against and as before between by for from in like of on or see since that to under when where with
    """.split()
)
"""Words in front of a name that begins with an initial."""
_LETTERED = frozenset(
    """
    algorithm appendix case command category class condition domain equation experiment figure form grade
    group hepatitis influenza level method model panel part phase plan plate region sample schedule section
    stage step study table theorem type version vitamin war zone
    """.split()
)
"""What a capital numbers: `Table A. Results`."""
LONGEST_SHORT = 6
"""Letters of the longest short form here: behind a longer word a full stop ends the sentence."""
_DEGREE = 3  # letters of a part of a degree: `Ph.D.`, `M.Sc.`
_SHORTEST = 3  # letters of a word of which it cannot be told whether it is English
_OF_ELSE = frozenset("app art c n p r".split())
"""Short forms that are words or signs, too: `users of the app. 12 did not`, `for all n. 12 graphs`."""
_ARTICLES = frozenset(
    "a all an any each every fixed integer mobile no our prime that the their this web".split()
)
"""What stands before such a one, and before no short form."""
_LANDS = frozenset(("U.S", "U.K", "E.U", "U.N", "D.C"))
"""Short forms that end a sentence as often: `in the U.S. 500 voters answered`, but `347 U.S. 483`."""


def goes_on(words: Sequence[str], glued: Sequence[bool], k: int) -> bool:
    """Whether a sentence goes on behind the full stop that is word `k`.

    `glued` says of each word whether no space stands before it.

    >>> words = ["In", "Brown", "v", ".", "Board", "it", "held", "so", ".", "We", "argue"]
    >>> glued = [word == "." for word in words]
    >>> goes_on(words, glued, 3), goes_on(words, glued, 8)
    (True, False)
    """
    if not 0 < k < len(words) - 1 or words[k] != "." or not glued[k]:
        return False
    short, after = words[k - 1], words[k + 1]
    if after[0].isdecimal():
        return _is_before_number(words, glued, k)
    if after in ("(", "["):  # `Eqs. (1)`, `Refs. [3]`
        is_numbering = short.lower() in _NUMBERED - _OF_ELSE and not _is_capital(short)
        return is_numbering and any(words[k + 2 : k + 3]) and words[k + 2][0].isdecimal()
    if _is_of_degree(words, glued, k):
        return True
    if short == "v" and after[0].isupper():
        return _is_between_parties(words, k)
    if _is_capital(short) and after.islower() and len(after) >= _SHORTEST:
        return True  # `E. coli`
    if not after[0].isupper() or after.lower() in _OPENING:
        return False
    return short in _TITLES or _is_abbreviated(words, glued, k) or _is_initial(words, k)


def begins_sentences(word: str) -> bool:
    """Whether a word begins a sentence more often than a name.

    >>> begins_sentences("However"), begins_sentences("Apis")
    (True, False)
    """
    return word.lower() in _OPENING


def _is_before_number(words: Sequence[str], glued: Sequence[bool], k: int) -> bool:
    """Whether a stop is behind what the number after it numbers: `Art. 5`, `347 U.S. 483`."""
    short = words[k - 1]
    before = words[k - 2].lower() if k > 1 else ""
    if short in _MONTHS:
        return True
    if short.lower() in _NUMBERED and not _is_capital(short):  # `hepatitis C. 12 patients`
        return short not in _OF_ELSE or before not in _ARTICLES
    if k > 2 and ".".join((words[k - 3], words[k - 1])) in _LANDS:
        return k > 3 and words[k - 4][0].isdecimal()
    return _is_abbreviated(words, glued, k)


def _is_of_degree(words: Sequence[str], glued: Sequence[bool], k: int) -> bool:
    """Whether a stop stands between two parts of a short form, each with its own: `Ph.D.`, `M.Sc.`."""
    one, (other, *more) = words[k - 1], words[k + 1 :]
    parts = all(part[0].isupper() and part.isalpha() and len(part) <= _DEGREE for part in (one, other))
    return parts and glued[k + 1] and more[:1] == ["."] and glued[k + 2]


def _is_between_parties(words: Sequence[str], k: int) -> bool:
    """Whether a stop is that of `v.` in the name of a case: `Brown v. Board`, `Mabo v. The State`."""
    before, (after, *more) = words[k - 2] if k > 1 else "", words[k + 1 :]
    if after.lower() in _OPENING and not (after == "The" and more and more[0][0].isupper()):
        return False
    return bool(before) and (before[0].isupper() or before[-1] in ".)")  # `Brown et al. v. Board`


def _is_abbreviated(words: Sequence[str], glued: Sequence[bool], k: int) -> bool:
    """Whether a stop is the last or a former one of several in one word: `U.S.`."""
    if not _is_capital(words[k - 1]):
        return False
    former = k > 2 and words[k - 2] == "." and glued[k - 1] and _is_capital(words[k - 3])
    return former or (glued[k + 1] and _is_capital(words[k + 1]))


def _is_initial(words: Sequence[str], k: int) -> bool:
    """Whether a stop is behind the initial of a name: `E. P. Thompson`, `Oliver W. Holmes`, `by J. Roe`."""
    if not _is_capital(words[k - 1]):
        return False
    before = words[k - 2] if k > 1 else ""
    if words[k + 2 : k + 3] == ["."] and _is_capital(words[k + 1]):
        return True
    if before in ("", ".", ",", ";", "(", "&"):
        return True
    if _is_no_name(words[k + 1]):
        return False
    if before.lower() in _LEADING:
        return True
    return before[0].isupper() and before.lower() not in _LETTERED


def _is_no_name(word: str) -> bool:
    """Whether a word is an English one that no family has: `values of C. Methods differ`; not `Hunt`."""
    plain = word.lower()
    is_word = len(word) > _SHORTEST and is_known(plain) and plain not in name_frequency().family
    return is_word or any(map(str.isdecimal, word))


def _is_capital(word: str) -> bool:
    return len(word) == 1 and word.isupper()
