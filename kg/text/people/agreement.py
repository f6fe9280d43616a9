"""Whether two printed names can be one person's, as far as the names say.

For names of different papers; within one paper less is enough, see `names` and `bylines` beside this.
Whether two people of one name are one is another question, see `kg.resolve.namesakes`.
"""

from dataclasses import replace
from enum import IntEnum
from itertools import product

from kg.text.letters.scripts import EASTERN, scripts_of
from kg.text.people.parts import NameParts
from kg.text.people.vietnamese import differ_in_tones


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


def agreement(one: NameParts, other: NameParts) -> Agreement:
    """How well two names go together.

    >>> from kg.text.people.parts import name_parts
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
