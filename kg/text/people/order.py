"""Names of three words and more that are printed with the family name first and no comma behind it.

Russian indexes, Vietnamese and Hungarian print them so. A patronymic or initials at the end, and a Vietnamese
family name in front, tell it of a name by itself; for other names see `kg.text.people.turned`,
and for names of two words `kg.text.people.frequency.more_often_family`.
"""

import re
import unicodedata
from collections.abc import Sequence

from kg.text.letters.fold import search_form
from kg.text.letters.scripts import is_in_another_script
from kg.text.people.frequency import MOSTLY, given_odds, more_often_family
from kg.text.people.vietnamese import is_family_of_vietnam, may_be_of_vietnam

_PATRONYMIC = re.compile(
    r"\w{2,}(?:[оеєё]вич|[оеєёії]вна|[иі]чна|[аеё]віч|[аеё]ўна)"
    r"|ильич|кузьмич|фомич|лукич|никитич|саввич|силич|фокич"
)
"""A father's name in Russian, Ukrainian or Belarusian, in small letters."""
_OF_WOMEN = "на"
"""How a patronymic ends that is no family name."""
_PATRONYMIC_IN_LATIN = re.compile(r"\w{2,}(?:[oe]vich|[oe]vna|ichna)|ily?ich")
_SON_OR_DAUGHTER = frozenset(
    "оглы оглу оғлы ўғли угли улы ұлы уулу кызы кизи гызы қызы қизи"
    " ogly oglu oğlu oʻgʻli ogli kyzy qızı qizi".split()
)
"""What stands in small letters behind a father's name among Turkic peoples: `Мамедов Али Гасан оглы`."""
_INITIAL = re.compile(r"(?:[^\W\d_]\.?-?){1,2}")
_INITIALS_IN_A_ROW = re.compile(r"(?:[^\W\d_]\.-?){2,3}")
_LEAST = 3  # words


def begins_with_family(words: Sequence[str]) -> bool:
    """Whether the first word of a name without a comma is surely the family name, by the words themselves.

    One initial behind a name of two words may be a family name's, `Malcolm X`, but in Latin letters alone.

    >>> names = ("Щербаков Пётр Сергеевич", "Щербаков П. С.", "Nguyễn Thị Hương", "Ivanov Sergei Nikolaevich")
    >>> [begins_with_family(name.split()) for name in names]
    [True, True, True, True]
    >>> names = ("Щербаков П.С.", "Ким А.", "Мамедов Али Гасан оглы", "Malcolm X", "П.С. Щербаков")
    >>> [begins_with_family(name.split()) for name in names]
    [True, True, True, False, False]
    >>> names = ("Пётр Сергеевич Щербаков", "Nguyen Thi Huong Le", "Roman A. Abramovich", "Jane M. Roe")
    >>> [begins_with_family(name.split()) for name in names]
    [False, False, False, False]
    """
    if len(words) < 2 or _are_initials(words[0]):
        return False
    family, *given = words
    if given[-1] in _SON_OR_DAUGHTER:
        return len(words) >= _LEAST
    if any(map(_are_initials, given)):
        are_several = len(given) > 1 or bool(_INITIALS_IN_A_ROW.fullmatch(given[0]))
        is_one = len(given[0].rstrip(".")) == 1 and is_in_another_script(family)
        return all(map(_are_initials, given)) and (are_several or is_one)
    if len(words) < _LEAST:
        return False
    printed = [unicodedata.normalize("NFC", word).lower() for word in words]
    return _ends_in_patronymic(printed) or _is_vietnamese(printed)


def is_patronymic(word: str) -> bool:
    """Whether a word in Cyrillic letters ends as a father's name does; some family names do, too.

    >>> is_patronymic("Сергеевич"), is_patronymic("Ильинична"), is_patronymic("Иванов")
    (True, True, False)
    """
    return bool(_PATRONYMIC.fullmatch(word.lower()))


def _are_initials(word: str) -> bool:
    """Whether a word is an initial, or several with their points: `П.С.`"""
    return word.isupper() and bool(_INITIAL.fullmatch(word) or _INITIALS_IN_A_ROW.fullmatch(word))


def _ends_in_patronymic(words: Sequence[str]) -> bool:
    """Without a patronymic before: `Иван Петрович Богданович` has his at its place.

    A man's may be a family name, too: it says nothing behind given names, as in `Мария Тереза Юшкевич`.
    """
    first, *between, last = words
    if is_patronymic(last):
        sure = last.endswith(_OF_WOMEN) or given_odds(search_form(first)) <= MOSTLY
        return sure and not any(map(is_patronymic, between))
    if not _PATRONYMIC_IN_LATIN.fullmatch(last) or any(map(_PATRONYMIC_IN_LATIN.fullmatch, between)):
        return False
    return more_often_family(search_form(first), search_form(between[0]))  # Abramovich is a family name, too


def _is_vietnamese(words: Sequence[str]) -> bool:
    """Where both ends can be the family name, as in `Tran Quoc Khanh Le`, nothing says which one is."""
    return is_family_of_vietnam(words[0]) and not may_be_of_vietnam(words[-1])
