"""What a raised piece of text is on a line that has no raised letters: `10⁹`, `cm⁻³`, `2^{1/2}`, `CD4+`.

A number becomes Unicode's superscripts: figures are read in it, and whoever folds texts has plain digits
again. What raises a number otherwise is written as TeX has it. All else stays as it is typed without markup:
ordinals, charges, signs and letters behind a word that mark a footnote. A number or a letter that marks one
where it might be an exponent, `Roe¹²`, `12^{b}`, is written as if it were: nothing tells it apart.
Not for what is lowered: `CO2` is what everybody types.
"""

import re

_SUPERSCRIPTS = str.maketrans("0123456789+-−–n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻ⁿ")
ON_THE_LINE = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻−–ⁿ", "0123456789+---n")
"""For `str.translate`: what is raised, and minus signs, as they are typed."""
_MINUS = str.maketrans("–", "−")
_NUMBER = re.compile(r"[+−–-]?(?:\d{1,4}|n)|\d{1,2}[+−–-]", re.ASCII)
"""An exponent, the mass of an isotope, a charge with its number."""
_BROKEN = re.compile(r"[+−–-]?\d{1,4}[./]\d{1,4}", re.ASCII)
"""An exponent that is no whole number."""
_NEGATIVE = re.compile(r"[−–-][^\W_]+")
_SIGNED = re.compile(r"[+−–-]\d{1,6}(?:\.\d{1,6})?", re.ASCII)
_AFTER_NUMBER = re.compile(r"(?<![\w.,-])(?:\d[\d.,]{0,12})?\d\Z", re.ASCII)
_AFTER_SIGN = re.compile(r"(?:\b[^\W\d_]|[)\]])\Z")
_WORD = re.compile(r"[^\W_]\Z")
_DEGREES = frozenset("o∘◦º°")
_OF_DEGREES = re.compile(r"\s?[CF]\b")
_ORDINALS = frozenset(str.split("st nd rd th er re ère ième ème eme me nde ter de le te os as e o a º ª"))
"""What stands raised behind the number of an ordinal, in small letters: English, French, Spanish, Dutch …"""
_FEW = 24  # characters before it that are looked at


def raised(inside: str, before: str = "", after: str = "", *, formula: bool = False) -> str:
    """A raised piece as it is written on the line, behind a text and before another.

    In a `formula` letters are exponents, too, and no marks.

    >>> raised("−13", "10"), raised("2+", "Ca"), raised("th", "10"), raised("+", "CD4"), raised("k", "2")
    ('⁻¹³', '²⁺', 'th', '+', '^{k}')
    >>> raised("o", "37", "C"), raised("−1/2", "Hz"), raised("a", "Roe"), raised("d", "R", formula=True)
    ('°', '^{−1/2}', 'a', '^{d}')
    """
    line = " ".join(inside.split())
    bare, before = line.replace(" ", "").replace("$", ""), before[-_FEW:]
    if _NUMBER.fullmatch(bare):
        return bare.translate(_SUPERSCRIPTS)
    if bare in _DEGREES and (bare != "o" or _OF_DEGREES.match(after)):
        return "°"
    is_power = (
        (_BROKEN.fullmatch(bare) and _WORD.search(before))
        or (_NEGATIVE.fullmatch(bare) and _AFTER_SIGN.search(before))
        or (_AFTER_NUMBER.search(before) and _names_power(bare))
        or (formula and (len(bare) == 1 or _names_power(bare)) and any(map(str.isalnum, bare)))
    )
    return f"^{{{bare.translate(_MINUS)}}}" if is_power else line


def both(above: str, below: str) -> str:
    """What stands above and below the line behind one number or sign, as TeX writes it where both are signed.

    >>> both("+0.5", "−0.3"), both("2", "i")
    ('_{−0.3}^{+0.5}', '')
    """
    above, below = ("".join(each.split()).translate(_MINUS) for each in (above, below))
    is_error = _SIGNED.fullmatch(above) and _SIGNED.fullmatch(below)
    return f"_{{{below}}}^{{{above}}}" if is_error else ""


def _names_power(bare: str) -> bool:
    """Whether what stands raised behind a number is its exponent, and neither an ordinal's nor a mark."""
    return any(map(str.isalnum, bare)) and bare.lower() not in _ORDINALS
