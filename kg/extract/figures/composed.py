"""How a unit of measurement goes on: with an exponent, a factor, a denominator.

`km s^{-1} Mpc^{-1}`, `cm2 V−1 s−1`, `g/cm3`, `W/(m K)`. What has a negative exponent is part of a unit,
whatever its letters are.
"""

import re

from kg.text.raised import ON_THE_LINE

_OPENS = r"\$?(?:\{\})?\s?\^\s?\{?\s?"
_CLOSES = r"\s?\}?\$?"
_BELOW = rf"(?:{_OPENS}[−–-]\s?\d(?:[./]\d)?{_CLOSES}|⁻[¹²³⁴⁵⁶]|−[1-6](?!\w|\.\d))"
"""A negative exponent that nothing else can be: `^{-1}`, `⁻¹`, `−1`."""
_ABOVE = rf"(?:{_OPENS}\d(?:[./]\d)?{_CLOSES}|[²³⁴]|[2-4](?!\w))"
_HYPHENED = r"[–-][1-6](?![\w-]|\.\d)"  # of a known symbol alone: `g-1`, not `top-1`
_KNOWN = (
    r"(?:[kcmµμnM]?m|k?g|m?s|[mk]?[VAWJNLK]|[kMG]?pc|[kMG]?yr|[hdCFT]|ha|[mk]?mol|k?Pa|[kMGm]?Hz|min|day"
    r"|sr|deg)"
)
_ANY = r"(?:\\(?:mathrm|text|rm)\s?\{\s?[A-Za-zµμΩÅ]{1,8}\s?\}|\\?[A-Za-zµμΩÅ]{1,8})"
_JOINT = r"(?:[\s~·⋅*]|\\[,;:!\s]|\\cdot(?![a-z])|\$){1,4}"
_FACTOR = rf"{_JOINT}(?:{_KNOWN}{_ABOVE}?{_JOINT}){{0,2}}(?:{_ANY}{_BELOW}|{_KNOWN}{_HYPHENED})"
_DENOMINATOR = rf"""/\s?(?: \([^()\n]{{1,24}}\) | \\sqrt\{{[^{{}}\n]{{1,16}}\}} | √[A-Za-z]+
    | 1\.73\s?m{_ABOVE} | (?:\\(?:mathrm|text)\{{)?\\?[A-Za-zµμΩÅ]+\}}?{_ABOVE}? )"""
_SQUARED_C = rf"(?:\$?{_JOINT}|(?=c))c(?:\^2|\^\{{2\}}|²)"  # of energies: `3.0 M_\odot c^2`
ONWARD = rf"""(?:{_BELOW}|{_ABOVE}|{_HYPHENED})?(?:{_FACTOR}){{0,4}}(?:{_DENOMINATOR}){{0,2}}
    (?:{_SQUARED_C})?"""
"""A pattern of what may follow a symbol."""
_WORD = r"\s(?!(?:an?|and|as|at|by|for|from|in|is|of|on|or|per|the|to|using|with)\s)[A-Za-z]{1,10}"
INVERSE = rf"""(?: \s?(?:\\[,;:\s])?{_ANY}{_BELOW} | {_WORD}{_ABOVE}?{_JOINT}{_KNOWN}{_BELOW} )
    (?:{_FACTOR}){{0,4}}"""
"""A pattern of a unit known by a negative exponent, its own or the next: `yr^{-1}`, `S cm^{-1}`."""
_BROKEN = re.compile(
    r"\s?/(?!\s?[$+−-]{0,2}\d{1,6}\.\d)|\^|\$\^|[⁻¹²³⁴⁵⁶·⋅]|\s?\\cdot|\s?√|[−–-]\d|\\textsuperscript"
)
_COLUMN = re.compile(r"\b([mc]m)\s(?:of\s)?(?=Hg|H2O)")  # `mm Hg`
_SHARE = re.compile(r"(?<=[a-z])\.?\s?\\?(?=%)")  # `mol %`, `wt.%`
_TYPESET = re.compile(r"[\d⁻²³⁴\\$µ☉⊙]")
_SIGNS = {"mu": "μ", "odot": "⊙", "circ": "°", "deg": "°", "Omega": "Ω", "AA": "Å"}
_SIGN = re.compile(rf"\\({'|'.join(_SIGNS)})(?![a-z])")
_ALIKE = str.maketrans("µ☉", "μ⊙")
_SET_APART = re.compile(r"\^(?=°)|(?<=°)\s(?=[CF])|_(?=⊙)|(?<=μ)\s")
_COMMANDS = re.compile(r"\\(?:mathrm|text|textrm|rm)(?![a-z])\s?|[{}$]")
_SPACES = re.compile(r"(?:~|\\[,;:!\s]|\\cdot(?![a-z])|[·⋅*\s])+")
_POWER = re.compile(r"(?<=[A-Za-zµμΩÅ)])\s?\^?\s?(-?)\s?(\d(?:[./]\d)?)(?!\w|\.\d)")


def is_broken(text: str, end: int) -> bool:
    """Whether a unit goes on in a way that is not understood where it was read to: `g/%`.

    >>> is_broken("5 g/%", 3), is_broken("5 g of", 3)
    (True, False)
    """
    return _BROKEN.match(text, end) is not None


def plain_unit(printed: str) -> str:
    r"""A unit in plain letters, with its exponents, whatever TeX or Unicode it is set in.

    >>> plain_unit(r"cm$^{2}$ V−1\,s$^{-1}$"), plain_unit(r"{\mu}m"), plain_unit(r"$^{\circ}$C")
    ('cm^2 V^-1 s^-1', 'μm', '°C')
    """
    printed = _SHARE.sub("", _COLUMN.sub(r"\1", printed))
    if not _TYPESET.search(printed):
        return printed
    signs = _SIGN.sub(lambda found: _SIGNS[found[1]], printed).translate(_ALIKE)
    letters = _SET_APART.sub("", _COMMANDS.sub("", signs))
    return _POWER.sub(r"^\1\2", _SPACES.sub(" ", letters).translate(ON_THE_LINE)).strip()
