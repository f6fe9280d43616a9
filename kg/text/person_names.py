"""Names of people taken apart, so that two printed names can be compared: can they be one person's?

For names of different papers; within one paper less is enough, see `kg.text.names` and `kg.text.bylines`.
Whether two people of one name are one is another question, see `kg.resolve.namesakes`. Nothing here is for
show: names are kept as they are printed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import dropwhile, product

from kg.text.fold import plain_umlauts, same_form, search_form, without_apostrophes
from kg.text.marks import SOFT_SIGNS
from kg.text.name_frequency import given_odds, more_often_family, mostly_family, mostly_given
from kg.text.name_order import begins_with_family
from kg.text.names import is_suffix, lineage, may_be_suffix
from kg.text.scripts import EASTERN, is_in_another_script, script_form, scripts_of

PARTICLES = frozenset(
    "af al ap bin da dal das de degli del della den der des di do dos du e el ibn la le lo san "
    "st te ten ter van vande vander vom von y zu zum zur".split()
)
"""Small words before a family name: printed by some and not by others, so that they tell nobody apart."""

_TITLE = re.compile(r"(?:(?:Prof|Dr|Mr|Mrs|Ms)\.? )+")
_SOFT_SIGNS = str.maketrans("", "", SOFT_SIGNS)
_SPELT_OUT = re.compile(r"([aou])e(?=[a-z]{2})|^([ou])e")
_SIGNS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe"}
)
_UNPARTED = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2,4}|[\uac00-\ud7af]{2,4}")
"""Chinese, Japanese and Korean names of one word."""
_LONG = 4  # signs of such a name of which two are the family's
_TONED = re.compile(r"[ơưƠƯ\u1ea0-\u1ef9]")
"""Letters that only Vietnamese has: whoever prints one, prints them all."""
_BEGINNING = 3  # letters of a name that its spellings have in common
_JOINED_INITIALS = re.compile(r"[A-Z]{2,3}")


class Agreement(IntEnum):
    """How well two names go together, the worst first."""

    NONE = 0
    """They are not one person's, or nobody can say so: `Jane Roe`, `John Roe`."""
    INITIALS = 1
    """One says less than the other: `J. Roe`, `Jane Roe`, `Jane M. Roe`."""
    SPELLING = 2
    """The same but for accents, hyphens, order: `Müller, Jörg`, `Joerg Mueller`."""
    EQUAL = 3
    """The same but for case and punctuation."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name of a person, in small letters without accents."""

    form: str
    """The name as printed, without case and punctuation: `jörg müller`."""
    given: tuple[str, ...]
    """All words before the last in order, names and initials; empty for a name of one word.

    A first family name is among them: some print `García Márquez, José`, others leave the comma out.
    """
    family: str
    """The last word of the family name: `berg`, `muller`, `marquez`."""
    suffix: str = ""
    """`jr`, `iii`: what tells a son from his father."""
    spelt_out: "NameParts | None" = None
    """The same with `ue` for `ü`, as some print it; `None` for a name without such a sign."""
    written: "NameParts | None" = None
    """The same in the letters of its script; `None` for a name in Latin letters."""

    @property
    def block(self) -> tuple[str, str]:
        """What all names have in common that agree: the last word of the family name, and an initial.

        >>> name_parts("Jan van der Berg").block, name_parts("Plato").block, name_parts("Jo Mueller").block
        (('berg', 'j'), ('plato', ''), ('muller', 'j'))
        """
        return _SPELT_OUT.sub(r"\1\2", self.family), self.given[0][0] if self.given else ""

    @property
    def spelt(self) -> str:
        """Given names as one word, then the family name: equal for `Tat-Seng Chua`, `Chua, Tatseng`."""
        return f"{''.join(self.given)} {self.family} {self.suffix}".rstrip()


def name_parts(name: str) -> NameParts:
    """The parts of a printed name.

    `Roe, Jane` is read as the comma says. Without one the last word is the family name; of two words of which
    the first is known far better as a family name it is the first, `Wang Wei`; of more, where they say so,
    see `kg.text.name_order`.

    >>> parts = name_parts("Müller, Jörg")
    >>> parts.form, parts.given, parts.family, parts.spelt_out.family
    ('jörg müller', ('jorg',), 'muller', 'mueller')
    >>> [name_parts(name).family for name in ("Wang Wei", "Ludwig van Beethoven", "J.-P. Roe Jr.")]
    ['wang', 'beethoven', 'roe']
    """
    signs = name.translate(_SIGNS)
    spelt_out = _parts(signs) if signs != name else None
    written = _parts(name, fold=script_form) if is_in_another_script(name) else None
    return _parts(name, spelt_out=spelt_out, written=written)


def agreement(one: NameParts, other: NameParts) -> Agreement:
    """How well two names go together.

    >>> names = [name_parts(name) for name in ("Jane Roe", "J. M. Roe", "John Roe", "Roe, Jane", "Jané Roe")]
    >>> [agreement(names[0], each).name for each in names]
    ['EQUAL', 'INITIALS', 'NONE', 'EQUAL', 'SPELLING']
    """
    if one.form == other.form:
        return Agreement.EQUAL
    if one.written and other.written and scripts_of(one.form) & scripts_of(other.form):
        return _agreement_as_written(one.written, other.written)  # in Latin letters they say less
    if _TONED.search(one.form) and _TONED.search(other.form) and _differ_in_tones(one.form, other.form):
        return Agreement.NONE
    ours = [each for each in (one, one.spelt_out) if each]
    theirs = [each for each in (other, other.spelt_out) if each]
    return max(_agreement(mine, yours) for mine in ours for yours in theirs)


def read_as_others(names: Mapping[str, NameParts]) -> dict[str, NameParts]:
    """The names that end in a given name, as others show that have the first of three words or more behind.

    `Zsámboki Piroska Mária` by herself is a Mária; beside `Piroska Mária Zsámboki` she is a Zsámboki. But
    strangers can have the same words: `Lin Wei Chen` stays a Chen beside `Wei Chen Lin`, and nobody is turned
    where the words are there in a third order.

    >>> both = {name: name_parts(name) for name in ("Zsámboki Piroska Mária", "Piroska Mária Zsámboki")}
    >>> [(name, parts.family) for name, parts in read_as_others(both).items()]
    [('Zsámboki Piroska Mária', 'zsamboki')]
    """
    usual = {_in_usual_order(parts) for parts in names.values() if len(parts.given) > 1}
    turned = {}
    for name, parts in names.items():
        if len(parts.given) > 1 and "," not in name:
            first, rest, _ = _by_first_word(name)
            words, behind = _in_usual_order(parts), len(_words(first, search_form))
            order = (*words[behind:], *words[:behind])
            if (behind > 1 or " " in rest) and order != words and order in usual:
                turned[name] = words, order
    unsure = {words for words, _ in turned.values()} & {order for _, order in turned.values()}
    return {
        name: _with_family_first(name)
        for name, (words, order) in turned.items()
        if unsure.isdisjoint((words, order)) and _may_begin_with_family(name, words)
    }


def _by_first_word(name: str) -> tuple[str, str, str]:
    """The first word of a name without a comma, the words behind it, and the suffix."""
    first, *rest = _TITLE.sub("", name, count=1).split()
    suffix = rest.pop() if len(rest) > 1 and lineage(rest[-1]) else ""
    return first, " ".join(rest), suffix


def _with_family_first(name: str) -> NameParts:
    return replace(name_parts(", ".join(filter(None, _by_first_word(name)))), form=name_parts(name).form)


def _may_begin_with_family(name: str, words: tuple[str, ...]) -> bool:
    """By how often its ends are given names; a name of two words needs a given name that is known.

    Of `Ma-bao Ban` and `Ban Ma-bao` each would say so of the other.
    """
    last = given_odds(words[-1])
    return not mostly_given(words[0]) and (last > 1 or (last == 1 and " " in _by_first_word(name)[1]))


def _in_usual_order(parts: NameParts) -> tuple[str, ...]:
    return (*parts.given, parts.family)


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


def _differ_in_tones(one: str, other: str) -> bool:
    """Whether a word of one is another word of the other but for its accents: `hùng`, `hưng`."""
    ours, theirs = ({search_form(word): word for word in form.split()} for form in (one, other))
    return any(theirs[plain] != ours[plain] for plain in ours.keys() & theirs.keys())


def _telling_words(name: str) -> list[str]:
    words = plain_umlauts(script_form(without_apostrophes(name))).split()
    return [
        word for word in words if word not in PARTICLES and (len(word) == 1 or not is_suffix(word))
    ] or words


def _may_be_spelt(short: str, long: str) -> bool:
    """Whether two words may be one name: an initial, or the same beginning, as of `Sergey` and `Sergei`."""
    return long.startswith(short) if len(short) < _BEGINNING else short[:_BEGINNING] == long[:_BEGINNING]


def _agreement_as_written(one: NameParts, other: NameParts) -> Agreement:
    closed = [each.family + "".join(each.given) for each in (one, other)]
    if closed[0] == closed[1] and EASTERN.fullmatch(closed[0]):
        return Agreement.SPELLING  # `夏目 漱石`, `夏目漱石`
    return _agreement(one, other)


def _agreement(one: NameParts, other: NameParts) -> Agreement:
    if one.spelt == other.spelt:
        return Agreement.SPELLING
    if one.family != other.family or (one.suffix and other.suffix and one.suffix != other.suffix):
        return Agreement.NONE
    if not one.given or not other.given:
        return Agreement.NONE
    pairs = zip(one.given, other.given, strict=False)
    return Agreement.INITIALS if all(_can_be(*sorted(pair, key=len)) for pair in pairs) else Agreement.NONE


def _can_be(short: str, long: str) -> bool:
    return short == long or (len(short) == 1 and long.startswith(short) and not EASTERN.fullmatch(short))


def _parts(
    name: str,
    *,
    spelt_out: NameParts | None = None,
    written: NameParts | None = None,
    fold: Callable[[str], str] = search_form,
) -> NameParts:
    family, given, suffix = _cut(name)
    form = same_form(f"{given} {family} {suffix}") if given else same_form(name)
    if given and "," not in name and name.split()[-1] == given.split()[-1]:
        form = same_form(name)  # the words say that the family name is in front
    if not given and _UNPARTED.fullmatch(family):
        end = 1 + (len(family) == _LONG)  # 王伟, 김민수; 渡邊一夫, 欧阳修文
        family, given = family[:end], family[end:]
    elif given and "," not in name and EASTERN.fullmatch(name):
        family, given = given, family
    first, last = _words(given, fold), _words(family, fold)
    if len(first) == 1 and 0 < len(last) <= 2 and "," not in name and more_often_family(first[0], last[0]):
        first, last = last, first
    elif len(first) == 1 and given.isupper() and len(given) > 1 and not family.isupper():
        if mostly_family(first[0]):  # `LIU Yang`
            first, last = last, first
        elif _JOINED_INITIALS.fullmatch(given):
            first = list(first[0])
    words = [*first, *last] or [fold(name) or form]
    return NameParts(form, tuple(words[:-1]), words[-1], suffix, spelt_out, written)


def _cut(name: str) -> tuple[str, str, str]:
    """Family name without particles, given names, and the suffix as it is written for all."""
    parts = [part.strip() for part in _TITLE.sub("", name, count=1).split(",") if part.strip()]
    names = parts[:1] + [part for part in parts[1:] if not may_be_suffix(part)]
    if len(names) == 1 and len(parts) == 2 and " " not in names[0]:  # `Rahman, Md` is no doctor
        names = parts
    suffix = next((found for part in parts[1:] if part not in names and (found := lineage(part))), "")
    words = (names[0] if names else name).split()
    if len(words) > 1 + (len(names) == 1) and lineage(words[-1]):
        suffix = suffix or lineage(words.pop())
    if len(names) > 1:
        given = " ".join(names[1:]).split()
        while len(words) > 1 and words[0].lower() in PARTICLES:
            words = words[1:]
        while len(given) > 1 and given[-1] in PARTICLES:
            given.pop()
        return " ".join(words), " ".join(given), suffix
    own = list(dropwhile(PARTICLES.__contains__, words))
    if begins_with_family(own):
        return own[0], " ".join(own[1:]), suffix
    given = words[:-1]
    while len(given) > 1 and given[-1] in PARTICLES:
        given.pop()
    return " ".join(words[-1:]), " ".join(given), suffix


def _words(text: str, fold: Callable[[str], str]) -> list[str]:
    """The words of a part of a name, folded: `O'Brien` and `Васильев` are one, `Jean-Pierre` are two."""
    joined = without_apostrophes(text)
    return fold(joined if fold is script_form else joined.translate(_SOFT_SIGNS)).split()
