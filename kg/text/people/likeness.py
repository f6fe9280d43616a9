"""Names that may be one in another spelling, order or part: keys of questions, never of joins.

Each country has its own ways to write a name in Latin letters, to order it and to shorten it, and nothing in
a name tells which was meant: `Yuri` and `Yuriy`, `Al-Khatib` and `El-Khatib`, `Kowalska-Nowak` and `Nowak`,
`Christopher` and `Chris`.
What surely is one name, `kg.text.people.parts` says.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.text.letters.scripts import scripts_of
from kg.text.people.agreement import agreement
from kg.text.people.parts import NameParts, name_parts
from kg.text.people.short_names import full_names
from kg.text.people.vietnamese import differ_in_tones

_BEFORE = (
    (re.compile(r"ščć?|щ", re.I), "shch"),
    (re.compile("[čć]", re.I), "ch"),
    (re.compile("š", re.I), "sh"),
    (re.compile("ž", re.I), "zh"),
    (re.compile("ου|ού", re.I), "ou"),
    (re.compile(r"\b(عبد)\s+"), r"\1"),
    (
        re.compile(
            r"\babd(?:[\s'-]*[aeu](?:l|r(?=[\s'-]*r)|s(?=[\s'-]*s)|n(?=[\s'-]*n)))?[\s'-]*(?=\w{3})", re.I
        ),
        "abdul",
    ),
)
"""What is spelt out in the printed name: letters of scholars for Cyrillic, two of Greek, servants of God."""
_SERVANT = "abd"
_SPELLINGS = (
    (re.compile("ph"), "f"),
    (re.compile("kh"), "h"),
    (re.compile("t[sz]"), "c"),
    (re.compile("x"), "ks"),
    (re.compile(r"\By"), "i"),
    (re.compile("w"), "v"),
    (re.compile("(?<![xyjqln])ue(?=[a-z])|oe(?=[a-z])"), lambda found: found[0][0]),
)
_SOUTHERN_SLAVIC = re.compile(r"[aeiou]j(?![a-z])")
"""Where `j` ends a word as in `Sergej`, it is the sound of `y`; not in `Jian`."""
_SPELT_OTHERWISE = re.compile("|".join(pattern.pattern for pattern, _ in _SPELLINGS))
"""What any of these finds first in a word."""
_JAPANESE = re.compile(r"([ou])(?:h(?![aeiou])|[ou])")
_KOREAN = re.compile(r"oo|eo|(?<=i)ou(?=n)")
_DOUBLE = re.compile(r"(.)\1+")
_ARTICLES = frozenset(("al", "el"))
_FAMILIES_OF_KOREA = {
    "gim": "kim",
    "i": "lee",
    "bag": "park",
    "choe": "choi",
    "jeong": "chung",
    "gang": "kang",
    "jo": "cho",
    "jang": "chang",
    "im": "lim",
    "o": "oh",
    "seo": "suh",
    "gweon": "kwon",
    "gwon": "kwon",
    "sin": "shin",
    "an": "ahn",
    "yu": "yoo",
    "ryu": "yoo",
    "no": "roh",
    "baeg": "paik",
}
"""Family names by their letters → as their bearers mostly write them."""


def likeness_keys(name: str, parts: NameParts) -> frozenset[str]:
    """Keys of which two names that may be one share at least one; `parts` is how the name is read.

    >>> def alike(*names):
    ...     one, other = (likeness_keys(name, name_parts(name)) for name in names)
    ...     return not one.isdisjoint(other)
    >>> alike("Yuri Chekhov", "Юрий Чехов"), alike("Min-su Kim", "김민수"), alike("Jian-Hua Li", "Jian Li")
    (True, True, True)
    >>> alike("Nguyen, Van Hung", "Hung Van Nguyen"), alike("Jane Roe", "John Roe"), alike("Xu Li", "Xue Li")
    (True, False, False)
    """
    spelt = name
    if not name.isascii() or _SERVANT in name.lower():
        for pattern, letters in _BEFORE:
            spelt = pattern.sub(letters, spelt)
    if spelt != name:
        parts = name_parts(spelt)
    if not name.isascii() and scripts_of(parts.form) == {"HANGUL"}:
        parts = name_parts(f"{_FAMILIES_OF_KOREA.get(parts.family, parts.family)}, {' '.join(parts.given)}")
    slavic = bool(_SOUTHERN_SLAVIC.search(" ".join((*parts.given, parts.family)))) or spelt != name
    given, family = parts.given, parts.family
    keys = {f"~{name},{family}" for name in full_names(given[0])} if given else set()
    tied = {at for place in parts.tied for at in (place - 1, place)}  # nobody leaves out half of I-Chen
    in_full = tuple(each for place, each in enumerate(given) if len(each) > 1 or place in tied)
    for words in {given, in_full or given}:  # C. Lee Giles also signs as Lee Giles
        keys.add(" ".join(sorted({_rough(each, slavic=slavic)[0] for each in (*words, family)})))
    for first, last in _readings(given, family, parts):
        both = (_rough(word, slavic=slavic) for word in ("".join(first), last))
        keys.update(map(",".join, zip(*both, strict=True)))
    return frozenset(keys)


def may_be_one_name(one: NameParts, other: NameParts) -> bool:
    """Whether two names that share a key may be one, and are not one anyway.

    Two of one script that is not Latin are compared in its letters; who prints the tones of Vietnamese means
    them, and a son is not his father.
    """
    if agreement(one, other) or differ_in_tones(one.form, other.form):
        return False
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    if _have_two_middle_names(one, other) or _have_two_initials(one, other):
        return False
    if one.written and other.written and scripts_of(one.form) & scripts_of(other.form):
        return sorted(_letters(one.written)) == sorted(_letters(other.written))
    return True


def _have_two_middle_names(one: NameParts, other: NameParts) -> bool:
    """Whether both begin alike, also in a short form, and go on with two names: `Jo Ann`, `Jo Beth`."""
    ours, theirs = (each.given[: len(each.given) - each.families] for each in (one, other))
    if len(ours) < 2 or len(theirs) < 2 or one.family != other.family:
        return False
    if {*full_names(ours[0]), ours[0]}.isdisjoint((*full_names(theirs[0]), theirs[0])):
        return False
    if not (set(ours[1:]) - set(theirs[1:]) and set(theirs[1:]) - set(ours[1:])):
        return False  # one says more, or the same in another order
    short, long = sorted((ours[1], theirs[1]), key=len)
    if long.startswith(short) or _are_spelt_alike(short, long):
        return False
    return not _are_spelt_alike("".join(ours), "".join(theirs))  # sounds need those before: `Min-Yeong`


def _have_two_initials(one: NameParts, other: NameParts) -> bool:
    """Whether each has an initial with which no name of the other begins: `A. Jane Roe`, `B. Jane Roe`."""
    initials = [{word for word in each.given if len(word) == 1} for each in (one, other)]
    begins = [{word[:1] for word in (*each.given, each.family)} for each in (one, other)]
    return bool(initials[0] - begins[1] and initials[1] - begins[0])


def _are_spelt_alike(one: str, other: str) -> bool:
    return any(
        not set(_rough(one, slavic=slavic)).isdisjoint(_rough(other, slavic=slavic))
        for slavic in (False, True)
    )


def _readings(given: Sequence[str], family: str, parts: NameParts) -> Iterator[tuple[Sequence[str], str]]:
    """Given names and a family name: as read, of a double one each half, and before a hyphen."""
    own = given[: len(given) - parts.families]
    yield given, family
    if _ARTICLES.intersection(parts.particles):
        yield given, f"{parts.particles[0]}{family}"
    if len(given) > 1 and len(given[-1]) > 1:
        yield given[:-1], given[-1]  # of Spanish names without a comma, too
    if own != given and own:
        yield own, family
    if parts.tied and own[: parts.tied[0]]:
        yield own[: parts.tied[0]], family


@lru_cache(maxsize=1 << 14)  # names of a library share their words
def _rough(word: str, *, slavic: bool) -> tuple[str, str]:
    """A word in one of its spellings: by the sounds of languages that have long vowels, and of Korean."""
    word = word.replace("j", "y") if slavic else word
    if _SPELT_OTHERWISE.search(word):
        for pattern, letters in _SPELLINGS:
            word = pattern.sub(letters, word)
    sounds = _JAPANESE.sub(r"\1", word), _KOREAN.sub("u", word)
    single = {each: _DOUBLE.sub(r"\1", each) for each in set(sounds)}  # mostly both are one
    return single[sounds[0]], single[sounds[1]]


def _letters(parts: NameParts) -> str:
    return "".join((*parts.given, parts.family))
