"""Formulas as MEDLINE and the Web of Science print them, with brackets around what is raised or lowered.

`TiO(2)` is `TiO2`, `Ca(2+)` is `Ca2+`, `(13)C` stays. Only what is written in signs of elements loses its
brackets: `SU(2)`, `O(1)` and `f(2)` have their own meaning, and so may `H(2)`. Words of such letters are
taken for formulas, too: `CNN(2)`.
"""

import re

ELEMENT = (
    r"(?:A[cglmrstu]|B[aehikr]|C[adefmlorsu]|D[bsy]|E[rsu]|F[emr]|G[ade]|H[efgos]|I[nr]|Kr|L[airu]|M[dgno]"
    r"|N[abdehiop]|O[gs]|P[abdmortu]|R[abefhnu]|S[bcegimnr]|T[abcehilm]|Xe|Yb?|Z[nr]|[BCFHIKNOPSUVW]|T(?=\(x\)))"
)
"""A pattern of the sign of one, and of the rest of a surface, `T(x)`."""
_INDEX = r"(?:[1-9]\d?(?:\.\d{1,3})?|0\.\d{1,3}|x|n|\d?[+−-])"
_NUMBER = r"\d{1,3}(?:\.\d{1,3})?"
_PART = rf"{ELEMENT}(?:\({_INDEX}\)|{_NUMBER})?"
_OTHER = r"(?:P?S[OU]|P[UO]|B[OU]|[CHR]P|SN|[BCFHIKNOPSUVWY]|A[st]|Be|He|In|No)\([\dxn]{1,2}\)(?![A-Z(])"
# groups of mathematics, projective spaces, words, and single letters, of which nobody knows
FORMULA = (
    rf"(?<![^\W_])(?=[A-Z][A-Za-z\d.]{{0,24}}\({_INDEX}\))(?!{_OTHER})"
    rf"(?:{ELEMENT}(?:{_NUMBER})?){{0,6}}{ELEMENT}\({_INDEX}\)(?:{_PART}){{0,12}}"
)
"""A pattern of a formula with such a bracket."""
_FORMULA = re.compile(rf"{FORMULA}(?:\(\d?[+−-]\))?(?:[A-Z]{{1,3}})?(?![^\W_])")
_BRACKET = re.compile(rf"\(({_INDEX})\)")
_POWER = re.compile(r"(?<=[A-Za-z])\([−-][1-6]\)|(?<=\d)\([−-]?\d{1,2}\)(?=\s[A-Za-z])")


def without_brackets(text: str) -> str:
    """The text with its formulas as others print them.

    >>> without_brackets("CO(2) on alpha-Fe(2)O(3) and Ca(2+), SU(2) of f(2)")
    'CO2 on alpha-Fe2O3 and Ca2+, SU(2) of f(2)'
    """
    if "(" not in text:
        return text
    return _FORMULA.sub(lambda found: _BRACKET.sub(r"\1", found[0]), text)


def is_bracketed(text: str) -> bool:
    """Whether a text prints what is raised or lowered so.

    >>> is_bracketed("a rate of 2 s(-1)"), is_bracketed("on TiO(2)"), is_bracketed("SU(2) in 2 s")
    (True, True, False)
    """
    return "(" in text and (bool(_POWER.search(text)) or without_brackets(text) != text)
