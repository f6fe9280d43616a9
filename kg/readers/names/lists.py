"""Whether what commas part in the place of one name is a list of people, or one name in parts.

To BibTeX and RIS a comma parts a family name from given names, and mostly it does. A list is told by what no
family name is: it has initials, its last word is a given name, or in Chinese and Korean a given name is in
it. Where both readings are good, names in Latin letters are what the comma says, with an issue that
they may be two (`Reading.DOUBTFUL`); in other letters, in which commas say less, neither reading is taken.
"""

from collections.abc import Collection, Sequence
from enum import Enum

from kg.readers.names.joined import are_surely_people, in_turns, joined_names
from kg.readers.names.parts import may_follow
from kg.readers.names.second_names import without_second
from kg.text.letters.fold import search_form
from kg.text.letters.scripts import is_in_another_script
from kg.text.letters.separators import DOT
from kg.text.people.bylines import parted
from kg.text.people.collective import is_collective
from kg.text.people.eastern import is_eastern, is_family, is_whole, is_whole_in_japan, may_be_whole
from kg.text.people.frequency import FAR_BETTER, given_odds
from kg.text.people.order import is_patronymic
from kg.text.people.parts import JOINED_INITIALS, PARTICLES
from kg.text.people.vietnamese import is_likely_of_vietnam

_FATHERS = frozenset(
    ("ابن", "بن", "ابو", "أبو", "أبي", "عبد", "آل", "בן", "בר", "בת", "אבן", "abu", "abd", "ben")
    + ("abdul", "abdel", "abdal", "abou", "ibn", "bin", "bint", "al", "el")
)
"""First words of family names in Arabic and Hebrew, and as they are written in Latin letters."""
_PREFIXES = frozenset("ODLNMT")
"""What is left of `O’`, `D’`, `L’`, `N’`, `M’`, `’t` before a family name whose apostrophe was lost."""
_OF_INITIALS = 1_000
"""How much better initials are read as given names than as a part of a family name."""
_SURELY, _MAYBE = 1_000, 3
"""How many times likelier a list of two must be than one name, to be one and to be asked for."""
_SURELY_FAMILY_FIRST = 100
"""The same to be one, of two with the family name first: a family name that ends in a given name and
given names that begin with a family name are rare, and rarer together. `Sai Krishna` is a family, too."""
_UNCOUNTED = 0.3
"""The same to be asked for, of names in other letters than Latin: few of those were counted."""
LONGEST_LIST = 10_000
"""Characters of what is looked at in the place of one name."""
_WHOLE_IN_VIETNAM = 3  # words of a name
_LEAST_IN_TURNS = 4  # family names and initials of two people


class Reading(Enum):
    """What a text in the place of one name is."""

    ONE = "one name"
    SEVERAL = "a list"
    DOUBTFUL = "one name, or a list"
    """It is read as one name."""
    UNDECIDED = "either"
    """It is not read."""


def reading(parts: Sequence[str]) -> Reading:
    """What the parts between commas are; none is empty.

    >>> reading(["Smith J.", "Jones P."]), reading(["García Márquez", "Gabriel José"])
    (<Reading.SEVERAL: 'a list'>, <Reading.ONE: 'one name'>)
    >>> reading(["王伟", "李娜"]), reading(["田中", "康夫"]), reading(["石川", "雅之"])
    (<Reading.SEVERAL: 'a list'>, <Reading.UNDECIDED: 'either'>, <Reading.ONE: 'one name'>)
    """
    parts = [without_second(part)[0] for part in parts]
    if len(parts) < 2 or any(map(may_follow, parts[1:])):
        return Reading.ONE
    found = _of_people(parts)
    return Reading.ONE if found is not Reading.ONE and any(map(is_collective, parts)) else found


def _of_people(parts: Sequence[str]) -> Reading:
    """The same of parts none of which is an organisation's name."""
    if all(map(is_eastern, parts)):
        return _eastern(parts)
    if len(parts) == 2:
        return _of_two(*(part.split() for part in parts))
    several = len(parted(", ".join(parts))[0]) == len(parts) or all(map(_has_initials, parts))
    return Reading.SEVERAL if several else Reading.ONE


def is_told_by_others(readings: Collection[Reading]) -> bool:
    """Whether those of the names of a list that have commas tell that a doubtful one is one, too.

    >>> is_told_by_others([Reading.DOUBTFUL, Reading.ONE]), is_told_by_others([Reading.DOUBTFUL])
    (True, False)
    """
    return Reading.ONE in readings and {Reading.ONE, Reading.DOUBTFUL}.issuperset(readings)


def names_of(written: str, parts: Sequence[str]) -> tuple[Sequence[str], Reading]:
    """The people in the place of one name, and what that is; the text itself where they are not told apart.

    `parts` are what commas part in it.

    >>> names_of("王伟 李娜", ["王伟 李娜"]), names_of("Roe, Jane", ["Roe", "Jane"])
    ((['王伟', '李娜'], <Reading.SEVERAL: 'a list'>), (['Roe, Jane'], <Reading.ONE: 'one name'>))
    >>> names_of("Roe, J. & Poe, A.", ["Roe", "J. & Poe", "A."])
    (['Roe, J.', 'Poe, A.'], <Reading.SEVERAL: 'a list'>)
    >>> names_of("Roe, J., Poe, A.", ["Roe", "J.", "Poe", "A."])
    (['Roe, J.', 'Poe, A.'], <Reading.SEVERAL: 'a list'>)
    """
    if len(written) > LONGEST_LIST:
        return [written], Reading.ONE
    if (joined := people_joined(written))[1] is not Reading.ONE:
        return joined
    pairs = in_turns(parts) if len(parts) >= _LEAST_IN_TURNS else []
    if pairs and are_surely_people(pairs) and not any(map(is_collective, parts)):
        return pairs, Reading.SEVERAL
    if len(parts) > 1:
        found = reading(parts)
        return (parts if found is Reading.SEVERAL else [written]), found
    names = max(_dotted(written), _spaced(written), key=len)
    return names, Reading.SEVERAL if len(names) > 1 else Reading.ONE


def people_joined(written: str) -> tuple[Sequence[str], Reading]:
    """The same of what “and” and the like part, wherever it stands: in braces they join people, too.

    >>> people_joined("Smith, J. and Doe, J."), people_joined("Human Rights and Jane Roe")[1]
    ((['Smith, J.', 'Doe, J.'], <Reading.SEVERAL: 'a list'>), <Reading.UNDECIDED: 'either'>)
    """
    names = joined_names(written)
    if len(names) == 1:
        return names, Reading.ONE
    return (names, Reading.SEVERAL) if are_surely_people(names) else ([written], Reading.UNDECIDED)


def _dotted(name: str) -> list[str]:
    """The people between whom dots stand in Korean and Japanese; the name itself where they part its words.

    >>> _dotted("김민수·이영희"), _dotted("山田太郎・鈴木一郎"), _dotted("ジョン・スミス")
    (['김민수', '이영희'], ['山田太郎', '鈴木一郎'], ['ジョン・スミス'])
    """
    parts = [part.strip() for part in DOT.split(name)]
    if len(parts) < 2 or not all(parts):
        return [name]
    is_list = all(map(_is_korean, parts)) or all(map(is_whole_in_japan, parts))
    return parts if is_list else [name]


def _spaced(name: str) -> list[str]:
    """The people between whom spaces stand, where each is surely whole without; else the name itself.

    >>> _spaced("王伟 李娜 张三"), _spaced("田中 康夫"), _spaced("欧阳 修文"), _spaced("Jane Roe")
    (['王伟', '李娜', '张三'], ['田中 康夫'], ['欧阳 修文'], ['Jane Roe'])
    """
    parts = name.split()
    is_list = is_eastern(name) and len(parts) > 1 and _eastern(parts) is Reading.SEVERAL
    return parts if is_list else [name]


def _is_korean(part: str) -> bool:
    return is_whole(part) and "\uac00" <= part[0] <= "\ud7af"


def _eastern(parts: Sequence[str]) -> Reading:
    left, right = parts[:2]
    if len(parts) > 2:
        several = all(map(may_be_whole, parts)) and not all(map(is_family, parts[::2]))
        return Reading.SEVERAL if several else Reading.ONE
    if is_whole(left) and is_whole(right):
        return Reading.UNDECIDED if is_family(left) else Reading.SEVERAL
    is_one = is_family(left) or len(right) == 1 or not (may_be_whole(left) or is_whole(right))
    return Reading.ONE if is_one else Reading.UNDECIDED


def _of_two(left: list[str], right: list[str]) -> Reading:
    """Of two names both in natural order, or both with the family name first, or of one in two parts."""
    if min(len(left), len(right)) < 2:
        return Reading.ONE
    family_first = _odds(left, -1) / _odds(right, 0)
    natural = (1 if _has_prefix(left, right) else _odds(left, 0)) / _odds(right, -1)
    if _begins_with_father(left[0]):  # `Ben Ali, Ahmed Samir`; `Ben Smith, Tom Jones`
        return Reading.DOUBTFUL if natural >= _SURELY else Reading.ONE
    if left[0].lower().rstrip(".") in PARTICLES:
        family_first, natural = family_first / FAR_BETTER, natural / FAR_BETTER
    are_vietnamese = all(is_likely_of_vietnam(words[0].lower()) for words in (left, right))
    is_whole_in_vietnam = are_vietnamese and len(left) >= _WHOLE_IN_VIETNAM
    if natural >= _SURELY or family_first >= _SURELY_FAMILY_FIRST or is_whole_in_vietnam:
        return Reading.SEVERAL
    if is_in_another_script(left[0]):
        return Reading.UNDECIDED if max(family_first, natural) >= _UNCOUNTED else Reading.ONE
    return Reading.DOUBTFUL if are_vietnamese or max(family_first, natural) >= _MAYBE else Reading.ONE


def _has_prefix(left: list[str], right: list[str]) -> bool:
    """Whether the first of two words is a prefix, `O Neill`, and no initial, as the other name has one."""
    return len(left) == 2 and left[0] in _PREFIXES and not _is_initials(right[0], right)


def _begins_with_father(word: str) -> bool:
    return word in _FATHERS or search_form(word) in _FATHERS


def _odds(words: list[str], place: int) -> float:
    """How many times better a word is read as a given than as a family name."""
    word = words[place]
    if _is_initials(word, words):
        return _OF_INITIALS
    return FAR_BETTER if is_patronymic(word) else given_odds(search_form(word))


def _is_initials(word: str, words: list[str]) -> bool:
    are_joined = JOINED_INITIALS.fullmatch(word) and not all(map(str.isupper, words))
    letters = word.replace("-", "").rstrip(".").split(".")
    most = 2 if word.endswith(".") else 1  # Ю., Ch., J
    return bool(are_joined) or all(each.isalpha() and len(each) <= most for each in letters)


def _has_initials(part: str) -> bool:
    """Whether a part has a name with initials before or behind it."""
    words = part.split()
    return len(words) > 1 and _is_initials(words[0], words) != _is_initials(words[-1], words)
