"""Whether a text is English prose, by the words that hold every English sentence together.

A title may do without any of these. It is told by the script of its letters, by what its document says, by
the words that hold the sentences of other languages together, and by how many of its words are English.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from kg.text.language.english_words import count_words, is_known
from kg.text.language.languages import language_codes
from kg.text.letters.scripts import is_in_another_script

ENOUGH, MANY = 20, 40
"""Words and signs from which on it is judged by its own, and from which on by how many of these there are."""
SPELT, STRANGE = 10, 0.1
"""Different English words that tell a text with few others, and the part of these that may be strange."""
LEAST, LEAST_SURE = 0.03, 0.02
"""Part of the words, and of those that no other language has, below which the other words tell; English
abstracts have 0.04 to 0.3, tables, code and other languages next to none."""
_HELD_BY = frozenset(  # none of which is common in code
    ("and", "are", "be", "by", "from", "it", "of", "that", "the", "this", "to", "we", "which", "with")
)
_IN_TITLES = _HELD_BY | frozenset(
    ("based", "between", "for", "how", "into", "its", "through", "using", "via", "what")
)
_SURE = _IN_TITLES - frozenset(str.split("are be by for it of to via we"))
"""Without those that Danish, Dutch, Hungarian, Italian, Polish or Romanian have, too."""
_SURELY_HELD_BY = _HELD_BY & _SURE
_TELLING = """
    auf aus bei durch eine einem einer eines für gegen nach oder und wird werden zum zur über
    aux avec chez dans leurs sont une
    desde según una unas unos
    alla dalla degli della delle dello gli nella nelle
    à ao não pela pelo uma
    een het naar voor
    och på ett för ved og hos
    dla oraz przez jako při pomocí
    bir için ile olarak
    și în pentru és egy
    dengan pada untuk yang
"""
"""Words of which one tells another language, where no word tells English."""
_LIKELY = """
    am das dem den der des die ein im ist mit vom zu
    au de du en est et la le les par pour sur un
    al como con del el entre las los para por su y
    che da dal dei di il lo nel
    com das dos em na nas nos um
    av det med met op som
    dan dari dalam se ve
"""
"""Words of which two do: English titles have one of them in names, `Rio de Janeiro`, `van der Waals`."""
_ELSEWHERE, _OFTEN_ELSEWHERE = frozenset(_TELLING.split()), frozenset(_LIKELY.split())
OTHER_FUNCTION_WORDS = _ELSEWHERE | _OFTEN_ELSEWHERE
"""Words that hold the sentences of other languages together, and say nothing of what a title is about."""
_ARTICLES = frozenset("das der het il la las le les lo los os".split())
"""Likely words that before one other word make a title: `La Nation`; `Die Casting` is English."""
_GENITIVES, _LEADING = frozenset(("der", "des", "dem")), frozenset(("aan", "an", "van", "von", "zu", "zur"))
_PAIRS = frozenset((("in", "der"), ("in", "den"), ("an", "der")))
"""Words that together tell German, of which the first is English, too."""
_ELIDED = re.compile(r"(?:[DLdl]|[Qq]u|[Aa]ll|[Dd]ell|[Nn]ell)['’][a-zà-ÿ]")
_OTHER_LETTERS = 0.3
"""Part of the letters of a title from which on their script tells: signs of Greek are in formulas, too."""
_KIND_OF_ENGLISH = re.compile(r"(?!.*\b(?:from|non|not)\b).*\benglish(?: language)?\.?")
"""`Modern English`, `Text in English`; not `translated from English`."""
_BRACKETED = re.compile(r"\([^()]*\)")
_NO_NAME = re.compile(r"|und|mul|mis|zxx|unknown|other")


def is_english(words: Sequence[str], told: bool | None = None) -> bool:
    """Whether these words, signs and numbers among them, are those of an English text.

    Many words tell themselves; what the document says of its language (`told`) counts where few of them hold
    sentences together. Of few their script tells, then what the document says, then their own. A name is
    English: `PARDEN` may stand above an English text. Of no words nobody can tell that they are not.

    >>> is_english("We show that the model is as good as the best of all, on a set of noisy data".split() * 2)
    True
    >>> is_english(["Netz"] * 30), is_english(["Netz"]), is_english(["Netz"], told=True)
    (False, False, True)
    >>> is_english("Die Digitalisierung der Verwaltung".split()), is_english(["知识图谱"])
    (False, False)
    """
    if len(words) >= ENOUGH:
        spoken = list(filter(_is_spoken, _in_small_letters(words)))
        return _is_prose(spoken) or (len(words) < MANY and _is_title(words)) or _is_spelt(spoken, told)
    if _is_in_another_script(words):
        return False
    return _is_likely(_in_small_letters(words)) if told is None else told


def _is_in_another_script(words: Sequence[str]) -> bool:
    letters = [letter for word in words for letter in word if letter.isalpha()]
    return sum(map(is_in_another_script, letters)) > _OTHER_LETTERS * len(letters)


@lru_cache(maxsize=1 << 14)  # texts repeat their words
def _is_spoken(word: str) -> bool:
    """Whether it is of a language, as numbers, signs and statistics are not: `p`, `SD`, `χ²`."""
    letters = len(word) if word.isalpha() else sum(map(str.isalpha, word))
    return letters > 1 and not word.isupper()


def _is_spelt(words: Sequence[str], told: bool | None) -> bool:
    """Whether enough of many words are English, few are not, and none is of another language.

    Abstracts that report figures have sentences that nothing but commas and brackets hold together. Where
    the document says that it is English, most words are enough.
    """
    if told is False or _is_of_another(words) or _is_in_another_script(words):
        return False
    found = count_words(list(dict.fromkeys(words)))
    most = (1 if told else STRANGE) * found.known
    return found.known >= SPELT and found.strange + found.accented <= most


def _is_prose(words: Sequence[str]) -> bool:
    """Whether enough of many words hold English sentences together, more than hold others together."""
    small = [word.lower() for word in words]
    held = sum(map(_HELD_BY.__contains__, small))
    if held < LEAST * len(words) or held <= sum(map(_ELSEWHERE.__contains__, small)):
        return False
    if sum(map(_SURELY_HELD_BY.__contains__, small)) >= LEAST_SURE * len(words):
        return True
    found = count_words(words)
    return found.strange + found.accented <= found.known


def _is_title(words: Sequence[str]) -> bool:
    """Whether any words hold a long title together that are English and none of another language."""
    return any(word.lower() in _IN_TITLES for word in words) and _is_likely(words)


def _is_likely(words: Sequence[str]) -> bool:
    """Whether few words are rather English: by those that hold them together, and by all others."""
    if _is_of_another(words):
        return False
    found = count_words([word for word in words if word.lower() not in _IN_TITLES])
    sure = sum(word.lower() in _SURE for word in words)
    if sure:
        return found.accented <= sure + found.known
    if not found.known:
        return not (found.strange or found.capitalised or _are_strange(words))
    return found.strange + found.accented <= found.known + found.ends_known


def _are_strange(words: Sequence[str]) -> bool:
    """Whether words too short to tell anything are several, none of which English has: `Shi ji`."""
    small = [word.lower() for word in words if word.isalpha()]
    return len(small) > 1 and small[-1] == words[-1] and not any(map(is_known, small))


def _in_small_letters(words: Sequence[str]) -> Sequence[str]:
    """A title that is all in capitals as it would be printed else; one word alone may be a name, `PARDEN`."""
    if any(word[0].isalpha() and not word.isupper() for word in words):  # as in most
        return words
    letters = [word for word in words if word[0].isalpha()]
    is_title = len(letters) > 1 or not all(map(str.isascii, letters))
    return [word.lower() for word in words] if is_title else words


def _is_of_another(words: Sequence[str]) -> bool:
    """Whether more of few words hold other languages together than English."""
    small = [word.lower() for word in words if not (word.isupper() and len(word) > 1)]  # MIT, EST
    surely = sum(word in _ELSEWHERE for word in small) + sum(map(bool, map(_ELIDED.match, words)))
    surely += _together(small) + _is_short(words) + _of_strange(words)
    likely = surely + sum(word in _OFTEN_ELSEWHERE for word in small)
    return likely > sum(word in _IN_TITLES for word in small) and (surely > 0 or likely > 1)


def _together(small: Sequence[str]) -> int:
    """How many words tell another language by the next: `in der`, and `et` but before `al.`"""
    return sum(
        pair in _PAIRS or (pair[0] == "et" and not pair[1].startswith("al")) for pair in pairwise(small)
    )


def _of_strange(words: Sequence[str]) -> int:
    """How many articles tell German before words that English lacks: `Manifest der Kommunistischen Partei`.

    Not in English titles, which have words of their own: `Studies of the Kritik der reinen Vernunft`; nor in
    names, where they follow a preposition, `van der Waals`, or have a great letter, `Des Moines`.
    """
    before = ["", *(word.lower() for word in words)]
    if not _IN_TITLES.isdisjoint(before):
        return 0
    return sum(
        word in _GENITIVES and led not in _LEADING and not is_known(after.lower())
        for led, word, after in zip(before, words, words[1:], strict=False)
    )


def _is_short(words: Sequence[str]) -> bool:
    """Whether an article and a word are all, or a likely word and two around it, the first not English."""
    small = [word.lower() for word in words]
    if len(words) == 2:
        return small[0] in _ARTICLES and words[0].istitle()
    return len(words) == 3 and small[1] in _OFTEN_ELSEWHERE and words[1].islower() and not is_known(small[0])


def says_english(language: str) -> bool | None:
    """Whether what a document has for the language of a text is English; `None` where that says nothing.

    >>> says_english("en-US"), says_english("USenglish"), says_english("英文"), says_english("ngerman")
    (True, True, True, False)
    >>> says_english("English (US)"), says_english("not English"), says_english("")
    (True, False, None)
    """
    names = [name.strip() for name in re.split(r"[;,/|]", _BRACKETED.sub("", language.lower()))]
    if all(_NO_NAME.fullmatch(name.partition("-")[0].partition("_")[0]) for name in names):
        return None
    return any(map(_is_of_english, names))


def _is_of_english(name: str) -> bool:
    """Whether the name of a language, or of several, or its code is one of English: `en-US-posix`."""
    codes = (*language_codes(name), *language_codes(name.partition("-")[0]))
    return any(code.partition("-")[0] == "en" for code in codes) or bool(_KIND_OF_ENGLISH.fullmatch(name))
