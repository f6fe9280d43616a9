"""Names of three words and more that are printed with the family name first and no comma behind it.

Russian indexes, Vietnamese and Hungarian print them so. A patronymic or initials at the end, and a Vietnamese
family name in front, tell it of a name by itself; for other names see `kg.text.people.turned`,
and for names of two words `kg.text.people.frequency.more_often_family`.
"""

import re
import unicodedata
from collections.abc import Sequence

from kg.text.letters.fold import search_form
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
_INITIAL = re.compile(r"(?:[^\W\d_]\.?-?){1,2}")
_LEAST = 3  # words


def begins_with_family(words: Sequence[str]) -> bool:
    """Whether the first word of a name without a comma is surely the family name, by the words themselves.

    >>> names = ("Щербаков Пётр Сергеевич", "Щербаков П. С.", "Nguyễn Thị Hương", "Ivanov Sergei Nikolaevich")
    >>> [begins_with_family(name.split()) for name in names]
    [True, True, True, True]
    >>> names = ("Пётр Сергеевич Щербаков", "Nguyen Thi Huong Le", "Roman A. Abramovich", "Jane M. Roe")
    >>> [begins_with_family(name.split()) for name in names]
    [False, False, False, False]
    """
    if len(words) < _LEAST or _is_initial(words[0]):
        return False
    given = words[1:]
    if any(map(_is_initial, given)):
        return all(map(_is_initial, given))
    printed = [unicodedata.normalize("NFC", word).lower() for word in words]
    return _ends_in_patronymic(printed) or _is_vietnamese(printed)


def is_patronymic(word: str) -> bool:
    """Whether a word in Cyrillic letters ends as a father's name does; some family names do, too.

    >>> is_patronymic("Сергеевич"), is_patronymic("Ильинична"), is_patronymic("Иванов")
    (True, True, False)
    """
    return bool(_PATRONYMIC.fullmatch(word.lower()))


def _is_initial(word: str) -> bool:
    return word.isupper() and bool(_INITIAL.fullmatch(word))


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
