"""The order of a printed name's words, and what may follow them.

`kg.text.people.bylines` and `kg.text.people.parts` compare names.
"""

import re
from collections.abc import Iterable, Sequence

from kg.text.letters.fold import search_form
from kg.text.letters.scripts import EASTERN

_LINEAGES = {
    **dict.fromkeys(("jr", "junior", "júnior"), "jr"),
    **dict.fromkeys(("sr", "senior"), "sr"),
    **dict.fromkeys(("ii", "2nd"), "ii"),
    **dict.fromkeys(("iii", "3rd"), "iii"),
    **dict.fromkeys(("iv", "4th"), "iv"),
}
"""What tells a son from his father → the same in one form. No other number: V, VI and XI are names, too."""
DEGREES = frozenset(
    str.split(
        "phd dphil drphil drmed drrernat dsc scd mdphd md mph msc bsc mphil mba msn bsn rn dds dmd dvm mbbs"
        " mbchb jd llm llb edd psyd pharmd dnp frcs frcp facs facp csc drsc phdr judr mudr rndr mgr"
    )
)
"""Without points and spaces. None of two letters but MD, RN and JD: MA, BA and MS are initials, too."""
_LIKE_NAMES = "Si|Ag|Th|Ak|Ip|Par|Tr|Med|Eng|Sc"
_OF_INDONESIA = re.compile(
    r"[SMD]\. ?(?:Pd|I\. ?Kom|Keb|Farm|Psi|Ked|Kn|Sn|Gz|Stat|Ds)(?:\. ?I)?\.?"
    rf"|[SMD]\.(?:(?:Kom|Hum|Sos|Kes|Kep)\.?|(?:{_LIKE_NAMES})\.(?:I\.?)?)"
    r"|A\. ?Md(?:\. ?[A-Z][a-z]{1,4})?\.?|A\.Ma\.(?:Pd\.?)?"
)
"""Degrees there, which stand behind nearly every name that a journal prints in full: `S.Kom.`, `M.Pd.I`.

Others are so short that `M. Si` may be somebody of that name: these are told by their points.
"""
_ALONE = re.compile(rf"[SMD]\.(?:{_LIKE_NAMES})")
"""One of them without its last point: behind a whole name, but never between the names of a list."""
_SHORT_DEGREE = re.compile(rf"[SM]\. ?[A-Z]\.?|[SMD]\. ?(?:{_LIKE_NAMES}|Kom|Hum|Sos|Kes|Kep)\.?")
"""The same that may be initials or names where no other stands beside: `S.S.`, `M.T.`, `M. Si`"""
_AS_NAMES = frozenset(("ii", "iv", "md", "rn", "jd"))
"""Of both those that are names or initials unless all their letters are of one size: Iv, Md, J.D."""
_SURE_DEGREES = DEGREES - _AS_NAMES

_LEAST_OF_A_DEGREE = 4  # letters, all of them capitals
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[-‐]?){1,4}")
_OF_TWO_LETTERS = re.compile(
    r"(?<!\w)([A-ZČŠŽ])(?:(?<=Y)[aeou]|(?<=I)[au]|(?<=J)[au]|(?<=[CGKNPSTZ])h|(?<=T)[rsy]|(?<=S)(?:z|hch)|(?<=[CZ])[sz]"
    r"|(?<=R)z|(?<=[GLN])[jy]|(?<=N)g|(?<=D)[jzž])\."
)
"""Initials of sounds that Latin letters write with two: Russian `Yu.` and `Zh.`, Hungarian `Gy.`, `Th.`"""
_INITIALS_FIRST = re.compile(r"[A-Z]{2,3} (?=\S*[a-z])")


def in_order(name: str) -> str:
    """The name with its given names first: lists of references print `Roe, Jane`.

    >>> in_order("Roe, J."), in_order("Martin Luther King, Jr.")
    ('J. Roe', 'Martin Luther King, Jr.')
    """
    family, comma, given = name.partition(",")
    if not comma or "," in given or not given.strip() or is_suffix(given.strip()):
        return name
    return f"{given.strip()} {family.strip()}"


def with_short_initials(name: str) -> str:
    """The name with initials of one letter where a point ends longer ones; any other as it is.

    >>> with_short_initials("Yu. A. Ivanov"), with_short_initials("Kovács Gy."), with_short_initials("Ya Li")
    ('Y. A. Ivanov', 'Kovács G.', 'Ya Li')
    """
    return _OF_TWO_LETTERS.sub(r"\1.", name) if "." in name else name


def is_suffix(part: str) -> bool:
    """Whether a part of a name is what follows one: it tells a son from his father, or is a degree.

    >>> [is_suffix(part) for part in ("Jr.", "III", "Ph.D.", "M.Pd.", "Ann", "Xi")]
    [True, True, True, True, False, False]
    """
    if lineage(part):
        return True
    letters = _letters(part)
    if _OF_INDONESIA.fullmatch(part):
        return True
    return letters in DEGREES and not (letters in _AS_NAMES and ("." in part.rstrip(".") or part.istitle()))


def are_suffixes(parts: Sequence[str]) -> bool:
    """Whether parts behind a whole name are what follows it, the first of them or a degree beside it surely.

    >>> are_suffixes(["Jr.", "M.D."]), are_suffixes(["S.S.", "M.Hum"]), are_suffixes(["J.", "MD"])
    (True, True, False)
    >>> are_suffixes(["M.Si"]), are_suffixes(["M. Si"]), are_suffixes(["S. Li"])
    (True, False, False)
    """
    are_indonesian = any(_OF_INDONESIA.fullmatch(part) or _ALONE.fullmatch(part) for part in parts)
    known = [part for part in parts if not (are_indonesian and _SHORT_DEGREE.fullmatch(part))]
    if not known:
        return are_indonesian
    return is_suffix(known[0]) and all(map(may_be_suffix, known))


def may_be_suffix(part: str) -> bool:
    """Whether a part of a name is what follows one, where its given names stand before it.

    >>> may_be_suffix("M.D."), is_suffix("M.D."), may_be_suffix("M. A.")
    (True, False, False)
    """
    return is_suffix(part) or _letters(part) in DEGREES


def is_degree(word: str) -> bool:
    """Whether a word behind a name is surely a degree, and no initials: these are capitals, and few.

    >>> is_degree("PhD"), is_degree("Ph.D."), is_degree("MSc"), is_degree("MBBS"), is_degree("M.D.")
    (True, True, True, True, False)
    """
    letters = _letters(word)
    if _OF_INDONESIA.fullmatch(word) or _ALONE.fullmatch(word):
        return True
    if letters not in _SURE_DEGREES or not word[:1].isupper():
        return False
    return letters == "phd" or not word.isupper() or len(letters) >= _LEAST_OF_A_DEGREE


def with_suffixes(parts: Iterable[str]) -> list[str]:
    """The names of a list that was parted at commas, each with what followed it between two of them.

    >>> with_suffixes(["John Smith", "Jr.", "Ann Lee", "MD", "PhD"])
    ['John Smith, Jr.', 'Ann Lee, MD, PhD']
    """
    names: list[str] = []
    for part in parts:
        if names and may_be_suffix(part):
            names[-1] += f", {part}"
        else:
            names.append(part)
    return names


def lineage(part: str) -> str:
    """What tells a son from his father, in one form; empty for any other part of a name.

    >>> lineage("Junior"), lineage("Jr."), lineage("III"), lineage("Ann"), lineage("Iv")
    ('jr', 'jr', 'iii', '', '')
    """
    word = part.rstrip(".")
    form = _LINEAGES.get(word.lower(), "")
    return "" if form in _AS_NAMES and word.istitle() else form


def _letters(part: str) -> str:
    return part.replace(".", "").replace(" ", "").replace("-", "").lower()


def turned(typed: str) -> str:
    """A name that was typed as libraries write it, with its given names first; empty for any other text.

    For looking up, where a form too many does no harm: `Rahman, MD` may be MD Rahman, whom `in_order` leaves
    alone.
    Names in Chinese, Japanese and Korean are closed up.

    >>> turned("FOERSTER, Jakob"), turned("Jakob Foerster"), turned("Foerster,")
    ('Jakob FOERSTER', '', '')
    >>> turned("van der Meer PJ"), turned("Kim S.H.")
    ('PJ van der Meer', 'S.H. Kim')
    >>> turned("王, 力"), turned("김 민수"), turned("王力")
    ('王力', '김민수', '')
    """
    closed = "".join(typed.replace(",", " ").split())
    if EASTERN.fullmatch(closed):
        return closed if closed != typed else ""
    family, comma, given = (part.strip() for part in typed.partition(","))
    if not comma and is_initials(family.rpartition(" ")[2]):
        family, _, given = family.rpartition(" ")
    return f"{given} {family}" if family and given else ""


def name_words(name: str) -> list[str]:
    """The words of a name in their natural order, in small letters without accents.

    >>> name_words("Núñez, José M.")
    ['jose', 'm', 'nunez']
    """
    return search_form(in_order(name)).split()


def is_initials(word: str) -> bool:
    """Whether a word is written as initials are: at most four capitals, perhaps with points and hyphens.

    A family name in capitals may be so, too.

    >>> is_initials("JJV"), is_initials("F.G.J.M."), is_initials("S-H"), is_initials("LI"), is_initials("Li")
    (True, True, True, True, False)
    """
    return word.isupper() and bool(_INITIALS.fullmatch(word))


def begins_with_initials(name: str) -> bool:
    """Whether a name that is not in capitals begins with two or three of them, which may be initials.

    They may be a family name, too, see `kg.text.people.frequency.more_often_initials`.

    >>> begins_with_initials("JP Roe"), begins_with_initials("LI Wei"), begins_with_initials("J. P. Roe")
    (True, True, False)
    """
    return bool(_INITIALS_FIRST.match(name))


def is_short(name: str) -> bool:
    """Whether an initial stands for the first given name, or initials without dots for all of them.

    >>> is_short("J. Roe"), is_short("Roe, J."), is_short("Martin L. King"), is_short("Plato")
    (True, True, False, False)
    >>> is_short("MT Kowalczyk"), is_short("MIA ROE")
    (True, False)
    """
    words = name_words(name)
    return len(words) > 1 and (len(words[0]) == 1 or begins_with_initials(name))
