"""When the authors that two documents print can be those of one paper: initials, another order, a cut list.

Only for bylines under one title. Whether two people of one name are one is another question.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.text.letters.fold import plain_umlauts, same_form, without_apostrophes
from kg.text.letters.scripts import EASTERN, script_form
from kg.text.people.agreement import agreement
from kg.text.people.collective import collective_form, is_collective
from kg.text.people.frequency import more_often_initials
from kg.text.people.homonyms import without_number
from kg.text.people.names import (
    begins_with_initials,
    in_order,
    is_suffix,
    with_short_initials,
    with_suffixes,
)
from kg.text.people.parts import name_parts

Name = tuple[str, ...]
"""The words of a name, given names first, in small letters without accents: `("jorg", "muller")`."""

_MOST_INITIALS = 3  # that are written as one word
_LEAST_OF_A_NAME = 3  # letters of which a longer given name may be left: Phil, Philip
_MOST_OF_A_NAME = 6  # words of a person's name
_CUT = " et al."
_BESIDE = 3
"""Names before and after one of a long list that are shown."""
_LONGEST_LINE = 1_000
"""Characters of a line of authors that is shown whole."""


def folded_name(name: str) -> Name:
    """The words of a name as it is compared, without what follows it.

    Initials that are written as one word in front are apart.

    >>> folded_name("Müller, Jörg"), folded_name("Joerg Mueller"), folded_name("E. Whitehead Jr.")
    (('jorg', 'muller'), ('jorg', 'muller'), ('e', 'whitehead'))
    >>> folded_name("JP Serre"), folded_name("LI Wei"), folded_name("김 민 수")
    (('j', 'p', 'serre'), ('li', 'wei'), ('김민수',))
    """
    printed = with_short_initials(in_order(name))
    words = plain_umlauts(script_form(without_apostrophes(printed))).split()
    while len(words) > 2 and is_suffix(words[-1]):
        words.pop()
    if EASTERN.fullmatch(printed):  # some part the names there, others do not: `山田 太郎`
        words = ["".join(words)]
    if begins_with_initials(printed) and len(words) > 1 and more_often_initials(words[0], words[-1]):
        words = [*words[0], *words[1:]]
    return tuple(words) or (same_form(name),)


@lru_cache(maxsize=1 << 14)  # one name is compared with those of many records of its paper
def names_agree(one: Name, other: Name) -> bool:
    """Whether two names can be one author's: the family name and no given name that contradicts.

    The family name may stand first or last; given names may be initials, left out, or written as one word.

    >>> names_agree(("j", "p", "roe"), ("roe", "jp")), names_agree(("wen", "hao", "li"), ("wenhao", "li"))
    (True, True)
    >>> names_agree(("ja", "roe"), ("john", "a", "roe")), names_agree(("ja", "roe"), ("john", "b", "roe"))
    (True, False)
    >>> names_agree(("jane", "roe"), ("john", "roe")), names_agree(("roe",), ("jane", "roe"))
    (False, False)
    >>> names_agree(("kovacs", "j"), ("kovacs", "janos")), names_agree(("kovacs", "j"), ("kovacs", "peter"))
    (True, False)
    >>> names_agree(("suharto",), ("suharto", "suharto"))
    True
    """
    if one == other or "".join(one) == "".join(other) or _is_doubled(one, other):
        return True
    if min(len(one), len(other)) < 2:
        return False
    if len(one) == len(other) and sorted(one) == sorted(other):
        return True
    if _is_shortened(one, other) or _is_shortened(other, one):
        return True
    read = [(one, other), *((each, other) for each in _family_first(one))]
    read += [(one, each) for each in _family_first(other)]
    return any(
        ours[-1] == theirs[-1] and len(ours[-1]) > 1 and _given_agree(ours[:-1], theirs[:-1])
        for ours, theirs in read
    )


def may_be_one(one: str, other: str) -> bool:
    """Whether two names under one paper can be one author's, in any way in which people print them.

    Names of organisations agree when they are the same, with or without their article.

    >>> may_be_one("J. Müller", "Joerg Muller"), may_be_one("JA Smith", "John A. Smith")
    (True, True)
    >>> may_be_one("ATLAS Collaboration", "The ATLAS collaboration"), may_be_one("Jane Roe", "John Roe")
    (True, False)
    """
    if is_collective(one) or is_collective(other):
        return collective_form(one) == collective_form(other)
    return names_agree(folded_name(one), folded_name(other)) or bool(
        agreement(name_parts(one), name_parts(other))
    )


def parted(line: str) -> tuple[tuple[str, ...], bool]:
    """The names of a printed line that are parted by commas, and whether “et al.” cuts it.

    Without names where a comma may part something else: `Roe, Jane`, the departments of a university.

    >>> parted("Bob Roe, Henry Louis Gates, Jr., Li Wei et al.")
    (('Bob Roe', 'Henry Louis Gates, Jr.', 'Li Wei'), True)
    >>> parted("Bob Roe, Wei Wang 0012")
    (('Bob Roe', 'Wei Wang 0012'), False)
    >>> parted("Roe, J., Poe, C. A."), parted("Department of Maps, University of Rooms")
    (((), False), ((), False))
    """
    names = with_suffixes(line.removesuffix(_CUT).split(", "))
    sure = len(names) == 1 or all(map(_is_person, map(without_number, names)))
    return (tuple(names), line.endswith(_CUT)) if sure and all(names) else ((), False)


def around(names: Sequence[str], place: int, *, cut: bool = False) -> str:
    """The names around one place of a list, from 0, and how many stand before and after them.

    >>> around(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"], 5)
    '… 2 more …, C, D, E, F, G, H, I, … 1 more'
    >>> around(["A", "B", "C", "D", "E", "F"], 0, cut=True)
    'A, B, C, D, … 2 more et al.'
    """
    first, after = max(0, place - _BESIDE), place + _BESIDE + 1
    before = [f"… {first:,} more …"] if first else []
    rest = [f"… {len(names) - after:,} more"] if after < len(names) else []
    return ", ".join([*before, *names[first:after], *rest]) + (" et al." if cut else "")


def line_around(line: str, name: str = "") -> str:
    """A printed line of authors; of a long one the names around this one, or the first.

    >>> line_around("Jane Roe, Bo Li et al.", "Bo Li")
    'Jane Roe, Bo Li et al.'
    >>> line_around(", ".join(f"Jane Roe {number}" for number in range(900)), "Jane Roe 898")
    '… 895 more …, Jane Roe 895, Jane Roe 896, Jane Roe 897, Jane Roe 898, Jane Roe 899'
    """
    if len(line) <= _LONGEST_LINE:
        return line
    names = with_suffixes(line.removesuffix(_CUT).split(", "))
    place = names.index(name) if name in names else 0
    return around(names, place, cut=line.endswith(_CUT))


def _is_person(name: str) -> bool:
    """Whether a part between two commas is surely a person's name, given and family name together."""
    words = name.partition(",")[0].split()
    return (
        2 <= len(words) <= _MOST_OF_A_NAME
        and len(words[-1].rstrip(".")) > 1
        and all(word[0].isalpha() or word[0] in "'’" for word in words)
        and not {"and", "of", "for"}.intersection(map(str.lower, words))
        and not is_collective(name)
    )


def _family_first(name: Name) -> Iterator[Name]:
    """The name, read as one that begins with the family name: `Li Wei`, `De La Cruz JP`."""
    yield name[1:] + name[:1]
    if len(name[-1]) <= _MOST_INITIALS:
        yield (*name[-1], *name[:-1])


def _is_doubled(one: Name, other: Name) -> bool:
    """Whether one is a name of a single word and the other that word twice, as forms ask for both names."""
    return {len(one), len(other)} == {1, 2} and set(one) == set(other)


def _is_shortened(short: Name, long: Name) -> bool:
    """Whether the family name leads both, with initials behind it in the one: `Kovács J.`, `Иванов И. И.`"""
    if short[0] != long[0] or len(short[0]) == 1 or len(short) > len(long):
        return False
    if any(len(word) > 1 for word in short[1:]):
        return False
    return all(map(str.startswith, long[1:], short[1:]))


def _given_agree(ours: Name, theirs: Name) -> bool:
    """Whether the given names of one are among those of the other, in order, some as initials."""
    short, long = sorted((ours, theirs), key=lambda names: (len(names), len("".join(names))))
    left = iter(long)
    joined = "".join(short)
    return (
        all(any(_short_for(name, other) for other in left) for name in short)
        or _one_begins(joined, "".join(long))
        or (len(short) == 1 and joined == "".join(name[0] for name in long))  # `SMITH, JA`, in capitals
    )


def _short_for(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (len(short) == 1 or short == long)


def _one_begins(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST_OF_A_NAME and long.startswith(short)


def bylines_agree(ours: Sequence[Name], theirs: Sequence[Name], *, cut: bool = False) -> bool:
    """Whether two bylines can be of one paper: one first author and most others, or the same people.

    Of the shorter byline more than half must be in the longer; the same people may stand in any order. With
    `cut`, one of the two goes on after its last name. Without names nothing agrees.

    >>> lee, roe, li = ("ann", "lee"), ("jane", "roe"), ("bo", "li")
    >>> bylines_agree([lee, roe], [("a", "lee"), ("j", "roe")]), bylines_agree([lee, roe], [roe, lee])
    (True, True)
    >>> bylines_agree([lee], [lee, roe, li], cut=True), bylines_agree([lee, li], [lee, roe])
    (True, False)
    """
    short, long = sorted((ours, theirs), key=len)
    if not short:
        return False
    found = _in_both(short, long)
    if names_agree(short[0], long[0]):
        return len(short) == 1 or 2 * found > len(short) or (cut and 2 * found >= len(short))
    return not cut and len(short) == len(long) == found > 1


def same_people(ours: Sequence[Name], theirs: Sequence[Name], *, cut: bool = False) -> bool:
    """Whether two bylines are of the same people, first author first; with `cut`, as far as both go.

    >>> lee, roe, li = ("ann", "lee"), ("jane", "roe"), ("bo", "li")
    >>> same_people([lee, roe, li], [lee, li, roe]), same_people([lee, roe, li], [lee, roe])
    (True, False)
    """
    short, long = sorted((ours, theirs), key=len)
    if not short or not names_agree(short[0], long[0]):
        return False
    return (cut or len(short) == len(long)) and _in_both(short, long) == len(short)


def share_a_name(ours: Sequence[Name], theirs: Sequence[Name]) -> bool:
    """Whether somebody can be in both bylines, also by a family name alone.

    >>> share_a_name([("jane", "roe"), ("bo", "li")], [("xi", "xu"), ("li",)])
    True
    """
    short, long = sorted((ours, theirs), key=len)
    if _in_both(short, long):
        return True
    alone = {name[0] for names in (ours, theirs) for name in names if len(name) == 1}
    words, others = ({word for name in names for word in name} for names in (ours, theirs))
    return not alone.isdisjoint(words & others)


def _in_both(short: Sequence[Name], long: Sequence[Name]) -> int:
    """How many names of the one are in the other, each of which counts once."""
    by_word: dict[str, list[int]] = {}
    for place, name in enumerate(long):
        for word in set(name):
            by_word.setdefault(word, []).append(place)
    taken: set[int] = set()
    for name in short:
        words = [word for word in reversed(name) if len(word) > 1] or name
        places = (place for word in words for place in by_word.get(word, ()))
        fit = next((p for p in places if p not in taken and names_agree(name, long[p])), None)
        if fit is not None:
            taken.add(fit)
    return len(taken)
