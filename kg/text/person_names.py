"""Names of people taken apart, so that two printed names can be compared: can they be one person's?

Whether two people of one name are one is another question, see `kg.resolve.namesakes`. Nothing here is for
show: names are kept as they are printed.
"""

import re
from dataclasses import dataclass
from enum import IntEnum

from kg.text.fold import same_form, search_form
from kg.text.name_frequency import more_often_family

PARTICLES = frozenset(
    (
        *("abu", "af", "al", "ap", "ben", "bin", "ibn", "mac"),
        *("da", "dal", "das", "de", "degli", "del", "della", "di", "do", "dos", "du", "e", "y"),
        *("el", "la", "le", "lo", "san", "st"),
        *(
            "den",
            "der",
            "des",
            "te",
            "ten",
            "ter",
            "van",
            "vande",
            "vander",
            "vom",
            "von",
            "zu",
            "zum",
            "zur",
        ),
    )
)
"""Small words that belong to the family name behind them."""

_SUFFIX = re.compile(r"(?:jr|sr|junior|senior|ph ?d|md|i{2,3}|iv|v)")
_SUFFIXES = {"junior": "jr", "senior": "sr"}
_DEGREES = frozenset(("phd", "ph d", "md"))
_SPELT_OUT = re.compile(
    r"(?<=[b-df-hj-np-tvwxz])([aou])e(?=[b-df-hj-np-tv-z][a-z])|^([ou])e(?=[b-df-hj-np-tv-z]{2})"
)
_IDEOGRAPHS = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2,4}")
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
    """Given names and initials in order; empty for a name of one word."""
    family: str
    """The family name with its particles: `van der berg`, `muller`."""
    suffix: str = ""
    """`jr`, `iii`: what tells a son from his father."""

    @property
    def block(self) -> tuple[str, str]:
        """What all names that can be one person's have in common: last word of the family name, an initial.

        >>> name_parts("Jan van der Berg").block, name_parts("Plato").block
        (('berg', 'j'), ('plato', ''))
        """
        return self.family.rpartition(" ")[2], self.given[0][0] if self.given else ""

    @property
    def spelt(self) -> str:
        """Given names as one word, then the family name: equal for `Tat-Seng Chua`, `Chua, Tatseng`."""
        return f"{''.join(self.given)} {self.family} {self.suffix}".rstrip()


def name_parts(name: str) -> NameParts:
    """The parts of a printed name.

    `Roe, Jane` is read as the comma says. Without one the last word is the family name, with particles before
    it; of two words of which the first is known far better as a family name it is the first: `Wang Wei`.

    >>> name_parts("Müller, Jörg"), name_parts("Joerg Mueller").family
    (NameParts(form='jörg müller', given=('jorg',), family='muller', suffix=''), 'muller')
    >>> [name_parts(name).family for name in ("Wang Wei", "Ludwig van Beethoven", "J.-P. Roe Jr.")]
    ['wang', 'van beethoven', 'roe']
    """
    family, given, suffix = _cut(name)
    form = same_form(f"{given} {family} {suffix}") if given else same_form(name)
    if not given and _IDEOGRAPHS.fullmatch(
        family
    ):  # a Chinese name of one word: its first sign is the family's
        family, given = family[0], family[1:]
    first, last = _words(given), _words(family)
    if len(first) == 1 and len(last) <= 2 and "," not in name and more_often_family(first[0], last[0]):
        first, last = last, first
    return NameParts(form, tuple(first), " ".join(last) or search_form(name) or form, suffix)


def agreement(one: NameParts, other: NameParts) -> Agreement:
    """How well two names go together.

    >>> names = [name_parts(name) for name in ("Jane Roe", "J. M. Roe", "John Roe", "Roe, Jane", "Jané Roe")]
    >>> [agreement(names[0], each).name for each in names]
    ['EQUAL', 'INITIALS', 'NONE', 'EQUAL', 'SPELLING']
    """
    if one.form == other.form:
        return Agreement.EQUAL
    if one.spelt == other.spelt:
        return Agreement.SPELLING
    if one.family != other.family or (one.suffix and other.suffix and one.suffix != other.suffix):
        return Agreement.NONE
    if not one.given or not other.given:
        return Agreement.NONE
    pairs = zip(one.given, other.given, strict=False)
    return Agreement.INITIALS if all(_can_be(*sorted(pair, key=len)) for pair in pairs) else Agreement.NONE


def _can_be(short: str, long: str) -> bool:
    return short == long or (len(short) == 1 and long.startswith(short))


def _cut(name: str) -> tuple[str, str, str]:
    """Family name, given names and suffix as printed, the suffix in small letters."""
    parts = [part.strip() for part in name.split(",") if part.strip()]
    suffixes = [part for part in parts[1:] if _SUFFIX.fullmatch(search_form(part))]
    parts = [part for part in parts if part not in suffixes] or parts
    suffix = next((found for part in suffixes if (found := _suffix(part))), "")
    if len(parts) > 1:
        family, _, last = parts[0].rpartition(" ")
        suffixed = bool(family and _suffix(last))
        return (
            (family, " ".join(parts[1:]), _suffix(last))
            if suffixed
            else (parts[0], " ".join(parts[1:]), suffix)
        )
    words = (parts[0] if parts else name).split()
    if len(words) > 2 and _suffix(words[-1]):
        suffix = suffix or _suffix(words.pop())
    start = len(words) - 1
    while start > 1 and words[start - 1].lower().strip(".") in PARTICLES:
        start -= 1
    return " ".join(words[start:]), " ".join(words[:start]), suffix


def _suffix(word: str) -> str:
    """The suffix that a word is, as it is written for all; empty for any other word and for a degree."""
    found = search_form(word)
    if not _SUFFIX.fullmatch(found) or found in _DEGREES:
        return ""
    return _SUFFIXES.get(found, found)


def _words(text: str) -> list[str]:
    """The words of a part of a name, folded; `JM` are two initials where no other word is so short."""
    found: list[str] = []
    for word in text.replace("-", " ").replace("‐", " ").split():
        if _JOINED_INITIALS.fullmatch(word) and not re.search("[AEIOUY]", word):
            found += word.lower()
        else:
            found += (_SPELT_OUT.sub(r"\1\2", part) for part in search_form(word).split())
    return found
