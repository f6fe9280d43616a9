"""Names of people taken apart, so that two printed names can be compared (`agreement`); none is for show."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import dropwhile
from sys import intern

from kg.text.letters.fold import plain_umlauts, same_form, search_form, without_apostrophes
from kg.text.letters.marks import SOFT_SIGNS
from kg.text.letters.scripts import EASTERN, is_in_another_script, script_form
from kg.text.people.eastern import family_first
from kg.text.people.frequency import more_often_family, more_often_initials
from kg.text.people.names import lineage, may_be_suffix, with_short_initials
from kg.text.people.order import begins_with_family

PARTICLES = frozenset(
    "af al ap bin da dal das de degli del della den der des di do dos du e el ibn la le lo san "
    "st te ten ter van vande vander vom von y zu zum zur".split()
)
"""Small words before a family name, which some print and others leave out."""

_IN_ONE = {"vande": ("van", "de"), "vander": ("van", "der"), "ibn": ("bin",)}
_ARTICLES = frozenset(("al", "el"))
_HYPHEN = re.compile(r"[-‐‑]")
_TITLE = re.compile(r"(?:(?:Prof|Dr|Mr|Mrs|Ms)\.? )+")
_SOFT_SIGNS = str.maketrans("", "", SOFT_SIGNS)
_SIGNS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe"}
)
_MORE_SIGNS = str.maketrans({"å": "aa", "Å": "Aa", "ő": "oe", "Ő": "Oe", "ű": "ue", "Ű": "Ue"})
"""Of letters that others write as one without a sign."""
_UNPARTED = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2,4}|[\uac00-\ud7af]{2,4}")
"""Chinese, Japanese and Korean names of one word."""
_LONG = 4  # signs of such a name of which two are the family's
JOINED_INITIALS = re.compile(r"[A-Z]{2,3}")
"""Initials as PubMed and the Web of Science write them: those of `JP Roe`."""


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
    spelt_out: tuple["NameParts", ...] = ()
    """The same with `ue` for `ü` and `aa` for `å`, as some print it; empty for a name without such a sign."""
    written: "NameParts | None" = None
    """The same in the letters of its script; `None` for a name in Latin letters."""
    particles: tuple[str, ...] = ()
    """Small words before the family name: `van`, `der`."""
    families: int = 0
    """How many of the given words, at their end, are surely of the family name: one of `Roe-Smith, Jane`."""
    tied: tuple[int, ...] = ()
    """Places of the given words that a hyphen ties to the one before: 1 of `Jian-Hua Li`."""

    @property
    def begins(self) -> str:
        """The first given name, for comparing how two begin: `jorg` of `Jörg` and of `Joerg`."""
        return plain_umlauts(self.given[0]) if self.given else ""

    @property
    def block(self) -> tuple[str, str]:
        """What all names have in common that agree: the last word of the family name, and an initial.

        >>> name_parts("Jan van der Berg").block, name_parts("Plato").block, name_parts("Jo Mueller").block
        (('berg', 'j'), ('plato', ''), ('muller', 'j'))
        """
        return plain_umlauts(self.family), self.given[0][0] if self.given else ""

    @property
    def spelt(self) -> str:
        """Given names as one word, then the family name: equal for `Tat-Seng Chua`, `Chua, Tatseng`."""
        return f"{''.join(self.given)} {self.family} {self.suffix}".rstrip()


def name_parts(name: str) -> NameParts:
    """The parts of a printed name.

    `Roe, Jane` is read as the comma says. Without one the last word is the family name; of two words of which
    the first is known far better as a family name it is the first, `Wang Wei`; of more, where they say so,
    see `kg.text.people.order`.

    >>> parts = name_parts("Müller, Jörg")
    >>> parts.form, parts.given, parts.family, [each.family for each in parts.spelt_out]
    ('jörg müller', ('jorg',), 'muller', ['mueller'])
    >>> [name_parts(name).family for name in ("Wang Wei", "Ludwig van Beethoven", "J.-P. Roe Jr.")]
    ['wang', 'beethoven', 'roe']
    """
    spelt_out: tuple[NameParts, ...] = ()
    if not name.isascii():
        signs = (name.translate(_SIGNS), name.translate(_MORE_SIGNS).translate(_SIGNS))
        spelt_out = tuple(_parts(each) for each in dict.fromkeys(signs) if each != name)
    written = _parts(name, fold=script_form) if is_in_another_script(name) else None
    return _parts(name, spelt_out=spelt_out, written=written)


def _parts(
    name: str,
    *,
    spelt_out: tuple[NameParts, ...] = (),
    written: NameParts | None = None,
    fold: Callable[[str], str] = search_form,
) -> NameParts:
    family, given, suffix, particles = _cut(name)
    form = same_form(f"{given} {family} {suffix}") if given else same_form(name)
    if given and "," not in name and name.split()[-1] == given.split()[-1]:
        form = same_form(name)  # the words say that the family name is in front
    family, given = _parted_in_east(name, family, given)
    first, last, tied = _in_order(given, family, fold, has_comma="," in name)
    if len(last) > 1 and last[0] in _ARTICLES:
        particles, last = (last[0], *particles), last[1:]
    words = list(map(intern, [*first, *last] or [fold(name) or form]))  # millions of names have few words
    return NameParts(
        form, tuple(words[:-1]), words[-1], suffix, spelt_out, written, particles, max(0, len(last) - 1), tied
    )


def _parted_in_east(name: str, family: str, given: str) -> tuple[str, str]:
    """Family name and given names; of a name in the signs of East Asia its first signs are the family's."""
    if not given and _UNPARTED.fullmatch(family):
        end = 1 + (len(family) == _LONG)  # 王伟, 김민수; 渡邊一夫, 欧阳修文
        return family[:end], family[end:]
    if given and "," not in name and EASTERN.fullmatch(name):
        return family_first(name)
    return family, given


def _in_order(
    given: str, family: str, fold: Callable[[str], str], *, has_comma: bool
) -> tuple[list[str], list[str], tuple[int, ...]]:
    """Given words, those of the family name, and which given ones a hyphen ties; turned where likelier."""
    first, last = words_of(given, fold), words_of(family, fold)
    is_led = len(first) == 1 and not (JOINED_INITIALS.fullmatch(given) and lineage(given))  # `JR Roe`
    if is_led and 0 < len(last) <= 2 and not has_comma and more_often_family(first[0], last[0]):
        return last, first, _tied(family, fold)
    if len(first) == 1 and given.isupper() and len(given) > 1 and not family.isupper():
        if is_led and not more_often_initials(first[0], last[-1] if last else ""):  # `LIU Yang`
            return last, first, _tied(family, fold)
        if JOINED_INITIALS.fullmatch(given):
            return list(first[0]), last, _tied(given, fold)
    return first, last, _tied(given, fold)


def _cut(name: str) -> tuple[str, str, str, tuple[str, ...]]:
    """Family name, given names, the suffix as it is written for all, and the particles of the family name."""
    parts = [part.strip() for part in without_title(name).split(",") if part.strip()]
    names = parts[:1] + [part for part in parts[1:] if not may_be_suffix(part)]
    if len(names) == 1 and len(parts) == 2 and " " not in names[0]:  # `Rahman, Md` is no doctor
        names = parts
    suffix = next((found for part in parts[1:] if part not in names and (found := lineage(part))), "")
    words = (names[0] if names else name).split()
    if len(words) > 1 + (len(names) == 1) and lineage(words[-1]):
        suffix = suffix or lineage(words.pop())
    own = list(dropwhile(PARTICLES.__contains__, words)) if len(names) <= 1 else []
    if begins_with_family(own):
        return own[0], " ".join(own[1:]), suffix, _particles(words[: -len(own)])
    given = " ".join(names[1:]).split() if len(names) > 1 else words[:-1]
    words = words if len(names) > 1 else words[-1:]
    given, words, small = _without_particles(given, words)
    return " ".join(words), " ".join(given), suffix, _particles(small)


def _without_particles(given: Sequence[str], family: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Given words and words of the family name without the particles of the family name, and these."""
    given, family = list(given), list(family)
    small: list[str] = []
    while len(given) > 1 and given[-1] in PARTICLES:
        small.insert(0, given.pop())
    while len(family) > 1 and family[0].lower() in PARTICLES:
        small.append(family.pop(0))
    while len(family) > 2 and family[-2] in PARTICLES:  # `García de la Cruz, Ana`
        small.append(family.pop(-2))
    return given, family, small


def _particles(words: Iterable[str]) -> tuple[str, ...]:
    """Particles as they are compared: whoever writes `vander` means `van der`."""
    return tuple(one for word in words for one in _IN_ONE.get(word.lower(), (word.lower(),)))


def without_title(name: str) -> str:
    """The name without `Prof. Dr.` before it."""
    return _TITLE.sub("", name, count=1)


def words_of(text: str, fold: Callable[[str], str] = search_form) -> list[str]:
    """The words of a part of a name, folded: `O'Brien` and `Васильев` are one, `Jean-Pierre` are two."""
    joined = without_apostrophes(with_short_initials(text))
    return fold(joined if text.isascii() or fold is script_form else joined.translate(_SOFT_SIGNS)).split()


def _tied(given: str, fold: Callable[[str], str]) -> tuple[int, ...]:
    """The places of the words of given names that a hyphen ties to the one before."""
    if not _HYPHEN.search(given):
        return ()
    found: list[int] = []
    place = 0
    for printed in given.split():
        many = len(words_of(printed, fold))
        if _HYPHEN.search(printed):
            found += range(place + 1, place + many)
        place += many
    return tuple(found)
