"""Greek letters as signs, which others write by their names: `β-galactosidase` is `beta-galactosidase`.

Not the letters of Greek words: a text that has one is Greek, and `Α.` in it is an initial.
"""

import re

_LETTERS = "αβγδεζηθικλμνξοπρστυφχψω"
_NAMES = """alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau
    upsilon phi chi psi omega"""
_NAME = dict(zip(_LETTERS, _NAMES.split(), strict=True)) | {"ς": "sigma"}
_GREEK = "\u0370-\u03ff\u1f00-\u1fff"
_SIGN = re.compile(rf"(?<![{_GREEK}])(?:αβ|γδ|[α-ωΑ-Ω])(?![{_GREEK}])")
_WORD = re.compile(rf"[{_GREEK}]{{3}}|(?!αβ|γδ)[{_GREEK}]{{2}}")
_BESIDE = re.compile(rf"(?<=[{_GREEK}]{{2}}\s)[{_GREEK}]|[{_GREEK}](?=\.?\s[{_GREEK}]{{2}})")
_MICRO = re.compile(r"(?<![^\W\d_])[µμ](?=(?:[ACFgHJlLmMNsVW]|mol|CT|Ci|Gy|Hz|Pa|Sv)(?![^\W\d_]))")
"""That of a unit, or of `μCT`, for which people type a `u`."""


def spelled(text: str) -> str:
    """The text with the names of the Greek letters that stand in it as signs, in small letters.

    >>> spelled("β-galactosidase"), spelled("PI3Kβ"), spelled("ΔG of 5 μm")
    ('beta-galactosidase', 'PI3Kbeta', 'deltaG of 5 um')
    >>> spelled("γδ T cells")
    'gammadelta T cells'
    >>> spelled("Α. Ράλλης"), spelled("beta")
    ('Α. Ράλλης', 'beta')
    """
    if text.isascii() or _WORD.search(text):
        return text
    return _SIGN.sub(_named, _MICRO.sub("u", text))


def is_greek(text: str) -> bool:
    """Whether a text has a Greek word.

    >>> is_greek("η ιστορία"), is_greek("β-catenin")
    (True, False)
    """
    return not text.isascii() and bool(_WORD.search(text))


def is_of_greek(text: str, place: int) -> bool:
    """Whether a letter that stands alone in a text is a Greek word, as the articles are, or an initial.

    >>> is_of_greek("η ιστορία", 0), is_of_greek("Ράλλης Α.", 7), is_of_greek("η of 3, ιστορία", 0)
    (True, True, False)
    """
    return bool(_BESIDE.match(text, place))


def _named(found: re.Match[str]) -> str:
    return "".join(_NAME.get(letter.lower(), letter) for letter in found[0])
