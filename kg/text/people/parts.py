"""Names of people taken apart, so that two printed names can be compared: can they be one person's?

For names of different papers; within one paper less is enough, see `names` and `bylines` beside this.
Whether two people of one name are one is another question, see `kg.resolve.namesakes`. Nothing is for show.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import dropwhile, product
from sys import intern

from kg.text.letters.fold import plain_umlauts, same_form, search_form, without_apostrophes
from kg.text.letters.marks import SOFT_SIGNS
from kg.text.letters.scripts import EASTERN, is_in_another_script, script_form, scripts_of
from kg.text.people.eastern import family_first
from kg.text.people.frequency import more_often_family, more_often_initials
from kg.text.people.names import lineage, may_be_suffix, with_short_initials
from kg.text.people.order import begins_with_family
from kg.text.people.vietnamese import differ_in_tones

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


class Agreement(IntEnum):
    """How well two names go together, the worst first."""

    NONE = 0
    """They are not one person's, or nobody can say so: `Jane Roe`, `John Roe`."""
    INITIALS = 1
    """One says less than the other: `J. Roe`, `Jane Roe`, `Jane M. Roe`; `Berg, Jan`, `van den Berg, Jan`."""
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


def agreement(one: NameParts, other: NameParts) -> Agreement:
    """How well two names go together.

    >>> names = [name_parts(name) for name in ("Jane Roe", "J. M. Roe", "John Roe", "Roe, Jane", "Jané Roe")]
    >>> [agreement(names[0], each).name for each in names]
    ['EQUAL', 'INITIALS', 'NONE', 'EQUAL', 'SPELLING']
    """
    one, other = _parted_like(one, other), _parted_like(other, one)
    if one.particles == other.particles:
        return _agreement_but_for_particles(one, other)
    if not (set(one.particles) <= set(other.particles) or set(other.particles) <= set(one.particles)):
        return Agreement.NONE
    return min(Agreement.INITIALS, _agreement_but_for_particles(one, other))


def _parted_like(one: NameParts, other: NameParts) -> NameParts:
    """The name with the particles of the other, where these end its given names: `El Amin`, `El-Amin`.

    But for single letters, which may be initials: `Maria E. Costa`, `Maria Silva e Costa`.
    """
    start = len(one.given) - len(other.particles)
    if one.particles or not other.particles or start < 1 or one.given[start:] != other.particles:
        return one
    if any(len(word) == 1 for word in other.particles):
        return one
    return replace(one, given=one.given[:start], particles=other.particles)


def _agreement_but_for_particles(one: NameParts, other: NameParts) -> Agreement:
    if one.form == other.form:
        return Agreement.EQUAL
    if one.written and other.written and scripts_of(one.form) & scripts_of(other.form):
        return _agreement_as_written(one.written, other.written)  # in Latin letters they say less
    if differ_in_tones(one.form, other.form):
        return Agreement.NONE
    pairs = product((one, *one.spelt_out), (other, *other.spelt_out))
    return max(_agreement(mine, yours) for mine, yours in pairs)


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
    ours, theirs = _without_shared_families(one, other)
    if not ours or not theirs:
        return Agreement.NONE
    (short, _), (long, longer) = sorted(((ours, one), (theirs, other)), key=lambda side: len(side[0]))
    if len(short) < len(long) and _is_cut(short, longer, families=len(long) == len(longer.given)):
        return Agreement.NONE
    pairs = zip(ours, theirs, strict=False)
    return Agreement.INITIALS if all(_can_be(*sorted(pair, key=len)) for pair in pairs) else Agreement.NONE


def _without_shared_families(one: NameParts, other: NameParts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The given words of both, without a first family name that both have, with a comma before it or not."""
    many = max(one.families, other.families)
    if many and one.given[-many:] == other.given[-many:]:
        return one.given[:-many], other.given[:-many]
    return one.given, other.given


def _is_cut(short: tuple[str, ...], longer: NameParts, *, families: bool) -> bool:
    """Whether fewer words leave out part of a name: of a double family name, or what a hyphen ties.

    Who lacks a middle name says less; `Nowak` is no short form of `Kowalska-Nowak`, nor `Jian` of `Jian-Hua`.
    `Xiaoguang` has what a hyphen ties in `X.-G.`
    """
    if families and longer.families > 0:
        return True
    place = len(short)
    initials = longer.given[place - 1 : place + 1]
    is_held = max(map(len, initials)) == 1 and initials[-1] in short[-1][1:]
    return len(short[-1]) > 1 and place in longer.tied and not is_held


def _can_be(short: str, long: str) -> bool:
    return short == long or (len(short) == 1 and long.startswith(short) and not EASTERN.fullmatch(short))


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
    if not given and _UNPARTED.fullmatch(family):
        end = 1 + (len(family) == _LONG)  # 王伟, 김민수; 渡邊一夫, 欧阳修文
        family, given = family[:end], family[end:]
    elif given and "," not in name and EASTERN.fullmatch(name):
        family, given = family_first(name)
    first, last, tied = words_of(given, fold), words_of(family, fold), _tied(given, fold)
    is_led = len(first) == 1 and not (JOINED_INITIALS.fullmatch(given) and lineage(given))  # `JR Roe`
    if is_led and 0 < len(last) <= 2 and "," not in name and more_often_family(first[0], last[0]):
        first, last, tied = last, first, _tied(family, fold)
    elif len(first) == 1 and given.isupper() and len(given) > 1 and not family.isupper():
        if is_led and not more_often_initials(first[0], last[-1] if last else ""):  # `LIU Yang`
            first, last, tied = last, first, _tied(family, fold)
        elif JOINED_INITIALS.fullmatch(given):
            first = list(first[0])
    if len(last) > 1 and last[0] in _ARTICLES:
        particles, last = (last[0], *particles), last[1:]
    words = list(map(intern, [*first, *last] or [fold(name) or form]))  # millions of names have few words
    return NameParts(
        form, tuple(words[:-1]), words[-1], suffix, spelt_out, written, particles, max(0, len(last) - 1), tied
    )


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
    small: list[str] = []
    while len(given) > 1 and given[-1] in PARTICLES:
        small.insert(0, given.pop())
    while len(words) > 1 and words[0].lower() in PARTICLES:
        small.append(words.pop(0))
    while len(words) > 2 and words[-2] in PARTICLES:  # `García de la Cruz, Ana`
        small.append(words.pop(-2))
    return " ".join(words), " ".join(given), suffix, _particles(small)


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
